/**
 * What can be said of the places under all admissible weights of one level without drawing any: pairs that keep their
 * order, the best and the worst place, the least change of weights that swaps two units, and how far one weight can go
 * before the first places change hands.
 */

import type { Change, Evaluated, Fitted } from '../../model/fitted.ts';
import type { Rating } from '../../model/rating.ts';
import { type Saying, say } from '../../model/saying.ts';
import { evaluate, type Workspace, workspaceFor } from '../../rate.ts';
import { type Admissible as AdmissiblePolytope, admissible } from './exact/admissible.ts';
import { type AwardGround, awardsStay } from './exact/award-stability.ts';
import { comparison, isNowhereAbove } from './exact/compare.ts';
import { type LevelScores, levelScores, pathTo } from './exact/level-scores.ts';
import { listedPairs } from './exact/listed-pairs.ts';
import { type Extreme, extremePlaces } from './exact/places.ts';
import { roughPlaces } from './exact/rough-places.ts';
import { firstStay, wayOf } from './exact/stability.ts';
import { type LeastChange, leastSwap } from './exact/swaps.ts';
import type { Exact, ExactPair, ExactUnit, Stability, Studied, Swap, SwapPair } from './model.ts';
import type { Admissible, RobustnessSettings } from './settings.ts';

/** Of more units places are told between bounds that take no search, and nothing of awards. */
const MANY = 1000;

/** What all answers are computed from. */
interface Ground {
  readonly evaluated: Evaluated;
  readonly rating: Rating;
  readonly settings: RobustnessSettings;
  readonly siblings: Admissible;
  readonly set: AdmissiblePolytope;
  readonly scores: LevelScores;
  /** By rated unit, its number in the scores. */
  readonly numberOf: ReadonlyMap<number, number>;
  readonly rerated: (weights: ArrayLike<number>) => Evaluated | undefined;
}

/**
 * Exact answers for the weights of the top's children, or of one group's.
 *
 * Places count the units that are strictly better, over the closed set of admissible weights, and each best and worst
 * one is what rating again with the weights found gives; where that is not the place that was proven, both are bounds.
 * Units with a gap under `reweight` have scores that are ratios in the weights: they are compared exactly with units
 * that lack the same, else by bounds.
 */
export function exact({ evaluated, rating, settings }: Omit<Studied, 'pause' | 'table'>): Exact {
  const { level } = settings;
  const group = level.kind === 'group' ? level.id : null;
  const name = group ?? 'top';
  const siblings = settings.weights.find((each) => each.group === group);
  if (siblings === undefined) return none(name, whyNoSet(settings));
  const scores = levelScores(evaluated, siblings);
  if ('say' in scores) return none(name, scores);
  const ground: Ground = {
    evaluated,
    rating,
    settings,
    siblings,
    set: admissible(siblings, siblings.nominal),
    scores,
    numberOf: new Map(scores.units.map((unit, index) => [unit, index])),
    rerated: rerating(evaluated.fitted, siblings.children),
  };
  return {
    level: name,
    reason: null,
    units: exactUnits(ground),
    ...exactPairs(ground),
    stability: stabilities(ground),
  };
}

const none = (level: string, reason: Saying): Exact => ({
  level,
  reason,
  units: [],
  pairs: [],
  swaps: [],
  stability: [],
});

const whyNoSet = ({ weights }: RobustnessSettings): Saying =>
  weights.length === 0 ? say('whyNotVaried', null) : say('whyOneWeight', null);

/** The rating with other weights, its places counting those that are strictly better. */
function rerating(
  fitted: Fitted,
  children: readonly string[],
): (weights: ArrayLike<number>) => Evaluated | undefined {
  const { methodology } = fitted;
  const ranking = { ...methodology.ranking, ties: 'min', by: 'exact', tiebreak: [] } as const;
  const plain: Fitted = { ...fitted, methodology: { ...methodology, ranking } };
  const workspace: Workspace = workspaceFor(plain);
  return (weights) => {
    const change: Change = { weights: Object.fromEntries(children.map((id, at) => [id, weights[at]!])) };
    const again = evaluate(plain, change, workspace);
    return again.ok ? again.value : undefined;
  };
}

