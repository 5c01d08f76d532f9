/**
 * Elementary functions by additions, multiplications, divisions and square roots alone, which every engine rounds the
 * same. What `Math.exp`, `Math.log`, `Math.pow` and the like return is left to the engine, and differs in the last
 * digit between versions of Node and between browsers; with these a rating has the same bits everywhere. A test keeps
 * theirs out of all other modules.
 *
 * `ln` and `exp` are those of fdlibm, whose notice says: Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights
 * reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute
 * this software is freely granted, provided that this notice is preserved.
 */

const double = new Float64Array([1]);
const halves = new Int32Array(double.buffer);
/** Which half holds the exponent: the one in which 1 is not 0. */
const [upper, lower] = halves[1] === 0 ? [0, 1] : [1, 0];

const BIAS = 1023;

/** 2ⁿ of a whole number n: exact, Infinity above 1023 and 0 below −1074. */
export function powerOfTwo(exponent: number): number {
  if (exponent > BIAS) return Infinity;
  if (exponent < -1022) return exponent < -1074 ? 0 : powerOfTwo(exponent + 1074) * Number.MIN_VALUE;
  halves[upper] = (exponent + BIAS) << 20;
  halves[lower] = 0;
  return double[0]!;
}

/** The smallest number with all its digits, 2⁻¹⁰²². */
export const SMALLEST_NORMAL = powerOfTwo(-1022);
const TWO_54 = powerOfTwo(54);

/** The largest power of two that is not above a positive number, among those from 2⁻¹⁰²² (also for 0) to 2¹⁰²³. */
export function powerOfTwoBelow(value: number): number {
  double[0] = Math.min(Math.max(value, SMALLEST_NORMAL), Number.MAX_VALUE);
  halves[upper]! &= 0x7ff00000;
  halves[lower] = 0;
  return double[0]!;
}

export const square = (x: number): number => x * x;
export const cube = (x: number): number => x * x * x;

/** ln 2 in two parts; the first one times an exponent is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * Natural logarithm, error below one unit in the last place; NaN below 0, −Infinity of 0.
 *
 * x = 2ᵏ·(1 + f) with 1 + f between √½ and √2; ln(1 + f) = 2·artanh s with s = f/(2 + f), by a polynomial in s².
 * Source: fdlibm, e_log.c.
 */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const isTiny = x < SMALLEST_NORMAL;
  double[0] = isTiny ? x * TWO_54 : x;
  const exponent = (halves[upper]! >> 20) - BIAS - (isTiny ? 54 : 0);
  const digits = halves[upper]! & 0xfffff;
  // 1 in the place of the exponent where the fraction is above √2 and is halved.
  const carry = (digits + 0x95f64) & 0x100000;
  halves[upper] = digits | (carry ^ 0x3ff00000);
  const f = double[0]! - 1;
  const k = exponent + (carry >> 20);
  if (((digits + 2) & 0xfffff) < 3) {
    const rest = f * f * (0.5 - 0.3333333333333333 * f);
    return k * LN2_HIGH - (rest - k * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const rest = odd + even;
  // The parts are added in the order that loses least, which is another one next to √2.
  if (digits < 0x6147a || digits > 0x6b851) return k * LN2_HIGH - (s * (f - rest) - k * LN2_LOW - f);
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + rest) + k * LN2_LOW) - f);
}

/** Logarithm to the base 10, error below three units in the last place. */
export const log10 = (x: number): number => ln(x) / Math.LN10;

/** From here on the result is no finite number, and from there down it is 0. */
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;

/**
 * eˣ, error below one unit in the last place.
 *
 * x = k·ln 2 + r with |r| at most ½·ln 2; eʳ = 1 + r + r·c/(2 − c), c by a polynomial in r². Source: fdlibm, e_exp.c.
 */
export function exp(x: number): number {
  if (x > OVERFLOW) return Infinity;
  if (x < UNDERFLOW) return 0;
  if (x === 1) return Math.E;
  const k = Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const fraction = 1 - (low - (r * c) / (2 - c) - high);
  if (k > -1022 && k < BIAS) return fraction * powerOfTwo(k);
  // In two steps, of which only the last one may round.
  const half = Math.trunc(k / 2);
  return fraction * powerOfTwo(half) * powerOfTwo(k - half);
}

/**
 * eˣ − 1 without the loss of digits near 0: what rounding did to eˣ is taken back by the logarithm of it. Error below
 * five units in the last place. Source: Kahan; Higham (2002), Accuracy and Stability of Numerical Algorithms, 1.14.1.
 */
export function expm1(x: number): number {
  const power = exp(x);
  const less = power - 1;
  if (less === 0) return x;
  return less === -1 || less === Infinity ? less : less * (x / ln(power));
}

/** ln(1 + x) without the loss of digits near 0, likewise. */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  return sum > 0 && sum < Infinity ? ln(sum) * (x / (sum - 1)) : ln(sum);
}

/** x to any power, of x from 0 on; the error is |exponent·ln x| units in the last place and one more. */
export function raised(x: number, exponent: number): number {
  if (exponent === 0) return 1;
  return exponent === 1 ? x : exp(exponent * ln(x));
}

/** ∛x of a finite x from 0 on, error below two units in the last place: a power, and a step of Newton's from there. */
export function cubeRoot(x: number): number {
  if (x === 0) return 0;
  const near = exp(ln(x) / 3);
  return near - (near - x / near / near) / 3;
}

/** Of the series of the arc tangent of at most tan 11.25°: the next one changes no digit. */
const TERMS = 12;

/**
 * The angle in a right-angled triangle, in radians, from the side across and the side along it, both from 0 on and
 * one above it; error below five units in the last place. Its half has the tangent across/(along + √(across² + along²));
 * after three halvings arctan t = t − t³/3 + t⁵/5 − … ends soon.
 */
export function angleOfSides(across: number, along: number): number {
  const unit = powerOfTwoBelow(Math.max(across, along));
  const [a, b] = [across / unit, along / unit];
  let tangent = a / (b + Math.sqrt(a * a + b * b));
  for (let halving = 0; halving < 2; halving++) tangent /= 1 + Math.sqrt(1 + tangent * tangent);
  let sum = 0;
  for (let term = TERMS; term >= 0; term--) sum = 1 / (2 * term + 1) - tangent * tangent * sum;
  return 8 * tangent * sum;
}
