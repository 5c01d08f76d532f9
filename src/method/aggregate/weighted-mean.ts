/**
 * The common core of the weighted means: mean = undo( Σ w·change(x) / Σ w ), over the children present.
 *
 * Sums are compensated (Neumaier), and the children are taken in the order they are handed over, so the
 * caller's fixed order makes the result independent of the order of the file.
 */

import { type GroupRefusal, mapPresent, type Siblings } from '../method.ts';
import { refuseCells } from './children.ts';

export function weightedMean(
  { columns, weights }: Siblings,
  change: ((value: number) => number) | null,
  undo: ((mean: number) => number) | null,
): Float64Array {
  const used = columns.flatMap((column, child) =>
    weights[child]! > 0 ? [{ column, weight: weights[child]! }] : [],
  );
  const length = columns[0]?.length ?? 0;
  const means = new Float64Array(length);
  // Block by block, so that the running sums stay in the processor's cache.
  const block = Math.min(BLOCK, length);
  const scratch = {
    sums: new Float64Array(block),
    errors: new Float64Array(block),
    totals: new Float64Array(block),
  };
  for (let from = 0; from < length; from += BLOCK) {
    const end = Math.min(from + BLOCK, length);
    scratch.sums.fill(0);
    scratch.errors.fill(0);
    scratch.totals.fill(0);
    for (const { column, weight } of used) {
      const values = column.subarray(from, end);
      addTerms(change === null ? values : values.map(change), weight, scratch);
    }
    divide(scratch, means.subarray(from, end));
  }
  return undo === null ? means : mapPresent(means, undo);
}

const BLOCK = 2048;

interface Scratch {
  readonly sums: Float64Array;
  /** What the sums have lost to rounding. */
  readonly errors: Float64Array;
  readonly totals: Float64Array;
}

function addTerms(values: Float64Array, weight: number, { sums, errors, totals }: Scratch): void {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const term = weight * value;
    const sum = sums[row]!;
    const next = sum + term;
    errors[row]! += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sums[row] = next;
    totals[row]! += weight;
  }
}

function divide({ sums, errors, totals }: Scratch, means: Float64Array): void {
  for (let row = 0; row < means.length; row++) {
    const total = totals[row]!;
    means[row] = total > 0 ? (sums[row]! + errors[row]!) / total : NaN;
  }
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
