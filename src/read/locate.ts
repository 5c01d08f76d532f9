/** Where a cell stands in its file, found when a diagnostic needs it. */

import type { Framed } from '../model/table.ts';
import { blocksOf, type Dialect, type Lexed, lex } from './lexer.ts';

const LF = 10;
const CR = 13;

/** How many bytes of a line are shown on either side of a cell, and of the cell itself. */
const SHOWN = 1000;

export interface Locator {
  /** Record 0 is the header. */
  cell(record: number, field: number): Framed | undefined;
  /** The place of a byte. */
  offset(offset: number): Framed;
}

/**
 * Finds cells in UTF-8 text by cutting it anew, as far as is needed. Columns count characters (code points) from 1 in
 * the line where the cell begins, quotes included.
 *
 * @param start where the header begins; lines count from the beginning of the bytes
 */
export function locator(file: string, bytes: Uint8Array, dialect: Dialect, start = 0): Locator {
  const blocks = blocksOf(bytes, dialect, start);
  /** Where the records begin that were passed so far, and the line of each. */
  const starts: number[] = [];
  const lines: number[] = [];
  const startOf = (record: number): number | undefined => {
    while (starts.length <= record) {
      const { value: block, done } = blocks.next();
      if (done === true) return undefined;
      for (let index = 0; index < block.records; index++) {
        const at = block.starts[block.firstCells[index]!]!;
        lines.push(lineOf(at));
        starts.push(at);
      }
    }
    return starts[record]!;
  };

  /** The line of an offset, counted from the last record known that begins before it. */
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    if (starts[high - 1]! <= offset) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0
      ? 1 + lineEnds(bytes, 0, offset)
      : lines[low - 1]! + lineEnds(bytes, starts[low - 1]!, offset);
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

  const locate = (from: number, end: number): Framed => {
    const { from: lineStart, to: lineEnd } = lineAround(from);
    const to = Math.min(end, lineEnd, from + SHOWN);
    const before = textOf(Math.max(lineStart, from - SHOWN), from);
    const marked = textOf(from, to);
    const after = textOf(to, Math.min(lineEnd, to + SHOWN));
    return {
      location: { file, line: lineOf(from), column: charactersBetween(lineStart, from) + 1 },
      frame: { text: before + marked + after, start: before.length, length: marked.length },
    };
  };

  // Of a record with many cells many may be asked for.
  let cut: { readonly record: number; readonly cells: Lexed } | undefined;
  return {
    cell(record, field) {
      const from = startOf(record);
      if (from === undefined) return undefined;
      if (cut?.record !== record) cut = { record, cells: lex(bytes, dialect, from, 1) };
      const { starts, ends } = cut.cells;
      const last = ends[ends.length - 1]!;
      return locate(starts[field] ?? last, ends[field] ?? last);
    },
    offset: (offset) => locate(offset, offset + 1),
  };
}

/** How many lines end between two offsets. */
function lineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count++;
  }
  return count;
}
