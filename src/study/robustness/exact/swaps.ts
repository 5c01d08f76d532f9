/** The least change of weights by which one unit catches up with another, on the whole simplex of shares. */

import { differenceInto, isLinear } from './compare.ts';
import { leastAbsolute, leastSquares, type Moved } from './least-change.ts';
import type { LevelScores } from './level-scores.ts';
import { dot } from './point-within.ts';

export interface LeastChange extends Moved {
  /** Whether it is known to be the least: the two lack the same siblings, so that their difference is linear. */
  readonly proven: boolean;
}

export interface SwapAnswer {
  readonly l1: LeastChange | null;
  readonly l2: LeastChange | null;
}

type Nearest = (nominal: Float64Array, row: Float64Array) => Moved | undefined;

/** How the second of two units gets level with the first; null where no weights do that. */
export function leastSwap(
  scores: LevelScores,
  nominal: Float64Array,
  ahead: number,
  behind: number,
): SwapAnswer {
  const answer = isLinear(scores, ahead, behind) ? nearestLinear : nearestRatio;
  return {
    l1: answer(scores, nominal, ahead, behind, leastAbsolute),
    l2: answer(scores, nominal, ahead, behind, leastSquares),
  };
}

function nearestLinear(
  scores: LevelScores,
  nominal: Float64Array,
  ahead: number,
  behind: number,
  nearest: Nearest,
): LeastChange | null {
  const difference = new Float64Array(nominal.length);
  differenceInto(scores, behind, ahead, 0, difference);
  const noise = scores.noise[ahead]!;
  // What is nothing but noise is no difference: of one sibling, or of all together.
  const row = difference.map((value) => (Math.abs(value) <= noise ? 0 : value));
  if (Math.abs(dot(row, nominal)) <= noise) row.fill(0);
  const found = nearest(nominal, row);
  if (found === undefined) return null;
  // Both without a score where neither has answered anything that counts: no swap.
  const answered = scores.patterns[scores.pattern[ahead]!]!;
  return dot(answered, found.weights) > 0 ? { ...found, proven: true } : null;
}

const STEPS = 200;
/** Steps that change a weight by no more than this have come to an end. */
const STILL = 1e-14;

/**
 * Where the two lack different siblings their difference is a ratio: the nearest weights for its tangent at the
 * weights of the step before, until these stay. Level with each other, but perhaps not at the least distance.
 */
function nearestRatio(
  { parts, patterns, pattern, noise: ofUnit }: LevelScores,
  nominal: Float64Array,
  ahead: number,
  behind: number,
  nearest: Nearest,
): LeastChange | null {
  const [first, second] = [parts[behind]!, parts[ahead]!];
  const [hasFirst, hasSecond] = [patterns[pattern[behind]!]!, patterns[pattern[ahead]!]!];
  const noise = ofUnit[ahead]!;
  const row = new Float64Array(nominal.length);
  let weights = nominal;
  for (let step = 0; step < STEPS; step++) {
    const [weightFirst, weightSecond] = [dot(hasFirst, weights), dot(hasSecond, weights)];
    if (!(weightFirst > 0 && weightSecond > 0)) return null;
    const [scoreFirst, scoreSecond] = [
      dot(first, weights) / weightFirst,
      dot(second, weights) / weightSecond,
    ];
    const difference = scoreFirst - scoreSecond;
    for (let at = 0; at < row.length; at++) {
      row[at] =
        (first[at]! - scoreFirst * hasFirst[at]!) / weightFirst -
        (second[at]! - scoreSecond * hasSecond[at]!) / weightSecond +
        difference;
    }
    const found = nearest(nominal, row);
    if (found === undefined) return null;
    const change = found.weights.reduce(
      (most, weight, at) => Math.max(most, Math.abs(weight - weights[at]!)),
      0,
    );
    if (change <= STILL) return Math.abs(difference) <= 10 * noise ? { ...found, proven: false } : null;
    weights = found.weights;
  }
  return null;
}
