/** Bounds on the shares of the children, as decimals are written. */

import { type Saying, say } from '../../../model/saying.ts';
import { nearest, wholeDecimals } from '../../../stats/exact.ts';

/** Least and largest share. */
export type Pair = readonly [min: number, max: number];

/** Least and largest shares of the children that take part, times one `unit` that makes all of them whole. */
export interface Bounds {
  readonly least: readonly bigint[];
  readonly most: readonly bigint[];
  readonly unit: bigint;
}

export function wholeBounds(bounds: readonly Pair[]): Bounds {
  const { whole, unit } = wholeDecimals(bounds.flat());
  return {
    least: bounds.map((_, index) => whole[2 * index]!),
    most: bounds.map((_, index) => whole[2 * index + 1]!),
    unit,
  };
}

/** Why no weights can keep the bounds, if none can. */
export function unreachable(bounds: readonly Pair[], name: string): Saying | undefined {
  const { least, most, unit } = wholeBounds(bounds);
  const written = (shares: readonly bigint[]) => nearest(sum(shares), unit);
  const sum = (shares: readonly bigint[]) => shares.reduce((before, share) => before + share, 0n);
  if (sum(least) > unit) return say('boundsTooHigh', { name, children: bounds.length, sum: written(least) });
  if (sum(most) < unit) return say('boundsTooLow', { name, children: bounds.length, sum: written(most) });
  return undefined;
}
