/** The best and the worst place of every unit under all admissible weights. */

import type { Admissible } from './admissible.ts';
import { type Comparison, comparison, differenceInto, isLinear, RELATION, relations } from './compare.ts';
import { type Budget, fewestBroken, unitRow } from './fewest-broken.ts';
import { type LevelScores, scoresAt } from './level-scores.ts';
import { cornerOf } from './point-within.ts';

/** A place at one end, between a proven bound and one that was found. */
export interface Extreme {
  /** No better (no worse) than this under any admissible weights. */
  readonly bound: number;
  /** The place at these weights, which sum to 1. */
  readonly found: number;
  readonly weights: Float64Array;
}

export interface UnitExtremes {
  readonly best: Extreme;
  readonly worst: Extreme;
}

/**
 * By how much of the noise a difference is above zero, for a unit that is not to be above another, and for one that
 * is. Rounding is far below the first; the second is far above what the ranking calls a tie.
 */
const TIED = 0.2;
const ABOVE = 4;
/** Where a difference that was asked to be below the first, or above the second, is found to be so. */
const SEEN_TIED = 0.4;
const SEEN_ABOVE = 2;

/** Multiplications, roughly, for all units together. What one end of a unit leaves is for the next, up to a multiple. */
const EFFORT = 600_000_000;
const MULTIPLE = 8;
/** Points that everybody's places are looked at to begin with. */
const POINTS = 400;

/**
 * Exact by branch and bound over the pairs whose order is open. A place counts the units that are strictly better
 * (ties: min). The budget is one of linear programmes, not of time, so that the answer is always the same.
 *
 * @param nominal shares, inside the set
 * @returns by unit of the scores
 */
export function extremePlaces(
  set: Admissible,
  scores: LevelScores,
  nominal: readonly number[],
): UnitExtremes[] {
  const comparing = comparison(set, scores, nominal);
  const corner = cornerOf(set);
  const starts = startingPoints(set, scores, comparing.nominal);
  const relation = relations(comparing, TIED);
  const each = EFFORT / (2 * scores.units.length);
  let spare = 0;
  return scores.units.map((_, unit) => {
    const { linear, sure, unsure } = rivalsOf(comparing, relation, unit);
    const open = [...linear, ...unsure];
    const found = new Float64Array(scores.units.length);
    const end = (side: Side): Extreme => {
      const rows = linear.map((other) => rowOf(scores, unit, other, side));
      const brokenAt = (point: Float64Array) => {
        scoresAt(scores, point, found);
        // Without a score a unit has no place there.
        if (Number.isNaN(found[unit]!)) return open.length;
        return open.filter((other) => isBroken(found[other]! - found[unit]!, side, scores.noise[unit]!))
          .length;
      };
      const budget: Budget = { effort: Math.min(each + spare, MULTIPLE * each) };
      spare += each - budget.effort;
      const start = starts[side][unit]!;
      const { atLeast, broken, point } = fewestBroken({ corner, rows, brokenAt, start }, budget);
      spare += budget.effort;
      const place = (count: number) => (side === 'best' ? 1 + sure + count : 1 + sure + open.length - count);
      const sum = point.reduce((total, weight) => total + weight, 0);
      return { bound: place(atLeast), found: place(broken), weights: point.map((weight) => weight / sum) };
    };
    return { best: end('best'), worst: end('worst') };
  });
}

type Side = keyof UnitExtremes;

const isBroken = (difference: number, side: Side, noise: number): boolean =>
  side === 'best' ? difference > SEEN_TIED * noise : !(difference > SEEN_ABOVE * noise);

/** The others by what is certain of them. */
interface Rivals {
  /** Above under all weights. */
  readonly sure: number;
  /** Above under some; of those that lack the same siblings, and of others. */
  readonly linear: readonly number[];
  readonly unsure: readonly number[];
}

function rivalsOf(comparing: Comparison, relation: Uint8Array, unit: number): Rivals {
  const { scores } = comparing;
  const count = scores.units.length;
  let sure = 0;
  const linear: number[] = [];
  const unsure: number[] = [];
  for (let other = 0; other < count; other++) {
    if (other === unit || relation[other * count + unit]! <= RELATION.notAbove) continue;
    const isBelow = relation[unit * count + other] === RELATION.below;
    if (isBelow && (isLinear(scores, unit, other) || !mayVanish(comparing, other))) sure++;
    else if (isLinear(scores, unit, other)) linear.push(other);
    else unsure.push(other);
  }
  return { sure, linear, unsure };
}

/** Whether some admissible weights leave nothing of what the unit answered, so that it has no place there. */
function mayVanish({ set, scores, row, point }: Comparison, unit: number): boolean {
  const answered = scores.patterns[scores.pattern[unit]!]!;
  for (let at = 0; at < row.length; at++) row[at] = -answered[at]!;
  return !(set.furthest(row, point) < 0);
}

/** The wish that another is not above the unit, or that it is. */
function rowOf(scores: LevelScores, unit: number, other: number, side: Side): Float64Array {
  const row = new Float64Array(scores.parts[unit]!.length);
  differenceInto(scores, other, unit, (side === 'best' ? TIED : ABOVE) * scores.noise[unit]!, row);
  return unitRow(side === 'best' ? row : row.map((value) => -value));
}

/** By unit, of a few hundred points of the set those at which its place is best and worst. */
function startingPoints(
  set: Admissible,
  scores: LevelScores,
  nominal: Float64Array,
): Readonly<Record<Side, Float64Array[]>> {
  const count = scores.units.length;
  const best: Float64Array[] = Array(count).fill(nominal);
  const worst: Float64Array[] = Array(count).fill(nominal);
  const places = {
    best: new Float64Array(count).fill(Infinity),
    worst: new Float64Array(count).fill(-Infinity),
  };
  const found = new Float64Array(count);
  for (const point of [nominal, ...spreadPoints(set, nominal)]) {
    scoresAt(scores, point, found);
    const sorted = found.slice().sort();
    for (let unit = 0; unit < count; unit++) {
      if (Number.isNaN(found[unit]!)) continue;
      const place = above(sorted, found[unit]!);
      if (place < places.best[unit]!) [places.best[unit], best[unit]] = [place, point];
      if (place > places.worst[unit]!) [places.worst[unit], worst[unit]] = [place, point];
    }
  }
  return { best, worst };
}

/** How many of the ascending scores are above this one; those that are missing stand at the end. */
function above(sorted: Float64Array, score: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= score) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}

/** Corners in many directions, and points half-way to them from the nominal weights: always the same ones. */
function* spreadPoints(set: Admissible, nominal: Float64Array): Generator<Float64Array> {
  const direction = new Float64Array(set.size);
  for (let turn = 1; turn <= POINTS / 2; turn++) {
    // Multiples of the golden ratio's like, different ones for each weight, leave no direction out.
    for (let at = 0; at < set.size; at++) direction[at] = ((turn * Math.sqrt(at + 2.25)) % 1) - 0.5;
    const corner = new Float64Array(set.size);
    set.furthest(direction, corner);
    yield corner;
    const sum = corner.reduce((total, weight) => total + weight, 0);
    yield corner.map((weight, at) => (weight / sum + nominal[at]!) / 2);
  }
}
