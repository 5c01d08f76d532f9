/** A header further down and rows left out at the end: files of any size are read as without what stands around them. */

import { describe, expect, it } from 'vitest';
import { type Table, textAt } from '../../src/model/table.ts';
import { textSource } from '../../src/read/bytes.ts';
import type { ReadOptions } from '../../src/read/cells.ts';
import { openTable, readTable } from '../../src/read/table.ts';

async function tableOf(text: string, options: ReadOptions): Promise<Table> {
  const opened = await openTable(textSource('cities.csv', text), options);
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
  const plan = (name: string) => (name === 'city' ? { text: true } : { number: true });
  const read = await readTable([opened.value], plan, {}, () => 0);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

const cellsOf = ({ columns, length }: Table) =>
  columns.map((column) => Array.from({ length }, (_, row) => textAt(column, row)));

const TITLE = 'Rating of cities, 2020\r\n"in quotes"\n\n';
const NOTES = '\n\nSource: a survey, 2020\n* an estimate\n';

/** More than a mebibyte is read by the scanner, unless rows at the end are left out. */
describe.each([
  ['small', 5],
  ['large', 60_000],
])('a %s file', (_, rows) => {
  const lines = Array.from(
    { length: rows },
    (_, row) => `Город ${row},${row / 8},${row % 7 === 0 ? '' : row}`,
  );
  const plain = ['city,offices,students', ...lines].join('\n');

  it('below a title is read as without it, and its cells are found in their lines', async () => {
    const table = await tableOf(TITLE + plain, { headerRow: 4 });
    expect(cellsOf(table)).toEqual(cellsOf(await tableOf(plain, {})));
    expect(table.inputs).toMatchObject([{ headerRow: 4, rows }]);
    expect(table.locate?.(rows - 1, 'offices')?.location).toMatchObject({ line: rows + 4 });
  });

  it('above footnotes is read as without them; empty rows between do not count', async () => {
    const table = await tableOf(plain + NOTES, { skipLast: 2 });
    expect(cellsOf(table)).toEqual(cellsOf(await tableOf(plain, {})));
    expect(table.inputs).toMatchObject([{ skipLast: 2, rows }]);
  });
});
