/** Two-sided p-values: how probable a statistic at least as far from zero is where there is no relation. */

import { exp, ln, log1p } from './elementary.ts';

/**
 * Student's t with any number of degrees of freedom above 0: P(|T| ≥ |t|).
 *
 *   p = I_x(ν/2, ½) with x = ν / (ν + t²), the regularised incomplete beta function
 *
 * NaN for no degree of freedom. Relative error below 1e-12. Source: Abramowitz and Stegun (1964), 26.7.1 and
 * 26.5.8, by the continued fraction of 26.5.8 after Lentz.
 */
export function studentPValue(t: number, degrees: number): number {
  if (!(degrees > 0) || Number.isNaN(t)) return NaN;
  const a = degrees / 2;
  // x and 1 − x, each without cancellation; t² may be beyond the largest double.
  const ratio = Math.abs(t) / Math.sqrt(degrees);
  if (ratio === Infinity) return 0;
  const x = 1 / (1 + ratio * ratio);
  const rest = ratio > 1 ? 1 / (1 + 1 / (ratio * ratio)) : (ratio * ratio) / (1 + ratio * ratio);
  if (rest === 0) return 1;
  // x^a·(1 − x)^½ / B(a, ½), where ln x is taken of the part that is precise.
  const logX = rest < 0.5 ? log1p(-rest) : ln(x);
  const front = (exp(a * logX) * Math.sqrt(rest) * gammaRatio(a)) / Math.sqrt(Math.PI);
  return x < (a + 1) / (a + 2.5)
    ? (front * betaFraction(x, a, 0.5)) / a
    : 1 - (front * betaFraction(rest, 0.5, a)) / 0.5;
}

/** Γ(a + ½) / Γ(a), by its asymptotic series at 40 and more, from where the recurrence leads down. */
function gammaRatio(a: number): number {
  let factor = 1;
  let at = a;
  for (; at < 40; at++) factor *= at / (at + 0.5);
  const u = 1 / at;
  const series =
    1 +
    u *
      (-1 / 8 +
        u * (1 / 128 + u * (5 / 1024 + u * (-21 / 32768 + u * (-399 / 262144 + u * (869 / 4194304))))));
  return factor * Math.sqrt(at) * series;
}

/** The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8). */
function betaFraction(x: number, a: number, b: number): number {
  const least = 1e-300;
  const away = (value: number) => (Math.abs(value) < least ? least : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return result;
}

/**
 * Standard normal: P(|Z| ≥ |z|) = erfc(|z|/√2). By the series of the error function below 2, else by the
 * continued fraction of its complement (Abramowitz and Stegun 7.1.5 and 7.1.14).
 */
export function normalPValue(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (Number.isNaN(x)) return NaN;
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-18 * sum; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * exp(-x * x) * sum;
  }
  let fraction = x;
  for (let n = 120; n > 0; n--) fraction = x + n / 2 / fraction;
  return exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}

/**
 * Kendall's statistic without ties: the probability that two random orders of n have as few or as many
 * discordant pairs as these, or fewer. Exact: of all n! orders, those with k inversions are counted by the
 * recurrence that inserts the n-th element (Knuth, The Art of Computer Programming 3, 5.1.1). n² · pairs.
 */
export function kendallExactPValue(discordant: number, count: number): number {
  const pairs = (count * (count - 1)) / 2;
  const extreme = Math.min(discordant, pairs - discordant);
  // The share of orders with k inversions, k from 0 to `extreme`.
  let shares = new Float64Array(extreme + 1);
  shares[0] = 1;
  for (let size = 2; size <= count; size++) {
    const next = new Float64Array(extreme + 1);
    let window = 0;
    for (let k = 0; k <= extreme; k++) {
      window += shares[k]!;
      if (k >= size) window -= shares[k - size]!;
      next[k] = window / size;
    }
    shares = next;
  }
  const tail = shares.reduce((before, share) => before + share, 0);
  return Math.min(1, 2 * tail);
}
