/**
 * The ASEM sustainable connectivity data (51 countries, 49 indicators, three levels of groups) against the
 * outputs of COINr 1.1.14.
 */

import { afterAll, describe, expect, it } from 'vitest';
import { normaliseColumn, treatColumn } from '../../src/catalogue/whole-column.ts';
import { normalise } from '../../src/method/normalise/registry.ts';
import { treat } from '../../src/method/treat/registry.ts';
import type { Methodology } from '../../src/model/methodology.ts';
import type { Rating } from '../../src/model/rating.ts';
import { textsOf } from '../../src/model/table.ts';
import { rate } from '../../src/rate.ts';
import { answeredShare, nonzeroShare } from '../../src/stage/availability.ts';
import { kurtosis, skewness } from '../../src/stats/moments.ts';
import { sentence } from '../../src/write/words/tell.ts';
import {
  compareColumn,
  describeWithReference,
  mergedRanks,
  methodology,
  numberOf,
  type Row,
  readCsv,
  type Tally,
  tableFrom,
} from '../reference.ts';
import { told } from '../told.ts';

type Written = string | Readonly<Record<string, unknown>>;
type WeightSet = 'w1' | 'w2' | 'w3' | 'none';

const meta = readCsv('asem/input/ASEM_iMeta.csv');
const data = readCsv('asem/input/ASEM_iData.csv');
const indicators = meta.filter(({ Level }) => Level === '1');
const codes = indicators.map(({ iCode }) => iCode!);
const table = tableFrom(data, codes);
const tallies = new Map<string, Tally>();

/** The normalisations that COINr applied, written our way. */
const normalisations: Readonly<Record<string, (indicator: Row) => Written>> = {
  minmax_0_100: () => ({ method: 'min-max', to: [0, 100] }),
  minmax_0_1: () => ({ method: 'min-max', to: [0, 1] }),
  minmax_1_100: () => ({ method: 'min-max', to: [1, 100] }),
  zscore_0_1: () => ({ method: 'z-score' }),
  zscore_100_10: () => ({ method: 'z-score', mean: 100, sd: 10 }),
  rank: () => 'rank',
  prank: () => 'percentile-rank',
  goalposts_iMeta: ({ goalpost_lower, goalpost_upper, goalpost_scale, goalpost_trunc2posts }) => ({
    method: 'goalposts',
    min: Number(goalpost_lower),
    max: Number(goalpost_upper),
    to: [0, Number(goalpost_scale)],
    clip: goalpost_trunc2posts === 'TRUE',
  }),
  scaled_iMeta: ({ scaled_lower, scaled_upper, scale_factor }) => ({
    method: 'scaled',
    min: Number(scaled_lower),
    max: Number(scaled_upper),
    to: [0, Number(scale_factor)],
  }),
  prank_average: () => ({ method: 'percentile-rank', ties: 'mean' }),
  borda: () => 'borda',
  // The distance to the best observed value is min-max from 0 to 1.
  dist2max: () => ({ method: 'min-max', to: [0, 1] }),
  dist2ref_DEU: () => ({ method: 'distance-to-reference', unit: 'DEU' }),
  dist2ref_DEU_cap: () => ({ method: 'distance-to-reference', unit: 'DEU', clip: true }),
  dist2targ: ({ Target }) => ({ method: 'distance-to-target', target: Number(Target) }),
  dist2targ_cap: ({ Target }) => ({ method: 'distance-to-target', target: Number(Target), clip: true }),
};

const means: Readonly<Record<string, string>> = { a: 'arithmetic', g: 'geometric', h: 'harmonic' };

interface Settings {
  readonly norm: string;
  /** Aggregation from the bottom up: into pillars, sub-indexes, the Index. */
  readonly aggregate: readonly string[];
  readonly weights: WeightSet;
  readonly coverage?: readonly number[];
}

