import * as v from 'valibot';
import { expected, rule } from '../../model/sayings/methodology.ts';
import { defineAggregate, type Siblings } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { number } from '../parameters.ts';
import { counted, lengthOf, refuseGapsAndNegatives, sumOf } from './children.ts';
import { tooMany } from './outranking.ts';

/** How many units are drawn: a whole number from 1. */
const draws = v.optional(v.pipe(number, v.integer(expected('whole')), v.minValue(1, rule('mFrom1'))), 20);

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
export function expectedLargest(values: Float64Array, m: number): number {
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

/**
 * Robust benefit of the doubt: a unit against the best of `m` units drawn from all, as expected, not against the best of
 * all. What Compind's ci_rbod() estimates by drawing is computed here exactly, so the same data give the same scores.
 * Needs every value, 0 or above. n² · k.
 */
export const robustBenefitOfTheDoubt = () =>
  defineAggregate({
    name: 'robust-benefit-of-the-doubt',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: true,
    parameters: { m: draws },
    unweighted: true,
    aggregate(siblings, { m }) {
      const refusal = tooMany(siblings, 'robust-benefit-of-the-doubt', 'arithmetic', 10);
      const refusals =
        refusal === undefined
          ? refuseGapsAndNegatives(siblings, 'robust-benefit-of-the-doubt', 'scores')
          : [refusal];
      if (refusals.length > 0) return { kind: 'refused', refusals };
      return { kind: 'scores', scores: scoresOf(siblings, m) };
    },
  });

export const page = (): AggregatePage => ({
  title: 'Robust benefit of the doubt (order m)',
  summary: 'a unit against the expected best of m units drawn',
  formula:
    'score = 1 / E, where E is the expected largest of m of the n ratios r(u), drawn with replacement; r(u) = min over i of uᵢ/aᵢ, over the units u, a itself included, and the i with aᵢ > 0; with the ratios sorted, E = r₁ + Σ (rₖ − rₖ₋₁)·(1 − ((k − 1)/n)^m)',
  parameters: {
    m: 'How many units a unit is compared with; the more, the closer the score to that against all units',
  },
  reference:
    'Vidoli & Mazziotta (2013), Statistica Applicata 23(2), 259-277; Cazals, Florens & Simar (2002), Journal of Econometrics 106(1), 1-25; Daraio & Simar (2005), Journal of Productivity Analysis 24(1), 93-121; the expectation is exact where Compind, ci_rbod(), draws',
  use: 'Use it when a few extraordinary units, or errors in the data, should not set the standard for all: it scores without weights, as benefit of the doubt does, and is much less sensitive to outliers.',
  avoid:
    'Avoid it where scores must not exceed 1, which is what a unit reaches that is expected to beat those drawn, or where places must not depend on which units take part. A unit that is matched in all children by nobody scores high whatever it lacks.',
  missingRule:
    'A missing cell is an error that names it: the weight its value would have received is unknown.',
  examples: [
    {
      parameters: { m: 2 },
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [4 / 3, 4 / 3, 9 / 7],
      tolerance: 1e-15,
      source:
        'by definition: over the nine pairs that may be drawn, the mean of the larger ratio is 3/4, 3/4 and 7/9',
    },
    {
      parameters: { m: 3 },
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [108 / 91, 108 / 91, 27 / 23],
      tolerance: 1e-15,
      source: 'by definition, over the 27 triples that may be drawn (fractions in Python)',
    },
  ],
});
