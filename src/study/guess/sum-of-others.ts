/** Rows whose numbers are the sums or the means of the others, and how likely that is by chance. */

import { once } from '../../model/once.ts';
import { pearson } from '../../stats/correlation.ts';
import { lastPlace } from './decimals.ts';

/** What rows are known of: which of them count, and their numbers. */
interface Others {
  readonly columns: readonly Float64Array[];
  /** Rows that are no units for another reason, and are not among the others. */
  readonly without: ReadonlySet<number>;
}

export interface Aggregate {
  readonly row: number;
  readonly kind: 'total' | 'mean';
  /** In how many columns it is the sum or the mean, of how many in which it has a number. */
  readonly columns: number;
  readonly count: number;
  /** How many rows of a table like this would agree as well by chance. */
  readonly expected: number;
}

/** What a column's numbers come to, without those of the rows that do not count. */
interface Summed {
  readonly values: Float64Array;
  readonly sum: number;
  readonly count: number;
  /** Half a unit of the last place: nothing agrees better than that. */
  readonly rounding: number;
  /** How far a printed sum, and a printed mean, may be from the computed one. */
  readonly sumWithin: number;
  readonly meanWithin: number;
  /** Whether being the sum, and being the mean, means anything here. */
  readonly hasSum: boolean;
  readonly hasMean: boolean;
  /** How far half of the numbers are from their mean, by the first of them. */
  readonly spread: () => number;
}

/** Numbers looked at to see how far from their mean they lie. */
const SAMPLE = 200;
/** A sum of which one part is more than this is hardly a sum. */
const LARGEST_PART = 0.9;
/** No agreement is less likely than these by chance: numbers that people write are no random ones. */
const LEAST_SUM_CHANCE = 1e-4;
const LEAST_MEAN_CHANCE = 1e-3;

/**
 * The rows that agree with the sum or the mean of the others in most columns, as far as rounding lets one see. A mean
 * weighted by a column of which the row is the sum counts as a mean.
 */
export function aggregatesAmong({ columns, without }: Others): Aggregate[] {
  const rows = columns[0]?.length ?? 0;
  const summed = columns.map((values) => summedOf(values, without));
  const sums = new Uint16Array(rows);
  const means = new Uint16Array(rows);
  for (const column of summed) countAgreements(column, sums, means);
  const found: Aggregate[] = [];
  const news = once(() => newsIn(columns, (row) => sums[row] === 0 && !without.has(row)));
  for (let row = 0; row < rows; row++) {
    if (without.has(row)) continue;
    if (sums[row] === 0 && means[row]! * 2 <= columns.length / 2) continue;
    const aggregate = judged(row, summed, without, news);
    if (aggregate !== undefined) found.push(aggregate);
  }
  return found;
}

function summedOf(values: Float64Array, without: ReadonlySet<number>): Summed {
  let sum = 0;
  let count = 0;
  let min = Infinity;
  let max = -Infinity;
  let second = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value) || (without.size > 0 && without.has(row))) continue;
    sum += value;
    count++;
    if (value < min) min = value;
    if (value > max) {
      second = max;
      max = value;
    } else if (value > second) second = value;
  }
  const unit = lastPlace(values);
  const others = Math.max(1, count - 1);
  const slack = 1e-9 * Math.max(Math.abs(sum), Math.abs(min), Math.abs(max));
  const sumWithin = unit * (0.5 + Math.sqrt(others)) + slack;
  const meanWithin = unit * (0.5 + 1 / Math.sqrt(others)) + slack;
  const isSpread = count > 2 && max > min;
  return {
    values,
    sum,
    count,
    rounding: unit / 2,
    sumWithin,
    meanWithin,
    // Half of the sum of all is the largest number by far, unless one other is nearly all that there is.
    hasSum: isSpread && min >= 0 && second < LARGEST_PART * (sum / 2) && 8 * sumWithin < sum,
    hasMean: isSpread && 4 * meanWithin < max - min,
    spread: once(() => spreadAbout(values, sum / count, without)),
  };
}

/** How far half of the first numbers are from a middle. */
function spreadAbout(values: Float64Array, middle: number, without: ReadonlySet<number>): number {
  const distances: number[] = [];
  for (let row = 0; row < values.length && distances.length < SAMPLE; row++) {
    const value = values[row]!;
    if (!Number.isNaN(value) && !without.has(row)) distances.push(Math.abs(value - middle));
  }
  distances.sort((a, b) => a - b);
  return distances[distances.length >> 1] ?? 0;
}

