import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pearson } from '../../src/stats/correlation.ts';
import { mainEffect } from '../../src/stats/main-effect.ts';

/** Three independent columns of shares, always the same (a linear congruential generator). */
function shares(count: number): readonly Float64Array[] {
  let state = 12345;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return [1, 2, 3].map(() => Float64Array.from({ length: count }, next));
}

describe('mainEffect', () => {
  it("of Ishigami's function: 0.3139, 0.4424 and 0 (Ishigami & Homma 1990)", () => {
    const inputs = shares(20_000).map((column) => column.map((share) => Math.PI * (2 * share - 1)));
    const [a, b, c] = [inputs[0]!, inputs[1]!, inputs[2]!];
    const y = a.map((x, row) => Math.sin(x) + 7 * Math.sin(b[row]!) ** 2 + 0.1 * c[row]! ** 4 * Math.sin(x));
    const effects = inputs.map((input) => mainEffect(input, y));
    [0.3139, 0.4424, 0].forEach((expected, input) => {
      expect(Math.abs(effects[input]! - expected)).toBeLessThan(0.02);
    });
  });

  it('of a weighted sum of independent criteria: w²·s² / Σ w²·s², here 1, 4 and 9 of 14', () => {
    const inputs = shares(20_000);
    const y = inputs[0]!.map((x, row) => x + 2 * inputs[1]![row]! + 3 * inputs[2]![row]!);
    inputs.forEach((input, index) => {
      expect(Math.abs(mainEffect(input, y) - (index + 1) ** 2 / 14)).toBeLessThan(0.01);
    });
  });

  it('is the square of the correlation where a line is all that can be told', () => {
    const x = Float64Array.of(1, 2, 3, 4, 5);
    const y = Float64Array.of(2, 1, 4, 3, 5);
    expect(mainEffect(x, y)).toBeCloseTo(pearson(x, y) ** 2, 12);
    expect(
      mainEffect(
        x,
        x.map((value) => 7 - 2e300 * value),
      ),
    ).toBeCloseTo(1, 12);
  });

  it('is that of the line for three rows', () => {
    const [x, y] = [Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 4)];
    expect(mainEffect(x, y)).toBeCloseTo(pearson(x, y) ** 2, 12);
  });

  it('sees what no line sees', () => {
    const x = Float64Array.from({ length: 60 }, (_, row) => row - 29.5);
    const y = x.map((value) => value * value);
    expect(pearson(x, y)).toBeCloseTo(0, 12);
    expect(mainEffect(x, y)).toBeGreaterThan(0.99);
  });

  it('is not a number without three rows, or where one of them is constant', () => {
    expect(mainEffect(Float64Array.of(1, 2, NaN), Float64Array.of(1, 3, 4))).toBeNaN();
    expect(mainEffect(Float64Array.of(1, 1, 1), Float64Array.of(1, 3, 4))).toBeNaN();
    expect(mainEffect(Float64Array.of(1, 2, 3), Float64Array.of(4, 4, 4))).toBeNaN();
  });

  it('is a share, whatever the order of the rows', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(NaN));
    const rows = fc.array(fc.tuple(cell, cell, fc.nat()), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(rows, (table) => {
        const effectOf = (order: typeof table) =>
          mainEffect(
            Float64Array.from(order, ([x]) => x),
            Float64Array.from(order, ([, y]) => y),
          );
        const effect = effectOf(table);
        expect(Number.isNaN(effect) || (effect >= 0 && effect <= 1)).toBe(true);
        expect(effectOf([...table].sort((a, b) => a[2] - b[2]))).toBe(effect);
      }),
      { numRuns: 60 },
    );
  });
});
