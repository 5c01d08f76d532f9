/** Rows of short figures under headers of two lines, the first column taking what room is left. */

import { displayWidth, shorten } from '../width.ts';

export interface GridColumn {
  /** What this column and its neighbours of the same heading have in common. */
  readonly heading?: string;
  readonly header: string;
  readonly cells: readonly string[];
}

/** Blanks before a column, and before one that has its heading in common with the one before. */
const GAP = 2;
const NEAR = 1;
const LEAST_NAME = 8;
const RULE = '─';

interface Laid extends GridColumn {
  readonly width: number;
  /** Blanks before it. */
  readonly gap: number;
}

export interface GridLook {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/**
 * Lines of at most `width` columns: headings where there are any, headers, a rule, the rows. The first column
 * names the rows, stands on the left and is shortened where need be, unless the row is nothing but its name;
 * all others stand on the right. Columns that do not fit follow below in blocks of their own.
 */
export function gridLines(
  naming: GridColumn,
  columns: readonly GridColumn[],
  width: number,
  look: GridLook,
): string[] {
  const blocks: Laid[][] = [];
  let room = -1;
  columns.forEach((column, index) => {
    const near = column.heading !== undefined && column.heading === columns[index - 1]?.heading;
    let laid = { ...column, width: widthOf(column), gap: near ? NEAR : GAP };
    if (room < laid.width + laid.gap) {
      laid = { ...laid, gap: GAP };
      blocks.push([]);
      room = width - Math.min(widthOf(naming), LEAST_NAME);
    }
    blocks.at(-1)?.push(laid);
    room -= laid.width + laid.gap;
  });
  return blocks.flatMap((block, index) => [
    ...(index > 0 ? [''] : []),
    ...blockLines(naming, block, width, look),
  ]);
}

function blockLines(
  naming: GridColumn,
  columns: readonly Laid[],
  width: number,
  { bold, dim }: GridLook,
): string[] {
  const taken = columns.reduce((sum, column) => sum + column.gap + column.width, 0);
  const nameWidth = Math.min(widthOf(naming), Math.max(LEAST_NAME, width - taken));
  const line = (name: string, cells: readonly string[]) => {
    if (cells.every((cell) => cell === '')) return shorten(name, width);
    const padded = cells.map((cell, index) => {
      const { gap, width } = columns[index]!;
      return ' '.repeat(gap) + right(cell, width);
    });
    return (left(shorten(name, nameWidth), nameWidth) + padded.join('')).trimEnd();
  };
  const headings = headingLine(columns);
  const headers = line(
    naming.header,
    columns.map(({ header }) => header),
  );
  const rules = columns.map(({ gap, width }) => ' '.repeat(gap) + RULE.repeat(width));
  return [
    ...(headings === '' ? [] : [dim(' '.repeat(nameWidth) + headings)]),
    bold(headers),
    dim(RULE.repeat(nameWidth) + rules.join('')),
    ...naming.cells.map((name, row) =>
      line(
        name,
        columns.map(({ cells }) => cells[row]!),
      ),
    ),
  ];
}

/** Each heading over the columns it belongs to. */
function headingLine(columns: readonly Laid[]): string {
  let text = '';
  let start = 0;
  for (let index = 1; index <= columns.length; index++) {
    const { heading, gap } = columns[start]!;
    if (index < columns.length && columns[index]!.heading === heading && heading !== undefined) continue;
    const span = columns.slice(start, index).reduce((sum, column) => sum + column.gap + column.width, -gap);
    text += ' '.repeat(gap) + (heading === undefined ? ' '.repeat(span) : centred(heading, span));
    start = index;
  }
  return text.trimEnd();
}

/** The text between lines that show how far it reaches, where there is room for them. */
function centred(text: string, width: number): string {
  const shown = shorten(text, width);
  const rest = width - displayWidth(shown);
  if (rest < 4) return left(shown, width);
  const before = Math.floor((rest - 2) / 2);
  return `${RULE.repeat(before)} ${shown} ${RULE.repeat(rest - 2 - before)}`;
}

const widthOf = ({ header, cells }: GridColumn) =>
  cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), displayWidth(header));
const left = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
const right = (text: string, width: number) => ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
