/** MEREC weights in the paper that introduces them. */

import type { ConformanceTable } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 450, 8000, 54, 145],
  ['A2', 10, 9100, 2, 160],
  ['A3', 100, 8200, 31, 153],
  ['A4', 220, 9300, 1, 162],
  ['A5', 5, 8400, 23, 158],
];

export const keshavarz2021: ConformanceTable = {
  id: 'keshavarz-2021',
  title: 'Keshavarz-Ghorabaee et al. (2021): MEREC weights',
  source:
    'Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene (2021), Determination of objective weights using a new method based on the removal effects of criteria (MEREC), Symmetry 13(4), 525; read in the tests of pyrepo-mcda (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4'],
  rows,
  checks: [
    {
      title: 'MEREC',
      methodology: {
        weights: 'merec',
        criteria: [
          { id: 'C1' },
          { id: 'C2' },
          { id: 'C3', direction: 'lower' },
          { id: 'C4', direction: 'lower' },
        ],
      },
      figure: 'weight',
      expected: { C1: 0.5752, C2: 0.0141, C3: 0.4016, C4: 0.0091 },
      decimals: 4,
    },
  ],
};
