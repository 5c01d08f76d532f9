/** A block in the kernel says what one in plain arrays does, bit by bit, and a long table of each unit what a short one does. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelBlocks } from '../../src/kernel/blocks.ts';
import type { Scores } from '../../src/model/fitted.ts';
import type { Table } from '../../src/model/table.ts';
import { tableOf } from '../../src/model/table.ts';
import { evaluateTable } from '../../src/rate.ts';
import { type Blocks, columnExtent, LONG, plainBlocks } from '../../src/stage/blocks.ts';
import { extent } from '../../src/stats/moments.ts';
import { methodology } from '../reference.ts';

const number = fc.oneof(
  fc.double({ noDefaultInfinity: true }),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.constantFrom(NaN, 0, -0, 1, 0.1, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE),
);
const column = (length: number) =>
  fc.array(number, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
const rows = fc.integer({ min: 1, max: 40 });

/** Both ways of computing blocks, with the same columns in them. */
function both(columns: readonly Float64Array[]): Blocks[] {
  const kernel = kernelBlocks(columns.length);
  if (kernel === undefined) throw new Error('this engine has no kernel');
  const ways = [plainBlocks(columns.length), kernel];
  for (const blocks of ways)
    columns.forEach((values, index) => {
      blocks.slot(index).set(values);
    });
  return ways;
}

/** Fails at the first row in which two columns are not the same to the bit. */
function expectSame(actual: Float64Array, expected: Float64Array): void {
  const row = expected.findIndex((value, index) => !Object.is(value, actual[index]));
  if (row !== -1) expect([row, actual[row]]).toEqual([row, expected[row]]);
}

describe('a block in the kernel', () => {
  it('has the extent of a plain one, and as many values', () => {
    fc.assert(
      fc.property(rows.chain(column), (values) => {
        const [plain, kernel] = both([values]).map((blocks) => blocks.extent(0, values.length));
        expect([kernel!.min + 0, kernel!.max + 0, kernel!.count]).toEqual([
          plain!.min + 0,
          plain!.max + 0,
          plain!.count,
        ]);
      }),
    );
  });

  it('is stretched as a plain one', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(rows.chain(column), figure, figure, figure, figure, (values, start, span, worst, best) => {
        const ways = both([values]);
        for (const blocks of ways) blocks.stretch(0, values.length, start, span, worst, best);
        const [plain, kernel] = ways.map((blocks) => blocks.slot(0).slice(0, values.length));
        expectSame(kernel!, plain!);
      }),
    );
  });

  it('has the means of a plain one', () => {
    const siblings = fc.tuple(rows, fc.integer({ min: 1, max: 40 })).chain(([length, children]) => {
      const size = { minLength: children, maxLength: children };
      return fc.record({
        columns: fc.array(column(length), size),
        weights: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), size),
      });
    });
    fc.assert(
      fc.property(siblings, ({ columns, weights }) => {
        const count = columns[0]!.length;
        const ways = both(columns);
        for (const blocks of ways) blocks.means(0, columns.length, count, weights);
        const [plain, kernel] = ways.map((blocks) => blocks.slot(0).slice(0, count));
        expectSame(kernel!, plain!);
      }),
      { numRuns: 50 },
    );
  });

  it('is of fewer rows for many columns, and there is none for very many', () => {
    expect(kernelBlocks(16)!.rows).toBe(4096);
    expect(kernelBlocks(17)!.rows).toBeLessThan(4096);
    expect(kernelBlocks(5000)).toBeUndefined();
  });
});

describe('a long column', () => {
  it.each([0, 1, 4095, 4096, LONG])('has its only number found, in row %d', (row) => {
    for (const value of [7, Infinity, -Infinity]) {
      const values = new Float64Array(LONG + 1).fill(NaN);
      expect(columnExtent(values)).toEqual({ min: NaN, max: NaN, count: 0 });
      values[row] = value;
      expect(columnExtent(values)).toEqual({ min: value, max: value, count: 1 });
      expect(columnExtent(values)).toEqual(extent(values));
    }
  });
});

describe('a long table', () => {
  const aggregates = [
    'arithmetic',
    'geometric',
    'harmonic',
    { method: 'power', p: 3 },
    'median',
    'minimum',
    'mean-min',
    'mazziotta-pareto',
  ];
  const cell = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null, freq: 8 });
  const UNITS = 7;
  const TIMES = Math.ceil(LONG / UNITS);
  const example = fc.record({
    values: fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: UNITS, maxLength: UNITS }),
    methods: fc.array(fc.constantFrom(...aggregates), { minLength: 3, maxLength: 3 }),
    weights: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }),
    coverage: fc.constantFrom(0, 0.5, 0.8),
  });

  const records = (values: readonly (readonly (number | null)[])[], times: number): Table =>
    tableOf(
      Array.from({ length: values.length * times }, (_, row) => {
        const [a, b, c, d, e] = values[row % values.length]!;
        return { city: `city ${row}`, a, b, c, d, e };
      }),
    );

  it('gives every unit the scores of the short one', () => {
    fc.assert(
      fc.property(example, ({ values, methods, weights, coverage }) => {
        const normalise = { method: 'goalposts', min: 0, max: 50, to: [1, 100] };
        const [a, b, c, d, e, one, two] = weights.map(
          (weight) => weight + Number(weight === 0 && coverage > 0),
        );
        const rules = methodology({
          rating: 1,
          unit: { id: 'city' },
          defaults: { normalise },
          aggregate: methods[0],
          criteria: [
            { id: 'e', weight: Math.max(1, e!) },
            {
              id: 'one',
              weight: one,
              aggregate: methods[1],
              coverage,
              criteria: [
                { id: 'a', weight: Math.max(1, a!) },
                { id: 'b', weight: b },
              ],
            },
            {
              id: 'two',
              weight: two,
              aggregate: methods[2],
              criteria: [
                { id: 'c', weight: c },
                { id: 'd', weight: Math.max(1, d!) },
              ],
            },
          ],
        });
        const short = evaluateTable(records(values, 1), rules);
        const long = evaluateTable(records(values, TIMES), rules);
        expect(long.ok).toBe(short.ok);
        if (!short.ok || !long.ok) return;
        expect(long.value.scores.largest).toBe(short.value.scores.largest);
        for (const [index, { id, weight, score }] of short.value.scores.criteria.entries()) {
          const other = long.value.scores.criteria[index]!;
          expect([other.id, other.weight]).toEqual([id, weight]);
          if (other.score !== null) expectRepeated(other.score, score!);
        }
        expectRepeated(long.value.scores.total, short.value.scores.total);
      }),
      { numRuns: 40 },
    );
  });

  it('has its blocks below a method that looks at all units at once', () => {
    const values = Array.from({ length: UNITS }, (_, row) => [row * 7, 50 - row * row, null, row, 3]);
    const rules = methodology({
      rating: 1,
      unit: { id: 'city' },
      aggregate: 'borda',
      criteria: [{ id: 'one', aggregate: 'median', criteria: [{ id: 'a' }, { id: 'b' }] }, { id: 'd' }],
    });
    const [short, long] = [1, TIMES].map((times) => evaluateTable(records(values, times), rules));
    if (!short!.ok || !long!.ok) throw new Error('not rated');
    const one = (criteria: Scores['criteria']) => criteria.find(({ id }) => id === 'one')!.score!;
    expectRepeated(one(long!.value.scores.criteria), one(short!.value.scores.criteria));
  });

  function expectRepeated(long: Float64Array, short: Float64Array): void {
    expectSame(
      long,
      Float64Array.from(long, (_, unit) => short[unit % short.length]!),
    );
  }
});
