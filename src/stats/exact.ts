/** Whole numbers of any size, and fractions of them: for decisions that rounding must not make. */

import { powerOfTwo } from './elementary.ts';

/** num / den, den above 0. Not necessarily in lowest terms. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

const bits = (value: bigint): number => (value < 0n ? -value : value).toString(16).length * 4;

/** The double nearest to num / den (den not 0), ties to even. */
export function nearest(num: bigint, den: bigint): number {
  if (num === 0n) return 0;
  const negative = num < 0n !== den < 0n;
  const [top, bottom] = [num < 0n ? -num : num, den < 0n ? -den : den];
  // At least 66 binary digits of the quotient, the last of which says whether anything follows.
  const shift = 70 - (bits(top) - bits(bottom));
  const [scaled, unit] = shift < 0 ? [top, bottom << BigInt(-shift)] : [top << BigInt(shift), bottom];
  const quotient = (scaled / unit) | (scaled % unit === 0n ? 0n : 1n);
  // In two steps, since 2^−shift alone may be too small for a double.
  const half = Math.trunc(-shift / 2);
  const value = Number(quotient) * powerOfTwo(half) * powerOfTwo(-shift - half);
  return negative ? -value : value;
}

const WORDS = new DataView(new ArrayBuffer(8));

/** A finite double as a whole number times a power of two. */
function partsOf(value: number): { readonly digits: bigint; readonly power: number } {
  WORDS.setFloat64(0, value);
  const raw = WORDS.getBigUint64(0);
  const exponent = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  const digits = exponent === 0 ? fraction : fraction | (1n << 52n);
  return { digits: value < 0 ? -digits : digits, power: Math.max(exponent, 1) - 1075 };
}

/** Finite doubles times the one power of two that makes all of them whole, as small as can be. */
export function wholeNumbers(values: ArrayLike<number>): bigint[] {
  const parts = Array.from(values, partsOf).map(({ digits, power }) => {
    if (digits === 0n) return { digits, power: Infinity };
    let zeros = 0;
    while (((digits >> BigInt(zeros)) & 1n) === 0n) zeros++;
    return { digits: digits >> BigInt(zeros), power: power + zeros };
  });
  const least = parts.reduce((before, { power }) => Math.min(before, power), Infinity);
  return parts.map(({ digits, power }) => (digits === 0n ? 0n : digits << BigInt(power - least)));
}

/** The decimal number that a double is written as: 0.1 is 1/10. Finite values only. */
export function decimalFraction(value: number): Fraction {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return power < 0
    ? { num: digits, den: 10n ** BigInt(-power) }
    : { num: digits * 10n ** BigInt(power), den: 1n };
}

/** Numbers as the decimals they are written as, times the one power of ten (`unit`) that makes all of them whole. */
export function wholeDecimals(values: readonly number[]): {
  readonly whole: bigint[];
  readonly unit: bigint;
} {
  const fractions = values.map(decimalFraction);
  const unit = fractions.reduce((most, { den }) => (den > most ? den : most), 1n);
  return { whole: fractions.map(({ num, den }) => num * (unit / den)), unit };
}

/** x = numerators / denominator of rows · x = right, the denominator above 0; undefined where rows are dependent. */
export interface ExactSolution {
  readonly numerators: bigint[];
  readonly denominator: bigint;
}

/**
 * Solves a square system of whole numbers exactly, by elimination without fractions (Bareiss 1968,
 * Mathematics of Computation 22, 565-578): every intermediate number is a minor of the matrix.
 */
export function solveExactly(
  rows: readonly (readonly bigint[])[],
  right: readonly bigint[],
): ExactSolution | undefined {
  const size = rows.length;
  const work = rows.map((row, index) => [...row, right[index]!]);
  let previous = 1n;
  for (let step = 0; step < size; step++) {
    const at = work.findIndex((row, index) => index >= step && row[step] !== 0n);
    if (at === -1) return undefined;
    [work[step], work[at]] = [work[at]!, work[step]!];
    const pivotRow = work[step]!;
    const pivot = pivotRow[step]!;
    // All other rows, the ones above too: what is left is the same pivot along the diagonal.
    for (let index = 0; index < size; index++) {
      if (index === step) continue;
      const row = work[index]!;
      const factor = row[step]!;
      for (let column = step + 1; column <= size; column++) {
        row[column] = (row[column]! * pivot - factor * pivotRow[column]!) / previous;
      }
    }
    previous = pivot;
  }
  const sign = previous < 0n ? -1n : 1n;
  return { numerators: work.map((row) => sign * row[size]!), denominator: sign * previous };
}

/** Σ of products. */
export function exactProduct(left: readonly bigint[], right: readonly bigint[]): bigint {
  let sum = 0n;
  for (let index = 0; index < left.length; index++) {
    if (left[index] !== 0n && right[index] !== 0n) sum += left[index]! * right[index]!;
  }
  return sum;
}
