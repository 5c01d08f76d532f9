import { extent, isConstant, unitOf } from './moments.ts';
import { meanRanks } from './order.ts';
import { unitSum, unitSumOfProducts } from './unit-sum.ts';

/**
 * Correlations of two columns of numbers, pairwise complete: rows where either is missing (NaN) are left out,
 * and ranks are taken over the rest. From −1 to 1; NaN for fewer than two complete pairs and where either
 * column is constant over them. Sums are exact, so no result depends on the order of the rows.
 */
export type Correlation = (x: Float64Array, y: Float64Array) => number;

/**
 * Pearson's product-moment correlation: how closely the two follow one straight line. Linear time.
 *
 *   r = Σ (x − x̄)(y − ȳ) / √( Σ (x − x̄)² · Σ (y − ȳ)² )
 */
export const pearson: Correlation = (x, y) => ofPairs(completePairs(x, y));

/** Spearman's rank correlation: Pearson's of the ranks, where ties share the mean of their ranks. n log n. */
export const spearman: Correlation = (x, y) => {
  const pairs = completePairs(x, y);
  return ofPairs([meanRanks(pairs[0]), meanRanks(pairs[1])]);
};

/**
 * Kendall's tau-b: concordant minus discordant pairs of rows, with a correction for ties.
 *
 *   τ = (C − D) / √( (n₀ − n₁)(n₀ − n₂) ),  n₀ all pairs of rows, n₁ and n₂ those tied in x and in y
 *
 * n log n, by counting the swaps of a merge sort. Source: Knight (1966), JASA 61, 436–439.
 */
export const kendall: Correlation = (x, y) => {
  const [a, b] = completePairs(x, y);
  const rows = Uint32Array.from(a, (_, row) => row).sort((i, j) => a[i]! - a[j]! || b[i]! - b[j]!);
  const all = pairsOf(rows.length);
  const tiedX = tiedPairs(rows, (i, j) => a[i] === a[j]);
  const tiedBoth = tiedPairs(rows, (i, j) => a[i] === a[j] && b[i] === b[j]);
  const swaps = sortCountingSwaps(b, rows);
  const tiedY = tiedPairs(rows, (i, j) => b[i] === b[j]);
  if (tiedX === all || tiedY === all) return NaN;
  const difference = all - tiedX - tiedY + tiedBoth - 2 * swaps;
  return within(difference / Math.sqrt((all - tiedX) * (all - tiedY)));
};

/** A symmetric matrix of correlations; 1 on the diagonal, or NaN where a column is constant. */
export function correlationMatrix(columns: readonly Float64Array[], correlation: Correlation): number[][] {
  const matrix = columns.map((): number[] => new Array<number>(columns.length).fill(NaN));
  columns.forEach((column, i) => {
    matrix[i]![i] = isConstant(extent(column)) || extent(column).count < 2 ? NaN : 1;
    for (let j = 0; j < i; j++) {
      const value = correlation(columns[j]!, column);
      matrix[i]![j] = value;
      matrix[j]![i] = value;
    }
  });
  return matrix;
}

/**
 * Pearson's correlations of columns without gaps: what `correlationMatrix()` gives, each column prepared once
 * and not once a pair.
 */
export function pearsonMatrix(columns: readonly Float64Array[]): number[][] {
  const near = columns.map(centred);
  const squares = near.map((a) => (a === undefined ? NaN : unitSumOfProducts(a, a)));
  const matrix = columns.map((): number[] => new Array<number>(columns.length).fill(NaN));
  near.forEach((a, i) => {
    if (a === undefined) return;
    matrix[i]![i] = 1;
    for (let j = 0; j < i; j++) {
      const b = near[j];
      if (b === undefined) continue;
      const value = within(unitSumOfProducts(b, a) / Math.sqrt(squares[j]! * squares[i]!));
      matrix[i]![j] = value;
      matrix[j]![i] = value;
    }
  });
  return matrix;
}

type Pairs = readonly [Float64Array, Float64Array];

/** The rows where both are present. */
export function completePairs(x: Float64Array, y: Float64Array): Pairs {
  const a = new Float64Array(x.length);
  const b = new Float64Array(x.length);
  let length = 0;
  for (let row = 0; row < x.length; row++) {
    if (Number.isNaN(x[row]!) || Number.isNaN(y[row]!)) continue;
    a[length] = x[row]!;
    b[length++] = y[row]!;
  }
  return [a.subarray(0, length), b.subarray(0, length)];
}

function ofPairs([x, y]: Pairs): number {
  const a = centred(x);
  const b = centred(y);
  if (a === undefined || b === undefined) return NaN;
  const products = unitSumOfProducts(a, b);
  return within(products / Math.sqrt(unitSumOfProducts(a, a) * unitSumOfProducts(b, b)));
}

/** Distances from the mean, in units of which the largest is between 1 and 2; undefined for a constant. */
function centred(values: Float64Array): Float64Array | undefined {
  if (values.length < 2 || isConstant(extent(values))) return undefined;
  const scaled = divided(values, unitOf(values));
  const mean = unitSum(scaled) / scaled.length;
  for (let row = 0; row < scaled.length; row++) scaled[row] = scaled[row]! - mean;
  return divided(scaled, unitOf(scaled));
}

function divided(values: Float64Array, unit: number): Float64Array {
  const result = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) result[row] = values[row]! / unit;
  return result;
}

const within = (value: number) => Math.max(-1, Math.min(1, value));

const pairsOf = (count: number) => (count * (count - 1)) / 2;

/** Pairs inside the runs of equal neighbours. */
function tiedPairs(rows: Uint32Array, same: (i: number, j: number) => boolean): number {
  let pairs = 0;
  let run = 1;
  for (let index = 1; index <= rows.length; index++) {
    if (index < rows.length && same(rows[index - 1]!, rows[index]!)) run++;
    else {
      pairs += pairsOf(run);
      run = 1;
    }
  }
  return pairs;
}

/** Sorts the rows by value (stable, in place) and counts the exchanges of neighbours that it takes. */
function sortCountingSwaps(values: Float64Array, rows: Uint32Array): number {
  let swaps = 0;
  let from = rows;
  let to: Uint32Array = new Uint32Array(rows.length);
  for (let width = 1; width < rows.length; width *= 2) {
    for (let start = 0; start < rows.length; start += 2 * width) {
      const middle = Math.min(start + width, rows.length);
      const end = Math.min(start + 2 * width, rows.length);
      let left = start;
      let right = middle;
      for (let index = start; index < end; index++) {
        const takeLeft = right >= end || (left < middle && values[from[left]!]! <= values[from[right]!]!);
        if (!takeLeft) swaps += middle - left;
        to[index] = takeLeft ? from[left++]! : from[right++]!;
      }
    }
    [from, to] = [to, from];
  }
  if (from !== rows) rows.set(from);
  return swaps;
}
