/** The weighted product of shares, as logarithms. */

import { log10 } from '../../stats/elementary.ts';
import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 25, 20, 15, 30],
  ['A2', 10, 30, 20, 30],
  ['A3', 30, 10, 30, 10],
];

export const weightedProductModel: ConformanceTable = {
  id: 'weighted-product-model',
  title: 'Weighted product model: three alternatives',
  source: 'Wikipedia, Weighted product model; read in the tests of scikit-criteria (BSD-3-Clause)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4'],
  rows,
  checks: [
    {
      title: 'weighted product of x/sum',
      methodology: {
        aggregate: 'geometric',
        criteria: [
          { id: 'C1', weight: 0.2, normalise: 'share-of-sum' },
          { id: 'C2', weight: 0.15, normalise: 'share-of-sum' },
          { id: 'C3', weight: 0.4, normalise: 'share-of-sum' },
          { id: 'C4', weight: 0.25, normalise: 'share-of-sum' },
        ],
      },
      figure: 'score',
      printed: { how: 'log10 of the score', of: (score) => log10(score) },
      expected: figuresOf(rows, [-0.50128589, -0.50448471, -0.52947246]),
      decimals: 8,
    },
    {
      title: 'places',
      methodology: {
        aggregate: 'geometric',
        criteria: [
          { id: 'C1', weight: 0.2, normalise: 'share-of-sum' },
          { id: 'C2', weight: 0.15, normalise: 'share-of-sum' },
          { id: 'C3', weight: 0.4, normalise: 'share-of-sum' },
          { id: 'C4', weight: 0.25, normalise: 'share-of-sum' },
        ],
      },
      figure: 'rank',
      expected: figuresOf(rows, [1, 2, 3]),
      decimals: Infinity,
    },
  ],
};
