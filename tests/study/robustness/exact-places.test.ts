/** Best and worst places against every cell of the arrangement of hyperplanes, made here in another way. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissible, type WeightSet } from '../../../src/study/robustness/exact/admissible.ts';
import type { LevelScores } from '../../../src/study/robustness/exact/level-scores.ts';
import { scoresAt } from '../../../src/study/robustness/exact/level-scores.ts';
import { extremePlaces } from '../../../src/study/robustness/exact/places.ts';
import { roughPlaces } from '../../../src/study/robustness/exact/rough-places.ts';

type Point = readonly number[];

/** Far more runs with `HEAVY=1`. */
const RUNS = process.env.HEAVY === undefined ? 40 : 2000;

const sharesOf = (weights: Point): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
};

function* choices<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = lists;
  if (first === undefined) yield [];
  else for (const tail of choices(rest)) for (const value of first) yield [value, ...tail];
}

/** Points whose convex hull is the set, or a multiple of it: nothing asked here depends on their sums. */
function hull(set: WeightSet, nominal: Point): Point[] {
  const size = nominal.length;
  const corners = nominal.map((_, at) => nominal.map((_weight, other) => (at === other ? 1 : 0)));
  switch (set.by) {
    case 'share':
      if (set.share >= 1) return corners;
      return [...choices(nominal.map((weight) => [weight * (1 - set.share), weight * (1 + set.share)]))];
    case 'simplex':
      return corners;
    case 'order':
      return [...choices(nominal.map(() => [0, 1]))]
        .filter((chosen) => chosen.includes(1))
        .filter((chosen) =>
          nominal.every((weight, at) =>
            nominal.every((other, index) => !(weight > other && chosen[at] === 0 && chosen[index] === 1)),
          ),
        )
        .map(sharesOf);
    case 'ranges': {
      const points: Point[] = [];
      for (let free = 0; free < size; free++) {
        const bounds = nominal.map((_, at) => (at === free ? [0] : [set.low[at]!, set.high[at]!]));
        for (const corner of choices(bounds)) {
          const rest = 1 - corner.reduce((a, b) => a + b, 0);
          if (rest >= set.low[free]! - 1e-12 && rest <= set.high[free]! + 1e-12)
            points.push(corner.map((weight, at) => (at === free ? rest : weight)));
        }
      }
      return distinct(points);
    }
  }
}

const isSame = (one: Point, other: Point) => one.every((weight, at) => Math.abs(weight - other[at]!) < 1e-11);

const distinct = (points: readonly Point[]): Point[] =>
  points.filter((point, index) => !points.slice(0, index).some((other) => isSame(other, point)));

/** Rows and limits of planes that bound the set; more than enough of them. */
function facets(set: WeightSet, nominal: Point): (readonly [Point, number])[] {
  const units = nominal.map((_, at) => nominal.map((_weight, other) => (at === other ? 1 : 0)));
  const zeros = units.map((unit): [Point, number] => [unit, 0]);
  const between = (low: Point, high: Point) =>
    units.flatMap((unit, at): [Point, number][] => [
      [unit, low[at]!],
      [unit, high[at]!],
    ]);
  if (set.by === 'ranges') return between(set.low, set.high);
  if (set.by === 'share' && set.share < 1) {
    return between(
      nominal.map((weight) => weight * (1 - set.share)),
      nominal.map((weight) => weight * (1 + set.share)),
    );
  }
  if (set.by !== 'order') return zeros;
  const steps = units.flatMap((unit, at) =>
    units.flatMap((other, index): [Point, number][] =>
      nominal[at]! > nominal[index]! ? [[unit.map((x, sibling) => x - other[sibling]!), 0]] : [],
    ),
  );
  return [...zeros, ...steps];
}

/** Without the points that lie on all the planes of another one, and inside a face of which that is a corner. */
const vertices = (points: readonly Point[], planes: readonly (readonly [Point, number])[]): Point[] =>
  points.filter(
    (point) =>
      !points.some(
        (other) => other !== point && planes.every((plane) => !isOn(plane, point) || isOn(plane, other)),
      ),
  );

