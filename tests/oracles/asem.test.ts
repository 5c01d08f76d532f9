/**
 * Gaps, outliers, scales, means, places and statistics of 51 countries by 49 indicators in three levels of groups:
 * selected outputs of COINr 1.1.14. The full comparison is in tests/reference, where the reference folder is present.
 */

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Rating } from '../../src/model/rating.ts';
import { evaluateTable, rate } from '../../src/rate.ts';
import { ratedOf } from '../../src/stage/rated.ts';
import { CORRELATIONS, correlate } from '../../src/stats/correlate.ts';
import { cronbach } from '../../src/stats/cronbach.ts';
import { kurtosis, skewness } from '../../src/stats/moments.ts';
import type { Audit, Distribution } from '../../src/study/audit/model.ts';
import { ratingsWithout } from '../../src/study/audit/removal.ts';
import { audit } from '../../src/study/audit.ts';
import { mergedRanks, methodology } from '../reference.ts';
import { codes, criteria, filled, flat, indexOf, table, units, valueAt, type Written } from './asem.ts';
import { expectFigures, figures, rated, readOracle, scoresByUnit, selected } from './oracle.ts';

const written = v.union([v.string(), v.record(v.string(), v.unknown())]);
const names = v.array(v.string());

const missing = readOracle(
  'asem-missing.json',
  v.object({
    gaps: names,
    rules: v.array(v.object({ name: v.string(), missing: written, filled: figures })),
    availability: figures,
    screening: v.array(v.object({ screening: v.record(v.string(), v.number()), excluded: names })),
  }),
);

describe('gaps filled', () => {
  // The value itself, or one less it where lower is better: what was filled can be read off the score.
  const normalise = { method: 'scaled', min: 0, max: 1, to: [0, 1] };

  it.each(missing.rules)('$name', async ({ name, missing: rule, filled: expected }) => {
    const rating = await rated(
      table,
      indexOf({ indicator: () => ({ normalise }) }, { defaults: { missing: rule } }),
    );
    const byId = new Map(rating.units.map((unit) => [unit.id, unit.criteria]));
    const lower = new Set(criteria.filter(({ direction }) => direction === 'lower').map(({ id }) => id));
    const actual = missing.gaps.map((gap) => {
      const [unit = '', id = ''] = gap.split(' ');
      const cell = byId.get(unit)?.[id];
      expect(cell, gap).toMatchObject({ raw: null, filled: true });
      return cell?.score === null || cell === undefined ? null : lower.has(id) ? 1 - cell.score : cell.score;
    });
    expectFigures(name, actual, expected);
    expect(actual).toHaveLength(63);
  });

  it('leaves answers alone', async () => {
    const rating = await rated(table, indexOf({ indicator: () => ({ normalise, missing: 'mean' }) }));
    const cells = rating.units.flatMap((unit) => codes.map((id) => unit.criteria[id]!));
    expect(cells.filter((cell) => cell.filled === true)).toHaveLength(63);
  });
});

describe('screening', () => {
  it('shares of answers', async () => {
    const { units: all } = await rated(
      table,
      flat(() => ({})),
    );
    const byId = new Map(all.map(({ id, coverage }) => [id, coverage]));
    expectFigures(
      'coverage',
      units.map((id) => byId.get(id)!),
      missing.availability,
    );
  });

  it.each(missing.screening)('$screening', async ({ screening, excluded }) => {
    const rating = await rated(table, { ...flat(() => ({})), screening });
    expect(rating.excluded.map(({ id }) => id)).toEqual(excluded);
    expect(excluded.length).toBeGreaterThan(0);
  });
});

const { treatments } = readOracle(
  'asem-treated.json',
  v.object({
    treatments: v.array(
      v.object({
        name: v.string(),
        treat: v.record(v.string(), v.unknown()),
        before: figures,
        after: figures,
        cells: figures,
        moved: names,
      }),
    ),
  }),
);

