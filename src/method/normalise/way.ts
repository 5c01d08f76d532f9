/** The way from the worst observed value to a goal, and the share of it that a value has come. */

import { fsum } from 'd3-array';
import type { Direction } from '../../model/methodology.ts';
import { type Extent, isConstant, present } from '../../stats/moments.ts';
import { eachPresent } from '../method.ts';

/** Where a way starts and how long it is, both halved, so that no difference of two finite numbers overflows. */
export type Way = {
  readonly start: number;
  readonly way: number;
};

/** Whether a goal lies beyond the worst observed value, by more than noise, so that the way to it has a length. */
export function isBeyondWorst(goal: number, { min, max }: Extent, direction: Direction): boolean {
  return direction === 'higher'
    ? goal > min && !isConstant({ min, max: goal })
    : goal < max && !isConstant({ min: goal, max });
}

/** The way from the worst observed value to a goal. */
export function wayTo(goal: number, { min, max }: Extent, direction: Direction): Way {
  const start = (direction === 'higher' ? min : max) / 2 + 0;
  return { start, way: goal / 2 - start };
}

/** Into `scores` the share of the way that each value has come; with `clip` at most 1. */
export function shareOfWay(
  values: Float64Array,
  { start, way, clip }: Way & { readonly clip: boolean },
  scores: Float64Array,
): void {
  eachPresent(values, scores, (value) => {
    const share = (value / 2 - start) / way + 0;
    return clip && share > 1 ? 1 : share;
  });
}

/** The exact sum of everybody's shares of a way. */
export function totalWay(values: Float64Array, way: Way): number {
  const shares = present(values);
  shareOfWay(shares, { ...way, clip: false }, shares);
  return fsum(shares);
}
