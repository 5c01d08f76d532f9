/** What resolving finds wrong, gathered as it goes along, and the checks that any part of a file may need. */

import type { Code } from '../model/codes.ts';
import { type Saying, say } from '../model/saying.ts';
import type { Once } from '../model/sayings/methodology.ts';

export type Path = readonly (string | number)[];

/** A problem of a methodology in itself, at a path into the file. */
export interface Issue {
  readonly path: Path;
  readonly code: Code;
  readonly says: Saying;
  /** The name of something that is not there, where it is about that. */
  readonly names?: string;
}

/** Issues in the order in which they were found. */
export type Issues = Issue[];

/** Why the parameters of a method do not fit. */
export const unfit = (method: string, why: Saying) =>
  ({ code: 'bad-parameter', says: say('ofMethod', { method, why }) }) as const;

/** Something that may be there once is there again. */
export const thereTwice = (what: Once, name: string, path: Path): Issue => ({
  path,
  code: 'duplicate-id',
  says: say('thereTwice', { what, name }),
});

/** Every name of a list is there once. */
export function checkRepeats(names: readonly string[], path: Path, what: Once, issues: Issues): void {
  const seen = new Set<string>();
  names.forEach((name, index) => {
    if (seen.has(name)) issues.push(thereTwice(what, name, [...path, index]));
    seen.add(name);
  });
}

/** Bands and classes go up, and only the last is open. */
export function checkBands(
  bands: readonly { readonly below?: number | undefined }[],
  path: Path,
  issues: Issues,
): void {
  bands.forEach(({ below }, index) => {
    const before = bands[index - 1]?.below;
    if (below === undefined && index < bands.length - 1) {
      issues.push({ path: [...path, index], code: 'bad-bands', says: say('onlyLastOpen', null) });
    } else if (below !== undefined && before !== undefined && below <= before) {
      const says = say('belowGoesUp', { below, before });
      issues.push({ path: [...path, index, 'below'], code: 'bad-bands', says });
    }
  });
}
