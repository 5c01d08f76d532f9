/** What is noted where no methodology can be drafted. The words are in `write/words`. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { say } from '../../model/saying.ts';

const data = { severity: 'error', fault: 'data' } as const;

export function noUnit(): Diagnostic {
  return { code: 'no-unit-column', ...data, says: say('noNames', null) };
}

export function noIndicators(columns: readonly string[]): Diagnostic {
  return { code: 'no-indicators', ...data, says: say('nothingToDraft', { columns }) };
}
