/** How a table is written: which mark divides its columns, which quotes its cells, and where it begins. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { blocksOf, countCells, type Dialect, type Quote } from './lexer.ts';
import * as messages from './messages.ts';

const LF = 10;
const CR = 13;

const CANDIDATES = [',', ';', '\t', '|'];

/** Marks that some tables use, but that stand in names and numbers too. */
const UNUSUAL = [':', '^', '~', '#', '¦', '\x1f'];

/** The quote of a text: single where its first line has nothing but cells in single quotes. */
export function detectQuote(text: string): Quote {
  return !text.includes('"') && /^\s*'[^'\r\n]*'(?:[,;\t|]'[^'\r\n]*')+\s*?(?:[\r\n]|$)/.test(text)
    ? "'"
    : '"';
}

/**
 * The delimiter of a table, from a sample that ends with a whole line. The best candidate cuts most
 * rows into as many cells as the header has, and into most cells. Errors: none cuts the header; two
 * are equally good.
 *
 * @param above how many lines of the file the sample leaves out
 */
export function detectDelimiter(
  file: string,
  sample: string,
  quote: Quote = '"',
  above = 0,
): { readonly delimiter: string } | { readonly problem: Diagnostic } {
  const [best, second] = judge(sample, quote, CANDIDATES);
  if (best === undefined) {
    const lines = sample.split(/\r\n|\n|\r/);
    const first = lines.findIndex((line) => line.trim() !== '');
    const [unusual] = judge(sample, quote, UNUSUAL).filter(({ alike }) => alike === 1);
    const table = tableLine(lines);
    const line = table === undefined ? undefined : above + table;
    return { problem: messages.noDelimiter(file, above + first + 1, lines[first] ?? '', unusual, line) };
  }
  if (second !== undefined && second.alike === best.alike && second.columns === best.columns) {
    const first = sample.trimStart().split(/[\r\n]/, 1)[0] ?? '';
    const cut = (delimiter: string) => ({ delimiter, cells: first.split(delimiter) });
    return { problem: messages.twoDelimiters(file, [cut(best.delimiter), cut(second.delimiter)]) };
  }
  return { delimiter: best.delimiter };
}

/** So many rows are judged by. */
const JUDGED = 1000;

/** The marks that divide the header, the best first. */
function judge(sample: string, quote: Quote, marks: readonly string[]) {
  return marks
    .flatMap((delimiter) => {
      const counts = countCells(sample, { delimiter, quote }, JUDGED);
      const columns = counts[0] ?? 0;
      if (columns < 2) return [];
      const alike = counts.filter((count) => count === columns).length / counts.length;
      return [{ delimiter, columns, alike }];
    })
    .sort((a, b) => b.alike - a.alike || b.columns - a.columns);
}

/** So much of what stands below a title has to be a table. */
const MOSTLY = 0.75;

/** The line at which a table begins below lines of other text, such as a title, where one does. */
function tableLine(lines: readonly string[]): number | undefined {
  for (let index = 1; index < Math.min(lines.length, 30); index++) {
    const line = lines[index]!;
    const below = lines.slice(index, index + 50).filter((other) => other.trim() !== '');
    if (below.length < 2 || line.trim() === '') continue;
    const isHeader = (mark: string) => {
      const width = line.split(mark).length;
      const alike = below.filter((other) => other.split(mark).length === width).length;
      return width > 1 && alike >= 2 && alike >= MOSTLY * below.length;
    };
    if (CANDIDATES.some(isHeader)) return index + 1;
  }
  return undefined;
}

/** How many lines end in a text. */
export const linesIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** Where a line begins, counted from 1; undefined where the text has fewer. */
export function lineStart(text: string, line: number): number | undefined {
  const ends = /\r\n|\n|\r/g;
  for (let passed = 1; passed < line; passed++) if (ends.exec(text) === null) return undefined;
  return ends.lastIndex;
}

/** What stands before the header. */
export interface Beginning {
  /** Where the header begins. */
  readonly start: number;
  /** The mark that a line such as `sep=;`, which Excel reads and writes, names. */
  readonly separator?: { readonly line: string; readonly mark: string };
  /** Rows of nothing but marks. */
  readonly blank: number;
}

const SEPARATOR = /^"?sep=([^\r\n"])\1*"?[ ]*(?:\r\n|\n|\r)/i;
const NOTHING = /^[,;\t| ]+(?:\r\n|\n|\r)|^(?:\r\n|\n|\r)/;

/** Passes over a line that names the mark between columns, and rows of nothing but marks. */
export function beginningOf(text: string): Beginning {
  let start = 0;
  let blank = 0;
  let separator: Beginning['separator'];
  const named = SEPARATOR.exec(text);
  if (named !== null) {
    separator = { line: named[0].trim(), mark: named[1]! };
    start = named[0].length;
  }
  for (;;) {
    const found = NOTHING.exec(text.slice(start, start + 10_000));
    if (found === null) break;
    if (/[,;\t| ]/.test(found[0])) blank++;
    start += found[0].length;
  }
  return { start, blank, ...(separator && { separator }) };
}

/** The first carriage return outside quotes that no line feed follows: the end of a line all the same. */
export function loneReturn(bytes: Uint8Array, dialect: Dialect, from: number): number | undefined {
  let at = bytes.indexOf(CR, from);
  while (at !== -1 && bytes[at + 1] === LF) at = bytes.indexOf(CR, at + 1);
  if (at === -1) return undefined;
  for (const { loneReturn } of blocksOf(bytes, dialect, from))
    if (loneReturn !== undefined) return loneReturn;
  return undefined;
}
