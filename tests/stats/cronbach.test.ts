import { describe, expect, it } from 'vitest';
import { completeRows } from '../../src/stats/complete-rows.ts';
import { components } from '../../src/stats/components.ts';
import { cronbach, cronbachWithoutEach } from '../../src/stats/cronbach.ts';

const column = (...values: number[]) => Float64Array.from(values);

describe('cronbach', () => {
  it('is 1 for the same column twice, and not a number for opposite ones', () => {
    const x = column(1, 2, 4, 8);
    expect(cronbach([x, x])).toBeCloseTo(1, 14);
    // The variances of the sum are 0: there is nothing to divide by.
    expect(cronbach([x, x.map((value) => -value)])).toBeNaN();
  });

  it('by hand: variances 1 and 4, covariance ½', () => {
    // x = −1, 0, 1; y has variance 4 and covariance ½ with x.
    const y = column(-0.5, 0, 0.5).map((value, row) => value + [1, -2, 1][row]! * Math.sqrt(3.75 / 3));
    expect(cronbach([column(-1, 0, 1), y])).toBeCloseTo(2 * (1 - 5 / 6), 12);
  });

  it('is not a number for fewer than two columns or rows', () => {
    expect(cronbach([column(1, 2, 3)])).toBeNaN();
    expect(cronbach([column(1), column(2)])).toBeNaN();
    expect(cronbach([])).toBeNaN();
  });

  it('takes pairs, or rows without a gap', () => {
    const columns = [column(1, 2, 3, NaN), column(2, 1, 4, 3), column(1, 3, 2, 5)];
    expect(cronbach(columns, 'complete')).toBe(cronbach(completeRows(columns)));
    expect(cronbach(columns, 'pairwise')).not.toBe(cronbach(columns, 'complete'));
  });

  it('does not overflow', () => {
    const [x, y] = [column(1, 2, 4), column(2, 1, 5)];
    const huge = (values: Float64Array) => values.map((value) => value * 1e300);
    expect(cronbach([huge(x), huge(y)])).toBeCloseTo(cronbach([x, y]), 12);
  });

  it('without each of them is that of the others', () => {
    const columns = [column(1, 2, 3, 5), column(2, 1, 4, 3), column(1, 3, 2, 5)];
    expect(cronbachWithoutEach(columns).without[0]).toBeCloseTo(cronbach(columns.slice(1)), 12);
  });
});

describe('components', () => {
  it('of two columns: 1 ± r', () => {
    const found = components([column(1, 2, 3, 4), column(2, 1, 4, 3)]);
    expect(found?.eigenvalues[0]).toBeCloseTo(1.6, 12);
    expect(found?.eigenvalues[1]).toBeCloseTo(0.4, 12);
    expect(found?.explained[0]).toBeCloseTo(0.8, 12);
  });

  it('over the rows without a gap, three at least, none of them constant', () => {
    expect(components([column(1, 2, NaN), column(2, 1, 4)])).toBeUndefined();
    expect(components([column(1, 1, 1), column(2, 1, 4)])).toBeUndefined();
    expect(components([column(1, 2, 3, NaN), column(2, 1, 4, 9)])?.rows).toBe(3);
  });
});
