/** OECD/JRC Handbook on Constructing Composite Indicators (2008): the numbers it prints. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Rating } from '../../src/model/rating.ts';
import { rate } from '../../src/rate.ts';
import { correlationMatrix, pearson } from '../../src/stats/correlation.ts';
import { formatFixed, roundDecimal } from '../../src/stats/decimal.ts';
import { symmetricEigen } from '../../src/stats/eigen.ts';
import { varimax } from '../../src/stats/varimax.ts';
import { loadMethods } from '../load.ts';
import { describeWithReference, methodology, readCsv, tableFrom } from '../reference.ts';

beforeAll(loadMethods);

function rated(table: ReturnType<typeof tableFrom>, file: Readonly<Record<string, unknown>>): Rating {
  const outcome = rate(table, methodology({ rating: 1, unit: { id: 'country' }, ...file }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

describeWithReference('Technology Achievement Index, tables A.2, 23 and 38', () => {
  /** Posts of UNDP (2001) and the weights of the budget allocation, in the order of the columns. */
  const indicators = [
    { id: 'patents', group: 'creation', min: 0, max: 994, budget: 0.11 },
    { id: 'royalties', group: 'creation', min: 0, max: 272.6, budget: 0.11 },
    { id: 'internet', group: 'recent', min: 0, max: 232.4, budget: 0.11 },
    { id: 'exports', group: 'recent', min: 0, max: 80.8, budget: 0.18 },
    { id: 'telephones_log10', group: 'old', min: 0, max: Math.log10(901), budget: 0.1 },
    { id: 'electricity_log10', group: 'old', min: Math.log10(22), max: Math.log10(6969), budget: 0.06 },
    { id: 'schooling', group: 'skills', min: 0.8, max: 12, budget: 0.15 },
    { id: 'university', group: 'skills', min: 0.1, max: 27.4, budget: 0.18 },
  ];
  const ids = indicators.map(({ id }) => id);
  const posts = ({ min, max }: { min: number; max: number }) => ({ method: 'goalposts', min, max });
  const table = tableFrom(readCsv('handbook/tai.csv', ';'), ids);
  const published = (column: string) =>
    Object.fromEntries(
      readCsv('handbook/tai-published-ranks.csv', ';').map((row) => [row.country, Number(row[column])]),
    );
  const ranks = ({ units }: Rating) => Object.fromEntries(units.map(({ id, rank }) => [id, rank]));

  it('linear, four groups of two with equal weights between clipped goalposts: 23 of 23', () => {
    const criteria = ['creation', 'recent', 'old', 'skills'].map((group) => ({
      id: group,
      criteria: indicators
        .filter((indicator) => indicator.group === group)
        .map((indicator) => ({ id: indicator.id, normalise: posts(indicator) })),
    }));
    const actual = ranks(rated(table, { criteria }));
    expect(Object.keys(actual)).toHaveLength(23);
    expect(actual).toEqual(published('rank_linear_equal'));
  });

  it('budget allocation, eight weighted indicators side by side between the same posts: 23 of 23', () => {
    const criteria = indicators.map((indicator) => ({
      id: indicator.id,
      weight: indicator.budget,
      normalise: posts(indicator),
    }));
    expect(ranks(rated(table, { criteria }))).toEqual(published('rank_budget'));
  });

  it('geometric mean of the raw values, equal weights: 23 of 23', () => {
    const criteria = ids.map((id) => ({ id }));
    const settings = { defaults: { normalise: 'none' }, aggregate: 'geometric', criteria };
    expect(ranks(rated(table, settings))).toEqual(published('rank_geometric_raw'));
  });

  it('benefit of the doubt over min-max scores, each weight from 10 % to 15 % of all: 23 of 23', () => {
    const criteria = ids.map((id) => ({ id }));
    const aggregate = { method: 'benefit-of-the-doubt', 'weight-bounds': [0.1, 0.15] };
    expect(ranks(rated(table, { aggregate, criteria }))).toEqual(published('rank_bod'));
  });

  it('Condorcet-Kemeny: no order agrees more with the indicators; the printed ranks, which share places, do less', () => {
    const { units } = rated(table, {
      defaults: { normalise: 'none' },
      aggregate: 'condorcet-kemeny',
      criteria: ids.map((id) => ({ id })),
    });
    const printed = published('rank_noncompensatory');
    const values = new Map(
      readCsv('handbook/tai.csv', ';').map((row) => [row.country!, ids.map((id) => Number(row[id]))]),
    );
    const agreement = (order: readonly string[]) =>
      order.reduce((sum, above, place) => {
        const won = order
          .slice(place + 1)
          .map((below) =>
            ids.reduce((net, _, at) => net + Math.sign(values.get(above)![at]! - values.get(below)![at]!), 0),
          );
        return won.reduce((before, margin) => before + margin, sum);
      }, 0);
    const ours = units.map(({ id }) => id);
    const theirs = [...ours].sort((a, b) => printed[a]! - printed[b]!);
    expect([agreement(ours), agreement(theirs)]).toEqual([928, 890]);
    expect(Object.values(printed).filter((rank) => rank === 9)).toHaveLength(2);
  });

  it('the reference set matters: min-max over these countries puts Norway 4th, the posts 12th', () => {
    const criteria = ['creation', 'recent', 'old', 'skills'].map((group) => ({
      id: group,
      criteria: indicators
        .filter((indicator) => indicator.group === group)
        .map((indicator) => ({ id: indicator.id })),
    }));
    expect(ranks(rated(table, { criteria })).Norway).toBe(4);
    expect(published('rank_linear_equal').Norway).toBe(12);
  });
});

