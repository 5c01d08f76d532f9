/** Which columns of a table are shown in a terminal of some width, how wide, and under which headers. */

import { type CellText, cellText, isNumeric } from './people.ts';
import type { Field, View } from './view.ts';
import { cleanLine, displayWidth, shorten } from './width.ts';

/** Blanks between two columns. */
export const GAP = 2;

/** To what texts are shortened before columns are dropped, and the least that is left of a unit's name. */
const LONG_TEXT = 24;
const LEAST_TEXT = 4;
/** The most lines of a header, and what one of its lines takes at most. */
const HEADER_LINES = 3;
const LONG_HEADER = 24;

/** A column before its width is decided. */
export interface TableColumn {
  readonly field: Field;
  /** What stands in a cell, safe for a terminal. */
  readonly text: CellText;
  /** What its cells need. */
  readonly natural: number;
  /** When it is left out for want of width: the larger, the earlier; never when undefined. */
  readonly dispensable: number | undefined;
  /** Room before the name of a unit for the mark of those that won an award; elsewhere empty. */
  readonly mark: string;
}

/** A column as it is shown; every header has as many lines as the tallest. */
export interface ShownColumn extends TableColumn {
  readonly width: number;
  readonly header: readonly string[];
}

/** The view's columns with what they need, `mark` before the first that names the units. */
export function columnsOf(
  fields: readonly Field[],
  view: View,
  digits: number,
  mark: string,
): readonly TableColumn[] {
  const naming = fields.find(({ kind }) => kind === 'unit');
  return fields.map((field) => {
    const raw = cellText(field, view, { digits, align: true });
    const text = isNumeric(field) ? raw : (row: number) => cleanLine(raw(row));
    const room = field === naming ? mark : '';
    let longest = 0;
    for (const row of view.rows) longest = Math.max(longest, displayWidth(text(row)));
    return {
      field,
      text,
      natural: room.length + longest,
      dispensable: dispensable(field, view),
      mark: room,
    };
  });
}

/** Extras go before criteria before attributes; overall places last, and only beside those in the class. */
function dispensable({ kind, numbers }: Field, { league, fields }: View): number | undefined {
  if (kind === 'unit' || kind === 'score') return undefined;
  if (league !== undefined && numbers === league.rank) return undefined;
  if (kind !== 'rank') return kind === 'attribute' ? 1 : kind === 'criterion' ? 2 : 3;
  return league !== undefined && fields.some((field) => field.numbers === league.rank) ? 0 : undefined;
}

/**
 * Fits columns into a width: long texts are shortened first; then columns are left out, those on the right
 * first among their like, but never places, units and scores; at last names are shortened as need be.
 */
export function fitColumns(
  columns: readonly TableColumn[],
  width: number,
): { shown: readonly ShownColumn[]; dropped: readonly Field[] } {
  let sized = columns.map((column) => size(column, Infinity));
  if (total(sized) > width) {
    sized = columns.map((column) => size(column, LONG_TEXT));
    const order = sized
      .filter(({ dispensable }) => dispensable !== undefined)
      .reverse()
      .sort((a, b) => b.dispensable! - a.dispensable!);
    for (const column of order) {
      if (total(sized) > width) sized.splice(sized.indexOf(column), 1);
    }
    sized = fillUp(sized, width);
  }
  const kept = new Set(sized.map(({ field }) => field));
  const height = Math.max(...sized.map(({ header }) => header.length));
  return {
    shown: sized.map((column) => ({
      ...column,
      header: [...Array<string>(height - column.header.length).fill(''), ...column.header],
    })),
    dropped: columns.flatMap(({ field }) => (kept.has(field) ? [] : [field])),
  };
}

const total = (columns: readonly ShownColumn[]): number =>
  columns.reduce((sum, column) => sum + column.width, GAP * (columns.length - 1));

/** Gives texts what is left of the width, or takes from the names what is too much; the first column first. */
function fillUp(columns: readonly ShownColumn[], width: number): ShownColumn[] {
  const filled = [...columns];
  columns.forEach((column, at) => {
    const spare = width - total(filled);
    const short = spare < 0 && column.field.kind === 'unit';
    if (isNumeric(column.field) || (spare < 0 && !short)) return;
    filled[at] = size(column, Math.max(column.width + spare, LEAST_TEXT + column.mark.length));
  });
  return filled;
}

/** The column with cells of at most so many columns of the terminal. Numbers are never shortened. */
function size(column: TableColumn, most: number): ShownColumn {
  const { natural, mark, field } = column;
  const cells = isNumeric(field) ? natural : Math.min(natural, most);
  const room = mark.length;
  const lines = headerOf(
    field.key,
    cells - room,
    isNumeric(field) ? LONG_HEADER : Math.min(most - room, LONG_HEADER),
  );
  const header = lines.map((line) => ' '.repeat(room) + line);
  return { ...column, width: Math.max(1, cells, ...header.map(displayWidth)), header };
}

/**
 * The key in as narrow lines as its words allow, but no narrower than the cells; the key stays as it is, so
 * that it can be given to `--columns`.
 */
function headerOf(key: string, cells: number, most: number): string[] {
  const words = cleanLine(key).split(/(?<=[_\-./ ])/);
  for (let limit = Math.max(cells, 1); ; limit++) {
    const lines: string[] = [];
    for (const word of words) {
      const longer = (lines.at(-1) ?? '') + word;
      if (lines.length > 0 && displayWidth(longer.trimEnd()) <= limit) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    const fits = lines.length <= HEADER_LINES && lines.every((line) => displayWidth(line.trimEnd()) <= limit);
    if (fits) return lines.map((line) => line.trimEnd());
    if (limit >= most) {
      const rest = lines.slice(HEADER_LINES - 1).join('');
      return [...lines.slice(0, HEADER_LINES - 1), rest].map((line) => shorten(line.trimEnd(), limit));
    }
  }
}
