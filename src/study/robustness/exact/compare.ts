/** Whether one unit can be above another under any admissible weights. */

import type { Admissible } from './admissible.ts';
import { type LevelScores, scoresAt } from './level-scores.ts';
import { dot } from './point-within.ts';

/** What is asked again and again of one set and its scores, with room to answer in. */
export interface Comparison {
  readonly set: Admissible;
  readonly scores: LevelScores;
  readonly nominal: Float64Array;
  readonly row: Float64Array;
  readonly point: Float64Array;
  /** By the patterns of two units: between which bounds the one's weight of what it answered lies beside the other's. */
  readonly ratios: Map<number, readonly [number, number]>;
}

export function comparison(set: Admissible, scores: LevelScores, nominal: ArrayLike<number>): Comparison {
  return {
    set,
    scores,
    nominal: Float64Array.from(nominal),
    row: new Float64Array(set.size),
    point: new Float64Array(set.size),
    ratios: new Map(),
  };
}

/** Whether the difference of two units' scores, once multiplied by a positive number, is linear in the weights. */
export const isLinear = ({ pattern }: LevelScores, one: number, other: number): boolean =>
  pattern[one] === pattern[other];

/** Into `row` what is above 0 where the first of two comparable units is above the second by more than `margin`. */
export function differenceInto(
  { parts, patterns, pattern }: LevelScores,
  one: number,
  other: number,
  margin: number,
  row: Float64Array,
): void {
  const [first, second] = [parts[one]!, parts[other]!];
  const answered = patterns[pattern[one]!]!;
  for (let at = 0; at < row.length; at++) row[at] = first[at]! - second[at]! - margin * answered[at]!;
}

/**
 * Whether `one` is nowhere above `other` by more than `margin`: true or false where they lack the same siblings, else
 * true where a bound proves it, false where a point shows the contrary, and undefined where neither was found.
 */
export function isNowhereAbove(
  comparing: Comparison,
  one: number,
  other: number,
  margin: number,
): boolean | undefined {
  const { set, scores, row, point } = comparing;
  if (isLinear(scores, one, other)) {
    differenceInto(scores, one, other, margin, row);
    return set.furthest(row, point) <= 0;
  }
  if (isPointAbove(comparing, one, other, margin)) return false;
  return isBelowByPairs(comparing, one, other, margin) || isBelowByRatio(comparing, one, other, margin)
    ? true
    : undefined;
}

/** A few steps uphill from the nominal weights. */
const CLIMBS = 12;

/** Climbs along the difference of the scores, from corner to corner of the set. */
function isPointAbove(
  { set, scores, nominal, row, point }: Comparison,
  one: number,
  other: number,
  margin: number,
): boolean {
  const { parts, patterns, pattern } = scores;
  const [answeredOne, answeredOther] = [patterns[pattern[one]!]!, patterns[pattern[other]!]!];
  point.set(nominal);
  for (let step = 0; step < CLIMBS; step++) {
    const weightOne = dot(answeredOne, point);
    const weightOther = dot(answeredOther, point);
    if (!(weightOne > 0 && weightOther > 0)) return false;
    const scoreOne = dot(parts[one]!, point) / weightOne;
    const scoreOther = dot(parts[other]!, point) / weightOther;
    if (scoreOne - scoreOther > margin) return true;
    for (let at = 0; at < row.length; at++) {
      row[at] =
        (parts[one]![at]! - scoreOne * answeredOne[at]!) / weightOne -
        (parts[other]![at]! - scoreOther * answeredOther[at]!) / weightOther;
    }
    set.furthest(row, point);
  }
  return false;
}

/**
 * The difference times both weights of what was answered is a quadratic form. Where none of its coefficients is above
 * 0 it is nowhere above 0 on all shares.
 */
function isBelowByPairs({ set, scores }: Comparison, one: number, other: number, margin: number): boolean {
  const { parts, patterns, pattern } = scores;
  const [first, second] = [parts[one]!, parts[other]!];
  const [hasFirst, hasSecond] = [patterns[pattern[one]!]!, patterns[pattern[other]!]!];
  const coefficient = (i: number, j: number) =>
    (first[i]! - margin * hasFirst[i]!) * hasSecond[j]! - second[j]! * hasFirst[i]!;
  for (let i = 0; i < set.size; i++) {
    for (let j = 0; j <= i; j++) if (coefficient(i, j) + coefficient(j, i) > 0) return false;
  }
  return true;
}

/**
 * With r the ratio of the weights of what the two have answered, the difference times a positive number is
 * first·w − r·second·w: linear in the weights for each r, and in r, so that the ends of its range decide. It stays what
 * it is when the same number is taken off both scores; the nearer that is to them, the less r matters.
 */
