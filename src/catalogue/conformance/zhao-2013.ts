/** PROMETHEE II with the usual preference: any difference counts in full. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 4, 3, 2],
  ['A2', 3, 2, 4],
  ['A3', 5, 1, 3],
];

export const zhao2013: ConformanceTable = {
  id: 'zhao-2013',
  title: 'Zhao, Peng & Li (2013): PROMETHEE II',
  source: 'Zhao, Peng & Li (2013), Procedia Computer Science 17, 181–188; read in the tests of pymcdm (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3'],
  rows,
  checks: [
    {
      title: 'PROMETHEE II, usual',
      methodology: {
        aggregate: { method: 'promethee', preference: 'usual' },
        criteria: [
          { id: 'C1', weight: 0.5, normalise: 'none' },
          { id: 'C2', weight: 0.3, normalise: 'none' },
          { id: 'C3', weight: 0.2, normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(rows, [0.1, -0.3, 0.2]),
      decimals: 1,
    },
  ],
};
