/** What is noted about the columns that a rating is compared with. The words are in `write/words`. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { say } from '../../model/saying.ts';
import { suggestion } from '../../model/suggest.ts';

const usage = { severity: 'error', fault: 'usage' } as const;

export function unknownColumn(column: string, names: readonly string[]): Diagnostic {
  const near = suggestion(column, names, 'columns') ?? null;
  return { code: 'unknown-column', ...usage, says: say('noColumnToCompare', { column, near }) };
}

export function ambiguousColumn(column: string, names: readonly string[]): Diagnostic {
  return { code: 'ambiguous-column', ...usage, says: say('severalToCompare', { column, names }) };
}

export function notNumbers(column: string): Diagnostic {
  return {
    code: 'not-a-number',
    severity: 'error',
    fault: 'data',
    says: say('textToCompare', { column }),
    field: column,
  };
}
