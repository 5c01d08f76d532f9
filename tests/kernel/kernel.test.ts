import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOURCE_SHA256 } from '../../src/kernel/code.ts';
import { startKernel } from '../../src/kernel/kernel.ts';

const kernel = startKernel(64)!;
const target = new Uint8Array(kernel.memory.buffer);
const decoder = new TextDecoder();
function written(value: number): string {
  const start = kernel.base();
  const end = kernel.writeNumber(start, value);
  expect(end - start).toBeLessThanOrEqual(26);
  return decoder.decode(target.subarray(start, end));
}
const expected = (value: number) => String(value === 0 ? 0 : value);

it('the compiled kernel is that of the source', () => {
  const source = readFileSync(new URL('../../kernel/kernel.ts', import.meta.url));
  expect(createHash('sha256').update(source).digest('hex')).toBe(SOURCE_SHA256);
});

describe('writeNumber gives what String() gives', () => {
  it.each([
    0,
    -0,
    1,
    -1,
    9,
    10,
    99,
    100,
    0.1,
    0.2,
    0.30000000000000004,
    0.5,
    0.25,
    1 / 3,
    2 / 3,
    100 / 3,
    71.25,
    99.99999999999999,
    9.999999999999998,
    0.9999999999999999,
    1.0000000000000002,
    1e-6,
    1e-7,
    1.5e-6,
    123456.789,
    9007199254740991,
    9007199254740992,
    9007199254740994,
    1e15,
    1e16,
    123456789012345680,
    1e20,
    1e21,
    1e22,
    5e-324,
    1.7976931348623157e308,
    2147483647,
    -2147483648,
    2147483648,
    4294967295.5,
    0.000001234567890123456,
    4.35,
    5e-7,
    1125899906842624.2,
    4503599627370495.5,
    -271.8281828459045,
    8.41,
    2.2250738585072014e-308,
  ])('%d', (value) => {
    expect(written(value)).toBe(expected(value));
  });

  it('any double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(written(value)).toBe(expected(value));
      }),
      { numRuns: 5000 },
    );
  });

  it('doubles of the sizes that scores and indicators have', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1, max: 1 }),
        fc.integer({ min: -7, max: 17 }),
        (mantissa, exponent) => {
          const value = mantissa * 10 ** exponent;
          expect(written(value)).toBe(expected(value));
        },
      ),
      { numRuns: 20000 },
    );
  });

  it('decimal numbers with few digits', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 22 }), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        expect(written(value)).toBe(expected(value));
      }),
      { numRuns: 20000 },
    );
  });

  it('neighbours of powers of two and of ten', () => {
    const double = new Float64Array(1);
    const bits = new BigInt64Array(double.buffer);
    const powers = [
      ...Array.from({ length: 90 }, (_, index) => 2 ** (index - 30)),
      ...Array.from({ length: 30 }, (_, index) => Number(`1e${index - 8}`)),
    ];
    for (const power of powers) {
      double[0] = power;
      const middle = bits[0]!;
      for (let step = -20n; step <= 20n; step++) {
        bits[0] = middle + step;
        expect(written(double[0]!)).toBe(expected(double[0]!));
      }
    }
  });
});
