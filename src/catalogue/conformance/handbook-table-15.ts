/** The Handbook's comparison of normalisations, to the decimals it prints. */

import { type Check, type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['Finland', 10],
  ['United States', 12],
  ['Sweden', 11.4],
  ['Japan', 9.5],
  ['Korea', 10.8],
  ['Netherlands', 9.4],
  ['United Kingdom', 9.4],
  ['Canada', 11.6],
  ['Australia', 10.9],
  ['Singapore', 7.1],
  ['Germany', 10.2],
  ['Norway', 11.9],
  ['Ireland', 9.4],
  ['Belgium', 9.3],
  ['New Zealand', 11.7],
  ['Austria', 8.4],
  ['France', 7.9],
  ['Israel', 9.6],
  ['Spain', 7.3],
  ['Italy', 7.2],
  ['Czech Republic', 9.5],
  ['Hungary', 9.1],
  ['Slovenia', 7.1],
];

/** One of the printed columns: 2 decimals unless it counts. */
const column = (
  title: string,
  normalise: string | { readonly method: string; readonly [parameter: string]: unknown },
  printed: readonly number[],
  decimals = 2,
): Check => ({
  title,
  methodology: { criteria: [{ id: 'years', normalise }] },
  figure: 'score',
  expected: figuresOf(rows, printed),
  decimals,
});

export const handbookTable15: ConformanceTable = {
  id: 'handbook-table-15',
  title: 'OECD/JRC Handbook, Table 15: normalisations of mean years of schooling',
  source:
    'OECD/JRC, Handbook on Constructing Composite Indicators: Methodology and User Guide (2008), ISBN 978-92-64-04345-9, Table 15, p. 87',
  columns: ['country', 'years'],
  rows,
  checks: [
    column(
      'rank',
      'rank',
      [15, 23, 19, 12, 17, 9, 9, 20, 18, 1, 16, 22, 9, 8, 21, 6, 5, 14, 4, 3, 12, 7, 1],
      Infinity,
    ),
    column(
      'z-score',
      'z-score',
      [
        0.26, 1.52, 1.14, -0.06, 0.76, -0.12, -0.12, 1.27, 0.83, -1.58, 0.38, 1.46, -0.12, -0.19, 1.33, -0.76,
        -1.08, 0, -1.46, -1.52, -0.06, -0.31, -1.58,
      ],
    ),
    column(
      'min-max',
      { method: 'min-max', to: [0, 1] },
      [
        0.59, 1, 0.88, 0.49, 0.76, 0.47, 0.47, 0.92, 0.78, 0, 0.63, 0.98, 0.47, 0.45, 0.94, 0.27, 0.16, 0.51,
        0.04, 0.02, 0.49, 0.41, 0,
      ],
    ),
    column(
      'ratio to the mean',
      'ratio-to-mean',
      [
        1.04, 1.25, 1.19, 0.99, 1.13, 0.98, 0.98, 1.21, 1.14, 0.74, 1.06, 1.24, 0.98, 0.97, 1.22, 0.88, 0.82,
        1, 0.76, 0.75, 0.99, 0.95, 0.74,
      ],
    ),
    column(
      'ratio to the best',
      'share-of-max',
      [
        0.83, 1, 0.95, 0.79, 0.9, 0.78, 0.78, 0.97, 0.91, 0.59, 0.85, 0.99, 0.78, 0.78, 0.98, 0.7, 0.66, 0.8,
        0.61, 0.6, 0.79, 0.76, 0.59,
      ],
    ),
    column(
      'ratio to the worst',
      'ratio-to-worst',
      [
        1.41, 1.69, 1.61, 1.34, 1.52, 1.32, 1.32, 1.63, 1.54, 1, 1.44, 1.68, 1.32, 1.31, 1.65, 1.18, 1.11,
        1.35, 1.03, 1.01, 1.34, 1.28, 1,
      ],
    ),
    column(
      'difference to the mean',
      'difference-to-mean',
      [
        0.04, 0.25, 0.19, -0.01, 0.13, -0.02, -0.02, 0.21, 0.14, -0.26, 0.06, 0.24, -0.02, -0.03, 0.22, -0.12,
        -0.18, 0, -0.24, -0.25, -0.01, -0.05, -0.26,
      ],
    ),
    column(
      'difference to the worst',
      'difference-to-worst',
      [
        0.41, 0.69, 0.61, 0.34, 0.52, 0.32, 0.32, 0.63, 0.54, 0, 0.44, 0.68, 0.32, 0.31, 0.65, 0.18, 0.11,
        0.35, 0.03, 0.01, 0.34, 0.28, 0,
      ],
    ),
    column(
      'above or below the mean',
      'above-below-mean',
      [0, 1, 0, 0, 0, 0, 0, 1, 0, -1, 0, 1, 0, 0, 1, 0, 0, 0, -1, -1, 0, 0, -1],
      Infinity,
    ),
    column(
      'percentile',
      'percentile',
      [
        65.2, 100, 82.6, 52.2, 73.9, 39.1, 39.1, 87, 78.3, 4.3, 69.6, 95.7, 39.1, 34.8, 91.3, 26.1, 21.7,
        60.9, 17.4, 13, 52.2, 30.4, 4.3,
      ],
      1,
    ),
    column(
      'categorical',
      'categorical',
      [60, 100, 60, 50, 60, 50, 50, 80, 60, 0, 60, 100, 50, 40, 80, 40, 40, 50, 40, 20, 50, 40, 0],
      Infinity,
    ),
  ],
};
