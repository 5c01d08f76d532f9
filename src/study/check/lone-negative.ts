import { extent, median } from '../../stats/moments.ts';
import type { Check } from './check.ts';
import * as messages from './messages.ts';

const LEAST = 10;
const FEW = 0.02;

/** Codes that stand for "no answer" in many data sets. */
const CODE = /^-(?:1|8|9|88+|99+)$/;

/**
 * Values below 0 in a column where hardly any is, at most one in fifty, and which are not just a little below:
 * codes, whole numbers among whole numbers, and values as large as the others are.
 */
export const loneNegative: Check = {
  code: 'lone-negative',
  severity: 'warning',
  about: 'data',
  find: (subject) =>
    subject.series
      .filter(({ label, column }) => label === column)
      .flatMap(({ column, values }) => {
        const { min, count } = extent(values);
        if (count < LEAST || !(min < 0)) return [];
        const rows: number[] = [];
        values.forEach((value, row) => {
          if (value < 0) rows.push(row);
        });
        if (rows.length > Math.max(1, FEW * count)) return [];
        const areWhole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
        const usual = median(values.map(Math.abs));
        return rows.flatMap((row) => {
          const value = values[row]!;
          const isCode = CODE.test(String(value));
          return isCode || areWhole || -value >= usual
            ? [messages.negative(subject, row, column, value, count, rows.length, isCode)]
            : [];
        });
      }),
};
