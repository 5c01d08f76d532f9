/** Weights, correlations and principal components against published examples and against COINr 1.1.14. */

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { principalEigenvector } from '../../src/method/weigh/ahp.ts';
import { weigh } from '../../src/method/weigh/registry.ts';
import type { Choice } from '../../src/model/methodology.ts';
import { tableOf } from '../../src/model/table.ts';
import { rate } from '../../src/rate.ts';
import { correlationMatrix, kendall, pearson, spearman } from '../../src/stats/correlation.ts';
import { symmetricEigen } from '../../src/stats/eigen.ts';
import { sentence } from '../../src/write/words/tell.ts';
import {
  compareColumn,
  describeWithReference,
  methodology,
  numberOf,
  type Row,
  readCsv,
  referencePath,
  type Tally,
} from '../reference.ts';
import { type Children, sharesOf, weighContext } from '../weighing.ts';

const tallies = new Map<string, Tally>();

function tallyFor(file: string): Tally {
  const tally = tallies.get(file) ?? { cells: 0, largest: 0 };
  tallies.set(file, tally);
  return tally;
}

const matrix = v.array(v.array(v.number()));
const exampleSchema = v.object({
  id: v.string(),
  method: v.string(),
  input: v.object({
    matrix: v.optional(matrix),
    types: v.optional(v.array(v.number())),
    pairwise: v.optional(matrix),
    pairwise_criteria: v.optional(matrix),
    pairwise_alternatives: v.optional(v.array(matrix)),
  }),
  expected: v.object({
    weights: v.optional(v.array(v.number())),
    scores: v.optional(v.array(v.number())),
    consistency_ratio: v.optional(v.number()),
    saaty_tran_2007: v.optional(v.record(v.string(), v.number())),
  }),
  tolerance: v.unknown(),
});
type Example = v.InferOutput<typeof exampleSchema>;

/** Examples of the shared file; none where it is absent. */
function worked(file: string): Example[] {
  const path = referencePath(`worked/${file}`);
  if (path === undefined) return [];
  const { examples } = v.parse(
    v.object({ examples: v.array(exampleSchema) }),
    JSON.parse(readFileSync(path, 'utf8')),
  );
  return examples;
}

const NAMES: Readonly<Record<string, string>> = {
  stddev: 'standard-deviation',
  coefvar: 'coefficient-of-variation',
};

const toleranceOf = ({ tolerance }: Example, field: string): number =>
  typeof tolerance === 'number'
    ? tolerance
    : (v.parse(v.record(v.string(), v.number()), tolerance)[field] ?? NaN);

function weighed(name: string, children: Children, parameters: Omit<Choice, 'method'> = {}) {
  const method = weigh.get(name)!;
  const result = method.weigh(weighContext(children), { method: name, ...parameters });
  if (result.kind === 'refused') throw new Error(result.why.say);
  return { ...result, shares: sharesOf(result.weights) };
}

const measureOf = (result: ReturnType<typeof weighed>, name: string) =>
  result.measures?.find((measure) => measure.name === name)?.value;

const transposed = (rows: readonly (readonly number[])[]) =>
  rows[0]!.map((_, column) => Float64Array.from(rows, (row) => row[column]!));

function expectAll(label: string, actual: readonly number[], expected: readonly number[], within: number) {
  expect(actual).toHaveLength(expected.length);
  const tally = tallyFor(label);
  expected.forEach((want, index) => {
    const difference = Math.abs(actual[index]! - want);
    tally.cells++;
    tally.largest = Math.max(tally.largest, difference);
    expect(difference, `${label}: ${actual[index]} against ${want}`).toBeLessThanOrEqual(within);
  });
}

beforeAll(async () => {
  for (const method of weigh.all()) await method.load?.();
});

afterAll(() => {
  const lines = [...tallies].map(
    ([file, { cells, largest }]) =>
      `${file.padEnd(58)} ${String(cells).padStart(5)} ${largest.toExponential(1).padStart(8)}`,
  );
  console.info([`${'file'.padEnd(58)} ${'cells'.padStart(5)}  largest difference`, ...lines].join('\n'));
});

