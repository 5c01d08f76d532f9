import type { Check } from './check.ts';
import * as messages from './messages.ts';

const NEARLY = 0.95;
const LEAST = 20;

/** The value that more than half of the present ones are, if there is one (Boyer and Moore's vote), and their number. */
function majority(values: Float64Array): { readonly usual: number; readonly count: number } {
  let usual = NaN;
  let votes = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    if (votes === 0) usual = value;
    votes += value === usual ? 1 : -1;
  }
  return { usual, count };
}

/** Indicators in which at least 95 of 100 units share a value, and not all do. */
export const nearConstant: Check = {
  code: 'near-constant',
  severity: 'warning',
  about: 'data',
  find: (subject) =>
    subject.measures.flatMap(({ indicator, column, raw }) => {
      const { usual, count } = majority(raw);
      const others: string[] = [];
      const most = (1 - NEARLY) * count;
      for (let row = 0; row < raw.length && others.length <= most; row++) {
        const value = raw[row]!;
        if (!Number.isNaN(value) && value !== usual) others.push(subject.nameOf(row) ?? `row ${row + 1}`);
      }
      return count >= LEAST && others.length > 0 && others.length <= most
        ? [messages.nearlyConstant(subject, column.name, indicator.id, usual, others, count)]
        : [];
    }),
};
