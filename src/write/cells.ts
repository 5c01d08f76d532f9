/** Cells and lines of delimited text: what CSV and TSV of every result have in common. */

import { neutraliseFormula, withoutControls } from './text.ts';

export interface Dialect {
  /** A character of ASCII. */
  readonly delimiter: string;
  /** Characters of ASCII that a cell cannot hold as they are. */
  readonly special: string;
  /** A cell with special characters as it is written. */
  readonly escape: (text: string) => string;
  /** What is written for the empty cell of a line that has no other: readers skip lines with nothing in them. */
  readonly empty: string;
  /** As a spreadsheet program with a decimal comma wants it: byte-order mark, decimal comma, CRLF. */
  readonly spreadsheet?: boolean;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** CSV after RFC 4180, with LF line ends; quotes only where a cell needs them. */
export const COMMAS: Dialect = { delimiter: ',', special: ',"\n\r', escape: quoted, empty: '""' };

/** CSV for a spreadsheet program of a country with a decimal comma. */
export const SEMICOLONS: Dialect = {
  delimiter: ';',
  special: ';"\n\r',
  escape: quoted,
  empty: '""',
  spreadsheet: true,
};

/** A text as a cell holds it. */
export function textCell(text: string, dialect: Dialect): string {
  const safe = neutraliseFormula(withoutControls(text));
  const isSpecial = [...dialect.special].some((character) => safe.includes(character));
  return isSpecial ? dialect.escape(safe) : safe;
}

/** A number as a cell holds it: the shortest text that reads back to the same double; NaN is missing. */
export function numberCell(value: number, { spreadsheet = false }: Dialect): string {
  if (Number.isNaN(value)) return '';
  return spreadsheet ? withComma(String(value)) : String(value);
}

/**
 * A number with a decimal comma. What could be taken for thousands (12,345) gets a zero more, so that whoever
 * reads it need not ask.
 */
function withComma(number: string): string {
  const text = number.replace('.', ',');
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}

/** Cells as a line without its end. */
export const joinCells = (cells: readonly string[], { empty, delimiter }: Dialect): string =>
  cells.length === 1 && cells[0] === '' ? empty : cells.join(delimiter);

/** A small table as CSV, line by line. */
export function* csvLines(
  rows: Iterable<readonly (string | number | null | undefined)[]>,
): Generator<string> {
  for (const row of rows) {
    const cells = row.map((value) => {
      if (value === null || value === undefined) return '';
      return typeof value === 'number' ? numberCell(value, COMMAS) : textCell(value, COMMAS);
    });
    yield `${joinCells(cells, COMMAS)}\n`;
  }
}
