/**
 * Sobol' indices from the outputs of Saltelli's design: of two independent samples A and B, and of A with one factor's
 * inputs from B, for every factor. First-order: the share of the variance that goes when a factor is known; total: the
 * share that stays when all others are.
 *
 * Source: Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications
 * 181, 259-270, table 2 (b) and (f); Jansen (1999) for the total.
 */

import { square } from '../../stats/elementary.ts';
import { standardDeviation } from '../../stats/moments.ts';
import type { Random } from '../../stats/random.ts';

/** Outputs by run of the base sample. */
export interface Outputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** By factor. */
  readonly mixed: readonly Float64Array[];
}

export interface Indices {
  readonly first: number;
  readonly total: number;
}

/** Mean of all outputs of A and B, which the estimator of the first order is better off without. */
export function centreOf({ a, b }: Outputs): number {
  let sum = 0;
  for (let run = 0; run < a.length; run++) sum += a[run]! + b[run]!;
  return sum / (2 * a.length);
}

/**
 * The indices of every factor; 0 where nothing varies. The variance is that of A and B together, with n − 1.
 *
 * @param centre taken off before the products of the first order are formed; 0 gives the estimator as published
 */
export function sobolIndices({ a, b, mixed }: Outputs, centre: number): Indices[] {
  const runs = a.length;
  const both = new Float64Array(2 * runs);
  both.set(a);
  both.set(b, runs);
  const deviation = standardDeviation(both);
  const variance = deviation * deviation;
  return mixed.map((output) => {
    if (!(variance > 0)) return { first: 0, total: 0 };
    let [products, squares] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const step = output[run]! - a[run]!;
      products += (b[run]! - centre) * step;
      squares += step * step;
    }
    return { first: products / runs / variance, total: squares / (2 * runs) / variance };
  });
}

export interface IndexBounds {
  readonly low: number;
  readonly high: number;
  readonly totalLow: number;
  readonly totalHigh: number;
}

/** So often the runs are drawn again. */
const REPLICATES = 500;

/** What each run adds to the sums of the estimators. */
interface Terms {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  /** By factor. */
  readonly products: readonly Float64Array[];
  readonly steps: readonly Float64Array[];
}

function termsOf({ a, b, mixed }: Outputs, centre: number): Terms {
  const sum = a.map((output, run) => output - centre + (b[run]! - centre));
  const squares = a.map((output, run) => square(output - centre) + square(b[run]! - centre));
  return {
    sum,
    squares,
    products: mixed.map((output) => output.map((value, run) => (b[run]! - centre) * (value - a[run]!))),
    steps: mixed.map((output) => output.map((value, run) => square(value - a[run]!))),
  };
}

/** The middle 95 % of each index over samples of the runs drawn with replacement (percentile bootstrap). */
export function bootstrapped(outputs: Outputs, centre: number, random: Random): IndexBounds[] {
  const runs = outputs.a.length;
  const terms = termsOf(outputs, centre);
  const uniform = new Float64Array(runs);
  const times = new Float64Array(runs);
  const firsts = outputs.mixed.map(() => new Float64Array(REPLICATES));
  const totals = outputs.mixed.map(() => new Float64Array(REPLICATES));
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    random.fill(uniform);
    times.fill(0);
    for (let run = 0; run < runs; run++) times[Math.floor(uniform[run]! * runs)]!++;
    const variance =
      (weighted(terms.squares, times) - square(weighted(terms.sum, times)) / (2 * runs)) / (2 * runs - 1);
    for (let factor = 0; factor < firsts.length; factor++) {
      const isVarying = variance > 0;
      firsts[factor]![replicate] = isVarying ? weighted(terms.products[factor]!, times) / runs / variance : 0;
      totals[factor]![replicate] = isVarying
        ? weighted(terms.steps[factor]!, times) / (2 * runs) / variance
        : 0;
    }
  }
  return firsts.map((first, factor) => {
    const [low, high] = middle(first);
    const [totalLow, totalHigh] = middle(totals[factor]!);
    return { low, high, totalLow, totalHigh };
  });
}

function weighted(values: Float64Array, times: Float64Array): number {
  let sum = 0;
  for (let run = 0; run < values.length; run++) sum += values[run]! * times[run]!;
  return sum;
}

function middle(values: Float64Array): [number, number] {
  const sorted = values.sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return [at(0.025), at(0.975)];
}
