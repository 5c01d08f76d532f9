import { fsum } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitSum, unitSumOfProducts } from '../../src/stats/unit-sum.ts';

const columns = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 200 });

describe('unitSum', () => {
  it('is the exact sum but for the 52nd binary place of each number, and one rounding of the whole', () => {
    fc.assert(
      fc.property(columns, (values) => {
        const column = Float64Array.from(values);
        const sum = fsum(column);
        const rounding = (exact: number) => Number.EPSILON * Math.abs(exact);
        expect(Math.abs(unitSum(column) - sum)).toBeLessThanOrEqual(values.length * 2 ** -52 + rounding(sum));
        const squares = fsum(column.map((value) => value ** 2));
        const difference = Math.abs(unitSumOfProducts(column, column) - squares);
        expect(difference).toBeLessThanOrEqual(values.length * 2 ** -48 + rounding(squares));
      }),
    );
  });

  it('whose last rounding is one of the whole', () => {
    const column = Float64Array.of(-3.9999999999990905, -7.766676191067747e-12);
    expect(Math.abs(unitSum(column) - fsum(column))).toBeLessThanOrEqual(2 ** -50);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(columns, (values) => {
        const [column, reversed] = [Float64Array.from(values), Float64Array.from(values).reverse()];
        expect(unitSum(reversed)).toBe(unitSum(column));
        expect(unitSumOfProducts(reversed, reversed)).toBe(unitSumOfProducts(column, column));
      }),
    );
  });

  it('of a million numbers that no running sum gets right', () => {
    expect(Math.abs(unitSum(new Float64Array(1e6).fill(0.1)) - 1e5)).toBeLessThan(1e-9);
  });
});
