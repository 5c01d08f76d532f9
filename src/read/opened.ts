/** A file that is opened, and what it brings to the table once its rows are read. */

import type { Outcome } from '../model/diagnostic.ts';
import type { Framed } from '../model/table.ts';
import type { Cells, Plan, ReadOptions } from './cells.ts';

/** A file whose header is known and whose rows are not read yet. */
export interface Opened {
  readonly name: string;
  readonly header: readonly string[];
  /** Null in files that state where a cell begins. */
  readonly delimiter: string | null;
  readonly encoding: string;
  /** Of a spreadsheet. */
  readonly sheet?: string;
  /** Where these were asked for: which line names the columns, and how many rows at the end are left out. */
  readonly headerRow?: number;
  readonly skipLast?: number;
  read(plan: Plan, options: ReadOptions, unit: (header: readonly string[]) => number): Promise<Outcome<Part>>;
}

/** One file's share of the table. */
export interface Part {
  readonly opened: Opened;
  readonly cells: Cells;
  readonly sha256: string | null;
  readonly locate: (row: number, field: number) => Framed | undefined;
}
