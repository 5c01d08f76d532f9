/** Simple additive weighting after x/max, with zeros. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 0.75, 0.5, 0.75, 0, 0, 0, 1],
  ['A2', 0.75, 1, 0.75, 0, 0, 0, 0.75],
  ['A3', 0.75, 0.75, 0.75, 0, 0.5, 0.25, 1],
  ['A4', 0.5, 0.5, 0.75, 1, 0.5, 0, 0.75],
];

export const rizan2020: ConformanceTable = {
  id: 'rizan-2020',
  title: 'Rizan et al. (2020): simple additive weighting',
  source:
    'Rizan et al. (2020), International Conference on Cyber and IT Service Management (CITSM); read in the tests of pyrepo-mcda (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
  rows,
  checks: [
    {
      title: 'weighted sum of x/max',
      methodology: {
        criteria: [
          { id: 'C1', weight: 0.1, normalise: 'share-of-max' },
          { id: 'C2', weight: 0.1, normalise: 'share-of-max' },
          { id: 'C3', weight: 0.1, normalise: 'share-of-max' },
          { id: 'C4', weight: 0.15, normalise: 'share-of-max' },
          { id: 'C5', weight: 0.2, normalise: 'share-of-max' },
          { id: 'C6', weight: 0.25, normalise: 'share-of-max' },
          { id: 'C7', weight: 0.1, normalise: 'share-of-max' },
        ],
      },
      figure: 'score',
      expected: figuresOf(rows, [0.35, 0.375, 0.825, 0.642]),
      decimals: 3,
    },
  ],
};
