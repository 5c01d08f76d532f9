/** Text from data that must stay text, and pieces of output joined to a useful size. */

/** A number as people write it into a cell; nothing else can be made of it. */
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;

/**
 * What a spreadsheet may take for a formula: = + - @ (or their full-width forms), also behind blanks,
 * invisible characters or quotes, which some importers strip; and a leading tab or line break, which some
 * drop together with what follows.
 */
const FORMULA = /^(?:[\t\r\n]|[\s"\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** The text behind an apostrophe, where a spreadsheet would run it as a formula. Numbers stay as they are. */
export function neutraliseFormula(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text.trim()) ? `'${text}` : text;
}

/**
 * Control characters, line and paragraph separators, marks that turn the direction of writing around, and
 * characters that only hide in a line.
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  /[\0-\x1f\x7f-\x9f\xad\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * The text with everything that could move the cursor, change colours or reorder a line made visible:
 * an escape character becomes ␛, U+202E becomes \u{202e}.
 */
export function visible(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : `\\u{${code.toString(16)}}`;
  });
}

/**
 * One line of JSON. What a terminal could obey is escaped, as JSON allows everywhere: the value read back
 * is the same.
 */
export function jsonLine(value: unknown): string {
  return escaped(JSON.stringify(value));
}

/** The same over several lines. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).split('\n').map(escaped).join('\n');
}

const escaped = (json: string) =>
  json.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Control characters but tab and line feed, which a cell may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/** The text with the characters that a terminal would obey made visible; tabs and line ends (as LF) stay. */
export const withoutControls = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(CONTROL, visible);

/** About how long a piece of text handed to the consumer is. */
const PIECE = 1 << 16;

/** Joins short pieces, so that the consumer is not called for every line. */
export function* joined(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length >= PIECE) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}
