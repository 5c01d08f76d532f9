/** Audits of the ASEM data against the outputs of COINr 1.1.14, and worked examples of single statistics. */

import { afterAll, describe, expect, it } from 'vitest';
import type { Methodology } from '../../src/model/methodology.ts';
import type { Rating } from '../../src/model/rating.ts';
import type { Table } from '../../src/model/table.ts';
import { evaluateTable, rate } from '../../src/rate.ts';
import { CORRELATIONS, type CorrelationKind, correlate } from '../../src/stats/correlate.ts';
import { pearson } from '../../src/stats/correlation.ts';
import { type Cases, cronbach } from '../../src/stats/cronbach.ts';
import type { Audit, Coherence, Distribution } from '../../src/study/audit/model.ts';
import { ratingsWithout } from '../../src/study/audit/removal.ts';
import { type AuditOptions, audit } from '../../src/study/audit.ts';
import { leaveOut } from '../../src/study/robustness/leave-out.ts';
import { sentence } from '../../src/write/words/tell.ts';
import {
  compareColumn,
  describeWithReference,
  mergedRanks,
  methodology,
  numberOf,
  type Row,
  readCsv,
  readWorked,
  type Tally,
  tableFrom,
} from '../reference.ts';

const meta = readCsv('asem/input/ASEM_iMeta.csv');
const indicators = meta.filter(({ Level }) => Level === '1');
const codes = indicators.map(({ iCode }) => iCode!);
const rawTable = tableFrom(readCsv('asem/input/ASEM_iData.csv'), [
  ...codes,
  'Area',
  'Energy',
  'GDP',
  'Population',
]);
/** The package's own example after denomination, imputation, screening and treatment. */
const treatedTable = tableFrom(readCsv('asem/example/Treated.csv'), codes);

interface Settings {
  readonly normalise?: string | Readonly<Record<string, unknown>>;
  readonly aggregate?: string;
  /** Leaves COINr's directions out, as its statistics of raw values do. */
  readonly asIs?: boolean;
}

function asem({ normalise = 'min-max', aggregate = 'arithmetic', asIs }: Settings = {}): Methodology {
  const children = (parent: string): unknown[] =>
    meta
      .filter((row) => row.Parent === parent)
      .map((row) => {
        const common = { id: row.iCode, weight: Number(row.Weight) };
        if (row.Level !== '1') return { ...common, aggregate, criteria: children(row.iCode!) };
        const direction = row.Direction === '-1' && asIs !== true ? 'lower' : 'higher';
        return { ...common, direction, normalise: asIs === true ? 'none' : normalise };
      });
  return methodology({ rating: 1, unit: { id: 'uCode' }, aggregate, criteria: children('Index') });
}

function audited(table: Table, settings?: Settings, options?: AuditOptions): Audit {
  const outcome = audit(table, asem(settings), options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)));
  return outcome.value;
}

function rated(table: Table, settings?: Settings): Rating {
  const outcome = rate(table, asem(settings));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)));
  return outcome.value;
}

/** Row numbers of the rating in the order of the reference file. */
function rowsFor({ columns }: Rating, records: readonly Row[]): number[] {
  const byId = new Map(Array.from({ length: columns.length }, (_, row) => [columns.id.at(row), row]));
  return records.map(({ uCode }) => byId.get(uCode!)!);
}

/** The scores of a criterion; `Index` is the total. */
const scoresOf = ({ columns }: Rating, id: string) =>
  id === 'Index' ? columns.score : columns.criteria.find((entry) => entry.id === id)!.score;

const tallies = new Map<string, Tally>();

function tallyFor(file: string): Tally {
  const tally = { cells: 0, largest: 0 };
  tallies.set(file, tally);
  return tally;
}

const number = (value: number | null | undefined) => value ?? NaN;

