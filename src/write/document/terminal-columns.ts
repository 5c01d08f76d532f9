/** Which columns of a table a terminal of some width shows, how wide, and under which headers. */

import { cleanLine, displayWidth, shorten } from '../width.ts';
import { type Cell, type Column, isRich, type Table } from './document.ts';
import { formatNumber, MISSING, type NumberStyle } from './numbers.ts';

/** Blanks before a column, and before one that has its heading in common with the one before. */
const GAP = 2;
const NEAR = 1;

/** To what texts are shortened before columns are left out. */
const LONG_TEXT = 24;
/** The most lines of a header, and what one of its lines takes at most. */
const HEADER_LINES = 3;
const LONG_HEADER = 24;

/** A column with what its cells need. */
interface Measured {
  readonly column: Column;
  /** Where its cells stand in a row. */
  readonly index: number;
  /** What the widest cell takes, with the marks. */
  readonly natural: number;
  /** Where decimal marks stand below each other: columns of the longest tail, from the mark on. */
  readonly tail: number;
}

/** A column as it is shown; all of a block have headers of as many lines. */
export interface Laid extends Measured {
  readonly width: number;
  /** Blanks before it. */
  readonly gap: number;
  readonly header: readonly string[];
}

export interface Layout {
  /** Columns side by side; what does not fit beside the others is in a block of its own. */
  readonly blocks: readonly (readonly Laid[])[];
  /** Headers of the columns that are left out. */
  readonly omitted: readonly string[];
}

/** What a cell says, without its marks, safe for a terminal. */
export function contentOf(cell: Cell | undefined, { format }: Column, style: NumberStyle): string {
  const value = isRich(cell) ? cell.value : cell;
  if (typeof value === 'string') {
    return isRich(cell) && cell.depth !== undefined
      ? '  '.repeat(cell.depth) + cleanLine(value)
      : cleanLine(value);
  }
  if (value === undefined) return '';
  if (value === null) return MISSING;
  return formatNumber(value, isRich(cell) ? (cell.format ?? format) : format, style);
}

/** Columns that marks take, whether a cell has them or not. */
export const roomBefore = (cell: Cell | undefined, { before = 0 }: Column): number =>
  isRich(cell) && cell.before !== undefined ? Math.max(before, displayWidth(cell.before.text)) : before;

export const roomAfter = (cell: Cell | undefined, { after = 0 }: Column): number =>
  isRich(cell) && cell.after !== undefined ? Math.max(after, displayWidth(cell.after.text)) : after;

/** Columns from the decimal mark, or the power of ten, on. */
export function tailOf(content: string, { decimal }: NumberStyle): number {
  if (!/^[-−\d]/.test(content)) return 0;
  const at = content.lastIndexOf(decimal);
  const from = at === -1 ? content.search(/(?<=\d)e/) : at;
  return from === -1 ? 0 : content.length - from;
}

/** Lays a table out; never wider than `width` where its columns can be shortened, moved or left out so far. */
export function layoutOf(table: Table, width: number, style: NumberStyle): Layout {
  const measured = measure(table, style);
  const room = width - (table.indent ?? 0);
  if (table.wide === 'omit') return omitColumns(measured, room);
  return { blocks: splitColumns(measured, table.wide === 'keep' ? Infinity : room), omitted: [] };
}

function measure({ columns, sections }: Table, style: NumberStyle): readonly Measured[] {
  const natural = columns.map(() => 0);
  const tails = columns.map(() => 0);
  for (const { rows } of sections) {
    for (const row of rows) {
      for (let index = 0; index < row.length; index++) {
        const cell = row[index];
        const column = columns[index]!;
        const content = contentOf(cell, column, style);
        if (content === '') continue;
        const tail = column.align === 'point' ? tailOf(content, style) : 0;
        const taken = displayWidth(content) - tail + roomBefore(cell, column) + roomAfter(cell, column);
        if (taken > natural[index]!) natural[index] = taken;
        if (tail > tails[index]!) tails[index] = tail;
      }
    }
  }
  return columns.map((column, index) => ({
    column,
    index,
    natural: Math.min(natural[index]! + tails[index]!, column.most ?? Infinity),
    tail: tails[index]!,
  }));
}

