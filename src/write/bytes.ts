/**
 * Numbers as UTF-8 bytes, exactly as `String()` prints them, without making a string.
 *
 * A result of many units is mostly doubles of 16 or 17 digits, and turning each into a string and the
 * string into bytes takes most of the time of writing it. `writeNumber` finds the same digits with exact
 * double arithmetic in a fraction of that time; the few numbers where a decision is close go to `String()`.
 */

/** The most bytes that `writeNumber` may write. */
export const LONGEST_NUMBER = 26;

/** Powers of ten that a double holds exactly, and their halves for exact products (Dekker's splitting). */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const SPLITTER = 2 ** 27 + 1;
const POWERS_HIGH = POWERS.map((power) => SPLITTER * power - (SPLITTER * power - power));
const POWERS_LOW = POWERS.map((power, exponent) => power - POWERS_HIGH[exponent]!);

/** By binary exponent from -20 to 56: the decimal digits before the point of 2^exponent (below 0: zeros after it). */
const LEAST_BINARY = -20;
const LARGEST_BINARY = 56;
const DIGITS_BEFORE = Int8Array.from(
  { length: LARGEST_BINARY - LEAST_BINARY + 1 },
  (_, index) => Math.floor(Math.log10(2 ** (index + LEAST_BINARY))) + 1,
);
/** Half the distance to the next double, by the same index. */
const HALF_GAPS = Float64Array.from(
  { length: LARGEST_BINARY - LEAST_BINARY + 1 },
  (_, index) => 2 ** (index + LEAST_BINARY - 53),
);

/** How near to a boundary a decision is left to `String()`; far above the error of the fraction, 2^-53. */
const MARGIN = 1e-9;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** The two digits of the numbers from 0 to 99. */
const TENS = Uint8Array.from({ length: 100 }, (_, value) => 48 + Math.floor(value / 10));
const ONES = Uint8Array.from({ length: 100 }, (_, value) => 48 + (value % 10));
const ZERO = 48;
const POINT = 46;
const MINUS = 45;

/** Writes the shortest digits that read back as the same double, as `String(value)`; -0 is 0. Gives the end. */
export function writeNumber(target: Uint8Array, offset: number, value: number): number {
  if ((value | 0) === value || (Number.isInteger(value) && Math.abs(value) < 1e16)) {
    return writeInteger(target, offset, value);
  }
  let start = offset;
  let positive = value;
  if (value < 0) {
    target[start++] = MINUS;
    positive = -value;
  }
  double[0] = positive;
  const high = words[HIGH]!;
  const index = (high >> 20) - 1023 - LEAST_BINARY;
  // Powers of two, whose neighbours are not equally far, and very large or small numbers are rare.
  if (positive >= 1e-6 && positive < 1e16 && !((high & 0xfffff) === 0 && words[1 - HIGH] === 0)) {
    const end = writeShortest(target, start, positive, index);
    if (end !== -1) return end;
  }
  const text = String(value);
  for (let at = 0; at < text.length; at++) target[offset + at] = text.charCodeAt(at);
  return offset + text.length;
}

/**
 * value × 10^k is scaled to 17 digits before the point, exactly: as a double and the error of that
 * product. Then the shortest number that reads back as `value` is a multiple of 100 if one lies within
 * half a gap between doubles, else the nearest multiple of 10 if that does, else the nearest integer.
 * Gives -1 where a decision is too close for the precision of the fraction.
 */
