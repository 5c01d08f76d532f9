import { describe, expect, it } from 'vitest';
import { formatOf, formats } from '../../src/write/registry.ts';

describe('formats', () => {
  it.each(formats)('$name loads the exporter it describes', async ({ load, ...about }) => {
    const { name, summary, extensions, binary } = await load();
    expect({ name, summary, extensions, binary }).toEqual(about);
  });

  it.each([
    ['result.csv', 'csv'],
    ['dir.json/RESULT.TSV', 'tsv'],
    ['a.b.Md', 'markdown'],
    ['x.json', 'json'],
    ['x.ndjson', 'ndjson'],
    ['x.jsonl', 'ndjson'],
    ['x.txt', 'table'],
    ['x.xlsx', 'xlsx'],
    ['result', undefined],
    ['csv', undefined],
    ['x.csv.bak', undefined],
  ])('%s is %s', (path, name) => {
    expect(formatOf(path)?.name).toBe(name);
  });

  it('no two share an extension', () => {
    const all = formats.flatMap(({ extensions }) => extensions);
    expect(new Set(all).size).toBe(all.length);
  });
});
