/** MABAC in the paper that introduces it. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 22600, 3800, 2, 5, 1.06, 3, 3.5, 2.8, 24.5, 6.5],
  ['A2', 19500, 4200, 3, 2, 0.95, 3, 3.4, 2.2, 24, 7],
  ['A3', 21700, 4000, 1, 3, 1.25, 3.2, 3.3, 2.5, 24.5, 7.3],
  ['A4', 20600, 3800, 2, 5, 1.05, 3.25, 3.2, 2, 22.5, 11],
  ['A5', 22500, 3800, 4, 3, 1.35, 3.2, 3.7, 2.1, 23, 6.3],
  ['A6', 23250, 4210, 3, 5, 1.45, 3.6, 3.5, 2.8, 23.5, 7],
  ['A7', 20300, 3850, 2, 5, 0.9, 3.25, 3, 2.6, 21.5, 6],
];

export const pamucarCirovic2015: ConformanceTable = {
  id: 'pamucar-cirovic-2015',
  title: 'Pamučar & Ćirović (2015): MABAC',
  source:
    'Pamučar & Ćirović (2015), Expert Systems with Applications 42(6), 3016–3028; read in the tests of pymcdm (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10'],
  rows,
  checks: [
    {
      title: 'MABAC',
      methodology: {
        aggregate: 'mabac',
        criteria: [
          { id: 'C1', weight: 0.146, direction: 'lower', normalise: 'none' },
          { id: 'C2', weight: 0.144, normalise: 'none' },
          { id: 'C3', weight: 0.119, normalise: 'none' },
          { id: 'C4', weight: 0.121, normalise: 'none' },
          { id: 'C5', weight: 0.115, direction: 'lower', normalise: 'none' },
          { id: 'C6', weight: 0.101, direction: 'lower', normalise: 'none' },
          { id: 'C7', weight: 0.088, normalise: 'none' },
          { id: 'C8', weight: 0.068, normalise: 'none' },
          { id: 'C9', weight: 0.05, normalise: 'none' },
          { id: 'C10', weight: 0.048, normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(rows, [0.0826, 0.2183, -0.0488, 0.0246, -0.0704, 0.0465, 0.0464]),
      decimals: 4,
    },
  ],
};
