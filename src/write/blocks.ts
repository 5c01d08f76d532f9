/** A short document of headings, paragraphs and tables of texts, as a terminal or Markdown shows it. */

import { Chalk } from 'chalk';
import type { WriteOptions } from './exporter.ts';
import { GAP } from './fit.ts';
import { markdownText } from './markdown.ts';
import { cleanLine, displayWidth, shorten, wrap } from './width.ts';

export interface Grid {
  readonly header: readonly string[];
  /** Rows of as many texts; the first column is to the left, the others to the right. */
  readonly rows: readonly (readonly string[])[];
}

export type Block =
  | { readonly kind: 'title' | 'heading' | 'text' | 'item'; readonly text: string }
  | { readonly kind: 'grid'; readonly grid: Grid };

const LEAST_WIDTH = 40;
const LONGEST_LINE = 100;
const LONGEST_NAME = 26;

/** For a terminal; a table that is too wide goes on below, its first column repeated. */
export function* terminalBlocks(blocks: readonly Block[], options: WriteOptions): Generator<string> {
  const chalk = new Chalk({ level: options.color });
  const width = Math.max(options.width, LEAST_WIDTH);
  let before: Block['kind'] | undefined;
  for (const block of blocks) {
    if (before !== undefined && !(block.kind === 'item' && before === 'item')) yield '\n';
    before = block.kind;
    if (block.kind === 'grid') {
      yield* gridLines(block.grid, width, chalk.bold, chalk.dim);
      continue;
    }
    const bold = block.kind === 'title' || block.kind === 'heading';
    const [lead, indent] = block.kind === 'item' ? ['- ', '  '] : ['', ''];
    for (const line of wrap(cleanLine(block.text), Math.min(width, LONGEST_LINE), lead, indent)) {
      yield `${bold ? chalk.bold(line) : line}\n`;
    }
  }
}

function* gridLines(
  { header, rows }: Grid,
  width: number,
  bold: (text: string) => string,
  dim: (text: string) => string,
): Generator<string> {
  const lines = [header, ...rows].map((row) =>
    row.map((text, column) => (column === 0 ? shorten(cleanLine(text), LONGEST_NAME) : cleanLine(text))),
  );
  const widths = header.map((_, column) => Math.max(...lines.map((row) => displayWidth(row[column]!))));
  const first = widths[0]!;
  for (let from = 1; from < header.length; ) {
    let end = from;
    let used = first;
    while (end < header.length && (end === from || used + GAP + widths[end]! <= width)) {
      used += GAP + widths[end++]!;
    }
    if (from > 1) yield '\n';
    for (const [index, row] of lines.entries()) {
      const cells = [row[0]! + ' '.repeat(first - displayWidth(row[0]!))];
      for (let column = from; column < end; column++) {
        cells.push(' '.repeat(widths[column]! - displayWidth(row[column]!)) + row[column]!);
      }
      const line = cells.join(' '.repeat(GAP)).trimEnd();
      yield `${index === 0 ? bold(line) : line}\n`;
      if (index === 0) yield `${dim('─'.repeat(Math.min(used, width)))}\n`;
    }
    from = end;
  }
}

/** As GitHub shows it; text from data never turns into markup. */
export function* markdownBlocks(blocks: readonly Block[]): Generator<string> {
  let before: Block['kind'] | undefined;
  for (const block of blocks) {
    if (before !== undefined && !(block.kind === 'item' && before === 'item')) yield '\n';
    before = block.kind;
    if (block.kind === 'grid') {
      const { header, rows } = block.grid;
      yield `| ${header.map(markdownText).join(' | ')} |\n`;
      yield `| ${header.map((_, column) => (column === 0 ? '---' : '---:')).join(' | ')} |\n`;
      for (const row of rows) yield `| ${row.map(markdownText).join(' | ')} |\n`;
    } else {
      const mark = { title: '# ', heading: '## ', text: '', item: '- ' }[block.kind];
      yield `${mark}${markdownText(block.text)}\n`;
    }
  }
}
