/** What the stages of a rating say of data and results, in Russian. */

import type { Sayings } from '../../../model/saying.ts';
import type { StageKey } from '../document-sayings.ts';
import type { Catalogue } from '../words.ts';
import { counted, firstOf, form, number, quoted, unitsOf, withComma } from './parts.ts';

/** How many of the moved units a note names; all of them are in the result. */
const NAMED = 5;

const whose = (group: string | null) => (group === null ? 'верхнего уровня' : `группы ${quoted(group)}`);
const ofGroup = (group: string | null) => (group === null ? '' : ` группы ${quoted(group)}`);
const orNone = (value: number | null) => (value === null ? 'нет' : number(value, { decimals: 2 }));

export const stage: Catalogue<Pick<Sayings, StageKey>> = {
  missingDenominator: ({ indicator, column }) =>
    `значение показателя ${quoted(indicator)} считается пропущенным: пуст знаменатель ${quoted(column)}`,
  nothingToFill: ({ indicator, method }) =>
    `у показателя ${quoted(indicator)} нет ни одного значения, и способу ${method} нечем восполнить пропуски`,
  leftEmpty: ({ indicator, method, why }, tell) =>
    `значение показателя ${quoted(indicator)} осталось пустым, способу ${method} нечем его восполнить: ${tell(why).message}`,
  leftOut: ({ id, why }, tell) =>
    `${quoted(id)} не учитывается ни у кого (${tell(why).message}) и поэтому никого не различает`,
  filledIn: ({ fills, units, values }) => {
    const count = fills.reduce((sum, fill) => sum + fill.count, 0);
    const named = fills.map((fill) => `${fill.id} ${number(fill.count)} (${fill.method})`);
    return `восполнено ${number(count)} из ${counted(values, ['значения', 'значений', 'значений'])} (у ${unitsOf(units)}): ${firstOf(named, NAMED)}`;
  },
  treated: ({ treatment, values }) => {
    const { id, method, moved, transformed, skewness, kurtosis } = treatment;
    const done: string[] = [];
    if (moved.length > 0) {
      const named = moved.map(({ id: unit, from, to }) => `${unit} ${number(from)} → ${number(to)}`);
      const verb = form(moved.length, ['сдвинуто', 'сдвинуты', 'сдвинуто']);
      done.push(
        `${verb} ${number(moved.length)} из ${counted(values, ['значения', 'значений', 'значений'])}: ${firstOf(named, NAMED)}`,
      );
    }
    if (transformed !== null) {
      const { method: by, ...parameters } = transformed;
      const settings = Object.entries(parameters).map(
        ([name, value]) => `${name} ${withComma(String(value))}`,
      );
      done.push(`все значения преобразованы: ${by}${settings.length > 0 ? ` (${settings.join(', ')})` : ''}`);
    }
    const shown = ({ before, after }: typeof skewness) => `${orNone(before)} → ${orNone(after)}`;
    return `${quoted(id)}, обработка ${method}: ${done.join('; ')}; асимметрия ${shown(skewness)}, эксцесс ${shown(kurtosis)}`;
  },
  notTreated: ({ id, method, why }, tell) =>
    `у показателя ${quoted(id)} есть выбросы, но обработка ${method} его не меняет: ${tell(why).message}`,
  cannotNormalise: ({ id, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `${quoted(id)} нельзя нормировать: ${message}`, help };
  },
  refused: ({ id, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `${quoted(id)}: ${message}`, help };
  },
  noWeights: ({ group, method, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `способ ${method} не находит весов для критериев ${whose(group)}: ${message}`, help };
  },
  doubtfulWeights: ({ group, method, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `веса критериев ${whose(group)} по способу ${method}: ${message}`, help };
  },
  weightless: ({ group, method, criterion }) => ({
    message: `способ ${method} даёт вес 0 критерию ${quoted(criterion)} из критериев ${whose(group)}`,
    help: 'на места он не влияет: исключите его или взвесьте критерии иначе',
  }),
  unusedWeights: ({ group, method }) =>
    `${quoted(group)}: ${method} не различает критерии, и их веса ни на что не влияют`,
  noClass: ({ league, why }, tell) =>
    `не входит ни в один класс лиги ${quoted(league)}: ${tell(why).message}`,
  valueMissing: ({ column }) => `нет значения в столбце ${quoted(column)}`,
  noClassTakes: ({ value }) => `значение ${number(value)} не попадает ни в один класс`,

  isDropped: () => 'исключён настройкой screening.drop',
  lacksCoverage: ({ share, least, group }) =>
    `доля известных показателей${ofGroup(group)} ${withComma(share)} меньше ${number(least)}`,
  lacksNonzero: ({ share, least, group }) =>
    `доля ненулевых значений${ofGroup(group)} ${withComma(share)} меньше ${number(least)}`,
  lacksValue: ({ indicator }) =>
    `нет значения показателя ${quoted(indicator)}, а методика в таком случае исключает из рейтинга (missing: exclude)`,
  hasNoScore: () => 'нет итогового балла: слишком мало критериев с баллами',
  several: ({ reasons }, tell) => reasons.map((reason) => tell(reason).message).join('; '),
};
