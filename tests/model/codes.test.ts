/** Every code that can be emitted has a page with everything a reader needs. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/cli/examples.ts';
import { codes, type Page } from '../../src/model/codes.ts';
import { root } from '../cli.ts';

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'));

/** Also what the types cannot see: codes in text that is never a Diagnostic. */
const emitted = new Set(
  sources.flatMap((text) => [...text.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code = '']) => code)),
);

/** What must not happen, what takes more data than a case should have, and what only a program can meet. */
const WITHOUT_CASE = [
  'bug',
  'does-not-agree',
  'not-prepared',
  'study-shortened',
  'too-large',
  'too-large-for-xlsx',
];

describe('codes', () => {
  it('the scan of the sources finds the codes', () => {
    expect(emitted.size).toBeGreaterThan(50);
  });

  it.each([...emitted])('%s has a page', (code) => {
    expect(Object.keys(codes)).toContain(code);
  });

  it.each(Object.entries<Page>(codes))('the page of %s is whole', (code, page) => {
    for (const text of [page.means, page.matters, page.fix]) expect(text).toMatch(/^\S.{15,}[.:;)\]}]$/);
    expect(page.title).toMatch(/^\S.{5,70}[^.]$/);
    if (!WITHOUT_CASE.includes(code)) expect(Object.keys(examples)).toContain(code);
  });
});
