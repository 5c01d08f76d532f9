import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Texts } from '../../src/model/table.ts';
import { textsOf } from '../../src/model/table.ts';
import type { Dialect } from '../../src/write/cells.ts';
import { csv } from '../../src/write/csv.ts';
import { writeDelimited } from '../../src/write/delimited.ts';
import { neutraliseFormula, withoutControls } from '../../src/write/text.ts';
import { tsv } from '../../src/write/tsv.ts';
import type { Field, View } from '../../src/write/view.ts';
import { cities, cityRating, hostile, named, plain, ratingOf, show, write } from './example.ts';

const base = show(ratingOf(named(['x', 'y']), plain));

/** A view of given columns. */
function viewOfColumns(columns: Readonly<Record<string, Float64Array | Texts>>): View {
  const fields = Object.entries(columns).map(([key, column]): Field => {
    const named = { key, title: { is: 'name', id: key, name: key }, kind: 'attribute' } as const;
    return column instanceof Float64Array ? { ...named, numbers: column } : { ...named, texts: column };
  });
  const length = Math.max(...Object.values(columns).map((column) => column.length));
  return { ...base, rows: Uint32Array.from({ length }, (_, row) => row), fields };
}

/** A column that hands out bytes, as a column read from a file does. */
function bytesOf(values: readonly (string | null)[]): Texts {
  const encoded = values.map((value) => new TextEncoder().encode(value ?? ''));
  const ends = new Uint32Array(encoded.length);
  let size = 0;
  for (const [row, { length }] of encoded.entries()) ends[row] = size += length;
  const starts = ends.map((end, row) => end - encoded[row]!.length);
  return { ...textsOf(values), packed: () => ({ bytes: Buffer.concat(encoded), starts, ends }) };
}

const rows = (text: string) => parse(text, { relax_column_count: false });
const sameBits = (a: number, b: number) => Object.is(a === 0 ? 0 : a, b === 0 ? 0 : b);

/** What is written without the kernel, or with it from the first row on. */
function bytesWritten(view: View, many: number, gathered = 1 << 24): Buffer {
  const pieces: Uint8Array[] = [];
  // A piece is valid until the next is asked for.
  for (const piece of writeDelimited(view, SEMICOLONS, { many, gathered })) pieces.push(piece.slice());
  return Buffer.concat(pieces);
}

/** Megabytes are compared at once; only what differs is looked at. */
function expectSame(actual: Buffer, expected: Buffer): void {
  if (actual.equals(expected)) return;
  const from = Math.max(0, actual.findIndex((byte, at) => byte !== expected[at]) - 40);
  expect(actual.toString('utf8', from, from + 80)).toBe(expected.toString('utf8', from, from + 80));
  expect(actual).toHaveLength(expected.length);
}

const SEMICOLONS: Dialect = {
  delimiter: ';',
  special: ';"\n\r',
  escape: (text) => `"${text.replaceAll('"', '""')}"`,
  empty: '""',
};

