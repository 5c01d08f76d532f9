/** A column of text kept as UTF-8 bytes; a string is made only when one is asked for. */

import type { Texts } from '../model/table.ts';
import { nfc } from '../model/table.ts';

export interface TextBuilder {
  /** Adds the texts of some more rows, which end where `ends` say, with a hash of each; an empty one is a missing cell. */
  append(bytes: Uint8Array, ends: Uint32Array, hashes: Uint32Array): void;
  /** @param isAscii whether all the texts are known to be */
  finish(isAscii: boolean): Texts;
}

/** `rows` and `bytes` are how many are expected. */
export function textBuilder(rows: number, bytes: number): TextBuilder {
  let arena = new Uint8Array(bytes);
  // The first text starts at 0, every other one where the one before it ends.
  let bounds = new Uint32Array(rows + 1);
  let hashes = new Uint32Array(rows);
  let size = 0;
  let length = 0;
  return {
    append(more, moreEnds, moreHashes) {
      if (size + more.length > arena.length) arena = grown(arena, size + more.length);
      const count = length + moreEnds.length;
      if (count > hashes.length) {
        bounds = grown(bounds, count + 1);
        hashes = grown(hashes, count);
      }
      arena.set(more, size);
      hashes.set(moreHashes, length);
      for (const end of moreEnds) bounds[++length] = size + end;
      size += more.length;
    },
    finish: (isAscii) => byteTexts(arena.subarray(0, size), bounds.subarray(0, length + 1), hashes, isAscii),
  };
}

/** A copy with room for so many, and some more. */
function grown<A extends Uint8Array | Uint32Array>(array: A, length: number): A {
  const larger = new (array.constructor as new (length: number) => A)(Math.max(2 * array.length, length));
  larger.set(array);
  return larger;
}

/**
 * The bytes with which characters begin that may have to be written in another way in the one Unicode form. None of
 * these are ASCII, Latin letters with their accents in them, Cyrillic, Chinese characters, and most Korean syllables.
 */
const MAY_BE_OTHERWISE = Uint8Array.from({ length: 256 }, (_, byte) => {
  const isLatinOrCyrillic = byte < 0xcc || (byte >= 0xcf && byte <= 0xd5);
  const isChineseOrKorean = (byte >= 0xe4 && byte <= 0xe9) || byte === 0xeb || byte === 0xec;
  return isLatinOrCyrillic || isChineseOrKorean ? 0 : 1;
});

/** Texts over one run of bytes, of which row i stands between `bounds[i]` and the next. An empty one is missing. */
function byteTexts(arena: Uint8Array, bounds: Uint32Array, hashes: Uint32Array, isAscii: boolean): Texts {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const starts = bounds.subarray(0, -1);
  const ends = bounds.subarray(1);
  const at = (row: number): string | null => {
    const end = ends[row];
    if (end === undefined) return null;
    const start = starts[row]!;
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

  /** Whether equal texts have equal bytes: each of them is in the one Unicode form. */
  const areNfc = (): boolean => {
    for (let row = 0; row < ends.length; row++) {
      const end = ends[row]!;
      let index = starts[row]!;
      while (index < end && MAY_BE_OTHERWISE[arena[index]!] === 0) index++;
      if (index === end) continue;
      const text = at(row)!;
      if (nfc(text) !== text) return false;
    }
    return true;
  };

  return {
    length: ends.length,
    at,
    missing: (row) => starts[row] === ends[row],
    packed: () => ({ bytes: arena, starts, ends }),
    repeats() {
      if (!isAscii && !areNfc()) return undefined;
      // Open addressing; at most half full.
      let capacity = 16;
      while (capacity < 2 * ends.length) capacity *= 2;
      const slots = new Uint32Array(capacity);
      const repeats: (readonly [number, number])[] = [];
      const same = (a: number, b: number) => {
        if (hashes[a] !== hashes[b]) return false;
        const left = starts[a]!;
        const right = starts[b]!;
        const length = ends[a]! - left;
        if (ends[b]! - right !== length) return false;
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