/** Every kind of audit that the tests look at, made once. */
const once = <T>(make: () => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
const example = once(() => audited(treatedTable));
const raw = once(() =>
  audited(rawTable, { asIs: true }, { against: ['Area', 'Energy', 'GDP', 'Population'] }),
);

describeWithReference('audit of ASEM against COINr', () => {
  afterAll(() => {
    const lines = [...tallies].map(([file, { cells, largest }]) => {
      return `${file.padEnd(58)} ${String(cells).padStart(5)} ${largest.toExponential(1).padStart(8)}`;
    });
    const heading = `${'file'.padEnd(58)} ${'cells'.padStart(5)}  largest relative difference`;
    console.info([heading, ...lines].join('\n'));
  });

  describe('statistics of indicators', () => {
    const columns: Readonly<Record<string, (found: Distribution) => number>> = {
      Min: ({ min }) => number(min),
      Max: ({ max }) => number(max),
      Mean: ({ mean }) => number(mean),
      Median: ({ median }) => number(median),
      Std: ({ standardDeviation }) => number(standardDeviation),
      Skew: ({ skewness }) => number(skewness),
      Kurt: ({ kurtosis }) => number(kurtosis),
      'N.Avail': ({ values }) => values,
      'N.NonZero': ({ values, zeros }) => values - zeros,
      'N.Unique': ({ distinct }) => distinct,
      'N.Same': ({ mostFrequent }) => mostFrequent,
      'Frc.Avail': ({ values, missing }) => values / (values + missing),
      'Frc.NonZero': ({ values, zeros }) => (values - zeros) / values,
      'Frc.Unique': ({ values, distinct }) => distinct / values,
      'Frc.Same': ({ values, mostFrequent }) => mostFrequent / values,
    };
    const cases = [
      ['stats/stats_Raw.csv', () => raw(), 'values'],
      ['stats/stats_example_Normalised.csv', () => example(), 'scores'],
    ] as const;

    it.each(cases)('%s', (file, of, which) => {
      const records = readCsv(`asem/${file}`);
      const tally = tallyFor(file);
      const found = records.map(({ iCode }) => of().criteria.find(({ id }) => id === iCode)![which]!);
      for (const [name, figure] of Object.entries(columns)) {
        const expected = records.map((record) => numberOf(record[name]));
        compareColumn(tally, name, found.map(figure), expected);
      }
    });

    it('flags: outliers, and shares of missing values, zeros and distinct values', () => {
      const records = readCsv('asem/stats/stats_Raw.csv');
      const flagged = (flag: string, value: string) =>
        records.filter((record) => record[flag] === value).map(({ iCode }) => iCode!);
      const told = (kind: string) =>
        raw()
          .findings.filter((finding) => finding.kind === kind)
          .flatMap(({ criteria }) => criteria);
      expect(told('outliers').sort()).toEqual(flagged('Flag.SkewKurt', 'OUT').sort());
      expect(told('low-availability')).toEqual(flagged('Flag.Avail', 'LOW'));
      expect(told('many-zeros')).toEqual(flagged('Flag.NonZero', 'LOW'));
      expect(told('few-distinct').sort()).toEqual(flagged('Flag.Unique', 'LOW').sort());
      tallyFor('stats/stats_Raw.csv, four flags').cells = 4 * records.length;
    });
  });

  describe('correlations', () => {
    it.each(Object.keys(CORRELATIONS) as CorrelationKind[])('Raw_%s.csv: all pairs of indicators', (kind) => {
      const file = `correlation/Raw_${kind}.csv`;
      const records = readCsv(`asem/${file}`);
      const names = Object.keys(records[0]!);
      const tally = tallyFor(file);
      const columnOf = (name: string) => rawTable.columns.find((column) => column.name === name)!.numbers!;
      names.forEach((name, index) => {
        const actual = names.map((other) => CORRELATIONS[kind](columnOf(name), columnOf(other)));
        const expected = names.map((other) => numberOf(records[index]![other]));
        compareColumn(tally, name, actual, expected);
      });
    });

    it('Raw_pearson_pvalues.csv', () => {
      const records = readCsv('asem/correlation/Raw_pearson_pvalues.csv');
      const tally = tallyFor('correlation/Raw_pearson_pvalues.csv');
      const columnOf = (name: string) => rawTable.columns.find((column) => column.name === name)!.numbers!;
      const wrong: string[] = [];
      for (const record of records) {
        for (const code of codes) {
          const expected = numberOf(record[code]);
          const { pValue } = correlate(columnOf(record.code!), columnOf(code), 'pearson');
          const difference = expected === pValue ? 0 : Math.abs(pValue - expected) / expected;
          tally.cells++;
          tally.largest = Math.max(tally.largest, difference);
          // p-values far from 1 lose digits with the correlation: p = 1e-16 turns 1e-16 of r into 1e-14 of p.
          if (!(difference <= 1e-9)) wrong.push(`${record.code} ${code}: ${pValue} against ${expected}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    const between = ({ correlations }: Audit, a: string, b: string) => {
      if (a === b) return { value: 1, pValue: 0 };
      const [one, two] = [a, b].map((id) => (id === 'Index' ? null : id));
      return correlations.find(
        ({ first, second }) => (first === one && second === two) || (first === two && second === one),
      )!;
    };

    it('example_pillars.csv, and those that differ from none (p < 0.05)', () => {
      const all = readCsv('asem/correlation/example_pillars.csv');
      const actual = all.map(({ Var1, Var2 }) => between(example(), Var1!, Var2!));
      compareColumn(
        tallyFor('correlation/example_pillars.csv'),
        'all',
        actual.map(({ value }) => number(value)),
        all.map(({ Correlation }) => numberOf(Correlation)),
      );
      const significant = readCsv('asem/correlation/example_pillars_default_pval0.05.csv');
      compareColumn(
        tallyFor('correlation/example_pillars_default_pval0.05.csv'),
        'significant',
        actual.map(({ value, pValue }) => (number(pValue) <= 0.05 ? number(value) : NaN)),
        significant.map(({ Correlation }) => numberOf(Correlation)),
      );
    });

    it('example_pillars_vs_index_spearman.csv', () => {
      const file = 'correlation/example_pillars_vs_index_spearman.csv';
      const records = readCsv(`asem/${file}`);
      const spearman = audited(treatedTable, {}, { correlation: 'spearman' });
      const actual = records.map(({ Var1, Var2 }) => number(between(spearman, Var1!, Var2!).value));
      compareColumn(
        tallyFor(file),
        file,
        actual,
        records.map(({ Correlation }) => numberOf(Correlation)),
      );
    });

    it('example_ind_vs_own_pillar.csv', () => {
      const file = 'correlation/example_ind_vs_own_pillar.csv';
      const records = readCsv(`asem/${file}`);
      const actual = records.map(({ Var2 }) =>
        number(example().criteria.find(({ id }) => id === Var2)!.withGroup!.value),
      );
      compareColumn(
        tallyFor(file),
        file,
        actual,
        records.map(({ Correlation }) => numberOf(Correlation)),
      );
    });

    it('example_ind_family.csv: with the groups above', () => {
      const file = 'correlation/example_ind_family.csv';
      const records = readCsv(`asem/${file}`);
      const parentOf = (id: string) => meta.find(({ iCode }) => iCode === id)!.Parent!;
      const family: Readonly<Record<string, (id: string) => string>> = {
        Pillar: parentOf,
        'Sub-index': (id) => parentOf(parentOf(id)),
        Index: () => 'Index',
      };
      const actual = records.map(({ Var1, Var2 }) =>
        number(between(example(), Var2!, family[Var1!]!(Var2!)).value),
      );
      compareColumn(
        tallyFor(file),
        file,
        actual,
        records.map(({ Correlation }) => numberOf(Correlation)),
      );
    });

    it('example_flags_high_0.75.csv and example_flags_low_-0.5.csv: pairs inside a group', () => {
      const cases = [
        ['correlation/example_flags_high_0.75.csv', (value: number) => value > 0.75],
        ['correlation/example_flags_low_-0.5.csv', (value: number) => value < -0.5],
      ] as const;
      for (const [file, isFlagged] of cases) {
        const records = readCsv(`asem/${file}`);
        const flagged = example().correlations.filter(
          ({ first, second, relation, value }) =>
            relation === 'siblings' &&
            isFlagged(number(value)) &&
            codes.includes(first) &&
            codes.includes(second!),
        );
        const names = (a: string, b: string) => [a, b].sort().join(' ');
        const expected = records.map(({ Ind1, Ind2 }) => names(Ind1!, Ind2!));
        expect(flagged.map(({ first, second }) => names(first, second!)).sort()).toEqual(expected.sort());
        compareColumn(
          tallyFor(file),
          file,
          records.map(({ Ind1, Ind2 }) => number(between(example(), Ind1!, Ind2!).value)),
          records.map(({ Corr }) => numberOf(Corr)),
        );
      }
    });

    it('denominator_corr_0.7.csv: with outside columns', () => {
      const file = 'correlation/denominator_corr_0.7.csv';
      const records = readCsv(`asem/${file}`);
      const found = raw().against.flatMap(({ column, criteria }) =>
        codes.map((code) => ({ code, column, value: number(criteria[code]!.value) })),
      );
      const flagged = found.filter(({ value }) => Math.abs(value) > 0.7);
      const expected = records.map(({ Ind, Denom }) => `${Ind} ${Denom}`).sort();
      expect(flagged.map(({ code, column }) => `${code} ${column}`).sort()).toEqual(expected);
      compareColumn(
        tallyFor(file),
        file,
        records.map(
          ({ Ind, Denom }) => found.find(({ code, column }) => code === Ind && column === Denom)!.value,
        ),
        records.map(({ Corr }) => numberOf(Corr)),
      );
    });
  });

  it('cronbach_alpha.csv: both ways to treat missing values, four stages', () => {
    const records = readCsv('asem/correlation/cronbach_alpha.csv');
    const normalised = rated(rawTable);
    const treated = rated(treatedTable);
    const rawRating = rated(rawTable, { asIs: true });
    const ratings: Readonly<Record<string, Rating>> = {
      Raw: rawRating,
      RawNormalised: normalised,
      Aggregated: normalised,
      'example:Normalised': treated,
    };
    const below = (group: string, level: number): string[] =>
      meta
        .filter(({ Parent }) => Parent === group)
        .flatMap(({ iCode, Level }) => (Number(Level) === level ? [iCode!] : below(iCode!, level)));
    const actual = records.map(({ dset, group, level, use }) => {
      const members = below(group!, Number(level)).map((id) => scoresOf(ratings[dset!]!, id));
      const cases: Cases = use === 'complete.obs' ? 'complete' : 'pairwise';
      return cronbach(members, cases);
    });
    const expected = records.map(({ alpha }) => numberOf(alpha));
    compareColumn(tallyFor('correlation/cronbach_alpha.csv'), 'alpha', actual, expected);
  });

  describe('principal components', () => {
    const runs: Readonly<Record<string, () => Audit>> = {
      example_Normalised_L1: example,
      example_Normalised_L1_all: example,
      example_L2: example,
      example_L3: example,
      Raw_listwise_L1: raw,
    };
    const coherenceOf = (run: string, group: string): Coherence => {
      const { groups } = runs[run]!();
      const found = groups.find(({ id }) =>
        group === 'Index' || group === 'All' ? id === null : id === group,
      )!;
      return run === 'example_Normalised_L1_all' ? found.indicators! : found.children;
    };
    const grouped = (records: readonly Row[]) => {
      const byGroup = new Map<string, Row[]>();
      for (const record of records) {
        const key = `${record.run} ${record.group}`;
        byGroup.set(key, [...(byGroup.get(key) ?? []), record]);
      }
      return [...byGroup.values()];
    };

    it('eigenvalues.csv', () => {
      const tally = tallyFor('pca/eigenvalues.csv');
      for (const records of grouped(readCsv('asem/pca/eigenvalues.csv'))) {
        const { run, group, n_rows } = records[0]!;
        const { components, completeUnits } = coherenceOf(run!, group!);
        const column = (name: string) => records.map((record) => numberOf(record[name]));
        const explained = components.map((component) => component.explained);
        const label = `${run} ${group}`;
        compareColumn(
          tally,
          label,
          components.map(({ eigenvalue }) => eigenvalue),
          column('eigenvalue'),
        );
        compareColumn(
          tally,
          label,
          components.map(({ eigenvalue }) => Math.sqrt(eigenvalue)),
          column('sdev'),
        );
        compareColumn(tally, label, explained, column('share'));
        const sums = explained.map((_, index) =>
          explained.slice(0, index + 1).reduce((sum, share) => sum + share),
        );
        compareColumn(tally, label, sums, column('cum_share'));
        expect(completeUnits, label).toBe(Number(n_rows));
      }
    });

    it('loadings_and_weights.csv, up to the sign of a component', () => {
      const tally = tallyFor('pca/loadings_and_weights.csv');
      for (const records of grouped(readCsv('asem/pca/loadings_and_weights.csv'))) {
        const { run, group } = records[0]!;
        const { components } = coherenceOf(run!, group!);
        ['weight_PC1', 'PC2', 'PC3'].forEach((name, index) => {
          const expected = records.map((record) => numberOf(record[name]));
          if (expected.every(Number.isNaN)) return;
          const loadings = records.map(({ iCode }) => components[index]!.loadings[iCode!]!);
          const product = loadings.reduce((sum, loading, at) => sum + loading * expected[at]!, 0);
          const actual = loadings.map((loading) => (product < 0 ? -loading : loading));
          compareColumn(tally, `${run} ${group} ${name}`, actual, expected);
        });
      }
    });

    it('L2_pca_weight_set.csv: the loadings of the first component, up to its sign', () => {
      const records = readCsv('asem/pca/L2_pca_weight_set.csv').filter(({ Level }) => Level === '2');
      const tally = tallyFor('pca/L2_pca_weight_set.csv');
      for (const group of ['Conn', 'Sust']) {
        const members = records.filter(
          ({ iCode }) => meta.find((row) => row.iCode === iCode)!.Parent === group,
        );
        const expected = members.map(({ Weight }) => numberOf(Weight));
        const loadings = members.map(
          ({ iCode }) => coherenceOf('example_L2', group).components[0]!.loadings[iCode!]!,
        );
        const product = loadings.reduce((sum, loading, at) => sum + loading * expected[at]!, 0);
        const actual = loadings.map((loading) => (product < 0 ? -loading : loading));
        compareColumn(tally, group, actual, expected);
      }
    });
  });

  describe('leaving out', () => {
    it.each(['L1', 'L2', 'L3'])('%s: mean absolute change of rank', (level) => {
      const file = `removal/${level}_mean_abs_rank_change.csv`;
      const records = readCsv(`asem/${file}`).filter(({ removed }) => removed !== 'Nominal');
      const actual = records.map(({ removed }) =>
        number(example().criteria.find(({ id }) => id === removed)!.removal.meanChange),
      );
      const expected = records.map(({ mean_abs_rank_change }) => numberOf(mean_abs_rank_change));
      compareColumn(tallyFor(file), file, actual, expected);
    });

    it.each(['L1', 'L2', 'L3'])(
      '%s: mean absolute change of rank, as a study of robustness tells it',
      async (level) => {
        const file = `removal/${level}_mean_abs_rank_change.csv`;
        const records = readCsv(`asem/${file}`).filter(({ removed }) => removed !== 'Nominal');
        const evaluated = evaluateTable(treatedTable, asem());
        if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.diagnostics.slice(0, 3)));
        const found = await leaveOut({ evaluated: evaluated.value, pause: async () => {} });
        const actual = records.map(({ removed }) =>
          number(found.find(({ id }) => id === removed)!.meanShift),
        );
        const expected = records.map(({ mean_abs_rank_change }) => numberOf(mean_abs_rank_change));
        compareColumn(tallyFor(file), file, actual, expected);
      },
    );

    it.each(['L1', 'L2', 'L3'])('%s: scores and ranks', (level) => {
      const records = readCsv(`asem/removal/${level}_scores.csv`);
      const ranks = readCsv(`asem/removal/${level}_ranks.csv`);
      const [scoreTally, rankTally] = ['scores', 'ranks'].map((what) =>
        tallyFor(`removal/${level}_${what}.csv`),
      );
      const nominal = rated(treatedTable);
      const evaluated = evaluateTable(treatedTable, asem());
      if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.diagnostics.slice(0, 3)));
      const ratingWithout = ratingsWithout(evaluated.value);
      const rows = rowsFor(nominal, records);
      for (const name of Object.keys(records[0]!).filter((column) => column !== 'uCode')) {
        const rating = name === 'Nominal' ? evaluated.value : ratingWithout(name);
        if ('say' in rating) throw new Error(sentence(rating));
        const { total: score } = rating.scores;
        const { rank } = rating.places;
        const column = (table: readonly Row[]) => table.map((record) => numberOf(record[name]));
        const expected = column(records);
        compareColumn(
          scoreTally!,
          name,
          rows.map((row) => score[row]!),
          expected,
        );
        // COINr ranks by exact equality, and near-ties differ by the order of its sums.
        const merged = (places: readonly number[]) => mergedRanks(expected, places);
        compareColumn(rankTally!, name, merged(rows.map((row) => rank[row]!)), merged(column(ranks)));
      }
    });
  });

  describe('two ratings compared: arithmetic on 0–100 and geometric on 1–100', () => {
    const first = once(() => rated(treatedTable));
    const second = once(() =>
      rated(treatedTable, { aggregate: 'geometric', normalise: { method: 'min-max', to: [1, 100] } }),
    );

    it('compare/example_amean_vs_gmean_scores.csv and _ranks.csv', () => {
      for (const what of ['scores', 'ranks'] as const) {
        const file = `compare/example_amean_vs_gmean_${what}.csv`;
        const records = readCsv(`asem/${file}`);
        const rows = rowsFor(first(), records);
        const column = (name: string) => records.map((record) => numberOf(record[name]));
        const of = ({ columns }: Rating) =>
          rows.map((row) => (what === 'scores' ? columns.score : columns.rank)[row]!);
        const [one, two] = [of(first()), of(second())];
        const differences = one.map((value, index) => value - two[index]!);
        const tally = tallyFor(file);
        compareColumn(tally, 'first', one, column('coin.1'));
        compareColumn(tally, 'second', two, column('coin.2'));
        compareColumn(tally, 'difference', differences, column('Diff'));
        compareColumn(tally, 'absolute difference', differences.map(Math.abs), column('Abs.diff'));
      }
    });

    it('compare/example_rank_correlations.csv: Pearson of the ranks', () => {
      const file = 'compare/example_rank_correlations.csv';
      const records = readCsv(`asem/${file}`);
      const ranksOf = ({ columns }: Rating, id: string) =>
        id === 'Index' ? columns.rank : columns.criteria.find((entry) => entry.id === id)!.rank();
      const actual = records.map(({ iCode }) => pearson(ranksOf(first(), iCode!), ranksOf(second(), iCode!)));
      compareColumn(
        tallyFor(file),
        file,
        actual,
        records.map(({ Correlation }) => numberOf(Correlation)),
      );
    });
  });
});

describeWithReference('worked examples of single statistics', () => {
  const example = readWorked('rank-statistics.json');
  const within = (actual: number, expected: unknown, tolerance: number) =>
    expect(Math.abs(actual - Number(expected)), `${actual} against ${expected}`).toBeLessThanOrEqual(
      tolerance,
    );
  const column = (values: unknown) => Float64Array.from(values as number[]);

  it('salabun2020-swap23: Spearman', () => {
    const { input, expected, tolerance } = example('salabun2020-swap23');
    within(CORRELATIONS.spearman(column(input.x), column(input.y)), expected.spearman, tolerance);
  });

  it('kendall-ties: tau-b', () => {
    const { input, expected, tolerance } = example('kendall-ties');
    within(CORRELATIONS.kendall(column(input.x), column(input.y)), expected.tau_b, tolerance);
  });

  it('cronbach-pingouin: alpha of ten questions', () => {
    const { input, expected, tolerance } = example('cronbach-pingouin');
    const rows = input.rows as number[][];
    const columns = (input.columns as string[]).map((_, index) =>
      Float64Array.from(rows, (row) => row[index]!),
    );
    within(cronbach(columns), expected.alpha, tolerance);
  });
});
