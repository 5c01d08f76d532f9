/** The pairs of units a study speaks of. */

import type { Evaluated } from '../../../model/fitted.ts';
import { ratedOf } from '../../../stage/rated.ts';
import type { RobustnessSettings } from '../settings.ts';

/**
 * Neighbours in the ranking, or all pairs with `matrix`, then those that were named; by number among the rated units,
 * the one higher in the ranking first.
 */
export function listedPairs(
  { fitted, places }: Pick<Evaluated, 'fitted' | 'places'>,
  { matrix, pairs }: Pick<RobustnessSettings, 'matrix' | 'pairs'>,
): (readonly [ahead: number, behind: number])[] {
  const { order } = places;
  const listed: (readonly [number, number])[] = [];
  for (let index = 0; index < order.length; index++) {
    const end = matrix ? order.length : Math.min(index + 2, order.length);
    for (let other = index + 1; other < end; other++) listed.push([order[index]!, order[other]!]);
  }
  if (matrix || pairs.length === 0) return listed;
  const { ids } = ratedOf(fitted.answers, fitted.sample);
  const position = new Map(Array.from(order, (unit, index) => [ids.at(unit) ?? '', index]));
  const known = new Set(listed.map((pair) => pair.join()));
  for (const [one, other] of pairs) {
    const [first = -1, second = -1] = [position.get(one), position.get(other)].sort(
      (a = -1, b = -1) => a - b,
    );
    if (first < 0 || first === second) continue;
    const pair = [order[first]!, order[second]!] as const;
    if (known.has(pair.join())) continue;
    known.add(pair.join());
    listed.push(pair);
  }
  return listed;
}
