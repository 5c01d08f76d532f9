import { type Correlation, completePairs, kendall, pearson, spearman } from './correlation.ts';
import { kendallExactPValue, normalPValue, studentPValue } from './significance.ts';

/** The kinds of correlation, by name. */
export const CORRELATIONS = { pearson, spearman, kendall } as const satisfies Record<string, Correlation>;

export type CorrelationKind = keyof typeof CORRELATIONS;

/** A correlation with what it rests on. */
export interface Correlated {
  /** From −1 to 1; NaN for fewer than two complete pairs and where either column is constant over them. */
  readonly value: number;
  /** Rows where both columns have a value. */
  readonly pairs: number;
  /** Two-sided; NaN where there is no correlation, and for fewer than three pairs. */
  readonly pValue: number;
}

/** Up to this many pairs without ties, Kendall's p-value is exact, as in R. */
const EXACT_PAIRS = 49;

/**
 * A correlation of two columns, pairwise complete, and its p-value for the hypothesis that they are unrelated.
 *
 * Pearson and Spearman by Student's t with n − 2 degrees of freedom, t = r·√((n − 2)/(1 − r²)); for Spearman
 * this is an approximation. Kendall exactly for fewer than 50 pairs without ties, else by the normal
 * approximation with the variance corrected for ties. Agrees with R's cor.test (exact = FALSE for Spearman)
 * and with scipy. Source: Kendall and Gibbons, Rank Correlation Methods (1990).
 */
export function correlate(x: Float64Array, y: Float64Array, kind: CorrelationKind): Correlated {
  const [a, b] = completePairs(x, y);
  const value = CORRELATIONS[kind](a, b);
  const pairs = a.length;
  if (Number.isNaN(value) || pairs < 3) return { value, pairs, pValue: NaN };
  const pValue = kind === 'kendall' ? kendallPValue(value, a, b) : studentOf(value, pairs);
  return { value, pairs, pValue };
}

/** 1 − r² as (1 − r)(1 + r), which keeps the digits of correlations near 1. */
function studentOf(r: number, pairs: number): number {
  const degrees = pairs - 2;
  return studentPValue(r * Math.sqrt(degrees / ((1 - r) * (1 + r))), degrees);
}

function kendallPValue(tau: number, x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const [tiesX, tiesY] = [tieSizes(x), tieSizes(y)];
  const all = (n * (n - 1)) / 2;
  const tied = (sizes: readonly number[]) => sumOf(sizes, (t) => (t * (t - 1)) / 2);
  // Concordant less discordant pairs: a whole number, and an even one without ties where all pairs are even.
  const difference = Math.round(tau * Math.sqrt(all - tied(tiesX)) * Math.sqrt(all - tied(tiesY)));
  if (n <= EXACT_PAIRS && tiesX.length === 0 && tiesY.length === 0) {
    return kendallExactPValue((all - difference) / 2, n);
  }
  const spread = (t: number) => t * (t - 1) * (2 * t + 5);
  const single = (t: number) => t * (t - 1);
  const double = (t: number) => t * (t - 1) * (t - 2);
  const variance =
    (spread(n) - sumOf(tiesX, spread) - sumOf(tiesY, spread)) / 18 +
    (sumOf(tiesX, single) * sumOf(tiesY, single)) / (2 * single(n)) +
    (sumOf(tiesX, double) * sumOf(tiesY, double)) / (9 * double(n));
  return normalPValue(difference / Math.sqrt(variance));
}

/** How many values stand in each tie; none for values that are alone. */
function tieSizes(values: Float64Array): number[] {
  const sorted = values.slice().sort();
  const sizes: number[] = [];
  let start = 0;
  for (let index = 1; index <= sorted.length; index++) {
    if (index < sorted.length && sorted[index] === sorted[start]) continue;
    if (index - start > 1) sizes.push(index - start);
    start = index;
  }
  return sizes;
}

const sumOf = (sizes: readonly number[], of: (size: number) => number) =>
  sizes.reduce((sum, size) => sum + of(size), 0);
