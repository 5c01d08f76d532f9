/** Files whose first row is no header, where a methodology says what the header should name. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import { matchHeaders } from '../model/table.ts';
import type { Opened } from '../read/opened.ts';
import { requirementsOf } from '../stage/columns.ts';
import { areDataForNames } from '../study/check/header-of-numbers.ts';
import * as messages from './messages.ts';

/** One error for each file in whose header stand numbers, and none of the columns that the methodology names. */
export function headerless(files: readonly Opened[], methodology: Methodology): Diagnostic[] {
  const wanted = requirementsOf(methodology).map(({ column }) => column);
  return files
    .filter(
      ({ header }) =>
        areDataForNames(header) && wanted.every((column) => matchHeaders(header, column).length === 0),
    )
    .map(({ name, header }) => messages.noHeader(name, header));
}
