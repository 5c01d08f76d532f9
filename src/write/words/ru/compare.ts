/** What stands around the figures of a comparison of two editions, in Russian. */

import type { compare as english } from '../en/compare.ts';
import type { Translated } from '../translated.ts';
import { counted, type Forms, form, listed, number, UNITS } from './parts.ts';

const PLACES: Forms = ['место', 'места', 'мест'];
const NBSP = '\u00a0';

const rounded = (value: number): number => Number(value.toFixed(1));

/** Число мест: целое или с одним знаком. */
const amount = (value: number): string =>
  number(rounded(value), { decimals: Number.isInteger(rounded(value)) ? 0 : 1 });

const places = (value: number): string => `${amount(value)}${NBSP}${form(rounded(value), PLACES)}`;

const points = (value: number, digits: number): string => number(value, { decimals: digits });

const signed = (value: number, digits: number): string => `${value > 0 ? '+' : ''}${points(value, digits)}`;

const THROUGH = {
  own: { won: 'благодаря собственным показателям', lost: 'из-за собственных показателей' },
  others: { won: 'из-за отставания других', lost: 'из-за роста других' },
  membership: { won: 'благодаря новому составу участников', lost: 'из-за нового состава участников' },
  method: { won: 'благодаря другой методике', lost: 'из-за другой методики' },
} as const;

const POINTS_THROUGH = {
  own: 'от собственных показателей',
  others: 'от показателей других',
  membership: 'от нового состава участников',
  method: 'от другой методики',
} as const;

