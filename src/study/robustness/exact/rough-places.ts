/** Bounds of everybody's places that take no search: from the least and the largest score of each. */

import type { Admissible } from './admissible.ts';
import { scoreBounds } from './compare.ts';
import type { LevelScores } from './level-scores.ts';

/**
 * A unit's best place is no better than behind all whose least score is above its largest, and its worst no worse than
 * before all whose largest is below its least. n log n.
 */
export function roughPlaces(
  set: Admissible,
  scores: LevelScores,
): { readonly best: number; readonly worst: number }[] {
  const count = scores.units.length;
  const { least, most } = scoreBounds(set, scores);
  const [leasts, mosts] = [least.slice().sort(), most.slice().sort()];
  return scores.units.map((_, unit) => ({
    best: 1 + count - countUpTo(leasts, most[unit]!),
    worst: Math.max(1, count - countBelow(mosts, least[unit]!)),
  }));
}

const countUpTo = (sorted: Float64Array, value: number) => search(sorted, (other) => other <= value);
const countBelow = (sorted: Float64Array, value: number) => search(sorted, (other) => other < value);

/** How many of the ascending values come before the first that does not pass. */
function search(sorted: Float64Array, passes: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
