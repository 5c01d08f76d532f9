/** Bounds of everybody's places that take no search: from the least and the largest score of each. */

import type { Admissible } from './admissible.ts';
import type { LevelScores } from './level-scores.ts';
import { dot } from './point-within.ts';

/**
 * A unit's best place is no better than behind all whose least score is above its largest, and its worst no worse than
 * before all whose largest is below its least. n log n.
 */
export function roughPlaces(
  set: Admissible,
  scores: LevelScores,
): { readonly best: number; readonly worst: number }[] {
  const { units, parts, patterns, pattern, noise } = scores;
  const count = units.length;
  const point = new Float64Array(set.size);
  const row = new Float64Array(set.size);
  const nominal = new Float64Array(set.size);
  set.furthest(row, nominal);
  /** Dinkelbach's iteration, as in comparing two units. */
  const extreme = (unit: number, sign: number): number => {
    const [part, has] = [parts[unit]!, patterns[pattern[unit]!]!];
    const weight = dot(has, nominal);
    let score = weight > 0 ? dot(part, nominal) / weight : 0;
    for (let step = 0; step < 100; step++) {
      for (let at = 0; at < row.length; at++) row[at] = sign * (part[at]! - score * has[at]!);
      set.furthest(row, point);
      const answered = dot(has, point);
      if (!(answered > 0)) break;
      const next = dot(part, point) / answered;
      if (!(sign * (next - score) > noise / 10)) break;
      score = next;
    }
    return score + sign * noise;
  };
  const least = Float64Array.from(units, (_, unit) => extreme(unit, -1));
  const most = Float64Array.from(units, (_, unit) => extreme(unit, 1));
  const [leasts, mosts] = [least.slice().sort(), most.slice().sort()];
  return units.map((_, unit) => ({
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
