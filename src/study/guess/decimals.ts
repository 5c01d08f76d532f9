/** Numbers looked at to see how a column is written. */
const SAMPLE = 40;
const MOST = 9;

/** With how many decimals the numbers of a column are written at most, by the first of them; nine stand for more. */
function decimalsIn(values: Float64Array): number {
  let decimals = 0;
  let seen = 0;
  for (let row = 0; row < values.length && seen < SAMPLE; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    seen++;
    if (Number.isInteger(value)) continue;
    const text = String(value);
    decimals = Math.max(decimals, text.includes('e-') ? MOST : text.length - text.indexOf('.') - 1);
  }
  return Math.min(decimals, MOST);
}

/** One unit of the last decimal that is written. */
export const lastPlace = (values: Float64Array): number => Number(`1e-${decimalsIn(values)}`);
