import { describe, expect, it } from 'vitest';
import {
  auditFormats,
  findingsFormats,
  formatOf,
  methodsFormats,
  rankingFormats,
  weighingsFormats,
} from '../../src/write/registry.ts';

const results = {
  ranking: rankingFormats,
  audit: auditFormats,
  weighings: weighingsFormats,
  methods: methodsFormats,
  findings: findingsFormats,
} as const;

describe.each(Object.entries(results))('formats of %s', (_, formats) => {
  it.each([...formats])('$name is there when it is asked for', async ({ load, summary, kind }) => {
    const { write } = await load();
    expect(write).toBeTypeOf('function');
    expect(summary).toMatch(/^[a-z].{5,}[^.]$/);
    expect(['people', 'machine']).toContain(kind);
  });

  it('no two share a name or an extension', () => {
    for (const all of [
      formats.map(({ name }) => name),
      formats.flatMap<string>(({ extensions }) => extensions),
    ]) {
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('people’s come first', () => {
    const kinds = formats.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => Number(b === 'people') - Number(a === 'people')));
    expect(kinds[0]).toBe('people');
  });
});

describe('a file’s name', () => {
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
    expect(formatOf(path, rankingFormats)?.name).toBe(name);
  });
});
