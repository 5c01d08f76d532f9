import * as v from 'valibot';
import { expected, rule } from '../../model/sayings/methodology.ts';
import { late } from '../late.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { number } from '../parameters.ts';

const scores = late(() => import('./frontier/robust.ts'));

/** How many units are drawn: a whole number from 1. */
const draws = v.optional(v.pipe(number, v.integer(expected('whole')), v.minValue(1, rule('mFrom1'))), 20);

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
    async load() {
      await scores.load();
    },
    aggregate: (siblings, { m }) => scores.use().robustScores(siblings, m),
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
