/** A column of text kept as UTF-8 bytes; a string is made only when one is asked for. */

import type { Texts } from '../model/table.ts';

export interface TextBuilder {
  /** Bytes so far. */
  readonly size: number;
  /** Adds the bytes of a cell that begins with this one. */
  add(source: Uint8Array, start: number, end: number): void;
  /** Ends the cell: what was added since the last end is this row's text; nothing is a missing cell. */
  end(row: number): void;
  finish(rows: number): Texts;
}

export function textBuilder(rows: number, bytes: number): TextBuilder {
  let arena = new Uint8Array(bytes);
  let ends = new Uint32Array(rows);
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(source, start, end) {
      const length = end - start;
      if (size + length > arena.length) {
        const larger = new Uint8Array(Math.max(2 * arena.length, size + length));
        larger.set(arena.subarray(0, size));
        arena = larger;
      }
      for (let index = start; index < end; index++) arena[size++] = source[index]!;
    },
    end(row) {
      if (row >= ends.length) {
        const larger = new Uint32Array(2 * ends.length + 16);
        larger.set(ends);
        ends = larger;
      }
      ends[row] = size;
    },
    finish: (length) => byteTexts(arena.subarray(0, size), ends.subarray(0, length)),
  };
}

/** Texts over one run of bytes; row i ends where `ends[i]` says. An empty text is a missing one. */
function byteTexts(arena: Uint8Array, ends: Uint32Array): Texts {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const startOf = (row: number) => (row === 0 ? 0 : ends[row - 1]!);
  const at = (row: number): string | null => {
    const end = ends[row];
    if (end === undefined) return null;
    const start = startOf(row);
    if (start === end) return null;
    if (end - start > 24) return decoder.decode(arena.subarray(start, end));
    let text = '';
    for (let index = start; index < end; index++) {
      const byte = arena[index]!;
      if (byte > 127) return decoder.decode(arena.subarray(start, end));
      text += String.fromCharCode(byte);
    }
    return text;
  };

  return {
    length: ends.length,
    at,
    missing: (row) => startOf(row) === ends[row],
    copy(row, target, offset) {
      const start = startOf(row);
      const end = ends[row]!;
      if (offset + end - start > target.length) return -1;
      let to = offset;
      for (let index = start; index < end; index++) target[to++] = arena[index]!;
      return to;
    },
    repeats() {
      // Open addressing over FNV-1a hashes; at most half full.
      let capacity = 16;
      while (capacity < 2 * ends.length) capacity *= 2;
      const slots = new Uint32Array(capacity);
      const repeats: (readonly [number, number])[] = [];
      const same = (a: number, b: number) => {
        const length = ends[a]! - startOf(a);
        if (ends[b]! - startOf(b) !== length) return false;
        const left = startOf(a);
        const right = startOf(b);
        for (let index = 0; index < length; index++)
          if (arena[left + index] !== arena[right + index]) return false;
        return true;
      };
      for (let row = 0; row < ends.length; row++) {
        let hash = 0x811c9dc5;
        for (let index = startOf(row); index < ends[row]!; index++) {
          hash = Math.imul(hash ^ arena[index]!, 0x01000193);
        }
        hash ^= hash >>> 15;
        let slot = hash & (capacity - 1);
        for (;;) {
          const held = slots[slot]!;
          if (held === 0) {
            slots[slot] = row + 1;
            break;
          }
          if (same(held - 1, row)) {
            repeats.push([held - 1, row]);
            break;
          }
          slot = (slot + 1) & (capacity - 1);
        }
      }
      return repeats;
    },
  };
}
