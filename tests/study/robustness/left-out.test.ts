/** Leaving out, reversals and cells against rating the changed table or file from scratch. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/model/table.ts';
import { rate } from '../../../src/rate.ts';
import { influentialCells } from '../../../src/study/robustness/cells.ts';
import { leaveOut } from '../../../src/study/robustness/leave-out.ts';
import { MOST_UNITS, reversals } from '../../../src/study/robustness/reversals.ts';
import { methodology } from '../../reference.ts';
import { cities, subjectOf } from './studied.ts';

type Row = Readonly<Record<string, number | string | null>>;

const pause = async () => {};
const leaf = (id: string, weight: number) => ({ id, weight });
const file = (without?: string) => {
  const there = (id: string) => id !== without;
  return methodology({
    rating: 1,
    name: 'small',
    unit: { id: 'unit' },
    screening: { coverage: 0.6 },
    criteria: [
      { id: 'g', weight: 3, criteria: [leaf('a', 2), leaf('b', 1)].filter(({ id }) => there(id)) },
      leaf('c', 2),
      leaf('d', 1),
    ].filter(({ id }) => there(id)),
  });
};

/** Places by unit; undefined where nobody can be rated. */
function placesOf(rows: readonly Row[], without?: string): ReadonlyMap<string, number> | undefined {
  const rating = rate(tableOf([...rows]), file(without));
  return rating.ok ? new Map(rating.value.units.map(({ id, rank }) => [id, rank])) : undefined;
}

/** Places among some of the units, ties as they are. */
const among = (places: ReadonlyMap<string, number>, ids: readonly string[]) =>
  new Map(ids.map((id) => [id, 1 + ids.filter((other) => places.get(other)! < places.get(id)!).length]));

const rows = fc
  .array(
    fc.record({
      a: fc.integer({ min: 0, max: 9 }),
      b: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      c: fc.integer({ min: 0, max: 9 }),
      d: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    }),
    { minLength: 4, maxLength: 7 },
  )
  .map((records) => records.map((record, at): Row => ({ unit: `u${at}`, ...record })));

function studied(records: readonly Row[]) {
  const table = tableOf([...records]);
  const rating = rate(table, file());
  return rating.ok ? { ...subjectOf(table, file()), pause } : undefined;
}

describe('leaving out', () => {
  it('is rating by the file without the criterion, places among those rated both times', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (records) => {
        const subject = studied(records);
        const before = placesOf(records);
        if (subject === undefined || before === undefined) return;
        const found = await leaveOut(subject);
        expect(found.map(({ id }) => id)).toEqual(['g', 'a', 'b', 'c', 'd']);
        for (const { id, meanShift, largestShift, reason } of found) {
          const after = placesOf(records, id);
          if (after === undefined) {
            expect([meanShift, largestShift]).toEqual([null, null]);
            expect(reason).toBeDefined();
            continue;
          }
          const both = [...before.keys()].filter((unit) => after.has(unit));
          const [from, to] = [among(before, both), among(after, both)];
          const shifts = both.map((unit) => from.get(unit)! - to.get(unit)!);
          const sizes = shifts.map(Math.abs);
          expect(meanShift).toBeCloseTo(sizes.reduce((x, y) => x + y, 0) / both.length, 12);
          // The rating lists units by place, ties by name.
          const largest = sizes.indexOf(Math.max(...sizes));
          expect(largestShift).toEqual({ id: both[largest], places: shifts[largest] });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('reversals', () => {
  it('are pairs whose order is another in the table without the unit', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (records) => {
        const subject = studied(records);
        const before = placesOf(records);
        if (subject === undefined || before === undefined) return;
        const expected = [...before.keys()].flatMap((without) => {
          const after = placesOf(records.filter(({ unit }) => unit !== without));
          if (after === undefined) return [];
          const ids = [...before.keys()].filter((id) => after.has(id));
          const pairs = ids.flatMap((a) =>
            ids
              .filter((b) => before.get(a)! < before.get(b)! && after.get(a)! > after.get(b)!)
              .map((b) => [a, b] as const),
          );
          return pairs.length === 0 ? [] : [{ without, pairs }];
        });
        expect(await reversals(subject)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('are not looked for among more than a thousand units', async () => {
    const many = Array.from(
      { length: MOST_UNITS + 1 },
      (_, at): Row => ({ unit: `u${at}`, a: at, b: 1, c: -at, d: 2 }),
    );
    expect(await reversals(studied(many)!)).toBeNull();
  });
});

describe('influential cells', () => {
  it('are those whose becoming empty moves the others most, as the table without them is rated', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (records) => {
        const subject = studied(records);
        const before = placesOf(records);
        if (subject === undefined || before === undefined) return;
        const expected = [...before.keys()].flatMap((id) =>
          ['a', 'b', 'c', 'd'].flatMap((criterion) => {
            const cell = records.find(({ unit }) => unit === id)![criterion];
            if (cell === null) return [];
            const after = placesOf(
              records.map((row) => (row.unit === id ? { ...row, [criterion]: null } : row)),
            );
            const others = [...before.keys()].filter((other) => other !== id && after?.has(other) === true);
            const shifts = others.map((other) => Math.abs(before.get(other)! - after!.get(other)!));
            const meanShift = shifts.reduce((x, y) => x + y, 0) / others.length;
            return meanShift > 0 ? [{ id, criterion, meanShift }] : [];
          }),
        );
        const { cells, tried, of } = await influentialCells(subject);
        const answers = [...before.keys()].flatMap((id) => {
          const { unit: _, ...own } = records.find(({ unit }) => unit === id)!;
          return Object.values(own).filter((cell) => cell !== null);
        });
        expect([tried, of]).toEqual([answers.length, answers.length]);
        expect(cells).toEqual(expected.sort((x, y) => y.meanShift - x.meanShift).slice(0, 10));
      }),
      { numRuns: 30 },
    );
  });

  it('of the 78 cities are ten, of the cells of those who hold a scale', async () => {
    const { cells } = await influentialCells({ ...cities(), pause });
    expect(cells).toHaveLength(10);
    expect(cells[0]).toMatchObject({ id: 'Volgograd', criterion: 'migration' });
  });
});
