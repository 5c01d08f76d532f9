/** A rating as comma-separated values; `cells.ts` says how cells are written. */

import { COMMAS, SEMICOLONS } from './cells.ts';
import { writeDelimited } from './delimited.ts';
import type { Exporter } from './exporter.ts';
import type { View } from './view.ts';

/** Exact numbers for spreadsheets and scripts; text that a spreadsheet would run gets an apostrophe before it. */
export const csv: Exporter<View> = {
  write: (view, { excel = false }) => writeDelimited(view, excel ? SEMICOLONS : COMMAS),
};
