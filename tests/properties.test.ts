/** What holds for every table and methodology, tried on random ones. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../src/model/diagnostic.ts';
import type { RatedUnit, Rating } from '../src/model/rating.ts';
import { tableOf } from '../src/model/table.ts';
import { rate } from '../src/rate.ts';
import { methodology } from './reference.ts';

type Cells = Readonly<Record<string, number | string | null>>;

type Written = string | { readonly method: string; readonly [parameter: string]: unknown };

interface Leaf {
  readonly id: string;
  readonly weight: number;
  readonly direction: 'higher' | 'lower';
  readonly missing: Written;
  readonly treat?: Written;
  readonly normalise: Written;
}

interface Branch {
  readonly id: string;
  readonly weight: number;
  readonly aggregate: string;
  readonly coverage: number;
  readonly criteria: readonly (Leaf | Branch)[];
}

interface Case {
  readonly records: readonly Cells[];
  readonly file: Readonly<Record<string, unknown>> & { readonly criteria: readonly (Leaf | Branch)[] };
}

const IDS = ['alpha', 'beta', 'gamma', 'delta', 'eps', 'zeta'];

/** Positive, and never so unequal that a share vanishes. */
const weight = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
const decimal = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 100);
const cell = fc.oneof(
  decimal,
  fc.integer({ min: 0, max: 5 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);

const normalisation = fc.constantFrom(
  'min-max',
  { method: 'min-max', to: [1, 100] },
  'z-score',
  { method: 'z-score', mean: 100, sd: 10 },
  'rank',
  'percentile-rank',
  { method: 'goalposts', min: -50, max: 50 },
  { method: 'goalposts', min: -50, max: 50, clip: false },
  { method: 'rank', ties: 'mean' },
  'borda',
  'percentile',
  'categorical',
  { method: 'distance-to-target', target: 1e9 },
  'sum-to-one',
  'enhanced-accuracy',
  'above-below-mean',
  'logistic',
);

const filling = fc.constantFrom<Written[]>(
  'reweight',
  'mean',
  'median',
  'worst',
  'zero',
  'exclude',
  { method: 'group-mean', by: 'country' },
  { method: 'row-mean', within: 'all', statistic: 'median' },
  'row-mean',
  { method: 'nearest', k: 2 },
  { method: 'regression', within: 'all' },
);

/** None for the most part; the others change the unit, or all of it. */
const treatment = fc.constantFrom<Written[]>(
  'none',
  'none',
  'none',
  { method: 'winsorise', skew: 1, kurtosis: 1 },
  { method: 'auto', skew: 1, kurtosis: 1, transform: 'log-upper' },
  'cap',
);

function leafOf(id: string): fc.Arbitrary<Leaf> {
  return fc.record({
    id: fc.constant(id),
    weight,
    direction: fc.constantFrom('higher', 'lower'),
    missing: filling,
    treat: treatment,
    normalise: normalisation,
  });
}

/** A tree over the leaves: side by side, in groups, or in groups of groups. */
function treeOf(leaves: readonly Leaf[]): fc.Arbitrary<readonly (Leaf | Branch)[]> {
  const group = (id: string, criteria: readonly (Leaf | Branch)[]) =>
    fc.record({
      id: fc.constant(id),
      weight,
      aggregate: fc.constantFrom('arithmetic', 'arithmetic', 'geometric', 'harmonic'),
      coverage: fc.constantFrom(0, 0, 0.5),
      criteria: fc.constant(criteria),
    });
  const middle = Math.ceil(leaves.length / 2);
  const halves = fc.tuple(group('one', leaves.slice(0, middle)), group('two', leaves.slice(middle)));
  return fc.oneof(
    fc.constant(leaves),
    ...(leaves.length < 2
      ? []
      : [
          halves,
          group('one', leaves.slice(1)).map((branch) => [leaves[0]!, branch]),
          halves.chain(([one, two]) => group('outer', [one]).map((outer) => [outer, two])),
        ]),
  );
}

/** Records of up to twelve units and six indicators; `gaps` is how many of ten cells are missing. */
const recordsOf = (ids: readonly string[], gaps: number, units = { minLength: 1, maxLength: 12 }) =>
  fc
    .array(
      fc.tuple(
        ...ids.map(() => (gaps === 0 ? cell : fc.option(cell, { freq: Math.round(10 / gaps), nil: null }))),
      ),
      units,
    )
    .map((rows) =>
      rows.map((values, row): Cells => {
        const named = Object.fromEntries(ids.map((id, index) => [id, values[index] ?? null]));
        return { city: `city ${row}`, country: `country ${row % 3}`, ...named };
      }),
    );

const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: IDS.length }).chain((count) => {
  const ids = IDS.slice(0, count);
  return fc
    .tuple(recordsOf(ids, 2), fc.tuple(...ids.map(leafOf)).chain(treeOf))
    .chain(([records, criteria]) =>
      fc.record({
        records: fc.constant(records),
        file: fc.record({
          criteria: fc.constant(criteria),
          screening: fc.constantFrom({}, { coverage: 0.5 }),
          ranking: fc.record({
            ties: fc.constantFrom('min', 'max', 'mean', 'dense', 'ordinal'),
            by: fc.constantFrom('exact', 'published'),
            tiebreak: fc.constantFrom([], ['alpha']),
          }),
          leagues: fc.constant([{ id: 'country', column: 'country' }]),
          awards: fc.constant([{ id: 'first' }, { id: 'best', league: 'country', except: ['first'] }]),
        }),
      }),
    );
});

