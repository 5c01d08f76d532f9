/** Bytes → UTF-8 bytes without a byte-order mark. Only a mark is detected; nothing is guessed. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { BinaryKind } from '../model/sayings/read.ts';
import type { Framed } from '../model/table.ts';
import {
  decoderOf,
  decodeStrictly,
  likelyEncodings,
  likelyUtf16,
  nearestLabel,
  validLength,
} from './encodings.ts';
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
 * bytes that the encoding does not have, with their place and what else they could be; UTF-8 under another
 * label; content that is not text at all.
 */
export function decode(
  file: string,
  bytes: Uint8Array,
  label: string | undefined,
  isUtf8: (bytes: Uint8Array) => boolean,
): Outcome<Decoded> {
  const fail = (problem: Diagnostic) => ({ ok: false as const, diagnostics: [problem] });
  const mark = byteOrderMark(bytes);
  const wanted = mark?.encoding ?? label ?? 'utf-8';
  const decoder = decoderOf(wanted);
  if (decoder === undefined) return fail(messages.unknownEncoding(wanted, nearestLabel(wanted)));
  const content = mark === undefined ? bytes : bytes.subarray(mark.length);
  const { encoding } = decoder;
  if (encoding === 'utf-8') {
    if (!isUtf8(content)) return fail(notUtf8(file, content, mark !== undefined));
    if (content.includes(0)) return fail(binary(file, content));
    return { ok: true, value: { bytes: content, encoding }, diagnostics: [] };
  }
  const text = decodeStrictly(decoder, content);
  if (text === undefined) return fail(notIn(encoding, file, content, mark !== undefined));
  const value = { bytes: new TextEncoder().encode(text), encoding };
  if (text.includes('\0')) {
    const known = knownBy(file, bytes);
    if (known !== undefined || mark === undefined) return fail(known ?? binary(file, content));
    return fail(messages.zeroByte(locationIn(file, text.slice(0, text.indexOf('\0')), '')));
  }
  if (mark === undefined && isUtf8(content)) {
    const read = new TextDecoder().decode(content);
    const wide = read.match(/[^\p{ASCII}]/gu) ?? [];
    // By chance a few characters of another encoding are UTF-8 as well, but not all of many. Of those that write a
    // character in two bytes, as of Chinese, it is one in five or six.
    const many = /^(?:gb|big5|euc-|shift_jis)/.test(encoding) ? 10 : 4;
    if (wide.length >= many) {
      const line = read.split(/[\r\n]/).find((candidate) => /[^\p{ASCII}]/u.test(candidate)) ?? '';
      const otherwise = decodeStrictly(decoder, new TextEncoder().encode(line)) ?? '';
      return fail(messages.isUtf8(file, encoding, line, otherwise));
    }
  }
  return { ok: true, value, diagnostics: [] };
}

/** Files that are known by their first bytes. */
const KNOWN: readonly (readonly [string, BinaryKind])[] = [
  ['504b', 'zip'],
  ['d0cf11e0', 'xls'],
  ['25504446', 'PDF'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['377abcaf271c', '7z'],
  ['52617221', 'RAR'],
  ['425a68', 'bzip2'],
  ['fd377a585a', 'xz'],
  ['28b52ffd', 'zstd'],
  ['fffe0000', 'UTF-32'],
  ['0000feff', 'UTF-32'],
];

function knownBy(file: string, bytes: Uint8Array): Diagnostic | undefined {
  const known = KNOWN.find(([head]) => hex(bytes.subarray(0, head.length / 2), '') === head);
  return known && messages.binary(file, known[1]);
}

/** Common mistakes told apart: a spreadsheet, UTF-16 without its mark, any other binary file. */
function binary(file: string, bytes: Uint8Array): Diagnostic {
  const known = knownBy(file, bytes);
  if (known !== undefined) return known;
  const order = likelyUtf16(bytes.subarray(0, 1 << 16));
  if (order !== undefined) {
    const text = new TextDecoder(order).decode(bytes.subarray(0, 1 << 12));
    return messages.looksLikeUtf16(file, order, text.split(/[\r\n]/, 1)[0] ?? '');
  }
  const offset = bytes.indexOf(0);
  return messages.zeroByte(locationIn(file, new TextDecoder().decode(bytes.subarray(0, offset)), ''));
}

/** Text has no control characters but tabs and line ends, in whatever encoding of one byte or two. */
function isHardlyText(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, 1 << 12);
  const controls = some.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return controls > some.length / 50;
}

