import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SOURCE_SHA256 } from '../../src/kernel/draws-code.ts';

// That it computes the same bits as plain JavaScript: tests/study/robustness/draws.test.ts.
it('the compiled kernel of the draws is that of the source', () => {
  const source = readFileSync(new URL('../../kernel/draws.ts', import.meta.url));
  expect(createHash('sha256').update(source).digest('hex')).toBe(SOURCE_SHA256);
});
