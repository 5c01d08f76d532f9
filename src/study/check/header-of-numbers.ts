import type { Check } from './check.ts';
import * as messages from './messages.ts';

const NUMBER = /^[+\-−]?\d(?:[\d\s]*\d)?(?:[.,]\d+)*\s*%?$/u;

/**
 * A first row that is no header where no methodology names the columns: the columns of numbers are called by numbers,
 * which are neither years nor count the columns.
 */
export const headerOfNumbers: Check = {
  code: 'header-of-numbers',
  severity: 'error',
  about: 'data',
  find(subject) {
    const { isPlain, table } = subject;
    if (!isPlain) return [];
    const names = table.columns.filter(({ numbers }) => numbers !== undefined).map(({ name }) => name);
    const called = names.filter((name) => NUMBER.test(name));
    if (called.length === 0 || called.length < names.length) return [];
    const numbers = called.map(Number);
    const areYears = numbers.every((value) => Number.isInteger(value) && value >= 1800 && value <= 2100);
    const countUp = numbers.length > 1 && numbers.every((value, index) => value === numbers[0]! + index);
    if (areYears || countUp) return [];
    return [
      messages.noHeader(
        subject,
        table.columns.map(({ name }) => name),
      ),
    ];
  },
};
