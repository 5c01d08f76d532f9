/** What stands around the figures of a ranking, in English. */

import { counted } from './parts.ts';

/** `78 units`, `1 unit`. */
const units = (count: number): string => counted(count, 'unit');

/** How many units are shown, of how many. */
interface Shown {
  readonly shown: number;
  readonly all: number;
}

/** What something is called in the methodology. */
interface Named {
  readonly id: string;
  readonly name: string;
}

export const ranking = {
  /** The titles of columns. */
  columns: {
    rank: 'Rank',
    score: 'Score',
    tier: 'Tier',
    coverage: 'Coverage',
    awards: 'Awards',
    name: ({ name }: Named) => name,
    /** A place in a league. */
    rankIn: ({ name }: Named) => `${name} rank`,
    raw: ({ id }: Named) => `${id}, raw`,
    /** A place by a criterion. */
    rankBy: ({ id }: Named) => `${id}, rank`,
    filled: ({ id }: Named) => `${id}, filled in`,
  },
  /** On a screen a column goes by the key that --columns takes, if that can be read in this language. */
  onScreen: ({ key }: { readonly key: string; readonly title: string }) => key,
  /** How a class or an award is told in a cell or a list, where it could be by id. */
  brief: ({ id }: Named) => id,
  /** In a column that says whether values were filled in. */
  wasFilled: (is: boolean) => String(is),
  units,
  edition: (edition: string) => `Edition ${edition}`,
  /** `76 units rated, 2 not rated`. */
  rated: ({ rated, excluded }: { readonly rated: number; readonly excluded: number }) =>
    `${units(rated)} rated${excluded > 0 ? `, ${excluded} not rated` : ''}`,
  /** `78 units`, or `3 of 78 units` when some are not shown. */
  shown: ({ shown, all }: Shown) => (shown === all ? units(all) : `${shown} of ${units(all)}`),
  ofThemShown: (shown: number) => `${shown} of them shown`,
  showing: ({ shown, all }: Shown) => `showing ${shown} of ${all}`,
  sharedPlace: '= shares its place',
  tooWide: { before: 'not shown (too wide): ', after: '; see --columns, or -f csv' },
  notRated: 'Not rated',
  countNotRated: (count: number) => `Not rated: ${units(count)}`,
  awards: 'Awards',
  noWinner: 'no winner',
  more: (count: number) => `and ${count} more`,
  nobody: 'No rated unit meets the conditions.',
  changed: (changes: string) => `Changed for this run: ${changes}`,
  only: ({
    conditions,
    rated,
    leftOut,
  }: {
    readonly conditions: readonly string[];
    readonly rated: number;
    readonly leftOut: number;
  }) =>
    `Only units with ${conditions.join(' and ')}: ${rated} of ${units(rated + leftOut)} in the data; ${leftOut} left out`,
  filled: 'filled in, or computed from a value that was filled in',
  thin: (percent: number | null) =>
    `based on ${percent === null ? 'fewer than half' : `less than ${percent} %`} of the indicators`,
} as const;
