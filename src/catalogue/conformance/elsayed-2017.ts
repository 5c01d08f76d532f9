/** Entropy weights of a matrix with wide ranges. */

import type { ConformanceTable } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 7, 312, 1891, 6613, 163],
  ['A2', 72, 88, 728, 941804, 1078],
  ['A3', 10, 252, 2594, 3466, 117471],
  ['A4', 10, 145, 980, 2371, 86329],
  ['A5', 65, 54, 350, 501, 29897],
  ['A6', 29, 48, 380, 912, 34051],
  ['A7', 7, 476, 3300, 78470, 2212],
  ['A8', 70, 87, 650, 733, 819000],
  ['A9', 4, 86, 591, 3015, 103],
  ['A10', 12, 79, 579, 3240, 96098],
  ['A11', 21, 45, 261, 1253, 453],
  ['A12', 1, 72, 530, 4333, 0.1048],
];

export const elsayed2017: ConformanceTable = {
  id: 'elsayed-2017',
  title: 'Elsayed et al. (2017): entropy weights of five criteria',
  source:
    'Elsayed, Dawood & Karthikeyan (2017), International Journal of Engineering Trends and Technology 46(2), 60–66; read in the tests of pymcdm (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4', 'C5'],
  rows,
  checks: [
    {
      title: 'entropy',
      methodology: {
        weights: 'entropy',
        criteria: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }, { id: 'C4' }, { id: 'C5' }],
      },
      figure: 'weight',
      expected: { C1: 0.104991, C2: 0.069124, C3: 0.071373, C4: 0.449937, C5: 0.304575 },
      decimals: 6,
    },
  ],
};
