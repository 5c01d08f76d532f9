/** Files with parts of one table, put together again: the same cells as the table as a whole. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, type Table, textAt } from '../../src/model/table.ts';
import { textSource } from '../../src/read/bytes.ts';
import { openTable, readTable } from '../../src/read/table.ts';

async function together(texts: readonly string[]): Promise<{ table: Table; codes: string[] }> {
  const files = await Promise.all(
    texts.map(async (text, index) => {
      const opened = await openTable(textSource(`${index}.csv`, text), { delimiter: ',' });
      if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
      return opened.value;
    }),
  );
  const plan = (name: string) => (name === 'city' ? { text: true } : { number: true });
  const byCity = (columns: readonly Column[]) => columns.filter(({ name }) => name === 'city');
  const read = await readTable(files, plan, {}, (header) => header.indexOf('city'), byCity);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return { table: read.value, codes: read.diagnostics.map(({ code }) => code) };
}

/** The cells by unit, whatever the order of rows and columns. */
function cellsOf({ columns, length }: Table): Record<string, Record<string, string | null>> {
  const naming = columns.find(({ name }) => name === 'city')!;
  return Object.fromEntries(
    Array.from({ length }, (_, row) => [
      textAt(naming, row) ?? '',
      Object.fromEntries(columns.map((column) => [column.name, textAt(column, row)]).sort()),
    ]),
  );
}

interface Cell {
  readonly city: number;
  readonly column: number;
  readonly value: number | null;
}

const csv = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]) =>
  [header, ...rows].map((row) => row.map((cell) => cell ?? '').join(',')).join('\n');

/** A table, and for each file which units and which columns of it the file has; every cell is in some file. */
const divided = fc
  .record({
    values: fc.array(
      fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { freq: 4 }), { minLength: 3, maxLength: 3 }),
      { minLength: 1, maxLength: 7 },
    ),
    files: fc.integer({ min: 2, max: 4 }),
    seed: fc.array(fc.nat({ max: 15 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ values, files, seed }) => {
    const cells = values.flatMap((row, city) => row.map((value, column): Cell => ({ city, column, value })));
    const parts = Array.from({ length: files }, (_, file) => {
      // A file has all the cells where its units and its columns meet; the first one has what no other has.
      const units = values.flatMap((_, city) => (((seed[city] ?? 0) >> file) & 1 ? [city] : []));
      const columns = [0, 1, 2].filter((column) => ((seed[20 + column] ?? 0) >> file) & 1);
      return { units, columns };
    });
    const isHeld = ({ city, column }: Cell) =>
      parts.some(({ units, columns }) => units.includes(city) && columns.includes(column));
    const rest = cells.filter((cell) => !isHeld(cell));
    const texts = [
      ...parts.map(({ units, columns }) =>
        csv(
          ['city', ...columns.map((column) => `c${column}`), 'filler'],
          units.map((city) => [`u${city}`, ...columns.map((column) => values[city]![column]!), 1]),
        ),
      ),
      ...rest.map(({ city, column, value }) =>
        csv(['city', `c${column}`, 'filler'], [[`u${city}`, value, 1]]),
      ),
    ];
    const whole = csv(
      ['city', 'c0', 'c1', 'c2', 'filler'],
      values.map((row, city) => [`u${city}`, ...row, 1]),
    );
    return { texts, whole };
  });

describe('joining', () => {
  it('parts of a table make the table, however it was divided', async () => {
    await fc.assert(
      fc.asyncProperty(divided, async ({ texts, whole }) => {
        const joined = await together(texts);
        expect(cellsOf(joined.table)).toEqual(cellsOf((await together([whole])).table));
        expect(joined.codes).not.toContain('contradicting-values');
      }),
      { numRuns: 300 },
    );
  });

  it('says of every united cell where it stands', async () => {
    const { table } = await together([
      'city,offices\nPerm,7\nOsh,\n',
      'city,students,offices\nOsh,5,3\nPerm,,\n',
    ]);
    const locationOf = (row: number, column: string) => table.locate?.(row, column)?.location;
    expect(locationOf(0, 'offices')).toEqual({ file: '0.csv', line: 2, column: 6 });
    expect(locationOf(1, 'offices')).toEqual({ file: '1.csv', line: 2, column: 7 });
    // A gap is where the file with that column has it.
    expect(locationOf(0, 'students')).toEqual({ file: '1.csv', line: 3, column: 6 });
  });

  it('a contradiction is one error a cell, with both places; a gap contradicts nothing', async () => {
    const files = ['city,offices,students\nPerm,7,\nOsh,3,4\n', 'city,offices,students\nOsh,3,5\nPerm,8,6\n'];
    const opened = await Promise.all(
      files.map((text, index) => openTable(textSource(`${index}.csv`, text), {})),
    );
    const read = await readTable(
      opened.map((file) => {
        if (!file.ok) throw new Error('it does not open');
        return file.value;
      }),
      (name) => (name === 'city' ? { text: true } : { number: true }),
      {},
      () => 0,
      (columns) => columns.slice(0, 1),
    );
    const told = read.diagnostics
      .filter(({ code }) => code === 'contradicting-values')
      .map(({ unit, field, location, related }) => [unit, field, location, related?.[0]?.location]);
    expect(told).toEqual([
      ['Perm', 'offices', { file: '1.csv', line: 3, column: 6 }, { file: '0.csv', line: 2, column: 6 }],
      ['Osh', 'students', { file: '1.csv', line: 2, column: 7 }, { file: '0.csv', line: 3, column: 7 }],
    ]);
  });
});
