/** Swaps and intervals as rating again sees them; the 78 cities; where there are no exact answers. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluated } from '../../../src/model/fitted.ts';
import { tableOf } from '../../../src/model/table.ts';
import { decorate, evaluate } from '../../../src/rate.ts';
import { leastAbsolute, leastSquares } from '../../../src/study/robustness/exact/least-change.ts';
import { exact } from '../../../src/study/robustness/exact.ts';
import type { Exact } from '../../../src/study/robustness/model.ts';
import { methodology } from '../../reference.ts';
import { admissibleOf, cities, type Subject, settingsOf, subjectOf } from './studied.ts';

/** The full number of random weights with `HEAVY=1`. */
const WEIGHTS = process.env.HEAVY === undefined ? 3000 : 100_000;

/** Shares uniform on the simplex, always the same ones. */
function* randomShares(size: number, count: number): Generator<number[]> {
  let state = 12345;
  for (let draw = 0; draw < count; draw++) {
    const weights = Array.from({ length: size }, () => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return -Math.log((state + 0.5) / 0x80000000);
    });
    const sum = weights.reduce((a, b) => a + b, 0);
    yield weights.map((weight) => weight / sum);
  }
}

const distances = {
  l1: (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Array.from(a, (weight, at) => Math.abs(weight - b[at]!)).reduce((x, y) => x + y, 0),
  l2: (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Math.sqrt(Array.from(a, (weight, at) => (weight - b[at]!) ** 2).reduce((x, y) => x + y, 0)),
};

const dot = (row: ArrayLike<number>, weights: ArrayLike<number>) =>
  Array.from(row, (value, at) => value * weights[at]!).reduce((x, y) => x + y, 0);

describe('the least change of weights', () => {
  const problem = fc.integer({ min: 2, max: 4 }).chain((size) =>
    fc.record({
      row: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }),
      parts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: size, maxLength: size }),
    }),
  );

  it.each([
    ['l1' as const, leastAbsolute],
    ['l2' as const, leastSquares],
  ])('in %s is on the boundary, and no random weights that swap are nearer', (norm, nearest) => {
    fc.assert(
      fc.property(problem, ({ row, parts }) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        const nominal = Float64Array.from(parts, (part) => part / sum);
        const found = nearest(nominal, Float64Array.from(row));
        if (found === undefined) {
          expect(Math.max(...row)).toBeLessThan(0);
          return;
        }
        expect(found.distance).toBeCloseTo(distances[norm](found.weights, nominal), 12);
        expect(found.weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...found.weights)).toBeGreaterThanOrEqual(0);
        const value = dot(row, found.weights);
        if (found.distance > 0) expect(Math.abs(value)).toBeLessThan(1e-9);
        else expect(value).toBeGreaterThanOrEqual(0);
        // Random shares, and the same drawn towards the answer, where they would have to beat it.
        for (const shares of randomShares(row.length, WEIGHTS / 20)) {
          for (const step of [1, 0.1, 0.01]) {
            const near = shares.map(
              (weight, at) => found.weights[at]! + step * (weight - found.weights[at]!),
            );
            if (dot(row, near) >= 0)
              expect(distances[norm](near, nominal)).toBeGreaterThanOrEqual(found.distance - 1e-9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

const setOf = { by: 'share', share: 0.25 } as const;

function studied(subject: Subject, group: string | null = null, more = {}): Exact {
  return exact({ ...subject, settings: settingsOf([admissibleOf(subject, group, setOf)], more) });
}

function again({ evaluated }: Subject, weights: Readonly<Record<string, number>>): Evaluated {
  const outcome = evaluate(evaluated.fitted, { weights });
  if (!outcome.ok) throw new Error('not rated');
  return outcome.value;
}

const unitNamed = ({ rating }: Subject, id: string) =>
  Array.from({ length: rating.columns.length }, (_, unit) => rating.columns.id.at(unit)).indexOf(id);

/** What is said of swaps and intervals, held to the chain. */
function holds(
  subject: Subject,
  found: Exact,
  children: readonly string[],
  nominal: readonly number[],
): void {
  for (const { ahead, behind, l1, l2 } of found.swaps) {
    const [first, second] = [unitNamed(subject, ahead), unitNamed(subject, behind)];
    for (const [norm, swap] of [['l1', l1] as const, ['l2', l2] as const]) {
      if (swap === null) continue;
      const { total, largest } = again(subject, swap.weights).scores;
      expect(Math.abs(total[first]! - total[second]!)).toBeLessThan(1e-9 * Math.max(1, largest));
      const weights = children.map((id) => swap.weights[id]!);
      expect(swap.distance).toBeCloseTo(distances[norm](weights, nominal), 10);
    }
  }
  for (const { id, weight, first, topThree } of found.stability) {
    const sibling = children.indexOf(id);
    const names = (share: number, most: number) => {
      const rest = 1 - weight;
      const weights = Object.fromEntries(
        children.map((child, at) => [child, at === sibling ? share : (nominal[at]! * (1 - share)) / rest]),
      );
      const { places } = again(subject, weights);
      return [...places.order].filter((unit) => places.rank[unit]! <= most).sort((a, b) => a - b);
    };
    for (const [interval, most] of [[first, 1] as const, [topThree, 3] as const]) {
      if (interval === null) continue;
      const now = names(weight, most);
      const [low, high] = interval;
      const inside = (share: number) => low + (high - low) * share;
      if (high - low > 1e-6)
        for (const share of [0.001, 0.3, 0.7, 0.999]) expect(names(inside(share), most)).toEqual(now);
      if (low > 1e-6) expect(names(low - 1e-7, most)).not.toEqual(now);
      if (high < 1 - 1e-6) expect(names(high + 1e-7, most)).not.toEqual(now);
    }
  }
}

describe('exact answers', () => {
  const value = fc.integer({ min: 1, max: 40 });
  const tables = (gaps: boolean) =>
    fc.record({
      records: fc.array(
        fc.record({
          a: value,
          b: gaps ? fc.oneof(value, fc.constant(null)) : value,
          c: value,
          d: gaps ? fc.oneof(value, fc.constant(null)) : value,
        }),
        { minLength: 3, maxLength: 8 },
      ),
      weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
    });
  const named = (records: readonly object[]) =>
    tableOf(records.map((record, at) => ({ unit: `u${at}`, ...record })));
  const flat = (aggregate: unknown, weights: readonly number[]) =>
    methodology({
      rating: 1,
      name: 'flat',
      unit: { id: 'unit' },
      aggregate,
      criteria: ['a', 'b', 'c', 'd'].map((id, at) => ({ id, weight: weights[at], normalise: 'none' })),
    });

  it.each([
    ['arithmetic', 'arithmetic', false],
    ['arithmetic with gaps', 'arithmetic', true],
    ['geometric', 'geometric', false],
    ['geometric with gaps', 'geometric', true],
    ['harmonic', 'harmonic', false],
    ['power 3', { method: 'power', p: 3 }, false],
    ['power −2', { method: 'power', p: -2 }, false],
    ['promethee', 'promethee', false],
  ])('of a mean (%s) are what rating again gives', (_name, aggregate, gaps) => {
    fc.assert(
      fc.property(tables(gaps), ({ records, weights }) => {
        const subject = subjectOf(named(records), flat(aggregate, weights));
        const set = admissibleOf(subject, null, setOf);
        const found = exact({ ...subject, settings: settingsOf([set], { matrix: true }) });
        expect(found.reason).toBeNull();
        holds(subject, found, set.children, set.nominal);
        const byId = new Map(found.units.map((unit) => [unit.id, unit]));
        const safe = found.pairs.filter(({ always }) => always);
        let seen = 0;
        for (const shares of randomShares(4, 40)) {
          const drawn = set.nominal.map((weight, at) => weight * (0.75 + 0.5 * Math.min(1, shares[at]! * 2)));
          const { places, scores } = again(
            subject,
            Object.fromEntries(set.children.map((id, at) => [id, drawn[at]!])),
          );
          for (const unit of places.order) {
            const { best, worst } = byId.get(subject.rating.columns.id.at(unit) ?? '')!;
            expect(places.rank[unit]).toBeGreaterThanOrEqual(best);
            expect(places.rank[unit]).toBeLessThanOrEqual(worst);
            seen++;
          }
          for (const { ahead, behind } of safe) {
            const gap = scores.total[unitNamed(subject, behind)]! - scores.total[unitNamed(subject, ahead)]!;
            expect(gap).toBeLessThan(1e-9);
          }
        }
        expect(seen).toBeGreaterThan(0);
        if (!gaps) expect(found.units.every(({ proven }) => proven)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('of the 78 cities: every place proven, every swap level, every interval the widest', () => {
    const subject = cities();
    const found = studied(subject, null, { pairs: [['Perm', 'Bishkek']] });
    expect(found.level).toBe('top');
    expect(found.units).toHaveLength(78);
    expect(found.units.every(({ proven }) => proven)).toBe(true);
    expect(found.units[0]).toEqual({ id: 'Bishkek', best: 1, worst: 1, proven: true });
    expect(found.pairs).toHaveLength(78);
    expect(found.swaps.at(-1)).toMatchObject({ ahead: 'Bishkek', behind: 'Perm' });
    const { children, nominal } = admissibleOf(subject, null, setOf);
    holds(subject, found, children, nominal);
  });

  it('awards stand inside their intervals and not beyond', () => {
    const subject = cities();
    const { children, nominal } = admissibleOf(subject, null, setOf);
    const winners = (weights: Readonly<Record<string, number>>, id: string) => {
      const rating = decorate(again(subject, weights));
      if (!rating.ok) throw new Error('no rating');
      return rating.value.awards.find((award) => award.id === id)!.winners;
    };
    for (const { id, weight, awards } of studied(subject).stability.slice(0, 2)) {
      const at = (share: number) =>
        Object.fromEntries(
          children.map((child, index) => [
            child,
            child === id ? share : (nominal[index]! * (1 - share)) / (1 - weight),
          ]),
        );
      for (const award of ['absolute', 'diploma', 'best-in-country']) {
        const [low, high] = awards![award]!;
        const now = winners(at(weight), award);
        for (const share of [0.01, 0.5, 0.99])
          expect(winners(at(low + share * (high - low)), award)).toEqual(now);
        if (low > 0) expect(winners(at(low - 1e-7), award)).not.toEqual(now);
        if (high < 1) expect(winners(at(high + 1e-7), award)).not.toEqual(now);
      }
      expect(awards!['best-website']).toEqual([0, 1]);
    }
  });

  it('of a group further down: the weights of its indicators, the rest as it is', () => {
    const subject = cities();
    const found = studied(subject, 'business');
    expect(found.level).toBe('business');
    const { children, nominal } = admissibleOf(subject, 'business', setOf);
    expect(found.stability.map(({ id }) => id)).toEqual(children);
    holds(subject, found, children, nominal);
  });

  it('a weight of 0 stays out; with one weight left nothing can move', () => {
    const records = [
      { a: 1, b: 2, c: 3, d: 4 },
      { a: 4, b: 3, c: 2, d: 1 },
    ];
    const subject = subjectOf(named(records), flat('arithmetic', [1, 0, 0, 0]));
    const found = studied(subject);
    expect(found.stability).toEqual([{ id: 'a', weight: 1, first: null, topThree: null }]);
    expect(found.swaps).toEqual([{ ahead: 'u1', behind: 'u0', l1: null, l2: null }]);
    expect(found.pairs).toEqual([{ ahead: 'u1', behind: 'u0', always: true }]);
  });

  it('says why there are none', () => {
    const records = [
      { a: 1, b: 2, c: 3, d: 4 },
      { a: 4, b: 3, c: 2, d: 5 },
    ];
    const reasonOf = (subject: Subject, group: string | null = null) => studied(subject, group).reason?.say;
    const none = exact({ ...cities(), settings: settingsOf([]) });
    expect(none).toMatchObject({ level: 'top', units: [], pairs: [], swaps: [], stability: [] });
    expect(none.reason?.say).toBe('whyNotVaried');
    expect(reasonOf(subjectOf(named(records), flat('topsis', [1, 1, 1, 1])))).toBe('whyNotLinear');
    const leaf = (id: string) => ({ id, weight: 1, normalise: 'none' });
    const nested = (top: object, group: object) =>
      subjectOf(
        named(records),
        methodology({
          rating: 1,
          name: 'nested',
          unit: { id: 'unit' },
          ...top,
          criteria: [
            { id: 'g', weight: 1, criteria: [leaf('a'), leaf('b')], ...group },
            leaf('c'),
            leaf('d'),
          ],
        }),
      );
    expect(reasonOf(nested({ aggregate: 'geometric' }, { aggregate: 'arithmetic' }), 'g')).toBe(
      'whyMixedMeans',
    );
    expect(reasonOf(nested({}, { normalise: 'min-max' }), 'g')).toBe('whyScaledAgain');
    expect(reasonOf(nested({ weights: { method: 'entropy' } }, {}), 'g')).toBe('whyDerivedAbove');
    expect(reasonOf(nested({ aggregate: 'geometric' }, { aggregate: 'geometric' }), 'g')).toBeUndefined();
  });
});
