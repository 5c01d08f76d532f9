/** Entropy weights, and those of the coefficient of variation, of one small matrix with a nearly constant criterion. */

import type { ConformanceTable } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 30, 30, 38, 29],
  ['A2', 19, 54, 86, 29],
  ['A3', 19, 15, 85, 28.9],
  ['A4', 68, 70, 60, 29],
];

export const xu2004: ConformanceTable = {
  id: 'xu-2004',
  title: 'Xu (2004); Shuai et al. (2012): weights of four criteria',
  source:
    'Xu (2004), A note on the subjective and objective integrated approach to determine attribute weights, European Journal of Operational Research 156(2), 530–532; Shuai, Zhou & Liu (2012), 24th Chinese Control and Decision Conference, 3889–3892; read in the tests of pyrepo-mcda (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4'],
  rows,
  checks: [
    {
      title: 'entropy',
      methodology: { weights: 'entropy', criteria: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }, { id: 'C4' }] },
      figure: 'weight',
      expected: { C1: 0.463, C2: 0.3992, C3: 0.1378, C4: 0 },
      decimals: 4,
    },
    {
      title: 'coefficient of variation',
      methodology: {
        weights: 'coefficient-of-variation',
        criteria: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }, { id: 'C4' }],
      },
      figure: 'weight',
      expected: { C1: 0.4258, C2: 0.361, C3: 0.2121, C4: 0.0011 },
      decimals: 4,
    },
  ],
};
