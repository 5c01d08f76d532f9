/** Figures from outside, as scripts/make-oracles.ts set them down, and how ours are compared with them. */

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect } from 'vitest';
import type { Methodology } from '../../src/model/methodology.ts';
import type { Rating } from '../../src/model/rating.ts';
import { type Table, tableOf } from '../../src/model/table.ts';
import { rate } from '../../src/rate.ts';
import { prepare } from '../../src/stage/prepare.ts';
import { methodology } from '../reference.ts';

/** A figure, or null where there is none. */
export const figure = v.nullable(v.number());
export const figures = v.array(figure);

/** A fixture of this folder, in the shape that the test expects. */
export function readOracle<S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> {
  return v.parse(schema, JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')));
}

/** A table of columns, the names of the units among them. */
export function tableOfColumns(columns: Readonly<Record<string, readonly unknown[]>>): Table {
  const length = Math.max(...Object.values(columns).map((column) => column.length));
  const cell = (value: unknown) => (typeof value === 'number' || typeof value === 'string' ? value : null);
  return tableOf(
    Array.from({ length }, (_, row) =>
      Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cell(column[row])])),
    ),
  );
}

/** The rating of a table by a methodology as written in a file; an error where there is none. */
export async function rated(table: Table, file: Readonly<Record<string, unknown>>): Promise<Rating> {
  return ratedBy(table, methodology({ rating: 1, ...file }));
}

export async function ratedBy(table: Table, resolved: Methodology): Promise<Rating> {
  await prepare(resolved);
  const outcome = rate(table, resolved);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3), null, 2));
  return outcome.value;
}

/** The scores of a criterion by the name of the unit; those of the total where none is named. */
export function scoresByUnit({ columns }: Rating, id?: string): ReadonlyMap<string, number> {
  const scores = id === undefined ? columns.score : columns.criteria.find((entry) => entry.id === id)?.score;
  if (scores === undefined) throw new Error(`no criterion ${id}`);
  return new Map(Array.from(scores, (score, row) => [columns.id.at(row) ?? '', score]));
}

/**
 * Equal up to a relative difference of 1e-9; below a thousandth of the largest figure, of that figure, since sums
 * that nearly cancel have no digits of their own.
 */
export function expectFigures(
  label: string,
  actual: ArrayLike<number | null>,
  expected: readonly (number | null)[],
  relative = 1e-9,
): void {
  expect(actual.length, label).toBe(expected.length);
  const scale = Math.max(0, ...expected.map((value) => Math.abs(value ?? 0)));
  const wrong = expected.flatMap((want, index) => {
    const got = actual[index] ?? Number.NaN;
    if (want === null) return Number.isNaN(got) ? [] : [`${index}: ${got} where there is none`];
    const unit = Math.abs(want) < scale / 1000 ? scale : Math.abs(want);
    return Math.abs(got - want) <= relative * unit ? [] : [`${index}: ${got} against ${want}`];
  });
  expect(wrong, label).toEqual([]);
}

/** Equal up to an absolute difference; a figure printed to half a unit needs a hair's breadth more in binary. */
export function expectWithin(
  label: string,
  actual: readonly (number | null)[],
  expected: readonly (number | null)[],
  absolute: number,
): void {
  expect(actual.length, label).toBe(expected.length);
  const wrong = expected.flatMap((want, index) => {
    const got = actual[index] ?? Number.NaN;
    if (want === null) return Number.isNaN(got) ? [] : [`${index}: ${got} where there is none`];
    return Math.abs(got - want) <= absolute * (1 + 1e-9) ? [] : [`${index}: ${got} against ${want}`];
  });
  expect(wrong, label).toEqual([]);
}

/** Every thirteenth cell of columns of equal length, row by row, as scripts/oracles/reference.ts selects them. */
export function selected<T>(rows: number, columns: readonly ((row: number) => T)[]): T[] {
  const cells = Array.from({ length: rows }, (_, row) => columns.map((column) => column(row))).flat();
  return cells.filter((_, index) => index % 13 === 0);
}
