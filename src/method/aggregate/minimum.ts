import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { perUnit } from './children.ts';

/** The worst of the children's scores, unweighted: nothing makes up for a weakness. */
export const minimum = () =>
  defineAggregate({
    name: 'minimum',
    looksAt: 'unit',
    linear: null,
    monotone: true,
    unitFree: false,
    parameters: {},
    unweighted: true,
    aggregate: (siblings) => ({
      kind: 'scores',
      scores: perUnit(siblings, (values) => values.reduce((a, b) => Math.min(a, b))),
    }),
  });

export const page = (): AggregatePage => ({
  title: 'Minimum',
  summary: 'the worst score; nothing compensates for a weakness',
  formula: 'score = min xᵢ',
  reference: 'Casadio Tarabusi & Guarini (2013), Social Indicators Research 112, 19-45',
  use: 'Use it when a unit is only as good as its weakest side, as with thresholds that must all be met.',
  avoid: 'Avoid it when one poorly measured child could decide, or when progress elsewhere should count.',
  missingRule: 'A missing child is left out: the score is the worst of those present.',
  examples: [
    {
      input: [
        [3, 1],
        [2, NaN],
      ],
      weights: [1, 5],
      expected: [2, 1],
      tolerance: 0,
      source: 'R min(c(3, 2)), min(c(1, NA), na.rm = TRUE)',
    },
  ],
});
