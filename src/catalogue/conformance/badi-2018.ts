/** CODAS scores of six suppliers of a steelworks. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 45, 3600, 45, 0.9],
  ['A2', 25, 3800, 60, 0.8],
  ['A3', 23, 3100, 35, 0.9],
  ['A4', 14, 3400, 50, 0.7],
  ['A5', 15, 3300, 40, 0.8],
  ['A6', 28, 3000, 30, 0.6],
];

export const badi2018: ConformanceTable = {
  id: 'badi-2018',
  title: 'Badi, Abdulshahed & Shetwan (2018): CODAS',
  source:
    'Badi, Abdulshahed & Shetwan (2018), Decision Making: Applications in Management and Engineering 1(1), 1–12; read in the tests of pyrepo-mcda (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4'],
  rows,
  checks: [
    {
      title: 'CODAS',
      methodology: {
        aggregate: 'codas',
        criteria: [
          { id: 'C1', weight: 0.2857, normalise: 'none' },
          { id: 'C2', weight: 0.3036, direction: 'lower', normalise: 'none' },
          { id: 'C3', weight: 0.2321, normalise: 'none' },
          { id: 'C4', weight: 0.1786, normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(rows, [1.3914, 0.3411, -0.217, -0.5381, -0.7292, -0.2481]),
      decimals: 4,
    },
  ],
};