describe('outliers treated', () => {
  it.each(treatments)('$name', async ({ name, treat, before, after, cells, moved }) => {
    const rating = await rated(
      table,
      flat(() => ({ treat, normalise: 'none' })),
    );
    const columns = new Map(codes.map((id) => [id, scoresByUnit(rating, id)]));
    const values = (id: string) =>
      Float64Array.from(units, (unit) => columns.get(id)?.get(unit) ?? Number.NaN);
    expectFigures(
      name,
      selected(
        units.length,
        codes.map((id) => (row) => columns.get(id)?.get(units[row]!) ?? null),
      ),
      cells,
    );
    const raw = (id: string) => Float64Array.from(units, (_, row) => valueAt(id, row) ?? Number.NaN);
    expectFigures(
      `${name}, moments before`,
      codes.flatMap((id) => [skewness(raw(id)), kurtosis(raw(id))]),
      before,
    );
    const told = codes.flatMap((id, index) =>
      after[2 * index] === null ? [null, null] : [skewness(values(id)), kurtosis(values(id))],
    );
    expectFigures(`${name}, moments after`, told, after);
    const points = rating.treated.flatMap(({ id, moved: of }) => of.map((point) => `${point.id} ${id}`));
    expect(points.sort()).toEqual([...moved].sort());
  });
});

const normalised = readOracle(
  'asem-normalised.json',
  v.object({
    methods: v.array(
      v.object({
        name: v.string(),
        normalise: v.record(v.string(), v.unknown()),
        each: v.optional(v.record(v.string(), v.array(v.unknown()))),
        only: v.optional(names),
        cells: figures,
      }),
    ),
  }),
);

/** A normalisation of the fixture for the indicator at an index. */
function normaliseOf(name: string, index: number): Written {
  const method = normalised.methods.find((entry) => entry.name === name);
  if (method === undefined) throw new Error(`no normalisation ${name}`);
  const own = Object.entries(method.each ?? {}).map(([parameter, list]) => [parameter, list[index]]);
  return { ...method.normalise, ...Object.fromEntries(own) };
}

describe('normalised', () => {
  it.each(normalised.methods)('$name', async ({ name, only = codes, cells }) => {
    const criterion = new Map(criteria.map((entry) => [entry.id, entry]));
    const rating = await rated(table, {
      unit: { id: 'unit' },
      criteria: only.map((id) => ({
        id,
        ...(criterion.get(id)?.direction && { direction: 'lower' }),
        normalise: normaliseOf(name, codes.indexOf(id)),
      })),
    });
    const columns = only.map((id) => scoresByUnit(rating, id));
    expectFigures(
      name,
      selected(
        units.length,
        columns.map((column) => (row) => column.get(units[row]!) ?? null),
      ),
      cells,
    );
  });
});

const settingSchema = v.object({
  file: v.string(),
  normalise: v.string(),
  aggregate: v.array(written),
  weights: v.nullable(v.number()),
  coverage: v.optional(v.array(v.number())),
  filled: v.optional(v.boolean(), false),
});
const aggregated = readOracle(
  'asem-aggregated.json',
  v.object({
    groups: names,
    cases: v.array(
      v.object({
        ...settingSchema.entries,
        skipped: v.optional(names, []),
        places: v.nullable(figures),
        cells: figures,
      }),
    ),
    refused: v.array(settingSchema),
    flat: v.object({ scores: figures }),
  }),
);
type Setting = v.InferOutput<typeof settingSchema>;

const isExample = (file: string) => file === 'example/Aggregated';
const fileOf = ({ file, normalise, aggregate, weights, coverage, filled: isFilled }: Setting) =>
  indexOf({
    indicator: (criterion, index) => ({
      normalise: normaliseOf(normalise, index),
      ...(isFilled && filled(criterion)),
      ...(isExample(file) && { treat: 'auto' }),
    }),
    aggregate,
    weights,
    ...(coverage && { coverage }),
  });

