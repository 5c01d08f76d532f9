/** The values that a cell could have instead of its own, step by step towards its bound. Pure. */

import type { Band } from '../../model/methodology.ts';
import { log10 } from '../../stats/elementary.ts';
import type { CellValue } from './model.ts';

export interface Ladder {
  /** The value now; of a gap null, and steps count from the worst observed value, which is step 0. */
  readonly from: CellValue;
  /** The first step that is a change. */
  readonly first: number;
  /** The step that is the bound; less than `first` where nothing can be moved. */
  readonly last: number;
  readonly at: (step: number) => CellValue;
  /** The value a share of the way, more than nothing, to the bound. */
  readonly share: (share: number) => CellValue;
}

/** A cell that stays as it is. */
export const unmoved = (value: CellValue): Ladder => ({
  from: value,
  first: 1,
  last: 0,
  at: () => value,
  share: () => value,
});

interface Scale {
  readonly value: number | null;
  readonly isWhole: boolean;
  readonly rawOf: (own: number) => number;
  /** The cell's own number of a value after `per`. */
  readonly own: (raw: number) => number;
  /** The worst observed, after `per`. */
  readonly worst: number;
  /** 1 where higher is better, −1 where lower is. */
  readonly sign: number;
}

/** Numbers from division and back are taken for whole ones when they are that near. */
const NEAR = 1e-9;

/** Steps of a column that is not of whole numbers are at most this part of the observed range. */
const FINE = 1e-6;

/** Up, or with −1 down, to a whole number; numbers next to one are it. */
const wholeTowards = (value: number, sign: number): number => {
  const nearest = Math.round(value);
  if (Math.abs(value - nearest) <= NEAR * Math.max(1, Math.abs(value))) return nearest + 0;
  return sign * Math.ceil(sign * value) + 0;
};

/**
 * Numbers towards a bound. Whole ones move by whole numbers and stay inside it; others by a power of ten that is at
 * most a millionth of the observed range, so that the values are short decimals, and the last step is the bound itself.
 */
export function ladderOfNumbers({
  value,
  isWhole,
  own,
  worst,
  sign,
  bound,
  range,
}: Scale & { readonly bound: number; readonly range: number }): Ladder {
  const isGap = value === null;
  const [start, end] = isWhole
    ? [value ?? wholeTowards(own(worst), sign), wholeTowards(own(bound), -sign)]
    : [value ?? own(worst), own(bound)];
  const way = sign * (end - start);
  if (way <= 0) return isGap ? only(end) : unmoved(value);
  if (isWhole) {
    return {
      from: value,
      first: isGap ? 0 : 1,
      last: way,
      at: (step) => start + sign * step,
      share: (share) => start + sign * Math.min(way, Math.ceil(share * way - NEAR)),
    };
  }
  const finest = FINE * Math.max(Math.abs(own(range) - own(0)), way);
  const steps = stepsOfTen(start, end, sign, Math.floor(log10(finest)));
  return {
    from: value,
    first: isGap ? 0 : 1,
    last: steps.count,
    at: (step) => (step <= 0 ? start : step >= steps.count ? end : steps.at(step)),
    share: (share) => (share >= 1 ? end : start + share * (end - start)),
  };
}

/** A gap for which there is one value. */
const only = (to: number): Ladder => ({
  from: null,
  first: 0,
  last: 0,
  at: () => to,
  share: () => to,
});

/** The multiples of a power of ten strictly between two numbers, counted from 1; the count is that of the end itself. */
function stepsOfTen(start: number, end: number, sign: number, exponent: number) {
  // 10^e for e < 0 is divided by, so that multiples are the doubles nearest to the decimals.
  const power = Number(`1e${Math.abs(exponent)}`);
  const multiple = (index: number) => (exponent < 0 ? index / power : index * power);
  const index = (value: number) => (exponent < 0 ? value * power : value / power);
  const first = sign > 0 ? Math.floor(index(start)) + 1 : Math.ceil(index(start)) - 1;
  const last = sign > 0 ? Math.ceil(index(end)) - 1 : Math.floor(index(end)) + 1;
  const between = Math.max(0, sign * (last - first) + 1);
  return { count: between + 1, at: (step: number) => multiple(first + sign * (step - 1)) };
}

