/** A document → lines of a terminal, of at most its width wherever that can be. */

import { Chalk } from 'chalk';
import { noPaint, type Painter } from '../paint.ts';
import { joined, visible } from '../text.ts';
import { displayWidth, shorten } from '../width.ts';
import { barText, scaleOf } from './bar.ts';
import {
  type Bars,
  type Block,
  codeLines,
  type Document,
  type Facts,
  type Heading,
  type List,
  type Note,
  type Paragraph,
  type Table,
} from './document.ts';
import { findingLines, helpText } from './finding.ts';
import { formatNumber, type NumberStyle, POINT } from './numbers.ts';
import { tableLines } from './terminal-table.ts';
import { plainText, textLines, toneOf } from './terminal-text.ts';

export interface TerminalOptions {
  readonly width: number;
  /** 0 none, 1 sixteen colours, 2 and 3 more. */
  readonly color: 0 | 1 | 2 | 3;
  readonly numbers?: NumberStyle;
}

/** Narrower than this nothing can be laid out. */
const LEAST_WIDTH = 20;
/** Prose is hard to read in longer lines. */
const LONGEST_LINE = 100;

interface Look {
  readonly width: number;
  /** The width of prose. */
  readonly prose: number;
  readonly paint: Painter;
  readonly numbers: NumberStyle;
}

/** Pieces of text. Nothing in the document acts on the terminal; at colour 0 there are no escapes at all. */
export const terminal = (document: Document, options: TerminalOptions): Iterable<string> =>
  joined(lines(document, options));

function* lines(
  document: Document,
  { color, numbers = POINT, ...options }: TerminalOptions,
): Generator<string> {
  const width = Math.max(options.width, LEAST_WIDTH);
  const paint = color === 0 ? noPaint : new Chalk({ level: color });
  const look: Look = { width, prose: Math.min(width, LONGEST_LINE), paint, numbers };
  const shown = new Set<string>();
  const omitted = new Set<string>();
  let before: Block | undefined;
  for (const block of document) {
    const lines = blockLines(block);
    if (lines === undefined) continue;
    const isTight = block.tight === true || (isRemark(block) && before !== undefined && isRemark(before));
    if (before !== undefined && !isTight) yield '\n';
    before = block;
    for (const line of lines) yield `${line}\n`;
  }

  function blockLines(block: Block): Iterable<string> | undefined {
    if (block.kind === 'table') {
      const { layout, lines } = laidTable(block, look);
      for (const { column } of layout.blocks.flat()) shown.add(column.key ?? column.header);
      for (const header of layout.omitted) omitted.add(header);
      return lines;
    }
    if (block.kind === 'note') {
      const isAbout = block.columns?.some((header) => shown.has(header)) ?? true;
      return isAbout ? noteLines(block.text, look) : undefined;
    }
    if (block.kind === 'omitted') {
      const { before, after } = block;
      return omitted.size === 0 ? undefined : noteLines(`${before}${[...omitted].join(', ')}${after}`, look);
    }
    return plainLines(block, look);
  }
}

const isRemark = ({ kind }: Block) => kind === 'note' || kind === 'omitted';

const noteLines = (text: Note['text'], look: Look) =>
  paragraphLines({ kind: 'paragraph', text, tone: 'quiet' }, look);

function plainLines(
  block: Exclude<Block, { readonly kind: 'table' | 'note' | 'omitted' }>,
  look: Look,
): Iterable<string> {
  switch (block.kind) {
    case 'heading':
      return headingLines(block, look);
    case 'paragraph':
      return paragraphLines(block, look);
    case 'callout':
      return textLines(block.text, look.prose, look.paint, '! ', '  ').map((line) => look.paint.bold(line));
    case 'list':
      return listLines(block, look);
    case 'facts':
      return factLines(block, look);
    case 'bars':
      return barLines(block, look);
    case 'code':
      return codeLines(block).map((line) => (' '.repeat(block.indent ?? 0) + visible(line)).trimEnd());
    case 'finding':
      return findingLines(block, look.paint, look.width);
    case 'help':
      return [`  ${look.paint.green(block.label)} ${helpText(block.text)}`];
    case 'break':
      return ['─'.repeat(look.width)];
  }
}

