import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationMatrix, kendall, pearson, pearsonMatrix, spearman } from '../../src/stats/correlation.ts';
import { expectClose } from '../reference.ts';

const column = (...values: number[]) => Float64Array.from(values);

describe('pearson', () => {
  it('of a small example (scipy.stats.pearsonr)', () => {
    expectClose(pearson(column(1, 2, 4, 8), column(3, 1, 5, 7)), 0.8757605390397141, 1e-14);
  });

  it('uses the rows where both are present', () => {
    const whole = pearson(column(1, 2, 4), column(3, 1, 5));
    expect(pearson(column(1, NaN, 2, 9, 4), column(3, 8, 1, NaN, 5))).toBe(whole);
  });

  it('is not a number for fewer than two pairs and for a constant', () => {
    expect(pearson(column(1, NaN), column(2, 3))).toBeNaN();
    expect(pearson(column(1, 2, 3), column(4, 4, 4))).toBeNaN();
    expect(pearson(column(), column())).toBeNaN();
  });

  it('is 1 or −1 on a line, whatever the magnitude', () => {
    const [huge, tiny] = [column(1e300, -1e300, 3e300), column(1e-300, -1e-300, 3e-300)];
    expect(pearson(huge, tiny)).toBeCloseTo(1, 15);
    expect(pearson(huge, huge)).toBe(1);
    expect(pearson(column(1.7e308, -1.7e308), column(-1e-307, 1e-307))).toBe(-1);
  });
});

describe('spearman', () => {
  it('shares the mean rank between ties (scipy.stats.spearmanr)', () => {
    expectClose(spearman(column(1, 2, 2, 9), column(5, 0, 7, 8)), 0.632455532033676, 1e-14);
  });

  it('ranks over the rows where both are present', () => {
    expect(spearman(column(1, 2, 3, 100), column(1, 3, 2, NaN))).toBeCloseTo(0.5, 14);
  });
});

describe("Kendall's tau-b", () => {
  it('with ties in both (scipy, from R)', () => {
    const tau = kendall(column(12, 2, 1, 12, 2), column(1, 4, 7, 1, 0));
    expectClose(tau, -0.47140452079103173, 1e-14);
  });

  it('is not a number for a constant', () => {
    expect(kendall(column(1, 1, 1), column(1, 2, 3))).toBeNaN();
  });

  it('agrees with counting every pair', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, (pairs) => {
        let [difference, onlyX, onlyY] = [0, 0, 0];
        pairs.forEach(([a, b], i) => {
          for (const [c, d] of pairs.slice(0, i)) {
            const sign = Math.sign(a - c) * Math.sign(b - d);
            difference += sign;
            if (a !== c) onlyX++;
            if (b !== d) onlyY++;
          }
        });
        const tau = kendall(
          Float64Array.from(pairs, ([a]) => a),
          Float64Array.from(pairs, ([, b]) => b),
        );
        if (onlyX === 0 || onlyY === 0) expect(tau).toBeNaN();
        else expect(tau).toBeCloseTo(difference / Math.sqrt(onlyX * onlyY), 12);
      }),
    );
  });
});

describe('every correlation', () => {
  const columns = fc.integer({ min: 2, max: 20 }).chain((length) =>
    fc.tuple(
      ...[0, 1].map(() =>
        fc.array(fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.constant(NaN)), {
          minLength: length,
          maxLength: length,
        }),
      ),
      fc.array(fc.nat(), { minLength: length, maxLength: length }),
    ),
  );

  it.each([
    ['pearson', pearson],
    ['spearman', spearman],
    ['kendall', kendall],
  ])('%s is symmetric, within −1 and 1, and blind to the order of rows', (_, correlation) => {
    fc.assert(
      fc.property(columns, ([x = [], y = [], keys = []]) => {
        const r = correlation(Float64Array.from(x), Float64Array.from(y));
        expect(Number.isNaN(r) || (r >= -1 && r <= 1)).toBe(true);
        expect(correlation(Float64Array.from(y), Float64Array.from(x))).toBe(r);
        const order = x.map((_, row) => row).sort((a, b) => keys[a]! - keys[b]!);
        const shuffled = (values: number[]) => Float64Array.from(order, (row) => values[row]!);
        expect(correlation(shuffled(x), shuffled(y))).toBe(r);
      }),
    );
  });

  it('makes a symmetric matrix, 1 on the diagonal and missing for a constant', () => {
    const matrix = correlationMatrix([column(1, 2, 3), column(5, 5, 5), column(3, 2, 1)], pearson);
    expect(matrix).toEqual([
      [1, NaN, -1],
      [NaN, NaN, NaN],
      [-1, NaN, 1],
    ]);
  });

  it('of columns without gaps is the same to the last bit when each is prepared once', () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 3 }),
    );
    const tables = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 }))
      .chain(([rows, width]) =>
        fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), {
          minLength: width,
          maxLength: width,
        }),
      );
    fc.assert(
      fc.property(tables, (table) => {
        const columns = table.map((values) => column(...values));
        expect(pearsonMatrix(columns)).toEqual(correlationMatrix(columns, pearson));
      }),
    );
  });
});
