/** Standard-deviation weights of values that are normalised already. */

import type { ConformanceTable } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 0, 0, 0],
  ['A2', 0.39, 0.3, 0.77],
  ['A3', 0.17, 0.36, 0.8],
  ['A4', 0.35, 0.29, 0.93],
  ['A5', 0.3, 0.4, 0.94],
  ['A6', 0.84, 0.71, 1],
  ['A7', 1, 1, 0.99],
];

export const jahanEdwards2013: ConformanceTable = {
  id: 'jahan-edwards-2013',
  title: 'Jahan & Edwards (2013): standard-deviation weights',
  source: 'Jahan & Edwards (2013), Materials & Design 49, 1000–1008; read in the tests of pymcdm (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3'],
  rows,
  checks: [
    {
      title: 'standard deviation',
      methodology: {
        weights: 'standard-deviation',
        criteria: [
          { id: 'C1', normalise: 'none' },
          { id: 'C2', normalise: 'none' },
          { id: 'C3', normalise: 'none' },
        ],
      },
      figure: 'weight',
      expected: { C1: 0.35, C2: 0.31, C3: 0.34 },
      decimals: 2,
    },
  ],
};
