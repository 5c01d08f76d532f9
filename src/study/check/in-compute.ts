/**
 * The checks whose findings would change places, so that every rating warns of them and `rating check` is not the
 * only one to tell: each looks at a row or a column a few times at most, whatever the size of the table.
 */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { located } from '../../model/diagnostic.ts';
import type { Evaluated } from '../../model/fitted.ts';
import type { Methodology } from '../../model/methodology.ts';
import type { Table } from '../../model/table.ts';
import { allBeyondGoalposts } from './all-beyond-goalposts.ts';
import { type Check, findingsOf } from './check.ts';
import { fractions } from './fractions.ts';
import { likelyDirection } from './likely-direction.ts';
import { mixedScales } from './mixed-scales.ts';
import { notAUnit } from './not-a-unit.ts';
import { subjectOf } from './subject.ts';
import { thinEvidence } from './thin-evidence.ts';
import { thousandfold } from './thousandfold.ts';

export const checksInCompute: readonly Check[] = [
  notAUnit,
  likelyDirection,
  thousandfold,
  fractions,
  allBeyondGoalposts,
];

/** Those that look at scores and places, and so come after them. */
export const checksOfScores: readonly Check[] = [mixedScales, thinEvidence];

/** Whose the methodology is: nobody's where there is none; a built-in one as it is, or one of the user's own. */
export type MethodologyKind = 'none' | 'built-in' | 'own';

/** Directions and scales of a built-in methodology were looked at when it was built in. */
const isSettled = (check: Check, kind: MethodologyKind): boolean =>
  kind === 'built-in' && (check === likelyDirection || check === mixedScales);

/** What would change places in a table that is about to be rated. */
export function warningsOf(
  table: Table,
  methodology: Methodology,
  kind: MethodologyKind,
): readonly Diagnostic[] {
  const { subject } = subjectOf(table, methodology, [], kind === 'none');
  return located(
    table,
    checksInCompute.flatMap((check) => (isSettled(check, kind) ? [] : findingsOf(check, subject))),
  );
}

/** What the scores and places of a table bring up. */
export function warningsOfScores(
  table: Table,
  evaluated: Evaluated,
  kind: MethodologyKind,
): readonly Diagnostic[] {
  const { subject } = subjectOf(table, evaluated.fitted.methodology, [], kind === 'none', evaluated);
  return located(
    table,
    checksOfScores.flatMap((check) => (isSettled(check, kind) ? [] : findingsOf(check, subject))),
  );
}