describeWithReference('worked/weights.json: every example', () => {
  const examples = worked('weights.json');
  const ofData = examples.filter(({ input }) => input.matrix !== undefined);
  const judged = examples.filter(({ method }) => method.startsWith('ahp'));

  it('is taken', () => {
    expect([...ofData, ...judged].map(({ id }) => id).sort()).toEqual(examples.map(({ id }) => id).sort());
  });

  it.each(ofData.map((example) => [example.id, example] as const))('%s', (id, example) => {
    const { input, expected, method } = example;
    const { shares } = weighed(NAMES[method] ?? method, {
      columns: transposed(input.matrix!),
      ...(input.types !== undefined && {
        directions: input.types.map((type) => (type < 0 ? ('lower' as const) : ('higher' as const))),
      }),
    });
    expectAll(`worked/weights.json ${id}`, shares, expected.weights!, toleranceOf(example, 'weights'));
  });

  const priorities = (pairwise: readonly (readonly number[])[]) =>
    weighed('ahp', { columns: pairwise.map(() => new Float64Array(1)) }, { matrix: pairwise });

  it('ahp-saaty-city: weights and consistency ratio', () => {
    const example = judged.find(({ id }) => id === 'ahp-saaty-city')!;
    const result = priorities(example.input.pairwise!);
    const label = 'worked/weights.json ahp-saaty-city';
    expectAll(label, result.shares, example.expected.weights!, toleranceOf(example, 'weights'));
    const ratio = measureOf(result, 'consistency ratio');
    expect(typeof ratio).toBe('number');
    expectAll(
      label,
      [Number(ratio)],
      [example.expected.consistency_ratio!],
      toleranceOf(example, 'consistency_ratio'),
    );
    expect(result.warnings).toBeUndefined();
  });

  it('ahp-papathanasiou2018: priorities of alternatives, weighed and summed', () => {
    const example = judged.find(({ id }) => id === 'ahp-papathanasiou2018')!;
    const weights = priorities(example.input.pairwise_criteria!).shares;
    const local = example.input.pairwise_alternatives!.map((pairs) => principalEigenvector(pairs).vector);
    const scores = local[0]!.map((_, unit) =>
      weights.reduce((sum, weight, criterion) => sum + weight * local[criterion]![unit]!, 0),
    );
    const within = toleranceOf(example, 'scores');
    expectAll('worked/weights.json ahp-papathanasiou2018', scores, example.expected.scores!, within);
  });

  it('ahp-random-index: the table named is the table used', () => {
    const table = judged.find(({ id }) => id === 'ahp-random-index')!.expected.saaty_tran_2007!;
    for (const [size, random] of Object.entries(table)) {
      const result = priorities(Array.from({ length: Number(size) }, () => Array(Number(size)).fill(1)));
      const reported = measureOf(result, 'random index (Saaty & Tran 2007)');
      expectAll('worked/weights.json ahp-random-index', [Number(reported)], [random], 0);
    }
  });
});

const meta = readCsv('asem/input/ASEM_iMeta.csv');
const columnOf = (rows: readonly Row[], id: string) => Float64Array.from(rows, (row) => numberOf(row[id]));

describeWithReference('asem/correlation against COINr', () => {
  const raw = readCsv('asem/input/ASEM_iData.csv');
  const aggregated = readCsv('asem/example/Aggregated.csv');

  it.each([
    ['pearson', pearson],
    ['spearman', spearman],
    ['kendall', kendall],
  ])('all the raw indicators, pairwise complete: %s', (name, correlation) => {
    const file = `asem/correlation/Raw_${name}.csv`;
    const expected = readCsv(file);
    const ids = Object.keys(expected[0]!);
    const matrix = correlationMatrix(
      ids.map((id) => columnOf(raw, id)),
      correlation,
    );
    ids.forEach((id, index) => {
      compareColumn(tallyFor(file), id, matrix[index]!, columnOf(expected, id), 1e-9);
    });
    expect(tallyFor(file).cells).toBe(49 * 49);
  });

  it.each([
    ['example_pillars', pearson],
    ['example_pillars_vs_index_spearman', spearman],
  ])('scores of the pillars: %s', (name, correlation) => {
    const file = `asem/correlation/${name}.csv`;
    const expected = readCsv(file);
    const actual = expected.map(({ Var1, Var2 }) =>
      correlation(columnOf(aggregated, Var1!), columnOf(aggregated, Var2!)),
    );
    compareColumn(tallyFor(file), name, actual, columnOf(expected, 'Correlation'));
  });
});

