import { extent, isConstant } from '../../stats/moments.ts';
import type { Check } from './check.ts';
import * as messages from './messages.ts';

/** Indicators with the same value for every unit that has one. */
export const constantIndicator: Check = {
  code: 'constant-indicator',
  severity: 'warning',
  about: 'data',
  find: (subject) =>
    subject.measures.flatMap(({ indicator, column, raw }) => {
      const range = extent(raw);
      return range.count > 1 && isConstant(range)
        ? [messages.constant(subject, column.name, indicator.id, range.min, range.count)]
        : [];
    }),
};
