import type { Table } from '../../model/table.ts';
import type { Check } from './check.ts';
import * as messages from './messages.ts';

const NUMBER = /^[+\-−]?\d(?:[\d\s]*\d)?(?:[.,]\d+)*\s*%?$/u;
/** What a row has in place of a number, and no header for a name. */
const NO_ANSWER = /^(?:n\/?a|#n\/a|[-–—]|\.\.|н\/д)$/iu;

/** Whether there are numbers among the names of columns, which are neither years nor count the columns. */
export function areDataForNames(names: readonly string[]): boolean {
  const numbers = names.filter((name) => NUMBER.test(name)).map(Number);
  if (numbers.length === 0) return false;
  const areYears = numbers.every((value) => Number.isInteger(value) && value >= 1800 && value <= 2100);
  const countUp = numbers.length > 1 && numbers.every((value, index) => value === numbers[0]! + index);
  return !areYears && !countUp;
}

/** Whether a table's columns of numbers are all called by numbers. */
export function isHeaderless({ columns }: Pick<Table, 'columns'>): boolean {
  const names = columns.filter(({ numbers }) => numbers !== undefined).map(({ name }) => name);
  return names.every((name) => NUMBER.test(name) || NO_ANSWER.test(name)) && areDataForNames(names);
}

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
    if (!isPlain || !isHeaderless(table)) return [];
    return [
      messages.noHeader(
        subject,
        table.columns.map(({ name }) => name),
      ),
    ];
  },
};
