import { ln } from '../../stats/elementary.ts';
import type { Check, Finding, Series, Subject } from './check.ts';
import * as messages from './messages.ts';
import { robustSpread } from './robust.ts';

const LEAST = 10;
/** Robust standard deviations from the median, and to the nearest other value; and both in logarithms. */
const FAR = 6;
const GAP = 3;
const FAR_IN_LOGS = 3.5;
const GAP_IN_LOGS = 1;

/**
 * Values far from all others: by their distance from the median in robust standard deviations, as they are
 * and, where no value is negative, in logarithms too, because amounts and counts of cities are skewed by
 * nature; and far from the nearest other value, so that only the largest and the smallest can be meant.
 */
export const outlier: Check = {
  code: 'outlier',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const told = new Set<string>();
    return subject.series
      .flatMap((series) => outlyingIn(subject, series))
      .filter(({ unit, field, location }) => {
        const cell = JSON.stringify([unit, field, location]);
        return told.has(cell) ? false : told.add(cell);
      });
  },
};

function outlyingIn(subject: Subject, { label, column, values, sorted }: Series): Finding[] {
  const all = sorted();
  if (all.length < LEAST) return [];
  const spread = robustSpread(all);
  const isSkewed = all[0]! >= 0;
  const logs = isSkewed ? all.subarray(all.findIndex((value) => value > 0)).map(ln) : undefined;
  const ends = [
    { value: all[all.length - 1]!, next: all[all.length - 2]! },
    { value: all[0]!, next: all[1]! },
  ];
  return ends.flatMap(({ value, next }) => {
    if (!isFar(value, next, all, FAR, GAP)) return [];
    if (logs !== undefined && !isFar(ln(value), ln(next), logs, FAR_IN_LOGS, GAP_IN_LOGS)) {
      return [];
    }
    const row = values.indexOf(value);
    const deviations = Math.abs(value - spread.median) / spread.sigma;
    return [messages.outlying(subject, row, column, label, value, spread.median, deviations)];
  });
}

function isFar(value: number, next: number, sorted: Float64Array, far: number, gap: number): boolean {
  const { median, sigma } = robustSpread(sorted);
  return sigma > 0 && Math.abs(value - median) > far * sigma && Math.abs(value - next) >= gap * sigma;
}
