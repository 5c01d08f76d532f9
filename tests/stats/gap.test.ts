/** A gap is a power of two between values that none of them has. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasGap } from '../../src/stats/gap.ts';

const gap = (...values: readonly number[]) => hasGap(Float64Array.from(values));

describe('hasGap', () => {
  it('sees a factor of four, wherever it lies', () => {
    expect(gap(1, 1.5, 6.1, 9)).toBe(true);
    expect(gap(12, 12_000)).toBe(true);
    expect(gap(0.12, 21, 30)).toBe(true);
  });

  it('sees none among values that follow each other', () => {
    expect(gap(1, 1.9, 3.5, 6.8, 13)).toBe(false);
    expect(gap(5, 5, 5)).toBe(false);
  });

  it('looks at positive values alone', () => {
    expect(gap(-1000, 0, NaN, 1, 2)).toBe(false);
    expect(gap()).toBe(false);
    expect(gap(NaN, 0, -1)).toBe(false);
    expect(gap(-4, 1, 100, NaN)).toBe(true);
  });

  it('of a part of a longer column sees that part', () => {
    expect(hasGap(Float64Array.of(1, 2, 1000, 2000).subarray(2))).toBe(false);
  });

  it('misses no gap of a factor of four', () => {
    const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(fc.array(positive, { minLength: 2, maxLength: 9 }), (values) => {
        const sorted = Float64Array.from(values).sort();
        const isApart = sorted.some((value, index) => index > 0 && value >= 4 * sorted[index - 1]!);
        if (isApart) expect(gap(...values)).toBe(true);
      }),
    );
  });
});
