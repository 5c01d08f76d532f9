import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { varimax } from '../../src/stats/varimax.ts';

/** Variance of the squared loadings, summed over the factors, every variable brought to length 1. */
function criterion(loadings: readonly (readonly number[])[]): number {
  const squares = loadings.map((row) => {
    const length = row.reduce((sum, loading) => sum + loading * loading, 0) || 1;
    return row.map((loading) => (loading * loading) / length);
  });
  return (loadings[0] ?? []).reduce((total, _, factor) => {
    const column = squares.map((row) => row[factor]!);
    const mean = column.reduce((sum, square) => sum + square, 0) / column.length;
    return total + column.reduce((sum, square) => sum + (square - mean) ** 2, 0);
  }, 0);
}

describe('varimax', () => {
  it('finds the simple structure that was turned away', () => {
    const simple = [
      [0.9, 0],
      [0.8, 0],
      [0, 0.7],
      [0, 0.6],
    ];
    const [c, s] = [Math.cos(0.5), Math.sin(0.5)];
    const turned = simple.map(([x = 0, y = 0]) => [x * c - y * s, x * s + y * c]);
    varimax(turned).forEach((row, variable) => {
      row.forEach((loading, factor) => {
        expect(loading).toBeCloseTo(simple[variable]![factor]!, 12);
      });
    });
  });

  it('leaves a single factor, and nothing at all, as they are', () => {
    expect(varimax([[0.5], [0.25]])).toEqual([[0.5], [0.25]]);
    expect(varimax([])).toEqual([]);
    expect(varimax([[0, 0]])).toEqual([[0, 0]]);
  });

  it('keeps the length of every row, and no turn of two factors does better', () => {
    const tables = fc.integer({ min: 2, max: 4 }).chain((factors) =>
      fc.array(
        fc.array(
          fc.integer({ min: -99, max: 99 }).map((n) => n / 100),
          { minLength: factors, maxLength: factors },
        ),
        { minLength: 3, maxLength: 8 },
      ),
    );
    fc.assert(
      fc.property(tables, fc.double({ min: -1.5, max: 1.5, noNaN: true }), (loadings, angle) => {
        const rotated = varimax(loadings);
        rotated.forEach((row, variable) => {
          expect(Math.hypot(...row)).toBeCloseTo(Math.hypot(...loadings[variable]!), 12);
        });
        const best = criterion(rotated);
        expect(best).toBeGreaterThanOrEqual(criterion(loadings) - 1e-9);
        const turned = rotated.map(([x = 0, y = 0, ...rest]) => [
          x * Math.cos(angle) + y * Math.sin(angle),
          y * Math.cos(angle) - x * Math.sin(angle),
          ...rest,
        ]);
        expect(criterion(turned)).toBeLessThanOrEqual(best + 1e-9);
      }),
    );
  });
});
