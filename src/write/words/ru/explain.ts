/** What explains a unit's place, in Russian. */

import type { explain as english } from '../en/explain.ts';
import type { Translated } from '../translated.ts';
import { counted, form, listed, number, quoted } from './parts.ts';

/** `7-е место`; of a mean of places `место 2,5`. */
const placed = (place: number): string =>
  Number.isInteger(place) ? `${number(place)}-е место` : `место ${number(place)}`;

/** `7-го места`. */
const ofPlace = (place: number): string =>
  Number.isInteger(place) ? `${number(place)}-го места` : `места ${number(place)}`;

/** `на 7-м месте`. */
const atPlace = (place: number): string =>
  Number.isInteger(place) ? `на ${number(place)}-м месте` : `на месте ${number(place)}`;

interface Named {
  readonly name: string;
  readonly figure: string;
}

interface Changed {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const named = (list: readonly Named[]) =>
  listed(list.map(({ name, figure }) => `${quoted(name)} (${figure})`));
const changes = (list: readonly Changed[]) =>
  listed(list.map(({ name, from, to }) => `${quoted(name)} (${from} → ${to})`));
const names = (list: readonly string[]) => listed(list.map(quoted));

export const explain: Translated<typeof english> = {
  title: ({ unit, name }) => `${unit} · ${name}`,
  placeOf: ({ place, of }) => `${placed(place)} из ${number(of)}`,
  placeWithScore: ({ place, of, tied, score }) =>
    `${placed(place)} из ${number(of)}${tied ? ' (делит)' : ''}; балл ${score}`,
  overall: 'В общем зачёте',
  noClass: 'ни в одном классе',
  headings: {
    place: 'Место',
    contributions: 'Что поднимает и что снижает балл',
    learnFrom: 'У кого учиться',
    records: 'Рекорды',
    gaps: 'Нет ответа',
    leverage: 'Какие ячейки держат место',
  },
  target: ({ place, unit, league }) =>
    `Что нужно для ${ofPlace(place)}${league === null ? '' : ` в классе ${quoted(league)}`}${unit === null ? '' : ` (сейчас его занимает ${unit})`}`,
  reference: {
    median: (units) =>
      `медиана по ${number(units)} ${form(units, ['участнику', 'участникам', 'участникам'])}`,
    mean: (units) => `среднее по ${number(units)} ${form(units, ['участнику', 'участникам', 'участникам'])}`,
    leader: (unit) => `лидер, ${unit}`,
    unit: (unit) => unit,
  },
  referenceColumn: { median: 'медиана', mean: 'среднее', leader: 'лидер', unit: 'сравнение' },
  sentences: {
    place: ({ unit, place, of, score, tied }) =>
      `${unit}: ${tied ? 'делит ' : ''}${placed(place)} из ${number(of)}, балл ${score}.`,
    leagues: (list) =>
      `По классам: ${listed(list.map(({ name, place, of }) => `${quoted(name)} — ${placed(place)} из ${number(of)}`))}.`,
    ahead: ({ own, by, than, score }) => `Балл ${own} выше на ${by}, чем ${than} (${score}).`,
    behind: ({ own, by, than, score }) => `Балл ${own} ниже на ${by}, чем ${than} (${score}).`,
    level: ({ own, than }) => `Балл ${own} такой же, как ${than}.`,
    isReference: (unit) => `Сравнение идёт с самим участником (${unit}), поэтому вкладов нет.`,
    noReference: (than) => `Сравнивать не с чем: ${than} — без балла.`,
    carriers: (list) => `Больше всего дают показатели ${named(list)}.`,
    costs: (list) => `Больше всего отнимают показатели ${named(list)}.`,
    first: 'Выше первого места подняться нельзя.',
    reached: (place) => `${placed(place)} уже достигнуто.`,
    alone: ({ place, count, list }) =>
      count > list.length
        ? `Для ${ofPlace(place)} достаточно любого из ${counted(count, ['показателя', 'показателей', 'показателей'])}, например: ${changes(list)}.`
        : `Для ${ofPlace(place)} достаточно: ${changes(list)}${count > 1 ? ' — каждого в отдельности' : ''}.`,
    fewest: ({ place, list }) =>
      `Один показатель до ${ofPlace(place)} не поднимет; меньше всего нужно ${number(list.length)}: ${changes(list)}.`,
    together: ({ place, share }) =>
      `Если улучшать все показатели одинаково, для ${ofPlace(place)} нужно пройти ${share} пути до лучшего значения.`,
    outOfReach: ({ place, best }) =>
      `${placed(place)} недостижимо: при лучших значениях всех показателей ${best === null ? 'места нет' : `будет ${placed(best)}`}.`,
    maximum: (list) => `Максимум по показателям: ${names(list)}.`,
    firstIn: ({ names: list, of, within, isShared }) =>
      `${isShared ? 'Делит первое место' : 'Первое место'} из ${number(of)}${within === null ? '' : ` в классе ${quoted(within)}`} по показателям: ${names(list)}.`,
    missing: (list) =>
      `Нет ответа: ${names(list)}; ${list.length === 1 ? 'вес этого показателя делится' : 'вес этих показателей делится'} между остальными.`,
    filled: (list) => `Восполнено вместо отсутствующего ответа: ${named(list)}.`,
    leverage: ({ name, now, without }) =>
      `Без значения показателя ${quoted(name)} участник был бы ${atPlace(without)} вместо ${Number.isInteger(now) ? `${number(now)}-го` : number(now)}.`,
    unrated: ({ name, why }) =>
      `Без значения показателя ${quoted(name)} участник не вошёл бы в рейтинг: ${why}.`,
    learnFrom: ({ name, list }) =>
      `${quoted(name)}: лучше у кого учиться — ${listed(list.map(({ name: unit, figure }) => `${unit} (${figure})`))}.`,
  },
  columns: {
    criterion: 'критерий',
    indicator: 'показатель',
    points: 'вклад',
    error: '±',
    score: 'балл',
    place: 'место',
    value: 'значение',
    now: 'сейчас',
    alone: 'только он',
    together: 'все вместе',
    fewest: 'меньше всего',
    cell: 'ячейка',
    placeIf: 'место при значении',
    missing: 'нет',
    less: '−10 %',
    more: '+10 %',
    tenth: '÷ 10',
    tenfold: '× 10',
  },
  atBest: (place) => (place === null ? 'без места' : `лишь ${placed(place)}`),
  atPlace: (place) => placed(place),
  gap: 'нет ответа',
  unratedMark: 'вне рейтинга',
  leader: ({ unit, place, value }) => `${unit}: ${value === null ? '' : `${value}, `}${placed(place)}`,
  more: (count) => `и ещё ${number(count)}`,
  notes: {
    bars: 'сколько баллов добавляет каждый показатель к баллу, с которым идёт сравнение',
    targets: ({ share }) =>
      `Только он — меняется один этот показатель; ${share === null ? '' : `все вместе — каждый проходит ${share} пути до своего лучшего значения; `}меньше всего — наименьшее число показателей. Лучшее значение — лучшее из наблюдавшихся или рубеж методики, если он ближе. Места получены полным пересчётом рейтинга.`,
    leverage: 'только ячейки, от которых зависит место; рейтинг пересчитан полностью.',
  },
};
