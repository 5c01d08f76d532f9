import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extent,
  isConstant,
  kurtosis,
  magnitude,
  mean,
  median,
  present,
  skewness,
  standardDeviation,
} from '../../src/stats/moments.ts';

const column = (...values: number[]) => Float64Array.from(values);
const moderate = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe('mean', () => {
  it('leaves missing values out', () => {
    expect(mean(column(1, NaN, 3, 8))).toBe(4);
  });

  it('is missing when there are no values', () => {
    expect(mean(column())).toBeNaN();
    expect(mean(column(NaN, NaN))).toBeNaN();
  });

  it('is exact where a plain sum loses digits: 1e100, 1, −1e100', () => {
    expect(mean(column(1e100, 1, -1e100))).toBe(1 / 3);
    expect(mean(column(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1))).toBe(0.1);
  });

  it('does not depend on the order of the rows, to the last bit', () => {
    fc.assert(
      fc.property(
        fc
          .array(moderate, { minLength: 1, maxLength: 30 })
          .chain((values) =>
            fc.tuple(
              fc.constant(values),
              fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length }),
            ),
          ),
        ([values, shuffled]) => {
          expect(mean(column(...shuffled))).toBe(mean(column(...values)));
          expect(standardDeviation(column(...shuffled))).toBe(standardDeviation(column(...values)));
          expect(median(column(...shuffled))).toBe(median(column(...values)));
        },
      ),
    );
  });

  it('does not depend on the order of the rows where a partial sum is beyond the largest double', () => {
    const results = [
      [1.5e308, 1.5e308, -1.5e308],
      [1.5e308, -1.5e308, 1.5e308],
      [-1.5e308, 1.5e308, 1.5e308],
    ].map((values) => mean(column(...values)));
    expect(results).toEqual([5e307, 5e307, 5e307]);
  });
});

describe('standard deviation', () => {
  it('is the sample one, divisor n − 1', () => {
    expect(standardDeviation(column(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(standardDeviation(column(1, 3))).toBeCloseTo(Math.SQRT2, 15);
  });

  it('leaves missing values out and needs two', () => {
    expect(standardDeviation(column(1, NaN, 3))).toBeCloseTo(Math.SQRT2, 15);
    expect(standardDeviation(column(5, NaN))).toBeNaN();
    expect(standardDeviation(column())).toBeNaN();
  });

  it('is taken in two passes: a large offset costs no digits', () => {
    expect(standardDeviation(column(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16))).toBeCloseTo(Math.sqrt(30), 12);
  });

  it('does not change its input', () => {
    const values = column(3, NaN, 1, 2);
    standardDeviation(values);
    median(values);
    mean(values);
    expect([...values]).toEqual([3, NaN, 1, 2]);
  });
});

describe('median', () => {
  it('is the middle value, or the mean of the middle two', () => {
    expect(median(column(8, 1, NaN, 3))).toBe(3);
    expect(median(column(8, 1, NaN, 4, 3))).toBe(3.5);
    expect(median(column(7))).toBe(7);
    expect(median(column(NaN))).toBeNaN();
  });

  it('sorts as numbers', () => {
    expect(median(column(9, 10, 100))).toBe(10);
    expect(median(column(-1, -10, 5))).toBe(-1);
  });

  it('does not overflow', () => {
    expect(median(column(1.6e308, 1.4e308))).toBe(1.5e308);
  });
});

describe('extent', () => {
  it('is the smallest and the largest present value and how many there are', () => {
    expect(extent(column(3, NaN, -2, 9))).toEqual({ min: -2, max: 9, count: 3 });
    expect(extent(column(NaN))).toEqual({ min: NaN, max: NaN, count: 0 });
  });
});

describe('constant columns', () => {
  it('equal values, and values apart by the noise of one division, have no spread', () => {
    expect(isConstant({ min: 3, max: 3 })).toBe(true);
    expect(isConstant({ min: 0, max: 0 })).toBe(true);
    expect(isConstant({ min: 0.1 * 3, max: 0.3 + Number.EPSILON / 4 })).toBe(true);
    expect(isConstant({ min: 1, max: 1 + 4 * Number.EPSILON })).toBe(true);
  });

  it('anything more is spread', () => {
    expect(isConstant({ min: 1, max: 1 + 6 * Number.EPSILON })).toBe(false);
    expect(isConstant({ min: -1e-300, max: 1e-300 })).toBe(false);
    expect(isConstant({ min: -1.7e308, max: 1.7e308 })).toBe(false);
  });
});

describe('present', () => {
  it('keeps the order and copies', () => {
    const values = column(2, NaN, 1);
    const kept = present(values);
    expect([...kept]).toEqual([2, 1]);
    kept[0] = 9;
    expect(values[0]).toBe(2);
  });
});

describe('skewness and kurtosis, bias-corrected', () => {
  const values = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];

  it("are those of Excel's SKEW and KURT, in their documentation", () => {
    expect(skewness(column(...values, NaN))).toBeCloseTo(0.359543, 6);
    expect(kurtosis(column(...values, NaN))).toBeCloseTo(-0.151799637, 9);
  });

  it('need three and four values that are not all alike', () => {
    expect(skewness(column(1, 2))).toBeNaN();
    expect(skewness(column(1, 2, 9))).not.toBeNaN();
    expect(kurtosis(column(1, 2, 9))).toBeNaN();
    expect(kurtosis(column(1, 2, 9, 4))).not.toBeNaN();
    expect(skewness(column(0.3, 0.3, 0.1 + 0.2, 0.3))).toBeNaN();
    expect(kurtosis(column(NaN, NaN))).toBeNaN();
  });

  it.each([1e300, 1e-300])('do not over- or underflow: the same for values times %d', (factor) => {
    const scaled = column(...values.map((value) => value * factor));
    expect(skewness(scaled)).toBeCloseTo(skewness(column(...values)), 12);
    expect(kurtosis(scaled)).toBeCloseTo(kurtosis(column(...values)), 12);
  });

  it('do not depend on the order of the rows, to the last bit', () => {
    const shuffled = column(7, 5, 5, 4, 3, 2, 4, 6, 3, 4);
    expect(skewness(shuffled)).toBe(skewness(column(...values)));
    expect(kurtosis(shuffled)).toBe(kurtosis(column(...values)));
  });
});

it('the magnitude is a power of two within a factor of two of the largest absolute value', () => {
  expect(magnitude({ min: -9, max: 5 })).toBe(8);
  expect(magnitude({ min: 0, max: 5e-324 })).toBe(2 ** -1022);
});
