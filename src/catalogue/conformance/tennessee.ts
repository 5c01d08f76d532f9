/** Choosing the capital of Tennessee: places on the ballots of four groups of voters. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['Memphis', 1, 4, 4, 4],
  ['Nashville', 2, 1, 3, 3],
  ['Knoxville', 4, 3, 2, 1],
  ['Chattanooga', 3, 2, 1, 2],
];

export const tennessee: ConformanceTable = {
  id: 'tennessee',
  title: 'Capital of Tennessee: Borda and Copeland',
  source:
    "Wikipedia, Borda count and Copeland's method (Tennessee); read in the tests of Algorithm-RankAggregate-BordaCount and of Condorcet PHP (MIT)",
  columns: ['alternative', 'Memphis_42', 'Nashville_26', 'Chattanooga_15', 'Knoxville_17'],
  rows,
  checks: [
    {
      title: 'Borda',
      methodology: {
        criteria: [
          { id: 'Memphis_42', weight: 42, direction: 'lower', normalise: 'borda' },
          { id: 'Nashville_26', weight: 26, direction: 'lower', normalise: 'borda' },
          { id: 'Chattanooga_15', weight: 15, direction: 'lower', normalise: 'borda' },
          { id: 'Knoxville_17', weight: 17, direction: 'lower', normalise: 'borda' },
        ],
      },
      figure: 'score',
      printed: { how: '100 times the score, once for each of a hundred voters', of: (score) => 100 * score },
      expected: figuresOf(rows, [126, 194, 107, 173]),
      decimals: 9,
    },
    {
      title: 'Copeland',
      methodology: {
        aggregate: 'copeland',
        criteria: [
          { id: 'Memphis_42', weight: 42, direction: 'lower', normalise: 'none' },
          { id: 'Nashville_26', weight: 26, direction: 'lower', normalise: 'none' },
          { id: 'Chattanooga_15', weight: 15, direction: 'lower', normalise: 'none' },
          { id: 'Knoxville_17', weight: 17, direction: 'lower', normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(rows, [-3, 3, -1, 1]),
      decimals: Infinity,
    },
  ],
};
