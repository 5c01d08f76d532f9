/** Every method has a page that says what one has to know, and that fits a terminal. */

import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/catalogue/page.ts';
import { entries } from '../../src/catalogue/recompute.ts';
import type { MethodsResult } from '../../src/write/methods.ts';
import { methodsFormats } from '../../src/write/registry.ts';
import { displayWidth } from '../../src/write/width.ts';

const WIDTH = 80;

async function printed(name: string, result: MethodsResult): Promise<string> {
  const { write } = await methodsFormats.find((format) => format.name === name)!.load();
  return [...write(result, { width: WIDTH, color: 0 })].join('');
}

const tooWide = (text: string) => text.split('\n').filter((line) => displayWidth(line) > WIDTH);

describe('the page of', () => {
  it.each(entries.map((entry) => [`${entry.family}/${entry.method.name}`, entry] as const))(
    '%s',
    async (name, entry) => {
      const page = await pageOf(entry);
      const pages: MethodsResult = { kind: 'pages', pages: [page] };
      const text = await printed('table', pages);
      expect(tooWide(text)).toEqual([]);
      expect(text).toContain(`(${name})`);
      for (const label of ['Formula', 'Reference', 'Syntax', 'expected', 'computed']) {
        expect(text, label).toContain(label);
      }
      expect(text).not.toMatch(/NaN|Infinity|undefined|DIFFER|nothing is computed/);
      for (const { name } of page.parameters) expect(text).toContain(`${name}: `);
      for (const { agreement, problem } of page.examples) {
        expect(problem).toBeUndefined();
        expect(agreement.agreeing).toBe(agreement.figures);
      }
      expect(await printed('markdown', pages)).toContain(`(${name})`);
      expect(JSON.parse(await printed('json', pages)).methods[0]).toMatchObject({ name: page.name });
    },
  );
});

it('the list has every method in one line, and fits', async () => {
  const text = await printed('table', { kind: 'list', entries });
  expect(tooWide(text)).toEqual([]);
  const lines = text.split('\n');
  for (const { method, page } of entries) {
    const found = lines.filter((line) => line.startsWith(`  ${method.name} `));
    expect(
      found.some((line) => line.endsWith(`  ${page.summary}`)),
      method.name,
    ).toBe(true);
  }
});
