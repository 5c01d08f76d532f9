import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/read/bytes.ts';
import type { Plan, ReadOptions } from '../../src/read/cells.ts';
import { openTable, readTable } from '../../src/read/table.ts';

const anything: Plan = () => ({ auto: 'all' });

async function read(text: string, options: ReadOptions = {}, plan = anything, name = 'cities.json') {
  const opened = await openTable(bytesSource(name, new TextEncoder().encode(text)), options);
  if (!opened.ok) return { said: opened.diagnostics };
  const table = await readTable([opened.value], plan, options, () => 0);
  return { said: [...opened.diagnostics, ...table.diagnostics], table: table.ok ? table.value : undefined };
}

const columnOf = (table: Awaited<ReturnType<typeof read>>['table'], name: string) => {
  const column = table?.columns.find((candidate) => candidate.name === name);
  if (column?.numbers !== undefined)
    return [...column.numbers].map((value) => (Number.isNaN(value) ? null : value));
  return Array.from({ length: table?.length ?? 0 }, (_, row) => column?.texts?.at(row) ?? null);
};

describe('records in JSON', () => {
  it('a list, one record a line and one record alone are the same table', async () => {
    const list = await read('[{"city":"Perm","x":1.5},\n{"x":2,"city":"Osh"}]');
    const lines = await read('{"city":"Perm","x":1.5}\n{"x":2,"city":"Osh"}\n', {}, anything, '<stdin>');
    for (const { table, said } of [list, lines]) {
      expect(said).toEqual([]);
      expect(columnOf(table, 'city')).toEqual(['Perm', 'Osh']);
      expect(columnOf(table, 'x')).toEqual([1.5, 2]);
      expect(table?.inputs[0]).toMatchObject({ delimiter: null, decimal: '.', rows: 2 });
    }
    expect(columnOf((await read('{"city":"Perm","x":1.5}')).table, 'x')).toEqual([1.5]);
  });

  it('a name that a record does not have, null and the words for it are no answer', async () => {
    const { table } = await read(
      '[{"city":"a","x":1},{"city":"b"},{"city":"c","x":null},{"city":"d","x":"n/a"}]',
    );
    expect(columnOf(table, 'x')).toEqual([1, null, null, null]);
  });

  it('numbers in quotes are read as in any table', async () => {
    const { table } = await read('[{"x":"1 234,5"},{"x":0.5},{"x":"12 %"},{"x":1e3}]');
    expect(columnOf(table, 'x')).toEqual([1234.5, 0.5, 12, 1000]);
  });

  it('whole numbers that no double holds stay as they are written where they are names', async () => {
    const { table } = await read('[{"id":12345678901234567890}]', {}, () => ({ text: true }));
    expect(columnOf(table, 'id')).toEqual(['12345678901234567890']);
  });

  it.each([
    ['[{"city":"Perm","x":[1]}]', 'nested-value', 1, 21],
    ['[{"city":"Perm",\n "x":{"y":1}}]', 'nested-value', 2, 6],
    ['[{"city":"Пермь 🏙","x":true}]', 'not-a-number', 1, 24],
    ['[{"city":"Perm","x":"1,234"}]', 'ambiguous-number', 1, 21],
    ['[{"city":"Perm","x":1,"x":2}]', 'duplicate-key', 1, 23],
    ['[{"city":"Perm","x":1," x ":2}]', 'duplicate-key', 1, 23],
    ['[{"city":"Perm","x":1,"":2}]', 'nameless-column', 1, 23],
    ['[{"city":"Perm","x":"\\ud800"}]', 'not-text', 1, 21],
    ['[{"city":"Perm","x":NaN}]', 'broken-json', 1, 21],
    ['[{"city":"Perm","x":01}]', 'broken-json', 1, 21],
    ['[{"city":"Perm","x":1e999}]', 'broken-json', 1, 21],
    ['[{"city":"Perm","x":1},]', 'broken-json', 1, 24],
    ['[{"city":"Perm","x":1,}]', 'broken-json', 1, 23],
    ['[{"city":"Perm" "x":1}]', 'broken-json', 1, 17],
    ['[{"city":"Per\nm"}]', 'broken-json', 1, 10],
    ['[{"city":"Perm\\x"}]', 'broken-json', 1, 10],
    ['[{"city":"Perm"}', 'broken-json', 1, 1],
    ['[{"city":"Perm"}] x', 'broken-json', 1, 19],
    ['[{"city":"Perm"},2]', 'not-a-record', 1, 18],
    ['{"city":"Perm"}\n{"city":}', 'broken-json', 2, 9],
  ])('%s: %s at %d:%d', async (text, code, line, column) => {
    const plan: Plan = (name) => (name === 'x' ? { number: true } : { text: true });
    const { said } = await read(text, {}, plan);
    expect(said[0]).toMatchObject({
      code,
      severity: 'error',
      location: { file: 'cities.json', line, column },
    });
  });

  it('depth, length and many names are no way to bring it down', async () => {
    const deep = await read(`[{"city":"a","x":${'['.repeat(1e6)}${']'.repeat(1e6)}}]`);
    expect(deep.said[0]).toMatchObject({ code: 'nested-value' });
    const open = await read(`[{"city":"a","x":${'[{"y":'.repeat(1e5)}`);
    expect(open.said[0]).toMatchObject({ code: 'broken-json' });
    const names = Array.from({ length: 1e5 }, (_, index) => `"k${index}":1`).join(',');
    expect((await read(`[{${names}}]`)).said).toMatchObject([{ code: 'too-large' }]);
    const long = await read(`[{"city":"${'a'.repeat(1e7)}"}]`);
    expect(columnOf(long.table, 'city')[0]).toHaveLength(1e7);
  });

  it('gives what JSON.parse gives, for any records of numbers and texts', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((value) => `t${value.trim()}`);
    const record = fc.record({
      city: text,
      x: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      y: text,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1 }), fc.constantFrom(0, 2), async (records, indent) => {
        const plan: Plan = (name) => (name === 'x' ? { number: true } : { text: true });
        const { table, said } = await read(JSON.stringify(records, null, indent), {}, plan);
        expect(said).toEqual([]);
        expect(columnOf(table, 'city')).toEqual(records.map(({ city }) => city));
        expect(columnOf(table, 'x')).toEqual(records.map(({ x }) => (Object.is(x, -0) ? 0 : x)));
      }),
      { numRuns: 200 },
    );
  });
});
