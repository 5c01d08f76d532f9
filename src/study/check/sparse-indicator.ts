import { leastCoverage } from '../../stage/availability.ts';
import { extent } from '../../stats/moments.ts';
import type { Check } from './check.ts';
import * as messages from './messages.ts';

/** Indicators that a smaller share of the units answered than the screening rule asks of a unit. */
export const sparseIndicator: Check = {
  code: 'sparse-indicator',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const { table, measures, methodology, unread } = subject;
    const { least, isRule } = leastCoverage(methodology);
    return measures.flatMap(({ indicator, column, raw }) => {
      const answered = Math.min(table.length, extent(raw).count + (unread.byField.get(column.name) ?? 0));
      return answered < least * table.length
        ? [messages.sparse(subject, column.name, indicator.id, answered, table.length, least, isRule)]
        : [];
    });
  },
};
