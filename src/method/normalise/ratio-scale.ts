/**
 * What the ratios need: a scale with a true zero. Negative values are refused cell by cell, and zeros too
 * where the method divides by them.
 */

import { say } from '../../model/saying.ts';
import type { Extent } from '../../stats/moments.ts';
import { eachPresent, type NormaliseProblem, type Refusal } from '../method.ts';

/** Why a column is not on a ratio scale; `undefined` when it is. A column of zeros tells nobody apart. */
export function ratioScale(
  values: Float64Array,
  { min, max, count }: Extent,
  divides: boolean,
): NormaliseProblem | undefined {
  if (count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
  if (min === 0 && max === 0) return { kind: 'left-out', why: say('allValuesAre', { value: 0 }) };
  if (divides ? min > 0 : min >= 0) return undefined;
  const refusals: Refusal[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value < 0) refusals.push({ row, value, why: say('ratioOfNegative', { value }) });
    else if (value === 0 && divides) {
      refusals.push({ row, value, why: say('ratioToZero', null) });
    }
  }
  return { kind: 'refused', refusals };
}

/** Into `scores` the ratio of each value to a number, or of the number to each value. */
export function ratioInto(
  values: Float64Array,
  { to, inverse }: { readonly to: number; readonly inverse: boolean },
  scores: Float64Array,
): void {
  eachPresent(values, scores, (value) => (inverse ? to / value : value / to));
}
