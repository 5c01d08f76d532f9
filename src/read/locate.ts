/** Where a cell stands in its file, found when a diagnostic needs it. */

import type { Location } from '../model/table.ts';
import type { Quote } from './dialect.ts';

const LF = 10;
const CR = 13;

/** How many bytes of a line are shown on either side of a cell, and of the cell itself. */
const SHOWN = 1000;

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
  /** The line of each start. */
  const lines: number[] = [];
  const records = (): number[] => {
    if (starts !== undefined) return starts;
    starts = [];
    let at = start;
    let line = 1 + lineEnds(0, start);
    while (at < bytes.length) {
      if (bytes[at] === LF || bytes[at] === CR) {
        line += lineEnds(at, at + 1);
        at++;
        continue;
      }
      starts.push(at);
      lines.push(line);
      const first = at;
      for (;;) {
        at = endOfCell(at);
        if (at >= bytes.length || !isMark(at)) break;
        at += mark.length;
      }
      line += lineEnds(first, at);
    }
    return starts;
  };

  /** How many lines end between two offsets. */
  function lineEnds(from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to; at++) {
      if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count++;
    }
    return count;
  }

  const lineOf = (offset: number): number => {
    const known = records();
    let low = 0;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (known[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 1 + lineEnds(0, offset) : lines[low - 1]! + lineEnds(known[low - 1]!, offset);
  };

  // Cells are mostly asked for in the order of the line, however long it is.
  let counted = { from: 0, to: 0, characters: 0 };
  const charactersBetween = (from: number, to: number): number => {
    const known = counted.from === from && counted.to <= to ? counted : { from, to: from, characters: 0 };
    let { characters } = known;
    for (let at = known.to; at < to; at++) if ((bytes[at]! & 0xc0) !== 0x80) characters++;
    counted = { from, to, characters };
    return characters;
  };
  let line = { from: 0, to: -1 };
  const lineAround = (offset: number) => {
    if (offset >= line.from && offset <= line.to) return line;
    let from = offset;
    while (from > 0 && bytes[from - 1] !== LF && bytes[from - 1] !== CR) from--;
    let to = offset;
    while (to < bytes.length && bytes[to] !== LF && bytes[to] !== CR) to++;
    line = { from, to };
    return line;
  };

  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** The bytes as text, without the parts of a character that was cut at either end. */
  const textOf = (from: number, to: number): string => {
    let first = from;
    let last = to;
    while (first < last && (bytes[first]! & 0xc0) === 0x80) first++;
    while (last > first && last < bytes.length && (bytes[last]! & 0xc0) === 0x80) last--;
    return decoder.decode(bytes.subarray(first, last));
  };

  const locate = (from: number, end: number): Location => {
    const { from: lineStart, to: lineEnd } = lineAround(from);
    const to = Math.min(end, lineEnd, from + SHOWN);
    const before = textOf(Math.max(lineStart, from - SHOWN), from);
    const marked = textOf(from, to);
    const after = textOf(to, Math.min(lineEnd, to + SHOWN));
    return {
      place: { file, line: lineOf(from), column: charactersBetween(lineStart, from) + 1 },
      frame: { text: before + marked + after, start: before.length, length: marked.length },
    };
  };

  let last = { record: -1, field: 0, at: 0 };
  return {
    cell(record, field) {
      const start = records()[record];
      if (start === undefined) return undefined;
      let { at, field: index } =
        last.record === record && last.field <= field ? last : { at: start, field: 0 };
      for (; index < field; index++) {
        const end = endOfCell(at);
        if (!isMark(end) || end >= bytes.length) return locate(end, end);
        at = end + mark.length;
      }
      last = { record, field, at };
      return locate(at, endOfCell(at));
    },
    offset: (offset) => locate(offset, offset + 1),
    unclosed() {
      records();
      return open;
    },
  };
}
