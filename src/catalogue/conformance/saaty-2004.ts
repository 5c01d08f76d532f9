/** Saaty's choice of a city to live in; the weights come from judgements alone, whatever the city. */

import type { ConformanceTable } from './table.ts';

const rows: ConformanceTable['rows'] = [['any city', 1, 1, 1, 1, 1]];

export const saaty2004: ConformanceTable = {
  id: 'saaty-2004',
  title: 'Saaty (2004): AHP weights for choosing a city',
  source: 'Saaty (2004), choosing a city to live in; read in the vignette of ahpsurvey (MIT)',
  columns: ['alternative', 'culture', 'family', 'housing', 'jobs', 'transport'],
  rows,
  checks: [
    {
      title: 'AHP',
      methodology: {
        weights: {
          method: 'ahp',
          matrix: [
            [1, '1/5', 3, '1/2', 5],
            [5, 1, 7, 1, 7],
            ['1/3', '1/7', 1, '1/4', 3],
            [2, 1, 4, 1, 7],
            ['1/5', '1/7', '1/3', '1/7', 1],
          ],
        },
        criteria: [
          { id: 'culture', normalise: 'none' },
          { id: 'family', normalise: 'none' },
          { id: 'housing', normalise: 'none' },
          { id: 'jobs', normalise: 'none' },
          { id: 'transport', normalise: 'none' },
        ],
      },
      figure: 'weight',
      expected: { culture: 0.1522, family: 0.4335, housing: 0.0716, jobs: 0.305, transport: 0.0378 },
      decimals: 4,
    },
  ],
};
