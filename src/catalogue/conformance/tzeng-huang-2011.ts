/** TOPSIS with vector normalisation. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 5, 8, 4],
  ['A2', 7, 6, 8],
  ['A3', 8, 8, 6],
  ['A4', 7, 4, 6],
];

export const tzengHuang2011: ConformanceTable = {
  id: 'tzeng-huang-2011',
  title: 'Tzeng & Huang (2011): TOPSIS',
  source:
    'Tzeng & Huang (2011), Multiple Attribute Decision Making: Methods and Applications, CRC Press; read in the tests of scikit-criteria (BSD-3-Clause)',
  columns: ['alternative', 'C1', 'C2', 'C3'],
  rows,
  checks: [
    {
      title: 'closeness',
      methodology: {
        aggregate: 'topsis',
        criteria: [
          { id: 'C1', weight: 0.3, normalise: 'none' },
          { id: 'C2', weight: 0.4, normalise: 'none' },
          { id: 'C3', weight: 0.3, normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(rows, [0.5037, 0.6581, 0.7482, 0.334]),
      decimals: 4,
    },
    {
      title: 'places',
      methodology: {
        aggregate: 'topsis',
        criteria: [
          { id: 'C1', weight: 0.3, normalise: 'none' },
          { id: 'C2', weight: 0.4, normalise: 'none' },
          { id: 'C3', weight: 0.3, normalise: 'none' },
        ],
      },
      figure: 'rank',
      expected: figuresOf(rows, [3, 2, 1, 4]),
      decimals: Infinity,
    },
  ],
};
