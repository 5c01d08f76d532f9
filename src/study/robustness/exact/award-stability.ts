/** How far one weight can go before an award has other winners. */

import type { Evaluated } from '../../../model/fitted.ts';
import type { AwardResult, Rating } from '../../../model/rating.ts';
import { decorate, evaluate, type Workspace } from '../../../rate.ts';
import type { LevelScores } from './level-scores.ts';
import { type Interval, interval, moments, type Way, weightsAlong } from './stability.ts';

/** What is the same for every sibling whose weight moves. */
export interface AwardGround {
  readonly rating: Rating;
  readonly evaluated: Evaluated;
  readonly workspace: Workspace;
  readonly scores: LevelScores;
  /** The siblings whose weights are shared out, with their nominal shares. */
  readonly children: readonly string[];
  readonly nominal: readonly number[];
  /** Criteria whose scores the weights change, the total apart: nothing is told of their awards. */
  readonly moving: ReadonlySet<string>;
}

/**
 * By award the interval in which its winners stay the same; null for an award of a criterion whose own scores depend
 * on the weights in a way of their own. Winners are those that rating again with the weights names.
 */
export function awardsStay(ground: AwardGround, way: Way, sibling: number): Record<string, Interval | null> {
  const { rating, children, nominal } = ground;
  const stops = moments(way, decisivePairs(ground));
  const winnersAt = remembered((share) => {
    const weights = weightsAlong(nominal, sibling, share);
    return winners(ground, Object.fromEntries(children.map((id, at) => [id, weights[at]!])));
  });
  return Object.fromEntries(
    rating.awards.map((award): [string, Interval | null] => {
      const { id, criterion } = award;
      if (criterion !== undefined) return [id, ground.moving.has(criterion) ? null : [0, 1]];
      const now = named(award);
      return [id, interval(way.nominal, stops, (share) => winnersAt(share)?.get(id) === now)];
    }),
  );
}

const named = ({ winners: names }: AwardResult): string => JSON.stringify(names);

function winners(
  { evaluated, workspace }: AwardGround,
  weights: Readonly<Record<string, number>>,
): ReadonlyMap<string, string> | undefined {
  const again = evaluate(evaluated.fitted, { weights }, workspace);
  const rating = again.ok ? decorate(again.value) : again;
  return rating.ok ? new Map(rating.value.awards.map((award) => [award.id, named(award)])) : undefined;
}

/** Asked by several awards of the same shares. */
function remembered<T>(compute: (share: number) => T): (share: number) => T {
  const known = new Map<number, T>();
  return (share) => {
    const found = known.get(share);
    if (found !== undefined) return found;
    const value = compute(share);
    known.set(share, value);
    return value;
  };
}

/** Winners, each with everybody in the same class: an award changes hands where two of these change their order. */
function* decisivePairs({ rating, scores }: AwardGround): Generator<readonly [number, number]> {
  const { columns } = rating;
  const numberOf = new Map(scores.units.map((unit, index) => [columns.id.at(unit) ?? '', index]));
  for (const { winners: names, league: id, criterion } of rating.awards) {
    if (criterion !== undefined) continue;
    const league = columns.leagues.find((each) => each.id === id);
    for (const name of names) {
      const winner = numberOf.get(name);
      if (winner === undefined) continue;
      const own = league?.class[scores.units[winner]!];
      for (let other = 0; other < scores.units.length; other++) {
        if (other !== winner && league?.class[scores.units[other]!] === own) yield [winner, other];
      }
    }
  }
}
