import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, displayWidth, shorten, wrap } from '../../src/write/width.ts';

describe('display width', () => {
  it.each([
    ['', 0],
    ['Perm', 4],
    ['Пермь', 5],
    ['Balıkesir', 9],
    ['東京', 4],
    ['서울', 4],
    ['Ａ', 2],
    ['e\u0301', 1],
    ['กรุงเทพ', 6],
    ['a\u200bb', 2],
    ['👍', 2],
    ['👍🏽', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['🇰🇬', 2],
    ['❤️', 2],
    ['★ – …', 5],
  ])('%j takes %d', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('shortening', () => {
  it('says so with an ellipsis, and only when needed', () => {
    expect(shorten('Krasnoyarsk', 11)).toBe('Krasnoyarsk');
    expect(shorten('Krasnoyarsk', 6)).toBe('Krasn…');
    expect(shorten('New York', 5)).toBe('New…');
  });

  it('never cuts inside a character as seen', () => {
    expect(shorten('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
    expect(shorten('東京都', 4)).toBe('東…');
    expect(shorten('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 3)).toBe('👨‍👩‍👧‍👦…');
  });

  it('never takes more than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, columns) => {
        expect(displayWidth(shorten(cleanLine(text), columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('wrapping', () => {
  it('breaks at blanks and indents what follows', () => {
    expect(wrap('one two three four', 9, '* ', '  ')).toEqual(['* one two', '  three', '  four']);
  });

  it('breaks words that are longer than a line', () => {
    expect(wrap('a Krasnoyarsk b', 6)).toEqual(['a', 'Krasno', 'yarsk', 'b']);
  });

  it('loses nothing and keeps within the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const clean = cleanLine(text);
        const lines = wrap(clean, columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(clean.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('text from data in a line of a terminal', () => {
  it.each([
    ['\u001b[31mred', '␛[31mred'],
    ['two\nlines', 'two␊lines'],
    ['a\tb', 'a␉b'],
    ['del\u007f', 'del␡'],
    ['\u009b2J', '\\u{9b}2J'],
    ['abc\u202edef', 'abc\\u{202e}def'],
    ['\u2066x\u2069', '\\u{2066}x\\u{2069}'],
    ['\u200b', '\\u{200b}'],
    ['  Perm ', 'Perm'],
  ])('%j is shown as %j', (text, shown) => {
    expect(cleanLine(text)).toBe(shown);
  });
});
