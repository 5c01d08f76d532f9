/** Figures of measured runs, and tables of them in Markdown. */

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const fastest = (runs) => Math.min(...runs.seconds);

export const ratio = (runs, base) => median(runs.seconds) / median(base.seconds);
export const fastestRatio = (runs, base) => fastest(runs) / fastest(base);

/** The highest peak of any run; undefined where memory was not measured. */
export const peak = ({ memory }) => (memory.length === 0 ? undefined : Math.max(...memory));

export const asRatio = (value) => value.toFixed(2);
export const asMegabytes = (bytes) => (bytes / 1e6).toFixed(0);
export const asMicroseconds = (seconds) => (1e6 * seconds).toFixed(2);
const asMilliseconds = (seconds) => (1000 * seconds).toFixed(1);
export const asSeconds = (seconds) => seconds.toFixed(2);

/** Median and minimum of short runs. */
export const SHORT = ['Median, ms', 'Fastest, ms'];
export const shortRuns = (runs) => [asMilliseconds(median(runs.seconds)), asMilliseconds(fastest(runs))];

/** Median and minimum of long runs, and what else they took. */
export const LONG = ['Median, s', 'Fastest, s', 'Processor, s', 'Peak memory, MB'];
export const longRuns = (runs) => [
  asSeconds(median(runs.seconds)),
  asSeconds(fastest(runs)),
  runs.processor.length === 0 ? '' : asSeconds(median(runs.processor)),
  runs.memory.length === 0 ? '' : asMegabytes(peak(runs)),
];

/** The first column to the left, figures to the right. */
export function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const align = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [header, align, ...rows].map(line).join('\n');
}