function exactUnits({ evaluated, rating, siblings, set, scores, numberOf, rerated }: Ground): ExactUnit[] {
  const order = [...evaluated.places.order];
  const idOf = (unit: number) => rating.columns.id.at(unit) ?? '';
  if (scores.units.length > MANY) {
    const bounds = roughPlaces(set, scores);
    return order.map((unit) => {
      const { best, worst } = bounds[numberOf.get(unit)!]!;
      return { id: idOf(unit), best, worst, proven: best === worst };
    });
  }
  const extremes = extremePlaces(set, scores, siblings.nominal);
  return order.map((unit) => {
    const { best, worst } = extremes[numberOf.get(unit)!]!;
    const isMet = ({ bound, weights }: Extreme) => rerated(weights)?.places.rank[unit] === bound;
    return { id: idOf(unit), best: best.bound, worst: worst.bound, proven: isMet(best) && isMet(worst) };
  });
}

function exactPairs(ground: Ground): { readonly pairs: ExactPair[]; readonly swaps: SwapPair[] } {
  const { evaluated, rating, settings, siblings, set, scores, numberOf } = ground;
  const comparing = comparison(set, scores, siblings.nominal);
  const nominal = Float64Array.from(siblings.nominal);
  const pairs: ExactPair[] = [];
  const swaps: SwapPair[] = [];
  for (const [first, second] of listedPairs(evaluated, settings)) {
    const names = { ahead: rating.columns.id.at(first) ?? '', behind: rating.columns.id.at(second) ?? '' };
    const [ahead, behind] = [numberOf.get(first)!, numberOf.get(second)!];
    const always = isNowhereAbove(comparing, behind, ahead, scores.noise[ahead]!);
    pairs.push({ ...names, always: always === true, ...(always === undefined && { proven: false }) });
    const { l1, l2 } = leastSwap(scores, nominal, ahead, behind);
    swaps.push({
      ...names,
      l1: swapOf(ground, l1, first, second),
      l2: swapOf(ground, l2, first, second),
    });
  }
  return { pairs, swaps };
}

/** Scores that are level with each other but for rounding, relative to the largest. */
const LEVEL = 1e-9;

/** The swap as it is told; null where rating again with its weights does not bring the two level. */
function swapOf(
  { siblings, rerated }: Ground,
  found: LeastChange | null,
  ahead: number,
  behind: number,
): Swap | null {
  if (found === null) return null;
  const { distance, weights, proven } = found;
  const scores = rerated(weights)?.scores;
  if (scores === undefined) return null;
  const { total, largest } = scores;
  if (!(total[behind]! - total[ahead]! >= -LEVEL * Math.max(largest, 1))) return null;
  return {
    distance,
    weights: Object.fromEntries(siblings.children.map((id, at) => [id, weights[at]!])),
    ...(!proven && { proven }),
  };
}

function stabilities(ground: Ground): Stability[] {
  const { evaluated, rating, siblings, scores } = ground;
  const { children, nominal } = siblings;
  const hasAwards = rating.awards.length > 0 && scores.units.length <= MANY;
  const awards: AwardGround | null = hasAwards
    ? {
        rating,
        evaluated,
        workspace: workspaceFor(evaluated.fitted),
        scores,
        children,
        nominal,
        moving: new Set(pathTo(evaluated.fitted, siblings.group).flatMap(({ id }) => id ?? [])),
      }
    : null;
  return children.map((id, sibling): Stability => {
    const weight = nominal[sibling]!;
    if (children.length === 1) return { id, weight, first: null, topThree: null };
    const way = wayOf(scores, nominal, sibling);
    return {
      id,
      weight,
      first: firstStay(way, 1, scores.noise),
      topThree: firstStay(way, 3, scores.noise),
      ...(awards !== null && { awards: awardsStay(awards, way, sibling) }),
    };
  });
}
