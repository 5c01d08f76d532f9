import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Texts } from '../../src/model/table.ts';
import { textsOf } from '../../src/model/table.ts';
import { bytesSource } from '../../src/read/bytes.ts';
import type { Plan } from '../../src/read/cells.ts';
import { openTable, readTable } from '../../src/read/table.ts';
import { csv } from '../../src/write/csv.ts';
import type { Exporter } from '../../src/write/exporter.ts';
import { withoutControls } from '../../src/write/text.ts';
import type { Field, View } from '../../src/write/view.ts';
import { xlsx } from '../../src/write/xlsx.ts';
import { cities, cityRating, hostile, named, plain, ratingOf, show } from './example.ts';

const base = show(ratingOf(named(['x', 'y']), plain));

/** A view of given columns. */
function viewOfColumns(columns: Readonly<Record<string, Float64Array | Texts>>): View {
  const fields = Object.entries(columns).map(([key, column]): Field => {
    const about = { key, title: { is: 'name', id: key, name: key }, kind: 'attribute' } as const;
    return column instanceof Float64Array ? { ...about, numbers: column } : { ...about, texts: column };
  });
  const length = Math.max(...Object.values(columns).map((column) => column.length));
  return { ...base, rows: Uint32Array.from({ length }, (_, row) => row), fields };
}

function bytesOf(exporter: Exporter<View>, view: View, excel = false): Uint8Array {
  const pieces: number[] = [];
  for (const piece of exporter.write(view, { digits: 2, width: 80, color: 0, excel })) {
    for (const byte of typeof piece === 'string' ? new TextEncoder().encode(piece) : piece) pieces.push(byte);
  }
  return Uint8Array.from(pieces);
}