describe('aggregated', () => {
  it.each(aggregated.cases)('$file', async ({ skipped, places, cells, ...setting }) => {
    const rating = await rated(table, fileOf(setting));
    const kept = units.filter((unit) => !skipped.includes(unit));
    const columns = aggregated.groups.map((id) => scoresByUnit(rating, id === 'Index' ? undefined : id));
    const cellOf = (column: ReadonlyMap<string, number>) => (row: number) => column.get(kept[row]!) ?? null;
    expectFigures(setting.file, selected(kept.length, columns.map(cellOf)), cells);
    if (places === null) return;
    const { columns: own } = rating;
    const placeOf = new Map(Array.from(own.rank, (rank, row) => [own.id.at(row), rank]));
    const totals = units.map((unit) => scoresByUnit(rating).get(unit) ?? Number.NaN);
    // COINr ranks by exact equality, and near-ties differ by the order of its sums.
    const merged = (ranks: readonly (number | null | undefined)[]) =>
      mergedRanks(
        totals,
        ranks.map((rank) => rank ?? Number.NaN),
      );
    expect(merged(units.map((unit) => placeOf.get(unit)))).toEqual(merged(places));
    expect(rating.excluded.map(({ id }) => id)).toEqual(
      units.filter((_, row) => places[row] === null).sort(),
    );
  });

  it.each(aggregated.refused)('$file: refused, naming the value', (setting) => {
    const outcome = rate(table, methodology({ rating: 1, ...fileOf(setting) }));
    expect(outcome.ok).toBe(false);
    expect(new Set(outcome.diagnostics.map(({ code }) => code))).toContain('refused-value');
  });

  it('Copeland of 49 indicators side by side, raw and with directions', async () => {
    const rating = await rated(table, {
      unit: { id: 'unit', attributes: ['EurAsia_group'] },
      aggregate: 'copeland',
      criteria: criteria
        .filter(({ values }) => values !== undefined)
        .map((criterion) => ({
          id: criterion.id,
          weight: criterion.weights[1],
          ...(criterion.direction && { direction: criterion.direction }),
          normalise: 'none',
          ...filled(criterion),
        })),
    });
    const scores = scoresByUnit(rating);
    expectFigures(
      'flat',
      units.map((unit) => scores.get(unit)!),
      aggregated.flat.scores,
    );
  });
});

const pair = v.tuple([v.string(), v.string(), v.number()]);
const statistics = readOracle(
  'asem-statistics.json',
  v.object({
    moments: v.object({
      raw: v.array(v.object({ id: v.string(), figures })),
      example: v.array(v.object({ id: v.string(), figures })),
    }),
    correlations: v.object({
      pearson: figures,
      spearman: figures,
      kendall: figures,
      pearsonPValues: figures,
      withGroup: v.array(pair),
      ofPillars: v.array(pair),
      spearmanWithIndex: v.array(pair),
    }),
    consistency: v.array(
      v.object({
        stage: v.string(),
        group: v.string(),
        level: v.number(),
        complete: v.boolean(),
        alpha: v.number(),
      }),
    ),
    components: v.array(
      v.object({
        run: v.string(),
        group: v.string(),
        units: v.number(),
        eigenvalues: v.array(v.number()),
        ids: names,
        loadings: v.array(v.array(v.number())),
      }),
    ),
    effectiveWeights: v.array(figures),
    removal: v.object({
      meanChange: v.record(v.string(), v.number()),
      places: v.record(v.string(), figures),
    }),
    weights: v.object({
      balanced: v.record(v.string(), v.number()),
      pca: v.record(v.string(), v.number()),
    }),
  }),
);

/** A value that several tests need, made once. */
const once = <T>(make: () => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
const exampleFile = methodology({
  rating: 1,
  ...indexOf({ indicator: (criterion) => ({ ...filled(criterion), treat: 'auto' }) }),
});
const rawFile = methodology({
  rating: 1,
  ...indexOf({ indicator: () => ({ direction: 'higher', normalise: 'none' }) }),
});
const audited = (file: typeof exampleFile, options = {}): Audit => {
  const outcome = audit(table, file, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)));
  return outcome.value;
};
const example = once(() => audited(exampleFile));
const raw = once(() => audited(rawFile));

