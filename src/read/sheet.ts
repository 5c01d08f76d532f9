/** A sheet of a spreadsheet, its rows, and what it says beside their values. */

import type { Value } from './column.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface SheetRow {
  /** As the spreadsheet shows it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column from 0; what is not there is empty. */
  readonly values: readonly (Value | undefined)[];
}

/** A rectangle of cells, rows from 1 and columns from 0, both ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a sheet says beside its values. */
export interface SheetNotes {
  readonly merged: Range[];
  readonly hiddenColumns: Range[];
  /** By column, how many cells are the error #N/A, and the row of the first. */
  readonly notAvailable: Map<number, { readonly row: number; count: number }>;
}
