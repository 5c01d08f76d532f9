/**
 * How far one weight can go, the others keeping their proportions, before the units in first place, or those in the
 * first three, are others. Along the way everybody's score is a ratio of two linear functions of the one share, so that
 * all moments at which two units change their order are roots of quadratic equations, and between two of them nothing
 * happens.
 */

import type { LevelScores } from './level-scores.ts';

export type Interval = readonly [low: number, high: number];

/** Everybody's score along the way of one share p: (at0 + p·slope) / (has0 + p·hasSlope). */
export interface Way {
  readonly nominal: number;
  readonly at0: Float64Array;
  readonly slope: Float64Array;
  readonly has0: Float64Array;
  readonly hasSlope: Float64Array;
}

/** The shares when one of them is `share` and the others are in their proportions. */
export function weightsAlong(nominal: ArrayLike<number>, sibling: number, share: number): Float64Array {
  const rest = 1 - nominal[sibling]!;
  return Float64Array.from(nominal, (weight, at) => (at === sibling ? share : ((1 - share) * weight) / rest));
}

export function wayOf(
  { parts, patterns, pattern }: LevelScores,
  nominal: ArrayLike<number>,
  sibling: number,
): Way {
  const others = weightsAlong(nominal, sibling, 0);
  const along = (rows: readonly Float64Array[]) => {
    const start = Float64Array.from(rows, (row) =>
      row.reduce((sum, value, at) => sum + value * others[at]!, 0),
    );
    return { start, slope: start.map((value, index) => rows[index]![sibling]! - value) };
  };
  const scores = along(parts);
  const answered = along(patterns);
  const ofUnit = (values: Float64Array) => Float64Array.from(pattern, (index) => values[index]!);
  return {
    nominal: nominal[sibling]!,
    at0: scores.start,
    slope: scores.slope,
    has0: ofUnit(answered.start),
    hasSlope: ofUnit(answered.slope),
  };
}

/** Shares that differ by no more are the same moment. */
const MOMENT = 1e-12;

/** The shares between 0 and 1 at which the pairs of units are level with each other, ascending, none twice. */
export function moments(way: Way, pairs: Iterable<readonly [number, number]>): number[] {
  const found: number[] = [];
  for (const [one, other] of pairs) {
    for (const share of levelAt(way, one, other)) if (share > MOMENT && share < 1 - MOMENT) found.push(share);
  }
  const sorted = Float64Array.from(found).sort();
  return [...sorted].filter((share, index) => index === 0 || share - sorted[index - 1]! > MOMENT);
}

function levelAt({ at0, slope, has0, hasSlope }: Way, one: number, other: number): number[] {
  if (has0[one] === has0[other] && hasSlope[one] === hasSlope[other]) {
    return [(at0[one]! - at0[other]!) / (slope[other]! - slope[one]!)];
  }
  const c = at0[one]! * has0[other]! - at0[other]! * has0[one]!;
  const b =
    at0[one]! * hasSlope[other]! +
    slope[one]! * has0[other]! -
    at0[other]! * hasSlope[one]! -
    slope[other]! * has0[one]!;
  const a = slope[one]! * hasSlope[other]! - slope[other]! * hasSlope[one]!;
  const root = b * b - 4 * a * c;
  if (!(root >= 0)) return [];
  // The form of the roots that subtracts nothing from its like.
  const half = (b + (b < 0 ? -1 : 1) * Math.sqrt(root)) / -2;
  return [half / a, c / half];
}

/**
 * The widest interval around the nominal share in which something holds that can only change at these moments.
 *
 * @param holdsAt asked between moments and at them
 */
export function interval(
  nominal: number,
  stops: readonly number[],
  holdsAt: (share: number) => boolean,
): Interval {
  const end = (ahead: readonly number[], limit: number): number => {
    let before = nominal;
    for (const stop of [...ahead, limit]) {
      if (Math.abs(stop - before) > MOMENT && !holdsAt((before + stop) / 2)) return before;
      if (stop !== limit && !holdsAt(stop)) return stop;
      before = stop;
    }
    return limit;
  };
  const below = stops.filter((share) => share < nominal - MOMENT).reverse();
  const above = stops.filter((share) => share > nominal + MOMENT);
  return [end(below, 0), end(above, 1)];
}

/** The interval in which the units whose place (ties: min) is at most `count` stay the same. */
export function firstStay(way: Way, count: number, noise: Float64Array): Interval {
  const total = way.at0.length;
  const scores = new Float64Array(total);
  /** The units with at most so many places, by number. */
  const first = (share: number): number[] => {
    for (let unit = 0; unit < total; unit++) {
      const weight = way.has0[unit]! + share * way.hasSlope[unit]!;
      scores[unit] = weight > 0 ? (way.at0[unit]! + share * way.slope[unit]!) / weight : NaN;
    }
    const best = scores.filter((score) => !Number.isNaN(score)).sort();
    const last = best[Math.max(best.length - count, 0)] ?? NaN;
    return [...scores.keys()].filter((unit) => scores[unit]! >= last - noise[unit]!);
  };
  const now = first(way.nominal);
  const isSame = (share: number) => {
    const then = first(share);
    return then.length === now.length && then.every((unit, index) => unit === now[index]);
  };
  const pairs = function* (): Generator<readonly [number, number]> {
    for (const unit of now)
      for (let other = 0; other < total; other++) if (other !== unit) yield [unit, other];
  };
  return interval(way.nominal, moments(way, pairs()), isSame);
}