describe('the kernel', () => {
  const text = fc.option(fc.string({ unit: fc.constantFrom(...'aB;"\n\r=+-@ é\u0085ж日'), maxLength: 12 }));
  const row = fc.tuple(fc.double(), text, fc.double(), text);

  it('writes the bytes that are written without it', () => {
    fc.assert(
      fc.property(fc.array(row), (made) => {
        const view = viewOfColumns({
          a: Float64Array.from(made, ([value]) => value),
          'b;': bytesOf(made.map(([, value]) => value)),
          c: Float64Array.from(made, ([, , value]) => value),
          d: textsOf(made.map(([, , , value]) => value)),
        });
        expectSame(bytesWritten(view, 0), bytesWritten(view, Infinity));
      }),
    );
  });

  it('also in another order, and of some rows only', () => {
    const numbers = Float64Array.from({ length: 9000 }, (_, at) => (at % 7 === 0 ? NaN : Math.sqrt(at)));
    const names = Array.from({ length: 9000 }, (_, at) => (at % 13 === 0 ? `-${at};` : `unit ${at}`));
    const view = viewOfColumns({ numbers, bytes: bytesOf(names), strings: textsOf(names) });
    const shuffled = view.rows.map((row) => (row * 7919) % 9000);
    for (const rows of [shuffled, shuffled.subarray(0, 8999), shuffled.subarray(100, 4200)]) {
      const plain = bytesWritten({ ...view, rows }, Infinity);
      expectSame(bytesWritten({ ...view, rows }, 0), plain);
      expectSame(bytesWritten({ ...view, rows }, 0, 0), plain);
    }
  });

  it('also of many rows, very long texts and many columns', () => {
    const long = Array.from({ length: 9000 }, (_, at) => 'é;'.repeat(at % 1000 === 0 ? 40_000 : at % 7));
    const view = viewOfColumns({
      a: Float64Array.from({ length: 9000 }, (_, at) => Math.sqrt(at)),
      long: bytesOf(long),
    });
    const plain = bytesWritten(view, Infinity);
    expectSame(bytesWritten(view, 0), plain);
    expectSame(bytesWritten(view, 0, 0), plain);
    const wide = viewOfColumns(
      Object.fromEntries(
        Array.from({ length: 2000 }, (_, at) => [
          `x${at}`,
          Float64Array.from({ length: 70 }, (_, row) => row / (at + 1)),
        ]),
      ),
    );
    expectSame(bytesWritten(wide, 0), bytesWritten(wide, Infinity));
  });
});

describe('csv', () => {
  it('has the contract’s columns, exact numbers, empty cells where nothing is known, and LF', () => {
    const text = write(csv, show(ratingOf(cities, cityRating)));
    expect(text).toMatchInlineSnapshot(`
      "rank,city,country,population,source,score,offices,website
      1,Izmir,Turkey,4394694,form,100,100,100
      2,Bishkek,Kyrgyzstan,1053915,form,89.21568627450979,89.70588235294117,88.88888888888889
      3,Magadan,Russia,91648,form,44.44444444444444,,44.44444444444444
      4,Osh,Kyrgyzstan,312500,form,43.62745098039216,25.735294117647058,55.55555555555556
      4,Perm,Russia,1055397,form,43.62745098039216,25.735294117647058,55.55555555555556
      6,Balti,Moldova,97900,form,0,0,0
      "
    `);
  });

  it('quotes only where a cell needs it', () => {
    const view = viewOfColumns({
      'a,b': textsOf(['plain', 'com,ma', 'quo"te', 'line\nbreak', 'cr\rx', ' pad ', "it's"]),
    });
    expect(write(csv, view)).toBe('"a,b"\nplain\n"com,ma"\n"quo""te"\n"line\nbreak"\ncr␍x\n pad \nit\'s\n');
  });

  it('round-trips every text that needs no apostrophe, whether it comes as text or as bytes', () => {
    const text = fc
      .string({ unit: 'binary' })
      .map(withoutControls)
      .map((value) => (neutraliseFormula(value) === value ? value : `x${value}`));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (pairs) => {
        const left = pairs.map(([value]) => value);
        const right = pairs.map(([, value]) => value);
        const view = viewOfColumns({ left: textsOf(left), right: bytesOf(right) });
        expect(rows(write(csv, view))).toEqual([['left', 'right'], ...pairs]);
      }),
    );
  });

  it('reads back to the same bits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        (values) => {
          const read = rows(write(csv, viewOfColumns({ a: Float64Array.from(values) }))).slice(1);
          expect(read).toHaveLength(values.length);
          read.forEach(([cell], row) => {
            expect(sameBits(Number(cell), values[row]!)).toBe(true);
          });
        },
      ),
    );
  });

  it('writes -0 as 0, and NaN and null as nothing', () => {
    const view = viewOfColumns({ n: Float64Array.of(-0, NaN, 1), t: textsOf([null, 'x', '']) });
    expect(write(csv, view)).toBe('n,t\n0,\n,x\n1,\n');
  });

  it('quotes the empty cell of a lone column, for readers skip empty lines', () => {
    expect(write(csv, viewOfColumns({ t: textsOf(['x', null, 'y']) }))).toBe('t\nx\n""\ny\n');
  });

  it('only has the header when nothing is shown', () => {
    const view = show(ratingOf(cities, cityRating), { filter: () => false });
    expect(write(csv, view)).toBe('rank,city,country,population,source,score,offices,website\n');
  });

  it('holds rows of any length in pieces of about a megabyte', () => {
    const long = 'long, '.repeat(400_000);
    const view = viewOfColumns({
      a: textsOf(Array.from({ length: 50_000 }, (_, row) => (row === 20_000 ? long : `Город ${row}`))),
      b: bytesOf(Array.from({ length: 50_000 }, (_, row) => (row === 30_000 ? long : `unit ${row}`))),
      c: Float64Array.from({ length: 50_000 }, (_, row) => row / 7),
    });
    const sizes: number[] = [];
    for (const piece of csv.write(view, { digits: 2, width: 80, color: 0 })) sizes.push(piece.length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.filter((size) => size < 4_000_000)).toEqual(sizes);
    const read = rows(write(csv, view));
    expect(read).toHaveLength(50_001);
    expect(read[20_001]).toEqual([long, 'unit 20000', String(20_000 / 7)]);
    expect(read[30_001]).toEqual(['Город 30000', long, String(30_000 / 7)]);
    expect(read[49_999]).toEqual(['Город 49998', 'unit 49998', String(49_998 / 7)]);
  });
});

