/** What is said where no methodology can be drafted. */

import type { Diagnostic } from '../../model/diagnostic.ts';

export function noUnit(): Diagnostic {
  return {
    code: 'no-unit-column',
    severity: 'error',
    fault: 'data',
    message: 'no column of text has a name in every row, so the units cannot be told',
    help: 'fill in the names, or write the methodology by hand: rating init writes a form',
  };
}

export function noIndicators(names: readonly string[]): Diagnostic {
  const listed = names.slice(0, 8).map((name) => `'${name}'`);
  return {
    code: 'no-indicators',
    severity: 'error',
    fault: 'data',
    message: `no column can be an indicator: ${listed.join(', ')}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`,
    help: 'an indicator is a column of numbers that are not all the same, or of answers such as yes and no',
  };
}
