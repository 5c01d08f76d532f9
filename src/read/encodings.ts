/**
 * Text encodings by name: decoding that is strict on every engine, the nearest name to a mistyped one, and
 * how bytes of unknown encoding would read in the likeliest candidates. Nothing here chooses an encoding.
 */

import { nearest } from '../model/suggest.ts';

type Decoder = InstanceType<typeof TextDecoder>;

/** The decoder of a label of the WHATWG Encoding Standard; undefined where there is none of that name. */
export function decoderOf(label: string): Decoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

/** The bytes 80 to 9f of windows-1252; some versions of Node take them for control characters. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const C1 = /[\x80-\x9f]/;

/**
 * The text of bytes in an encoding, or undefined where they are not in it: a sequence that the encoding does
 * not have, or a byte that it leaves to control characters, which no text has.
 */
export function decodeStrictly(decoder: Decoder, bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return undefined;
  }
  if (!C1.test(text)) return text;
  if (decoder.encoding === 'windows-1252') {
    text = text.replace(/[\x80-\x9f]/g, (character) => WESTERN[character.charCodeAt(0) - 0x80] ?? character);
  }
  return C1.test(text) ? undefined : text;
}

/** How many bytes at the beginning are text in an encoding; the next one cannot stand where it is. */
export function validLength(encoding: string, bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (beginsValid(encoding, bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the bytes are the beginning of a text; its last character may be cut. */
function beginsValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return encoding === 'windows-1252'
      ? !/[\x81\x8d\x8f\x90\x9d]/.test(text)
      : !C1.test(text) && !text.includes('\ufffd');
  } catch {
    return false;
  }
}

/** Names that people give to encodings; `TextDecoder` knows more spellings of each. */
export const ENCODINGS = [
  'utf-8 utf8 utf-16le utf-16be utf-16 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254',
  'windows-1255 windows-1256 windows-1257 windows-1258 windows-874 cp1250 cp1251 cp1252 cp1253 cp1254',
  'cp1255 cp1256 cp1257 cp1258 cp866 ibm866 koi8-r koi8-u x-mac-cyrillic macintosh latin1 latin2 latin5',
  'iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9',
  'iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 gb18030 gbk gb2312 big5 euc-jp iso-2022-jp shift_jis',
  'sjis euc-kr ascii us-ascii',
].flatMap((line) => line.split(' '));

/** What to write instead of a label that does not exist. */
export function nearestLabel(label: string): string | undefined {
  const near = nearest(label, ENCODINGS);
  if (near !== undefined) return near;
  // `win-1251`, `cp-866`, `ms1254`: the number says it.
  const number = /\d{3,5}$/.exec(label.trim())?.[0];
  return ENCODINGS.find((name) => number !== undefined && name.endsWith(number));
}

/** Candidates in the order in which they win a draw. */
const CANDIDATES = [
  'windows-1251',
  'windows-1254',
  'windows-1252',
  'koi8-r',
  'ibm866',
  'windows-1250',
  'windows-1257',
  'windows-1253',
  'koi8-u',
  'x-mac-cyrillic',
  'macintosh',
  'iso-8859-2',
  'iso-8859-5',
  'gb18030',
  'shift_jis',
  'euc-kr',
  'big5',
];

/** Encodings in which bytes read alike, and how likely that reading is: 1 like text, −1 like no text. */
export interface Reading {
  readonly encodings: readonly [string, ...string[]];
  readonly likelihood: number;
}

/** In what the bytes are text at all, the likeliest reading first. */
export function likelyEncodings(bytes: Uint8Array): Reading[] {
  const readings = new Map<string, [string, ...string[]]>();
  for (const encoding of CANDIDATES) {
    const decoder = decoderOf(encoding);
    const text = decoder === undefined ? undefined : decodeStrictly(decoder, bytes);
    if (text === undefined) continue;
    const known = readings.get(text);
    if (known === undefined) readings.set(text, [encoding]);
    else known.push(encoding);
  }
  return [...readings]
    .map(([text, encodings]) => ({ encodings, likelihood: likelihoodOf(text) }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

/** UTF-16 in the byte order in which the bytes read as text, where they do. */
export function likelyUtf16(bytes: Uint8Array): string | undefined {
  const even = bytes.subarray(0, bytes.length & ~1);
  const [best] = ['utf-16le', 'utf-16be']
    .flatMap((encoding) => {
      const decoder = decoderOf(encoding);
      const text = decoder === undefined ? undefined : decodeStrictly(decoder, even);
      if (text === undefined || text === '' || text.includes('\0')) return [];
      // A table has line ends, and its marks and digits are ASCII.
      const familiar = [...text].filter((character) => /[\t\n\r -~\p{Script=Cyrillic}À-ž]/u.test(character));
      return [{ encoding, share: familiar.length / [...text].length }];
    })
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share > 0.8 ? best.encoding : undefined;
}

/** The letters of Russian from the commonest on, by the National Corpus of the Russian Language. */
const RUSSIAN = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';
/** Letters of other languages written in Cyrillic. */
const CYRILLIC = 'іїєґўәғқңөұүһҳӯҷӣ';
/** Letters with marks that are common where Latin is written, and those that are rare. */
const LATIN = 'àáâãäåæçèéêëíîïñòóôõöøùúûüœßğışąćęłńśźżěščřžůťďňőűășțāēīūģķļņėįų';
const RARE_LATIN = 'ìÿýðþĺŕľ';
/** Signs that stand in tables of figures and names. */
const SIGNS = '«»“”„‘’‚–—№°€§²³½…‰™©·•\u00a0';

/** How much a text looks like text: the mean over its characters beyond ASCII, from −1 to 1. */
function likelihoodOf(text: string): number {
  let sum = 0;
  let count = 0;
  for (const [run] of text.slice(0, 1 << 16).matchAll(/[\p{L}\p{M}]+|[^\p{ASCII}]/gu)) {
    const beyond = [...run].filter((character) => character > '\x7f').length;
    if (beyond === 0) continue;
    sum += beyond * (/^\p{L}/u.test(run) ? likelihoodOfWord(run, beyond) : SIGNS.includes(run) ? 0.3 : -1);
    count += beyond;
  }
  return count === 0 ? 0 : sum / count;
}

function likelihoodOfWord(run: string, beyond: number): number {
  // The small letter of İ is two characters.
  const word = run.replaceAll('İ', 'Ş');
  const scripts = [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u,
  ].map((script) => script.test(word));
  if (scripts.filter(Boolean).length !== 1) return -1;
  const [latin, cyrillic, greek] = scripts;
  const letters = [...word];
  const lower = word.toLowerCase();
  const isCased = word === lower || word === word.toUpperCase() || word.slice(1) === lower.slice(1);
  if (!isCased) return -0.8;
  // Words in capitals are rarer, which tells two encodings apart that swap the cases.
  const capitals = word !== lower && letters.length > 1 && word === word.toUpperCase() ? 0.05 : 0;
  if (cyrillic) {
    const values = [...lower].map((letter) => {
      const place = RUSSIAN.indexOf(letter);
      return place >= 0 ? 1 - place / RUSSIAN.length : CYRILLIC.includes(letter) ? 0.2 : -1;
    });
    return mean(values) - capitals;
  }
  if (latin) {
    const marked = [...lower].filter((letter) => letter > '\x7f');
    // Four letters in five with marks: that is no language written in Latin.
    if (letters.length > 2 && 5 * beyond >= 4 * letters.length) return -0.9;
    const values = marked.map((letter) =>
      LATIN.includes(letter) ? 0.8 : RARE_LATIN.includes(letter) ? 0.3 : -1,
    );
    return mean(values) - capitals;
  }
  if (greek) return /[άέήίόύώ]/.test(lower) ? 0.7 : letters.length > 3 ? 0 : 0.3;
  return letters.every(isCommon) ? 0.6 : -0.5;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Characters of daily use: the first level of GB 2312 where it can be asked, else any of the main block. */
function isCommon(character: string): boolean {
  return /[\u3040-\u30ff\uac00-\ud7a3]/.test(character) || commonHan().has(character);
}

let han: ReadonlySet<string> | undefined;

/** The 3,755 characters of the first level of GB 2312, in its rows 16 to 55. */
function commonHan(): ReadonlySet<string> {
  if (han !== undefined) return han;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  han = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
  return han;
}
