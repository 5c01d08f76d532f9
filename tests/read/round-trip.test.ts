/** Tables in every dialect, encoding and decimal mark are read back to the same bits, or stopped with a question. */

import { isAscii, isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/read/bytes.ts';
import type { ReadOptions } from '../../src/read/cells.ts';
import { openTable, readTable } from '../../src/read/table.ts';
import { encoded } from './encoded.ts';

const BY_MARK = ['utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be'];
const BY_LABEL = ['windows-1251', 'windows-1254', 'koi8-r', 'ibm866', 'gb18030'];

/** Letters that are in the encoding. */
const LETTERS: Readonly<Record<string, string>> = {
  'windows-1251': 'ЁёАяШўҐ№',
  'windows-1254': 'şŞğıİçÜé',
  'koi8-r': 'ЁёАяШъ',
  ibm866: 'ЁёАяШъ',
  gb18030: '北京乌鲁木齐',
};

interface Written {
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly line: string;
  readonly quoted: 'where needed' | 'always';
  readonly ended: boolean;
  /** What stands between thousands; nothing by default. */
  readonly thousands: string;
  readonly separatorLine: boolean;
}

const written: fc.Arbitrary<Written> = fc.record({
  encoding: fc.constantFrom(...BY_MARK, ...BY_LABEL),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  decimal: fc.constantFrom('.' as const, ',' as const),
  line: fc.constantFrom('\n', '\r\n', '\r'),
  quoted: fc.constantFrom('where needed' as const, 'always' as const),
  ended: fc.boolean(),
  thousands: fc.constantFrom('', '', ' ', '\u00a0'),
  separatorLine: fc.boolean(),
});

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: 0, max: 10_000_000 }).map((value) => value / 1000),
);

interface Row {
  readonly name: string;
  readonly a: number;
  readonly b: number | null;
}

const rowsOf = (encoding: string): fc.Arbitrary<Row[]> => {
  const letters = [...(LETTERS[encoding] ?? 'Яşé北😀'), ...'abXYZ0123,;|"\' -'];
  const name = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((found) => found.join(''));
  return fc.array(fc.record({ name, a: number, b: fc.option(number, { freq: 5 }) }), {
    minLength: 1,
    maxLength: 12,
  });
};

function numberText(value: number, { decimal, thousands }: Written): string {
  const text = String(value);
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(text) ?? [];
  const grouped = whole.length > 3 && thousands !== '' ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  return sign + grouped + rest.replace('.', decimal);
}

function fileOf(rows: readonly Row[], how: Written): string {
  const { delimiter, line, quoted, ended, separatorLine } = how;
  const cell = (text: string) =>
    quoted === 'always' || text.includes(delimiter) || text.includes('"')
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = [
    ['name', 'a', 'b'],
    // No name is missing, repeated, or trimmed away.
    ...rows.map(({ name, a, b }, index) => [
      `n${index} ${name}.`,
      numberText(a, how),
      b === null ? '' : numberText(b, how),
    ]),
  ].map((cells) => cells.map(cell).join(delimiter));
  return `${separatorLine ? `sep=${delimiter}${line}` : ''}${lines.join(line)}${ended ? line : ''}`;
}

function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8 with a mark') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
  return encoded(encoding, text);
}

async function readBack(bytes: Uint8Array, options: ReadOptions) {
  const opened = await openTable(bytesSource('data.csv', bytes), options);
  if (!opened.ok) return opened;
  return readTable(
    [opened.value],
    (header) => (header === 'name' ? { text: true } : { number: true }),
    options,
    () => 0,
  );
}

const seen = (values: Iterable<number>) =>
  [...values].map((value) => (Object.is(value, -0) ? '0' : String(value)));

const tables = written.chain((how) => rowsOf(how.encoding).map((rows) => ({ how, rows })));
/** Every encoding has a non-breaking space but gb18030's table for tests. */
const isWritable = ({ how }: { how: Written }) => how.thousands !== '\u00a0' || how.encoding !== 'gb18030';

/** Whether bytes in another encoding happen to be UTF-8 as well, so that the encoding that was given is doubted. */
const isAlsoUtf8 = (bytes: Uint8Array) => isUtf8(bytes) && !isAscii(bytes);

describe('a table', () => {
  it('in any dialect, encoding and decimal mark is read back to the same bits when these are given', async () => {
    await fc.assert(
      fc.asyncProperty(tables.filter(isWritable), async ({ how, rows }) => {
        const label = BY_LABEL.includes(how.encoding) ? { encoding: how.encoding } : {};
        const bytes = bytesOf(fileOf(rows, how), how.encoding);
        fc.pre(!('encoding' in label && isAlsoUtf8(bytes)));
        const read = await readBack(bytes, {
          ...label,
          delimiter: how.delimiter,
          decimal: how.decimal,
        });
        expect(read.ok && read.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
        if (!read.ok) return;
        const [names, a, b] = read.value.columns;
        expect(rows.map((_, row) => names?.texts?.at(row))).toEqual(
          rows.map(({ name }, index) => `n${index} ${name}.`),
        );
        expect(seen(a?.numbers ?? [])).toEqual(seen(rows.map((row) => row.a)));
        expect(seen(b?.numbers ?? [])).toEqual(seen(rows.map((row) => row.b ?? NaN)));
      }),
      { numRuns: 150 },
    );
  });

  it('in Chinese of which a few characters are UTF-8 by chance is read as it was said', async () => {
    const text = '"name";"a"\n"鲁鲁";"1"\n"木";"2"\n"木木";"3"\n';
    const read = await readBack(encoded('gb18030', text), { encoding: 'gb18030' });
    expect(read.ok && read.value.columns[0]?.texts?.at(0)).toBe('鲁鲁');
  });

  it('of which nothing is said is read to the same bits, or not at all', async () => {
    let answered = 0;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(tables.filter(isWritable), async ({ how, rows }) => {
        // An encoding without a mark has to be said.
        const label = BY_LABEL.includes(how.encoding) ? { encoding: how.encoding } : {};
        const read = await readBack(bytesOf(fileOf(rows, how), how.encoding), label);
        const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
        if (!read.ok || errors.length > 0) {
          asked++;
          expect(errors.length).toBeGreaterThan(0);
          return;
        }
        answered++;
        const [, a, b] = read.value.columns;
        expect(seen(a?.numbers ?? [])).toEqual(seen(rows.map((row) => row.a)));
        expect(seen(b?.numbers ?? [])).toEqual(seen(rows.map((row) => row.b ?? NaN)));
      }),
      { numRuns: 150 },
    );
    // Most tables say enough about themselves.
    expect(answered).toBeGreaterThan(asked);
  });
});
