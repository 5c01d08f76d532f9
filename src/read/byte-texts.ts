/** A column of text kept as UTF-8 bytes; a string is made only when one is asked for. */

import type { Texts } from '../model/table.ts';

export interface TextBuilder {
  /** Adds the texts of some more rows, which end where `ends` say; an empty one is a missing cell. */
  append(bytes: Uint8Array, ends: Uint32Array): void;
  finish(): Texts;
}

/** `rows` and `bytes` are how many are expected. */
export function textBuilder(rows: number, bytes: number): TextBuilder {
  let arena = new Uint8Array(bytes);
  let ends = new Uint32Array(rows);
  let size = 0;
  let length = 0;
  return {
    append(more, moreEnds) {
      if (size + more.length > arena.length) {
        const larger = new Uint8Array(Math.max(2 * arena.length, size + more.length));
        larger.set(arena.subarray(0, size));
        arena = larger;
      }
      arena.set(more, size);
      if (length + moreEnds.length > ends.length) {
        const larger = new Uint32Array(Math.max(2 * ends.length, length + moreEnds.length));
        larger.set(ends.subarray(0, length));
        ends = larger;
      }
      for (const end of moreEnds) ends[length++] = size + end;
      size += more.length;
    },
    finish: () => byteTexts(arena.subarray(0, size), ends.subarray(0, length)),
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