describeWithReference('asem/pca against COINr', () => {
  const eigenvalues = readCsv('asem/pca/eigenvalues.csv');
  const loadings = readCsv('asem/pca/loadings_and_weights.csv');
  const sources: Readonly<Record<string, readonly Row[]>> = {
    example_Normalised_L1: readCsv('asem/example/Normalised.csv'),
    example_Normalised_L1_all: readCsv('asem/example/Normalised.csv'),
    Raw_listwise_L1: readCsv('asem/input/ASEM_iData.csv'),
    example_L2: readCsv('asem/example/Aggregated.csv'),
    example_L3: readCsv('asem/example/Aggregated.csv'),
  };
  const runs = [...new Set(loadings.map(({ run, group }) => `${run} ${group}`))];

  it.each(runs)('eigenvalues and, up to sign, loadings: %s', (label) => {
    const [run = '', group = ''] = label.split(' ');
    const expected = loadings.filter((row) => row.run === run && row.group === group);
    const values = eigenvalues.filter((row) => row.run === run && row.group === group);
    const ids = expected.map(({ iCode }) => iCode!);
    const complete = sources[run]!.filter((row) => ids.every((id) => !Number.isNaN(numberOf(row[id]))));
    expect(complete).toHaveLength(Number(values[0]!.n_rows));
    const result = symmetricEigen(
      correlationMatrix(
        ids.map((id) => columnOf(complete, id)),
        pearson,
      ),
    );
    const wanted = columnOf(values, 'eigenvalue');
    // With more indicators than units the last eigenvalues are zero.
    const found = result.values.slice(0, wanted.length);
    compareColumn(tallyFor('asem/pca/eigenvalues.csv'), label, found, wanted);
    ['weight_PC1', 'PC2', 'PC3'].forEach((name, component) => {
      const want = columnOf(expected, name);
      if (want.every(Number.isNaN)) return;
      const got = result.vectors[component]!;
      const strongest = want.reduce((best, x, i) => (Math.abs(x) > Math.abs(want[best]!) ? i : best), 0);
      const sign = Math.sign(got[strongest]!) === Math.sign(want[strongest]!) ? 1 : -1;
      compareColumn(
        tallyFor('asem/pca/loadings_and_weights.csv'),
        `${label} ${name}`,
        got.map((entry) => sign * entry),
        want,
      );
    });
  });

  it('weights of the pillars and the index with them; what COINr weighs below zero is refused', () => {
    const aggregated = readCsv('asem/example/Aggregated.csv');
    const pillars = meta.filter(({ Level }) => Level === '2');
    const table = tableOf(
      aggregated.map((row) => ({
        uCode: row.uCode!,
        ...Object.fromEntries(pillars.map(({ iCode }) => [iCode!, numberOf(row[iCode!])])),
      })),
    );
    const group = (id: string, weights: string) => ({
      id,
      weights,
      criteria: pillars.filter(({ Parent }) => Parent === id).map(({ iCode }) => ({ id: iCode! })),
    });
    const written = (sust: string) =>
      methodology({
        rating: 1,
        unit: { id: 'uCode' },
        defaults: { normalise: 'none' },
        weights: 'pca',
        criteria: [group('Conn', 'pca'), group('Sust', sust)],
      });
    const refused = rate(table, written('pca'));
    expect(refused.ok).toBe(false);
    const errors = refused.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      { code: 'no-weights', field: 'Social', setting: ['criteria', 1, 'weights'] },
    ]);
    expect(sentence(errors[0]!.says)).toMatch(
      /of group 'Sust': 'Social' runs against the others.*is -0\.744/,
    );

    const outcome = rate(table, written('equal'));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    const { criteria, columns } = outcome.value;
    const set = readCsv('asem/pca/L2_pca_weight_set.csv');
    const conn = criteria.filter(({ parent }) => parent === 'Conn');
    const published = sharesOf(conn.map(({ id }) => numberOf(set.find(({ iCode }) => iCode === id)!.Weight)));
    compareColumn(
      tallyFor('asem/pca/L2_pca_weight_set.csv'),
      'Conn',
      conn.map(({ weight }) => weight),
      published,
    );
    expect(criteria.filter(({ parent }) => parent === null).map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    const file = 'asem/pca/example_aggregated_with_L2_pca_weights.csv';
    const expected = new Map(readCsv(file).map((row) => [row.uCode, numberOf(row.Conn)]));
    const scores = columns.criteria.find(({ id }) => id === 'Conn')!.score;
    compareColumn(
      tallyFor(file),
      'Conn',
      scores,
      Array.from({ length: columns.length }, (_, row) => expected.get(columns.id.at(row) ?? '') ?? NaN),
    );
    expect(tallyFor(file).cells).toBe(51);
  });
});

