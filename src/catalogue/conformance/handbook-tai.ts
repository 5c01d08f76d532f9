/** The Handbook's worked example, the Technology Achievement Index: places by several methods. */

import { log10 } from '../../stats/elementary.ts';
import { type Check, type ConformanceTable, figuresOf } from './table.ts';

const columns = [
  'country',
  'patents',
  'royalties',
  'internet',
  'exports',
  'telephones',
  'electricity',
  'schooling',
  'university',
];

const rows: ConformanceTable['rows'] = [
  ['Finland', 187, 125.6, 200.2, 50.7, 3.08, 4.15, 10, 27.4],
  ['United States', 289, 130, 179.1, 66.2, 3, 4.07, 12, 13.9],
  ['Sweden', 271, 156.6, 125.8, 59.7, 3.1, 4.14, 11.4, 15.3],
  ['Japan', 994, 64.6, 49, 80.8, 3, 3.86, 9.5, 10],
  ['Korea', 779, 9.8, 4.8, 66.7, 2.97, 3.65, 10.8, 23.2],
  ['Netherlands', 189, 151.2, 136, 50.9, 3.02, 3.77, 9.4, 9.5],
  ['United Kingdom', 82, 134, 57.4, 61.9, 3.02, 3.73, 9.4, 14.9],
  ['Canada', 31, 38.6, 108, 48.7, 2.94, 4.18, 11.6, 14.2],
  ['Australia', 75, 18.2, 125.9, 16.2, 2.94, 3.94, 10.9, 25.3],
  ['Singapore', 8, 25.5, 72.3, 74.9, 2.95, 3.83, 7.1, 24.2],
  ['Germany', 235, 36.8, 41.2, 64.2, 2.94, 3.75, 10.2, 14.4],
  ['Norway', 103, 20.2, 193.6, 19, 3.12, 4.39, 11.9, 11.2],
  ['Ireland', 106, 110.3, 48.6, 53.6, 2.97, 3.68, 9.4, 12.3],
  ['Belgium', 72, 73.9, 58.9, 47.6, 2.91, 3.86, 9.3, 13.6],
  ['New Zealand', 103, 13, 146.7, 15.4, 2.86, 3.91, 11.7, 13.1],
  ['Austria', 165, 14.8, 84.2, 50.3, 2.99, 3.79, 8.4, 13.6],
  ['France', 205, 33.6, 36.4, 58.9, 2.97, 3.8, 7.9, 12.6],
  ['Israel', 74, 43.6, 43.2, 45, 2.96, 3.74, 9.6, 11],
  ['Spain', 42, 8.6, 21, 53.4, 2.86, 3.62, 7.3, 15.6],
  ['Italy', 13, 9.8, 30.4, 51, 3, 3.65, 7.2, 13],
  ['Czech Republic', 28, 4.2, 25, 51.7, 2.75, 3.68, 9.5, 8.2],
  ['Hungary', 26, 6.2, 21.6, 63.5, 2.73, 3.46, 9.1, 7.7],
  ['Slovenia', 105, 4, 20.3, 49.5, 2.84, 3.71, 7.1, 10.6],
];

/** Posts of UNDP (2001), telephones and electricity as log10; weights of the budget allocation. */
const indicators = [
  { id: 'patents', group: 'creation', min: 0, max: 994, budget: 0.11 },
  { id: 'royalties', group: 'creation', min: 0, max: 272.6, budget: 0.11 },
  { id: 'internet', group: 'recent', min: 0, max: 232.4, budget: 0.11 },
  { id: 'exports', group: 'recent', min: 0, max: 80.8, budget: 0.18 },
  { id: 'telephones', group: 'old', min: 0, max: log10(901), budget: 0.1 },
  { id: 'electricity', group: 'old', min: log10(22), max: log10(6969), budget: 0.06 },
  { id: 'schooling', group: 'skills', min: 0.8, max: 12, budget: 0.15 },
  { id: 'university', group: 'skills', min: 0.1, max: 27.4, budget: 0.18 },
];
const posts = ({ min, max }: (typeof indicators)[number]) => ({ method: 'goalposts', min, max });

const places = (
  title: string,
  methodology: Check['methodology'],
  printed: readonly number[],
  note?: string,
): Check => ({
  title,
  methodology,
  figure: 'rank',
  expected: figuresOf(rows, printed),
  decimals: Infinity,
  ...(note !== undefined && { note }),
});

export const handbookTai: ConformanceTable = {
  id: 'handbook-tai',
  title: 'OECD/JRC Handbook: Technology Achievement Index, places of 23 countries',
  source:
    'OECD/JRC, Handbook on Constructing Composite Indicators: Methodology and User Guide (2008), ISBN 978-92-64-04345-9, Tables A.2, 23 and 38; posts of UNDP, Human Development Report 2001',
  columns,
  rows,
  checks: [
    places(
      'linear, equal weights',
      {
        criteria: ['creation', 'recent', 'old', 'skills'].map((id) => ({
          id,
          criteria: indicators
            .filter(({ group }) => group === id)
            .map((indicator) => ({ id: indicator.id, normalise: posts(indicator) })),
        })),
      },
      [1, 2, 3, 4, 5, 6, 7, 9, 10, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
      'the posts are not in the Handbook but those of the index itself',
    ),
    places(
      'linear, budget allocation',
      {
        criteria: indicators.map((indicator) => ({
          id: indicator.id,
          weight: indicator.budget,
          normalise: posts(indicator),
        })),
      },
      [1, 2, 3, 5, 4, 8, 7, 10, 11, 6, 9, 13, 12, 14, 17, 15, 16, 18, 19, 21, 22, 20, 23],
    ),
    places(
      'geometric, raw values',
      { aggregate: 'geometric', criteria: indicators.map(({ id }) => ({ id, normalise: 'none' })) },
      [2, 1, 3, 4, 16, 5, 6, 13, 14, 18, 8, 11, 7, 9, 17, 12, 10, 15, 19, 21, 23, 22, 20],
    ),
    places(
      'benefit of the doubt',
      {
        aggregate: { method: 'benefit-of-the-doubt', 'weight-bounds': [0.1, 0.15] },
        criteria: indicators.map(({ id }) => ({ id })),
      },
      [1, 1, 1, 4, 6, 7, 9, 8, 10, 12, 11, 5, 13, 15, 14, 16, 17, 18, 20, 19, 21, 23, 22],
      'over min-max scores, each weight from 10 to 15 % of all',
    ),
  ],
};
