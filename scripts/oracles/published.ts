/** Indices as they were published: the figures of the OECD/JRC Handbook, and the Human Development Index. */

import { type Case, tables } from './cases.ts';
import { figure, type Reference, type Row } from './reference.ts';

const HANDBOOK =
  'OECD/JRC, Handbook on Constructing Composite Indicators (2008, ISBN 978-92-64-04345-9); figures alone are carried';

/** Posts of UNDP (2001) and the weights of the budget allocation. */
const TAI = [
  { id: 'patents', group: 'creation', min: 0, max: 994, budget: 0.11 },
  { id: 'royalties', group: 'creation', min: 0, max: 272.6, budget: 0.11 },
  { id: 'internet', group: 'recent', min: 0, max: 232.4, budget: 0.11 },
  { id: 'exports', group: 'recent', min: 0, max: 80.8, budget: 0.18 },
  { id: 'telephones_log10', group: 'old', min: 0, max: Math.log10(901), budget: 0.1 },
  { id: 'electricity_log10', group: 'old', min: Math.log10(22), max: Math.log10(6969), budget: 0.06 },
  { id: 'schooling', group: 'skills', min: 0.8, max: 12, budget: 0.15 },
  { id: 'university', group: 'skills', min: 0.1, max: 27.4, budget: 0.18 },
];

/** The columns of Table 15 and the normalisation that gives each. */
const SCHOOLING: Readonly<Record<string, unknown>> = {
  rank: 'rank',
  z_score: 'z-score',
  min_max: { method: 'min-max', to: [0, 1] },
  percentile: 'percentile',
  ratio_to_mean: 'ratio-to-mean',
  ratio_to_best: 'share-of-max',
  ratio_to_worst: 'ratio-to-worst',
  difference_to_mean: 'difference-to-mean',
  difference_to_worst: 'difference-to-worst',
  above_below_mean: 'above-below-mean',
  categorical: 'categorical',
};

export function publishedCases({ csv }: Reference): unknown {
  const known = tables();
  const column = (rows: readonly Row[], name: string) => rows.map((row) => figure(row[name]));
  const countries = (rows: readonly Row[]) => ({ unit: rows.map(({ country }) => country!) });

  const tai = csv('handbook/tai.csv', ';');
  const technology = known.add('technology', {
    ...countries(tai),
    ...Object.fromEntries(TAI.map(({ id }) => [id, column(tai, id)])),
  });
  const places = new Map(csv('handbook/tai-published-ranks.csv', ';').map((row) => [row.country, row]));
  const ranked = (id: string, field: string, methodology: Readonly<Record<string, unknown>>): Case => ({
    id,
    source: `${HANDBOOK}: tables A.2, 23 and 38`,
    table: technology,
    methodology,
    expected: { rank: tai.map(({ country }) => figure(places.get(country)?.[field])) },
    within: { absolute: 0 },
  });
  const posts = ({ min, max }: { min: number; max: number }) => ({ method: 'goalposts', min, max });
  const plain = TAI.map(({ id }) => ({ id }));
  const handbook = [
    ranked('technology: four groups of two between goalposts', 'rank_linear_equal', {
      criteria: ['creation', 'recent', 'old', 'skills'].map((group) => ({
        id: group,
        criteria: TAI.filter((entry) => entry.group === group).map((entry) => ({
          id: entry.id,
          normalise: posts(entry),
        })),
      })),
    }),
    ranked('technology: budget allocation', 'rank_budget', {
      criteria: TAI.map((entry) => ({ id: entry.id, weight: entry.budget, normalise: posts(entry) })),
    }),
    ranked('technology: geometric mean of the raw values', 'rank_geometric_raw', {
      defaults: { normalise: 'none' },
      aggregate: 'geometric',
      criteria: plain,
    }),
    ranked('technology: benefit of the doubt, each weight from 10 % to 15 %', 'rank_bod', {
      aggregate: { method: 'benefit-of-the-doubt', 'weight-bounds': [0.1, 0.15] },
      criteria: plain,
    }),
  ];

  const schooling = csv('handbook/table15.csv', ';');
  const years = known.add('schooling', { ...countries(schooling), years: column(schooling, 'years') });
  const table15 = Object.entries(SCHOOLING).map(([name, normalise]): Case => {
    const decimals = Math.max(...schooling.map((row) => (row[name]?.split('.')[1] ?? '').length));
    return {
      id: `schooling: ${name}`,
      source: `${HANDBOOK}: table 15`,
      table: years,
      methodology: { criteria: [{ id: 'years', normalise }] },
      expected: { score: column(schooling, name) },
      within: { decimals },
    };
  });

  return {
    about: {
      figures: 'Places and scores as printed, with the figures they were made from.',
      source: 'Named with each example.',
      madeBy: 'scripts/make-oracles.ts',
    },
    cases: [...handbook, ...table15, development()],
    tables: known.all(),
  };

  /** Every second country; places among them, equal figures sharing the best. */
  function development(): Case {
    const rows = csv('real/hdi-2017.csv').filter((_, index) => index % 2 === 0);
    const printed = rows.map(({ hdi }) => Number(Number(hdi).toFixed(3)));
    const inputs = [
      'life_expectancy',
      'expected_years_schooling',
      'mean_years_schooling',
      'gni_per_capita_2011ppp',
    ];
    return {
      id: 'Human Development Index 2017',
      source:
        'UNDP Human Development Report Office, Statistical Update 2018, table 1; read in github.com/Julius-Verne/Human-Development-Index @195b54d (MIT)',
      table: known.add('development', {
        ...countries(rows),
        ...Object.fromEntries(inputs.map((name) => [name, column(rows, name)])),
      }),
      methodology: 'hdi',
      expected: {
        score: printed,
        rank: printed.map((value) => 1 + printed.filter((other) => other > value).length),
      },
      within: { decimals: 3 },
    };
  }
}
