/** The fixtures of this folder say what the reference folder says, wherever that is present. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeOracles, referenceIn } from '../../scripts/make-oracles.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = fileURLToPath(new URL('../../../shared/reference', import.meta.url));
const fixtures = readdirSync(here).filter((name) => name.endsWith('.json'));

describe('oracles', () => {
  it.each(fixtures)('%s says what it holds, where it is from and what made it', (name) => {
    const { about } = JSON.parse(readFileSync(join(here, name), 'utf8'));
    expect(about).toEqual({
      figures: expect.stringMatching(/.{20}/),
      source: expect.stringMatching(/.{20}/),
      madeBy: 'scripts/make-oracles.ts',
    });
  });

  it('are small beside the sources', () => {
    const bytes = fixtures.reduce((sum, name) => sum + statSync(join(here, name)).size, 0);
    expect(bytes).toBeLessThan(400_000);
  });

  it.skipIf(!existsSync(folder))('are made anew from ../shared/reference without a difference', () => {
    const made = makeOracles(referenceIn(folder));
    expect([...made.keys()].sort()).toEqual([...fixtures].sort());
    for (const [name, text] of made) expect(readFileSync(join(here, name), 'utf8') === text, name).toBe(true);
  });
});
