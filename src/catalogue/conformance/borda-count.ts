/** A Borda count in which a first place gives as many points as there are candidates. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A', 1, 4, 4, 4],
  ['B', 2, 1, 3, 3],
  ['C', 3, 2, 1, 2],
  ['D', 4, 3, 2, 1],
];

export const bordaCount: ConformanceTable = {
  id: 'borda-count',
  title: 'Borda count: four candidates, a hundred voters',
  source: 'Wikipédia (French), Méthode Borda, first example; read in the tests of Condorcet PHP (MIT)',
  columns: ['alternative', 'voters_42', 'voters_26', 'voters_15', 'voters_17'],
  rows,
  checks: [
    {
      title: 'Borda',
      methodology: {
        criteria: [
          { id: 'voters_42', weight: 42, direction: 'lower', normalise: 'rank' },
          { id: 'voters_26', weight: 26, direction: 'lower', normalise: 'rank' },
          { id: 'voters_15', weight: 15, direction: 'lower', normalise: 'rank' },
          { id: 'voters_17', weight: 17, direction: 'lower', normalise: 'rank' },
        ],
      },
      figure: 'score',
      printed: { how: '100 times the score, once for each of a hundred voters', of: (score) => 100 * score },
      expected: figuresOf(rows, [226, 294, 273, 207]),
      decimals: 9,
    },
  ],
};
