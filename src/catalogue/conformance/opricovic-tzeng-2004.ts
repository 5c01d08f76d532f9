/** The mountain climb on which TOPSIS and VIKOR are compared. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 1, 3000],
  ['A2', 2, 3750],
  ['A3', 5, 4500],
];

export const opricovicTzeng2004: ConformanceTable = {
  id: 'opricovic-tzeng-2004',
  title: 'Opricovic & Tzeng (2004): TOPSIS and VIKOR',
  source:
    'Opricovic & Tzeng (2004), Compromise solution by MCDM methods: A comparative analysis of VIKOR and TOPSIS, European Journal of Operational Research 156(2), 445–455; read in the tests of pymcdm (MIT) and scikit-criteria (BSD-3-Clause)',
  columns: ['alternative', 'C1', 'C2'],
  rows,
  checks: [
    {
      title: 'TOPSIS after min-max',
      methodology: {
        aggregate: { method: 'topsis', normalisation: 'none' },
        criteria: [
          { id: 'C1', weight: 0.5, direction: 'lower', normalise: { method: 'min-max', to: [0, 1] } },
          { id: 'C2', weight: 0.5, normalise: { method: 'min-max', to: [0, 1] } },
        ],
      },
      figure: 'score',
      expected: figuresOf(rows, [0.5, 0.617, 0.5]),
      decimals: 3,
    },
    {
      title: 'VIKOR',
      methodology: {
        aggregate: 'vikor',
        criteria: [
          { id: 'C1', weight: 0.5, direction: 'lower', normalise: 'none' },
          { id: 'C2', weight: 0.5, normalise: 'none' },
        ],
      },
      figure: 'score',
      printed: { how: 'Q, 1 − score', of: (score) => 1 - score },
      expected: figuresOf(rows, [1, 0, 1]),
      decimals: 9,
    },
    {
      title: 'VIKOR, places',
      methodology: {
        aggregate: 'vikor',
        criteria: [
          { id: 'C1', weight: 0.5, direction: 'lower', normalise: 'none' },
          { id: 'C2', weight: 0.5, normalise: 'none' },
        ],
      },
      figure: 'rank',
      expected: figuresOf(rows, [2, 1, 2]),
      decimals: Infinity,
    },
  ],
};
