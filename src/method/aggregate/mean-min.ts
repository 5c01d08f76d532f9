import { say } from '../../model/saying.ts';
import { square } from '../../stats/elementary.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { numberOr, share } from '../parameters.ts';
import { perUnit, sumOf } from './children.ts';

/** Mean–min function: the weighted mean less a part of its distance from the worst score. */
export const meanMin = () =>
  defineAggregate({
    name: 'mean-min',
    looksAt: 'unit',
    linear: null,
    monotone: true,
    unitFree: false,
    parameters: {
      alpha: share(0.5),
      beta: numberOr(0),
    },
    check: ({ beta }) => (beta >= 0 ? undefined : say('cannotBeNegative', { names: ['beta'] })),
    aggregate(siblings, { alpha, beta }) {
      const scores = perUnit(siblings, (values, weights) => {
        const total = sumOf(weights);
        const least = values.reduce((a, b) => Math.min(a, b));
        const mean = sumOf(values.map((value, child) => value * (weights[child]! / total)));
        const gap = Math.max(mean - least, 0);
        if (gap === 0) return mean;
        // √(g² + β²) − β = g · g/(√(g² + β²) + β), which neither overflows nor cancels.
        const most = Math.max(gap, beta);
        const root = Math.sqrt(square(gap / most) + square(beta / most));
        return mean - alpha * gap * (gap / most / (root + beta / most));
      });
      return { kind: 'scores', scores };
    },
  });

export const page = (): AggregatePage => ({
  title: 'Mean–min function',
  summary: 'between the weighted mean and the worst score',
  formula: 'score = M − α·(√((M − min x)² + β²) − β), M = Σ wᵢ·xᵢ / Σ wᵢ, α = alpha, β = beta',
  parameters: {
    alpha: 'How strongly imbalance is penalised: 0 gives the mean, 1 goes down to the worst score',
    beta: 'How gradually the penalty sets in; 0: at once',
  },
  reference:
    'Casadio Tarabusi & Guarini (2013), Social Indicators Research 112, 19-45; Compind, ci_mean_min()',
  use: 'Use it when imbalance should cost something whatever the sign of the scores; beta forgives small imbalances, in units of the scores.',
  avoid: 'Avoid it when one poorly measured child should not matter: the worst score enters directly.',
  missingRule:
    'A missing child is left out of both the minimum and the mean, and its weight goes to the others.',
  examples: [
    {
      input: [[40], [60]],
      weights: [1, 1],
      expected: [45],
      tolerance: 1e-12,
      source: 'by definition: 50 − ½·(50 − 40)',
    },
    {
      parameters: { alpha: 1, beta: 24 },
      input: [
        [40, 40],
        [54, 40],
      ],
      weights: [1, 1],
      expected: [46, 40],
      tolerance: 1e-12,
      source: 'by definition: 47 − (√(7² + 24²) − 24) = 47 − (25 − 24); a balanced unit pays nothing',
    },
  ],
});
