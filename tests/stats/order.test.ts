import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingRanks, descendingOrder } from '../../src/stats/order.ts';

/** Any double: NaN, both zeros, infinities, the smallest and the largest; a few values often, so that they tie. */
const double = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 1, -1, 5e-324, -5e-324, 1.7976931348623157e308),
  fc.integer({ min: -3, max: 3 }),
);
const columns = fc.array(double, { maxLength: 60 }).map((values) => Float64Array.from(values));

/** Descending, missing last, equal values by row: the same by comparison. */
function sorted(values: Float64Array): number[] {
  return [...values.keys()].sort((a, b) => {
    const left = values[a]!;
    const right = values[b]!;
    if (Number.isNaN(left) || Number.isNaN(right)) {
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || a - b;
    }
    return left === right ? a - b : left < right ? 1 : -1;
  });
}

describe('descending order', () => {
  it('puts the largest first, missing last, and keeps equal values in the order of the rows', () => {
    const values = Float64Array.from([1, NaN, -5, 3, 1, Infinity, -0, 0, -Infinity]);
    expect([...descendingOrder(values)]).toEqual([5, 3, 0, 4, 6, 7, 2, 8, 1]);
  });

  it('agrees with a sort by comparison on any doubles', () => {
    fc.assert(
      fc.property(columns, (values) => {
        expect([...descendingOrder(values)]).toEqual(sorted(values));
      }),
      { numRuns: 500 },
    );
  });

  it('also on long columns, of which many values differ by a billionth only', () => {
    const near = fc
      .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 9 }))
      .map(([whole, tiny]) => whole * (1 + tiny * 1e-9));
    const long = fc.tuple(fc.array(double, { minLength: 500 }), fc.array(near, { minLength: 20 }));
    fc.assert(
      fc.property(long, fc.integer({ min: 4096, max: 6000 }), ([some, others], length) => {
        const values = Float64Array.from({ length }, (_, row) => {
          const from = row % 3 === 0 ? some : others;
          return from[(row * 7919) % from.length]!;
        });
        expect([...descendingOrder(values)]).toEqual(sorted(values));
      }),
      { numRuns: 30 },
    );
  });

  it('puts a NaN of any sign and payload last', () => {
    const values = new Float64Array(3);
    const bytes = new DataView(values.buffer);
    bytes.setBigUint64(0, 0xfff8000000000001n, true);
    bytes.setBigUint64(8, 0x7ff0000000000001n, true);
    values[2] = -Infinity;
    expect(descendingOrder(values)[0]).toBe(2);
  });

  it('takes no rows and one row', () => {
    expect([...descendingOrder(new Float64Array(0))]).toEqual([]);
    expect([...descendingOrder(Float64Array.from([7]))]).toEqual([0]);
  });

  it('does not change its input', () => {
    const values = Float64Array.from([2, NaN, -0]);
    descendingOrder(values);
    ascendingRanks(values);
    expect([...values]).toEqual([2, NaN, -0]);
  });
});

describe('ascending ranks', () => {
  it('1 is the smallest, ties share the smallest rank, missing has none', () => {
    expect([...ascendingRanks(Float64Array.from([9.4, NaN, 9.4, 12, 7.1]))]).toEqual([2, NaN, 2, 4, 1]);
  });

  it('both zeros are one value', () => {
    expect([...ascendingRanks(Float64Array.from([0, -0, 1, -1]))]).toEqual([2, 2, 4, 1]);
  });

  it('are one more than the number of smaller values, on any doubles', () => {
    fc.assert(
      fc.property(columns, (values) => {
        const all = [...values];
        const expected = all.map((value) =>
          Number.isNaN(value) ? NaN : 1 + all.filter((other) => other < value).length,
        );
        expect([...ascendingRanks(values)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