describe('statistics', () => {
  it.each(['raw', 'example'] as const)('moments and counts: %s', (stage) => {
    const found = stage === 'raw' ? raw() : example();
    const of = (id: string): Distribution => {
      const criterion = found.criteria.find((entry) => entry.id === id)!;
      return stage === 'raw' ? criterion.values! : criterion.scores;
    };
    for (const { id, figures: expected } of statistics.moments[stage]) {
      const { min, max, mean, median, standardDeviation, ...rest } = of(id);
      const actual = [min, max, mean, median, standardDeviation, rest.skewness, rest.kurtosis];
      const counts = [rest.values, rest.values - rest.zeros, rest.distinct, rest.mostFrequent];
      expectFigures(id, [...actual, ...counts], expected);
    }
  });

  const columns = codes.map((id) => Float64Array.from(units, (_, row) => valueAt(id, row) ?? Number.NaN));

  it.each(['pearson', 'spearman', 'kendall'] as const)('correlation of indicators: %s', (kind) => {
    const actual = selected(
      codes.length,
      columns.map((column) => (row) => CORRELATIONS[kind](columns[row]!, column)),
    );
    expectFigures(kind, actual, statistics.correlations[kind]);
  });

  it('p-values of correlations', () => {
    const actual = selected(
      codes.length,
      columns.map((column) => (row) => correlate(columns[row]!, column, 'pearson').pValue),
    );
    // Relative to each: p-values reach down to nothing.
    statistics.correlations.pearsonPValues.forEach((expected, index) => {
      expectFigures(String(index), [actual[index]!], [expected]);
    });
  });

  const between = ({ correlations }: Audit, a: string, b: string) => {
    const [one, two] = [a, b].map((id) => (id === 'Index' ? null : id));
    const found = correlations.find(
      ({ first, second }) => (first === one && second === two) || (first === two && second === one),
    );
    return found?.value ?? null;
  };

  it('correlations with the groups above', () => {
    const { withGroup, ofPillars, spearmanWithIndex } = statistics.correlations;
    const spearman = audited(exampleFile, { correlation: 'spearman' });
    const values = (pairs: typeof withGroup) => pairs.map(([, , value]) => value);
    const found = (of: Audit, pairs: typeof withGroup) => pairs.map(([a, b]) => between(of, a, b));
    expectFigures('own group', found(example(), withGroup), values(withGroup));
    expectFigures('pillars', found(example(), ofPillars), values(ofPillars));
    expectFigures('Index', found(spearman, spearmanWithIndex), values(spearmanWithIndex));
  });

  it("Cronbach's alpha, with gaps left out by pair and by unit", async () => {
    const stages: Readonly<Record<string, Rating>> = {
      Raw: await rated(table, indexOf({ indicator: () => ({ direction: 'higher', normalise: 'none' }) })),
      RawNormalised: await rated(table, indexOf({})),
      Aggregated: await rated(table, indexOf({})),
      'example:Normalised': await rated(
        table,
        indexOf({ indicator: (criterion) => ({ ...filled(criterion), treat: 'auto' }) }),
      ),
    };
    const pillars = new Set(
      criteria.filter(({ values }) => values !== undefined).map(({ parent }) => parent),
    );
    const levelOf = (id: string) => (codes.includes(id) ? 1 : pillars.has(id) ? 2 : 3);
    const below = (group: string, level: number): string[] =>
      criteria
        .filter(({ parent }) => parent === group)
        .flatMap(({ id }) => (levelOf(id) === level ? [id] : below(id, level)));
    const actual = statistics.consistency.map(({ stage, group, level, complete }) => {
      const members = below(group, level).map((id) =>
        Float64Array.from(scoresByUnit(stages[stage]!, id).values()),
      );
      return cronbach(members, complete ? 'complete' : 'pairwise');
    });
    expectFigures(
      'alpha',
      actual,
      statistics.consistency.map(({ alpha }) => alpha),
    );
  });

  it.each(statistics.components)('principal components: $run $group', ({ run, group, ...expected }) => {
    const { groups } = run.startsWith('Raw') ? raw() : example();
    const isTop = group === 'Index' || group === 'All';
    const found = groups.find(({ id }) => id === (isTop ? null : group))!;
    const { components, completeUnits } = run.endsWith('_all') ? found.indicators! : found.children;
    expect(completeUnits).toBe(expected.units);
    expectFigures(
      'eigenvalues',
      components.map(({ eigenvalue }) => eigenvalue),
      expected.eigenvalues,
    );
    expected.loadings.forEach((column, index) => {
      const loadings = expected.ids.map((id) => components[index]?.loadings[id] ?? Number.NaN);
      // Either sign of a component is as good as the other.
      const product = loadings.reduce((sum, loading, at) => sum + loading * column[at]!, 0);
      expectFigures(
        `component ${index + 1}`,
        loadings.map((loading) => Math.sign(product) * loading),
        column,
      );
    });
  });

  it.each([0, 1])('effective weights: the product of the shares down the tree, set %i', async (weights) => {
    const rating = await rated(table, indexOf({ weights }));
    const byId = new Map(rating.criteria.map(({ id, effectiveWeight }) => [id, effectiveWeight]));
    expectFigures(
      'weights',
      criteria.map(({ id }) => byId.get(id)!),
      statistics.effectiveWeights[weights]!,
    );
  });
});

