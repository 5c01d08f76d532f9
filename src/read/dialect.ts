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
 */
export function detectDelimiter(
  file: string,
  sample: string,
  quote: Quote = '"',
): { readonly delimiter: string } | { readonly problem: Diagnostic } {
  const [best, second] = judge(sample, quote, CANDIDATES);
  if (best === undefined) {
    const lines = sample.split(/\r\n|\n|\r/);
    const first = lines.findIndex((line) => line.trim() !== '');
    const [unusual] = judge(sample, quote, UNUSUAL).filter(({ alike }) => alike === 1);
    return { problem: messages.noDelimiter(file, first + 1, lines[first] ?? '', unusual, tableLine(lines)) };
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

/** The line at which a table begins below lines of other text, such as a title, where one does. */
function tableLine(lines: readonly string[]): number | undefined {
  for (let index = 1; index < Math.min(lines.length, 30); index++) {
    const below = lines.slice(index).filter((line) => line.trim() !== '');
    if (below.length < 2 || lines[index]!.trim() === '') continue;
    const counts = CANDIDATES.map(
      (mark) => new Set(below.slice(0, 50).map((line) => line.split(mark).length)),
    );
    if (counts.some((found) => found.size === 1 && !found.has(1))) return index + 1;
  }
  return undefined;
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
