import { describe, expect, it } from 'vitest';
import { MOST_DIMENSIONS, sobolPoints } from '../../src/stats/sobol-sequence.ts';

describe('the Sobol sequence', () => {
  it('is that of Joe and Kuo: points of scipy.stats.qmc.Sobol(256, scramble=False) 1.17', () => {
    const dimensions = [0, 1, 2, 5, 17, 60, 120, 200, 255];
    const points = {
      1: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      2: [0.75, 0.25, 0.25, 0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
      3: [0.25, 0.75, 0.75, 0.25, 0.75, 0.75, 0.75, 0.25, 0.25],
      10: [0.9375, 0.0625, 0.6875, 0.5625, 0.5625, 0.8125, 0.8125, 0.4375, 0.6875],
      37: [0.921875, 0.640625, 0.578125, 0.296875, 0.421875, 0.078125, 0.484375, 0.828125, 0.453125],
      63: [0.015625, 0.796875, 0.359375, 0.140625, 0.390625, 0.296875, 0.703125, 0.171875, 0.046875],
    };
    const columns = sobolPoints(64, MOST_DIMENSIONS);
    for (const [point, expected] of Object.entries(points)) {
      const found = dimensions.map((dimension) => columns[dimension]![Number(point)]! - 2 ** -33);
      expect(found).toEqual(expected);
    }
  });

  it('has one point in every interval of a power of two, and none at the ends', () => {
    for (const column of sobolPoints(1024, MOST_DIMENSIONS)) {
      expect(new Set(column.map((value) => Math.floor(1024 * value))).size).toBe(1024);
      expect(Math.min(...column)).toBeGreaterThan(0);
      expect(Math.max(...column)).toBeLessThan(1);
    }
  });

  it('has no more dimensions than direction numbers', () => {
    expect(() => sobolPoints(2, MOST_DIMENSIONS + 1)).toThrow('256');
  });
});