function asem({ norm, aggregate, weights, coverage = [0, 0, 0] }: Settings): Methodology {
  const column = { w1: 'Weight', w2: 'Weight2', w3: 'Weight3', none: 'Weight' }[weights];
  const children = (parent: string): unknown[] =>
    meta
      .filter((row) => row.Parent === parent)
      .map((row) => {
        const level = Number(row.Level);
        const common = { id: row.iCode, weight: Number(row[column]) };
        return level === 1
          ? {
              ...common,
              direction: row.Direction === '-1' ? 'lower' : 'higher',
              normalise: normalisations[norm]?.(row),
            }
          : { ...common, ...group(level), criteria: children(row.iCode!) };
      });
  const group = (level: number) => ({
    aggregate: aggregate[level - 2],
    coverage: coverage[level - 2],
    ...(weights === 'none' && { weights: 'equal' }),
  });
  return methodology({ rating: 1, unit: { id: 'uCode' }, ...group(4), criteria: children('Index') });
}

function rated(settings: Settings): Rating {
  const outcome = rate(table, asem(settings));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)));
  return outcome.value;
}

/** Row numbers of the rating in the order of the reference file. */
function rowsFor({ columns }: Rating, records: readonly Row[]): number[] {
  const byId = new Map(Array.from({ length: columns.length }, (_, row) => [columns.id.at(row), row]));
  return records.map(({ uCode }) => byId.get(uCode!)!);
}

/** A score column in the order of the reference file; `Index` is the total. */
function scoresOf(rating: Rating, id: string, rows: readonly number[]): number[] {
  const { columns } = rating;
  const score = id === 'Index' ? columns.score : columns.criteria.find((entry) => entry.id === id)?.score;
  return rows.map((row) => score?.[row] ?? NaN);
}

function tallyFor(file: string): Tally {
  const tally = { cells: 0, largest: 0 };
  tallies.set(file, tally);
  return tally;
}