const dot = (row: Point, point: Point) => row.reduce((sum, value, at) => sum + value * point[at]!, 0);

const isOn = ([row, limit]: readonly [Point, number], point: Point) =>
  Math.abs(dot(row, point) - limit) < 1e-10;

/**
 * A cell, given by its vertices, cut in two by a plane: new vertices lie on its edges, which join two vertices that no
 * third one shares all their bounding planes with.
 */
function cut(cell: readonly Point[], plane: Point, bounds: readonly (readonly [Point, number])[]): Point[][] {
  const side = cell.map((point) => dot(plane, point));
  const above = cell.filter((_, at) => side[at]! > 1e-10);
  const below = cell.filter((_, at) => side[at]! < -1e-10);
  if (above.length === 0 || below.length === 0) return [[...cell]];
  const on: Point[] = cell.filter((_, at) => Math.abs(side[at]!) <= 1e-10);
  for (const high of above) {
    for (const low of below) {
      const shared = bounds.filter((bound) => isOn(bound, high) && isOn(bound, low));
      const isEdge = !cell.some(
        (point) => point !== high && point !== low && shared.every((bound) => isOn(bound, point)),
      );
      const [a, b] = [dot(plane, high), dot(plane, low)];
      if (isEdge) on.push(high.map((weight, at) => (weight * -b + low[at]! * a) / (a - b)));
    }
  }
  return [distinct([...above, ...on]), distinct([...below, ...on])];
}

/** The best and the worst place, ties min, over all cells of the unit's planes with everybody else. */
function bruteForce(
  points: readonly Point[],
  facetsOfSet: readonly (readonly [Point, number])[],
  rows: readonly Point[],
  unit: number,
): [number, number] {
  const planes = rows.flatMap((row, other) =>
    other === unit ? [] : [row.map((value, at) => value - rows[unit]![at]!)],
  );
  let cells: Point[][] = [[...points]];
  const bounds = [...facetsOfSet];
  for (const plane of planes) {
    cells = cells.flatMap((cell) => cut(cell, plane, bounds));
    bounds.push([plane, 0]);
  }
  const better = (point: Point) => planes.filter((plane) => dot(plane, point) > 1e-8).length;
  const centres = cells.map((cell) =>
    cell[0]!.map((_, at) => cell.reduce((sum, point) => sum + point[at]!, 0) / cell.length),
  );
  const best = Math.min(...cells.flat().map(better));
  const worst = Math.max(...[...centres, ...cells.flat()].map(better));
  return [1 + best, 1 + worst];
}

const linear = (rows: readonly Point[]): LevelScores => ({
  units: rows.map((_, unit) => unit),
  parts: rows.map((row) => Float64Array.from(row)),
  patterns: [new Float64Array(rows[0]!.length).fill(1)],
  pattern: rows.map(() => 0),
  noise: new Float64Array(rows.length).fill(1e-12 * Math.max(1, ...rows.flat().map(Math.abs))),
});

const sets = (size: number): fc.Arbitrary<WeightSet> =>
  fc.oneof(
    fc.constantFrom(0.1, 0.25, 0.5, 1).map((share): WeightSet => ({ by: 'share', share })),
    fc.constantFrom('simplex' as const, 'order' as const).map((by): WeightSet => ({ by })),
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
        minLength: size,
        maxLength: size,
      })
      .map((pairs): WeightSet => {
        // Around shares that sum to 1, so that there is room.
        const middle = sharesOf(pairs.map(([low]) => low + 1));
        return {
          by: 'ranges',
          low: middle.map((weight, at) => weight * (1 - pairs[at]![1] / 10)),
          high: middle.map((weight, at) => Math.min(1, weight * (1 + pairs[at]![1] / 5))),
        };
      }),
  );

const problems = (value: fc.Arbitrary<number>, most = 8) =>
  fc.integer({ min: 2, max: 4 }).chain((size) =>
    fc.record({
      nominal: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: size, maxLength: size }).map(sharesOf),
      set: sets(size),
      rows: fc.array(fc.array(value, { minLength: size, maxLength: size }), {
        minLength: 2,
        maxLength: most,
      }),
    }),
  );

