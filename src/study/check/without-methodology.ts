/** The checks of a table that no methodology explains: what would make nonsense of a rating by whatever is there. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { located } from '../../model/diagnostic.ts';
import type { Methodology } from '../../model/methodology.ts';
import type { Table } from '../../model/table.ts';
import { type Check, findingsOf } from './check.ts';
import { headerOfNumbers } from './header-of-numbers.ts';
import { severalEditions } from './several-editions.ts';
import { subjectOf } from './subject.ts';

export const checksWithoutMethodology: readonly Check[] = [headerOfNumbers, severalEditions];

/** What is wrong with a table that is about to be rated without a methodology. */
export function errorsOf(table: Table, methodology: Methodology): readonly Diagnostic[] {
  const { subject } = subjectOf(table, methodology, [], true);
  return located(
    table,
    checksWithoutMethodology.flatMap((check) => findingsOf(check, subject)),
  );
}