describeWithReference('ASEM against COINr', () => {
  afterAll(() => {
    const lines = [...tallies].map(([file, { cells, largest }]) => {
      return `${file.padEnd(58)} ${String(cells).padStart(5)} ${largest.toExponential(1).padStart(8)}`;
    });
    const heading = `${'file'.padEnd(58)} ${'cells'.padStart(5)}  largest relative difference`;
    console.info([heading, ...lines].join('\n'));
  });

  describe('normalised indicators', () => {
    it.each(Object.keys(normalisations))('%s', (norm) => {
      const file = `normalised/${norm}.csv`;
      const records = readCsv(`asem/${file}`);
      const rating = rated({ norm, aggregate: ['arithmetic', 'arithmetic', 'arithmetic'], weights: 'w1' });
      const rows = rowsFor(rating, records);
      const tally = tallyFor(file);
      for (const code of codes) {
        const expected = records.map((record) => numberOf(record[code]));
        compareColumn(tally, code, scoresOf(rating, code, rows), expected);
      }
      expect(tally.cells).toBe(51 * 49);
    });
  });

  it('skewness and kurtosis of the indicators', () => {
    const file = 'stats/stats_Raw.csv';
    const records = readCsv(`asem/${file}`);
    const tally = tallyFor(`${file} (skewness, kurtosis)`);
    const moments = { Skew: skewness, Kurt: kurtosis };
    for (const [name, moment] of Object.entries(moments)) {
      const of = (code: string) => moment(table.columns.find((column) => column.name === code)!.numbers!);
      compareColumn(
        tally,
        name,
        records.map(({ iCode }) => of(iCode!)),
        records.map((record) => numberOf(record[name])),
      );
    }
    expect(tally.cells).toBe(2 * 49);
  });

  describe('share-of-max and the defect of fracmax', () => {
    const file = 'normalised/fracmax.csv';
    const records = readCsv(`asem/${file}`);
    const valuesOf = (code: string) =>
      new Map(data.map((record) => [record.uCode, numberOf(record[code])] as const));
    // Growth of GDP is negative in two countries: no ratio can be taken of it.
    const higher = indicators
      .filter(({ Direction, iCode }) => Direction === '1' && iCode !== 'GDPGrow')
      .map(({ iCode }) => iCode!);
    const shares = (ids: readonly string[]) => {
      const criteria = ids.map((id) => ({ id, normalise: 'share-of-max' }));
      return rate(table, methodology({ rating: 1, unit: { id: 'uCode' }, criteria }));
    };

    it('agrees where higher is better', () => {
      const outcome = shares(higher);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)));
      const { value } = outcome;
      const rows = rowsFor(value, records);
      const tally = tallyFor(`${file} (higher is better)`);
      for (const code of higher) {
        compareColumn(
          tally,
          code,
          scoresOf(value, code, rows),
          records.map((record) => numberOf(record[code])),
        );
      }
      expect(tally.cells).toBe(51 * higher.length);
    });

    it('refuses negative growth, naming the countries', () => {
      const { ok, diagnostics } = shares(['GDPGrow']);
      expect(ok).toBe(false);
      expect(diagnostics.map(({ code, unit }) => `${code} ${unit}`).sort()).toEqual([
        'refused-value CHE',
        'refused-value LUX',
      ]);
    });

    it('min/x gives the lower value the higher share, where COINr gives it the lower one', () => {
      const lower = indicators.filter(({ Direction }) => Direction === '-1').map(({ iCode }) => iCode!);
      let reversed = 0;
      for (const code of lower) {
        const values = valuesOf(code);
        const complete = records.filter(({ uCode }) => values.get(uCode!)! > 0);
        const column = Float64Array.from(complete, ({ uCode }) => values.get(uCode!)!);
        const choice = { method: 'share-of-max', mirror: 'ratio' };
        const method = normalise.get('share-of-max')!;
        const result = normaliseColumn(method, column, 'lower', choice, textsOf([]));
        if (result.kind !== 'scores') throw new Error(code);
        const best = Math.min(...column);
        expect(result.scores[column.indexOf(best)]).toBe(1);
        const worst = Math.max(...column);
        expect(result.scores[column.indexOf(worst)]).toBe(best / worst);
        const peer = complete.map((record) => numberOf(record[code]));
        if (peer[column.indexOf(worst)]! > peer[column.indexOf(best)]!) reversed++;
      }
      expect(reversed).toBeGreaterThan(0);
    });
  });

  const all = (mean: string) => [mean, mean, mean];
  type Case = Settings & { readonly file: string };
  const inBothSets = (mean: string, norms: readonly string[]): Case[] =>
    norms.flatMap((norm) =>
      (['w1', 'w2'] as const).map((weights) => ({
        file: `${norm}__${mean}__${weights}`,
        norm,
        aggregate: all(means[mean[0]!]!),
        weights,
      })),
    );
  const mixed = (norm: string, mix: string): Case => ({
    file: `${norm}__mixed_${mix}__w2`,
    norm,
    aggregate: [...mix].map((letter) => means[letter]!),
    weights: 'w2',
  });
  const threshold = (label: string, coverage: readonly number[]): Case => ({
    file: `minmax_0_100__amean__w2__thresh${label}`,
    norm: 'minmax_0_100',
    aggregate: all('arithmetic'),
    weights: 'w2',
    coverage,
  });
  const aggregated: readonly Case[] = [
    ...inBothSets('amean', Object.keys(normalisations)),
    ...inBothSets('gmean', ['minmax_1_100', 'zscore_100_10', 'rank']),
    ...inBothSets('hmean', ['minmax_1_100', 'zscore_100_10', 'rank']),
    ...[0.5, 0.8, 0.95, 1].map((share) => threshold(String(share), [share, share, share])),
    threshold('_0.9_1_1', [0.9, 1, 1]),
    mixed('minmax_1_100', 'agh'),
    mixed('minmax_0_100', 'aag'),
    mixed('zscore_100_10', 'gga'),
    {
      file: 'minmax_0_100__amean__w3_zero_weights',
      norm: 'minmax_0_100',
      aggregate: all('arithmetic'),
      weights: 'w3',
    },
    {
      file: 'minmax_1_100__gmean__none',
      norm: 'minmax_1_100',
      aggregate: all('geometric'),
      weights: 'none',
    },
  ];

  it('every set that COINr computed from these normalisations and means is compared', () => {
    const ids = readCsv('asem/aggregated/manifest.csv')
      .filter(({ id, status }) => status === 'ok' && !id!.startsWith('zscore_0_1__hmean'))
      .map(({ id }) => id!)
      .filter((id) => {
        const [norm = '', mean = ''] = id.split('__');
        return norm in normalisations && /^([agh]mean|mixed_[agh]+)$/.test(mean);
      });
    expect(aggregated.map(({ file }) => file).sort()).toEqual(ids.sort());
  });

  describe('groups: pillars, sub-indexes, the Index and its ranks', () => {
    it.each(aggregated)('$file', ({ file, ...settings }) => {
      const path = `aggregated/${file}.csv`;
      const records = readCsv(`asem/${path}`);
      const rating = rated(settings);
      const rows = rowsFor(rating, records);
      const tally = tallyFor(path);
      const ids = meta.filter(({ Level }) => Number(Level) >= 2).map(({ iCode }) => iCode!);
      expect(ids).toHaveLength(11);
      for (const id of ids) {
        const expected = records.map((record) => numberOf(record[id]));
        compareColumn(tally, id, scoresOf(rating, id, rows), expected);
      }
      const totals = records.map(({ Index }) => numberOf(Index));
      const ranks = rows.map((row) => rating.columns.rank[row]!);
      expect(mergedRanks(totals, ranks)).toEqual(
        mergedRanks(
          totals,
          records.map(({ rank_Index }) => numberOf(rank_Index)),
        ),
      );
      expect(rating.excluded.map(({ id }) => id)).toEqual(
        records.flatMap(({ uCode, Index }) => (Number.isNaN(numberOf(Index)) ? [uCode] : [])),
      );
    });
  });

  describe('means that cannot take a value refuse it, naming unit and indicator', () => {
    // COINr stops at these, except for the harmonic mean of negative z-scores, which it computes.
    const stops = readCsv('asem/aggregated/manifest.csv')
      .filter(({ id, status }) => status === 'error' || id!.startsWith('zscore_0_1__hmean'))
      .map(({ id }) => id!.split('__'))
      .filter(([norm = '', mean = '', weights = '']) => {
        return norm in normalisations && /^[gh]mean$/.test(mean) && /^w[12]$/.test(weights);
      })
      .map(([norm = '', mean = '', weights = '']) => ({ norm, mean, weights: weights as WeightSet }));

    it('covers the manifest: thirteen normalisations, two means, two weight sets', () => {
      expect(stops).toHaveLength(13 * 2 * 2);
    });

    it.each(stops)('$norm × $mean × $weights', ({ norm, mean, weights }) => {
      const outcome = rate(table, asem({ norm, aggregate: all(means[mean[0]!]!), weights }));
      expect(outcome.ok).toBe(false);
      const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
      expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['refused-value']));
      const expected = readCsv(`asem/normalised/${norm}.csv`).flatMap((record) =>
        codes.flatMap((code) => (numberOf(record[code]) <= 0 ? [`${record.uCode} ${code}`] : [])),
      );
      expect(errors.map(({ unit, field }) => `${unit} ${field}`).sort()).toEqual(expected.sort());
      const unhelpful = errors
        .map(told)
        .filter(
          ({ message, field, help }) =>
            !(message.includes(`'${field}'`) && help?.includes('to: [1, 100]') === true),
        );
      expect(unhelpful).toEqual([]);
    });
  });

  describe('effective weights: the product of the shares down the tree', () => {
    it.each(['w1', 'w2'] as const)('%s', (weights) => {
      const file = `weights/effective_weights_${weights}.csv`;
      const records = readCsv(`asem/${file}`).filter(({ iCode }) => iCode !== 'Index');
      const { criteria } = rated({ norm: 'minmax_0_100', aggregate: all('arithmetic'), weights });
      const byId = new Map(criteria.map(({ id, effectiveWeight }) => [id, effectiveWeight]));
      const actual = records.map(({ iCode }) => byId.get(iCode!) ?? NaN);
      compareColumn(
        tallyFor(file),
        weights,
        actual,
        records.map(({ EffWeight }) => numberOf(EffWeight)),
      );
      expect(records).toHaveLength(criteria.length);
    });
  });

  describe('treatment of outliers', () => {
    const outside = { skew: 1, kurtosis: 2 };
    const specs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
      default: {},
      winmax3: { max: 3 },
      winmax1: { max: 1 },
      skew1_kurt2: outside,
      skew1_kurt2__combine: { ...outside, combine: true },
      skew1_kurt2_log_CT_plus: { ...outside, max: 3, transform: 'log-upper' },
      winmax1_log_CT_orig: { ...outside, max: 1, transform: 'log-original' },
      winmax1_boxcox05: { ...outside, max: 1, transform: 'box-cox', lambda: 0.5 },
      winmax1_boxcox0: { ...outside, max: 1, transform: 'box-cox', lambda: 0 },
      winmax100: { ...outside, max: 100 },
    };
    const columnOf = (code: string) => table.columns.find((column) => column.name === code)!.numbers!;
    const unitRows = new Map(data.map(({ uCode }, row) => [uCode!, row]));

    it('every specification of the manifest is compared', () => {
      expect(Object.keys(specs).sort()).toEqual(
        readCsv('asem/treatment/manifest.csv')
          .map(({ id }) => id!)
          .sort(),
      );
    });

    it.each(Object.keys(specs))('%s: every value after it, changed or not', (id) => {
      const file = `treatment/${id}__changed.csv`;
      const changed = readCsv(`asem/${file}`);
      const tally = tallyFor(file);
      const criteria = codes.map((code) => ({
        id: code,
        normalise: 'none',
        treat: { method: 'auto', ...specs[id] },
      }));
      const outcome = rate(table, methodology({ rating: 1, unit: { id: 'uCode' }, criteria }));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)));
      const rows = rowsFor(outcome.value, data);
      const moved = new Set<string>();
      for (const code of codes) {
        const expected = [...columnOf(code)];
        for (const { uCode, iCode, after, before } of changed) {
          if (iCode !== code) continue;
          const row = unitRows.get(uCode!)!;
          expect(expected[row]).toBe(numberOf(before));
          expected[row] = numberOf(after);
        }
        compareColumn(tally, code, scoresOf(outcome.value, code, rows), expected);
      }
      expect(tally.cells).toBe(51 * 49);
      // What the result says was moved is what COINr flags as winsorised.
      for (const { id: code, moved: units } of outcome.value.treated) {
        for (const unit of units) moved.add(`${unit.id} ${code}`);
      }
      // COINr leaves these flags on the values that Box-Cox has meanwhile replaced.
      const replaced = new Set(
        readCsv(`asem/treatment/${id}__table.csv`).flatMap((record) =>
          (record['check_SkewKurt2.Skew'] ?? '') === '' ? [] : [record.iCode],
        ),
      );
      const flagged = changed.filter(
        ({ flag, iCode }) => flag!.startsWith('win') && (specs[id]!.combine || !replaced.has(iCode)),
      );
      expect([...moved].sort()).toEqual(flagged.map(({ uCode, iCode }) => `${uCode} ${iCode}`).sort());
    });

    it.each(Object.keys(specs))('%s: skewness, kurtosis and points moved', (id) => {
      const file = `treatment/${id}__table.csv`;
      const records = readCsv(`asem/${file}`);
      expect(records).toHaveLength(49);
      const tally = tallyFor(file);
      const parameters = {
        max: 5,
        skew: 2,
        kurtosis: 3.5,
        transform: 'log',
        offset: 0.01,
        combine: false,
        ...specs[id],
      };
      const auto = treat.get('auto')!;
      const steps = treat.get('winsorise')!;
      const actual: number[] = [];
      const expected: number[] = [];
      for (const record of records) {
        const before = columnOf(record.iCode!);
        const winsorised = treatColumn(steps, before, { method: 'winsorise', ...parameters });
        const after = treatColumn(auto, before, { method: 'auto', ...parameters });
        const stages = [before, winsorised.values, after.values];
        stages.forEach((values, stage) => {
          const printed = record[`check_SkewKurt${stage}.Skew`];
          if (printed === undefined || printed === '') return;
          actual.push(skewness(values), kurtosis(values));
          expected.push(numberOf(printed), numberOf(record[`check_SkewKurt${stage}.Kurt`]));
        });
        const points = record['winsorise.nwin'];
        if (points === undefined || points === '') continue;
        actual.push(winsorised.moved.length);
        expected.push(numberOf(points));
      }
      compareColumn(tally, id, actual, expected);
    });
  });

  describe('screening', () => {
    const columnOf = (code: string) => table.columns.find((column) => column.name === code)!.numbers!;
    const unitRows = new Map(data.map(({ uCode }, row) => [uCode!, row]));
    const rowsOf = (records: readonly Row[]) => records.map(({ uCode }) => unitRows.get(uCode!)!);
    const share = (of: typeof answeredShare, ids: readonly string[], rows: readonly number[]) => {
      const shares = of(ids.map(columnOf), table.length);
      return rows.map((row) => shares[row]!);
    };
    /** The indicators below a criterion, itself if it is one. */
    const below = (id: string): string[] => {
      const children = meta.filter(({ Parent }) => Parent === id);
      return children.length === 0 ? [id] : children.flatMap(({ iCode }) => below(iCode!));
    };

    it('shares of answers and of non-zero answers', () => {
      const file = 'screening/data_avail_summary.csv';
      const records = readCsv(`asem/${file}`);
      const rows = rowsOf(records);
      const tally = tallyFor(file);
      const numbers = (name: string) => records.map((record) => numberOf(record[name]));
      compareColumn(tally, 'answers', share(answeredShare, codes, rows), numbers('Dat_Avail'));
      compareColumn(tally, 'non-zero', share(nonzeroShare, codes, rows), numbers('Non_Zero'));
      const missing = share(answeredShare, codes, rows).map((answered) => Math.round(49 * (1 - answered)));
      compareColumn(tally, 'missing', missing, numbers('N_missing'));
      expect(tally.cells).toBe(3 * 51);
    });

    it('shares of answers by group', () => {
      const file = 'screening/data_avail_by_group.csv';
      const records = readCsv(`asem/${file}`);
      const rows = rowsOf(records);
      const tally = tallyFor(file);
      for (const group of Object.keys(records[0]!).filter((name) => name !== 'uCode')) {
        const expected = records.map((record) => numberOf(record[group]));
        compareColumn(tally, group, share(answeredShare, below(group), rows), expected);
      }
      expect(tally.cells).toBe(11 * 51);
    });

    it.each([
      ['screen_byNA_0.9_0.95', { coverage: 0.9 }],
      ['screen_byzeros_0.9_0.95', { nonzero: 0.95 }],
      ['screen_byNAandzeros_0.9_0.95', { coverage: 0.9, nonzero: 0.95 }],
    ])('%s: who is left out, and why', (name, screening) => {
      const file = `screening/${name}.csv`;
      const records = readCsv(`asem/${file}`);
      const criteria = codes.map((id) => ({ id }));
      const outcome = rate(table, methodology({ rating: 1, unit: { id: 'uCode' }, screening, criteria }));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)));
      const { excluded } = outcome.value;
      const out = records.filter(({ Included }) => Included === 'FALSE');
      expect(out.length).toBeGreaterThan(0);
      expect(excluded.map(({ id }) => id)).toEqual(out.map(({ uCode }) => uCode));
      for (const { id, reason } of excluded) {
        const { LowData, LowNonZero } = records.find(({ uCode }) => uCode === id)!;
        expect(sentence(reason).includes('coverage')).toBe('coverage' in screening && LowData === 'TRUE');
        expect(sentence(reason).includes('non-zero')).toBe('nonzero' in screening && LowNonZero === 'TRUE');
      }
      tallyFor(file).cells = records.length;
    });

    it('thresholds for a group look at its indicators alone', () => {
      const groups = [{ group: 'Physical', coverage: 0.8, nonzero: 1 }];
      const criteria = ['Physical', 'Instit'].map((id) => ({
        id,
        criteria: below(id).map((code) => ({ id: code })),
      }));
      const screening = { groups };
      const outcome = rate(table, methodology({ rating: 1, unit: { id: 'uCode' }, screening, criteria }));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)));
      const ids = below('Physical');
      const expected = data.flatMap((row) => {
        const answers = ids.map((id) => numberOf(row[id])).filter((value) => !Number.isNaN(value));
        return answers.length / ids.length < 0.8 || answers.includes(0) ? [row.uCode!] : [];
      });
      expect(expected.length).toBeGreaterThan(0);
      expect(outcome.value.excluded.map(({ id }) => id)).toEqual(expected.sort());
    });
  });

  describe('imputation', () => {
    const rules: Readonly<Record<string, Written>> = {
      mean: 'mean',
      median: 'median',
      mean_grp_EurAsia: { method: 'group-mean', by: 'EurAsia_group' },
      median_grp_GDPpc: { method: 'group-median', by: 'wealth' },
      row_mean_all: { method: 'row-mean', within: 'all' },
      row_mean_pillar: { method: 'row-mean' },
      row_median_subindex: { method: 'row-mean', within: 2, statistic: 'median' },
    };
    const levels = new Map(meta.map((row) => [row.iCode!, row]));
    const children = (parent: string): unknown[] =>
      meta
        .filter((row) => row.Parent === parent)
        .map(({ iCode, Level, Direction }) =>
          Level === '1'
            ? {
                id: iCode,
                direction: Direction === '-1' ? 'lower' : 'higher',
                // The value itself, or one less it where lower is better.
                normalise: { method: 'scaled', min: 0, max: 1, to: [0, 1] },
              }
            : { id: iCode, criteria: children(iCode!) },
        );

    it('every rule of the manifest is compared', () => {
      const ids = readCsv('asem/imputation/manifest.csv').map(({ id }) => id!);
      expect(Object.keys(rules).sort()).toEqual(ids.sort());
    });

    it.each(Object.keys(rules))('%s', (name) => {
      const file = `imputation/${name}.csv`;
      const records = readCsv(`asem/${file}`);
      const outcome = rate(
        table,
        methodology({
          rating: 1,
          unit: { id: 'uCode', attributes: ['EurAsia_group'] },
          leagues: [{ id: 'wealth', column: 'GDPpc_group' }],
          defaults: { missing: rules[name] },
          criteria: children('Index'),
        }),
      );
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
      const gaps = data.flatMap((row) =>
        codes.filter((code) => Number.isNaN(numberOf(row[code]))).map((code) => `${row.uCode} ${code}`),
      );
      expect(records.map(({ uCode, iCode }) => `${uCode} ${iCode}`).sort()).toEqual(gaps.sort());
      const byId = new Map(outcome.value.units.map((unit) => [unit.id, unit]));
      const filled = records.map(({ uCode, iCode }) => {
        const cell = byId.get(uCode!)!.criteria[iCode!]!;
        expect(cell).toMatchObject({ raw: null, filled: true });
        return levels.get(iCode!)!.Direction === '-1' ? 1 - cell.score! : cell.score!;
      });
      const tally = tallyFor(file);
      compareColumn(
        tally,
        name,
        filled,
        records.map(({ after }) => numberOf(after)),
      );
      expect(tally.cells).toBe(63);
    });
  });
});
