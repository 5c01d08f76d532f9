/** How a table is written: which mark divides its columns, which quotes its cells, and where it begins. */

import type { Diagnostic } from '../model/diagnostic.ts';
import * as messages from './messages.ts';

const CANDIDATES = [',', ';', '\t', '|'];

/** Marks that some tables use, but that stand in names and numbers too. */
const UNUSUAL = [':', '^', '~', '#', '¦', '\x1f'];

export type Quote = '"' | "'";

/** The quote of a text: single where its first line has nothing but cells in single quotes. */
export function detectQuote(text: string): Quote {
  return !text.includes('"') && /^\s*'[^'\r\n]*'(?:[,;\t|]'[^'\r\n]*')+\s*?(?:[\r\n]|$)/.test(text)
    ? "'"
    : '"';
}

/** Cells in each record of a text, for one delimiter, quotes respected; blank lines do not count. */
export function fieldCounts(text: string, delimiter: string, quote: Quote = '"', most = 1000): number[] {
  if (!text.includes(quote)) {
    const lines = text.split(/\r\n|\n|\r/, 2 * most).filter((line) => line !== '');
    return lines.slice(0, most).map((line) => line.split(delimiter).length);
  }
  const counts: number[] = [];
  let fields = 1;
  let start = true;
  let empty = true;
  for (let index = 0; index < text.length && counts.length < most; index++) {
    const character = text[index]!;
    if (character === quote && start) {
      for (index++; index < text.length; index++) {
        if (text[index] !== quote) continue;
        if (text[index + 1] !== quote) break;
        index++;
      }
      start = false;
      empty = false;
    } else if (character === delimiter) {
      fields++;
      start = true;
      empty = false;
    } else if (character === '\n' || character === '\r') {
      if (!empty) counts.push(fields);
      fields = 1;
      start = true;
      empty = true;
    } else {
      start = false;
      empty = false;
    }
  }
  if (!empty && counts.length < most) counts.push(fields);
  return counts;
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

/** The marks that divide the header, the best first. */
function judge(sample: string, quote: Quote, marks: readonly string[]) {
  return marks
    .flatMap((delimiter) => {
      const counts = fieldCounts(sample, delimiter, quote);
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
export function loneReturn(bytes: Uint8Array, quote: Quote): number | undefined {
  const quoteByte = quote.charCodeAt(0);
  let from = 0;
  let quoted = false;
  for (let at = bytes.indexOf(13); at !== -1; at = bytes.indexOf(13, at + 1)) {
    if (bytes[at + 1] === 10) continue;
    for (
      let next = bytes.indexOf(quoteByte, from);
      next !== -1 && next < at;
      next = bytes.indexOf(quoteByte, next + 1)
    ) {
      quoted = !quoted;
    }
    if (!quoted) return at;
    from = at;
  }
  return undefined;
}
