/** When a column has outliers, and how far its values may reach. */

import * as v from 'valibot';
import { expected, rule } from '../../model/sayings/methodology.ts';
import { kurtosis, skewness } from '../../stats/moments.ts';
import type { Limits } from '../method.ts';
import { number } from '../parameters.ts';

/** The parameters that say when a column has outliers, and how many of them may be moved. */
export const outlierParameters = {
  max: v.optional(v.pipe(number, v.integer(expected('whole')), v.minValue(0, rule('maxFrom0'))), 5),
  skew: v.optional(v.pipe(number, v.gtValue(0, rule('skewAbove0'))), 2),
  kurtosis: v.optional(number, 3.5),
};

/**
 * Whether skewness or kurtosis is inside its limit. Both are bias-corrected; a column too short for them, or
 * of one value, has no outliers.
 */
export function isWithin(
  values: Float64Array,
  limits: { readonly skew: number; readonly kurtosis: number },
): boolean {
  return !(Math.abs(skewness(values)) >= limits.skew && kurtosis(values) >= limits.kurtosis);
}

/** Into `treated` the values, those beyond a limit at the limit. */
export function clamp(values: Float64Array, { low, high }: Limits, treated: Float64Array): void {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    treated[row] = value < low ? low : value > high ? high : value;
  }
}
