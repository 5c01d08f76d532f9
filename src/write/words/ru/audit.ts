/** What an audit finds, and why a figure is not there, in Russian. */

import type { Members, Strength } from '../../../model/sayings/audit.ts';
import type { AuditSayings } from '../document-sayings.ts';
import type { Catalogue } from '../words.ts';
import { counted, form, listed, number, percent, quoted, UNITS, unitsOf } from './parts.ts';

const units = (count: number) => counted(count, UNITS);
const fixed = (value: number, decimals = 2) => number(value, { decimals });
const allQuoted = (names: readonly string[]) => listed(names.map(quoted));

const SYMBOLS = { pearson: 'r', spearman: 'ρ', kendall: 'τ' } as const;

const figure = ({ kind, value }: Strength) => `${SYMBOLS[kind]} = ${fixed(value)}`;
const probability = (p: number) => (p < 0.001 ? 'p < 0,001' : `p = ${fixed(p, 3)}`);
const strongly = (strength: Strength) =>
  strength.pValue === null
    ? figure(strength)
    : `${figure(strength)}, ${probability(strength.pValue)}, ${units(strength.pairs)}`;

/** A number with one digit, or none where it is whole: `4 места`, `1,2 места`. */
const places = (count: number) =>
  `${fixed(count, Number.isInteger(count) ? 0 : 1)}\u00a0${form(count, ['место', 'места', 'мест'])}`;

const WHAT = { criteria: 'критерии', groups: 'группы', indicators: 'показатели' } as const;
const OF_WHAT = { criteria: 'критериев', groups: 'групп', indicators: 'показателей' } as const;

const ofGroup = (group: string | null) => (group === null ? 'рейтинга' : `группы ${quoted(group)}`);
const inGroup = (group: string | null) => (group === null ? 'в рейтинге' : `в группе ${quoted(group)}`);

/** What some criteria are called, as the subject of a sentence: `Показатели группы «Х» (5)`. */
const called = ({ what, group, count }: Members) => {
  const name = `${WHAT[what]} ${ofGroup(group)} (${number(count)})`;
  return name.charAt(0).toUpperCase() + name.slice(1);
};
const ofCalled = ({ what, group, count }: Members) => `${OF_WHAT[what]} ${ofGroup(group)} (${number(count)})`;

/** `вдвое`, `в 3 раза`. */
const times = (factor: number) =>
  factor === 2 ? 'вдвое' : `в ${number(factor)}\u00a0${form(factor, ['раз', 'раза', 'раз'])}`;