/** Columns that do not fit begin a new block; the first is in each, as wide as the others leave it. */
function splitColumns([naming, ...others]: readonly Measured[], room: number): Laid[][] {
  if (naming === undefined) return [];
  const whole = laid(naming, 0);
  const least = Math.min(whole.width, naming.column.least ?? Infinity);
  const blocks: Laid[][] = [];
  let left = -1;
  let before: string | undefined;
  for (const column of others) {
    const { heading } = column.column;
    let next = laid(column, heading !== undefined && heading === before ? NEAR : GAP);
    if (left < next.gap + next.width) {
      next = { ...next, gap: GAP };
      blocks.push([]);
      left = room - least;
    }
    blocks.at(-1)?.push(next);
    left -= next.gap + next.width;
    before = heading;
  }
  if (blocks.length === 0) blocks.push([]);
  return blocks.map((block) =>
    level([{ ...whole, width: Math.min(whole.width, Math.max(least, room - taken(block))) }, ...block]),
  );
}

/** Columns whose headers stand side by side, the last line of each in one line. */
function level(columns: readonly Laid[]): Laid[] {
  const height = Math.max(...columns.map(({ header }) => header.length));
  return columns.map((column) => ({
    ...column,
    header: [...Array<string>(height - column.header.length).fill(''), ...column.header],
  }));
}

/** The column as wide as its cells and its header. */
function laid(measured: Measured, gap: number): Laid {
  if (measured.column.folds) return { ...sizedTo(measured, Infinity), gap };
  const header = cleanLine(measured.column.header);
  return { ...measured, gap, width: Math.max(measured.natural, displayWidth(header)), header: [header] };
}

/** What columns take in a line. */
export const taken = (columns: readonly Laid[]): number =>
  columns.reduce((sum, { gap, width }) => sum + gap + width, 0);

/** The same where the first stands at the beginning of the line. */
const takenAlone = (columns: readonly Laid[]): number => taken(columns) - (columns[0]?.gap ?? 0);

/**
 * Fits columns into a width: long texts are shortened first; then columns are left out, those on the right
 * first among their like, but never those that are not dispensable; at last texts are shortened as need be.
 */
function omitColumns(measured: readonly Measured[], room: number): Layout {
  let sized = measured.map((column) => sizedTo(column, Infinity));
  if (takenAlone(sized) > room) {
    sized = measured.map((column) => sizedTo(column, LONG_TEXT));
    const order = sized
      .filter(({ column }) => column.dispensable !== undefined)
      .reverse()
      .sort((a, b) => b.column.dispensable! - a.column.dispensable!);
    for (const column of order) {
      if (takenAlone(sized) > room) sized.splice(sized.indexOf(column), 1);
    }
    sized = fillUp(sized, room);
  }
  const kept = new Set(sized.map(({ index }) => index));
  return {
    blocks: [level(sized.map((column, at) => ({ ...column, gap: at === 0 ? 0 : column.gap })))],
    omitted: measured.flatMap(({ column, index }) =>
      kept.has(index) ? [] : [cleanLine(column.key ?? column.header)],
    ),
  };
}

const isText = ({ align = 'left' }: Column) => align === 'left';

/** Gives texts what is left of the width, or takes from those that may be short what is too much. */
function fillUp(columns: readonly Laid[], room: number): Laid[] {
  const filled = [...columns];
  columns.forEach((laid, at) => {
    const spare = room - takenAlone(filled);
    const { least, before = 0 } = laid.column;
    if (!isText(laid.column) || (spare < 0 && least === undefined)) return;
    filled[at] = sizedTo(laid, Math.max(laid.width + spare, (least ?? 1) + before));
  });
  return filled;
}

/** The column with texts of at most so many columns of the terminal. Numbers are never shortened. */
function sizedTo(measured: Measured, most: number): Laid {
  const { natural, column } = measured;
  const { before = 0 } = column;
  const cells = isText(column) ? Math.min(natural, most) : natural;
  const longest = isText(column) ? Math.min(most - before, LONG_HEADER) : LONG_HEADER;
  const header = headerOf(column.header, cells - before, longest).map((line) => ' '.repeat(before) + line);
  const width = Math.max(1, cells, ...header.map(displayWidth));
  return { ...measured, gap: GAP, width, header };
}

/**
 * The header in as narrow lines as its words allow, but no narrower than the cells; its characters stay as
 * they are, so that it can be given to `--columns`.
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
