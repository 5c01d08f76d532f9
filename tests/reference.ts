/** Numbers computed elsewhere, read for comparison. Where the folder is absent, their tests are skipped. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { resolve } from '../src/methodology/resolve.ts';
import { methodologySchema } from '../src/methodology/schema.ts';
import type { Methodology } from '../src/model/methodology.ts';
import { type Table, tableOf } from '../src/model/table.ts';

const root = fileURLToPath(new URL('../../shared/reference/', import.meta.url));

export type Row = Readonly<Record<string, string>>;

/**
 * Tests against the reference folder. Where it is absent one skipped test stands for them, since what reads the folder
 * to make tests of it cannot run.
 */
export function describeWithReference(name: string, body: () => void): void {
  if (existsSync(root)) describe(name, body);
  else describe(name, () => it.skip('needs ../shared/reference'));
}

/** The path of a file in the reference folder; undefined where the folder is absent. */
export function referencePath(file: string): string | undefined {
  return existsSync(root) ? `${root}${file}` : undefined;
}

/** The records of a reference file, every cell as text. Empty where the folder is absent. */
export function readCsv(file: string, delimiter = ','): Row[] {
  if (!existsSync(root)) return [];
  return parse(readFileSync(`${root}${file}`), { columns: true, delimiter, bom: true }) as Row[];
}

/** The content of a reference file in JSON; `undefined` where the folder is absent. */
export function readJson(file: string): unknown {
  return existsSync(root) ? JSON.parse(readFileSync(`${root}${file}`, 'utf8')) : undefined;
}

export interface Worked {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: number;
  readonly tolerances: Readonly<Record<string, number>>;
}

/**
 * The examples of a file of worked ones by their id. Tolerances are absolute, one for all or one for each
 * expected field.
 */
export function readWorked(file: string): (id: string) => Worked {
  const { examples } = (readJson(`worked/${file}`) ?? { examples: [] }) as {
    examples: readonly (Omit<Worked, 'tolerances'> & { tolerance: unknown })[];
  };
  return (id) => {
    const example = examples.find((entry) => entry.id === id);
    if (example === undefined) throw new Error(`${file} has no example ${id}`);
    const { tolerance } = example;
    return typeof tolerance === 'number'
      ? { ...example, tolerances: {} }
      : { ...example, tolerance: NaN, tolerances: tolerance as Readonly<Record<string, number>> };
  };
}

/** A methodology as written in a file, validated and with every default filled in. */
export function methodology(file: unknown): Methodology {
  const { methodology: resolved, issues } = resolve(v.parse(methodologySchema, file));
  if (issues.length > 0) throw new Error(JSON.stringify(issues, null, 2));
  return resolved;
}

/** A table of the records, in which the named columns are numbers; empty, `NA` and `NaN` cells are missing. */
export function tableFrom(records: readonly Row[], numericColumns: readonly string[]): Table {
  const numeric = new Set(numericColumns);
  return tableOf(
    records.map((record) =>
      Object.fromEntries(
        Object.entries(record).map(([name, cell]) => [name, numeric.has(name) ? numberOf(cell) : cell]),
      ),
    ),
  );
}

/** The number of a reference cell; NaN where it is empty. */
export function numberOf(cell: string | undefined): number {
  return cell === undefined || cell === '' || cell === 'NA' ? NaN : Number(cell);
}

/** Equal up to a relative difference; two missing values are equal. */
export function expectClose(actual: number, expected: number, relative = 1e-9): void {
  if (Number.isNaN(expected)) {
    expect(actual).toBeNaN();
    return;
  }
  const difference = Math.abs(actual - expected);
  expect(difference, `${actual} against ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
}

export interface Tally {
  cells: number;
  largest: number;
}

/**
 * Compares columns cell by cell and adds to the tally. Differences are relative to the expected value; near
 * zero, below a thousandth of the column's largest absolute value, they are relative to that value.
 */
export function compareColumn(
  tally: Tally,
  label: string,
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  relative = 1e-9,
): void {
  expect(actual.length, label).toBe(expected.length);
  let scale = 0;
  for (const value of Array.from(expected)) if (Math.abs(value) > scale) scale = Math.abs(value);
  const wrong: string[] = [];
  for (let row = 0; row < expected.length; row++) {
    const want = expected[row]!;
    const got = actual[row]!;
    tally.cells++;
    if (Number.isNaN(want) || Number.isNaN(got)) {
      if (!Number.isNaN(want) || !Number.isNaN(got)) wrong.push(`row ${row}: ${got} against ${want}`);
      continue;
    }
    const unit = Math.abs(want) < scale / 1000 ? scale : Math.abs(want);
    const difference = got === want ? 0 : Math.abs(got - want) / unit;
    if (difference > tally.largest) tally.largest = difference;
    if (!(difference <= relative)) wrong.push(`row ${row}: ${got} against ${want}`);
  }
  expect(wrong, label).toEqual([]);
}

/** Ranks after scores that agree to 1e-9 were made equal: each cluster of them has its smallest rank. */
export function mergedRanks(scores: readonly number[], ranks: readonly number[]): number[] {
  const order = scores.flatMap((score, row) => (Number.isNaN(score) ? [] : [row]));
  order.sort((a, b) => scores[b]! - scores[a]!);
  const merged = [...ranks];
  let cluster: number[] = [];
  const close = () => {
    const smallest = Math.min(...cluster.map((row) => ranks[row]!));
    for (const row of cluster) merged[row] = smallest;
  };
  for (const row of order) {
    const first = cluster[0];
    if (first !== undefined && scores[first]! - scores[row]! > 1e-9 * Math.abs(scores[first]!)) {
      close();
      cluster = [];
    }
    cluster.push(row);
  }
  close();
  return merged;
}