const inside = (set: WeightSet, nominal: Point): number[] =>
  set.by === 'ranges'
    ? sharesOf(hull(set, nominal).reduce((sum, point) => sum.map((weight, at) => weight + point[at]!)))
    : [...nominal];

describe('best and worst places', () => {
  it.each([
    ['numbers that tie', fc.integer({ min: 0, max: 6 })],
    [
      'numbers that do not',
      fc.double({ min: -50, max: 100, noNaN: true }).map((x) => Math.round(x * 100) / 100),
    ],
  ])('of %s are those of the whole arrangement of hyperplanes, proven', (_name, value) => {
    fc.assert(
      fc.property(problems(value), ({ nominal, set, rows }) => {
        const scores = linear(rows);
        const found = extremePlaces(admissible(set, nominal), scores, inside(set, nominal));
        const planes = facets(set, nominal);
        const points = vertices(hull(set, nominal), planes);
        found.forEach(({ best, worst }, unit) => {
          const expected = bruteForce(points, planes, rows, unit);
          expect([best.bound, worst.bound]).toEqual(expected);
          expect([best.found, worst.found]).toEqual(expected);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('bounds that take no search are never inside the exact places', () => {
    fc.assert(
      fc.property(problems(fc.integer({ min: 0, max: 100 })), ({ nominal, set, rows }) => {
        const polytope = admissible(set, nominal);
        const exact = extremePlaces(polytope, linear(rows), inside(set, nominal));
        roughPlaces(polytope, linear(rows)).forEach(({ best, worst }, unit) => {
          expect(best).toBeLessThanOrEqual(exact[unit]!.best.bound);
          expect(worst).toBeGreaterThanOrEqual(exact[unit]!.worst.bound);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('of units with gaps no weights give a place outside the bounds, and the place found is at its weights', () => {
    const withGaps = problems(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(NaN))).map((problem) => ({
      ...problem,
      rows: problem.rows.map((row) => (row.every(Number.isNaN) ? row.map((_, at) => at) : row)),
    }));
    fc.assert(
      fc.property(
        withGaps,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (problem, stream) => {
          const { nominal, set, rows } = problem;
          const patterns = new Map<string, number>();
          const pattern = rows.map((row) => {
            const name = row.map(Number.isNaN).join();
            if (!patterns.has(name)) patterns.set(name, patterns.size);
            return patterns.get(name)!;
          });
          const scores: LevelScores = {
            ...linear(rows.map((row) => row.map((value) => (Number.isNaN(value) ? 0 : value)))),
            patterns: [...patterns.keys()].map((name) =>
              Float64Array.from(name.split(','), (isGap) => (isGap === 'true' ? 0 : 1)),
            ),
            pattern,
          };
          const found = extremePlaces(admissible(set, nominal), scores, inside(set, nominal));
          const points = hull(set, nominal);
          const at = new Float64Array(rows.length);
          const placeAt = (weights: ArrayLike<number>, unit: number) => {
            scoresAt(scores, Float64Array.from(weights), at);
            return 1 + at.filter((score) => score - at[unit]! > scores.noise[unit]!).length;
          };
          for (let draw = 0; draw < 50; draw++) {
            const mix = sharesOf(points.map(() => stream.next().value + 1e-3));
            const weights = nominal.map((_, sibling) =>
              points.reduce((sum, point, index) => sum + mix[index]! * point[sibling]!, 0),
            );
            found.forEach(({ best, worst }, unit) => {
              const place = placeAt(weights, unit);
              expect(place).toBeGreaterThanOrEqual(best.bound);
              expect(place).toBeLessThanOrEqual(worst.bound);
            });
          }
          found.forEach(({ best, worst }, unit) => {
            for (const end of [best, worst]) {
              expect(end.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
              if (end.bound === end.found) expect(placeAt(end.weights, unit)).toBe(end.found);
            }
          });
        },
      ),
      { numRuns: RUNS },
    );
  });
});
