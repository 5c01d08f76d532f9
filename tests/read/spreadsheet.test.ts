import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/model/column-name.ts';
import type { Table } from '../../src/model/table.ts';
import { bytesSource } from '../../src/read/bytes.ts';
import type { Plan, ReadOptions } from '../../src/read/cells.ts';
import { dateOf, formatOfCode, timeOf } from '../../src/read/number-format.ts';
import { openTable, readTable } from '../../src/read/table.ts';
import { crc32 } from '../../src/read/zip.ts';
import { told } from '../told.ts';
import { type Parts, workbookOf } from './workbooks.ts';

const anything: Plan = () => ({ auto: 'all' });

/** The table, or the codes and messages of what was said. */
async function read(bytes: Uint8Array, options: ReadOptions = {}, plan = anything) {
  const opened = await openTable(bytesSource('cities.xlsx', bytes), options);
  if (!opened.ok) return { said: opened.diagnostics };
  const table = await readTable([opened.value], plan, options, () => 0);
  const said = [...opened.diagnostics, ...table.diagnostics];
  return { said, table: table.ok ? table.value : undefined };
}

const valuesOf = (table: Table | undefined) =>
  Object.fromEntries(
    (table?.columns ?? []).map(({ name, numbers, texts }) => [
      name,
      numbers !== undefined
        ? Array.from(numbers, (number) => (Number.isNaN(number) ? null : number))
        : Array.from({ length: texts?.length ?? 0 }, (_, row) => texts?.at(row)),
    ]),
  );

const rowsOf = (...rows: string[][]) =>
  `<sheetData>${rows.map((cells) => `<row>${cells.join('')}</row>`).join('')}</sheetData>`;
const text = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
const number = (content: string | number, style = 0) => `<c s="${style}"><v>${content}</v></c>`;
const one = (cell: string, parts: Omit<Parts, 'sheet'> = {}) =>
  workbookOf({ ...parts, sheet: rowsOf([text('city'), text('x')], [text('Perm'), cell]) });

describe('dates of serial numbers', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [36585, '2000-02-29'],
    [43831.5, '2020-01-01T12:00'],
    [2958465, '9999-12-31'],
  ])('%d is %s (ECMA-376 part 1, 18.17.4.1)', (serial, expected) => {
    expect(dateOf(serial, false)?.text).toBe(expected);
  });

  it('agree with the calendar of JavaScript on every day of four centuries', () => {
    for (let day = 61; day < 146_100; day++) {
      const expected = new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);
      expect(dateOf(day, false)?.text).toBe(expected);
    }
  });

  it('can count from 1904, and end with the calendar', () => {
    expect(dateOf(0, true)?.text).toBe('1904-01-01');
    expect(dateOf(-1, false)).toBeUndefined();
    expect(dateOf(2958466, false)).toBeUndefined();
    expect(timeOf(0.0625)).toBe('01:30');
    expect(timeOf(0.99999999)).toBe('00:00');
  });
});

it.each([
  ['General', 'number'],
  ['0.00E+00', 'number'],
  ['#,##0.00" руб."', 'number'],
  ['0" days"', 'number'],
  ['[Red]-0;0', 'number'],
  ['0.0%', 'percent'],
  ['0.0"%"', 'number'],
  ['0\\%', 'number'],
  ['dd.mm.yyyy', 'date'],
  ['[$-419]d\\ mmm;@', 'day-month'],
  ['mmm\\-yy', 'month-year'],
  ['[h]:mm:ss', 'time'],
  ['yyyy-mm-dd hh:mm', 'date'],
])('the format %s is one of a %s', (code, expected) => {
  expect(formatOfCode(code)).toBe(expected);
});

it('columns are called as spreadsheets call them', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

it('CRC-32 is that of the standard check value', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});