export const compare: Translated<typeof english> = {
  title: (name) => `Два выпуска: ${name}`,
  titleOfMethods: (name) => `Две методики для одних данных: ${name}`,
  titleOfTwo: ({ before, after }) => `${before} и ${after}`,
  edition: ({ label, units }) => `${label} (${counted(units, UNITS)})`,
  fromTo: ({ before, after }) => `${before} → ${after}`,
  present: ({ both, came, left }) =>
    `В обоих выпусках: ${counted(both, UNITS)}, новых ${number(came)}, выбыло ${number(left)}`,
  onlyCommon: 'В расчёте только участники обоих выпусков.',
  sameMethodology: 'Методика обоих выпусков одна и та же.',
  otherMethodology: 'Методики выпусков различаются.',
  unchanged: 'Выпуски совпадают: ничего не изменилось.',
  agreement: ({ units, spearman, kendall }) =>
    `Согласие двух порядков по ${counted(units, ['участнику', 'участникам', 'участникам'])}, имеющим место в обоих: ${points(spearman, 2)} (Спирмен), ${points(kendall, 2)} (тау-b Кендалла).`,
  meanShift: (shift) => `В среднем место изменилось на ${amount(shift)}.`,
  largestShift: ({ unit, places: shift }) =>
    `Самый большой сдвиг: ${unit}, ${shift > 0 ? 'вверх' : 'вниз'} на ${places(Math.abs(shift))}.`,
  topTen: ({ shared, all }) =>
    `Из первых ${number(all)} ${form(shared, ['остался', 'остались', 'осталось'])} ${number(shared)}.`,
  noAgreement:
    'Участников с местом в обоих выпусках слишком мало, или все они делят одно место, чтобы судить о согласии двух порядков.',
  noShift: 'Места не изменились.',

  movers: 'Самые большие сдвиги',
  asked: 'Запрошенные участники',
  everyone: 'Все участники обоих выпусков',
  why: 'Почему изменились места',
  columns: {
    unit: 'участник',
    place: 'место',
    score: 'балл',
    before: 'было',
    after: 'стало',
    change: 'сдвиг',
    byPlace: 'сдвиг места',
    byScore: 'сдвиг балла',
    own: 'свои',
    others: 'других',
    membership: 'состав',
    method: 'метод',
  },
  legend:
    'Причины: свои — собственные показатели участника; других — показатели остальных участников обоих выпусков; состав — кто пришёл и кто выбыл; метод — методика. Каждая — среднее того, что она меняет, по всем порядкам, в которых могут измениться эти четыре (Шепли), поэтому в сумме они дают весь сдвиг.',
  tooWide: { before: 'не поместились: ', after: '; см. -f markdown или -f csv' },

  climbed: ({ unit, from, to }) =>
    `${unit}: вверх на ${places(from - to)}, с ${number(from)}-го на ${number(to)}-е.`,
  fell: ({ unit, from, to }) =>
    `${unit}: вниз на ${places(to - from)}, с ${number(from)}-го на ${number(to)}-е.`,
  stayed: ({ unit, to }) => `${unit}: место прежнее, ${number(to)}-е.`,
  placesThrough: ({ direction, whole, parts }) => {
    const through = ({ cause }: (typeof parts)[number]) => THROUGH[cause][direction];
    const [first, ...rest] = parts;
    if (first === undefined) return '';
    if (rest.length === 0) return `Всё изменение — ${through(first)}.`;
    const verb = direction === 'won' ? 'получено' : 'потеряно';
    const ofAll = whole === 1 ? 'Из этого места' : `Из ${counted(rounded(whole), ['места', 'мест', 'мест'])}`;
    const others = rest.map((part) => `${amount(part.value)} — ${through(part)}`);
    return `${ofAll} ${listed([`${amount(first.value)} ${verb} ${through(first)}`, ...others])}.`;
  },
  placesBothWays: ({ won, lost }) => {
    const clause = (parts: typeof won, direction: 'won' | 'lost') =>
      listed(parts.map(({ cause, value }) => `${amount(value)} ${THROUGH[cause][direction]}`));
    return `Потеряно мест: ${clause(lost, 'lost')}; получено: ${clause(won, 'won')}.`;
  },
  scoreRose: ({ by, digits }) => `Балл вырос на ${points(by, digits)}`,
  scoreFell: ({ by, digits }) => `Балл снизился на ${points(by, digits)}`,
  scoreStayed: 'Балл не изменился.',
  scoreThrough: ({ begin, parts, digits }) =>
    parts.length === 0
      ? `${begin}.`
      : `${begin}: ${listed(
          parts.map(({ cause, points: value }) => `${signed(value, digits)} ${POINTS_THROUGH[cause]}`),
        )}.`,
  ownColumns: (parts) => `За собственными показателями стоят: ${parts.join('; ')}.`,
  ownColumn: ({ name, before, after, by, error, digits }) => {
    const cell = (value: number | string | null) =>
      value === null ? 'нет значения' : typeof value === 'number' ? number(value) : value;
    return `${name} ${cell(before)} → ${cell(after)} (${signed(by, digits)}${error === null ? '' : ` ± ${points(error, digits)}`})`;
  },
  moreColumns: ({ count, by, digits }) =>
    `ещё ${counted(count, ['столбец', 'столбца', 'столбцов'])} (${signed(by, digits)})`,
  sampled: 'Знак ± означает, что порядки столбцов взяты выборочно: за ним стандартная ошибка.',
  noCauses: (why) => `Причин нет: ${why}.`,

  onlyBefore: ({ unit, place }) => `${unit}: только в первом выпуске, место ${number(place)}-е.`,
  onlyAfter: ({ unit, place }) => `${unit}: только во втором выпуске, место ${number(place)}-е.`,
  came: 'Новые',
  left: 'Выбыли',
  comer: ({ unit, place }) => `${unit} (${number(place)})`,
  unranked: (unit) => `${unit} (без места)`,
  countOf: ({ title, count, names }) => {
    const list = count === 0 ? '' : `, в скобках место: ${names.join(', ')}`;
    const more = count > names.length ? ` и ещё ${number(count - names.length)}` : '';
    return `${title}: ${counted(count, UNITS)}${list}${more}`;
  },
  notRated: 'Место есть только в одном выпуске',
  matched: 'Переименованы',
  suggested: 'Возможно, те же под другим именем',
  pair: ({ before, after }) => `${before} → ${after}`,
  suggestedHelp:
    'Они сравниваются как разные. Если это одни и те же участники, перечислите пары имён в таблице: --aliases.',
};
