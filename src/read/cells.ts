/** What both readers give for one file, so that nothing after them knows which one read it. */

import type { Texts } from '../model/table.ts';
import type { Bad, Mark } from './number.ts';

/**
 * What is wanted of a column. `auto` is for columns whose kind the methodology does not fix: numbers when
 * `all` (or `most`) of the present cells are numbers, else text.
 */
export interface Wanted {
  readonly number?: boolean;
  readonly text?: boolean;
  readonly auto?: 'all' | 'most';
  /** Texts that are answers here, even where they otherwise spell "missing". */
  readonly answers?: ReadonlySet<string>;
}

/** By header; undefined: the column is not read. */
export type Plan = (header: string) => Wanted | undefined;

/** A cell that is not what it should be. */
export interface BadCell {
  readonly row: number;
  readonly field: number;
  readonly text: string;
  readonly cell: Bad;
}

/** A cell that proves something. */
export interface CellReference {
  readonly row: number;
  readonly field: number;
  readonly text: string;
}

export interface RaggedRow {
  readonly record: number;
  readonly fields: number;
  readonly first: string;
}

export interface ReadColumn {
  readonly numbers?: Float64Array;
  readonly texts?: Texts;
  /** Cells with a percent sign, and the row of the first number that has none (or the reverse). */
  readonly percents: number;
  readonly numbersRead: number;
  readonly oddRow: number;
  /** Cells of text that say `NA`: no answer, or a code such as Namibia's. */
  readonly unclear?: Unclear;
}

/** How many cells, and the row of the first. */
export interface Unclear {
  readonly count: number;
  readonly row: number;
}

/** A spelling of "no answer" that is a name as well. */
export const isUnclear = (text: string): boolean => text === 'NA';

export interface Cells {
  readonly header: readonly string[];
  readonly rows: number;
  /** By field of the header; undefined where nothing was wanted. */
  readonly columns: readonly (ReadColumn | undefined)[];
  readonly bad: readonly BadCell[];
  /** Rows that do not fit the header, which are not among the rows. */
  readonly ragged: readonly RaggedRow[];
  readonly decimal: Mark;
  /** The cell that proves the decimal mark, where one does. */
  readonly proof?: CellReference | undefined;
  /** The record of a row: 1 for the first, more where rows of empty cells were passed over. */
  readonly recordOf: (row: number) => number;
  readonly blank: { readonly count: number; readonly record: number };
}

/** Cells of files that are held in memory: 240,000 units with 40 indicators each. */
export const MOST_CELLS = 10_000_000;

/** Options of reading that a person can give. */
export interface ReadOptions {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly decimal?: Mark | undefined;
  /** Of spreadsheets: the name of a sheet, or its number from 1. */
  readonly sheet?: string | undefined;
  /** The line (of a spreadsheet: the row) that names the columns, from 1; what stands above it is not read. */
  readonly headerRow?: number | undefined;
  /** So many rows at the end are not read, such as footnotes; rows of empty cells do not count. */
  readonly skipLast?: number | undefined;
  /** More spellings of "no answer", and marks to ignore. */
  readonly missing?: readonly string[] | undefined;
  readonly strip?: readonly string[] | undefined;
  /** Whether to compute the files' checksums. */
  readonly digest?: boolean | undefined;
}

/** A number that is written with leading zeros is a code, such as a postal code. */
export const looksLikeCode = (text: string): boolean => /^\s*[+-]?0\d/.test(text);

/** Header cells as names: trimmed. */
export const headerName = (text: string): string => text.trim();