const hex = (bytes: Uint8Array, between = ' ') =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(between);

/** The place after a text, and the line there with what follows it up to the line's end. */
function locationIn(file: string, before: string, after: string): Framed {
  const lines = before.split(/\r\n|\n|\r/);
  const begun = lines[lines.length - 1]!.slice(-500);
  const rest = after.split(/[\r\n]/, 1)[0]!.slice(0, 500);
  return {
    location: { file, line: lines.length, column: [...lines[lines.length - 1]!].length + 1 },
    frame: { text: begun + rest, start: begun.length, length: rest === '' ? 0 : 1 },
  };
}

/** Up to the end of the line: what is needed to show it. */
const lineFrom = (bytes: Uint8Array, offset: number) => {
  const end = bytes.indexOf(10, offset);
  return bytes.subarray(offset, Math.min(end === -1 ? bytes.length : end, offset + 1000));
};

function notUtf8(file: string, bytes: Uint8Array, marked: boolean): Diagnostic {
  const known = knownBy(file, bytes);
  if (known !== undefined) return known;
  if (isHardlyText(bytes)) return messages.noText(file);
  const offset = firstInvalid(bytes);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const before = decoder.decode(bytes.subarray(0, offset));
  const location = locationIn(file, before, decoder.decode(lineFrom(bytes, offset)));
  const found = hex(bytes.subarray(offset, offset + 3));
  if (
    offset > 0 &&
    bytes.length - offset < 4 &&
    bytes[offset]! >= 0xc2 &&
    !/[\n\r]/.test(decoder.decode(bytes.subarray(offset)))
  )
    return messages.cutShort(found, location);
  const around = decoder.decode(bytes.subarray(Math.max(0, offset - (1 << 16)), offset + (1 << 16)));
  const broken = around.match(/\ufffd/g)?.length ?? 0;
  const sound = (around.match(/[^\p{ASCII}]/gu)?.length ?? 0) - broken;
  const isMostlyUtf8 = marked || sound > broken;

  // The header says most; where it is ASCII, or what is wrong lies further on, the line itself.
  const lineStart = bytes.subarray(0, offset).lastIndexOf(10) + 1;
  const header = lineFrom(bytes, 0);
  const isHeaderTelling = !isMostlyUtf8 && header.some((byte) => byte > 0x7f);
  const shown = isHeaderTelling ? header : lineFrom(bytes, lineStart);
  const readings = likelyEncodings(isMostlyUtf8 ? shown : bytes.subarray(0, 1 << 16));
  const western = readings.find(({ encodings }) => encodings.includes('windows-1254'));
  const best = readings.slice(0, 4);
  // The usual wrong reading is recognised at once, and helps to see that another is right.
  if (western !== undefined && !best.includes(western)) best.splice(3, 1, western);
  const shownAs = new Map<string, string[]>();
  for (const { encodings } of best) {
    const text = new TextDecoder(encodings[0]).decode(shown).trim();
    shownAs.set(text, [...(shownAs.get(text) ?? []), ...encodings]);
  }
  return messages.notUtf8(
    found,
    location,
    [...shownAs].map(([text, encodings]) => ({ encodings, text })),
    isHeaderTelling ? 'header' : 'line',
    isMostlyUtf8,
  );
}

/** Where the text stops being in the encoding that was named. */
function notIn(encoding: string, file: string, bytes: Uint8Array, marked: boolean): Diagnostic {
  const offset = validLength(encoding, bytes);
  const decoder = new TextDecoder(encoding);
  // A cut character at the end of what is valid is left out.
  const before = decoder.decode(bytes.subarray(0, offset), { stream: true });
  const rest = new TextDecoder(encoding).decode(bytes.subarray(offset, offset + 500));
  const location = locationIn(file, before, rest);
  if (offset === bytes.length) return messages.cutShort(hex(bytes.subarray(offset - 1)), location);
  return messages.notInEncoding(encoding, hex(bytes.subarray(offset, offset + 3)), location, marked);
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