export const audit: Catalogue<AuditSayings> = {
  whyNoValues: () => 'ни у кого нет значения',
  whyConstant: () => 'все значения одинаковы',
  whyFewValues: ({ least, found }) =>
    `нужно не менее ${counted(least, ['значения', 'значений', 'значений'])}, а ${found === 0 ? 'нет ни одного' : `есть они только у ${unitsOf(found)}`}`,
  whyFewPairs: ({ least, found }) =>
    `нужно не менее ${unitsOf(least)}, у которых есть оба значения, а ${found === 0 ? 'нет ни одного' : `есть только ${number(found)}`}`,
  whyFirstConstant: () => 'баллы не меняются там, где есть оба значения',
  whySecondConstant: () => 'баллы, с которыми сравнивают, не меняются там, где есть оба значения',
  whyNoInfluence: () =>
    'баллы критерия или итоговый балл не меняются либо слишком мало участников, у которых есть оба',
  whyAlphaOfOne: () => 'для альфы Кронбаха нужны хотя бы два критерия с баллами',
  whyNoAlpha: () =>
    'для альфы Кронбаха нужны меняющиеся баллы и не менее двух общих участников у любых двух критериев',
  whyFewComplete: ({ found }) =>
    `для метода главных компонент нужны 3 участника без пропусков, а ${found === 0 ? 'таких нет' : `таких только ${number(found)}`}`,
  whyConstantComponents: ({ names }) =>
    `для метода главных компонент нужны меняющиеся баллы, а у ${allQuoted(names)} они одинаковы у всех участников без пропусков`,
  whyNothingLeft: () => 'не осталось бы ни одного критерия с весом',
  whyNoRating: () => 'без него ни у кого не было бы итогового балла',

  auditNoValues: ({ name }) =>
    `Значений показателя ${quoted(name)} нет ни у кого, и в рейтинге он не участвует.`,
  auditConstant: ({ name, count }) =>
    `Значение показателя ${quoted(name)} одинаково у всех, у кого оно есть (${units(count)}), и поэтому никого не различает.`,
  auditLeftOut: ({ name }) =>
    `У показателя ${quoted(name)} есть значения, но нет баллов: нормирование не может их использовать, и в рейтинге он не участвует.`,
  auditOutliers: ({ name, skewness, kurtosis, limits, isTamed }) =>
    `У показателя ${quoted(name)} есть выбросы: асимметрия ${fixed(skewness)} (порог ${number(limits.skewness)}), эксцесс ${fixed(kurtosis)} (порог ${number(limits.kurtosis)}); ${
      isTamed
        ? 'после обработки и нормирования баллы укладываются в пороги.'
        : 'несколько крайних значений растягивают шкалу и сближают всех остальных; обработайте выбросы или объясните, почему этого не делаете.'
    }`,
  lowAvailability: ({ name, share, missing, limit }) =>
    `Показатель ${quoted(name)} известен лишь у ${percent(share)} участников (порог ${percent(limit)}); значения нет у ${unitsOf(missing)}.`,
  manyZeros: ({ name, share, limit }) =>
    `${percent(share)} значений показателя ${quoted(name)} равны 0 (порог ${percent(limit)}), и различает он только остальных.`,
  fewDistinct: ({ criteria, limit }) =>
    `Различных значений менее ${percent(limit)}: ${listed(criteria.map(({ name, distinct }) => `${quoted(name)} (${number(distinct)})`))}; многие участники делят места.`,
  redundant: ({ first, second, strength, areSiblings }) =>
    `${quoted(first)} и ${quoted(second)} сообщают почти одно и то же (${strongly(strength)}): общее учитывается дважды${
      areSiblings ? '; исключите один из них или дайте им один вес на двоих.' : ', в двух разных группах.'
    }`,
  contradiction: ({ first, second, group, strength }) =>
    `${quoted(first)} и ${quoted(second)} противоречат друг другу ${inGroup(group)} (${strongly(strength)}): у кого высок балл по одному, у того он чаще низок по другому; проверьте направления и состав группы.`,
  nameSaysLower: ({ name, word }) =>
    `У показателя ${quoted(name)} лучшим считается большее значение, хотя слово ${quoted(word)} в его названии говорит об обратном: проверьте направление.`,
  runsAgainst: ({ name, group, strength }) =>
    `Критерий ${quoted(name)} идёт вразрез ${group === null ? 'с итоговым баллом' : `с группой ${quoted(group)}`} (${strongly(strength)}): у кого высок балл по нему, у того ниже общий; проверьте направление.`,
  silent: ({ name, own, total }) =>
    `Критерий ${quoted(name)} почти не слышен: он слабо связан ${own === null ? '' : `со своей группой (${figure(own)}) и `}с итоговым баллом (${figure(total)}), и результат его почти не отражает.`,
  elsewhere: ({ name, group, own, other, strength }) =>
    `Критерий ${quoted(name)} сильнее всего связан с группой ${quoted(other)} (${figure(strength)}), а не со своей группой ${quoted(group)} (${figure(own)}): возможно, его место там.`,
  incoherent: ({ members, alpha, limit, better }) =>
    `${called(members)} не образуют единой шкалы: альфа Кронбаха ${fixed(alpha)} (порог ${number(limit)})${alpha < 0 ? ', она отрицательна, потому что одни противоречат другим' : ''}.${
      better === null ? '' : ` Без критерия ${quoted(better.name)} она была бы ${fixed(better.alpha)}.`
    }`,
  severalDimensions: ({ members, dimensions, first, all }) =>
    `${called(members)} имеют ${counted(dimensions, ['измерение', 'измерения', 'измерений'])} (главные компоненты с собственным значением больше 1): первое объясняет ${percent(first)} дисперсии, ${dimensions === 2 ? 'оба' : 'все'} вместе — ${percent(all)}.`,
  oppositeLoadings: ({ members, names }) =>
    `${called(members)} направлены не в одну сторону: ${names.length === 1 ? 'нагрузка' : 'нагрузки'} ${allQuoted(names)} на первую главную компоненту ${names.length === 1 ? 'противоположна' : 'противоположны'} остальным.`,
  coherent: ({ members, alpha, first }) =>
    `${called(members)} образуют единую шкалу: альфа Кронбаха ${fixed(alpha)}, одна главная компонента объясняет ${percent(first)} дисперсии.`,
  hiddenWeight: ({ members, factor, isMore, criteria }) => {
    const names = criteria.map(
      ({ name, weight, influence }) =>
        `${quoted(name)} (${percent(weight)} веса, ${percent(influence)} влияния)`,
    );
    const isOne = criteria.length === 1;
    return `Среди ${ofCalled(members)} ${listed(names)} ${isOne ? 'влияет' : 'влияют'} на результат более чем ${times(factor)} ${isMore ? 'сильнее' : 'слабее'}, чем следует из ${isOne ? 'его веса' : 'их весов'}.`;
  },
  decisive: ({ what, name, mean, largest, movers, count }) => {
    const named = movers.map(({ unit, from, to }) => `${unit} с ${number(from)} на ${number(to)}`);
    const moves = listed(count > movers.length ? [...named, `ещё ${number(count - movers.length)}`] : named);
    return `Из ${OF_WHAT[what]} сильнее всего определяет места ${quoted(name)}: без ${what === 'groups' ? 'неё' : 'него'} участники перемещаются в среднем на ${places(mean)}, самое большее на ${places(largest)} (${moves}).`;
  },
  withoutEffect: ({ names }) =>
    names.length === 1
      ? `Без критерия ${allQuoted(names)} ничьё место не изменится.`
      : `Ничьё место не изменится, если исключить любой из критериев: ${allQuoted(names)}.`,
  losesUnits: ({ name, count }) =>
    `Без критерия ${quoted(name)} итогового балла не было бы у ${unitsOf(count)}: ${count === 1 ? 'его место держится' : 'их места держатся'} на нём одном.`,
  against: ({ column, total, most }) =>
    `Корреляция итогового балла со столбцом ${quoted(column)}: ${strongly(total)}${
      most === null
        ? ''
        : `; из критериев верхнего уровня сильнее всего с ним связан ${quoted(most.name)} (${figure(most.strength)})`
    }.`,
  notOutside: ({ column, name }) =>
    `${quoted(column)} — не внешний столбец: это показатель рейтинга ${quoted(name)}.`,
  notComputed: ({ what, why }, tell) =>
    `Не вычислено (${tell(why).message}): ${listed(what.map((each) => tell(each).message))}.`,
  coherenceOf: ({ members }) => `согласованность ${ofCalled(members)}`,
  removalOf: ({ name }) => `последствия исключения критерия ${quoted(name)}`,
  comparisonWith: ({ column }) => `корреляция итогового балла со столбцом ${quoted(column)}`,
};