/** What our own reader makes of it. */
async function readBack(name: string, bytes: Uint8Array, plan: Plan) {
  const opened = await openTable(
    bytesSource(name, bytes),
    name.endsWith('.xlsx') ? { sheet: 'ranking' } : {},
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
  const table = await readTable([opened.value], plan, {}, () => 0);
  expect(table.diagnostics).toEqual([]);
  if (!table.ok) throw new Error('no table');
  return table.value;
}

const numbersAndNames: Plan = (name) => (name === 'unit' ? { text: true } : { number: true });
const positive = (value: number) => (Object.is(value, -0) ? 0 : value);

const values = fc.array(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ noNaN: true, min: 0, max: 100 }),
    // With three decimals and no more, a decimal comma looks like one between thousands.
    fc.integer({ min: -999999, max: 999999 }).map((value) => value / 1000),
    fc.constant(NaN),
  ),
  { minLength: 1, maxLength: 30 },
);
const name = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe.each([
  ['a workbook', 'back.xlsx', xlsx],
  ['CSV for Excel', 'back.csv', csv],
])('%s', (_, file, exporter) => {
  it('is read again as the same doubles and texts', async () => {
    await fc.assert(
      fc.asyncProperty(values, fc.array(name, { minLength: 30, maxLength: 30 }), async (numbers, names) => {
        const units = numbers.map((_, row) => `${row} ${names[row]}`);
        const view = viewOfColumns({ unit: textsOf(units), x: Float64Array.from(numbers) });
        const table = await readBack(file, bytesOf(exporter, view, true), numbersAndNames);
        const [read, x] = table.columns;
        expect([...(x?.numbers ?? [])]).toEqual(numbers.map(positive));
        const expected = units.map((unit) =>
          withoutControls(unit)
            .replace(/\p{Surrogate}/gu, '\ufffd')
            .trim(),
        );
        expect(units.map((_, row) => read?.texts?.at(row))).toEqual(
          // XML has no such characters at all.
          file.endsWith('.xlsx')
            ? expected.map((unit) => unit.replace(/[\ufffe\uffff]/g, '\ufffd'))
            : expected,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('leaves no question where all numbers look like thousands', async () => {
    const view = viewOfColumns({ unit: textsOf(['a', 'b']), x: Float64Array.of(12.345, -1.5 / 1000 - 1) });
    const table = await readBack(file, bytesOf(exporter, view, true), numbersAndNames);
    expect([...(table.columns[1]?.numbers ?? [])]).toEqual([12.345, -1.5 / 1000 - 1]);
  });
});

it('CSV for Excel has a byte-order mark, semicolons, decimal commas and CRLF', () => {
  const view = viewOfColumns({
    unit: textsOf(['Ош; юг', '=1+1', 'a"b']),
    x: Float64Array.of(12.5, 1e-7, -12.345),
  });
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(csv, view, true))).toBe(
    '\ufeffunit;x\r\n"Ош; юг";12,5\r\n\'=1+1;1e-7\r\n"a""b";-12,3450\r\n',
  );
});

describe('a workbook', () => {
  const rating = ratingOf(cities, cityRating);
  const view = show(rating, { all: true });
  const bytes = bytesOf(xlsx, view);
  const parts = Object.entries(unzipSync(bytes)).map(([part, content]) => ({
    part,
    xml: strFromU8(content),
  }));

  it('is the same bytes for the same rating', () => {
    expect(bytesOf(xlsx, show(ratingOf(cities, cityRating), { all: true }))).toEqual(bytes);
  });

  it('has the sheets that say what was made of what', () => {
    const workbook = parts.find(({ part }) => part === 'xl/workbook.xml')?.xml ?? '';
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, sheet]) => sheet)).toEqual([
      'ranking',
      'criteria',
      'methodology',
      'notes',
      'awards',
      'not rated',
    ]);
  });

  it('freezes the header and the units, and shows scores with the digits asked for', () => {
    const sheet = parts.find(({ part }) => part === 'xl/worksheets/sheet1.xml')?.xml ?? '';
    expect(sheet).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2"');
    const styles = parts.find(({ part }) => part === 'xl/styles.xml')?.xml ?? '';
    expect(styles).toContain('formatCode="0.00"');
    const { score, order } = rating.columns;
    expect(sheet).toContain(`s="4"><v>${score[order[0]!]}</v>`);
  });

  it('marks what was filled in and what rests on little by formats; numbers stay as they are, and notes say why', () => {
    const file = { ...plain, criteria: ['a', 'b', 'c'].map((id) => ({ id, missing: 'mean' })) };
    const records = [
      { city: 'x', a: 1, b: 5, c: 1 },
      { city: 'y', a: 2, b: 1, c: null },
      { city: 'z', a: 9, b: null, c: null },
      { city: 'w', a: 4, b: 2, c: 7 },
    ];
    const marked = ratingOf(records, file);
    const sheets = unzipSync(bytesOf(xlsx, show(marked)));
    const sheet = strFromU8(sheets['xl/worksheets/sheet1.xml']!);
    const [unit] = marked.units.filter(({ id }) => id === 'z');
    expect(sheet).toContain(`s="8"><v>${unit?.score}</v>`);
    expect(sheet).toContain(`s="7"><v>${unit?.criteria.c?.score}</v>`);
    expect(sheet.match(/s="7"/g)).toHaveLength(3);
    expect(sheet.match(/s="8"/g)).toHaveLength(1);
    const styles = strFromU8(sheets['xl/styles.xml']!);
    expect(styles).toContain('formatCode="0.00&quot;*&quot;"');
    expect(styles).toContain('formatCode="0.00&quot;†&quot;"');
    const notes = strFromU8(sheets['xl/worksheets/sheet4.xml']!);
    expect(notes).toContain('* filled in, or computed from a value that was filled in');
    expect(notes).toContain('† based on fewer than half of the indicators');
  });

  it('says every setting, defaults included, by the path that --set takes', async () => {
    const opened = await openTable(bytesSource('r.xlsx', bytes), { sheet: 'methodology' });
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
    const table = await readTable(
      [opened.value],
      () => ({ text: true }),
      {},
      () => 0,
    );
    const [setting, value] = table.ok ? table.value.columns : [];
    const settings = new Map(
      Array.from({ length: setting?.texts?.length ?? 0 }, (_, row) => [
        setting?.texts?.at(row),
        value?.texts?.at(row),
      ]),
    );
    expect(settings.get('offices.weight')).toBe('40');
    expect(settings.get('offices.normalise.method')).toBe('min-max');
    expect(settings.get('offices.normalise.to')).toBe('0, 100');
    expect(settings.get('leagues.size.classes.small.below')).toBe('100000');
    expect(settings.get('methodology')).toBe('example.yaml');
  });

  it('says what the run changed, and how many units that left out', () => {
    const run = { only: ['country=Russia'], set: ['name=A < B'], weights: { offices: 5 }, leftOut: 3 };
    // The columns are not enumerable.
    const { columns, unit } = rating;
    const changed = Object.defineProperties(
      { ...rating, run },
      { columns: { value: columns }, unit: { value: unit } },
    );
    const sheets = unzipSync(bytesOf(xlsx, show(changed)));
    const xml = strFromU8(sheets['xl/worksheets/sheet3.xml']!);
    const texts = [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text);
    const saidOf = (setting: string) => texts[texts.indexOf(setting) + 1];
    expect(saidOf('this run: --only')).toBe('country=Russia');
    expect(saidOf('this run: --set')).toBe('name=A &lt; B');
    expect(saidOf('this run: --weights')).toBe('offices=5');
    expect(xml).toMatch(/units left out by --only<\/t>.*?<v>3<\/v>/s);
  });

  it('holds no formula, whatever the names are', () => {
    const sheets = unzipSync(bytesOf(xlsx, show(ratingOf(named(hostile), plain))));
    for (const content of Object.values(sheets)) expect(strFromU8(content)).not.toMatch(/<f[ >]/);
    const xml = strFromU8(sheets['xl/worksheets/sheet1.xml']!);
    expect(xml).toContain('s="5" t="inlineStr"><is><t xml:space="preserve">@SUM(A1)</t>');
  });

  it('is refused where it does not fit', () => {
    const long = viewOfColumns({ unit: textsOf(['a'.repeat(32_768)]) });
    expect(xlsx.refuse?.(long)).toMatchObject({ code: 'too-large-for-xlsx' });
    const many = { ...base, rows: new Uint32Array(1_048_576) };
    expect(xlsx.refuse?.(many)).toMatchObject({ code: 'too-large-for-xlsx' });
    expect(xlsx.refuse?.(view)).toBeUndefined();
  });
});
