/**
 * Contributions against their definition: the average step over every order of the indicators in which groups stay
 * together, each coalition rated from scratch.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/model/table.ts';
import { decorate, evaluateTable, rate } from '../../src/rate.ts';
import { explainUnits } from '../../src/study/explain/explain.ts';
import type { Against, ExplainOptions, Explanation } from '../../src/study/explain/model.ts';
import { methodology } from '../reference.ts';

type Cell = number | null;
type Data = Readonly<Record<string, readonly Cell[]>>;

interface Top {
  readonly criteria: readonly Tree[];
  readonly aggregate?: unknown;
}

interface Tree extends Partial<Top> {
  readonly id: string;
  readonly weight: number;
  readonly normalise?: unknown;
  readonly coverage?: number;
}

const unitNames = ['A', 'B', 'C', 'D', 'E', 'F'];

const tableFrom = (data: Data, count: number) =>
  tableOf(
    Array.from({ length: count }, (_, row) => ({
      city: unitNames[row],
      ...Object.fromEntries(Object.entries(data).map(([id, column]) => [id, column[row] ?? null])),
    })),
  );

const fileOf = (top: Top) =>
  methodology({ rating: 1, unit: { id: 'city' }, defaults: { normalise: 'none' }, ...top });

function explained(data: Data, count: number, top: Top, options: ExplainOptions) {
  const table = tableFrom(data, count);
  const evaluated = evaluateTable(table, fileOf(top));
  if (!evaluated.ok) return undefined;
  const rating = decorate(evaluated.value, {}, table);
  if (!rating.ok) return undefined;
  return explainUnits({ table, evaluated: evaluated.value, rating: rating.value }, { to: [], ...options });
}

const leavesOf = (criteria: readonly Tree[]): string[] =>
  criteria.flatMap(({ id, criteria: children }) => (children === undefined ? [id] : leavesOf(children)));

/** Every order of the leaves in which the members of each group stay together. */
function ordersOf(criteria: readonly Tree[]): string[][] {
  const inner = new Map(
    criteria.map(({ id, criteria: children }) => [id, children === undefined ? [[id]] : ordersOf(children)]),
  );
  return permutations(criteria.map(({ id }) => id)).flatMap((order) =>
    order.reduce<string[][]>(
      (prefixes, id) => prefixes.flatMap((prefix) => inner.get(id)!.map((more) => [...prefix, ...more])),
      [[]],
    ),
  );
}

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) =>
        permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
      );

/** The average steps, by leaf, each coalition rated from scratch; NaN where one has no total. */
function bruteForce(
  data: Data,
  count: number,
  top: Top,
  unit: number,
  reference: ReadonlyMap<string, Cell>,
): Map<string, number> {
  const known = new Map<string, number>();
  const totalOf = (members: ReadonlySet<string>): number => {
    const key = [...members].sort().join(' ');
    const found = known.get(key) ?? rateWith(members);
    known.set(key, found);
    return found;
  };
  const rateWith = (members: ReadonlySet<string>): number => {
    const changed = Object.fromEntries(
      Object.entries(data).map(([id, column]) => [
        id,
        members.has(id) ? column : column.map((cell, row) => (row === unit ? reference.get(id)! : cell)),
      ]),
    );
    const outcome = rate(tableFrom(changed, count), fileOf(top));
    if (!outcome.ok) return NaN;
    return outcome.value.units.find(({ id }) => id === unitNames[unit])?.score ?? NaN;
  };
  const orders = ordersOf(top.criteria);
  const points = new Map(leavesOf(top.criteria).map((id) => [id, 0]));
  for (const order of orders) {
    const members = new Set<string>();
    let before = totalOf(members);
    for (const id of order) {
      members.add(id);
      const after = totalOf(members);
      points.set(id, points.get(id)! + (after - before) / orders.length);
      before = after;
    }
  }
  return points;
}

const ways = [
  'arithmetic',
  'arithmetic',
  'geometric',
  'harmonic',
  'median',
  'minimum',
  { method: 'power', p: 2 },
  'mazziotta-pareto',
  'copeland',
  'topsis',
  'promethee',
];
const scales = [
  undefined,
  undefined,
  undefined,
  { method: 'min-max', to: [1, 10] },
  { method: 'goalposts', min: 0, max: 20, to: [1, 10] },
  'rank',
];

/** Up to three levels with up to seven leaves. */
const trees: fc.Arbitrary<Top> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
  .chain((sizes) =>
    fc.record({
      aggregate: fc.constantFrom(...ways),
      criteria: fc.tuple(
        ...sizes.map((size, group) =>
          fc
            .record({
              weight: fc.integer({ min: 0, max: 3 }),
              aggregate: fc.constantFrom(...ways),
              normalise: fc.constantFrom(...scales),
              coverage: fc.constantFrom(0, 0, 0.5),
              weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: size, maxLength: size }),
            })
            .map(({ weights, weight, aggregate, normalise, coverage }): Tree => {
              const leaf = (index: number): Tree => ({
                id: `${'abc'[group]}${index}`,
                weight: weights[index]!,
              });
              if (size === 1) return { ...leaf(0), weight };
              const criteria = weights.map((_, index) => leaf(index));
              const settings = { aggregate, coverage, ...(normalise !== undefined && { normalise }) };
              return { id: 'xyz'[group]!, weight, ...settings, criteria };
            }),
        ),
      ),
    }),
  )
  .filter(({ criteria }) => criteria.some(({ weight }) => weight > 0));