/** How likely a number is as near to the sum of the others by chance, if it may be anything up to half of all. */
function sumChance({ sum, rounding }: Summed, value: number): number {
  const distance = Math.max(Math.abs(2 * value - sum), rounding);
  return Math.min(1, Math.max(LEAST_SUM_CHANCE, (4 * distance) / sum));
}

/** How likely a number is as near to the mean of the others by chance, where half of them lie within the spread. */
function meanChance(column: Summed, distance: number): number {
  const spread = column.spread();
  if (!(spread > 0)) return 1;
  return Math.min(1, Math.max(LEAST_MEAN_CHANCE, Math.max(distance, column.rounding) / spread));
}

const distanceToMean = ({ sum, count }: Summed, value: number) =>
  Math.abs((sum - value) / (count - 1) - value);
const isSumIn = ({ sum, sumWithin }: Summed, value: number) => Math.abs(2 * value - sum) <= sumWithin;
const isMeanIn = (column: Summed, value: number) => distanceToMean(column, value) <= column.meanWithin;

/** Adds to each row whether its number is the sum, or the mean, of the others, where that means something. */
function countAgreements(column: Summed, sums: Uint16Array, means: Uint16Array): void {
  const { values, sum, count, sumWithin, meanWithin, hasSum, hasMean } = column;
  if (count < 3) return;
  // The others' mean is the value exactly where the mean of all is; they differ by the factor n / (n − 1).
  const middle = sum / count;
  const within = hasMean ? (meanWithin * (count - 1)) / count : -1;
  const half = hasSum ? sum / 2 : NaN;
  const around = sumWithin / 2;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Math.abs(value - half) <= around) sums[row]!++;
    if (Math.abs(value - middle) <= within) means[row]!++;
  }
}

function judged(
  row: number,
  summed: readonly Summed[],
  without: ReadonlySet<number>,
  news: () => readonly number[],
): Aggregate | undefined {
  const present = summed.filter(
    ({ values, hasSum, hasMean }) => !Number.isNaN(values[row]!) && (hasSum || hasMean),
  );
  const sums = present.filter((column) => column.hasSum && isSumIn(column, column.values[row]!));
  let agreeing = 0;
  let chance = 1;
  // What agrees in one column agrees in all that follow from it: only what is new in another is evidence.
  const agrees = (column: Summed, by: number) => {
    agreeing++;
    const isNew = news()[summed.indexOf(column)]!;
    chance *= isNew > by ? by / isNew : 1;
  };
  for (const column of present) {
    const value = column.values[row]!;
    if (sums.includes(column)) agrees(column, sumChance(column, value));
    else if (column.hasMean && isMeanIn(column, value))
      agrees(column, meanChance(column, distanceToMean(column, value)));
    else if (sums.some((weights) => isWeightedMean(row, column, weights.values, without)))
      agrees(column, Math.min(1, sums.length * meanChance(column, column.meanWithin)));
  }
  if (agreeing * 2 <= present.length) return undefined;
  const expected = present[0]!.values.length * choices(present.length, agreeing) * chance;
  const kind = sums.length > 0 ? 'total' : 'mean';
  return { row, kind, columns: agreeing, count: present.length, expected };
}

/**
 * How much of each column does not follow from one before it, from 0 to 1: √(1 − r²), for the strongest correlation
 * among the units; sums would make a line of any.
 */
function newsIn(all: readonly Float64Array[], isUnit: (row: number) => boolean): number[] {
  const columns = all.map((values) => values.map((value, row) => (isUnit(row) ? value : NaN)));
  return columns.map((values, index) => {
    let strongest = 0;
    for (const before of columns.slice(0, index)) {
      const r = Math.abs(pearson(before, values));
      if (r > strongest) strongest = r;
    }
    return Math.sqrt(Math.max(0, 1 - strongest * strongest));
  });
}

/** Whether the row's number is the others' mean, weighted by another column. */
function isWeightedMean(
  row: number,
  { values, meanWithin }: Summed,
  weights: Float64Array,
  without: ReadonlySet<number>,
): boolean {
  let sum = 0;
  let weight = 0;
  for (let other = 0; other < values.length; other++) {
    if (other === row || without.has(other)) continue;
    const value = values[other]!;
    const share = weights[other]!;
    if (Number.isNaN(value) || Number.isNaN(share)) continue;
    sum += value * share;
    weight += share;
  }
  return weight > 0 && Math.abs(sum / weight - values[row]!) <= meanWithin;
}

/** In how many ways so many can be chosen of all. */
function choices(all: number, some: number): number {
  let ways = 1;
  for (let index = 0; index < Math.min(some, all - some); index++) ways *= (all - index) / (index + 1);
  return ways;
}
