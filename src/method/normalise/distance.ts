import type { Direction } from '../../model/methodology.ts';
import type { Extent } from '../../stats/moments.ts';
import { isConstant } from '../../stats/moments.ts';
import { mapPresent } from '../method.ts';

/** Whether a goal lies beyond the worst observed value, by more than noise, so that the way to it has a length. */
export function isBeyondWorst(goal: number, { min, max }: Extent, direction: Direction): boolean {
  return direction === 'higher'
    ? goal > min && !isConstant({ min, max: goal })
    : goal < max && !isConstant({ min: goal, max });
}

/** The share of the way from the worst observed value to a goal; with `clip` at most 1. */
export function shareOfWay(
  values: Float64Array,
  goal: number,
  { min, max }: Extent,
  direction: Direction,
  clip: boolean,
): Float64Array {
  const worst = direction === 'higher' ? min : max;
  // Halved, so that no difference of two finite numbers overflows.
  const way = goal / 2 - worst / 2;
  return mapPresent(values, (value) => {
    const share = (value / 2 - worst / 2) / way + 0;
    return clip && share > 1 ? 1 : share;
  });
}
