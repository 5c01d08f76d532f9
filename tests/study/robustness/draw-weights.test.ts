/** Random weights lie where they may, and are spread over it as they should be. */

import { describe, expect, it } from 'vitest';
import { exponentialOf, normalsOf, randomOf } from '../../../src/stats/random.ts';
import { drawWeights, tightRanges } from '../../../src/study/robustness/draw-weights.ts';
import type { Admissible } from '../../../src/study/robustness/settings.ts';

const DRAWS = 20_000;
const children = ['a', 'b', 'c', 'd'];
const nominal = [0.4, 0.3, 0.15, 0.15];

/** Shares of the sum, a list a draw. */
function sharesOf(set: Admissible): number[][] {
  const weights = drawWeights(set, DRAWS, randomOf(1, 2));
  return Array.from({ length: DRAWS }, (_, draw) => {
    const own = weights.map((values) => values[draw]!);
    const sum = own.reduce((total, value) => total + value, 0);
    return own.map((value) => value / sum);
  });
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const base = { group: null, children, nominal };

describe('random weights', () => {
  it('on the simplex: every share has mean 1/k and variance (k − 1)/(k²(k + 1))', () => {
    const shares = sharesOf({ ...base, by: 'simplex' });
    for (let child = 0; child < 4; child++) {
      const own = shares.map((share) => share[child]!);
      expect(mean(own)).toBeCloseTo(0.25, 2);
      expect(mean(own.map((share) => (share - 0.25) ** 2))).toBeCloseTo(3 / 80, 2);
    }
  });

  it('in order: never against that of the nominal weights, equal ones either way, means as known', () => {
    const shares = sharesOf({ ...base, by: 'order' });
    let [either, other] = [0, 0];
    for (const [a, b, c, d] of shares as [number, number, number, number][]) {
      expect(a >= b && b >= c && b >= d).toBe(true);
      if (c > d) either++;
      else other++;
    }
    expect(Math.abs(either - other)).toBeLessThan(0.03 * DRAWS);
    // The expectation of the largest of four spacings is (1 + 1/2 + 1/3 + 1/4)/4, and so on.
    expect(mean(shares.map(([a]) => a!))).toBeCloseTo((1 + 1 / 2 + 1 / 3 + 1 / 4) / 4, 2);
    expect(mean(shares.map(([, b]) => b!))).toBeCloseTo((1 / 2 + 1 / 3 + 1 / 4) / 4, 2);
  });

  it('by a share of themselves: each within its factor of the others', () => {
    const weights = drawWeights({ ...base, by: 'share', share: 0.25 }, DRAWS, randomOf(3));
    weights.forEach((values, child) => {
      const factors = Array.from(values, (value) => value / nominal[child]!);
      expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.75);
      expect(Math.max(...factors)).toBeLessThanOrEqual(1.25);
      expect(mean(factors)).toBeCloseTo(1, 2);
    });
  });

  it.each([
    ['narrow ones', [0.2, 0.1, 0, 0], [0.4, 0.3, 1, 1]],
    ['ones that hardly leave room', [0.3, 0.29, 0.19, 0.2], [0.31, 0.3, 0.2, 0.21]],
    ['ones near their upper ends', [0, 0, 0, 0], [0.26, 0.26, 0.25, 0.25]],
    ['one that is fixed', [0.5, 0, 0, 0], [0.5, 1, 1, 1]],
  ])('inside ranges, %s: as what is left of the simplex', (_, low, high) => {
    const tight = tightRanges(low, high)!;
    const shares = sharesOf({ ...base, by: 'ranges', ...tight });
    for (const share of shares)
      share.forEach((value, child) => {
        expect(value).toBeGreaterThanOrEqual(low[child]! - 1e-9);
        expect(value).toBeLessThanOrEqual(high[child]! + 1e-9);
      });
    // Against throwing away what is outside, where enough is left to compare with.
    const random = randomOf(9);
    const kept: number[][] = [];
    for (let tries = 0; tries < 200_000 && kept.length < 2000; tries++) {
      const own = children.map(() => exponentialOf(random.uniform()));
      const sum = own.reduce((total, value) => total + value, 0);
      const share = own.map((value) => value / sum);
      if (share.every((value, child) => value >= low[child]! && value <= high[child]!)) kept.push(share);
    }
    if (kept.length < 2000) return;
    for (let child = 0; child < 4; child++) {
      const difference = mean(kept.map((own) => own[child]!)) - mean(shares.map((own) => own[child]!));
      expect(Math.abs(difference)).toBeLessThan(0.01);
    }
  });

  it('ranges without a point of sum 1 are none', () => {
    expect(tightRanges([0.6, 0.5], [1, 1])).toBeUndefined();
    expect(tightRanges([0, 0], [0.4, 0.5])).toBeUndefined();
    expect(tightRanges([0.2, 0], [1, 0.5])).toEqual({ low: [0.5, 0], high: [1, 0.5] });
  });
});

describe('random streams', () => {
  it('are the same for the same numbers, and others for others', () => {
    const first = (...numbers: number[]) => Array.from({ length: 5 }, () => randomOf(...numbers).uniform());
    expect(first(1, 2, 3)).toEqual(first(1, 2, 3));
    const seen = new Set(
      [[1], [2], [1, 0], [0, 1], [1, 1], [2 ** 40]].map((numbers) => randomOf(...numbers).uniform()),
    );
    expect(seen.size).toBe(6);
  });

  it('give uniform numbers and normal ones', () => {
    const random = randomOf(5);
    const values = new Float64Array(100_000);
    random.fill(values);
    const counts = new Array<number>(10).fill(0);
    for (const value of values) counts[Math.floor(10 * value)]!++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9);
    const normal = normalsOf(random);
    const normals = Array.from({ length: 50_000 }, normal);
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(mean(normals.map((value) => value * value))).toBeCloseTo(1, 1);
    expect(normals.filter((value) => Math.abs(value) < 1.959964).length / 50_000).toBeCloseTo(0.95, 2);
  });
});
