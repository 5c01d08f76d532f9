/** The library runs in a browser with no shim: bundled, in a context with what every browser has and nothing of Node. */

import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from './cli.ts';

let bundle = '';

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/index.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'library',
    logLevel: 'silent',
  });
  bundle = outputFiles[0]?.text ?? '';
});

/** Counts how often a kernel is started; the context has an engine of its own. */
const COUNTED = `
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...given) {
    super(...given);
    told.starts++;
  }
};`;
const DISABLED = 'delete globalThis.WebAssembly;';

/** What a page would do with the bundle: rate a few records, then read a long file and rate that. */
const USE = `
const { tableOf, parseMethodology, rate, bytesSource, open } = library;
const file = {
  rating: 1,
  unit: { id: 'city' },
  criteria: [{ id: 'offices' }, { id: 'taxes', direction: 'lower', weight: 2 }],
};
const lines = Array.from({ length: 60000 }, (_, row) => {
  const name = row % 50 === 0 ? '"Perm, ' + row + '"' : 'Пермь ' + row;
  return [name, row % 77 === 3 ? '' : (row * 7919) % 1013, ((row * 31) % 977) / 8].join(',');
});
(async () => {
  const few = rate(
    tableOf([{ city: 'Perm', offices: 3, taxes: 1 }, { city: 'Omsk', offices: 1, taxes: 2 }]),
    parseMethodology(file).value,
  ).value;
  const bytes = new TextEncoder().encode(['city,offices,taxes', ...lines].join('\\n'));
  // Text of a methodology: JSON is YAML too.
  const opened = await open({ data: [bytesSource('data.csv', bytes)], methodology: JSON.stringify(file) });
  const many = rate(opened.value.table, opened.value.methodology).value;
  return JSON.stringify({
    few: few.units.map(({ id }) => id),
    many: many.units.map(({ rank, id, score }) => [rank, id, score]),
  });
})();`;

interface Used {
  readonly few: string[];
  readonly many: [number, string, number][];
}

async function used(engine: string): Promise<{ found: Used; starts: number }> {
  const told = { starts: 0 };
  const sandbox = { TextDecoder, TextEncoder, structuredClone, console, atob, told };
  const found: Used = JSON.parse(await runInNewContext(`${engine}\n${bundle}\n${USE}`, sandbox));
  return { found, starts: told.starts };
}

describe('the bundle in a browser', () => {
  it('reads and rates the same with WebAssembly and without', async () => {
    const [compiled, plain] = [await used(COUNTED), await used(DISABLED)];
    expect(compiled.starts).toBeGreaterThanOrEqual(2);
    expect(plain.starts).toBe(0);
    expect(plain.found).toEqual(compiled.found);
    const { few, many } = plain.found;
    expect(few).toEqual(['Perm', 'Omsk']);
    expect(many).toHaveLength(60_000);
    expect(many.some(([, id]) => id === 'Perm, 50')).toBe(true);
  });
});