describeWithReference('asem/weights/optimised: COINr searches by Nelder-Mead, we solve', () => {
  const aggregated = readCsv('asem/example/Aggregated.csv');
  const misses = (shares: readonly number[], wanted: number) =>
    shares.map((share) => Math.abs(share - wanted));
  const sharesWith = (ids: readonly string[], weights: readonly number[]) => {
    const columns = ids.map((id) => columnOf(aggregated, id));
    const score = columns[0]!.map((_, row) =>
      weights.reduce((sum, weight, child) => sum + weight * columns[child]![row]!, 0),
    );
    return sharesOf(columns.map((column) => pearson(column, score)));
  };
  const balanced = (ids: readonly string[]) =>
    weighed('correlation-balanced', { columns: ids.map((id) => columnOf(aggregated, id)) }).shares;

  it('two sub-indexes: the same weights, equal shares', () => {
    const file = 'asem/weights/optimised_equal_L3.csv';
    const published = readCsv(file);
    const ids = published.map(({ iCode }) => iCode!);
    const ours = balanced(ids);
    const target = sharesOf(published.map(({ OptWeight }) => numberOf(OptWeight)));
    // The search stops near the optimum; its shares say how near.
    compareColumn(tallyFor(file), 'weights', ours, target, 1e-7);
    const [own, theirs] = [ours, target].map((weights) => Math.max(...misses(sharesWith(ids, weights), 0.5)));
    expect(own).toBeLessThanOrEqual(Math.max(theirs!, 1e-14));
  });

  it('four pillars: equal shares to the last digits', () => {
    const ids = ['ConEcFin', 'Political', 'Environ', 'SusEcFin'];
    expect(Math.max(...misses(sharesWith(ids, balanced(ids)), 1 / 4))).toBeLessThan(1e-12);
  });

  it('eight pillars: closest of all weights that are not negative, while the search wants negative ones', () => {
    const published = readCsv('asem/weights/optimised_equal_L2.csv');
    const ids = published.map(({ iCode }) => iCode!);
    const theirs = published.map(({ OptWeight }) => numberOf(OptWeight));
    expect(Math.min(...theirs)).toBeLessThan(0);
    const squares = (weights: readonly number[]) =>
      misses(sharesWith(ids, weights), 1 / 8).reduce((sum, miss) => sum + miss * miss, 0);
    const ours = balanced(ids);
    expect(Math.min(...ours)).toBeGreaterThanOrEqual(0);
    expect(squares(ours)).toBeLessThan(squares(theirs.map((weight) => Math.max(0, weight))));
    // scipy.optimize.minimize(method = 'SLSQP') from equal weights
    expect(Math.sqrt(squares(ours))).toBeCloseTo(0.0309757968, 8);
  });

  it('most information: the first component has more than the search found', () => {
    const published = readCsv('asem/weights/optimised_infomax_L2.csv');
    const columns = published.map(({ iCode }) => columnOf(aggregated, iCode!));
    const [most = 0] = symmetricEigen(correlationMatrix(columns, pearson)).values;
    const found = published.reduce((sum, row) => sum + numberOf(row.corr_with_Index) ** 2, 0);
    expect(most).toBeGreaterThan(found);
  });
});
