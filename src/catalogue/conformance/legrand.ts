/** Two winners that nobody beats more often than the other. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['Abby', 1, 2, 2, 3, 3, 4, 2, 3, 2, 3, 5, 3, 4],
  ['Brad', 5, 1, 1, 1, 1, 1, 5, 5, 3, 2, 2, 4, 3],
  ['Cora', 2, 4, 5, 4, 5, 5, 1, 1, 5, 5, 4, 2, 2],
  ['Dave', 4, 5, 4, 5, 4, 3, 4, 4, 1, 1, 1, 1, 1],
  ['Erin', 3, 3, 3, 2, 2, 2, 3, 2, 4, 4, 3, 5, 5],
];

export const legrand: ConformanceTable = {
  id: 'legrand',
  title: 'LeGrand: Copeland places of five candidates',
  source:
    'LeGrand, Description of ranked-ballot voting methods, https://www.cs.wustl.edu/~legrand/rbvote/desc.html; read in the tests of Condorcet PHP (MIT)',
  columns: [
    'alternative',
    'voters_1',
    'voters_2',
    'voters_3',
    'voters_4',
    'voters_5',
    'voters_6',
    'voters_7',
    'voters_8',
    'voters_9',
    'voters_10',
    'voters_11',
    'voters_12',
    'voters_13',
  ],
  rows,
  checks: [
    {
      title: 'places',
      methodology: {
        aggregate: 'copeland',
        criteria: [
          { id: 'voters_1', weight: 98, direction: 'lower', normalise: 'none' },
          { id: 'voters_2', weight: 64, direction: 'lower', normalise: 'none' },
          { id: 'voters_3', weight: 12, direction: 'lower', normalise: 'none' },
          { id: 'voters_4', weight: 98, direction: 'lower', normalise: 'none' },
          { id: 'voters_5', weight: 13, direction: 'lower', normalise: 'none' },
          { id: 'voters_6', weight: 125, direction: 'lower', normalise: 'none' },
          { id: 'voters_7', weight: 124, direction: 'lower', normalise: 'none' },
          { id: 'voters_8', weight: 76, direction: 'lower', normalise: 'none' },
          { id: 'voters_9', weight: 21, direction: 'lower', normalise: 'none' },
          { id: 'voters_10', weight: 30, direction: 'lower', normalise: 'none' },
          { id: 'voters_11', weight: 98, direction: 'lower', normalise: 'none' },
          { id: 'voters_12', weight: 139, direction: 'lower', normalise: 'none' },
          { id: 'voters_13', weight: 23, direction: 'lower', normalise: 'none' },
        ],
      },
      figure: 'rank',
      expected: figuresOf(rows, [1, 1, 5, 3, 3]),
      decimals: Infinity,
    },
  ],
};
