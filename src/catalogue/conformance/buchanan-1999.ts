/** ELECTRE III on five projects, a worked example that several programs are tested with. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['P1', -14, 90, 0, 40, 100],
  ['P2', 129, 100, 0, 0, 0],
  ['P3', -10, 50, 0, 10, 100],
  ['P4', 44, 90, 0, 5, 20],
  ['P5', -14, 100, 0, 20, 40],
];

export const buchanan1999: ConformanceTable = {
  id: 'buchanan-1999',
  title: 'Buchanan, Sheppard & Vanderpooten (1999): ELECTRE III',
  source:
    'Buchanan, Sheppard & Vanderpooten (1999), Project ranking using ELECTRE III, University of Waikato; data read in OutrankingTools (GPL), credibilities and both distillations in the tests of RealDecisionMaker and of ELECTRE-Methods (MIT)',
  columns: ['project', 'C1', 'C2', 'C3', 'C4', 'C5'],
  rows,
  checks: [
    {
      title: 'ELECTRE III, both orders',
      methodology: {
        aggregate: {
          method: 'electre-iii',
          q: [25, 16, 0, 12, 10],
          p: [50, 24, 1, 24, 30],
          veto: [100, 60, 2, 48, 90],
        },
        defaults: { normalise: 'none' },
        criteria: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }, { id: 'C4' }, { id: 'C5' }],
      },
      figure: 'rank',
      expected: figuresOf(rows, [1, 2, 4, 3, 4]),
      decimals: Infinity,
      note: 'p of C5 is 30, with which the printed credibilities come out (0.90, 0.25, 0.67, 0.85); OutrankingTools has 20',
    },
  ],
};
