/** Which mark divides the columns, decided by consistency: the mark that cuts every row alike. */

import type { Diagnostic } from '../model/diagnostic.ts';
import * as messages from './messages.ts';

const CANDIDATES = [',', ';', '\t', '|'];

/** Cells in each record of a text, for one delimiter, quotes respected; blank lines do not count. */
export function fieldCounts(text: string, delimiter: string, most = 1000): number[] {
  if (!text.includes('"')) {
    const lines = text.split(/\r\n|\n|\r/, 2 * most).filter((line) => line !== '');
    return lines.slice(0, most).map((line) => line.split(delimiter).length);
  }
  const counts: number[] = [];
  let fields = 1;
  let start = true;
  let empty = true;
  for (let index = 0; index < text.length && counts.length < most; index++) {
    const character = text[index]!;
    if (character === '"' && start) {
      for (index++; index < text.length; index++) {
        if (text[index] !== '"') continue;
        if (text[index + 1] !== '"') break;
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
): { readonly delimiter: string } | { readonly problem: Diagnostic } {
  const judged = CANDIDATES.flatMap((delimiter) => {
    const counts = fieldCounts(sample, delimiter);
    const columns = counts[0] ?? 0;
    if (columns < 2) return [];
    const alike = counts.filter((count) => count === columns).length / counts.length;
    return [{ delimiter, columns, alike }];
  }).sort((a, b) => b.alike - a.alike || b.columns - a.columns);
  const [best, second] = judged;
  if (best === undefined) {
    const first = sample.trimStart().split(/[\r\n]/, 1)[0] ?? '';
    return { problem: messages.noDelimiter(file, first) };
  }
  if (second !== undefined && second.alike === best.alike && second.columns === best.columns) {
    return { problem: messages.twoDelimiters(file, [best.delimiter, second.delimiter]) };
  }
  return { delimiter: best.delimiter };
}
