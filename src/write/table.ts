/** Aligned columns for a terminal: what fits its width, with awards, ties and omissions said below. */

import { Chalk, type ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import type { Exporter, WriteOptions } from './exporter.ts';
import { columnsOf, fitColumns, GAP, type ShownColumn } from './fit.ts';
import {
  awardTitle,
  firstOf,
  isNumeric,
  isPlace,
  MISSING,
  sectionsOf,
  shownText,
  splitConstants,
  unitsText,
  winnersOf,
  withoutClass,
} from './people.ts';
import { joined } from './text.ts';
import type { Field, View } from './view.ts';
import { cleanLine, displayWidth, shorten, wrap } from './width.ts';
import { sentence } from './words/tell.ts';

/** Rounded numbers under short headers; colours only support what the text says as well. */
export const table: Exporter = {
  name: 'table',
  summary: 'aligned columns for a terminal, numbers rounded',
  extensions: ['.txt'],
  write: (view, options) => joined(lines(view, options)),
};

/** Narrower than this nothing can be laid out. */
const LEAST_WIDTH = 20;
/** Prose is hard to read in longer lines. */
const LONGEST_LINE = 100;
/** How many names a list of the footer gives before it says how many more there are. */
const MOST_EXCLUDED = 10;
const MOST_WINNERS = 20;
/** Places that stand out. */
const TOP = 3;

const STAR = '★';
const RULE = '─';

type Paint = (text: string) => string;
const plain: Paint = (text) => text;

interface Look {
  readonly chalk: ChalkInstance;
  readonly width: number;
}

function* lines(view: View, options: WriteOptions): Generator<string> {
  const look = { chalk: new Chalk({ level: options.color }), width: Math.max(options.width, LEAST_WIDTH) };
  const { chalk } = look;
  const { rating } = view;
  const { captions, fields } = splitConstants(view);
  const { awards } = rating.columns;
  const starred = view.rows.some((row) => awards.has(row));
  const columns = columnsOf(withoutClass(fields, view), view, options.digits, starred ? `${STAR} ` : '');
  const { shown, dropped } = fitColumns(columns, look.width);

  const { name, edition } = rating.rating;
  const units = unitsText(rating.columns.order.length);
  yield* heading(name, edition === null ? [units] : [edition, units], look);
  for (const { label, text } of captions) yield* paragraph(`${label}: ${text}`, look, chalk.dim);

  if (view.rows.length === 0) yield '\nNo rated unit meets the conditions.\n';
  for (const section of view.rows.length === 0 ? [] : sectionsOf(view)) {
    yield '\n';
    if (section.heading !== undefined) {
      const { name, units } = section.heading;
      yield* heading(name, [shownText(section.rows.length, units)], look);
    }
    yield* body(section.rows, shown, view, chalk);
  }
  yield* awardLines(view, look);
  yield* excludedLines(view, look);
  yield* remarks(view, shown, dropped, look);
}

/** A name in bold and what there is to say about it, on one line if they fit. */
function* heading(name: string, facts: readonly string[], look: Look): Generator<string> {
  const { chalk, width } = look;
  const title = cleanLine(name);
  const rest = facts.map(cleanLine).join(' · ');
  if (displayWidth(`${title} · ${rest}`) <= width) {
    yield `${chalk.bold(title)}${chalk.dim(` · ${rest}`)}\n`;
  } else {
    yield* paragraph(name, look, chalk.bold);
    yield* paragraph(rest, look, chalk.dim);
  }
}

/** Text from data broken into lines that begin with `lead`, and after the first with `indent`. */
function* paragraph(text: string, look: Look, paint: Paint, lead = '', indent = lead): Generator<string> {
  const width = Math.min(look.width, LONGEST_LINE);
  for (const line of wrap(cleanLine(text), width, lead, indent)) yield `${paint(line)}\n`;
}

interface Cell {
  readonly text: string;
  /** The same with colours. */
  readonly painted: string;
}

function* body(
  rows: Uint32Array,
  columns: readonly ShownColumn[],
  view: View,
  chalk: ChalkInstance,
): Generator<string> {
  const { rule, line } = layoutOf(columns);
  const height = columns[0]?.header.length ?? 0;
  for (let at = 0; at < height; at++) {
    yield line(columns.map(({ header }) => ({ text: header[at]!, painted: chalk.bold(header[at]!) })));
  }
  yield `${chalk.dim(rule)}\n`;
  const cells = columns.map((column) => cellOf(column, view, chalk));
  for (const row of rows) yield line(cells.map((cell) => cell(row)));
}

/** The cells of a column: leaders bold, marks and gaps dim, the stars of winners yellow. */
function cellOf(
  { field, text, width, mark }: ShownColumn,
  view: View,
  chalk: ChalkInstance,
): (row: number) => Cell {
  const { rank, awards } = view.rating.columns;
  const place = view.league?.rank ?? rank;
  const isMain = isPlace(field, view) || field.kind === 'unit' || field.kind === 'score';
  return (row) => {
    const paint = isMain && place[row]! <= TOP ? chalk.bold : plain;
    const content = shorten(text(row), width - mark.length);
    if (mark !== '') {
      const blank = ' '.repeat(mark.length);
      return awards.has(row)
        ? { text: mark + content, painted: chalk.yellow(mark) + paint(content) }
        : { text: blank + content, painted: blank + paint(content) };
    }
    if (content === MISSING) return { text: content, painted: chalk.dim(content) };
    if (isPlace(field, view) && content.startsWith('=')) {
      return { text: content, painted: chalk.dim('=') + paint(content.slice(1)) };
    }
    return { text: content, painted: paint(content) };
  };
}

/**
 * The rule under the header, and a function that makes a line of cells.
 *
 * cli-table3 lays out one row of stand-ins as wide as the columns; every line is then that row with cells
 * in their places. So the measuring is ours: cli-table3 counts most invisible characters as one column, and
 * takes most of a minute for a hundred thousand rows.
 */
function layoutOf(columns: readonly ShownColumn[]): {
  readonly rule: string;
  readonly line: (cells: readonly Cell[]) => string;
} {
  const gap = ' '.repeat(GAP);
  const standIns = columns.map(({ width }) => STAND_IN.repeat(width));
  const cliTable = new CliTable({
    head: standIns,
    colWidths: columns.map(({ width }) => width),
    chars: { ...NO_BORDERS, mid: RULE, 'mid-mid': gap, middle: gap },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  cliTable.push(standIns);
  const [, rule = '', pattern = ''] = cliTable.toString().split('\n');
  const between = pattern.split(new RegExp(`${STAND_IN}+`));
  const line = (cells: readonly Cell[]): string => {
    const padded = cells.map(({ text, painted }, at) => {
      const { width, field } = columns[at]!;
      const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
      return between[at]! + (isNumeric(field) ? blanks + painted : painted + blanks);
    });
    return `${padded.join('').trimEnd()}\n`;
  };
  return { rule, line };
}

/** A character that counts as one column. */
const STAND_IN = 'x';

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

function* awardLines({ rating }: View, look: Look): Generator<string> {
  const { yellow } = look.chalk;
  const starred: Paint = (line) => (line.startsWith(STAR) ? yellow(STAR) + line.slice(STAR.length) : line);
  if (rating.awards.length > 0) yield '\n';
  for (const award of rating.awards) {
    const winners = listed(winnersOf(award), MOST_WINNERS) || 'no winner';
    yield* paragraph(`${awardTitle(award)}: ${winners}`, look, starred, `${STAR} `, '  ');
  }
}

function* excludedLines({ rating: { excluded } }: View, look: Look): Generator<string> {
  if (excluded.length === 0) return;
  const { dim } = look.chalk;
  const { shown, more } = firstOf(excluded, MOST_EXCLUDED);
  yield '\n';
  yield* paragraph(`Not rated: ${unitsText(excluded.length)}`, look, dim);
  for (const { id, reason } of shown) yield* paragraph(`${id}: ${sentence(reason)}`, look, dim, '  ', '    ');
  if (more > 0) yield* paragraph(`and ${more} more`, look, dim, '  ');
}

/** What the rows cannot say about themselves. */
function* remarks(
  view: View,
  shown: readonly ShownColumn[],
  dropped: readonly Field[],
  look: Look,
): Generator<string> {
  const { rows, hidden } = view;
  const lines: string[] = [];
  if (hidden > 0) lines.push(`showing ${rows.length} of ${rows.length + hidden}`);
  const places = shown.filter(({ field }) => isPlace(field, view));
  if (places.some(({ text }) => rows.some((row) => text(row).startsWith('=')))) {
    lines.push('= shares its place');
  }
  if (rows.length > 0 && dropped.length > 0) {
    const keys = dropped.map(({ key }) => key).join(', ');
    lines.push(`not shown for want of width: ${keys}; see --columns, or -f csv`);
  }
  if (lines.length > 0) yield '\n';
  for (const line of lines) yield* paragraph(line, look, look.chalk.dim);
}

/** Names in a row; of very many the first, and how many more. */
function listed(names: readonly string[], most: number): string {
  const { shown, more } = firstOf(names, most);
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
