/** EDAS scores of five alternatives. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 3873, 39.55, 0.27, 0.87, 150, 0.07, 12, 2130],
  ['A2', 5067, 67.26, 0.23, 0.23, 40, 0.02, 21, 2200],
  ['A3', 2213, 24.69, 0.08, 0.17, 200, 0.04, 35, 570],
  ['A4', 6243, 132, 0.07, 0.25, 100, 0.04, 16, 100],
  ['A5', 8312, 460.47, 0.05, 0.21, 25, 0.1, 25, 200],
];

export const yazdani2020: ConformanceTable = {
  id: 'yazdani-2020',
  title: 'Yazdani et al. (2020): EDAS',
  source:
    'Yazdani et al. (2020), Sustainable Operations and Computers 1, 35–42; read in the tests of pymcdm (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'],
  rows,
  checks: [
    {
      title: 'EDAS',
      methodology: {
        aggregate: 'edas',
        criteria: [
          { id: 'C1', weight: 0.131, direction: 'lower', normalise: 'none' },
          { id: 'C2', weight: 0.113, direction: 'lower', normalise: 'none' },
          { id: 'C3', weight: 0.126, direction: 'lower', normalise: 'none' },
          { id: 'C4', weight: 0.125, normalise: 'none' },
          { id: 'C5', weight: 0.126, normalise: 'none' },
          { id: 'C6', weight: 0.129, direction: 'lower', normalise: 'none' },
          { id: 'C7', weight: 0.132, normalise: 'none' },
          { id: 'C8', weight: 0.117, normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(rows, [0.841, 0.632, 0.883, 0.457, 0.104]),
      decimals: 3,
    },
  ],
};
