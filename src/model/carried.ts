/**
 * What a published result carries so that anyone can compute it again: the files as they were read, and, on a page,
 * the columns that were rated. Plain data, which JSON keeps whole.
 */

import { type Column, type Table, type Texts, textsOf } from './table.ts';

/** A file as text where UTF-8 keeps every byte of it, else as base64. */
export type CarriedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly base64: string };

export interface Embedded {
  readonly data: readonly CarriedFile[];
  /** The methodology's file; null where it is built in, or was made of the columns. */
  readonly methodology: string | null;
}

export interface CarriedColumn {
  readonly name: string;
  /** Null is a gap. */
  readonly numbers?: readonly (number | null)[];
  readonly texts?: readonly (string | null)[];
  readonly percents?: number;
}

/** The rows and columns that were rated. */
export interface CarriedTable {
  readonly length: number;
  readonly isPart?: boolean;
  readonly columns: readonly CarriedColumn[];
}

export function carriedTable({ length, isPart, columns }: Table): CarriedTable {
  return { length, ...(isPart !== undefined && { isPart }), columns: columns.map(carriedColumn) };
}

const carriedColumn = ({ name, numbers, texts, percents }: Column): CarriedColumn => ({
  name,
  ...(numbers !== undefined && {
    numbers: Array.from(numbers, (number) => (Number.isNaN(number) ? null : number)),
  }),
  ...(texts !== undefined && { texts: listed(texts) }),
  ...(percents !== undefined && { percents }),
});

const listed = (texts: Texts) => Array.from({ length: texts.length }, (_, row) => texts.at(row));

/** The same as what `rate()` takes. */
export function tableFrom({ columns, ...table }: CarriedTable, inputs: Table['inputs']): Table {
  return {
    ...table,
    inputs,
    columns: columns.map(
      ({ numbers, texts, ...column }): Column => ({
        ...column,
        ...(numbers !== undefined && { numbers: Float64Array.from(numbers, (number) => number ?? NaN) }),
        ...(texts !== undefined && { texts: textsOf(texts) }),
      }),
    ),
  };
}
