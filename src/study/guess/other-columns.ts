/**
 * Columns of numbers that are no indicators, where no methodology says what is: identifiers, coordinates, years, ranks,
 * published results, denominators. What the header says has to be borne out by the numbers, and what it does not say has
 * to be proven by them.
 */

import type { ColumnRole, OtherColumn } from '../../model/column-role.ts';
import { headerKey } from '../../model/table.ts';
import { extent } from '../../stats/moments.ts';
import { combinationOf, inOneOrder } from './depends-on.ts';
import { type HeaderRole, headerPhrase, headerRole } from './header-role.ts';

/** Of a column of the table. */
export interface Named {
  readonly name: string;
  readonly numbers?: Float64Array | undefined;
  readonly percents?: number | undefined;
}

interface Numbers {
  readonly name: string;
  readonly numbers: Float64Array;
  readonly says: HeaderRole | undefined;
  readonly percents: number;
}

/** From so many rows on, numbers that count them, in whatever order, are no coincidence: ten would do so once in 2,700 times. */
const ROWS = 10;
/** More columns than these are not compared with each other. */
const MOST_COLUMNS = 60;

/** What is known so far: columns that are something else, and those that may be indicators. */
interface Sorted {
  readonly others: Map<string, OtherColumn>;
  readonly leave: (column: Numbers, role: ColumnRole, of?: readonly Numbers[]) => void;
  readonly rest: () => readonly Numbers[];
}

/** The columns of numbers that are no indicators, by their names. Linear in the rows. */
export function otherColumns(columns: readonly Named[]): ReadonlyMap<string, OtherColumn> {
  const all = columns.flatMap(({ name, numbers, percents = 0 }): Numbers[] =>
    numbers === undefined ? [] : [{ name, numbers, percents, says: headerRole(name) }],
  );
  const others = new Map<string, OtherColumn>();
  const sorted: Sorted = {
    others,
    leave: ({ name }, role, of = []) => others.set(name, { name, role, of: of.map((column) => column.name) }),
    rest: () => all.filter(({ name }) => !others.has(name)),
  };
  for (const column of all) {
    if (column.says !== undefined && bearsOut(column, column.says)) sorted.leave(column, column.says.role);
  }
  const [first] = all;
  if (first !== undefined && all.length > 1 && !others.has(first.name) && countsRows(first.numbers))
    sorted.leave(first, 'identifier');
  leaveRanks(sorted, all);
  if (sorted.rest().length <= MOST_COLUMNS) leaveResults(sorted);
  return others;
}

/** Ranks that no header calls so, which are 1 to n in some order; and what an overall rank is the rank of, if that may be a result. */
function leaveRanks({ others, leave, rest }: Sorted, all: readonly Numbers[]): void {
  for (const column of rest()) {
    if (!isPermutation(column.numbers)) continue;
    const ranked = rest().find((other) => other !== column && inOneOrder(other.numbers, column.numbers));
    leave(column, 'rank', ranked === undefined ? [] : [ranked]);
  }
  const ranks = all.filter(({ name }) => others.get(name)?.role === 'rank' && isOverall(name));
  for (const column of rest().filter(isPerhapsResult)) {
    const rank = ranks.find(({ numbers }) => inOneOrder(column.numbers, numbers));
    if (rank !== undefined) leave(column, 'result', [rank]);
  }
}

/**
 * Results, which are weighted sums of others. So would each of their parts be, with weights below 0: a result is called
 * one, has no weight below 0, or stands first or last.
 */
function leaveResults({ leave, rest }: Sorted): void {
  const besides = (column: Numbers) => rest().filter((other) => other !== column);
  // By their names first, so that one is not taken for a part of another.
  for (const column of rest().filter(isPerhapsResult)) {
    const made = madeOf(
      column,
      besides(column).filter((other) => !isPerhapsResult(other)),
    );
    if (made !== undefined) leave(column, 'result', made.of);
  }
  for (const column of rest()) {
    const made = madeOf(column, besides(column));
    if (made?.isSum === true) leave(column, 'result', made.of);
  }
  const ends = [...new Set([...rest().slice(0, 1), ...rest().slice(-1)])].flatMap((column) => {
    const made = madeOf(column, besides(column));
    return made === undefined || made.of.length < 3 ? [] : [{ column, ...made }];
  });
  const [end] = ends.sort((a, b) => a.coarseness - b.coarseness);
  if (end !== undefined) leave(end.column, 'result', end.of);
}

const isPerhapsResult = ({ says }: Numbers) => says?.role === 'result' && says.isVague;

/** A rank of nothing in particular is that of the result. */
const isOverall = (name: string) =>
  headerPhrase(name).split(' ').length === 1 ||
  /published|overall|total|итог|общ|genel/u.test(headerKey(name));

/** What a column is the weighted sum of. */
function madeOf({ numbers }: Numbers, others: readonly Numbers[]) {
  const found = combinationOf(
    numbers,
    others.map((other) => other.numbers),
  );
  return found && { ...found, of: found.of.map((index) => others[index]!) };
}

/** Whether the numbers are such as the header says. */
function bearsOut({ name, numbers, percents }: Numbers, { role, isVague, from }: HeaderRole): boolean {
  const { min, max, count } = extent(numbers);
  if (count === 0) return false;
  const isWhole = () => numbers.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const distinct = () => new Set(numbers).size;
  switch (role) {
    case 'identifier':
      return isWhole() && (from === undefined || min >= from) && (!isVague || distinct() === numbers.length);
    case 'coordinate':
      return min >= -180 && max <= 180;
    case 'year':
      return min >= (from ?? 1800) && max <= 2100 && isWhole();
    case 'date':
      return isWhole() && ((min >= 20_000 && max <= 80_000) || min >= 18_000_101);
    case 'rank': {
      const isRank = numbers.every((value) => Number.isNaN(value) || Number.isInteger(2 * value));
      return min >= 1 && isRank && distinct() >= count / 2;
    }
    case 'result':
      return !isVague;
    case 'denominator':
      // Up to 100 it may be a share, unless the header says in what it is measured.
      return min >= 0 && percents === 0 && (max > 100 || /[,([]/u.test(name));
  }
}

/** Whether the numbers count the rows from 0 or from 1. */
function countsRows(numbers: Float64Array): boolean {
  const start = numbers[0] ?? NaN;
  if (numbers.length < ROWS || (start !== 0 && start !== 1)) return false;
  return numbers.every((value, row) => value === start + row);
}

/** Whether the numbers are 1 to n, each once. */
function isPermutation(numbers: Float64Array): boolean {
  if (numbers.length < ROWS) return false;
  const seen = new Uint8Array(numbers.length + 1);
  return numbers.every((value) => {
    if (!(Number.isInteger(value) && value >= 1 && value <= numbers.length) || seen[value] === 1)
      return false;
    seen[value] = 1;
    return true;
  });
}
