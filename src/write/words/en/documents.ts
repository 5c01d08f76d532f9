/** What stands around findings, in English. */

import { counted } from './parts.ts';

export const findings = {
  counted,
  clean: 'no problems found',
  checked: (units: number, indicators: number) =>
    units === 0
      ? `: ${counted(indicators, 'indicator')} checked, but no units`
      : `: ${counted(units, 'unit')} and ${counted(indicators, 'indicator')} checked`,
  explains: (code: string) => `; rating check --explain ${code} explains the first`,
  sharedHelp: 'help for all of them:',
  more: (count: number) => `… and ${count} more; -f json or -f csv lists them all`,
} as const;
