/**
 * Whatever the methods are, what is said to reach does when the cell is changed and everything rated from scratch, with
 * the place and the score that are told; so do the trials of cells.
 */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decorate, evaluateTable } from '../../src/rate.ts';
import { explainUnits } from '../../src/study/explain/explain.ts';
import type { CellValue, Explanation, Tried } from '../../src/study/explain/model.ts';
import { type Case, cases, methodologyOf, rated, tableFor } from '../arbitrary/case.ts';
import { loadMethods } from '../load.ts';

beforeAll(loadMethods);

const runs = Number(process.env.RATING_RUNS ?? 20);

function explained({ records, file }: Case, unit: string, place: number): Explanation | undefined {
  const table = tableFor({ records });
  const evaluated = evaluateTable(table, methodologyOf(file));
  if (!evaluated.ok) return undefined;
  const rating = decorate(evaluated.value, {}, table);
  if (!rating.ok || !rating.value.units.some(({ id }) => id === unit)) return undefined;
  return explainUnits(
    { table, evaluated: evaluated.value, rating: rating.value },
    { units: [unit], to: [{ kind: 'next' }, { kind: 'place', place }] },
  );
}

/** Where a unit stands with other cells, from scratch; undefined where it has no place. */
function standing(example: Case, unit: string, cells: Readonly<Record<string, CellValue>>) {
  const records = example.records.map((record) => (record.city === unit ? { ...record, ...cells } : record));
  const outcome = rated({ ...example, records });
  const found = outcome.ok ? outcome.value.units.find(({ id }) => id === unit) : undefined;
  return found === undefined ? { rank: null, score: null } : { rank: found.rank, score: found.score };
}

const examples = cases.chain((example) =>
  fc.record({
    example: fc.constant(example),
    unit: fc.constantFrom(...example.records.map(({ city }) => String(city))),
    place: fc.integer({ min: 1, max: 3 }),
  }),
);

describe('explaining any rating', () => {
  it('what reaches a place does, and each trial is what rating from scratch gives', () => {
    let reached = 0;
    fc.assert(
      fc.property(examples, ({ example, unit, place }) => {
        const one = explained(example, unit, place)?.units[0];
        if (one === undefined) return;
        const now = standing(example, unit, {});
        expect({ rank: one.rank, score: one.score }).toEqual(now);
        for (const { to, reachable, rank, score, single, together, fewest } of one.targets) {
          for (const move of single) {
            const found = move.to === move.from ? now : standing(example, unit, { [move.id]: move.to });
            expect(found, `${move.id} to ${move.to}`).toEqual({ rank: move.rank, score: move.score });
            expect(move.reachable).toBe(found.rank !== null && found.rank <= to.place);
            if (move.reachable) reached++;
          }
          for (const mix of [together, fewest]) {
            if (mix === null) continue;
            const cells = Object.fromEntries(
              mix.changes.flatMap(({ id, from, to: value }) => (from === value ? [] : [[id, value]])),
            );
            const found = standing(example, unit, cells);
            expect(found).toEqual({ rank: mix.rank, score: mix.score });
            expect(found.rank !== null && found.rank <= to.place).toBe(reachable);
          }
          if (!reachable) expect({ rank, score }).toEqual({ rank: together!.rank, score: together!.score });
        }
        for (const { id, value, missing, less, tenfold } of one.leverage) {
          const same = (tried: Tried | null, cell: CellValue) => {
            if (tried === null) return;
            const found = standing(example, unit, { [id]: cell });
            expect(tried.rank === null ? { rank: null, score: null } : tried).toEqual(found);
          };
          same(missing, null);
          if (typeof value !== 'number') continue;
          same(less, value * 0.9);
          same(tenfold, value * 10);
        }
      }),
      { numRuns: runs },
    );
    expect(reached).toBeGreaterThan(runs / 10);
  });
});
