/** What explains a unit's place, in English. */

import { counted } from './parts.ts';

/** `1st`, `2nd`, `11th`; a mean of places is no ordinal. */
export function ordinal(place: number): string {
  if (!Number.isInteger(place)) return `place ${place}`;
  const tens = Math.floor(place / 10) % 10;
  const ending = tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}

/** `a`, `a and b`, `a, b and c`. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A place, of how many. */
interface Place {
  readonly place: number;
  readonly of: number;
}

/** How far a score is from another. */
interface Distance {
  readonly own: string;
  readonly by: string;
  readonly than: string;
  readonly score: string;
}

/** A name with a figure, written as the language has it. */
interface Named {
  readonly name: string;
  readonly figure: string;
}

interface Changed {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const named = (list: readonly Named[]) => listed(list.map(({ name, figure }) => `${name} (${figure})`));
const changes = (list: readonly Changed[]) =>
  listed(list.map(({ name, from, to }) => `${name} (${from} → ${to})`));

export const explain = {
  title: ({ unit, name }: { readonly unit: string; readonly name: string }) => `${unit} · ${name}`,
  placeOf: ({ place, of }: Place) => `${ordinal(place)} of ${of}`,
  placeWithScore: ({ place, of, tied, score }: Place & { readonly tied: boolean; readonly score: string }) =>
    `${ordinal(place)} of ${of}${tied ? ', shared' : ''}; score ${score}`,
  overall: 'Overall',
  noClass: 'in no class',
  headings: {
    place: 'Place',
    contributions: 'What carries it, and what costs it',
    learnFrom: 'From whom to learn',
    records: 'Records',
    gaps: 'Missing answers',
    leverage: 'Cells that carry the place',
  },
  target: ({ place, unit, league }: { place: number; unit: string | null; league: string | null }) =>
    `What ${ordinal(place)} place would take${league === null ? '' : ` in ${league}`}${unit === null ? '' : ` (that of ${unit})`}`,
  /** Whom it is compared with. */
  reference: {
    median: (units: number) => `the median of the ${counted(units, 'unit')}`,
    mean: (units: number) => `the mean of the ${counted(units, 'unit')}`,
    leader: (unit: string) => `${unit}, the leader`,
    unit: (unit: string) => unit,
  },
  /** The same above a column. */
  referenceColumn: { median: 'median', mean: 'mean', leader: 'leader', unit: 'reference' },
  sentences: {
    place: ({ unit, place, of, score, tied }: Place & { unit: string; score: string; tied: boolean }) =>
      tied
        ? `${unit} shares ${ordinal(place)} place of ${of}, with a score of ${score}.`
        : `${unit} is ${ordinal(place)} of ${of}, with a score of ${score}.`,
    leagues: (list: readonly (Place & { readonly name: string })[]) =>
      `It is ${listed(list.map(({ name, place, of }) => `${ordinal(place)} of ${of} in ${name}`))}.`,
    ahead: ({ own, by, than, score }: Distance) =>
      `Its score of ${own} is ${by} points above ${than} (${score}).`,
    behind: ({ own, by, than, score }: Distance) =>
      `Its score of ${own} is ${by} points below ${than} (${score}).`,
    level: ({ own, than }: Omit<Distance, 'by' | 'score'>) => `Its score of ${own} is that of ${than}.`,
    isReference: (unit: string) =>
      `${unit} is what is compared with, so nothing carries it and nothing costs it.`,
    noReference: (than: string) => `There is no score to compare with: ${than} has none.`,
    carriers: (list: readonly Named[]) => `It owes most to ${named(list)}.`,
    costs: (list: readonly Named[]) => `It loses most on ${named(list)}.`,
    first: 'There is no place above the first.',
    reached: (place: number) => `${capital(ordinal(place))} place is reached already.`,
    alone: ({ place, count, list }: { place: number; count: number; list: readonly Changed[] }) =>
      count > list.length
        ? `For ${ordinal(place)} place, any one of ${count} indicators alone would do, such as ${changes(list)}.`
        : `For ${ordinal(place)} place, ${changes(list)} would do${count > 1 ? ', each alone' : ' alone'}.`,
    fewest: ({ place, list }: { readonly place: number; readonly list: readonly Changed[] }) =>
      `No indicator alone reaches ${ordinal(place)} place; the fewest that do are ${list.length}: ${changes(list)}.`,
    together: ({ place, share }: { readonly place: number; readonly share: string }) =>
      `With all indicators moved alike, ${ordinal(place)} place takes ${share} of the way to the best.`,
    outOfReach: ({ place, best }: { readonly place: number; readonly best: number | null }) =>
      `${capital(ordinal(place))} place is out of reach: with every indicator at its best it would be ${best === null ? 'without a place' : ordinal(best)}.`,
    maximum: (names: readonly string[]) => `It has the maximum for ${listed(names)}.`,
    firstIn: ({
      names,
      of,
      within,
      isShared,
    }: {
      names: readonly string[];
      of: number;
      within: string | null;
      isShared: boolean;
    }) =>
      `It ${isShared ? 'shares the first place' : 'is first'} of ${of}${within === null ? '' : ` in ${within}`} for ${listed(names)}.`,
    missing: (names: readonly string[]) =>
      `It gave no answer for ${listed(names)}; ${names.length === 1 ? 'its weight goes' : 'their weight goes'} to the other indicators.`,
    filled: (list: readonly Named[]) => `Filled in for want of an answer: ${named(list)}.`,
    leverage: ({
      name,
      now,
      without,
    }: {
      readonly name: string;
      readonly now: number;
      readonly without: number;
    }) => `Without its figure for ${name} it would be ${ordinal(without)} instead of ${ordinal(now)}.`,
    unrated: ({ name, why }: { readonly name: string; readonly why: string }) =>
      `Without its figure for ${name} it would not be rated: ${why}.`,
    learnFrom: ({ name, list }: { readonly name: string; readonly list: readonly Named[] }) =>
      `On ${name} it could learn from ${named(list)}.`,
  },
  columns: {
    criterion: 'criterion',
    indicator: 'indicator',
    points: 'points',
    error: '±',
    score: 'score',
    place: 'place',
    value: 'value',
    now: 'now',
    alone: 'alone',
    together: 'all together',
    fewest: 'fewest',
    cell: 'cell',
    placeIf: 'place if it were',
    missing: 'missing',
    less: '−10 %',
    more: '+10 %',
    tenth: '÷ 10',
    tenfold: '× 10',
  },
  /** In place of a value that reaches: where its best leads. */
  atBest: (place: number | null) => (place === null ? 'no place' : `at best ${ordinal(place)}`),
  atPlace: (place: number) => ordinal(place),
  gap: 'no answer',
  unratedMark: 'not rated',
  leader: ({
    unit,
    place,
    value,
  }: {
    readonly unit: string;
    readonly place: number;
    readonly value: string | null;
  }) => `${unit}: ${value === null ? '' : `${value}, `}${ordinal(place)}`,
  more: (count: number) => `and ${counted(count, 'more', 'more')}`,
  notes: {
    bars: 'points that each indicator adds to the score of the reference',
    targets: ({ share }: { readonly share: string | null }) =>
      `alone: this indicator and no other; ${share === null ? '' : `all together: each ${share} of the way to its best; `}fewest: as few as reach. A best is the best value observed, or the goalpost or target where that is nearer. Places are those of rating everything again.`,
    leverage: 'only cells that move the place; everything is rated again.',
  },
} as const;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
