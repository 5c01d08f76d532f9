/** A column of text kept as UTF-8 bytes; a string is made only when one is asked for. */

import type { Texts } from '../model/table.ts';

export interface TextBuilder {
  /** Adds the texts of some more rows, which end where `ends` say, with a hash of each; an empty one is a missing cell. */
  append(bytes: Uint8Array, ends: Uint32Array, hashes: Uint32Array): void;
  finish(): Texts;
}

/** `rows` and `bytes` are how many are expected. */
export function textBuilder(rows: number, bytes: number): TextBuilder {
  let arena = new Uint8Array(bytes);
  let ends = new Uint32Array(rows);
  let hashes = new Uint32Array(rows);
  let size = 0;
  let length = 0;
  return {
    append(more, moreEnds, moreHashes) {
      if (size + more.length > arena.length) arena = grown(arena, size + more.length);
      const count = length + moreEnds.length;
      if (count > ends.length) {
        ends = grown(ends, count);
        hashes = grown(hashes, count);
      }
      arena.set(more, size);
      hashes.set(moreHashes, length);
      for (const end of moreEnds) ends[length++] = size + end;
      size += more.length;
    },
    finish: () => byteTexts(arena.subarray(0, size), ends.subarray(0, length), hashes),
  };
}

/** A copy with room for so many, and some more. */
function grown<A extends Uint8Array | Uint32Array>(array: A, length: number): A {
  const larger = new (array.constructor as new (length: number) => A)(Math.max(2 * array.length, length));
  larger.set(array);
  return larger;
}

/** Texts over one run of bytes; row i ends where `ends[i]` says. An empty text is a missing one. */
function byteTexts(arena: Uint8Array, ends: Uint32Array, hashes: Uint32Array): Texts {
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
    copy(rows, target, offset, spans, at) {
      const length = spansOf(ends, rows, spans, at);
      if (offset + length > target.length) return -1;
      copySpans(arena, spans, at, rows.length, target, offset);
      return offset + length;
    },
    repeats() {
      // Open addressing; at most half full.
      let capacity = 16;
      while (capacity < 2 * ends.length) capacity *= 2;
      const slots = new Uint32Array(capacity);
      const repeats: (readonly [number, number])[] = [];
      const same = (a: number, b: number) => {
        if (hashes[a] !== hashes[b]) return false;
        const length = ends[a]! - startOf(a);
        if (ends[b]! - startOf(b) !== length) return false;
        const left = startOf(a);
        const right = startOf(b);
        for (let index = 0; index < length; index++)
          if (arena[left + index] !== arena[right + index]) return false;
        return true;
      };
      const place = (row: number) => {
        let slot = hashes[row]! & (capacity - 1);
        while (slots[slot] !== 0) {
          const held = slots[slot]! - 1;
          if (same(held, row)) {
            repeats.push([held, row]);
            return;
          }
          slot = (slot + 1) & (capacity - 1);
        }
        slots[slot] = row + 1;
      };
      for (let row = 0; row < ends.length; row++) place(row);
      return repeats;
    },
  };
}

/** Where the texts of these rows begin and end; gives how long they are together. */
function spansOf(ends: Uint32Array, rows: Uint32Array, spans: Uint32Array, at: number): number {
  let length = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const start = row === 0 ? 0 : ends[row - 1]!;
    const end = ends[row]!;
    spans[at + 2 * index] = start;
    spans[at + 2 * index + 1] = end;
    length += end - start;
  }
  return length;
}

/** Copies the texts that begin and end so; the spans then say where they went. */
function copySpans(
  arena: Uint8Array,
  spans: Uint32Array,
  at: number,
  count: number,
  target: Uint8Array,
  offset: number,
): void {
  let to = offset;
  for (let index = at; index < at + 2 * count; index += 2) {
    const end = spans[index + 1]!;
    let from = spans[index]!;
    spans[index] = to;
    while (from < end) target[to++] = arena[from++]!;
    spans[index + 1] = to;
  }
}