function writeShortest(target: Uint8Array, offset: number, value: number, index: number): number {
  let before = DIGITS_BEFORE[index]!;
  if (before >= 0 ? value >= POWERS[before]! : value * POWERS[-before]! >= 1) before++;
  const exponent = 17 - before;
  const power = POWERS[exponent]!;
  const product = value * power;
  const valueHigh = SPLITTER * value - (SPLITTER * value - value);
  const valueLow = value - valueHigh;
  const powerHigh = POWERS_HIGH[exponent]!;
  const powerLow = POWERS_LOW[exponent]!;
  const error =
    valueLow * powerLow - (product - valueHigh * powerHigh - valueLow * powerHigh - valueHigh * powerLow);
  const halfGap = HALF_GAPS[index]! * power;

  // product + error = upper × 1e8 + lower + fraction
  let upper = Math.floor(product * 1e-8);
  const whole = Math.floor(error);
  const fraction = error - whole;
  let lower = product - upper * 1e8 + whole;
  if (lower < 0) {
    lower += 1e8;
    upper -= 1;
  } else if (lower >= 1e8) {
    lower -= 1e8;
    upper += 1;
  }
  lower = lower | 0;

  const rest100 = lower % 100;
  const above100 = rest100 + fraction;
  const near100 = above100 < 50 ? above100 : 100 - above100;
  if (near100 < halfGap - MARGIN) {
    lower += (above100 < 50 ? 0 : 100) - rest100;
  } else if (near100 < halfGap + MARGIN) {
    return -1;
  } else {
    const rest10 = lower % 10;
    const above10 = rest10 + fraction;
    const near10 = above10 < 5 ? above10 : 10 - above10;
    if (near10 < halfGap - MARGIN) {
      if (near10 > 5 - MARGIN) return -1;
      lower += (above10 < 5 ? 0 : 10) - rest10;
    } else if (near10 < halfGap + MARGIN || (fraction > 0.5 - MARGIN && fraction < 0.5 + MARGIN)) {
      return -1;
    } else if (fraction > 0.5) {
      lower++;
    }
  }
  if (lower >= 1e8) {
    lower -= 1e8;
    upper += 1;
  }
  return writeDigits(target, offset, upper | 0, lower, before);
}

/** Nine digits of `upper` and eight of `lower`, the point after `before` of them, no zeros at the end. */
function writeDigits(
  target: Uint8Array,
  offset: number,
  upper: number,
  lower: number,
  before: number,
): number {
  let start = offset;
  if (before <= 0) {
    target[start++] = ZERO;
    target[start++] = POINT;
    for (let zeros = before; zeros < 0; zeros++) target[start++] = ZERO;
  } else {
    start++;
  }
  const first = (upper / 1e8) | 0;
  target[start] = ZERO + first;
  writeEight(target, start + 1, upper - first * 1e8);
  let end = start + 9;
  if (lower !== 0) {
    writeEight(target, end, lower);
    end += 8;
  }
  while (target[end - 1] === ZERO) end--;
  if (before > 0) {
    // The digits stand one place too far to the right; those before the point move back.
    for (let at = 0; at < before; at++) target[offset + at] = target[offset + at + 1]!;
    target[offset + before] = POINT;
  }
  return end;
}

/** Eight digits, leading zeros included. */
function writeEight(target: Uint8Array, offset: number, value: number): void {
  const high = (value / 10000) | 0;
  writeFour(target, offset, high);
  writeFour(target, offset + 4, value - high * 10000);
}

function writeFour(target: Uint8Array, offset: number, value: number): void {
  const high = (value / 100) | 0;
  const low = value - high * 100;
  target[offset] = TENS[high]!;
  target[offset + 1] = ONES[high]!;
  target[offset + 2] = TENS[low]!;
  target[offset + 3] = ONES[low]!;
}

/** Whole numbers that are exact; nothing larger than them is added on the way. */
function writeInteger(target: Uint8Array, offset: number, value: number): number {
  let start = offset;
  let rest = value;
  if (value < 0) {
    target[start++] = MINUS;
    rest = -value;
  }
  let length = 1;
  for (let limit = 10; rest >= limit; limit *= 10) length++;
  for (let at = start + length - 1; at >= start; at--) {
    const next = Math.floor(rest / 10);
    target[at] = rest - next * 10 + ZERO;
    rest = next;
  }
  return start + length;
}
