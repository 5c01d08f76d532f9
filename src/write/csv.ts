/** Comma-separated values after RFC 4180, with LF line ends; quotes only where a cell needs them. */

import { writeDelimited } from './delimited.ts';
import type { Exporter } from './exporter.ts';

/** Exact numbers for spreadsheets and scripts; text that a spreadsheet would run gets an apostrophe before it. */
export const csv: Exporter = {
  name: 'csv',
  summary: 'comma-separated values, exact numbers',
  extensions: ['.csv'],
  write: (view, { excel = false }) =>
    writeDelimited(view, {
      delimiter: excel ? ';' : ',',
      special: excel ? ';"\n\r' : ',"\n\r',
      escape: (text) => `"${text.replaceAll('"', '""')}"`,
      empty: '""',
      ...(excel && { spreadsheet: true }),
    }),
};
