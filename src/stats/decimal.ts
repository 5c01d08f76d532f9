/**
 * Rounding as people do it: on the decimal value, half away from zero. A double such as 11.7/12 prints as
 * 0.975, so it rounds to 0.98, where binary rounding (`toFixed`) gives 0.97. The decimal value is taken to 15
 * significant digits, which every double has: a mean of 0.265 that came out as 0.26499999999999996 is 0.265.
 * Source of the rule: OECD/JRC Handbook (2008), Table 15, New Zealand's ratio to the best.
 */

const DIGITS = 15;

/**
 * The number as decimal digits, value = 0.DIGITS × 10^exponent: the shortest text that reads back to the
 * same double, or 15 digits of it where fewer are wanted.
 */
function decimalOf(value: number, decimals: number): { digits: string; exponent: number } {
  const split = (text: string) => {
    const [mantissa = '', exponent = '0'] = text.split('e');
    return { digits: mantissa.replace('.', ''), exponent: Number(exponent) + 1 };
  };
  const shortest = split(Math.abs(value).toExponential());
  const noisy = shortest.digits.length > DIGITS && shortest.exponent + decimals < DIGITS;
  return noisy ? split(Math.abs(value).toExponential(DIGITS - 1)) : shortest;
}

/** Adds one to the last digit of a string of decimal digits; it may grow by one digit. */
function increment(digits: string): string {
  let index = digits.length - 1;
  while (index >= 0 && digits[index] === '9') index--;
  const zeros = '0'.repeat(digits.length - 1 - index);
  return index < 0 ? `1${zeros}` : `${digits.slice(0, index)}${Number(digits[index]) + 1}${zeros}`;
}

/**
 * The number with exactly `decimals` digits after the point, rounded half away from zero on its decimal
 * value. Never prints a negative zero. Not for NaN and infinities.
 */
export function formatFixed(value: number, decimals: number): string {
  const { digits, exponent } = decimalOf(value, decimals);
  const kept = exponent + decimals; // how many digits remain
  let whole: string;
  if (kept < 0) whole = '';
  else if (kept >= digits.length) whole = digits + '0'.repeat(kept - digits.length);
  else {
    whole = digits.slice(0, kept);
    if (digits.charCodeAt(kept) >= 53) whole = whole === '' ? '1' : increment(whole);
  }
  whole = whole.padStart(decimals + 1, '0');
  const point = whole.length - decimals;
  const integer = whole.slice(0, point).replace(/^0+(?=\d)/, '');
  const text = decimals === 0 ? integer : `${integer}.${whole.slice(point)}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The number rounded to `decimals` digits, half away from zero on its decimal value; NaN stays NaN. */
export function roundDecimal(value: number, decimals: number): number {
  return Number.isFinite(value) ? Number(formatFixed(value, decimals)) : value;
}
