/** CRITIC weights, and the WASPAS scores that follow from them. */

import type { ConformanceTable } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 5000, 3, 3, 4, 3, 2],
  ['A2', 680, 5, 3, 2, 2, 1],
  ['A3', 2000, 3, 2, 3, 4, 3],
  ['A4', 600, 4, 3, 1, 2, 2],
  ['A5', 800, 2, 4, 3, 3, 4],
];

export const tusAdali2019: ConformanceTable = {
  id: 'tus-adali-2019',
  title: 'Tuş & Aytaç Adalı (2019): CRITIC and WASPAS',
  source:
    'Tuş & Aytaç Adalı (2019), The new combination with CRITIC and WASPAS methods for the time and attendance software selection problem, OPSEARCH 56(2), 528–538; read in the tests of pyrepo-mcda (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6'],
  rows,
  checks: [
    {
      title: 'CRITIC',
      methodology: {
        weights: 'critic',
        criteria: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }, { id: 'C4' }, { id: 'C5' }, { id: 'C6' }],
      },
      figure: 'weight',
      expected: { C1: 0.157, C2: 0.249, C3: 0.168, C4: 0.121, C5: 0.154, C6: 0.151 },
      decimals: 3,
      note: 'the authors read every criterion as higher is better here',
    },
    {
      title: 'WASPAS',
      methodology: {
        aggregate: 'waspas',
        criteria: [
          { id: 'C1', weight: 0.157, direction: 'lower', normalise: 'none' },
          { id: 'C2', weight: 0.249, normalise: 'none' },
          { id: 'C3', weight: 0.168, normalise: 'none' },
          { id: 'C4', weight: 0.121, normalise: 'none' },
          { id: 'C5', weight: 0.154, normalise: 'none' },
          { id: 'C6', weight: 0.151, normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: { A1: 0.5622, A2: 0.6575, A3: 0.6192, A4: 0.6409 },
      decimals: 4,
      note: 'with the weights as printed; the fifth score is printed as 0.722, where these data and weights give 0.7228',
    },
  ],
};
