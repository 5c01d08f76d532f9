/** Bars of characters. */

export interface BarScale {
  /** The smallest and the largest value there could be; zero is among them. */
  readonly low: number;
  readonly high: number;
  /** Columns for all of it. */
  readonly width: number;
}

/** A scale for all values, and up to `full` where that is more. */
export function scaleOf(
  values: readonly (number | null)[],
  full: number | undefined,
  width: number,
): BarScale {
  let low = 0;
  let high = Math.max(0, full ?? 0);
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high, width };
}

/** Blocks that take one to eight eighths of a column from the left. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/** From zero to the right in eighths of a column, or to the left in whole ones; nothing where there is no value. */
export function barText(value: number | null, { low, high, width }: BarScale): string {
  if (value === null || !Number.isFinite(value) || high === low) return '';
  // What is negative takes a column at least, however little it is beside the others.
  const zero = low < 0 ? Math.max(1, Math.round((width * -low) / (high - low))) : 0;
  if (value < 0) {
    const columns = Math.max(1, Math.round((zero * value) / low));
    return ' '.repeat(zero - columns) + '█'.repeat(columns);
  }
  const eighths = value === 0 ? 0 : Math.max(1, Math.round((8 * (width - zero) * value) / high));
  return (' '.repeat(zero) + '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!).trimEnd();
}
