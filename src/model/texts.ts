/**
 * Texts as plain data, for values that hold no functions: a string a row, or, of long tables, all of them in
 * one run of UTF-8.
 */

import type { Packed, Texts } from './table.ts';

export type Words = readonly (string | null)[] | Packed;

const isPacked = (words: Words): words is Packed => 'bytes' in words;

/** The texts of a column as plain data; packed ones are not copied. */
export function wordsOf(texts: Texts): Words {
  return texts.packed?.() ?? Array.from({ length: texts.length }, (_, row) => texts.at(row));
}

/** Plain data as a column of texts again, without copying. */
export function textsFrom(words: Words): Texts {
  if (!isPacked(words)) return { length: words.length, at: (row) => words[row] ?? null };
  const { starts, ends } = words;
  return {
    length: ends.length,
    at: (row) => decoded(words, row),
    missing: (row) => starts[row] === ends[row],
    packed: () => words,
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Longer texts are decoded sooner by the engine's own decoder. */
const SHORT = 24;

/** The text of a row; an empty one is a missing cell. */
function decoded({ bytes, starts, ends }: Packed, row: number): string | null {
  const end = ends[row];
  const start = starts[row];
  if (start === undefined || end === undefined || start === end) return null;
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let index = start; index < end; index++) {
    const byte = bytes[index]!;
    if (byte > 127) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}
