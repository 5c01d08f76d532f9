/** Robust benefit of the doubt: what `robust-benefit-of-the-doubt.ts` loads when it is chosen. */

import type { Aggregated, Siblings } from '../../method.ts';
import { counted, lengthOf, refuseGapsAndNegatives, sumOf } from '../children.ts';
import { tooMany } from '../outranking.ts';

/** base^exponent for a whole exponent, by squaring: the same digits everywhere. */
function wholePower(base: number, exponent: number): number {
  let [power, square, left] = [1, base, exponent];
  while (left > 0) {
    if (left % 2 === 1) power *= square;
    square *= square;
    left = Math.floor(left / 2);
  }
  return power;
}

/**
 * How many times a unit's own values another has of all of them: the least ratio over the children of which the unit
 * has anything.
 */
function multipleOf(columns: readonly Float64Array[], unit: number, other: number): number {
  let least = Number.MAX_VALUE;
  for (const column of columns) {
    const own = column[unit]!;
    if (own > 0) least = Math.min(least, column[other]! / own);
  }
  return least;
}

/**
 * The expectation of the largest of `m` values drawn with replacement: x₁ + Σ (xₖ − xₖ₋₁)·(1 − ((k − 1)/n)^m) over
 * the sorted values. No term is negative, so nothing cancels.
 */
function expectedLargest(values: Float64Array, m: number): number {
  const sorted = values.toSorted();
  const count = sorted.length;
  return sumOf(
    sorted.map((value, at) =>
      at === 0 ? value : (value - sorted[at - 1]!) * (1 - wholePower(at / count, m)),
    ),
  );
}

function scoresOf(siblings: Siblings, m: number): Float64Array {
  const columns = counted(siblings).map((child) => siblings.columns[child]!);
  const scores = new Float64Array(lengthOf(siblings)).fill(NaN);
  const rows = [...scores.keys()].filter((row) => !Number.isNaN(columns[0]?.[row] ?? NaN));
  const multiples = new Float64Array(rows.length);
  for (const unit of rows) {
    rows.forEach((other, at) => {
      multiples[at] = multipleOf(columns, unit, other);
    });
    const isEmpty = columns.every((column) => column[unit] === 0);
    scores[unit] = isEmpty ? 0 : 1 / expectedLargest(multiples, m);
  }
  return scores;
}

export function robustScores(siblings: Siblings, m: number): Aggregated {
  const refusal = tooMany(siblings, 'robust-benefit-of-the-doubt', 'arithmetic', 10);
  const refusals =
    refusal === undefined
      ? refuseGapsAndNegatives(siblings, 'robust-benefit-of-the-doubt', 'scores')
      : [refusal];
  if (refusals.length > 0) return { kind: 'refused', refusals };
  return { kind: 'scores', scores: scoresOf(siblings, m) };
}
