import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalFraction,
  nearest,
  solveExactly,
  wholeDecimals,
  wholeNumbers,
} from '../../src/stats/exact.ts';

const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('nearest', () => {
  it('gives back every double from its own fraction, the smallest too', () => {
    fc.assert(
      fc.property(doubles, (value) => {
        const [whole = 0n, one = 0n] = wholeNumbers([value, 1]);
        expect(nearest(whole, one)).toBe(value === 0 ? 0 : value);
      }),
    );
    expect(nearest(1n, 2n ** 1074n)).toBe(Number.MIN_VALUE);
  });

  it('is division, correctly rounded, of whole numbers that doubles hold', () => {
    const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(whole, whole, (num, den) => {
        fc.pre(den !== 0);
        expect(nearest(BigInt(num), BigInt(den)) + 0).toBe(num / den + 0);
      }),
    );
  });

  it('rounds to even in the middle and away from it just beside', () => {
    expect(nearest(2n ** 53n + 1n, 1n)).toBe(2 ** 53);
    expect(nearest(2n ** 53n + 3n, 1n)).toBe(2 ** 53 + 4);
    expect(nearest((2n ** 53n + 1n) * 10n ** 40n + 1n, 10n ** 40n)).toBe(2 ** 53 + 2);
  });
});

describe('decimals', () => {
  it.each([
    [0.1, 1n, 10n],
    [-2.5e-7, -25n, 10n ** 8n],
    [3e21, 3n * 10n ** 21n, 1n],
    [0, 0n, 1n],
  ])('%s is the decimal as it is written', (value, num, den) => {
    const fraction = decimalFraction(value);
    expect(fraction.num * den).toBe(num * fraction.den);
  });

  it('ten times 0.1 is 1, as whole numbers of one unit', () => {
    const { whole, unit } = wholeDecimals([...Array<number>(10).fill(0.1), 0.25]);
    expect(whole.slice(0, 10).reduce((sum, value) => sum + value, 0n)).toBe(unit);
  });
});

describe('solveExactly', () => {
  it('x with A·x = b, in whole numbers', () => {
    const entry = fc.bigInt({ min: -9n, max: 9n });
    const system = fc
      .integer({ min: 1, max: 5 })
      .chain((n) =>
        fc.tuple(
          fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
          fc.array(entry, { minLength: n, maxLength: n }),
        ),
      );
    fc.assert(
      fc.property(system, ([rows, right]) => {
        const solution = solveExactly(rows, right);
        fc.pre(solution !== undefined);
        const { numerators, denominator } = solution!;
        expect(denominator > 0n).toBe(true);
        rows.forEach((row, at) => {
          const sum = row.reduce((before, value, column) => before + value * numerators[column]!, 0n);
          expect(sum).toBe(right[at]! * denominator);
        });
      }),
    );
  });

  it('none where the rows depend on each other', () => {
    expect(
      solveExactly(
        [
          [1n, 2n],
          [2n, 4n],
        ],
        [1n, 2n],
      ),
    ).toBeUndefined();
  });
});
