/** Where a cell stands in its file, found when a diagnostic needs it. */

import type { Location } from '../model/table.ts';
import type { Quote } from './dialect.ts';

const LF = 10;
const CR = 13;

export interface Locator {
  /** Record 0 is the header. */
  cell(record: number, field: number): Location | undefined;
  /** The place of a byte. */
  offset(offset: number): Location;
  /** Where the quoted cell begins that never ends, if there is one. */
  unclosed(): number | undefined;
}

/**
 * Finds cells in UTF-8 text by scanning it anew: quoted cells may span lines, blank lines are no records.
 * Columns count characters (code points) from 1 in the line where the cell begins, quotes included.
 *
 * @param start where the header begins; lines count from the beginning of the bytes
 */
export function locator(
  file: string,
  bytes: Uint8Array,
  delimiter: string,
  start = 0,
  quote: Quote = '"',
): Locator {
  const quoteByte = quote.charCodeAt(0);
  const mark = new TextEncoder().encode(delimiter);
  const isMark = (index: number) => {
    for (let part = 0; part < mark.length; part++) if (bytes[index + part] !== mark[part]) return false;
    return true;
  };
  let open: number | undefined;

  /** The end of the cell that begins at `index`: at a mark, a line end or the end of the text. */
  const endOfCell = (index: number): number => {
    let at = index;
    if (bytes[at] === quoteByte) {
      for (at++; at < bytes.length; at++) {
        if (bytes[at] !== quoteByte) continue;
        if (bytes[at + 1] !== quoteByte) break;
        at++;
      }
      if (at >= bytes.length) open ??= index;
    }
    while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR && !isMark(at)) at++;
    return at;
  };

  let starts: number[] | undefined;
  const records = (): number[] => {
    if (starts !== undefined) return starts;
    starts = [];
    let at = start;
    while (at < bytes.length) {
      if (bytes[at] === LF || bytes[at] === CR) {
        at++;
        continue;
      }
      starts.push(at);
      for (;;) {
        at = endOfCell(at);
        if (at >= bytes.length || !isMark(at)) break;
        at += mark.length;
      }
    }
    return starts;
  };

  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let seen = { offset: 0, line: 1 };
  const lineOf = (offset: number): number => {
    let { offset: at, line } = seen.offset <= offset ? seen : { offset: 0, line: 1 };
    for (; at < offset; at++) if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) line++;
    seen = { offset, line };
    return line;
  };

  const locate = (start: number, end: number): Location => {
    let lineStart = start;
    while (lineStart > 0 && bytes[lineStart - 1] !== LF && bytes[lineStart - 1] !== CR) lineStart--;
    let lineEnd = start;
    while (lineEnd < bytes.length && bytes[lineEnd] !== LF && bytes[lineEnd] !== CR) lineEnd++;
    const before = decoder.decode(bytes.subarray(lineStart, start));
    const marked = decoder.decode(bytes.subarray(start, Math.min(end, lineEnd)));
    const after = decoder.decode(bytes.subarray(Math.min(end, lineEnd), lineEnd));
    return {
      place: { file, line: lineOf(start), column: [...before].length + 1 },
      frame: { text: before + marked + after, start: before.length, length: marked.length },
    };
  };

  return {
    cell(record, field) {
      let at = records()[record];
      if (at === undefined) return undefined;
      for (let index = 0; index < field; index++) {
        const end = endOfCell(at);
        if (!isMark(end) || end >= bytes.length) return locate(end, end);
        at = end + mark.length;
      }
      return locate(at, endOfCell(at));
    },
    offset: (offset) => locate(offset, offset + 1),
    unclosed() {
      records();
      return open;
    },
  };
}
