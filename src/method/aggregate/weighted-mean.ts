/**
 * The common core of the weighted means: mean = undo( Σ w·change(x) / Σ w ), over the children present.
 *
 * A mean lies between its values, to the last bit. Sums are compensated (Neumaier), and the children are taken in
 * the order they are handed over, so the caller's fixed order makes the result independent of the order of the file.
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
  return undo === null ? means : between(mapPresent(means, undo), columns);
}

/** Undone, the mean of a single value, or of equal ones, would differ from it in the last bits. */
function between(means: Float64Array, columns: readonly Float64Array[]): Float64Array {
  for (let row = 0; row < means.length; row++) {
    let least = Infinity;
    let most = -Infinity;
    for (const column of columns) {
      const value = column[row]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    means[row] = clamped(means[row]!, least, most);
  }
  return means;
}

const clamped = (value: number, least: number, most: number): number =>
  value > most ? most : value < least ? least : value;

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
    let least = Infinity;
    let most = -Infinity;
    for (let child = 0; child < columns.length; child++) {
      const written = columns[child]![row]!;
      const value = change === null ? written : change(written);
      if (Number.isNaN(value)) continue;
      if (value < least) least = value;
      if (value > most) most = value;
      const term = weights[child]! * value;
      const next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
      sum = next;
      total += weights[child]!;
    }
    means[row] = clamped((sum + lost) / total, least, most);
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
