/** The files a result is made from, as plain data that the result can carry, and back. */

import type { CarriedFile, Embedded } from '../model/carried.ts';
import type { Source } from '../read/bytes.ts';

/** The files as they are read, so that their checksums can be computed again. */
export const embeddedOf = (sources: readonly Source[], methodology: string | null): Embedded => ({
  data: sources.map(carriedFile),
  methodology,
});

function carriedFile(source: Source): CarriedFile {
  const bytes = source.bytes();
  return source.isUtf8(bytes)
    ? { path: source.name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
    : { path: source.name, base64: base64Of(bytes) };
}

/** The bytes of a carried file; undefined where its base64 is none. */
export function bytesOf(file: CarriedFile): Uint8Array | undefined {
  if ('text' in file) return new TextEncoder().encode(file.text);
  try {
    return Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** So many bytes are turned into characters at a time; a call does not take many more. */
const PIECE = 1 << 13;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += PIECE)
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return btoa(text);
}