function isBelowByRatio(comparing: Comparison, one: number, other: number, margin: number): boolean {
  const { set, scores, nominal, row, point } = comparing;
  const { parts, patterns, pattern } = scores;
  const range = ratioRange(comparing, pattern[one]!, pattern[other]!);
  if (range === undefined) return false;
  const [hasFirst, hasSecond] = [patterns[pattern[one]!]!, patterns[pattern[other]!]!];
  const scoreOne = dot(parts[one]!, nominal) / dot(hasFirst, nominal);
  const scoreOther = dot(parts[other]!, nominal) / dot(hasSecond, nominal);
  return [0, 0.25, 0.5, 0.75, 1].some((share) => {
    const off = scoreOne + share * (scoreOther - scoreOne);
    return range.every((ratio) => {
      for (let at = 0; at < set.size; at++) {
        row[at] =
          parts[one]![at]! -
          (off + margin) * hasFirst[at]! -
          ratio * (parts[other]![at]! - off * hasSecond[at]!);
      }
      return set.furthest(row, point) <= 0;
    });
  });
}

/** Bounds of answered(one)·w / answered(other)·w; undefined where the other's may vanish. */
function ratioRange(
  comparing: Comparison,
  one: number,
  other: number,
): readonly [number, number] | undefined {
  const { set, scores, ratios, row, point } = comparing;
  const key = one * scores.patterns.length + other;
  const known = ratios.get(key);
  if (known !== undefined) return known;
  const [top, bottom] = [scores.patterns[one]!, scores.patterns[other]!];
  const least = bottom.map((answered) => -answered);
  if (!(set.furthest(least, point) < 0)) return undefined;
  /** Dinkelbach's iteration: each step is the best point for the ratio so far, and the ratio there. */
  const extreme = (sign: number): number => {
    let ratio = dot(top, comparing.nominal) / dot(bottom, comparing.nominal);
    for (let step = 0; step < 100; step++) {
      for (let at = 0; at < set.size; at++) row[at] = sign * (top[at]! - ratio * bottom[at]!);
      set.furthest(row, point);
      const next = dot(top, point) / dot(bottom, point);
      if (!(sign * (next - ratio) > 1e-15 * Math.abs(ratio))) break;
      ratio = next;
    }
    // Further out than any rounding.
    return ratio * (1 + sign * 1e-12);
  };
  const range = [extreme(-1), extreme(1)] as const;
  ratios.set(key, range);
  return range;
}

/** What is known of the order of two units under all admissible weights. */
export const RELATION = { below: 0, notAbove: 1, mayBeAbove: 2, open: 3 } as const;

/**
 * By pair, a row a unit: whether the one is strictly below the other everywhere, nowhere strictly above it, somewhere
 * strictly above it, or neither was found out. Differences up to so many times their noise count as none.
 */
export function relations(comparing: Comparison, times: number): Uint8Array {
  const { scores, set } = comparing;
  const count = scores.units.length;
  const found = new Uint8Array(count * count);
  const { least, most } = scoreBounds(set, scores);
  const asRated = new Float64Array(count);
  scoresAt(scores, comparing.nominal, asRated);
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < count; other++) {
      if (one !== other) found[one * count + other] = relation(one, other);
    }
  }
  return found;

  function relation(one: number, other: number): number {
    const margin = times * Math.min(scores.noise[one]!, scores.noise[other]!);
    if (most[one]! < least[other]! - margin) return RELATION.below;
    if (asRated[one]! > asRated[other]! + margin) return RELATION.mayBeAbove;
    const isNot = isNowhereAbove(comparing, one, other, margin);
    if (isNot !== true) return isNot === undefined ? RELATION.open : RELATION.mayBeAbove;
    return isNowhereAbove(comparing, one, other, -margin) === true ? RELATION.below : RELATION.notAbove;
  }
}

/** Between which bounds each unit's score lies under all admissible weights, by a little more than rounding. */
export function scoreBounds(
  set: Admissible,
  { units, parts, patterns, pattern, noise }: LevelScores,
): { readonly least: Float64Array; readonly most: Float64Array } {
  const point = new Float64Array(set.size);
  const row = new Float64Array(set.size);
  const start = new Float64Array(set.size);
  set.furthest(row, start);
  /** Dinkelbach's iteration: each step is the best point for the score so far, and the score there. */
  const extreme = (unit: number, sign: number): number => {
    const [part, has] = [parts[unit]!, patterns[pattern[unit]!]!];
    const weight = dot(has, start);
    let score =
      weight > 0 ? dot(part, start) / weight : part.reduce((sum, value) => sum + value) / dot(has, has);
    for (let step = 0; step < 100; step++) {
      for (let at = 0; at < row.length; at++) row[at] = sign * (part[at]! - score * has[at]!);
      set.furthest(row, point);
      const answered = dot(has, point);
      if (!(answered > 0)) break;
      const next = dot(part, point) / answered;
      if (!(sign * (next - score) > noise[unit]! / 10)) break;
      score = next;
    }
    return score + sign * noise[unit]!;
  };
  return {
    least: Float64Array.from(units, (_, unit) => extreme(unit, -1)),
    most: Float64Array.from(units, (_, unit) => extreme(unit, 1)),
  };
}
