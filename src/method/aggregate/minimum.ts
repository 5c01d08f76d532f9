import type { AggregateMethod } from '../method.ts';
import { perUnit } from './children.ts';

/** The worst of the children's scores, unweighted: nothing makes up for a weakness. */
export const minimum = (): AggregateMethod => ({
  name: 'minimum',
  title: 'Minimum',
  summary: 'the worst score; nothing makes up for a weakness',
  formula: 'score = min xᵢ',
  parameters: {},
  missingRule: 'A missing child is left out: the score is the worst of those that are there.',
  use: 'Use it when a unit is only as good as its weakest side, as for thresholds that all must be met.',
  avoid: 'Avoid it when one poorly measured child could decide, or progress elsewhere should count.',
  unweighted: true,
  reference: 'Casadio Tarabusi & Guarini (2013), Social Indicators Research 112, 19-45',
  aggregate: (siblings) => ({
    kind: 'scores',
    scores: perUnit(siblings, (values) => values.reduce((a, b) => Math.min(a, b))),
  }),
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
