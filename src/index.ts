/**
 * The library door: `rate()` and what it takes and gives. The same code runs in Node and in a browser;
 * nothing here touches files, a terminal or a clock.
 */

import { checkFile } from './methodology/check-file.ts';
import { salvage } from './methodology/valid-subset.ts';
import type { Diagnostic, Outcome } from './model/diagnostic.ts';
import type { Methodology } from './model/methodology.ts';
import type { MethodologyFile } from './model/methodology-file.ts';
import { say } from './model/saying.ts';

export { aggregate } from './method/aggregate/registry.ts';
export { missing } from './method/missing/registry.ts';
export { normalise } from './method/normalise/registry.ts';
export { treat } from './method/treat/registry.ts';
export { weigh } from './method/weigh/registry.ts';
export { type Code, codes } from './model/codes.ts';
export type { Diagnostic, Outcome, Place, Severity } from './model/diagnostic.ts';
export type { Change, Evaluated, Fitted, Places, Scores } from './model/fitted.ts';
export type { Methodology } from './model/methodology.ts';
export type { MethodologyFile } from './model/methodology-file.ts';
export type { RatedCriterion, RatedUnit, Rating, RatingColumns } from './model/rating.ts';
export type { Saying } from './model/saying.ts';
export type { Column, Input, Table, Texts } from './model/table.ts';
export { tableOf } from './model/table.ts';
export { presets } from './presets/index.ts';
export { decorate, evaluate, fit, type Origin, rate, type Workspace, workspaceFor } from './rate.ts';
export { bytesSource, type Source } from './read/bytes.ts';
export type { Plan, ReadOptions } from './read/cells.ts';
export { type Opened, openTable, readTable } from './read/table.ts';
export { prepare } from './stage/prepare.ts';
export { checkMethodology, checkRating } from './study/check/check-rating.ts';
export { describe, type Words } from './write/words/tell.ts';

/**
 * A methodology as written (the object that the YAML file describes) with every default filled in, or
 * every problem in it.
 */
export function defineMethodology(
  file: MethodologyFile | Readonly<Record<string, unknown>>,
): Outcome<Methodology> {
  const { methodology } = checkFile(file);
  if (methodology !== undefined) return { ok: true, value: methodology, diagnostics: [] };
  const diagnostics = salvage(file).issues.map(
    ({ path, code, says }): Diagnostic => ({
      code,
      severity: 'error',
      fault: 'usage',
      says: path.length === 0 ? says : say('atPath', { path: path.join('.'), says }),
    }),
  );
  return { ok: false, diagnostics };
}