const laidTable = (table: Table, look: Look) =>
  tableLines(table, {
    ...look,
    heading: (heading) => headingLines(heading, look),
    remark: (text) => paragraphLines({ kind: 'paragraph', text, indent: 2 }, look),
  });

/** In bold, and what there is to say about it on the same line if both fit. */
function headingLines({ text, facts = [] }: Pick<Heading, 'text' | 'facts'>, look: Look): Iterable<string> {
  const { paint, width } = look;
  if (facts.length > 0) {
    const title = plainText(text);
    const rest = facts.map(plainText).join(' · ');
    if (displayWidth(`${title} · ${rest}`) <= width)
      return [`${paint.bold(title)}${paint.dim(` · ${rest}`)}`];
    return [
      ...paragraphLines({ kind: 'paragraph', text, tone: 'strong' }, look),
      ...paragraphLines({ kind: 'paragraph', text: rest, tone: 'quiet' }, look),
    ];
  }
  return paragraphLines({ kind: 'paragraph', text, tone: 'strong' }, look);
}

function paragraphLines(
  { text, tone, indent = 0, hang = 0, unbroken }: Paragraph,
  { prose, paint }: Look,
): Iterable<string> {
  const lead = ' '.repeat(indent);
  const width = unbroken === true ? Infinity : prose;
  const tonePaint = toneOf(tone, paint);
  return textLines(text, width, paint, lead, lead + ' '.repeat(hang)).map((line) => tonePaint(line));
}

/** The mark of the first line of an item. */
const MARKS: Readonly<Record<List['mark'], { readonly text: string; readonly isYellow?: true }>> = {
  bullet: { text: '-' },
  award: { text: '★', isYellow: true },
  warning: { text: '!', isYellow: true },
  note: { text: '·' },
  none: { text: '' },
};

function* listLines({ mark, items, tone }: List, { prose, paint }: Look): Generator<string> {
  const { text, isYellow = false } = MARKS[mark];
  const [lead, indent] = text === '' ? ['  ', '    '] : [`${text} `, '  '];
  for (const item of items) {
    const lines = textLines(item, prose, paint, lead, indent);
    for (const [at, line] of lines.entries()) {
      const marked = isYellow && at === 0 ? paint.yellow(text) + line.slice(text.length) : line;
      yield toneOf(tone, paint)(marked);
    }
  }
}

function* factLines(
  { entries, indent = 0, room = Infinity, tone, unbroken }: Facts,
  { prose, paint }: Look,
): Generator<string> {
  const width = unbroken === true ? Infinity : prose;
  const labels = entries.map(([label]) => plainText(label));
  const longest = Math.min(room, Math.max(0, ...labels.map(displayWidth)));
  const blank = ' '.repeat(indent + longest + 2);
  for (const [at, [, text]] of entries.entries()) {
    const label = labels[at]! + ' '.repeat(Math.max(0, longest - displayWidth(labels[at]!)));
    const [first = '', ...rest] = textLines(text, width, paint, `${' '.repeat(indent)}${label}  `, blank);
    const start = indent + label.length;
    yield first.slice(0, indent) + toneOf(tone, paint)(first.slice(indent, start)) + first.slice(start);
    yield* rest;
  }
}

/** Labels, numbers and bars; labels and bars share what room the numbers leave. */
function* barLines({ items, full, format }: Bars, { prose, numbers, paint }: Look) {
  const texts = items.map(({ value }) => formatNumber(value ?? NaN, format, numbers));
  const labels = items.map(({ label }) => plainText(label));
  const taken = widest(texts) + 2 * BAR_GAP.length;
  const name = Math.min(widest(labels), Math.max(LEAST_LABEL, Math.floor((prose - taken) / 2)));
  const values = items.map(({ value }) => value);
  const scale = scaleOf(values, full, Math.max(1, prose - taken - name));
  for (const [at, value] of values.entries()) {
    const label = shorten(labels[at]!, name);
    const blanks = ' '.repeat(name - displayWidth(label));
    const text = texts[at]!.padStart(widest(texts));
    yield `${label}${blanks}${BAR_GAP}${text}${BAR_GAP}${paint.cyan(barText(value, scale))}`.trimEnd();
  }
}

const BAR_GAP = '  ';
const LEAST_LABEL = 4;
const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth));
