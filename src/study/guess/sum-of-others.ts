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
  /** How far a printed sum, and a printed mean, may be from the computed one. */
  readonly sumWithin: number;
  readonly meanWithin: number;
  /** The chance that a number is the sum of the others, and that it is their mean. */
  readonly sumChance: number;
  readonly meanChance: number;
}

/** Numbers looked at to see how many lie near the mean. */
const SAMPLE = 200;
/** A sum of which one part is more than this is hardly a sum. */
const LARGEST_PART = 0.9;
/** Columns with a stronger correlation say the same. */
const ALIKE = 0.98;

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
  const alike = once(() => alikeColumns(columns, (row) => sums[row] === 0 && !without.has(row)));
  for (let row = 0; row < rows; row++) {
    if (without.has(row)) continue;
    if (sums[row] === 0 && means[row]! * 2 <= columns.length / 2) continue;
    const aggregate = judged(row, summed, without, alike);
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
  // Half of the sum of all is the largest number by far, unless one other is nearly all that there is.
  const isSumOfMany = isSpread && min >= 0 && second < LARGEST_PART * (sum / 2);
  return {
    values,
    sum,
    count,
    sumWithin,
    meanWithin,
    sumChance: isSumOfMany ? Math.min(1, Math.max(1e-4, (4 * sumWithin) / Math.max(sum, sumWithin))) : 1,
    meanChance: isSpread
      ? Math.min(
          1,
          Math.max(2 / count, (2 * meanWithin) / (max - min), shareNear(values, sum / count, meanWithin)),
        )
      : 1,
  };
}

/** The share of numbers that lie so near to one, by the first of them. */
function shareNear(values: Float64Array, middle: number, within: number): number {
  const some = Math.min(values.length, SAMPLE);
  let near = 0;
  for (let row = 0; row < some; row++) if (Math.abs(values[row]! - middle) <= within) near++;
  return near / some;
}

const isSumIn = ({ sum, sumWithin }: Summed, value: number) => Math.abs(2 * value - sum) <= sumWithin;
const isMeanIn = ({ sum, count, meanWithin }: Summed, value: number) =>
  Math.abs((sum - value) / (count - 1) - value) <= meanWithin;

/** Adds to each row whether its number is the sum, or the mean, of the others, where that means something. */
function countAgreements(column: Summed, sums: Uint16Array, means: Uint16Array): void {
  const { values, sum, count, sumWithin, meanWithin, sumChance, meanChance } = column;
  if (count < 3) return;
  // The others' mean is the value exactly where the mean of all is; they differ by the factor n / (n − 1).
  const middle = sum / count;
  const within = meanChance < 0.5 ? (meanWithin * (count - 1)) / count : -1;
  const half = sumChance < 0.5 ? sum / 2 : NaN;
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
  alike: () => readonly number[],
): Aggregate | undefined {
  const present = summed.filter(({ values, sumChance, meanChance }) => {
    return !Number.isNaN(values[row]!) && Math.min(sumChance, meanChance) < 1;
  });
  const sums = present.filter((column) => column.sumChance < 0.5 && isSumIn(column, column.values[row]!));
  const rest = present.filter((column) => !sums.includes(column));
  const means = rest.filter(
    (column) =>
      isMeanIn(column, column.values[row]!) ||
      sums.some((weights) => isWeightedMean(row, column, weights.values, without)),
  );
  const agreeing = sums.length + means.length;
  if (agreeing * 2 <= present.length) return undefined;
  // What agrees in one column agrees in all that go with it: they are one piece of evidence.
  const chances = new Map<number, number>();
  const add = (column: Summed, chance: number) => {
    const kind = alike()[summed.indexOf(column)]!;
    chances.set(kind, Math.min(chance, chances.get(kind) ?? 1));
  };
  for (const column of sums) add(column, column.sumChance);
  for (const column of means) add(column, column.meanChance);
  const chance = [...chances.values()].reduce((product, each) => product * each, 1);
  const expected = present[0]!.values.length * choices(present.length, agreeing) * chance;
  const kind = sums.length > 0 ? 'total' : 'mean';
  return { row, kind, columns: agreeing, count: present.length, expected };
}

/** Of columns that all but follow one straight line with an earlier one, the first of them; sums would make a line of any. */
function alikeColumns(all: readonly Float64Array[], isUnit: (row: number) => boolean): number[] {
  const columns = all.map((values) => values.map((value, row) => (isUnit(row) ? value : NaN)));
  const firsts: number[] = [];
  columns.forEach((values, index) => {
    const twin = firsts.findIndex(
      (first, other) => first === other && Math.abs(pearson(columns[other]!, values)) > ALIKE,
    );
    firsts.push(twin === -1 ? index : twin);
  });
  return firsts;
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