describe('formulas', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '\nx',
    '＝1+1',
    ' =1',
    '\u00a0=1',
    '"=1"',
    '" =1',
    '\ufeff=1',
    '-',
    '- Perm',
  ])('%j gets an apostrophe', (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text}`);
  });

  it.each(['Perm', '-3', '+3', '-3.5', '-3,5', '-.5', '-1e-7', ' -3', 'a=b', "'=1", '', 'x@y.z'])(
    '%j stays as it is',
    (text) => {
      expect(neutraliseFormula(text)).toBe(text);
    },
  );

  it.each([
    ['csv', csv],
    ['tsv', tsv],
  ] as const)('%s: in cells and headers, but never in columns of numbers', (_, exporter) => {
    const view = viewOfColumns({
      '=head': Float64Array.of(-1, -2.5),
      text: textsOf(['=1', '-4']),
      bytes: bytesOf(['@x', '＝1']),
    });
    const lines = write(exporter, view).split('\n');
    const delimiter = exporter === csv ? ',' : '\t';
    expect(lines.map((line) => line.split(delimiter))).toEqual([
      ["'=head", 'text', 'bytes'],
      ['-1', "'=1", "'@x"],
      ['-2.5', '-4', "'＝1"],
      [''],
    ]);
  });

  it('hostile names come back as they were, or behind an apostrophe', () => {
    const read = rows(write(csv, show(ratingOf(named(hostile), plain)))).slice(1);
    const names = new Set(read.map((cells) => cells[1]));
    expect(names).toEqual(new Set(hostile.map((name) => neutraliseFormula(withoutControls(name)))));
    for (const name of names) expect(name).not.toMatch(/^[\s"]*[=+@]/);
  });
});

describe('tsv', () => {
  it('escapes tabs, line breaks and backslashes, and quotes nothing', () => {
    const view = viewOfColumns({
      t: textsOf(['a\tb', 'c\nd', 'e\rf', 'g\\h', 'i"j', 'k,l']),
      n: Float64Array.of(1, 2, 3, 4, 5, NaN),
    });
    expect(write(tsv, view)).toBe('t\tn\na\\tb\t1\nc\\nd\t2\ne␍f\t3\ng\\\\h\t4\ni"j\t5\nk,l\t\n');
  });

  it('round-trips every text that needs no apostrophe', () => {
    const unescaped = (cell: string) =>
      cell.replace(/\\([tnr\\])/g, (_, letter) => ({ t: '\t', n: '\n', r: '\r' })[letter as string] ?? '\\');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (values) => {
        const safe = values
          .map(withoutControls)
          .map((value) => (neutraliseFormula(value) === value ? value : `x${value}`));
        const lines = write(tsv, viewOfColumns({ left: textsOf(safe), right: bytesOf(safe) })).split('\n');
        expect(lines).toHaveLength(safe.length + 2);
        expect(lines.slice(1, -1).map((line) => line.split('\t').map(unescaped))).toEqual(
          safe.map((value) => [value, value]),
        );
      }),
    );
  });
});
