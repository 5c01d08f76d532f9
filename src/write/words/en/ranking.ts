/** What stands around the figures of a ranking, in English. */

import { counted } from './parts.ts';

/** `78 units`, `1 unit`. */
const units = (count: number): string => counted(count, 'unit');

/** How many units are shown, of how many. */
interface Shown {
  readonly shown: number;
  readonly all: number;
}

export const ranking = {
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
