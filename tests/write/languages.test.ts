/** Languages: plural forms, numbers, and that nothing of another language is left over. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registries } from '../../src/method/registries.ts';
import { LANGUAGES } from '../../src/model/label.ts';
import { formatNumber, POINT } from '../../src/write/document/numbers.ts';
import { displayWidth } from '../../src/write/width.ts';
import { english } from '../../src/write/words/en.ts';
import { languageOf } from '../../src/write/words/languages.ts';
import { COMMA, counted, form, listed } from '../../src/write/words/ru/parts.ts';
import { russian } from '../../src/write/words/ru.ts';
import type { Translated } from '../../src/write/words/translated.ts';
import { root } from '../cli.ts';

const PLACES = ['место', 'места', 'мест'] as const;

describe('Russian plural forms', () => {
  it.each([
    [0, 'мест'],
    [1, 'место'],
    [2, 'места'],
    [5, 'мест'],
    [11, 'мест'],
    [12, 'мест'],
    [21, 'место'],
    [101, 'место'],
    [111, 'мест'],
    [1.5, 'места'],
    [2.0, 'места'],
  ])('%d goes with %s', (count, word) => {
    expect(form(count, PLACES)).toBe(word);
  });

  it('follow the last two digits of every whole number', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        const [tens, ones] = [Math.trunc((count % 100) / 10), count % 10];
        const few = ones >= 2 && ones <= 4;
        const expected = tens === 1 ? 'мест' : ones === 1 ? 'место' : few ? 'места' : 'мест';
        expect(form(count, PLACES)).toBe(expected);
      }),
    );
  });

  it('stand behind the number on the same line', () => {
    expect(counted(5, PLACES)).toBe('5\u00a0мест');
    expect(listed(['а', 'б', 'в'])).toBe('а, б и в');
  });
});

describe('numbers', () => {
  it.each([
    ['en', POINT],
    ['ru', COMMA],
  ])('of %s have the marks of the platform', (locale, style) => {
    const parts = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1 }).formatToParts(
      12345.678,
    );
    const of = (type: string) => parts.find((part) => part.type === type)?.value;
    expect(style.decimal).toBe(of('decimal'));
    // On a screen English has a blank between thousands, which the comma of lists is not mistaken for.
    if (locale === 'ru') expect(style.group).toBe(of('group'));
    expect(style.percent.trimStart()).toBe(of('percentSign'));
  });

  it('of Russian have a decimal comma, and blanks at which no line ends', () => {
    expect(formatNumber(1234.5, { decimals: 1, grouped: true }, COMMA)).toBe('1\u00a0234,5');
    expect(formatNumber(0.123, { percent: 'signed', decimals: 1 }, COMMA)).toBe('12,3\u00a0%');
    expect(formatNumber(0.0001, { decimals: 3, floor: 0.001 }, COMMA)).toBe('< 0,001');
  });

  it('read the same in digits in every language', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(6), (value, decimals) => {
        const format = { decimals, grouped: true } as const;
        const plain = formatNumber(value, format, COMMA).replaceAll('\u00a0', ' ').replace(',', '.');
        expect(plain).toBe(formatNumber(value, format, POINT));
      }),
    );
  });
});

describe('texts', () => {
  /** Texts by the path to them, functions by what they are. */
  function* leavesOf(texts: object, path = ''): Generator<[string, unknown]> {
    for (const [key, text] of Object.entries(texts)) {
      if (typeof text === 'object') yield* leavesOf(text, `${path}${key}.`);
      else yield [path + key, text];
    }
  }
  const all = new Map(leavesOf(english.texts));

  it.each([...leavesOf(russian.texts)])(
    '%s is there in English too, and is not the English one',
    (path, text) => {
      const other = all.get(path);
      expect(typeof text).toBe(typeof other);
      if (typeof text !== 'string' || !/[a-z]{2}/i.test(String(other))) return;
      expect(text).toMatch(/[а-я]/);
      // Options and formats stand as they are typed.
      expect(text.replace(/--\w+|-f \w+/g, '')).not.toMatch(/[A-Za-z]{2}/);
    },
  );

  it('that are missing or too many do not compile', () => {
    interface Shape {
      readonly title: 'Ranking';
      readonly rated: (count: number) => string;
    }
    const whole: Translated<Shape> = { title: 'Рейтинг', rated: (count) => `${count} в рейтинге` };
    // @ts-expect-error -- `rated` is missing
    const less: Translated<Shape> = { title: 'Рейтинг' };
    // @ts-expect-error -- nothing is called `more`
    const more: Translated<Shape> = { ...whole, more: 'ещё' };
    // @ts-expect-error -- it is made of a number
    const other: Translated<Shape> = { ...whole, rated: (name: { id: string }) => name.id };
    expect([whole, less, more, other]).toHaveLength(4);
  });

  it('are those of the language that was asked for', async () => {
    for (const code of LANGUAGES) expect((await languageOf(code)).tag).toBe(code);
  });

  it('of Cyrillic letters take a column each, whichever way ё and й are written', () => {
    expect(displayWidth('Ещё участники')).toBe(13);
    expect(displayWidth('Ещё участники й'.normalize('NFD'))).toBe(15);
  });
});

/** What there is to type, and names of authors; all else in Latin letters that is not in the data is left over. */
const TYPED = /[A-Za-z]+…|не поместились: [^;]*;|\.csv\b|--[\w-]+|-f \w+|Saaty & Tran/g;
const methods: readonly string[] = registries.flatMap(({ names }) => names);

const fixtures = join(root, 'fixtures');
const inRussian = readdirSync(fixtures, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('/cmd'))
  .map((name) => name.slice(0, -'/cmd'.length))
  .filter((folder) =>
    /^rating [^;|&]*--lang ru\b[^;|&]*$/.test(readFileSync(join(fixtures, folder, 'cmd'), 'utf8').trim()),
  );

describe('cases in Russian', () => {
  it('are there', () => {
    expect(inRussian.length).toBeGreaterThan(5);
  });

  it.each(inRussian)('%s have no English words', (folder) => {
    const read = (name: string) => readFileSync(join(fixtures, folder, name), 'utf8');
    const files = readdirSync(join(fixtures, folder));
    // Names that are there in English alone stay so; those beside a Russian one do not.
    const names = files
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => read(name).replace(/\ben: [^,}\n]*/g, ''));
    const given = [...files.filter((name) => name.endsWith('.csv')).map(read), ...names].join('\n');
    const known = [...(given.match(/[A-Za-z]+/g) ?? []), ...methods.flatMap((name) => name.split('-'))];
    const shown = read('stdout').replace(TYPED, '').replaceAll('&lt;', '<');
    const words = shown.match(/[A-Za-z]{2,}/g) ?? [];
    expect(words.filter((word) => !known.includes(word) && !known.includes(word.toLowerCase()))).toEqual([]);
    expect(shown).toMatch(/[а-я]/);
  });
});
