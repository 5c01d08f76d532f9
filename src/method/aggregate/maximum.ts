import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { perUnit } from './children.ts';

/** The best of the children's scores, unweighted: one strength is enough. */
export const maximum = () =>
  defineAggregate({
    name: 'maximum',
    looksAt: 'unit',
    linear: null,
    monotone: true,
    unitFree: false,
    parameters: {},
    unweighted: true,
    aggregate: (siblings) => ({
      kind: 'scores',
      scores: perUnit(siblings, (values) => values.reduce((a, b) => Math.max(a, b))),
    }),
  });

export const page = (): AggregatePage => ({
  title: 'Maximum',
  summary: 'the best score; one strength is enough',
  formula: 'score = max xᵢ',
  reference:
    'Grabisch, Marichal, Mesiar & Pap (2009), Aggregation Functions, Cambridge University Press: order statistics',
  use: 'Use it when the children are alternative ways to the same end, and one of them is enough.',
  avoid: 'Avoid it as the total of a rating: it hides every weakness, and many units share the top.',
  missingRule: 'A missing child is left out: the score is the best of those present.',
  examples: [
    {
      input: [
        [3, 1],
        [2, NaN],
      ],
      weights: [1, 5],
      expected: [3, 1],
      tolerance: 0,
      source: 'R max(c(3, 2)), max(c(1, NA), na.rm = TRUE)',
    },
  ],
});
