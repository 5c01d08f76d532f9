import { once } from '../../model/once.ts';
import { type Table, textAt } from '../../model/table.ts';
import { hasGap } from '../../stats/gap.ts';
import { median } from '../../stats/moments.ts';
import type { Check, Finding, Series, Subject } from './check.ts';
import * as messages from './messages.ts';

/** How many times another unit of measurement makes a number larger. */
const FACTORS = [1000, 1_000_000];
/** How far off the factor the medians may be, and how wide the gap is at least between the two kinds of values. */
const NEAR = 5;
const GAP = 10;
/** Values that a file or a class has at least, and all the others together. */
const LEAST = 2;
/** Where it has one alone, as when each unit sends a file: how many others, and how wide the gap is at least. */
const LEAST_AROUND_ONE = 3;
const GAP_OF_ONE = 100;
/** More classes are names. */
const MOST_CLASSES = 40;

/** Where the rows of files do not stand one after the other, so many are asked for their file. */
const MOST_LOCATED = 2000;

/** A part of the rows: those of one file, or of one class of a column. */
interface Part {
  readonly name: string;
  readonly rows: readonly number[];
}

/** All the rows in parts; `by` is a column of classes, or null for files. */
interface Division {
  readonly by: string | null;
  readonly parts: readonly Part[];
}

/**
 * Files, or classes such as countries, all of whose values are a thousand (or a million) times those of the others:
 * every one of them beyond all the others' by a factor of ten at least, with a median that is near a thousand times
 * theirs. A file with one value, such as the return of one city, has to be farther away than that, and much farther than
 * the others are from each other. Values above 0 are looked at.
 */
export const thousandfold: Check = {
  code: 'thousandfold',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const classes = once(() => classesOf(subject));
    return subject.series.flatMap((series) => {
      if (series.parts !== undefined) return [];
      const divisions = [...filesOf(subject.table, series.column), ...classes()];
      if (divisions.length === 0 || !hasGap(series.values)) return [];
      for (const division of divisions) {
        const finding = oddPart(subject, series, division);
        if (finding !== undefined) return [finding];
      }
      return [];
    });
  },
};

/** The rows by each column of classes. */
function classesOf({ table, methodology, column }: Subject): Division[] {
  const names = new Set([
    ...methodology.unit.attributes.map((attribute) => attribute.column),
    ...methodology.leagues.flatMap((league) => (league.classes === undefined ? [league.column] : [])),
  ]);
  return [...names].flatMap((name) => {
    const found = column(name);
    if (found?.texts === undefined) return [];
    const parts = partsBy(table.length, (row) => textAt(found, row) ?? undefined, MOST_CLASSES);
    return parts.length > 1 ? [{ by: found.name, parts }] : [];
  });
}

/** The rows by file, where there are several. */
function filesOf(table: Table, column: string): Division[] {
  const { inputs, length, isPart, locate } = table;
  if (inputs.length < 2) return [];
  const isStacked = isPart !== true && inputs.reduce((sum, { rows }) => sum + rows, 0) === length;
  if (!isStacked && (locate === undefined || length > MOST_LOCATED)) return [];
  let from = 0;
  const parts = isStacked
    ? inputs.map(({ path, sheet, rows }): Part => {
        const start = from;
        from += rows;
        return {
          name: sheet === undefined ? path : `${path}: ${sheet}`,
          rows: Array.from({ length: rows }, (_, row) => start + row),
        };
      })
    : partsBy(length, (row) => locate?.(row, column)?.location.file, Infinity);
  return [{ by: null, parts }];
}

/** Rows by what is said of them; none where it tells too many apart. */
function partsBy(length: number, nameOf: (row: number) => string | undefined, most: number): Part[] {
  const parts = new Map<string, number[]>();
  for (let row = 0; row < length; row++) {
    const name = nameOf(row);
    if (name === undefined) continue;
    const rows = parts.get(name);
    if (rows !== undefined) rows.push(row);
    else if (parts.size === most) return [];
    else parts.set(name, [row]);
  }
  return [...parts].map(([name, rows]) => ({ name, rows }));
}

interface Side {
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

const NOTHING: Side = { min: Infinity, max: -Infinity, count: 0 };

function sideOf(values: Float64Array, rows: readonly number[]): Side {
  let [min, max, count] = [Infinity, -Infinity, 0];
  for (const row of rows) {
    const value = values[row]!;
    if (!(value > 0)) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
    count++;
  }
  return { min, max, count };
}

const both = (a: Side, b: Side): Side => ({
  min: Math.min(a.min, b.min),
  max: Math.max(a.max, b.max),
  count: a.count + b.count,
});

/** Of one value alone in a class nothing is said: a small town may be the only one of its country. */
function leastGap({ count }: Side, rest: Side, areFiles: boolean): number {
  if (count >= LEAST) return GAP;
  if (!areFiles || rest.count < LEAST_AROUND_ONE) return Infinity;
  const spread = rest.max / rest.min;
  return Math.max(GAP_OF_ONE, spread * spread);
}

/** The part whose values are in another unit of measurement: the one with the fewest values, of equal ones the last. */
function oddPart(subject: Subject, { values, column }: Series, { by, parts }: Division): Finding | undefined {
  const sides = parts.map(({ rows }) => sideOf(values, rows));
  // What all the others come to, from those before and those behind.
  const behind = [NOTHING];
  for (const side of [...sides].reverse()) behind.unshift(both(side, behind[0]!));
  let before = NOTHING;
  let odd: { part: Part; count: number; factor: number; own: number; others: number } | undefined;
  sides.forEach((side, index) => {
    const rest = both(before, behind[index + 1]!);
    before = both(before, side);
    if (side.count === 0 || rest.count < LEAST || (odd !== undefined && odd.count < side.count)) return;
    const isAbove = side.min > rest.max;
    if ((isAbove ? side.min / rest.max : rest.min / side.max) < leastGap(side, rest, by === null)) return;
    const part = parts[index]!;
    const own = medianOf(values, part.rows);
    const others = medianOf(
      values,
      parts.flatMap((other) => (other === part ? [] : other.rows)),
    );
    const ratio = isAbove ? own / others : others / own;
    const factor = FACTORS.find((times) => ratio > times / NEAR && ratio < times * NEAR);
    if (factor !== undefined) odd = { part, count: side.count, factor, own, others };
  });
  if (odd === undefined) return undefined;
  const { part, ...figures } = odd;
  const first = part.rows.find((row) => values[row]! > 0)!;
  return messages.anotherUnit(subject, first, column, { name: part.name, by }, figures);
}

const medianOf = (values: Float64Array, rows: readonly number[]): number =>
  median(Float64Array.from(rows, (row) => values[row]!).filter((value) => value > 0));