describe('cells', () => {
  it('numbers are the doubles that are stored', async () => {
    const stored = [
      '0.30000000000000004',
      '7.0000000000000007E-2',
      '1E-7',
      '-0',
      '5e-324',
      '123456789012345680',
    ];
    const bytes = workbookOf({
      sheet: rowsOf(
        [text('city'), text('x')],
        ...stored.map((value, row) => [text(`c${row}`), number(value)]),
      ),
    });
    const { table } = await read(bytes);
    expect([...(table?.columns[1]?.numbers ?? [])]).toEqual(stored.map(Number));
  });

  it('texts come shared, rich, inline, from formulas, with escapes and without readings', async () => {
    const bytes = workbookOf({
      strings: [
        'Казань &amp; Co',
        '<r><t>Ulan</t></r><r><t xml:space="preserve">-Ude </t></r><rPh sb="0" eb="1"><t>no</t></rPh>',
        'a_x000D_b_x005F_x0041_',
      ],
      sheet: rowsOf(
        [text('city')],
        ['<c t="s"><v>0</v></c>'],
        ['<c t="s"><v>1</v></c>'],
        ['<c t="s"><v>2</v></c>'],
        ['<c t="str"><f>A1&amp;"!"</f><v>Osh!</v></c>'],
        ['<c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>'],
      ),
    });
    const { table } = await read(bytes);
    expect(valuesOf(table)).toEqual({
      city: ['Казань & Co', 'Ulan-Ude', 'a\rb_x0041_', 'Osh!', '<b>'],
    });
  });

  it('percents are a hundred times the decimal number, to the last bit', async () => {
    const stored = ['0.07', '7.0000000000000007E-2', '0.28999999999999998', '1.1', '1E-3', '3'];
    const bytes = workbookOf({
      formats: ['0.0%'],
      sheet: rowsOf(
        [text('city'), text('x')],
        ...stored.map((value, row) => [text(`c${row}`), number(value, 1)]),
      ),
    });
    const { table, said } = await read(bytes);
    expect([...(table?.columns[1]?.numbers ?? [])]).toEqual([7, 7, 29, 110, 0.1, 300]);
    expect(said.map(({ code }) => code)).toEqual(['percent-format']);
  });

  it.each([
    ['an error', '<c t="e"><v>#DIV/0!</v></c>', 'error-cell'],
    ['a formula without a value', '<c><f>1+1</f></c>', 'formula-without-value'],
    [
      'a formula without a value, as other programs write it',
      '<c><f>1+1</f><v/></c>',
      'formula-without-value',
    ],
    ['a date', number(46143, 1), 'date-for-number'],
    ['a number with the format of a date', number(14, 1), 'date-for-number'],
    ['a date in the form of ISO 8601', '<c t="d"><v>2026-05-01</v></c>', 'date-for-number'],
    ['a yes or no', '<c t="b"><v>1</v></c>', 'not-a-number'],
    ['a text', text('5 тыс.'), 'not-a-number'],
    ['an ambiguous text', text('1,234'), 'ambiguous-number'],
  ])('%s is an error where a number is wanted, and has its place', async (_, cell, code) => {
    const plan: Plan = (name) => (name === 'x' ? { number: true } : { text: true });
    const { said } = await read(one(cell, { formats: ['d\\-mmm'] }), {}, plan);
    expect(said).toMatchObject([
      {
        code,
        severity: 'error',
        unit: 'Perm',
        field: 'x',
        location: { file: 'cities.xlsx', sheet: 'Sheet1', cell: 'B2' },
      },
    ]);
  });

  it('#N/A is no answer, with a warning; an empty text of a formula is nothing', async () => {
    const bytes = workbookOf({
      sheet: rowsOf(
        [text('city'), text('x'), text('y')],
        [text('a'), number(1), number(2)],
        [text('b'), '<c t="e"><f>NA()</f><v>#N/A</v></c>', '<c t="str"><f>""</f><v></v></c>'],
      ),
    });
    const { table, said } = await read(bytes);
    expect(valuesOf(table)).toMatchObject({ x: [1, null], y: [2, null] });
    expect(said.map(({ code }) => code)).toEqual(['not-available']);
  });

  it('texts with a decimal comma stand beside numbers without dispute', async () => {
    const bytes = workbookOf({
      sheet: rowsOf(
        [text('city'), text('x')],
        [text('a'), number(1.5)],
        [text('b'), text('2,5')],
        [text('c'), text('1.234,5')],
      ),
    });
    const { table } = await read(bytes);
    expect(valuesOf(table).x).toEqual([1.5, 2.5, 1234.5]);
    expect(table?.inputs[0]).toMatchObject({
      decimal: ',',
      delimiter: null,
      encoding: 'utf-8',
      sheet: 'Sheet1',
    });
  });

  it('dates count from 1904 where the workbook says so', async () => {
    const bytes = one(number(0, 1), { formats: ['yyyy-mm-dd'], workbook: '<workbookPr date1904="1"/>' });
    const { table } = await read(bytes, {}, () => ({ text: true }));
    expect(valuesOf(table).x).toEqual(['1904-01-01']);
  });
});

