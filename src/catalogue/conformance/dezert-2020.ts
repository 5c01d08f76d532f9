/** SPOTIS in the paper that introduces it: distances between fixed bounds. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 10.5, -3.1, 1.7],
  ['A2', -4.7, 0, 3.4],
  ['A3', 8.1, 0.3, 1.3],
  ['A4', 3.2, 7.3, -5.3],
];

export const dezert2020: ConformanceTable = {
  id: 'dezert-2020',
  title: 'Dezert et al. (2020): SPOTIS',
  source: 'Dezert et al. (2020), FUSION; read in the tests of pymcdm (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3'],
  rows,
  checks: [
    {
      title: 'SPOTIS',
      methodology: {
        aggregate: {
          method: 'spotis',
          bounds: [
            [-5, 12],
            [-6, 10],
            [-8, 5],
          ],
        },
        criteria: [
          { id: 'C1', weight: 0.2, normalise: 'none' },
          { id: 'C2', weight: 0.3, direction: 'lower', normalise: 'none' },
          { id: 'C3', weight: 0.5, normalise: 'none' },
        ],
      },
      figure: 'score',
      printed: { how: 'the distance, 1 − score', of: (score) => 1 - score },
      expected: figuresOf(rows, [0.1989, 0.3705, 0.3063, 0.7491]),
      decimals: 4,
    },
  ],
};
