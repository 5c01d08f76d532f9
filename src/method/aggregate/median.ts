import { median as middle } from '../../stats/moments.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { perUnit } from './children.ts';

/** Median of the children's scores, unweighted; of an even number the mean of the middle two. */
export const median = () =>
  defineAggregate({
    name: 'median',
    looksAt: 'unit',
    linear: null,
    monotone: true,
    unitFree: false,
    parameters: {},
    unweighted: true,
    aggregate: (siblings) => ({ kind: 'scores', scores: perUnit(siblings, middle) }),
  });

export const page = (): AggregatePage => ({
  title: 'Median',
  summary: 'the middle score; unweighted',
  formula: 'score = median of the xᵢ (for an even number, the mean of the middle two)',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7; Munda (2012), Social Indicators Research 109, 337-354',
  use: 'Use it when single extreme or doubtful scores must not decide, and all children are equally important.',
  avoid:
    'Avoid it with few children, or if weights matter: most changes of a score leave the result unchanged.',
  missingRule: 'A missing child is left out: the median is taken over the scores present.',
  examples: [
    {
      input: [
        [3, 1],
        [9, 10],
        [4, 2],
        [NaN, 100],
      ],
      weights: [1, 1, 1, 1],
      expected: [4, 6],
      tolerance: 0,
      source: 'R median(c(3, 9, 4)), median(c(1, 10, 2, 100))',
    },
  ],
});