describe('damage and attack', () => {
  const plain = rowsOf([text('city'), text('x')], [text('Perm'), number(1)]);
  const sheet = (content: string) => ({ 'xl/worksheets/sheet1.xml': content });
  const deep = `${'<a>'.repeat(1e5)}`;

  it.each<[string, Uint8Array]>([
    ['no number where one is said to be', one('<c><v>1,5</v></c>')],
    ['a number beyond the doubles', one('<c><v>1e999</v></c>')],
    ['hexadecimal', one('<c><v>0x10</v></c>')],
    ['a text that is not there', one('<c t="s"><v>7</v></c>')],
    ['a type that does not exist', one('<c t="x"><v>7</v></c>')],
    ['a million columns', workbookOf({ sheet: '<sheetData><row r="1"><c r="XFE1"/></row></sheetData>' })],
    ['two million rows', workbookOf({ sheet: '<sheetData><row r="2000000"/></sheetData>' })],
    ['a row out of order', workbookOf({ sheet: '<sheetData><row r="2"/><row r="1"/></sheetData>' })],
    ['a cell twice', workbookOf({ sheet: '<sheetData><row r="1"><c r="A1"/><c r="A1"/></row></sheetData>' })],
    ['elements without end', workbookOf({ sheet: deep })],
    ['entities', workbookOf({ sheet: '', more: sheet('<!DOCTYPE w [<!ENTITY a "1">]><worksheet/>') })],
    ['an entity that nobody declared', workbookOf({ sheet: plain.replace('Perm', '&perm;') })],
    ['XML that is cut short', workbookOf({ sheet: '', more: sheet('<worksheet><sheetData>') })],
    [
      'a text that is no UTF-8',
      workbookOf({ sheet: '', more: { 'xl/worksheets/sheet1.xml': new Uint8Array([60, 0xff, 0xfe]) } }),
    ],
    [
      'zeros without end',
      workbookOf({ sheet: '', more: { 'xl/worksheets/sheet1.xml': new Uint8Array(40 << 20) } }),
    ],
  ])('%s is said, not read', async (_, bytes) => {
    const { said, table } = await read(bytes);
    expect(table).toBeUndefined();
    expect(said).toMatchObject([{ code: 'unreadable-spreadsheet', severity: 'error', fault: 'data' }]);
  });

  it('references lead nowhere outside the file', async () => {
    const relations = (target: string, mode: string) =>
      `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="${target}" TargetMode="${mode}"/></Relationships>`;
    const at = 'xl/_rels/workbook.xml.rels';
    const outside = await read(
      workbookOf({ sheet: plain, more: { [at]: relations('../../../etc/passwd', 'Internal') } }),
    );
    expect(outside.said.map(told)).toMatchObject([
      { message: 'the file is damaged: its part etc/passwd is missing' },
    ]);
    const external = await read(
      workbookOf({ sheet: plain, more: { [at]: relations('http://127.0.0.1/', 'External') } }),
    );
    expect(external.said.map(told)).toMatchObject([{ code: 'not-a-table' }]);
  });

  it('any damaged byte is noticed, or does no harm', async () => {
    const bytes = workbookOf({ sheet: plain });
    const whole = valuesOf((await read(bytes)).table);
    for (let at = 0; at < bytes.length; at += 3) {
      const broken = bytes.slice();
      broken[at] = broken[at]! ^ 0x41;
      const { table, said } = await read(broken);
      if (table === undefined) expect(said.length).toBeGreaterThan(0);
      else expect(valuesOf(table)).toEqual(whole);
    }
  });
});
