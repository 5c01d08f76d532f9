import { leastCoverage } from '../../stage/availability.ts';
import type { Check } from './check.ts';
import * as messages from './messages.ts';

/** Units with fewer answers than the screening rule asks for. Cells that could not be read count as answers. */
export const sparseUnit: Check = {
  code: 'sparse-unit',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const { table, key, measures, methodology, unread, nameOf } = subject;
    const { least, isRule } = leastCoverage(methodology);
    const [first] = key;
    // The rule counts all the indicators; where some cannot be found their absence is said already.
    if (first === undefined || measures.length === 0) return [];
    const exempt = new Set([...methodology.screening.keep, ...methodology.screening.drop]);
    const rows: number[] = [];
    for (let row = 0; row < table.length; row++) {
      let answered = 0;
      for (const { raw } of measures) if (!Number.isNaN(raw[row]!)) answered++;
      if (answered >= least * measures.length) continue;
      const name = nameOf(row);
      if (name !== undefined && exempt.has(name)) continue;
      answered += name === undefined ? 0 : (unread.byUnit.get(name) ?? 0);
      if (answered < least * measures.length) rows.push(row);
    }
    return rows.map((row) => {
      const missing = measures.flatMap(({ indicator, raw }) =>
        Number.isNaN(raw[row]!) ? [indicator.id] : [],
      );
      return messages.sparseAnswers(subject, row, first.name, missing, measures.length, least, isRule);
    });
  },
};
