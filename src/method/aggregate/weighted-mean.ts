/**
 * The common core of the weighted means: mean = undo( Σ w·change(x) / Σ w ), over the children present.
 *
 * Sums are compensated (Neumaier), and the children are taken in the order they are handed over, so the
 * caller's fixed order makes the result independent of the order of the file.
 */

import { longColumns } from '../../kernel/columns.ts';
import { type GroupRefusal, mapPresent, type Siblings } from '../method.ts';
import { counted, lengthOf, refuseCells } from './children.ts';

export function weightedMean(
  siblings: Siblings,
  change: ((value: number) => number) | null,
  undo: ((mean: number) => number) | null,
): Float64Array {
  const used = counted(siblings);
  const columns = used.map((child) => siblings.columns[child]!);
  const weights = used.map((child) => siblings.weights[child]!);
  const length = lengthOf(siblings);
  const means =
    longColumns(length, columns.length)?.means(length, columns, weights, change) ??
    shortMeans(length, columns, weights, change);
  return undo === null ? means : mapPresent(means, undo);
}

/** As the kernel computes it, but for rows that are too few to start it. */
function shortMeans(
  length: number,
  columns: readonly Float64Array[],
  weights: readonly number[],
  change: ((value: number) => number) | null,
): Float64Array {
  const means = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    let sum = 0;
    let lost = 0;
    let total = 0;
    for (let child = 0; child < columns.length; child++) {
      const value = columns[child]![row]!;
      const term = weights[child]! * (change === null ? value : change(value));
      if (Number.isNaN(term)) continue;
      const next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
      sum = next;
      total += weights[child]!;
    }
    means[row] = (sum + lost) / total;
  }
  return means;
}

/** Below it a double loses digits, and its reciprocal may be infinite; no score is meant to be so small. */
export const SMALLEST = 2 ** -1022;

/** The cells of weighted children that are not above zero, which a logarithm or a reciprocal cannot take. */
export function notPositive(siblings: Siblings, what: string): GroupRefusal[] {
  return refuseCells(
    siblings,
    (value) =>
      value < SMALLEST ? `a ${what} mean needs scores above 0, and this one is ${value}` : undefined,
    'normalise to a scale that stays above 0, such as normalise: { method: min-max, to: [1, 100] }',
  );
}
