/** PROMETHEE II with thresholds of preference in natural units. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 16347, 9, 73.8, 36.7, 1.5, 3730, 2, 1, 38.8, 4, 1720524, 40012],
  ['A2', 14219, 8.5, 55, 36, 2, 3240, 1, 1, 33.1, 2, 1496512, 34803],
  ['A3', 8160, 9, 64.8, 28.5, 2, 1860, 2, 2, 45.8, 4, 858830, 19973],
  ['A4', 8160, 8.5, 62.5, 29.5, 1.5, 1860, 1, 3, 27.3, 3, 858830, 19973],
];

export const ziemba2017: ConformanceTable = {
  id: 'ziemba-2017',
  title: 'Ziemba et al. (2017): PROMETHEE II',
  source: 'Ziemba et al. (2017), Energies 10(11), 1755; read in the tests of pyrepo-mcda (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12'],
  rows,
  checks: [
    {
      title: 'PROMETHEE II, V-shape',
      methodology: {
        aggregate: {
          method: 'promethee',
          preference: 'vshape',
          p: [7280, 4, 13.4, 7.4, 3, 1662, 3, 3, 13.8, 3, 766240, 17820],
        },
        criteria: [
          { id: 'C1', weight: 0.1999800019998, direction: 'lower', normalise: 'none' },
          { id: 'C2', weight: 0.04999500049995, direction: 'lower', normalise: 'none' },
          { id: 'C3', weight: 0.04999500049995, direction: 'lower', normalise: 'none' },
          { id: 'C4', weight: 0.0166983301669833, direction: 'lower', normalise: 'none' },
          { id: 'C5', weight: 0.0166983301669833, direction: 'lower', normalise: 'none' },
          { id: 'C6', weight: 0.1166883311668833, normalise: 'none' },
          { id: 'C7', weight: 0.1166883311668833, direction: 'lower', normalise: 'none' },
          { id: 'C8', weight: 0.04999500049995, direction: 'lower', normalise: 'none' },
          { id: 'C9', weight: 0.04999500049995, normalise: 'none' },
          { id: 'C10', weight: 0.16668333166683333, direction: 'lower', normalise: 'none' },
          { id: 'C11', weight: 0.0832916708329167, normalise: 'none' },
          { id: 'C12', weight: 0.0832916708329167, normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(rows, [-0.0445, 0.1884, -0.0954, -0.0485]),
      decimals: 4,
    },
  ],
};
