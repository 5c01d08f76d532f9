/** Tables → lines of a terminal. */

import CliTable from 'cli-table3';
import type { Paint, Painter } from '../paint.ts';
import { visible } from '../text.ts';
import { displayWidth, shorten } from '../width.ts';
import { type Cell, isRich, type Mark, type Section, type Table } from './document.ts';
import type { NumberStyle } from './numbers.ts';
import {
  contentOf,
  type Laid,
  type Layout,
  layoutOf,
  roomAfter,
  roomBefore,
  tailOf,
  taken,
} from './terminal-columns.ts';
import { paintOf, plain } from './terminal-text.ts';

const RULE = '─';

export interface TableLook {
  readonly width: number;
  readonly paint: Painter;
  readonly numbers: NumberStyle;
  /** Lines of a section's heading and of its remarks. */
  readonly heading: (heading: NonNullable<Section['heading']>) => Iterable<string>;
  readonly remark: (remark: NonNullable<Section['remarks']>[number]) => Iterable<string>;
}

/** The lines of a table, and what was left out of it. */
export function tableLines(table: Table, look: TableLook): { layout: Layout; lines: Iterable<string> } {
  const layout = layoutOf(table, look.width, look.numbers);
  return { layout, lines: table.look === 'bare' ? bareLines() : ruledLines() };

  /** Sections each with their heading, headers and rows. */
  function* ruledLines(): Generator<string> {
    for (const [at, section] of table.sections.entries()) {
      if (at > 0) yield '';
      if (section.heading !== undefined) yield* look.heading(section.heading);
      for (const [index, block] of layout.blocks.entries()) {
        if (index > 0) yield '';
        yield* headerLines(table, block, look);
        const line = lineOf(table, block, look);
        for (const row of section.rows) yield line(row);
      }
      for (const remark of section.remarks ?? []) yield* look.remark(remark);
    }
  }

  /** The headers once, and all sections below. */
  function* bareLines(): Generator<string> {
    for (const [index, block] of layout.blocks.entries()) {
      if (index > 0) yield '';
      yield* headerLines(table, block, look);
      const line = lineOf(table, block, look);
      for (const { heading, rows, remarks = [] } of table.sections) {
        if (heading !== undefined) yield* look.heading(heading);
        for (const row of rows) yield line(row);
        for (const remark of remarks) yield* look.remark(remark);
      }
    }
  }
}

function* headerLines(table: Table, block: readonly Laid[], { paint, width }: TableLook): Generator<string> {
  const indent = ' '.repeat(table.indent ?? 0);
  const bold = table.look === 'bare' ? plain : paint.bold;
  const headings = headingLine(block);
  if (headings !== '') yield paint.dim(indent + headings);
  const height = block[0]?.header.length ?? 0;
  for (let at = 0; at < height; at++) {
    const cells = block.map((laid) => gapBefore(laid) + headerCell(laid.header[at]!, laid, bold));
    yield (indent + cells.join('')).trimEnd();
  }
  if (table.look === 'ruled') yield paint.dim(indent + ruleOf(block));
  if (table.look === 'lined') yield paint.dim(indent + RULE.repeat(Math.min(taken(block), width)));
}

const gapBefore = ({ gap }: Laid) => ' '.repeat(gap);

function headerCell(text: string, { width, column: { align = 'left' } }: Laid, paint: Paint): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? paint(text) + blanks : blanks + paint(text);
}

/** Each heading over the columns it belongs to. */
function headingLine(block: readonly Laid[]): string {
  let text = '';
  let start = 0;
  for (let index = 1; index <= block.length; index++) {
    const { gap, column } = block[start]!;
    const { heading } = column;
    if (index < block.length && heading !== undefined && block[index]!.column.heading === heading) continue;
    const span = taken(block.slice(start, index)) - gap;
    text += ' '.repeat(gap) + (heading === undefined ? ' '.repeat(span) : centred(visible(heading), span));
    start = index;
  }
  return text.trimEnd();
}

/** The text between lines that show how far it reaches, where there is room for them. */
function centred(text: string, width: number): string {
  const shown = shorten(text, width);
  const rest = width - displayWidth(shown);
  if (rest < 4) return shown + ' '.repeat(Math.max(0, rest));
  const before = Math.floor((rest - 2) / 2);
  return `${RULE.repeat(before)} ${shown} ${RULE.repeat(rest - 2 - before)}`;
}

/** A rule under each column. cli-table3 draws it where all gaps are alike; it knows no others. */
function ruleOf(block: readonly Laid[]): string {
  const [, second] = block;
  const gaps = new Set(block.slice(1).map(({ gap }) => gap));
  if (second === undefined || gaps.size > 1) {
    return block.map((laid) => gapBefore(laid) + RULE.repeat(laid.width)).join('');
  }
  const cells = block.map(({ width }) => ' '.repeat(width));
  const cliTable = new CliTable({
    head: cells,
    colWidths: block.map(({ width }) => width),
    chars: { ...NO_BORDERS, mid: RULE, 'mid-mid': gapBefore(second), middle: '' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  cliTable.push(cells);
  return cliTable.toString().split('\n')[1] ?? '';
}

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  right: '',
  'right-mid': '',
};

/** Makes lines of rows; a row that has nothing but its name here may take the whole width for it. */
function lineOf(table: Table, block: readonly Laid[], look: TableLook): (row: readonly Cell[]) => string {
  const indent = ' '.repeat(table.indent ?? 0);
  const room = table.wide === 'keep' ? Infinity : look.width - indent.length;
  const [naming, ...others] = block;
  return (row) => {
    if (naming?.index === 0 && others.length > 0 && others.every(({ index }) => isEmpty(row[index]))) {
      const [cell] = row;
      const content = shorten(contentOf(cell, naming.column, look.numbers), room);
      return indent + paintOf(isRich(cell) ? cell.role : undefined, look.paint)(content);
    }
    let line = indent;
    for (const laid of block) line += gapBefore(laid) + cellText(row[laid.index], laid, look);
    return line.trimEnd();
  };
}

const isEmpty = (cell: Cell | undefined) => cell === undefined || cell === '';

/** A cell as wide as its column, with its marks. */
function cellText(cell: Cell | undefined, laid: Laid, { paint, numbers }: TableLook): string {
  const { column, width, tail } = laid;
  let content = contentOf(cell, column, numbers);
  const before = roomBefore(cell, column);
  const after = roomAfter(cell, column);
  const gone = column.align === 'point' ? tail - tailOf(content, numbers) : 0;
  const room = width - before - after;
  let taken = displayWidth(content);
  if (taken > room) {
    content = shorten(content, Math.max(1, room));
    taken = displayWidth(content);
  }
  const blanks = Math.max(0, room - gone - taken);
  const left = column.align === undefined || column.align === 'left';
  let text = content;
  let [front, back] = [' '.repeat(before), ' '.repeat(after + gone)];
  if (isRich(cell)) {
    text = paintOf(cell.role, paint)(content);
    if (cell.before !== undefined) front = markText(cell.before, before, paint);
    if (cell.after !== undefined) back = markText(cell.after, after, paint) + ' '.repeat(gone);
  }
  const inside = front + text + back;
  return left ? inside + ' '.repeat(blanks) : ' '.repeat(blanks) + inside;
}

function markText({ text, role }: Mark, room: number, paint: Painter): string {
  return paintOf(role, paint)(text) + ' '.repeat(Math.max(0, room - displayWidth(text)));
}
