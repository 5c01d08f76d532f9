import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../src/stats/eigen.ts';

describe('symmetricEigen', () => {
  it('orders by eigenvalue and turns vectors so that their entries sum to zero or more', () => {
    const { values, vectors } = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    expect(values[0]).toBeCloseTo(3, 14);
    expect(values[1]).toBeCloseTo(1, 14);
    const half = Math.SQRT1_2;
    expect(vectors[0]!.map((entry) => entry.toFixed(12))).toEqual([half.toFixed(12), half.toFixed(12)]);
    expect(vectors[1]!.map((entry) => entry.toFixed(12))).toEqual([half.toFixed(12), (-half).toFixed(12)]);
  });

  it('of nothing is nothing', () => {
    expect(symmetricEigen([])).toEqual({ values: [], vectors: [] });
  });

  it.each([
    [
      [
        [1.687538997430238e-14, 5e-324, 1.7800590868057611e-307],
        [5e-324, 0, 0],
        [1.7800590868057611e-307, 0, 0],
      ],
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      [
        [1e300, 1e-300],
        [1e-300, -1e300],
      ],
    ],
  ])('does not lose its way among very small and very large numbers: %j', (matrix) => {
    const { values, vectors } = symmetricEigen(matrix);
    const diagonal = matrix.map((row, i) => row[i]!).sort((a, b) => b - a);
    expect(values).toEqual(diagonal);
    for (const vector of vectors) expect(vector.filter((entry) => entry === 1)).toHaveLength(1);
  });

  it('puts the matrix together again: Σ λ·v·vᵀ', () => {
    const matrices = fc
      .integer({ min: 1, max: 8 })
      .chain((size) =>
        fc.array(
          fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: size, maxLength: size }),
          { minLength: size, maxLength: size },
        ),
      )
      .map((rows) => rows.map((row, i) => row.map((value, j) => (i < j ? value : rows[j]![i]!))));
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { values, vectors } = symmetricEigen(matrix);
        matrix.forEach((row, i) => {
          row.forEach((entry, j) => {
            const sum = values.reduce((b, value, k) => b + value * vectors[k]![i]! * vectors[k]![j]!, 0);
            expect(Math.abs(sum - entry)).toBeLessThan(1e-11);
          });
        });
        for (const [k, value] of values.entries())
          if (k > 0) expect(value).toBeLessThanOrEqual(values[k - 1]!);
      }),
      { numRuns: 300 },
    );
  });
});
