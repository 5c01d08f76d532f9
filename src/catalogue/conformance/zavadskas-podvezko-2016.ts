/** Entropy, CILOS and IDOCRIW weights, as the authors of the last two print them. */

import type { ConformanceTable } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 3, 100, 10, 7],
  ['A2', 2.5, 80, 8, 5],
  ['A3', 1.8, 50, 20, 11],
  ['A4', 2.2, 70, 12, 9],
];

export const zavadskasPodvezko2016: ConformanceTable = {
  id: 'zavadskas-podvezko-2016',
  title: 'Zavadskas & Podvezko (2016): entropy, CILOS, IDOCRIW',
  source:
    'Zavadskas & Podvezko (2016), Integrated determination of objective criteria weights in MCDM, International Journal of Information Technology & Decision Making 15(2), 267–283; read in the tests of pyrepo-mcda and pymcdm (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4'],
  rows,
  checks: [
    {
      title: 'entropy',
      methodology: {
        weights: 'entropy',
        criteria: [
          { id: 'C1', direction: 'lower' },
          { id: 'C2' },
          { id: 'C3', direction: 'lower' },
          { id: 'C4' },
        ],
      },
      figure: 'weight',
      expected: { C1: 0.1146, C2: 0.1981, C3: 0.4185, C4: 0.2689 },
      decimals: 4,
    },
    {
      title: 'CILOS',
      methodology: {
        weights: 'cilos',
        criteria: [
          { id: 'C1', direction: 'lower' },
          { id: 'C2' },
          { id: 'C3', direction: 'lower' },
          { id: 'C4' },
        ],
      },
      figure: 'weight',
      expected: { C1: 0.3343, C2: 0.2199, C3: 0.1957, C4: 0.2501 },
      decimals: 4,
    },
    {
      title: 'IDOCRIW',
      methodology: {
        weights: 'idocriw',
        criteria: [
          { id: 'C1', direction: 'lower' },
          { id: 'C2' },
          { id: 'C3', direction: 'lower' },
          { id: 'C4' },
        ],
      },
      figure: 'weight',
      expected: { C1: 0.1658, C2: 0.1885, C3: 0.3545, C4: 0.2911 },
      decimals: 4,
    },
  ],
};
