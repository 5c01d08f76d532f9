/** The scanner and the careful reader give the same cells and the same complaints, or the scanner gives up. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/read/bytes.ts';
import type { Cells, Plan, ReadOptions } from '../../src/read/cells.ts';
import { detectDelimiter } from '../../src/read/dialect.ts';
import { locator } from '../../src/read/locate.ts';
import { readRecords, recordsOf } from '../../src/read/records.ts';
import { scan } from '../../src/read/scan.ts';
import { identify } from '../../src/stage/unit.ts';

/** What can be seen of a file's cells, in a form that compares. */
function seen(cells: Cells, rows: number[]) {
  return {
    header: cells.header,
    rows: cells.rows,
    decimal: cells.decimal,
    blank: cells.blank,
    records: rows.map((row) => cells.recordOf(row)),
    bad: cells.bad,
    ragged: cells.ragged,
    columns: cells.columns.map(
      (column) =>
        column && {
          numbers:
            column.numbers && Array.from(column.numbers, (value) => (Object.is(value, -0) ? '-0' : value)),
          texts: column.texts && rows.map((row) => column.texts?.at(row)),
          missing:
            column.texts && rows.map((row) => column.texts?.missing?.(row) ?? column.texts?.at(row) === null),
          percents: column.percents,
          unclear: column.unclear,
          oddRow: column.percents > 0 && column.percents < column.numbersRead ? column.oddRow : undefined,
          numbersRead: column.numbersRead,
        },
    ),
  };
}

/** Both readings of one text; `scanned` is undefined where the scanner gave up. */
async function both(text: string, plan: Plan, delimiter = ',', options: ReadOptions = {}) {
  const bytes = new TextEncoder().encode(text);
  const dialect = { delimiter, quote: '"' } as const;
  const where = locator('data.csv', bytes, dialect);
  const cut = recordsOf(bytes, dialect, 0, where);
  const header = 'problem' in cut ? [] : (cut.records[0] ?? []).map((name) => name.trim());
  const careful = 'problem' in cut ? undefined : readRecords(cut.records, plan, options, where, delimiter);
  const scanned = scan(bytesSource('data.csv', bytes), 0, header, delimiter, plan, options);
  return { careful, scanned };
}

async function expectSame(
  text: string,
  plan: Plan,
  delimiter = ',',
  options: ReadOptions = {},
): Promise<boolean> {
  const { careful, scanned } = await both(text, plan, delimiter, options);
  if (scanned === undefined) return false;
  expect(careful?.ok).toBe(true);
  if (careful?.ok !== true) return false;
  const rows = Array.from({ length: careful.value.rows }, (_, row) => row);
  expect(seen(scanned, rows)).toEqual(seen(careful.value, rows));
  return true;
}

const planBy =
  (kinds: Record<string, ReturnType<Plan>>): Plan =>
  (header) =>
    Object.hasOwn(kinds, header) ? kinds[header] : undefined;

const cities: Plan = planBy({
  city: { text: true },
  a: { number: true },
  b: { number: true },
  c: { auto: 'all' },
  d: { auto: 'most' },
  answer: { text: true, answers: new Set(['-', 'да']) },
});

