/** A long column says of each row what a short one says of the same numbers, bit by bit: columns are repeated until they are long. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longColumns } from '../../src/kernel/columns.ts';
import { meansInto } from '../../src/method/aggregate/weighted-mean.ts';
import { stretchInto } from '../../src/method/normalise/stretch.ts';
import { extent, hasInfinite } from '../../src/stats/moments.ts';

const LENGTH = 8195;

const number = fc.oneof(
  fc.double({ noDefaultInfinity: true }),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.constantFrom(NaN, 0, -0, 1, 0.1, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE),
);
const rows = fc.integer({ min: 1, max: 40 });
const column = (length: number) =>
  fc.array(number, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));

const repeated = (values: Float64Array) =>
  Float64Array.from({ length: LENGTH }, (_, row) => values[row % values.length]!);

/** Fails at the first row in which a long column is another number than the short one. */
function expectSame(long: Float64Array, short: Float64Array): void {
  expect(long).toHaveLength(LENGTH);
  const row = long.findIndex((value, row) => !Object.is(value, short[row % short.length]));
  if (row !== -1) expect([row, long[row]]).toEqual([row, short[row % short.length]]);
}

describe('a long column', () => {
  it('is given to the kernel, a short one is not, nor are very many at once', () => {
    expect(longColumns(LENGTH)).toBeDefined();
    expect(longColumns(1000)).toBeUndefined();
    expect(longColumns(LENGTH, 5000)).toBeUndefined();
  });

  it('has the extent of the short one, and as many values as it has', () => {
    fc.assert(
      fc.property(rows.chain(column), (values) => {
        const short = extent(values);
        const long = extent(repeated(values));
        expect([long.min + 0, long.max + 0]).toEqual([short.min + 0, short.max + 0]);
        expect(long.count).toBe(repeated(values).filter((value) => !Number.isNaN(value)).length);
      }),
    );
  });

  it.each([0, 1, 4095, 4096, LENGTH - 1])('has its only number found, in row %d', (row) => {
    for (const value of [7, Infinity, -Infinity]) {
      const values = new Float64Array(LENGTH).fill(NaN);
      expect(extent(values)).toEqual({ min: NaN, max: NaN, count: 0 });
      values[row] = value;
      expect(extent(values)).toEqual({ min: value, max: value, count: 1 });
      expect(hasInfinite(values)).toBe(value !== 7);
    }
  });

  it('is stretched over a scale as the short one', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const stretches = fc.record({ start: figure, span: figure, worst: figure, best: figure });
    fc.assert(
      fc.property(rows.chain(column), stretches, (values, stretch) => {
        const { start, span, worst, best } = stretch;
        const short = new Float64Array(values.length);
        stretchInto(values, stretch, short);
        const long = new Float64Array(LENGTH).fill(7);
        longColumns(LENGTH)!.stretch(repeated(values), start, span, worst, best, long);
        expectSame(long, short);
      }),
    );
  });

  it.each([
    ['arithmetic', null],
    ['of logarithms', Math.log],
  ])('has the means of the short one: %s', (_, change) => {
    const siblings = fc.tuple(rows, fc.integer({ min: 1, max: 40 })).chain(([length, children]) =>
      fc.record({
        columns: fc.array(column(length), { minLength: children, maxLength: children }),
        weights: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: children,
          maxLength: children,
        }),
      }),
    );
    fc.assert(
      fc.property(siblings, ({ columns, weights }) => {
        const short = new Float64Array(columns[0]!.length);
        meansInto(columns, weights, change, short);
        const long = longColumns(LENGTH)!.means(LENGTH, columns.map(repeated), weights, change);
        expectSame(long, short);
      }),
      { numRuns: 50 },
    );
  });
});
