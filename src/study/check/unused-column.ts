import { requirementsOf } from '../../stage/columns.ts';
import type { Check } from './check.ts';
import * as messages from './messages.ts';

/** Columns that nothing reads; one whose name is like a column that is looked for in vain is suspicious. */
export const unusedColumn: Check = {
  code: 'unused-column',
  severity: 'note',
  about: 'data',
  find(subject) {
    const { table, methodology, used, column, isPlain } = subject;
    // Without a methodology what is left out is said with the reason.
    if (isPlain) return [];
    const wanted = requirementsOf(methodology).flatMap(({ column: name }) =>
      column(name) === undefined ? [name] : [],
    );
    return table.columns
      .filter(({ name }) => name !== '' && !used.has(name))
      .map(({ name }) => messages.unused(subject, name, [...new Set(wanted)]));
  },
};