describe('scan', () => {
  it('reads plain numbers as Number() does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
            fc.integer().map(String),
            fc
              .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 18 }))
              .map(([digits, point]) => {
                const text = String(digits).padStart(point + 1, '0');
                return point === 0 ? text : `${text.slice(0, -point)}.${text.slice(-point)}`;
              }),
          ),
          { minLength: 1 },
        ),
        async (texts) => {
          const { scanned } = await both(
            `city,a\n${texts.map((text, row) => `c${row},${text}`).join('\n')}\n`,
            cities,
          );
          expect(Array.from(scanned?.columns[1]?.numbers ?? [])).toEqual(texts.map(Number));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes quotes, quoted line ends, CRLF, gaps, missing words and spaces between thousands itself', async () => {
    const text =
      'city,a,b,c,d,answer\r\n"Paris, ""city""",1 234,5e3,1,x,-\r\nПермь ,н/д,,2,,\r\n"two\nlines",−3,12 %,,z,да\r\n';
    expect(await expectSame(text, cities)).toBe(true);
  });

  it('gives up on ragged rows, broken quotes, lone CR, conflicting decimal marks and rows of nothing', async () => {
    for (const text of [
      'city,a\nA,1\nB\n',
      'city,a\nA,1\nB"x,2\n',
      'city,a\nA,1\nB,"2\n',
      'city,a\nA,1\rB,2\n',
      'city,a,b\nA,1.5,"2,5"\n',
      'city,a\nA,1\n,\n',
      'city,a\n\nA,1\u0000\n',
      'city,a,skipped\nA,1,x\rB,2,y\n',
    ]) {
      expect((await both(text, cities)).scanned, JSON.stringify(text)).toBeUndefined();
    }
  });

  it('reads a record that is longer than its window', async () => {
    const long = 'x'.repeat(700_000);
    expect(await expectSame(`city,a,skipped\nA,1,\n"${long}",2,"${long}\n"\nB,3,\n`, cities)).toBe(true);
  });

  it('turns back to text when a column that began as numbers does not go on so', async () => {
    const rows = Array.from(
      { length: 9000 },
      (_, row) => `city number ${row},1,2,${row === 8500 ? 'x' : row},7`,
    );
    expect(await expectSame(`city,a,b,c,d\n${rows.join('\n')}\n`, cities)).toBe(true);
    const codes = Array.from(
      { length: 9000 },
      (_, row) => `city number ${row},1,2,${row === 8500 ? '007' : row},7`,
    );
    expect(await expectSame(`city,a,b,c,d\n${codes.join('\n')}\n`, cities)).toBe(true);
  });

  it.each([
    ['ASCII', ['Osh', 'Perm', 'Osh'], true],
    ['Cyrillic and Latin with accents', ['Ош', 'Şanlıurfa', 'Şanlıurfa'], true],
    ['accents as characters of their own', ['Ош', 'Şanlıurfa', 'S\u0327anlıurfa'], false],
    ['Chinese and Korean', ['烏魯木齊', '서울 하나', '서울 하나'], true],
    ['typographic marks', ['Val-d’Or – East', 'Val-d’Or – East', 'Osh'], true],
    ['Korean in letters', ['서울', '서울'.normalize('NFD'), 'Osh'], false],
    ['a sign of Ångström', ['\u212bland', 'Åland', 'Osh'], false],
  ])(
    'tells repeated names by their bytes only where there is one way to write them: %s',
    async (_, names, isTold) => {
      const rows = names.map((name) => `${name},1\n`).join('');
      const { scanned } = await both(`city,a\n${rows}`, cities);
      const texts = scanned!.columns[0]!.texts!;
      expect(texts.repeats?.() !== undefined).toBe(isTold);
      const key = (name: string) => name.normalize('NFC');
      const expected = names.filter(
        (name, row) => names.findIndex((other) => key(other) === key(name)) < row,
      );
      const table = { length: names.length, columns: [{ name: 'city', texts }], inputs: [] };
      const { diagnostics } = identify(table, table.columns);
      expect(diagnostics.map(({ code, unit }) => [code, unit])).toEqual(
        expected.map((name) => ['duplicate-unit', name]),
      );
    },
  );

  /** Numbers that show which mark is which, and cells that go with either. */
  const SHOWN = {
    '.': ['12.5', '1e3', '.5', '5.', '1.234', '1,234.5', '1 234.5', '−7.25', '3.5 %', '123456789.0123456789'],
    ',': ['12,5', '1,5e3', '1,234', '1.234,5', '1 234,5', '−7,25', '3,5 %', '5 тыс.'],
  };
  const NUMBERS = [
    '1',
    '-3',
    '0',
    '-0',
    '007',
    '1234567890123456789',
    '+4',
    '12 %',
    ' 4 ',
    '\u00a05',
    '1 234',
  ];
  const GAPS = ['', 'n/a', 'НЕТ ДАННЫХ', 'BİLİNMİYOR', 'Bilinmiyor', '-', '–', 'нет', 'NaN', '\u3000'];
  const WORDS = [
    'Perm',
    'Şanlıurfa',
    '서울 2',
    '≈20',
    '(5)',
    'да*',
    '*',
    '-*',
    '7*',
    '0x1F',
    '\ufeffx',
    '5" pipe',
  ];

  /** A table whose cells mostly agree on the decimal mark, so that most of it is for the scanner to read. */
  const file = fc
    .record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      shown: fc.constantFrom(SHOWN['.'], SHOWN['.'], SHOWN[','], SHOWN[','], [...SHOWN['.'], ...SHOWN[',']]),
      eol: fc.constantFrom('\n', '\r\n'),
      last: fc.boolean(),
      decimal: fc.constantFrom(undefined, undefined, '.' as const, ',' as const),
      strip: fc.constantFrom<string[]>([], [], ['*', '≈']),
      missing: fc.constantFrom<string[]>([], [], ['нет'], ['0', '12.5'], ['1,234', '-3']),
    })
    .chain((made) => {
      const number = fc.constantFrom(...NUMBERS, ...made.shown, ...made.shown);
      const gap = fc.constantFrom(...GAPS);
      const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 }));
      const mostly = (cell: fc.Arbitrary<string>, rarely: fc.Arbitrary<string>) =>
        fc.oneof(
          { weight: 12, arbitrary: cell },
          { weight: 2, arbitrary: gap },
          { weight: 1, arbitrary: rarely },
        );
      const written = (cell: fc.Arbitrary<string>) =>
        fc
          .tuple(cell, fc.boolean())
          .map(([text, force]) =>
            force || /[",;\n\r\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
          );
      const [texts, numbers] = [written(mostly(word, number)), written(mostly(number, word))];
      const open = fc.constantFrom(texts, numbers);
      return fc.tuple(open, open).chain(([c, d]) => {
        const row = fc.tuple(texts, numbers, numbers, c, d, texts, texts);
        return fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => ({ ...made, rows }));
      });
    });
  const write = ({
    delimiter,
    eol,
    rows,
    last,
  }: {
    readonly delimiter: string;
    readonly eol: string;
    readonly rows: readonly (readonly string[])[];
    readonly last: boolean;
  }) =>
    [['city', 'a', 'b', 'c', 'd', 'answer', 'skipped'], ...rows].map((row) => row.join(delimiter)).join(eol) +
    (last ? eol : '');

  it('agrees with the careful reader on generated tables', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(file, async (made) => {
        if (await expectSame(write(made), cities, made.delimiter, made)) taken++;
      }),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it('agrees with the careful reader on mutated tables', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.nat(),
        fc.constantFrom('"', ',', '\n', '\r', ' ', '', 'é', '\u0000', '""', '1', '.'),
        async (made, index, mark) => {
          const text = write(made);
          const at = index % (text.length + 1);
          const mutated = text.slice(0, at) + mark + text.slice(at + (mark === '' ? 1 : 0));
          if (await expectSame(mutated, cities, made.delimiter)) taken++;
        },
      ),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(60);
  });

  it('agrees with the careful reader on every CSV fixture', async () => {
    const root = new URL('../../fixtures/', import.meta.url);
    const files = readdirSync(root, { recursive: true })
      .map(String)
      .filter((name) => /\.(csv|tsv)$/.test(name));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const text = readFileSync(new URL(name, root), 'utf8');
      const detected = detectDelimiter(name, text);
      if ('problem' in detected) continue;
      for (const plan of [
        (): ReturnType<Plan> => ({ auto: 'most' }),
        (): ReturnType<Plan> => ({ auto: 'all' }),
        (): ReturnType<Plan> => ({ text: true }),
      ]) {
        await expectSame(text, plan, detected.delimiter);
      }
    }
  });
});
