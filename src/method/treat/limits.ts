import * as v from 'valibot';
import type { Choice } from '../../model/methodology.ts';
import { kurtosis, skewness } from '../../stats/moments.ts';
import { described, number, numberIn } from '../parameters.ts';

/** The parameters that say when a column has outliers, and how many of them may be moved. */
export const limits = {
  max: described(
    v.optional(
      v.pipe(number, v.integer('expected a whole number'), v.minValue(0, "'max' cannot be negative")),
      5,
    ),
    'How many points may be moved at most; a tie is moved as a whole',
  ),
  skew: described(
    v.optional(v.pipe(number, v.gtValue(0, "'skew' must be above 0")), 2),
    'Skewness from which on, with the kurtosis, a column has outliers; either sign',
  ),
  kurtosis: described(
    v.optional(number, 3.5),
    'Excess kurtosis from which on, with the skewness, a column has outliers',
  ),
};

/**
 * Whether skewness or kurtosis is inside its limit. Both are bias-corrected; a column too short for them, or
 * of one value, has no outliers.
 */
export function isWithin(values: Float64Array, parameters: Choice): boolean {
  return !(
    Math.abs(skewness(values)) >= numberIn(parameters, 'skew') &&
    kurtosis(values) >= numberIn(parameters, 'kurtosis')
  );
}
