import { fsum } from 'd3-array';
import { completeRows } from './complete-rows.ts';
import { completePairs } from './correlation.ts';
import { unitOf } from './moments.ts';
import { unitSum, unitSumOfProducts } from './unit-sum.ts';

/** `pairwise`: each covariance over the rows where both are present. `complete`: over the rows with no gap. */
export type Cases = 'pairwise' | 'complete';

/**
 * Cronbach's alpha: how far columns that are added up measure one thing. 1 when they agree completely, near 0
 * when they are unrelated, below 0 when they contradict each other.
 *
 *   α = k/(k − 1) · (1 − Σ variances / Σ of all variances and covariances)
 *
 * Missing values (NaN) are left out as `cases` says. NaN for fewer than two columns, where a covariance has
 * fewer than two rows, and where all of them sum to 0. k² · n. It depends on the columns' scales: hand over
 * scores, not values in their own units. Source: Cronbach (1951), Psychometrika 16, 297–334; COINr,
 * get_cronbach().
 */
export function cronbach(columns: readonly Float64Array[], cases: Cases = 'pairwise'): number {
  return alphaOf(covariances(columns, cases));
}

/**
 * Alpha, and alpha of all the columns but one for each of them: which one the group would be more coherent
 * without.
 */
export function cronbachWithoutEach(
  columns: readonly Float64Array[],
  cases: Cases = 'pairwise',
): { readonly alpha: number; readonly without: readonly number[] } {
  const matrix = covariances(columns, cases);
  const but = <T>(list: readonly T[], index: number) => list.filter((_, at) => at !== index);
  return {
    alpha: alphaOf(matrix),
    without: columns.map((_, index) => alphaOf(but(matrix, index).map((row) => but(row, index)))),
  };
}

function alphaOf(matrix: readonly (readonly number[])[]): number {
  const k = matrix.length;
  if (k < 2) return NaN;
  const total = fsum(matrix.flat());
  const own = fsum(matrix.map((row, index) => row[index]!));
  return total === 0 ? NaN : (k / (k - 1)) * (1 - own / total);
}

/** Sample covariances (divisor n − 1), all in one unit, in which nothing overflows. */
function covariances(columns: readonly Float64Array[], cases: Cases): number[][] {
  const kept = cases === 'complete' ? completeRows(columns) : columns;
  const unit = Math.max(...kept.map(unitOf));
  const scaled = kept.map((column) => column.map((value) => value / unit));
  const matrix = scaled.map((): number[] => new Array<number>(scaled.length).fill(NaN));
  scaled.forEach((column, i) => {
    for (let j = 0; j <= i; j++) {
      const value = covariance(...completePairs(scaled[j]!, column));
      matrix[i]![j] = value;
      matrix[j]![i] = value;
    }
  });
  return matrix;
}

function covariance(x: Float64Array, y: Float64Array): number {
  if (x.length < 2) return NaN;
  return unitSumOfProducts(centred(x), centred(y)) / (x.length - 1);
}

function centred(values: Float64Array): Float64Array {
  const centre = unitSum(values) / values.length;
  return values.map((value) => value - centre);
}
