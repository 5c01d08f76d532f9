/**
 * What the ratios need: a scale with a true zero. Negative values are refused cell by cell, and zeros too
 * where the method divides by them.
 */

import type { Extent } from '../../stats/moments.ts';
import { eachPresent, type NormaliseProblem, type Refusal } from '../method.ts';

/** Why a column is not on a ratio scale; `undefined` when it is. A column of zeros tells nobody apart. */
export function ratioScale(
  values: Float64Array,
  { min, max, count }: Extent,
  divides: boolean,
): NormaliseProblem | undefined {
  if (count === 0) return { kind: 'left-out', why: 'it has no values' };
  if (min === 0 && max === 0) return { kind: 'left-out', why: 'all its values are 0' };
  if (divides ? min > 0 : min >= 0) return undefined;
  const refusals: Refusal[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value < 0)
      refusals.push({ row, value, why: `a ratio cannot be taken of ${value}, which is negative`, help });
    else if (value === 0 && divides) {
      refusals.push({ row, value, why: 'a ratio divides by the value, and this one is 0', help });
    }
  }
  return { kind: 'refused', refusals };
}

const help = 'correct the value, or choose a method that takes any number, such as normalise: min-max';

/** Into `scores` the ratio of each value to a number, or of the number to each value. */
export function ratioInto(
  values: Float64Array,
  { to, inverse }: { readonly to: number; readonly inverse: boolean },
  scores: Float64Array,
): void {
  eachPresent(values, scores, (value) => (inverse ? to / value : value / to));
}