function run({ records, file }: Case): Outcome<Rating> {
  return rate(tableOf(records), methodology({ rating: 1, unit: { id: 'city' }, ...file }));
}

/** A copy whose objects have their keys in one order, so that equal contents print alike. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, sorted(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const byText = <T>(values: readonly T[]) => values.map((value) => JSON.stringify(sorted(value))).sort();

/**
 * Everything a result says, with what has no order of its own put in one. Of several reasons to exclude a
 * unit the first in the order of the file is given, so a new order of criteria may give another.
 */
function printed(outcome: Outcome<Rating>, reasons = true): string {
  const diagnostics = byText(outcome.diagnostics);
  if (!outcome.ok) return JSON.stringify({ diagnostics });
  const { units, criteria, excluded, awards, treated } = outcome.value;
  // Units, excluded and awards have an order that the contract fixes; criteria follow the file.
  return JSON.stringify({
    units: sorted(units),
    criteria: byText(criteria),
    excluded: reasons ? excluded : excluded.map(({ id }) => id),
    awards: sorted(awards),
    treated: byText(treated),
    diagnostics,
  });
}

function ratingOf(example: Case): Rating {
  const outcome = run(example);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });

describe('order leaves no trace, to the last bit', () => {
  it('the random cases are worth trying: most are rated, and some are not', () => {
    const sample = fc.sample(cases, { numRuns: 200, seed: 1 }).map(run);
    const rated = sample.filter(({ ok }) => ok).length;
    expect(rated).toBeGreaterThan(100);
    expect(rated).toBeLessThan(200);
  });

  it('of the rows', () => {
    fc.assert(
      fc.property(
        cases.chain((example) => fc.tuple(fc.constant(example), shuffled(example.records))),
        ([example, records]) => {
          expect(printed(run({ ...example, records }))).toBe(printed(run(example)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of the columns', () => {
    fc.assert(
      fc.property(
        cases.chain((example) =>
          fc.tuple(fc.constant(example), shuffled(Object.keys(example.records[0] ?? {}))),
        ),
        ([example, names]) => {
          const records = example.records.map((record): Cells => {
            return Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
          });
          expect(printed(run({ ...example, records }))).toBe(printed(run(example)));
        },
      ),
    );
  });

  it('of the criteria, at every level', () => {
    const inAnyOrder = (criteria: readonly (Leaf | Branch)[]): fc.Arbitrary<readonly (Leaf | Branch)[]> =>
      fc
        .tuple(
          ...criteria.map((entry) =>
            'criteria' in entry
              ? inAnyOrder(entry.criteria).map((inner) => ({ ...entry, criteria: inner }))
              : fc.constant(entry),
          ),
        )
        .chain(shuffled);
    fc.assert(
      fc.property(
        cases.chain((example) => fc.tuple(fc.constant(example), inAnyOrder(example.file.criteria))),
        ([example, criteria]) => {
          const reordered = run({ ...example, file: { ...example.file, criteria } });
          expect(printed(reordered, false)).toBe(printed(run(example), false));
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Two to twelve units over three complete indicators. */
const complete = recordsOf(['alpha', 'beta', 'gamma'], 0, { minLength: 2, maxLength: 12 });

describe('min-max', () => {
  const file = { criteria: [{ id: 'alpha' }, { id: 'beta', direction: 'lower' }] };
  const integers = fc
    .array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })), {
      minLength: 2,
      maxLength: 12,
    })
    .map((rows) => rows.map(([alpha, beta], row) => ({ city: `city ${row}`, alpha, beta })));
  const scores = (records: readonly Cells[]) => {
    const outcome = rate(tableOf(records), methodology({ rating: 1, unit: { id: 'city' }, ...file }));
    if (!outcome.ok) return null; // all constant
    return new Map(outcome.value.units.map(({ id, criteria }) => [id, criteria]));
  };

  it.each([
    ['a positive factor', fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x: number, by: number) => x * by],
    ['a shift', fc.integer({ min: -1_000_000, max: 1_000_000 }), (x: number, by: number) => x + by],
  ] as const)('%s of a column moves no score by more than 1e-12 of the scale', (_, amounts, change) => {
    fc.assert(
      fc.property(integers, amounts, (records, by) => {
        const changed = records.map((record) => ({
          ...record,
          alpha: change(record.alpha, by),
          beta: change(record.beta, by),
        }));
        const before = scores(records);
        const after = scores(changed);
        expect(after === null).toBe(before === null);
        for (const [id, criteria] of before ?? []) {
          for (const name of ['alpha', 'beta']) {
            const old = criteria[name]!.score;
            const now = after!.get(id)![name]!.score;
            expect(now === null).toBe(old === null);
            expect(Math.abs((now ?? 0) - (old ?? 0))).toBeLessThanOrEqual(1e-12 * 100);
          }
        }
      }),
    );
  });

  it('scores lie within [0, 100], the worst at 0 and the best at 100 exactly', () => {
    fc.assert(
      fc.property(complete, (records) => {
        const outcome = rate(
          tableOf(records),
          methodology({ rating: 1, unit: { id: 'city' }, criteria: [{ id: 'alpha' }, { id: 'beta' }] }),
        );
        if (!outcome.ok) return;
        for (const name of ['alpha', 'beta']) {
          const column = outcome.value.units
            .map(({ criteria }) => criteria[name]!.score)
            .filter((score) => score !== null);
          if (column.length === 0) continue;
          expect(Math.min(...column)).toBe(0);
          expect(Math.max(...column)).toBe(100);
        }
        for (const { score } of outcome.value.units) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('scores lie within any scale', () => {
    const scales = fc
      .tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: 1e-3, max: 1e3, noNaN: true }))
      .map(([low, width]) => [low + 0, low + width] as const);
    fc.assert(
      fc.property(complete, scales, fc.constantFrom('higher', 'lower'), (records, to, direction) => {
        const criteria = [{ id: 'alpha', direction, normalise: { method: 'min-max', to: [...to] } }];
        const outcome = rate(tableOf(records), methodology({ rating: 1, unit: { id: 'city' }, criteria }));
        if (!outcome.ok) return;
        const column = outcome.value.units.map(({ score }) => score);
        expect(Math.min(...column)).toBe(to[0]);
        expect(Math.max(...column)).toBe(to[1]);
      }),
    );
  });
});

describe('weights', () => {
  it('of siblings are shares that sum to 1, effective weights of the indicators too', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const outcome = run(example);
        if (!outcome.ok) return;
        const { criteria } = outcome.value;
        for (const parent of new Set(criteria.map((criterion) => criterion.parent))) {
          const shares = criteria.filter((criterion) => criterion.parent === parent);
          const sum = shares.reduce((before, criterion) => before + criterion.weight, 0);
          expect(Math.abs(sum - 1)).toBeLessThan(1e-14);
        }
        const leaves = criteria.filter(({ leaf }) => leaf);
        const total = leaves.reduce((before, { effectiveWeight }) => before + effectiveWeight, 0);
        expect(Math.abs(total - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  it('multiplied by a common factor change no rank', () => {
    fc.assert(
      fc.property(complete, fc.tuple(weight, weight, weight), weight, (records, weights, factor) => {
        const file = (by: number) => ({
          criteria: ['alpha', 'beta', 'gamma'].map((id, index) => ({ id, weight: weights[index]! * by })),
        });
        const places = (by: number) => {
          const table = tableOf(records);
          const outcome = rate(table, methodology({ rating: 1, unit: { id: 'city' }, ...file(by) }));
          return outcome.ok ? outcome.value.units.map(({ id, rank }) => [id, rank]) : null;
        };
        expect(places(factor)).toEqual(places(1));
      }),
    );
  });
});

describe('dominance', () => {
  it.each(['min-max', 'z-score', 'rank'])(
    'a unit that is nowhere better never ranks above its dominator: arithmetic mean of %s',
    (normalise) => {
      // Few distinct values, so that dominance happens.
      const values = fc.tuple(...IDS.slice(0, 3).map(() => fc.integer({ min: 0, max: 4 })));
      const tables = fc.array(values, { minLength: 2, maxLength: 12 });
      fc.assert(
        fc.property(tables, fc.tuple(weight, weight, weight), (rows, weights) => {
          const directions = ['higher', 'lower', 'higher'] as const;
          const ids = IDS.slice(0, 3);
          const records = rows.map((row, index): Cells => {
            const named = Object.fromEntries(ids.map((id, at) => [id, row[at]!]));
            return { city: `city ${index}`, ...named };
          });
          const criteria = ids.map((id, index) => ({
            id,
            weight: weights[index]!,
            direction: directions[index]!,
            normalise,
          }));
          const outcome = rate(tableOf(records), methodology({ rating: 1, unit: { id: 'city' }, criteria }));
          if (!outcome.ok) return; // all constant
          const rank = new Map(outcome.value.units.map((unit) => [unit.id, unit.rank]));
          const better = (value: number, index: number) => (directions[index] === 'lower' ? -value : value);
          rows.forEach((row, dominator) => {
            rows.forEach((other, dominated) => {
              const nowhere = row.every(
                (value, index) => better(value, index) >= better(other[index]!, index),
              );
              if (nowhere) {
                expect(rank.get(`city ${dominator}`)).toBeLessThanOrEqual(rank.get(`city ${dominated}`)!);
              }
            });
          });
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe('ranks', () => {
  const tied = (a: RatedUnit, b: RatedUnit, scale: number) => Math.abs(a.score - b.score) < 1e-12 * scale;

  it('follow the scores: units come best first, and a place is one more than the number of better ones', () => {
    fc.assert(
      fc.property(cases, ({ records, file }) => {
        const outcome = run({ records, file: { ...file, ranking: { ties: 'min' } } });
        if (!outcome.ok) return;
        const { units } = outcome.value;
        const scale = Math.max(...units.map(({ score }) => Math.abs(score)));
        units.forEach((unit, index) => {
          const before = units[index - 1];
          if (before === undefined) {
            expect(unit.rank).toBe(1);
            return;
          }
          if (before.rank === unit.rank) {
            expect(before.id < unit.id).toBe(true);
            expect(before.tied && unit.tied).toBe(true);
          } else {
            expect(before.score).toBeGreaterThan(unit.score);
            expect(unit.rank).toBe(index + 1);
          }
          const first = units.find(({ rank }) => rank === unit.rank)!;
          if (first !== unit) expect(tied(first, unit, scale) || first.score === unit.score).toBe(true);
        });
      }),
    );
  });

  it('every unit is rated once or excluded once', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const outcome = run(example);
        if (!outcome.ok) return;
        const { units, excluded } = outcome.value;
        const ids = [...units, ...excluded].map(({ id }) => id);
        expect(ids.sort()).toEqual(example.records.map(({ city }) => city).sort());
      }),
    );
  });

  it('of a class follow the ranks of the whole', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const outcome = run({ ...example, file: { ...example.file, ranking: { ties: 'min' } } });
        if (!outcome.ok) return;
        for (const unit of outcome.value.units) {
          const { class: field, rank } = unit.leagues.country!;
          const better = outcome.value.units.filter(
            (other) => other.leagues.country!.class === field && other.rank < unit.rank,
          );
          expect(rank).toBe(better.length + 1);
        }
      }),
    );
  });
});

describe('the resolved methodology', () => {
  it('read back gives the identical result', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const outcome = run(example);
        if (!outcome.ok) return;
        const { resolved } = outcome.value.methodology;
        const again = rate(tableOf(example.records), methodology(JSON.parse(JSON.stringify(resolved))));
        expect(JSON.stringify(again)).toBe(JSON.stringify(outcome));
      }),
    );
  });
});

describe('a unit with the same answers as another', () => {
  it('shares its score to the last bit', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const twin: Cells = { ...example.records[0]!, city: 'twin' };
        const outcome = run({ ...example, records: [...example.records, twin] });
        if (!outcome.ok) return;
        const score = (id: string) => outcome.value.units.find((unit) => unit.id === id)?.score;
        expect(score('twin')).toBe(score('city 0'));
      }),
    );
  });
});

it('a rating of complete data has no excluded units and full coverage', () => {
  fc.assert(
    fc.property(complete, (records) => {
      const example = {
        records,
        file: { criteria: [{ id: 'alpha', normalise: 'rank' } as Leaf, { id: 'beta' } as Leaf] },
      };
      const { units, excluded } = ratingOf(example);
      expect(excluded).toEqual([]);
      expect(units.every(({ coverage }) => coverage === 1)).toBe(true);
    }),
  );
});