describeWithReference('Table 15: mean years of schooling, 23 countries, to the printed digits', () => {
  const records = readCsv('handbook/table15.csv', ';');
  const table = tableFrom(records, ['years']);

  /** A printed column and the method that gives it. */
  const columns: readonly {
    readonly column: string;
    readonly normalise: string | Readonly<Record<string, unknown>>;
  }[] = [
    { column: 'rank', normalise: 'rank' },
    { column: 'z_score', normalise: 'z-score' },
    { column: 'min_max', normalise: { method: 'min-max', to: [0, 1] } },
    { column: 'percentile', normalise: 'percentile' },
    { column: 'ratio_to_mean', normalise: 'ratio-to-mean' },
    { column: 'ratio_to_best', normalise: 'share-of-max' },
    { column: 'ratio_to_worst', normalise: 'ratio-to-worst' },
    { column: 'difference_to_mean', normalise: 'difference-to-mean' },
    { column: 'difference_to_worst', normalise: 'difference-to-worst' },
    { column: 'above_below_mean', normalise: 'above-below-mean' },
    { column: 'categorical', normalise: 'categorical' },
  ];

  it('covers every column that the book prints', () => {
    const printed = Object.keys(records[0]!).filter((name) => name !== 'country' && name !== 'years');
    expect(columns.map(({ column }) => column).sort()).toEqual(printed.sort());
  });

  it.each(columns)('$column', ({ column, normalise }) => {
    const { units } = rated(table, { criteria: [{ id: 'years', normalise }] });
    const digits = Math.max(...records.map((row) => (row[column]!.split('.')[1] ?? '').length));
    const actual = units.map(({ id, score }) => [id, Number(formatFixed(score, digits))]);
    expect(actual).toHaveLength(23);
    expect(Object.fromEntries(actual)).toEqual(
      Object.fromEntries(records.map((row) => [row.country, Number(row[column])])),
    );
  });

  it('ties share the smallest ascending rank: 9.4 years three times is 9, 9, 9', () => {
    const { units } = rated(table, { criteria: [{ id: 'years', normalise: 'rank' }] });
    expect(units.filter(({ score }) => score === 9)).toHaveLength(3);
  });

  describe('rounding half away from zero on the decimal value', () => {
    it('New Zealand: 11.7/12 is 0.975, printed 0.98, where binary rounding gives 0.97', () => {
      expect(formatFixed(11.7 / 12, 2)).toBe('0.98');
      expect(roundDecimal(11.7 / 12, 2)).toBe(0.98);
      expect((11.7 / 12).toFixed(2)).toBe('0.97');
    });
  });
});

describeWithReference(
  'Technology Achievement Index, tables 16 and 17: components and rotated factors',
  () => {
    const rows = readCsv('handbook/tai.csv', ';');
    const ids = Object.keys(rows[0] ?? {}).filter((name) => name !== 'country');
    const columns = ids.map((id) => Float64Array.from(rows, (row) => Number(row[id])));
    const { values, vectors } = symmetricEigen(correlationMatrix(columns, pearson));

    it('eigenvalues and the variance they explain, as printed but for the last digit of three', () => {
      expect(values.map((value) => formatFixed(value, 1))).toEqual(
        ['3.4', '1.7', '1.0', '0.9', '0.5', '0.3', '0.2', '0.1'].map(String),
      );
      // The table of the book is printed from data with more digits than its appendix.
      const printed = [41.9, 21.8, 12.3, 11.1, 6.0, 3.7, 2.2, 0.9];
      values.forEach((value, component) => {
        expect(Math.abs((100 * value) / 8 - printed[component]!)).toBeLessThan(0.15);
      });
    });

    it('patents load the second of four factors with 0.97, two thirds of its variance', () => {
      const loadings = ids.map((_, i) => [0, 1, 2, 3].map((f) => Math.sqrt(values[f]!) * vectors[f]![i]!));
      const rotated = varimax(loadings);
      const [patents = []] = rotated;
      const printed = [0.07, 0.97, 0.06, 0.06];
      patents.forEach((loading, factor) => {
        expect(Math.abs(Math.abs(loading) - printed[factor]!)).toBeLessThan(0.015);
      });
      const squares = patents.map((loading, factor) => {
        const total = rotated.reduce((sum, row) => sum + row[factor]! ** 2, 0);
        return formatFixed(loading ** 2 / total, 2);
      });
      expect(squares).toEqual(['0.00', '0.67', '0.00', '0.00']);
    });
  },
);
