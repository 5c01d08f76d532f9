import { fsum } from 'd3-array';
import { cube, powerOfTwo, powerOfTwoBelow, square } from './elementary.ts';

/**
 * Moments of a column of numbers. NaN is missing and left out. Sums are exact (Shewchuk's algorithm,
 * rounded once), so no result depends on the order of the rows.
 */

/** The present values of a column, as a new array. Linear time. */
export function present(values: Float64Array): Float64Array {
  const kept = new Float64Array(values.length);
  let length = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isNaN(value)) kept[length++] = value;
  }
  return kept.subarray(0, length);
}

const HUGE = powerOfTwo(960);
const SHRINK = powerOfTwo(60);

/** Arithmetic mean of the present values; NaN when there are none. Finite values never overflow on the way. */
export function mean(values: Float64Array): number {
  const kept = present(values);
  if (kept.length === 0) return NaN;
  const { min, max } = extent(kept);
  // Near the largest double the sum is taken of values divided by a power of two.
  const unit = Math.max(-min, max) > HUGE ? SHRINK : 1;
  if (unit > 1) for (let row = 0; row < kept.length; row++) kept[row] = kept[row]! / unit;
  return (fsum(kept) / kept.length) * unit;
}

/**
 * Sample standard deviation (divisor n − 1) of the present values, by the two-pass formula; NaN for
 * fewer than two. No square over- or underflows.
 */
export function standardDeviation(values: Float64Array): number {
  const kept = present(values);
  if (kept.length < 2) return NaN;
  const unit = unitOf(kept);
  for (let row = 0; row < kept.length; row++) kept[row] = kept[row]! / unit;
  const centre = fsum(kept) / kept.length;
  for (let row = 0; row < kept.length; row++) {
    const distance = kept[row]! - centre;
    kept[row] = distance * distance;
  }
  return Math.sqrt(fsum(kept) / (kept.length - 1)) * unit;
}

/**
 * The power of two next below the largest absolute value, or 1 for zeros and for nothing: dividing by it is exact as long as no digit
 * falls below the smallest double, and afterwards neither squares nor sums of squares overflow.
 */
export function unitOf(values: Float64Array): number {
  const { min, max } = extent(values);
  const largest = Math.max(-min, max);
  return largest > 0 ? powerOfTwoBelow(largest) : 1;
}

/** Median of the present values (type 7: the mean of the middle two when their number is even). */
export function median(values: Float64Array): number {
  return medianOfSorted(present(values).sort());
}

/** The same of values in ascending order, none of them missing. */
export function medianOfSorted(kept: Float64Array): number {
  if (kept.length === 0) return NaN;
  const upper = kept[kept.length >> 1]!;
  return kept.length % 2 === 1 ? upper : kept[(kept.length >> 1) - 1]! / 2 + upper / 2;
}

export interface Extent {
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/** Smallest and largest present value and their number; the values are NaN when there are none. */
export function extent(values: Float64Array): Extent {
  const found = plainExtent(values);
  return found.count === 0 ? { min: NaN, max: NaN, count: 0 } : found;
}

/** The same with Infinity and -Infinity where there are none. */
export function plainExtent(values: Float64Array): Extent {
  let min = Infinity;
  let max = -Infinity;
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
    count++;
  }
  return { min, max, count };
}

/** Whether any value is infinite. */
export function hasInfinite(values: Float64Array): boolean {
  return values.includes(Infinity) || values.includes(-Infinity);
}

/**
 * Whether a column has no spread to speak of: its values differ by no more than the noise that one
 * division leaves in the last bits (four units of double precision).
 */
export function isConstant({ min, max }: { min: number; max: number }): boolean {
  return max / 4 - min / 4 <= Number.EPSILON * Math.max(Math.abs(min), Math.abs(max));
}

/**
 * The power of two next below the largest absolute value. Divided by it, which is exact, values lie within
 * [−2, 2], so that no sum of their squares over- or underflows.
 */
export function magnitude({ min, max }: { min: number; max: number }): number {
  return powerOfTwoBelow(Math.max(Math.abs(min), Math.abs(max)));
}

/**
 * Bias-corrected skewness G₁ = g₁·√(n(n − 1))/(n − 2) of the present values, as Excel's SKEW() and type 2
 * of R's e1071. NaN for fewer than three values, or when they are all alike.
 */
export function skewness(values: Float64Array): number {
  return skewnessOf(deviations(values));
}

/**
 * Bias-corrected excess kurtosis G₂ = ((n + 1)·g₂ + 6)·(n − 1)/((n − 2)(n − 3)) of the present values, as
 * Excel's KURT() and type 2 of R's e1071. NaN for fewer than four values, or when they are all alike.
 */
export function kurtosis(values: Float64Array): number {
  return kurtosisOf(deviations(values));
}

/** Both of them, for half the work. */
export function shape(values: Float64Array): { readonly skewness: number; readonly kurtosis: number } {
  const found = deviations(values);
  return { skewness: skewnessOf(found), kurtosis: kurtosisOf(found) };
}

function skewnessOf({ distances, squares }: Deviations): number {
  const n = distances.length;
  if (n < 3) return NaN;
  const sum = fsum(squares);
  const g = (Math.sqrt(n) * fsum(distances.map(cube))) / (sum * Math.sqrt(sum));
  return (g * Math.sqrt(n * (n - 1))) / (n - 2);
}

function kurtosisOf({ distances, squares }: Deviations): number {
  const n = squares.length;
  if (n < 4) return NaN;
  const g = (n * fsum(distances.map((distance) => square(square(distance))))) / square(fsum(squares)) - 3;
  return (((n + 1) * g + 6) * (n - 1)) / ((n - 2) * (n - 3));
}

interface Deviations {
  /** From the mean, scaled; none where they are nothing but noise. */
  readonly distances: Float64Array;
  readonly squares: Float64Array;
}

function deviations(values: Float64Array): Deviations {
  const range = extent(values);
  const distances = range.count === 0 || isConstant(range) ? new Float64Array() : present(values);
  const unit = magnitude(range);
  for (let row = 0; row < distances.length; row++) distances[row] = distances[row]! / unit;
  const centre = fsum(distances) / distances.length;
  for (let row = 0; row < distances.length; row++) distances[row] = distances[row]! - centre;
  const squares = new Float64Array(distances.length);
  for (let row = 0; row < squares.length; row++) squares[row] = distances[row]! * distances[row]!;
  return { distances, squares };
}
