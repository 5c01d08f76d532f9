/**
 * Sobol' indices from the outputs of Saltelli's design: of two independent samples A and B, and of A with one factor's
 * inputs from B, for every factor. First-order: the share of the variance that goes when a factor is known; total: the
 * share that stays when all others are.
 *
 * Source: Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications
 * 181, 259-270, table 2 (b) and (f); Jansen (1999) for the total.
 */

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

/** The middle 95 % of each index over samples of the runs drawn with replacement (percentile bootstrap). */
export function bootstrapped(outputs: Outputs, centre: number, random: Random): IndexBounds[] {
  const runs = outputs.a.length;
  const uniform = new Float64Array(runs);
  const room: Outputs = {
    a: new Float64Array(runs),
    b: new Float64Array(runs),
    mixed: outputs.mixed.map(() => new Float64Array(runs)),
  };
  const firsts = outputs.mixed.map(() => new Float64Array(REPLICATES));
  const totals = outputs.mixed.map(() => new Float64Array(REPLICATES));
  const pick = (from: Float64Array, to: Float64Array) => {
    for (let run = 0; run < runs; run++) to[run] = from[Math.floor(uniform[run]! * runs)]!;
  };
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    random.fill(uniform);
    pick(outputs.a, room.a);
    pick(outputs.b, room.b);
    outputs.mixed.forEach((output, factor) => {
      pick(output, room.mixed[factor]!);
    });
    sobolIndices(room, centre).forEach(({ first, total }, factor) => {
      firsts[factor]![replicate] = first;
      totals[factor]![replicate] = total;
    });
  }
  return firsts.map((first, factor) => {
    const [low, high] = middle(first);
    const [totalLow, totalHigh] = middle(totals[factor]!);
    return { low, high, totalLow, totalHigh };
  });
}

function middle(values: Float64Array): [number, number] {
  const sorted = values.sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return [at(0.025), at(0.975)];
}
