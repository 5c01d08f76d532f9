import { expect, it } from 'vitest';
import { findingLines } from '../../../src/write/document/finding.ts';
import { noPaint } from '../../../src/write/paint.ts';
import { displayWidth } from '../../../src/write/width.ts';
import { blocks } from './sample.ts';

const lines = (finding: Parameters<typeof findingLines>[0], width = 80) =>
  findingLines(finding, noPaint, width);

it('says what, where, what stands there, and what to do', () => {
  expect(lines(blocks.finding).join('\n')).toMatchInlineSnapshot(`
    "error[not-a-number]: '12,5 тыс.' is not a number
      at cities.csv:7:12  (Perm, offices)
        7 | Perm;Russia;12,5 тыс.;8
          |             ^^^^^^^^^
      as it was read before: cities.csv:6:12
      help: write 12500
        or an empty cell"
  `);
});

it('says nothing of what it does not know', () => {
  expect(lines({ kind: 'finding', severity: 'note', text: 'read as UTF-8' })).toEqual([
    'note: read as UTF-8',
  ]);
});

it.each([[0], [80], [196]])('cuts a long line around what it is about, at %d', (start) => {
  const text = '東'.repeat(200);
  const [, , shown = '', carets = ''] = lines(
    { ...blocks.finding, related: [], excerpt: { line: 3, text, start, length: 2 } },
    40,
  );
  expect(displayWidth(shown)).toBeLessThanOrEqual(40);
  expect(carets.trimEnd().length).toBeLessThanOrEqual(40);
  expect(carets).toMatch(/ \|\s+\^{4}$/);
});
