/** Texts that are told apart by their bytes: only where that is the same as telling them apart by their characters. */

import { describe, expect, it } from 'vitest';
import { textBuilder } from '../../src/read/byte-texts.ts';

function columnOf(values: readonly string[]) {
  const texts = values.map((value) => new TextEncoder().encode(value));
  const ends = new Uint32Array(texts.length);
  let size = 0;
  texts.forEach((text, row) => {
    size += text.length;
    ends[row] = size;
  });
  const bytes = new Uint8Array(size);
  texts.forEach((text, row) => {
    bytes.set(text, ends[row]! - text.length);
  });
  const builder = textBuilder(values.length, size);
  const hashes = Uint32Array.from(texts, (text) =>
    text.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5),
  );
  builder.append(bytes, ends, hashes);
  return builder.finish(false);
}

describe('texts as bytes', () => {
  it('give back what was put in, and nothing for an empty one', () => {
    const texts = columnOf(['Osh', '', 'Şanlıurfa', '東京 😀', 'a name that is longer than most']);
    expect(Array.from({ length: texts.length }, (_, row) => texts.at(row))).toEqual([
      ...['Osh', null, 'Şanlıurfa', '東京 😀', 'a name that is longer than most'],
    ]);
    expect(texts.missing?.(1)).toBe(true);
    expect(texts.at(5)).toBeNull();
  });

  it('find repeats among characters of one form, and among those of several say that bytes cannot tell', () => {
    const alike: string[] = [];
    for (let code = 0x20; code < 0x30000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const text = String.fromCodePoint(code);
      if (text.normalize('NFC') === text) alike.push(text);
      else expect(columnOf(['Osh', text]).repeats?.(), `U+${code.toString(16)}`).toBeUndefined();
    }
    const first = alike.indexOf('é');
    const rows = alike.length;
    expect(columnOf([...alike, 'é', 'é']).repeats?.()).toEqual([
      [first, rows],
      [first, rows + 1],
    ]);
  });
});
