/** What stands around the figures of a ranking and of findings, in English. */

import { counted } from './parts.ts';

/** `78 units`, `1 unit`. */
const units = (count: number): string => counted(count, 'unit');

export const ranking = {
  units,
  edition: (edition: string) => `Edition ${edition}`,
  /** `76 units rated, 2 not rated`. */
  rated: (rated: number, excluded: number) =>
    `${units(rated)} rated${excluded > 0 ? `, ${excluded} not rated` : ''}`,
  /** `78 units`, or `3 of 78 units` when some are not shown. */
  shown: (shown: number, all: number) => (shown === all ? units(all) : `${shown} of ${units(all)}`),
  ofThemShown: (shown: number) => `${shown} of them shown`,
  showing: (shown: number, all: number) => `showing ${shown} of ${all}`,
  sharedPlace: '= shares its place',
  tooWide: { before: 'not shown (too wide): ', after: '; see --columns, or -f csv' },
  notRated: 'Not rated',
  countNotRated: (count: number) => `Not rated: ${units(count)}`,
  awards: 'Awards',
  noWinner: 'no winner',
  more: (count: number) => `and ${count} more`,
  nobody: 'No rated unit meets the conditions.',
  changed: (changes: string) => `Changed for this run: ${changes}`,
  only: (conditions: readonly string[], rated: number, leftOut: number) =>
    `Only units with ${conditions.join(' and ')}: ${rated} of ${units(rated + leftOut)} in the data; ${leftOut} left out`,
  filled: 'filled in, or computed from a value that was filled in',
  thin: (percent: number | null) =>
    `based on ${percent === null ? 'fewer than half' : `less than ${percent} %`} of the indicators`,
} as const;

export const findings = {
  counted,
  clean: 'no problems found',
  checked: (units: number, indicators: number) =>
    `: ${counted(units, 'unit')} and ${counted(indicators, 'indicator')} checked`,
  explains: (code: string) => `; rating check --explain ${code} explains the first`,
  sharedHelp: 'help for all of them:',
  more: (count: number) => `… and ${count} more; -f json or -f csv lists them all`,
} as const;
