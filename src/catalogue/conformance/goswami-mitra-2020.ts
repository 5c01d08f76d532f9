/** COPRAS utilities of ten telephones. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 80, 16, 2, 5],
  ['A2', 110, 32, 2, 9],
  ['A3', 130, 64, 4, 9],
  ['A4', 185, 64, 4, 1],
  ['A5', 135, 64, 3, 4],
  ['A6', 140, 32, 3, 5],
  ['A7', 185, 64, 6, 7],
  ['A8', 110, 16, 3, 3],
  ['A9', 120, 16, 4, 3],
  ['A10', 340, 128, 6, 5],
];

export const goswamiMitra2020: ConformanceTable = {
  id: 'goswami-mitra-2020',
  title: 'Goswami & Mitra (2020): COPRAS',
  source:
    'Goswami & Mitra (2020), Int. J. Data and Network Science 4(1), 27–42; read in the tests of pyrepo-mcda (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4'],
  rows,
  checks: [
    {
      title: 'COPRAS',
      methodology: {
        aggregate: 'copras',
        criteria: [
          { id: 'C1', weight: 0.60338, direction: 'lower', normalise: 'none' },
          { id: 'C2', weight: 0.13639, normalise: 'none' },
          { id: 'C3', weight: 0.19567, normalise: 'none' },
          { id: 'C4', weight: 0.06456, normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(
        rows,
        [1, 0.85262, 0.9193, 0.68523, 0.80515, 0.72587, 0.83436, 0.79758, 0.79097, 0.79533],
      ),
      decimals: 5,
    },
    {
      title: 'ARAS',
      methodology: {
        aggregate: 'aras',
        criteria: [
          { id: 'C1', weight: 0.60338, direction: 'lower', normalise: 'none' },
          { id: 'C2', weight: 0.13639, normalise: 'none' },
          { id: 'C3', weight: 0.19567, normalise: 'none' },
          { id: 'C4', weight: 0.06456, normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(
        rows,
        [0.68915, 0.58525, 0.62793, 0.46666, 0.54924, 0.49801, 0.56959, 0.5495, 0.54505, 0.53549],
      ),
      decimals: 5,
    },
  ],
};
