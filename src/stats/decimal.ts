/**
 * Rounding as people do it: on the decimal value that is printed, half away from zero. A double such as
 * 11.7/12 prints as 0.975, so it rounds to 0.98, where binary rounding (`toFixed`) gives 0.97.
 * Source of the rule: OECD/JRC Handbook (2008), Table 15, New Zealand's ratio to the best.
 */

/** The shortest decimal text of the number, split: value = 0.DIGITS × 10^exponent. */
function decimalOf(value: number): { digits: string; exponent: number } {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) + 1 };
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
  const { digits, exponent } = decimalOf(value);
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
