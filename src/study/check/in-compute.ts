/**
 * The checks whose findings would change places, so that every rating warns of them and `rating check` is not the
 * only one to tell: each looks at a row or a column a few times at most, whatever the size of the table.
 */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { located } from '../../model/diagnostic.ts';
import type { Methodology } from '../../model/methodology.ts';
import type { Table } from '../../model/table.ts';
import { type Check, findingsOf } from './check.ts';
import { notAUnit } from './not-a-unit.ts';
import { subjectOf } from './subject.ts';

export const checksInCompute: readonly Check[] = [notAUnit];

/**
 * What would change places in a table that is about to be rated.
 *
 * @param isPlain whether no methodology says what the columns are
 */
export function warningsOf(table: Table, methodology: Methodology, isPlain: boolean): readonly Diagnostic[] {
  const { subject } = subjectOf(table, methodology, [], isPlain);
  return located(
    table,
    checksInCompute.flatMap((check) => findingsOf(check, subject)),
  );
}