const examples = trees.chain((top) =>
  fc.record({
    top: fc.constant(top),
    unit: fc.nat({ max: 4 }),
    against: fc.constantFrom<Against[]>(
      { kind: 'median' },
      { kind: 'mean' },
      { kind: 'leader' },
      { kind: 'unit', unit: 'B' },
    ),
    data: fc
      .tuple(
        ...leavesOf(top.criteria).map((id) =>
          fc
            .array(
              fc.oneof(
                { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
                { weight: 1, arbitrary: fc.constant(null) },
              ),
              { minLength: 5, maxLength: 5 },
            )
            .map((column) => [id, column] as const),
        ),
      )
      .map((columns): Data => Object.fromEntries(columns)),
  }),
);

const runs = Number(process.env.RATING_RUNS ?? 30);

describe('contributions', () => {
  it('are the average steps over all orders that keep groups together, and add up', () => {
    let compared = 0;
    fc.assert(
      fc.property(examples, ({ data, top, unit, against }) => {
        const found = explained(data, 5, top, { against });
        const one = found?.units.find(({ id }) => id === unitNames[unit]);
        if (found === undefined || one === undefined) return;
        const ranked = new Set(found.rating.units.map(({ id }) => id));
        if (against.kind === 'unit' && 'unit' in against && !ranked.has(against.unit)) return;
        const reference = profile(data, found, against);
        const expected = bruteForce(data, 5, top, unit, reference);
        const shares = new Map(one.contributions.map((each) => [each.id, each.points]));
        let sum = 0;
        for (const [id, points] of expected) {
          sum += shares.get(id) ?? NaN;
          if (Number.isNaN(points)) continue;
          compared++;
          expect(shares.get(id)).toBeCloseTo(points, 9);
        }
        if (!Number.isNaN(sum) && one.reference.score !== null)
          expect(Math.abs(sum - (one.score - one.reference.score))).toBeLessThan(1e-9);
        for (const { id, points } of one.contributions) {
          const below = one.contributions.filter(({ parent }) => parent === id);
          if (below.length === 0 || points === null) continue;
          const together = below.reduce((total, child) => total + (child.points ?? NaN), 0);
          if (!Number.isNaN(together)) expect(Math.abs(together - points)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs);
  });
});

describe('more siblings than orders can be counted', () => {
  const ids = Array.from({ length: 16 }, (_, index) => `i${String.fromCharCode(97 + index)}`);
  const column = (index: number): Cell[] => [1 + (index % 5), 6 + ((5 * index) % 9), 3 + (index % 4)];
  const data: Data = Object.fromEntries(ids.map((id, index) => [id, column(index)]));
  const criteria = ids.map((id, index): Tree => ({ id, weight: 1 + (index % 3) }));
  const first = (aggregate: string) => {
    const found = explained(data, 3, { aggregate, criteria }, { against: { kind: 'unit', unit: 'B' } });
    return found!.units.find(({ id }) => id === 'A')!;
  };

  it('are sampled, with a standard error that the exact value stays near, and add up all the same', () => {
    const { contributions, score, reference } = first('geometric');
    const exact = shapleyOfGeometric(
      criteria.map(({ weight }) => weight),
      ids.map((id) => data[id]![0]!),
      ids.map((id) => data[id]![1]!),
    );
    contributions.forEach(({ points, error }, index) => {
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(0.05);
      expect(Math.abs(points! - exact[index]!)).toBeLessThan(5 * error!);
    });
    const sum = contributions.reduce((total, { points }) => total + points!, 0);
    expect(Math.abs(sum - (score - reference.score!))).toBeLessThan(1e-9);
    expect(first('geometric').contributions).toEqual(contributions);
  });

  it('have a closed form where a mean has no gaps: effective weight × difference of scores', () => {
    const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
    first('arithmetic').contributions.forEach(({ points, error, score, reference }, index) => {
      expect(error).toBeUndefined();
      expect(points).toBeCloseTo((criteria[index]!.weight / total) * (score! - reference!), 12);
    });
  });
});

/** The Shapley value of a weighted geometric mean over all 2^n coalitions. */
function shapleyOfGeometric(weights: readonly number[], own: readonly number[], other: readonly number[]) {
  const count = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const log = (value: number, index: number) => (weights[index]! / total) * Math.log(value);
  const base = other.reduce((sum, value, index) => sum + log(value, index), 0);
  const steps = own.map((value, index) => log(value, index) - log(other[index]!, index));
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  const weightOf = steps.map((_, size) => (factorial(size) * factorial(count - 1 - size)) / factorial(count));
  const shares = new Float64Array(count);
  for (let coalition = 0; coalition < 2 ** count; coalition++) {
    let [sum, size] = [base, 0];
    for (let index = 0; index < count; index++)
      if ((coalition >> index) & 1) {
        sum += steps[index]!;
        size++;
      }
    for (let index = 0; index < count; index++) {
      if ((coalition >> index) & 1) continue;
      shares[index]! += weightOf[size]! * (Math.exp(sum + steps[index]!) - Math.exp(sum));
    }
  }
  return shares;
}

/** The scores that a unit is compared with, from the data: nothing is normalised here. */
function profile(data: Data, found: Explanation, against: Against): Map<string, Cell> {
  const ranked = found.rating.units.map(({ id }) => unitNames.indexOf(id));
  return new Map(
    Object.entries(data).map(([id, column]) => {
      const present = ranked.flatMap((row) => column[row] ?? []).sort((a, b) => a - b);
      const one = 'unit' in against ? unitNames.indexOf(against.unit) : ranked[0]!;
      const middle = present.length / 2;
      if (against.kind === 'mean')
        return [id, present.length === 0 ? null : present.reduce((a, b) => a + b, 0) / present.length];
      if (against.kind !== 'median') return [id, column[one] ?? null];
      if (present.length === 0) return [id, null];
      const median =
        present.length % 2 === 1 ? present[middle - 0.5]! : (present[middle - 1]! + present[middle]!) / 2;
      return [id, median];
    }),
  );
}
