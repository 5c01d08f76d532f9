import { defineAggregate, type Mean } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { aggregateMean, SMALLEST } from './weighted-mean.ts';

/** Weighted harmonic mean: the weakest child counts most. Refuses scores at or below zero. */
export const harmonic = () =>
  defineAggregate({
    name: 'harmonic',
    looksAt: 'unit',
    linear: 'reciprocal',
    monotone: true,
    unitFree: false,
    parameters: {},
    mean: () => mean,
    aggregate: (siblings) => aggregateMean(siblings, mean, { mean: 'harmonic', p: null }),
  });

export const page = (): AggregatePage => ({
  title: 'Harmonic mean',
  summary: 'weighted harmonic mean; the weakest score counts most',
  formula: 'score = Σ wᵢ / Σ (wᵢ / xᵢ)',
  reference: 'COINr, a_hmean()',
  use: 'Use it when the weakest child should count most, as with rates of the same total.',
  avoid: 'Avoid it when a score near zero may be mere measurement noise: it alone then decides.',
  missingRule: 'A missing child is left out and its weight goes to the others.',
  examples: [
    {
      input: [[40], [60]],
      weights: [1, 1],
      expected: [48],
      tolerance: 1e-12,
      source: 'by definition: 2/(1/40 + 1/60)',
    },
  ],
});

const reciprocal = (value: number) => 1 / value;

const mean: Mean = { change: reciprocal, undo: reciprocal, least: SMALLEST };
