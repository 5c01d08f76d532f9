/** Draws of weights in a tree of means: totals as sums of products, then places. */

import { indicatorsOf } from '../../model/methodology.ts';
import { indicatorScores } from '../../stage/combine.ts';
import { place } from '../../stage/place.ts';
import { ratedOf } from '../../stage/rated.ts';
import type { Block, BlockPlaces, Drawing } from './block.ts';
import { expand, type Linear, largestParts, linearOf, MOST_PATTERNS, type Part } from './linear.ts';
import { kernelLoops, type Loops, plainLoops } from './loops.ts';
import { awardCriteria, type DrawPlan, isGroupId } from './plan.ts';
import { type PlaceRows, placeRows, type RankRoom, rankRoom, TOLERANCE } from './rank-draws.ts';
import { MOST_COUNTED } from './tally.ts';
import { wideLoops } from './wide-loops.ts';

/** Scores of so many draws are computed together: they stay in the processor's cache. */
const MOST_DRAWS = 64;

/** What one criterion, or the total, is ranked by. */
interface Target {
  readonly linear: Linear;
  readonly tile: number;
  /** Units in the order of their patterns; a row of `totals` each. */
  readonly units: Int32Array;
  readonly loops: Loops;
  readonly sums: Float64Array;
  readonly room: RankRoom;
}

/** The fast way; undefined where the rating or what varies does not allow it. */
export function linearDraws(plan: DrawPlan, plain: boolean): Drawing | undefined {
  const { fitted, settings } = plan;
  if (settings.alternatives.length > 0 || settings.leaveOut !== null || settings.noise.length > 0)
    return undefined;
  const total = targetOf(plan, null, plain);
  if (total === undefined) return undefined;
  const groups = new Map<string, Target>();
  const fixed = new Map<string, PlaceRows>();
  for (const id of awardCriteria(fitted.methodology)) {
    if (isGroupId(fitted.methodology, id)) {
      const target = targetOf(plan, id, plain);
      if (target === undefined) return undefined;
      groups.set(id, target);
    } else fixed.set(id, fixedPlaces(plan, id));
  }
  return {
    isLinear: true,
    places(block): BlockPlaces {
      rank(total, block);
      const criteria = new Map<string, PlaceRows>();
      for (const [id, target] of groups) {
        rank(target, block);
        criteria.set(id, target.loops.places);
      }
      const { draws, weights } = block;
      const { places, lead, isFresh } = total.loops;
      return {
        isFresh,
        draws,
        weights,
        total: places,
        lead,
        criteria,
        fixed,
        failed: null,
        failures: [],
      };
    },
    firsts: (block, unit) => firsts(total, block, unit),
  };
}

function targetOf(plan: DrawPlan, id: string | null, plain: boolean): Target | undefined {
  const { fitted, settings, stride } = plan;
  const linear = linearOf(fitted, settings.weights, id);
  if (linear === undefined || linear.patterns.length > MOST_PATTERNS) return undefined;
  const units = Int32Array.from(linear.patterns.flatMap((pattern) => [...pattern.units]));
  const isWide = plan.mostPlaces > MOST_COUNTED;
  const tile = isWide ? (units.length > 4096 ? 8 : 32) : MOST_DRAWS;
  const sizes = { linear, units, tile, stride };
  const loops = isWide
    ? wideLoops(sizes, plain)
    : ((plain ? undefined : kernelLoops(sizes)) ?? plainLoops(sizes));
  const target = { linear, tile, units, loops, sums: new Float64Array(tile) };
  return { ...target, room: rankRoom(nominalScores(target, settings)) };
}

/** The scores by the weights as rated: where units lie on the scale. */
function nominalScores(target: Omit<Target, 'room'>, { weights }: DrawPlan['settings']): Float64Array {
  const nominal = weights.map(({ nominal: shares }) =>
    shares.map((share) => new Float64Array(1).fill(share)),
  );
  totalsOf(target, { index: 0, draws: 1, weights: nominal }, { from: 0, draws: 1 });
  return Float64Array.from(target.units, (_, unit) => target.loops.totalOf(unit, 0));
}

function totalsOf({ linear, tile, sums, loops }: Omit<Target, 'room'>, block: Block, part: Part): void {
  const expanded = { weights: loops.weights, stride: tile, sums };
  loops.parts.fill(0);
  linear.patterns.forEach((pattern, index) => {
    expand(pattern, block.weights, part, expanded);
    largestParts(pattern, expanded, part.draws, loops.parts);
    loops.sum(index, part.draws);
  });
}

function* partsOf(draws: number, tile: number): Generator<Part> {
  for (let from = 0; from < draws; from += tile) yield { from, draws: Math.min(tile, draws - from) };
}

function rank(target: Target, block: Block): void {
  target.loops.begin();
  for (const part of partsOf(block.draws, target.tile)) {
    totalsOf(target, block, part);
    target.loops.rank(target.room, part);
  }
}

/** Draws in which no unit is ahead of this one by more than noise. */
function firsts(target: Target, block: Block, unit: number): number {
  const { tile, units, loops } = target;
  const own = units.indexOf(unit);
  if (own < 0) return 0;
  const best = new Float64Array(tile);
  const worst = new Float64Array(tile);
  let count = 0;
  for (const part of partsOf(block.draws, tile)) {
    totalsOf(target, block, part);
    loops.extremes(part.draws, best, worst);
    for (let draw = 0; draw < part.draws; draw++) {
      const slack = TOLERANCE * Math.max(Math.abs(best[draw]!), Math.abs(worst[draw]!), loops.parts[draw]!);
      const score = loops.totalOf(own, draw);
      if (score === best[draw] || best[draw]! - score < slack) count++;
    }
  }
  return count;
}

/** The places by an indicator, the same in every draw; filled-in values have none. */
function fixedPlaces({ fitted }: DrawPlan, id: string): PlaceRows {
  const { methodology, indicators, answers, sample } = fitted;
  const index = indicatorsOf(methodology.criteria).findIndex((indicator) => indicator.id === id);
  const { filled } = indicators[index]!;
  const scores = indicatorScores(methodology, indicators, id).map((score, unit) =>
    filled?.[unit] === 1 ? NaN : score,
  );
  const largest = scores.reduce(
    (most, score) => Math.max(most, Math.abs(Number.isNaN(score) ? 0 : score)),
    0,
  );
  const { rank: ranks } = place(
    { score: scores, largest },
    ratedOf(answers, sample).ids,
    methodology.ranking,
  );
  const places = placeRows(scores.length, scores.length);
  ranks.forEach((rank, unit) => {
    places[unit] = Number.isNaN(rank) ? 0 : rank;
  });
  return places;
}
