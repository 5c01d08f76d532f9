import { exp, ln } from '../../stats/elementary.ts';
import type { Check, Finding, Series, Subject } from './check.ts';
import * as messages from './messages.ts';
import { robustSpread } from './robust.ts';

const FACTORS = [10, 100, 1000];
/** Fewer values say nothing about what is usual. */
const LEAST = 8;
/** How far out a value is, and how near the middle it would be, in robust standard deviations of logarithms. */
const FAR = 3.5;
const NEAR = 1.5;
/**
 * How many times the next value it is at least; how wide the gap is at least against the way from the median to
 * the next value (twice that at the lower end); and how large a share of the values can be off together.
 */
const GAP = 3;
const REACH = 0.75;
const FEW = 0.02;

/**
 * Values that stand apart from all others by a power of ten: looked for among the positive values, in
 * logarithms, at both ends, behind a gap of at least a factor of three that is wide for this column: percentages
 * near 0 are far apart in logarithms without anything being wrong. A value that would be as unusual after the
 * division, or a fraction among whole numbers, is an outlier and nothing else.
 */
export const misplacedMark: Check = {
  code: 'misplaced-mark',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const told = new Set<string>();
    return subject.series.flatMap((series) => misplacedIn(subject, series, told));
  },
};

const cellKey = (column: string, row: number) => JSON.stringify([column, row]);

/** A cell is told once, though it stands out in its column and in every quotient it is a part of. */
function misplacedIn(subject: Subject, series: Series, told: Set<string>): Finding[] {
  const { label, column, values, parts = [column] } = series;
  const all = series.sorted();
  const sorted = all.subarray(firstAbove(all, 0));
  if (sorted.length < LEAST) return [];
  const { median, sigma } = robustSpread(sorted.map(ln));
  if (!(sigma > 0)) return [];
  const cells = subject.column(column)?.numbers ?? values;
  const findings: Finding[] = [];
  for (const high of [true, false]) {
    const end = lastUsual(sorted, median, high);
    if (end === undefined) continue;
    const off: number[] = [];
    values.forEach((value, row) => {
      if (value > 0 && (high ? value > end : value < end)) off.push(row);
    });
    const areWhole = cells.every((value, row) => off.includes(row) || !(value % 1 !== 0 && value > 0));
    for (const row of off) {
      const log = ln(values[row]!);
      if (Math.abs(log - median) < FAR * sigma) continue;
      const factor = FACTORS.find((power) => {
        const there = log - (high ? 1 : -1) * ln(power);
        const cell = high ? cells[row]! / power : cells[row]! * power;
        return Math.abs(there - median) <= NEAR * sigma && (!areWhole || isWhole(cell));
      });
      if (factor === undefined || parts.some((part) => told.has(cellKey(part, row)))) continue;
      told.add(cellKey(column, row));
      const spread = { typical: exp(median), next: end, factor, high };
      findings.push(messages.misplaced(subject, row, column, label, values[row]!, spread));
    }
  }
  return findings;
}

/** The index of the first value above the limit, or the length. */
function firstAbove(sorted: Float64Array, limit: number): number {
  const index = sorted.findIndex((value) => value > limit);
  return index === -1 ? sorted.length : index;
}

/** Up to what multiplying a decimal by a power of ten leaves in the last bits. */
const isWhole = (value: number) => Math.abs(value - Math.round(value)) <= 1e-9 * Math.abs(value);

/** The last of the usual values before a gap, at the upper or the lower end; undefined where there is no gap. */
function lastUsual(sorted: Float64Array, median: number, high: boolean): number | undefined {
  const last = sorted.length - 1;
  for (let count = Math.max(1, Math.floor(FEW * sorted.length)); count >= 1; count--) {
    const inner = high ? sorted[last - count]! : sorted[count]!;
    const outer = high ? sorted[last - count + 1]! : sorted[count - 1]!;
    const gap = Math.abs(ln(outer / inner));
    const reach = (high ? REACH : 2 * REACH) * Math.abs(ln(inner) - median);
    if (gap >= ln(GAP) && gap >= reach) return inner;
  }
  return undefined;
}
