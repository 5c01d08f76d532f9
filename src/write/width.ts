/**
 * How many columns of a terminal a text takes. East Asian wide characters and emoji take two, combining
 * and other invisible characters none. Follows Unicode Standard Annex 11 with ambiguous characters narrow.
 * Texts must be free of control characters; `cleanLine()` sees to that.
 */

import { visible } from './text.ts';

const ASCII = /^[\x20-\x7e]*$/;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]$/u;
const EMOJI = /^\p{Emoji}$/u;
const EMOJI_PRESENTATION = /^\p{Emoji_Presentation}$/u;

const JOINER = 0x200d;
const EMOJI_STYLE = 0xfe0f;

/** Wide and full-width characters that are no emoji: first and last of each range. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
];

const isRegional = (code: number) => code >= 0x1f1e6 && code <= 0x1f1ff;
const isSkinTone = (code: number) => code >= 0x1f3fb && code <= 0x1f3ff;

interface Step {
  readonly character: string;
  /** Columns it adds; none when it joins what is before it. */
  readonly width: number;
}

/** The characters (code points) of a text with the columns each adds. */
function* steps(text: string): Generator<Step> {
  let before = '';
  for (const character of text) {
    yield { character, width: widthAfter(before, character) };
    before = character;
  }
}

function widthAfter(before: string, character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  const last = before.codePointAt(0) ?? 0;
  // An emoji written with a narrow character and the mark for emoji style takes two.
  if (code === EMOJI_STYLE) return EMOJI.test(before) && !EMOJI_PRESENTATION.test(before) ? 1 : 0;
  if (INVISIBLE.test(character)) return 0;
  if (isRegional(code)) return 1; // two of them make one flag
  if (EMOJI.test(character) && (last === JOINER || (isSkinTone(code) && EMOJI.test(before)))) return 0;
  if (EMOJI_PRESENTATION.test(character)) return 2;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** The columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const step of steps(text)) width += step.width;
  return width;
}

/** The beginning of a text that takes at most so many columns, never cut inside a character as seen. */
function beginning(text: string, columns: number): string {
  let taken = '';
  let pending = '';
  let width = 0;
  for (const step of steps(text)) {
    // What adds no width belongs to what is before it.
    if (step.width > 0) {
      taken += pending;
      pending = '';
      if (width + step.width > columns) return taken;
    }
    width += step.width;
    pending += step.character;
  }
  return taken + pending;
}

/** The text, or its beginning and `…`, in at most so many columns (at least one). */
export function shorten(text: string, columns: number): string {
  return displayWidth(text) <= columns ? text : `${beginning(text, columns - 1).trimEnd()}…`;
}

/**
 * The text broken at blanks, or inside words that are too long, into lines of at most so many columns. The
 * first line begins with `lead`, the others with `indent`.
 */
export function wrap(text: string, columns: number, lead = '', indent = lead): string[] {
  const lines: string[] = [];
  let line = '';
  let start = lead;
  const end = () => {
    lines.push(start + line);
    start = indent;
    line = '';
  };
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(start + longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== '') end();
    let rest = word;
    while (displayWidth(start + rest) > columns) {
      // At least one character a line, however narrow.
      line = beginning(rest, columns - start.length) || String.fromCodePoint(rest.codePointAt(0)!);
      rest = rest.slice(line.length);
      end();
    }
    line = rest;
  }
  if (line !== '' || lines.length === 0) end();
  return lines;
}

/** Text from data as it can stand in a line of a terminal: nothing in it acts, and something is seen of it. */
export function cleanLine(text: string): string {
  const clean = visible(text).trim();
  if (clean === '' || displayWidth(clean) > 0) return clean;
  return [...clean].map((character) => `\\u{${character.codePointAt(0)!.toString(16)}}`).join('');
}
