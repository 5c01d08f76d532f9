/**
 * The common core of the weighted means: mean = undo( Σ w·change(x) / Σ w ), over the children present.
 *
 * Sums are compensated (Neumaier), and the children are taken in the order they are handed over, so the
 * caller's fixed order makes the result independent of the order of the file.
 */

import type { Refusal, Siblings } from '../method.ts';

export function weightedMean(
  { columns, weights }: Siblings,
  change: ((value: number) => number) | null,
  undo: ((mean: number) => number) | null,
): Float64Array {
  const used = columns.flatMap((column, child) =>
    weights[child]! > 0 ? [{ column, weight: weights[child]! }] : [],
  );
  const length = columns[0]?.length ?? 0;
  const sums = new Float64Array(length);
  const errors = new Float64Array(length);
  const totals = new Float64Array(length);
  for (const { column, weight } of used) {
    for (let row = 0; row < length; row++) {
      const value = column[row]!;
      if (Number.isNaN(value)) continue;
      const term = weight * (change === null ? value : change(value));
      const sum = sums[row]!;
      const next = sum + term;
      errors[row]! += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
      sums[row] = next;
      totals[row]! += weight;
    }
  }
  for (let row = 0; row < length; row++) {
    const total = totals[row]!;
    const mean = total > 0 ? (sums[row]! + errors[row]!) / total : NaN;
    sums[row] = undo === null || Number.isNaN(mean) ? mean : undo(mean);
  }
  return sums;
}

/** Below it a double loses digits, and its reciprocal may be infinite; no score is meant to be so small. */
const SMALLEST = 2 ** -1022;

/** The cells of weighted children that are not above zero, which a logarithm or a reciprocal cannot take. */
export function notPositive(
  { columns, weights }: Siblings,
  what: string,
): (Refusal & { readonly child: number })[] {
  const refusals: (Refusal & { readonly child: number })[] = [];
  columns.forEach((column, child) => {
    if (!(weights[child]! > 0)) return;
    for (let row = 0; row < column.length; row++) {
      const value = column[row]!;
      if (value < SMALLEST) {
        refusals.push({
          row,
          child,
          value,
          why: `a ${what} mean needs scores above 0, and this one is ${value}`,
          help: 'normalise to a scale that stays above 0, such as normalise: { method: min-max, to: [1, 100] }',
        });
      }
    }
  });
  return refusals;
}
