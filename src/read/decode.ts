/** Bytes → UTF-8 bytes without a byte-order mark. Only a mark is detected; nothing is guessed. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import * as messages from './messages.ts';

export interface Decoded {
  /** UTF-8, no byte-order mark. */
  readonly bytes: Uint8Array;
  readonly encoding: string;
}

/** The encoding a byte-order mark announces, and the mark's length. */
export function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/**
 * Decodes a file. A byte-order mark beats the given label, which beats UTF-8. Errors: an unknown label;
 * bytes that the encoding does not have, with their place; content that is not text at all.
 */
export function decode(
  file: string,
  bytes: Uint8Array,
  label: string | undefined,
  isUtf8: (bytes: Uint8Array) => boolean,
): Outcome<Decoded> {
  const mark = byteOrderMark(bytes);
  const wanted = mark?.encoding ?? label ?? 'utf-8';
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(wanted, { fatal: true });
  } catch {
    return { ok: false, diagnostics: [messages.unknownEncoding(wanted)] };
  }
  const content = mark === undefined ? bytes : bytes.subarray(mark.length);
  if (decoder.encoding === 'utf-8') {
    if (!isUtf8(content)) return { ok: false, diagnostics: [notUtf8(file, content)] };
    if (content.includes(0)) return { ok: false, diagnostics: [binary(file, content)] };
    return { ok: true, value: { bytes: content, encoding: 'utf-8' }, diagnostics: [] };
  }
  try {
    const text = decoder.decode(content);
    return {
      ok: true,
      value: { bytes: new TextEncoder().encode(text), encoding: decoder.encoding },
      diagnostics: [],
    };
  } catch {
    const message = messages.notText(
      file,
      `the file is not ${decoder.encoding}: it holds bytes that this encoding does not have`,
      mark === undefined
        ? 'try another --encoding'
        : 'the file is damaged, or its first bytes are no byte-order mark',
    );
    return { ok: false, diagnostics: [message] };
  }
}

/** Common mistakes told apart: a spreadsheet, UTF-16 without its mark, any other binary file. */
function binary(file: string, bytes: Uint8Array): Diagnostic {
  const head = bytes.subarray(0, 1000);
  const zeros = head.filter((byte) => byte === 0).length / head.length;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return messages.notText(
      file,
      'this is a spreadsheet or a zip file, not text',
      'save the sheet as CSV (UTF-8) and give that file',
    );
  }
  if (zeros > 0.2 && zeros < 0.8) {
    const order = bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
    return messages.notText(
      file,
      `every other byte is zero: this looks like ${order} without its mark`,
      `give --encoding ${order}`,
    );
  }
  const line = 1 + bytes.subarray(0, bytes.indexOf(0)).filter((byte) => byte === 10).length;
  return messages.notText(
    file,
    'there is a zero byte in the text, so this is no table',
    'check that this is the right file',
    {
      file,
      line,
    },
  );
}

function notUtf8(file: string, bytes: Uint8Array): Diagnostic {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return binary(file, bytes);
  const offset = firstInvalid(bytes);
  const before = bytes.subarray(0, offset);
  const lineStart = before.lastIndexOf(10) + 1;
  const line = 1 + before.filter((byte) => byte === 10).length;
  const column = 1 + [...new TextDecoder().decode(before.subarray(lineStart))].length;
  const end = bytes.indexOf(10, offset);
  const sample = bytes.subarray(lineStart, end === -1 ? bytes.length : end);
  const hex = [...bytes.subarray(offset, offset + 3)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(' ');
  const readings = ['windows-1251', 'windows-1254'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample).trim();
    return `'${messages.brief(text)}' in ${encoding}`;
  });
  return messages.notText(
    file,
    `the text is not UTF-8: the bytes ${hex} cannot stand here`,
    `this line reads ${readings.join(', ')}; give the one that is right, such as --encoding windows-1251`,
    { file, line, column },
  );
}

/** The offset of the first byte at which the text stops being UTF-8 (RFC 3629). */
function firstInvalid(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index]!;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    if (length === 0) return index;
    const second = bytes[index + 1] ?? 0;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (length > 1 && (second < low || second > high)) return index;
    for (let next = 2; next < length; next++) {
      const byte = bytes[index + next] ?? 0;
      if (byte < 0x80 || byte > 0xbf) return index;
    }
    index += length;
  }
  return index;
}
