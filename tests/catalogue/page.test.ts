/** Every method has a page that says what one has to know, and that fits a terminal. */

import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/catalogue/page.ts';
import { entries } from '../../src/catalogue/recompute.ts';
import { methodListText } from '../../src/write/method-list.ts';
import { methodPageMarkdown, methodPagesJson, methodPageText } from '../../src/write/method-page.ts';
import { displayWidth } from '../../src/write/width.ts';

const WIDTH = 80;
const look = { width: WIDTH, strong: (text: string) => text };
const tooWide = (text: string) => text.split('\n').filter((line) => displayWidth(line) > WIDTH);

describe('the page of', () => {
  it.each(entries.map((entry) => [`${entry.family}/${entry.method.name}`, entry] as const))(
    '%s',
    async (name, entry) => {
      const page = await pageOf(entry);
      const text = methodPageText(page, look);
      expect(tooWide(text)).toEqual([]);
      expect(text).toContain(`(${name})`);
      for (const label of ['Formula', 'Reference', 'Written', 'expected', 'computed']) {
        expect(text, label).toContain(label);
      }
      expect(text).not.toMatch(/NaN|Infinity|undefined|DIFFER|nothing is computed/);
      for (const { name } of page.parameters) expect(text).toContain(`${name}: `);
      for (const { agreement, problem } of page.examples) {
        expect(problem).toBeUndefined();
        expect(agreement.agreeing).toBe(agreement.figures);
      }
      expect(methodPageMarkdown(page)).toContain(`(${name})`);
      expect(JSON.parse(methodPagesJson([page])).methods[0]).toMatchObject({ name: page.name });
    },
  );
});

it('the list has every method in one line, and fits', () => {
  const text = methodListText(entries, look);
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
