/** Whether a column is a function of others: a weighted sum of them, or in the order of one of them. */

import { lastPlace } from './decimals.ts';

/** Rows looked at: what holds for so many of them holds for the column. */
const MOST_ROWS = 200;
/** For a proof it takes half as many rows again as columns, and so many more. */
const SPARE_ROWS = 5;
/** A proof to within this share of a standard deviation proves something. */
const FINE = 0.1;
/** What is smaller next to the largest is nothing but rounding. */
const NOTHING = 1e-10;

export interface Combination {
  /** Indices of the columns that it is made of. */
  readonly of: readonly number[];
  /** Whether all of them add to it. */
  readonly isSum: boolean;
  /** Twice the rounding that it is proven to, as a share of a standard deviation: the result of a sum has the least. */
  readonly coarseness: number;
}

/**
 * The weighted sum of columns, with any constant, that a column is up to the rounding of what is printed; undefined
 * where it is none or that cannot be seen. Least squares over the complete rows, at most 200 of them.
 */
export function combinationOf(
  target: Float64Array,
  columns: readonly Float64Array[],
): Combination | undefined {
  const rows = completeRows([target, ...columns]);
  if (columns.length < 2 || rows.length < 1.5 * columns.length + SPARE_ROWS) return undefined;
  const y = centred(target, rows);
  const xs = columns.map((values) => centred(values, rows));
  const scales = xs.map(norm);
  const solved = solve(xs, scales, y);
  const weights = solved.map((weight, index) => (scales[index]! > 0 ? weight / scales[index]! : 0));
  const deviation = norm(y) / Math.sqrt(rows.length);
  const within = columns.reduce(
    (sum, values, index) => sum + Math.abs(weights[index]!) * rounding(values),
    rounding(target) * 1.01 + 1e-9 * deviation,
  );
  if (!(within < FINE * deviation)) return undefined;
  for (let row = 0; row < y.length; row++) {
    const combined = xs.reduce((sum, values, index) => sum + weights[index]! * values[row]!, 0);
    // Both the value and the mean that was taken off are rounded.
    if (Math.abs(y[row]! - combined) > 2 * within) return undefined;
  }
  const share = weights.map((weight, index) => (Math.abs(weight) * scales[index]!) / Math.sqrt(y.length));
  const of = columns.flatMap((_, index) =>
    share[index]! > Math.max(2 * within, 1e-6 * deviation) ? [index] : [],
  );
  if (of.length < 2) return undefined;
  return { of, isSum: of.every((index) => weights[index]! > 0), coarseness: (2 * within) / deviation };
}

/** Half a unit of the last decimal that is printed. */
const rounding = (values: Float64Array) => 0.5 * lastPlace(values);

/** The rows without a gap; of many, some all over the table. */
function completeRows(columns: readonly Float64Array[]): number[] {
  const length = columns[0]?.length ?? 0;
  const step = Math.max(1, Math.floor(length / (2 * MOST_ROWS)));
  const rows: number[] = [];
  for (let row = 0; row < length && rows.length < MOST_ROWS; row += step) {
    if (columns.every((values) => Number.isFinite(values[row]!))) rows.push(row);
  }
  return rows;
}

function centred(values: Float64Array, rows: readonly number[]): Float64Array {
  const chosen = Float64Array.from(rows, (row) => values[row]!);
  const mean = chosen.reduce((sum, value) => sum + value, 0) / chosen.length;
  return chosen.map((value) => value - mean);
}

const norm = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** Coefficients of the scaled columns, by Gram–Schmidt; a column that the earlier ones make up gets none. */
function solve(xs: readonly Float64Array[], scales: readonly number[], y: Float64Array): number[] {
  const basis: { readonly at: number; readonly unit: Float64Array }[] = [];
  const upper = xs.map(() => xs.map(() => 0));
  xs.forEach((values, index) => {
    const scale = scales[index]!;
    if (!(scale > 0)) return;
    const rest = values.map((value) => value / scale);
    // Twice is enough to stand at right angles to the last bit.
    for (let pass = 0; pass < 2; pass++)
      for (const { at, unit } of basis) {
        const part = dot(rest, unit);
        upper[at]![index]! += part;
        for (let row = 0; row < rest.length; row++) rest[row]! -= part * unit[row]!;
      }
    const left = norm(rest);
    if (left < Math.sqrt(NOTHING)) return;
    upper[index]![index] = left;
    basis.push({ at: index, unit: rest.map((value) => value / left) });
  });
  const weights = xs.map(() => 0);
  for (let step = basis.length - 1; step >= 0; step--) {
    const { at, unit } = basis[step]!;
    let right = dot(y, unit);
    for (const { at: later } of basis.slice(step + 1)) right -= upper[at]![later]! * weights[later]!;
    weights[at] = right / upper[at]![at]!;
  }
  return weights;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}

/**
 * Whether two columns put the rows in one order, or one in the reverse of the other: where one is larger the other is
 * never smaller, and both tell at least five rows apart.
 */
export function inOneOrder(a: Float64Array, b: Float64Array): boolean {
  const rows = completeRows([a, b]).sort((i, j) => a[i]! - a[j]!);
  if (new Set(rows.map((row) => a[row]!)).size < SPARE_ROWS) return false;
  if (new Set(rows.map((row) => b[row]!)).size < SPARE_ROWS) return false;
  let rises = true;
  let falls = true;
  for (let index = 1; index < rows.length; index++) {
    const [before, here] = [rows[index - 1]!, rows[index]!];
    if (a[before] === a[here]) continue;
    if (b[here]! < b[before]!) rises = false;
    if (b[here]! > b[before]!) falls = false;
  }
  return rises || falls;
}