describe('weights derived', () => {
  const conn = (weights: string) =>
    methodology({
      rating: 1,
      ...indexOf({ indicator: (criterion) => ({ ...filled(criterion), treat: 'auto' }) }, {}),
    }).criteria.map((criterion) =>
      criterion.id === 'Conn' ? { ...criterion, weights: { method: weights } } : criterion,
    );

  it('from the first component of the pillars', async () => {
    const rating = await rated(table, {
      ...indexOf({ indicator: (criterion) => ({ ...filled(criterion), treat: 'auto' }) }),
      criteria: conn('pca'),
    });
    const expected = statistics.weights.pca;
    const total = Object.values(expected).reduce((sum, weight) => sum + weight, 0);
    const byId = new Map(rating.criteria.map(({ id, weight }) => [id, weight]));
    expectFigures(
      'pca',
      Object.keys(expected).map((id) => byId.get(id)!),
      Object.values(expected).map((weight) => weight / total),
    );
  });

  it('so that the sub-indexes count alike', async () => {
    const rating = await rated(table, {
      ...indexOf({ indicator: (criterion) => ({ ...filled(criterion), treat: 'auto' }) }),
      weights: 'correlation-balanced',
    });
    const byId = new Map(rating.criteria.map(({ id, weight }) => [id, weight]));
    const ids = Object.keys(statistics.weights.balanced);
    // The search stops near the optimum.
    expectFigures(
      'balanced',
      ids.map((id) => byId.get(id)!),
      Object.values(statistics.weights.balanced),
      1e-7,
    );
  });
});

describe('leaving out', () => {
  it('the mean change of place, of every indicator, pillar and sub-index', () => {
    const { meanChange } = statistics.removal;
    const byId = new Map(example().criteria.map(({ id, removal }) => [id, removal.meanChange]));
    expect(Object.keys(meanChange).sort()).toEqual(criteria.map(({ id }) => id).sort());
    expectFigures(
      'changes',
      Object.keys(meanChange).map((id) => byId.get(id)!),
      Object.values(meanChange),
    );
  });

  it('the places without each pillar and sub-index', () => {
    const outcome = evaluateTable(table, exampleFile);
    if (!outcome.ok) throw new Error('not rated');
    const without = ratingsWithout(outcome.value);
    const { ids } = ratedOf(outcome.value.fitted.answers, outcome.value.fitted.sample);
    for (const [id, places] of Object.entries(statistics.removal.places)) {
      const rating = without(id);
      if ('say' in rating) throw new Error(rating.say);
      const placeOf = new Map(Array.from(rating.places.rank, (rank, row) => [ids.at(row), rank]));
      expect(
        units.map((unit) => placeOf.get(unit)),
        id,
      ).toEqual(places);
    }
  });
});
