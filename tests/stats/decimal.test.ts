import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFixed, roundDecimal } from '../../src/stats/decimal.ts';

/**
 * The same rule in whole numbers: the number as JavaScript prints it (its 15 sure digits where fewer are
 * wanted), times a power of ten, halved upwards.
 */
function exact(value: number, decimals: number): string {
  const magnitude = Number(value.toExponential().split('e')[1]) + 1;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(
      magnitude + decimals < 15 ? value.toPrecision(15) : String(value),
    ) ?? [];
  const digits = BigInt(whole + fraction);
  const shift = Number(exponent) - fraction.length + decimals;
  const unit = 10n ** BigInt(Math.abs(shift));
  const rounded = shift >= 0 ? digits * unit : (2n * digits + unit) / (2n * unit);
  const padded = String(rounded).padStart(decimals + 1, '0');
  const text =
    decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(padded.length - decimals)}`;
  return rounded === 0n ? text : sign + text;
}

describe('fixed decimals: half away from zero on the decimal value', () => {
  it.each([
    [0.975, 2, '0.98'],
    [11.7 / 12, 2, '0.98'],
    [1.005, 2, '1.01'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [0.5, 0, '1'],
    [0.05, 1, '0.1'],
    [0.04999, 1, '0.0'],
    [0.005, 1, '0.0'],
    [99.995, 2, '100.00'],
    [999.5, 0, '1000'],
    [9.999, 2, '10.00'],
    [0, 0, '0'],
    [0, 3, '0.000'],
    [12, 2, '12.00'],
    [0.1 + 0.2, 15, '0.300000000000000'],
    [(0.19 + 0.29 + 0.315) / 3, 2, '0.27'], // comes out as 0.26499999999999996
    [1e21, 2, '1000000000000000000000.00'],
    [123456789, 0, '123456789'],
    [1.5e-7, 7, '0.0000002'],
    [5e-324, 15, '0.000000000000000'],
  ])('%d to %d digits is %s', (value, decimals, expected) => {
    expect(formatFixed(value, decimals)).toBe(expected);
  });

  it('never prints a negative zero', () => {
    expect(formatFixed(-0, 2)).toBe('0.00');
    expect(formatFixed(-0.001, 2)).toBe('0.00');
    expect(formatFixed(-0.005, 2)).toBe('-0.01');
    expect(Object.is(roundDecimal(-0.001, 2), 0)).toBe(true);
  });

  it('agrees with exact decimal arithmetic on any finite number', () => {
    const finite = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -1000, max: 1000, noNaN: true }),
      // Decimal halves, where binary rounding goes wrong.
      fc
        .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 6 }))
        .map(([whole, places]) => Number(`${whole}5e-${places + 1}`)),
    );
    fc.assert(
      fc.property(finite, fc.integer({ min: 0, max: 15 }), (value, decimals) => {
        expect(formatFixed(value, decimals)).toBe(exact(value, decimals));
      }),
      { numRuns: 2000 },
    );
  });

  it('is symmetric: the opposite number prints with the opposite sign', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 0, max: 15 }),
        (value, decimals) => {
          const plus = formatFixed(Math.abs(value), decimals);
          const minus = formatFixed(-Math.abs(value), decimals);
          expect(minus).toBe(/[1-9]/.test(plus) ? `-${plus}` : plus);
        },
      ),
    );
  });
});

describe('rounding to a number', () => {
  it('rounds as it prints', () => {
    expect(roundDecimal(0.975, 2)).toBe(0.98);
    expect(roundDecimal(1.005, 2)).toBe(1.01);
    expect(roundDecimal(-0.975, 2)).toBe(-0.98);
  });

  it('leaves missing missing and infinities infinite', () => {
    expect(roundDecimal(NaN, 2)).toBeNaN();
    expect(roundDecimal(Infinity, 2)).toBe(Infinity);
  });

  it('rounding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 8 }), (x, d) => {
        expect(roundDecimal(roundDecimal(x, d), d)).toBe(roundDecimal(x, d));
      }),
    );
  });
});
