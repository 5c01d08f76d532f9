import { defineAggregate, type Mean } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { aggregateMean } from './weighted-mean.ts';

/** Weighted arithmetic mean: a weakness is made up for by an equal strength elsewhere. */
export const arithmetic = () =>
  defineAggregate({
    name: 'arithmetic',
    looksAt: 'unit',
    linear: 'score',
    monotone: true,
    unitFree: false,
    parameters: {},
    mean: () => mean,
    aggregate: (siblings) => aggregateMean(siblings, mean, { mean: 'arithmetic', p: null }),
  });

export const page = (): AggregatePage => ({
  title: 'Arithmetic mean',
  summary: 'weighted arithmetic mean; strengths offset weaknesses',
  formula: 'score = Σ wᵢ·xᵢ / Σ wᵢ',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7: linear aggregation; COINr, a_amean()',
  use: 'Use it when a strength may compensate for an equal weakness elsewhere.',
  avoid:
    'Avoid it when balance matters: a unit can be excellent in one thing, absent in another, and still lead.',
  missingRule: 'A missing child is left out and its weight goes to the others.',
  examples: [
    {
      input: [
        [50, NaN],
        [80, 30],
      ],
      weights: [1, 2],
      expected: [70, 30],
      tolerance: 1e-12,
      source: 'R weighted.mean(c(50, 80), c(1, 2)); na.rm = TRUE for the second unit',
    },
  ],
});

const mean: Mean = { change: null, undo: null };
