/** Orders and ranks of a column of numbers. */

/** Which of the ranks they take up tied values share. */
export type RankTies = 'min' | 'mean' | 'max';

/**
 * Ascending ranks of the present values: 1 is the smallest; ties share the smallest rank they take up, or
 * with `ties` the largest or the mean. Missing values have rank NaN. n log n.
 */
export function ascendingRanks(values: Float64Array, ties: RankTies = 'min'): Float64Array {
  const sorted = values.slice().sort(); // NaN goes last
  return values.map((value) => (Number.isNaN(value) ? NaN : ascendingRank(sorted, value, ties)));
}

/** The ascending rank of a value among sorted ones, which need not hold it. log n. */
export function ascendingRank(sorted: ArrayLike<number>, value: number, ties: RankTies): number {
  if (ties === 'min') return countBelow(sorted, value) + 1;
  const last = countUpTo(sorted, value);
  return ties === 'max' ? last : (countBelow(sorted, value) + 1 + last) / 2;
}

/** Ascending ranks of the present values, ties sharing the mean of their ranks ("midranks"). */
export const meanRanks = (values: Float64Array): Float64Array => ascendingRanks(values, 'mean');

/** How many of the sorted values are below `value`; NaN is above everything. */
function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle]!;
    if (other < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the sorted values are at most `value`. */
function countUpTo(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle]!;
    if (other <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below this length a comparison sort is quicker than preparing 65,536 counters. */
const SHORT = 4096;

/**
 * Row numbers by descending value, missing values last, equal values by row. Long columns by a radix sort
 * over the upper half of the doubles' bits, which tells apart what differs by more than a millionth; the few
 * that stand together after it are compared.
 */
export function descendingOrder(values: Float64Array): Uint32Array {
  if (values.length < SHORT) return countUp(0, values.length).sort(byValue(values));
  const start = { keys: upperKeys(values), rows: countUp(0, values.length) };
  const between = { keys: new Uint32Array(values.length), rows: new Uint32Array(values.length) };
  sortByDigit(0, start, between);
  sortByDigit(16, between, start);
  compareRuns(values, start);
  return start.rows;
}

/** Rows and a key of each. */
interface Keyed {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
}

const byValue = (values: Float64Array) => (a: number, b: number) => {
  const left = values[a]!;
  const right = values[b]!;
  if (left > right) return -1;
  if (left < right) return 1;
  return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || a - b;
};

// Small functions with one loop each: the engine compiles them once, where it would give up on a long one.

/** So many numbers of rows from the first on. */
export function countUp(first: number, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let index = 0; index < count; index++) rows[index] = first + index;
  return rows;
}

/** The upper 32 bits of each double as a key that ascends as the value descends; missing values last. */
function upperKeys(values: Float64Array): Uint32Array {
  const keys = new Uint32Array(values.length);
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  const upper = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0; // little-endian, or not
  for (let row = 0; row < values.length; row++) {
    const value = values[row]! + 0; // −0 is 0
    double[0] = value;
    const bits = halves[upper]!;
    // The bits of negative doubles ascend as the value descends, those of positive ones the other way.
    keys[row] = Number.isNaN(value) ? 0xffffffff : bits >>> 31 === 1 ? bits : ~(bits | 0x80000000);
  }
  return keys;
}

/** One pass of the radix sort: stable by the 16 bits of the keys from `shift` on. */
function sortByDigit(shift: number, { keys, rows }: Keyed, to: Keyed): void {
  const starts = new Uint32Array(0x10000);
  countDigits(keys, shift, starts);
  sumUp(starts);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const place = starts[(key >>> shift) & 0xffff]!++;
    to.keys[place] = key;
    to.rows[place] = rows[index]!;
  }
}

function countDigits(keys: Uint32Array, shift: number, counts: Uint32Array): void {
  for (let index = 0; index < keys.length; index++) counts[(keys[index]! >>> shift) & 0xffff]!++;
}

function sumUp(counts: Uint32Array): void {
  let start = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit]!;
    counts[digit] = start;
    start += count;
  }
}

/** Sorts the runs of equal keys by the whole value. */
function compareRuns(values: Float64Array, { keys, rows }: Keyed): void {
  let start = 0;
  for (let index = 1; index <= keys.length; index++) {
    if (index < keys.length && keys[index] === keys[start]) continue;
    if (index - start > 1) sortRun(values, rows, start, index);
    start = index;
  }
}

/** Nearly all runs are of two or three rows; one of nothing but missing values can be long. */
function sortRun(values: Float64Array, rows: Uint32Array, start: number, end: number): void {
  let from = start + 1;
  while (from < end && !(values[rows[from]!]! > values[rows[from - 1]!]!)) from++;
  if (end - from > 16) {
    rows.subarray(start, end).sort(byValue(values));
    return;
  }
  for (; from < end; from++) {
    const row = rows[from]!;
    let to = from;
    for (; to > start && values[row]! > values[rows[to - 1]!]!; to--) rows[to] = rows[to - 1]!;
    rows[to] = row;
  }
}

/** Row numbers in the order of the values of the first column, then of the second …; missing values last. */
export function byValues(columns: readonly ArrayLike<number>[], length: number): Uint32Array {
  const compare = (a: number, b: number): number => {
    for (const column of columns) {
      const left = column[a]!;
      const right = column[b]!;
      if (left < right) return -1;
      if (left > right) return 1;
      const gaps = Number(Number.isNaN(left)) - Number(Number.isNaN(right));
      if (gaps !== 0) return gaps;
    }
    return 0;
  };
  return Uint32Array.from({ length }, (_, row) => row).sort(compare);
}
