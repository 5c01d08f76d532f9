import { exp, ln } from '../../stats/elementary.ts';
import { defineAggregate, type Mean } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { aggregateMean, SMALLEST } from './weighted-mean.ts';

/** Weighted geometric mean: a weakness is made up for only in part. Refuses scores at or below zero. */
export const geometric = () =>
  defineAggregate({
    name: 'geometric',
    looksAt: 'unit',
    linear: 'logarithm',
    monotone: true,
    unitFree: false,
    parameters: {},
    mean: () => mean,
    aggregate: (siblings) => aggregateMean(siblings, mean, { mean: 'geometric', p: null }),
  });

export const page = (): AggregatePage => ({
  title: 'Geometric mean',
  summary: 'weighted geometric mean; rewards balance',
  formula: 'score = exp( Σ wᵢ·ln xᵢ / Σ wᵢ )',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7: geometric aggregation; COINr, a_gmean()',
  use: 'Use it when balance matters: the lower a score, the more its improvement counts.',
  avoid:
    'Avoid it when scores can be zero or negative, which it refuses; merely shifting a scale changes the order.',
  missingRule: 'A missing child is left out and its weight goes to the others.',
  examples: [
    {
      input: [[1], [100]],
      weights: [1, 1],
      expected: [10],
      tolerance: 1e-12,
      source: 'by definition: √(1 × 100)',
    },
    {
      input: [[2], [8], [4]],
      weights: [1, 1, 2],
      expected: [4],
      tolerance: 1e-12,
      source: 'COINr a_gmean(c(2, 8, 4), c(1, 1, 2))',
    },
  ],
});

const mean: Mean = { change: ln, undo: exp, least: SMALLEST };