interface Rung {
  readonly value: CellValue;
  readonly points: number;
}

/** Rungs from the first to the best, in the order of their points. */
function ladderOfRungs(from: CellValue, now: number, rungs: readonly Rung[], sign: number): Ladder {
  const better = rungs
    .filter(({ points }) => (from === null ? sign * points >= sign * now : sign * points > sign * now))
    .sort((a, b) => sign * (a.points - b.points));
  const last = better.at(-1);
  if (last === undefined) return unmoved(from);
  const first = from === null ? 0 : 1;
  return {
    from,
    first,
    last: first + better.length - 1,
    at: (step) => better[Math.min(Math.max(step - first, 0), better.length - 1)]!.value,
    share: (share) => {
      const wanted = now + share * (last.points - now);
      const reached = better.find(({ points }) => sign * points >= sign * wanted - NEAR * Math.abs(wanted));
      return (reached ?? last).value;
    },
  };
}

/** The answers that are declared, towards the best; of several with the same points the first. */
export function ladderOfAnswers({
  points,
  value,
  rawOf,
  worst,
  sign,
}: {
  readonly points: Readonly<Record<string, number>>;
  readonly value: CellValue;
  readonly rawOf: (value: CellValue) => number;
  readonly worst: number;
  readonly sign: number;
}): Ladder {
  const seen = new Set<number>();
  const rungs = Object.keys(points).flatMap((answer): Rung[] => {
    const raw = rawOf(answer);
    if (seen.has(raw)) return [];
    seen.add(raw);
    return [{ value: answer, points: raw }];
  });
  return ladderOfRungs(value, value === null ? worst : rawOf(value), rungs, sign);
}

/** Into each better band by the shortest way: its lower edge from below, the last number below its upper edge from above. */
export function ladderOfBands({
  value,
  isWhole,
  rawOf,
  own,
  worst,
  sign,
  best,
  bands,
  pointsOf,
}: Scale & {
  readonly best: number;
  readonly bands: readonly Band[];
  readonly pointsOf: (raw: number) => number | undefined;
}): Ladder {
  const start = value ?? own(worst);
  const now = pointsOf(value === null ? worst : rawOf(value));
  if (now === undefined) return unmoved(value);
  const step = isWhole ? 1 : Math.abs(own(best) - own(worst)) * FINE || Math.abs(start) * FINE || FINE;
  const rungs = new Map<number, Rung>();
  bands.forEach(({ points, below }, index) => {
    const to = intoBand({ start, from: bands[index - 1]?.below, below, isWhole, rawOf, own, step });
    if (to === undefined) return;
    const known = rungs.get(points);
    if (known === undefined || Math.abs(to - start) < Math.abs(Number(known.value) - start))
      rungs.set(points, { value: to, points });
  });
  return ladderOfRungs(value, now, [...rungs.values()], sign);
}

/** The number nearest to the start that is in a band; undefined where a whole one is not. */
function intoBand({
  start,
  from,
  below,
  isWhole,
  rawOf,
  own,
  step,
}: Pick<Scale, 'isWhole' | 'rawOf' | 'own'> & {
  readonly start: number;
  readonly from: number | undefined;
  readonly below: number | undefined;
  readonly step: number;
}): number | undefined {
  const raw = rawOf(start);
  const isIn = (value: number) =>
    (from === undefined || rawOf(value) >= from) && (below === undefined || rawOf(value) < below);
  if (isIn(start)) return start;
  if (from !== undefined && raw < from) {
    const edge = own(from);
    const to = isWhole ? wholeTowards(edge, 1) : rawOf(edge) < from ? edge + step : edge;
    const inside = isIn(to) ? to : isWhole ? to + 1 : to;
    return isIn(inside) ? inside : undefined;
  }
  if (below === undefined) return undefined;
  const edge = own(below);
  const to = isWhole ? wholeTowards(edge, -1) : edge - step;
  const inside = isIn(to) ? to : isWhole ? to - 1 : to;
  return isIn(inside) ? inside : undefined;
}
