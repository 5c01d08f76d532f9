/** Causes and own parts are what rating the mixed tables from scratch gives, whatever the methods, gaps and data. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { registries } from '../../../src/method/registries.ts';
import { load } from '../../../src/stage/prepare.ts';
import { compareEditions } from '../../../src/study/compare/compare.ts';
import type { ComparedUnit, Comparison } from '../../../src/study/compare/model.ts';
import { cases } from '../../arbitrary/case.ts';
import { causesByHand, ownByHand } from './by-hand.ts';
import { type EditionCase, editionOf, isRelatedTo } from './editions.ts';

beforeAll(() => Promise.all(registries.flatMap((family) => family.all()).map(load)));

function compared(before: EditionCase, after: EditionCase): Comparison | undefined {
  const outcome = compareEditions(editionOf(before), editionOf(after), { own: 'all' });
  return outcome.ok ? outcome.value : undefined;
}

/** Differences are measured against the sizes of what was subtracted. */
const near = (value: number, expected: number, size: number) => {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, size));
};

const sizeOf = ({ before, after }: ComparedUnit) =>
  Math.max(Math.abs(before.score ?? 0), Math.abs(after.score ?? 0));

const pairs = fc.oneof(
  { weight: 4, arbitrary: cases.chain((one) => fc.tuple(fc.constant(one), isRelatedTo(one))) },
  { weight: 1, arbitrary: fc.tuple(cases, cases) },
);

const RUNS = Number(process.env.COMPARE_RUNS ?? 12);

describe('two editions', () => {
  it('causes are the Shapley values of sixteen ratings from scratch, or null where one of them fails', () => {
    let told = 0;
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const comparison = compared(before, after);
        if (comparison === undefined) return;
        for (const unit of comparison.units) {
          const expected = causesByHand(before, after, unit.id);
          expect(unit.causes === null, JSON.stringify(unit)).toBe(expected === null);
          if (unit.causes === null || expected === null) continue;
          told++;
          for (const cause of ['own', 'others', 'membership', 'method'] as const) {
            near(unit.causes.score[cause], expected.score[cause], expected.size);
            near(unit.causes.rank[cause], expected.rank[cause], 100);
          }
          const { score, rank } = unit.causes;
          near(score.own + score.others + score.membership + score.method, unit.change!.score, expected.size);
          near(rank.own + rank.others + rank.membership + rank.method, unit.change!.rank, 100);
        }
      }),
      { numRuns: RUNS, seed: 7 },
    );
    expect(told).toBeGreaterThan(RUNS);
  });

  it('own parts are those of all orders in which the columns of a group stay together, and sum to the own cause', () => {
    let told = 0;
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const comparison = compared(before, after);
        if (comparison === undefined) return;
        for (const unit of comparison.units.slice(0, 2)) {
          if (unit.causes === null || unit.own === null) continue;
          const sum = unit.own.reduce((total, { points }) => total + points, 0);
          near(sum, unit.causes.score.own, sizeOf(unit));
          const expected = ownByHand(before, after, unit.id);
          if (expected === undefined) continue;
          told++;
          expect(unit.own.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
          for (const { id, points } of unit.own) near(points, expected.get(id)!, sizeOf(unit));
        }
      }),
      { numRuns: RUNS, seed: 8 },
    );
    expect(told).toBeGreaterThan(RUNS / 4);
  });
});
