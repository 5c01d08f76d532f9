/** One decision by VIKOR and by PROMETHEE II. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 8, 7, 2, 1],
  ['A2', 5, 3, 7, 5],
  ['A3', 7, 5, 6, 4],
  ['A4', 9, 9, 7, 3],
  ['A5', 11, 10, 3, 7],
  ['A6', 6, 9, 5, 4],
];

export const papathanasiouPloskas2018: ConformanceTable = {
  id: 'papathanasiou-ploskas-2018',
  title: 'Papathanasiou & Ploskas (2018): VIKOR, PROMETHEE',
  source:
    'Papathanasiou & Ploskas (2018), Multiple Criteria Decision Aid: Methods, Examples and Python Implementations, Springer, 31–55 and 57–89; read in the tests of pyrepo-mcda (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4'],
  rows,
  checks: [
    {
      title: 'VIKOR',
      methodology: {
        aggregate: { method: 'vikor', v: 0.625 },
        criteria: [
          { id: 'C1', weight: 0.4, normalise: 'none' },
          { id: 'C2', weight: 0.3, normalise: 'none' },
          { id: 'C3', weight: 0.1, normalise: 'none' },
          { id: 'C4', weight: 0.2, normalise: 'none' },
        ],
      },
      figure: 'score',
      printed: { how: 'Q, 1 − score', of: (score) => 1 - score },
      // biome-ignore lint/suspicious/noApproximativeNumericConstant: a figure, not a logarithm
      expected: figuresOf(rows, [0.64, 1, 0.693, 0.271, 0, 0.694]),
      decimals: 3,
    },
    {
      title: 'VIKOR, places',
      methodology: {
        aggregate: { method: 'vikor', v: 0.625 },
        criteria: [
          { id: 'C1', weight: 0.4, normalise: 'none' },
          { id: 'C2', weight: 0.3, normalise: 'none' },
          { id: 'C3', weight: 0.1, normalise: 'none' },
          { id: 'C4', weight: 0.2, normalise: 'none' },
        ],
      },
      figure: 'rank',
      expected: figuresOf(rows, [3, 6, 4, 2, 1, 5]),
      decimals: Infinity,
    },
    {
      title: 'PROMETHEE II, linear',
      methodology: {
        aggregate: { method: 'promethee', preference: 'linear', q: [1, 1, 1, 1], p: [2, 2, 2, 2] },
        criteria: [
          { id: 'C1', weight: 0.4, normalise: 'none' },
          { id: 'C2', weight: 0.3, normalise: 'none' },
          { id: 'C3', weight: 0.1, normalise: 'none' },
          { id: 'C4', weight: 0.2, normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(rows, [-0.26, -0.52, -0.22, 0.36, 0.7, -0.06]),
      decimals: 2,
    },
  ],
};
