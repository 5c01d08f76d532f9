/** Whatever columns, units, files and criteria are called, no name moves the cursor, turns a line around or passes for a line. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rating, workFolder } from '../cli.ts';

/** Turns the direction around, clears the screen, rings, hides, and starts a line of its own. */
const EVIL = '\u202e\u2066\u200f\u001b[2J\u0007\u009b31m\u00ad\u2028\nerror[forged]: ';
const cell = (text: string) => `"${EVIL}${text}"`;
const table = (rows: readonly string[]) =>
  `${['city', 'kind', 'offices', 'website', 'students'].map(cell).join(',')}\n${rows.join('\n')}\n`;
const ROWS = Array.from(
  { length: 9 },
  (_, row) =>
    `${cell(`unit ${row}`)},${cell(`class ${row % 2}`)},${row},${(row * 7) % 5},${(row * row) % 11}`,
);
const scalar = (text: string) => JSON.stringify(`${EVIL}${text}`);
const METHODOLOGY = `rating: 1
name: ${scalar('name')}
unit: { id: ${scalar('city')}, attributes: [${scalar('kind')}] }
criteria:
  - id: both
    name: ${scalar('Both')}
    criteria:
      - { id: offices, name: ${scalar('Offices')}, column: ${scalar('offices')}, treat: winsorise }
      - { id: website, name: ${scalar('Website')}, column: ${scalar('website')} }
  - { id: students, name: ${scalar('Students')}, column: ${scalar('students')} }
`;

let cwd = '';
let done = () => {};
const data = 'data\u202e\u0007\nerror[forged].csv';

beforeAll(() => {
  ({ path: cwd, done } = workFolder({
    'broken.csv': table([
      ...ROWS.slice(1),
      `${cell('unit 1')},x,${cell('≈')},1`,
      `${cell('unit 2')},y,≈3\u202e,1,1`,
    ]),
    'words.csv': table([`a,b,${cell('c')},d,e`, `f,g,${cell('h')},i,j`]),
    'rating.yaml.txt': METHODOLOGY,
    'method.yaml': METHODOLOGY,
    'wrong.yaml': METHODOLOGY.replace('treat: winsorise', `treat: ${scalar('x')}, ${scalar('key')}: 1`),
    'other.yaml': METHODOLOGY.replaceAll('offices"', 'office"').replaceAll('city"', 'town"'),
  }));
  writeFileSync(join(cwd, data), table(ROWS));
});
afterAll(() => done());

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  compute: ['table', 'markdown', 'json', 'ndjson'],
  check: ['human', 'json'],
  audit: ['table', 'markdown', 'json'],
  weights: ['table', 'markdown', 'json'],
};
const lines: string[][] = Object.entries(COMMANDS).flatMap(([command, formats]) =>
  formats.flatMap((format) => [
    [command, data, '-f', format],
    [command, data, '-f', format, '-m', 'method.yaml'],
    [command, data, '-f', format, '-m', 'wrong.yaml'],
    [command, data, '-f', format, '-m', 'other.yaml'],
    [command, 'broken.csv', '-f', format, '-m', 'method.yaml'],
    [command, 'words.csv', '-f', format],
  ]),
);
lines.push(
  ['weights', data, '-m', 'method.yaml', '-f', 'yaml', '--scheme', 'entropy'],
  ['init', data, '-o', '-'],
  ['init', 'words.csv', '-o', '-'],
  ['compute', data, '--only', `${EVIL}kinds=1`],
  ['compute', data, '--where', `${EVIL}offices=many`],
  ['compute', data, '--columns', `${EVIL}office`],
  ['compute', data, '--set', `${EVIL}offices.weight=2`, '-f', 'table'],
  ['compute', data, `${EVIL}none.csv`],
  ['compute', data, '-o', `${EVIL}nowhere/a.csv`],
  ['compute', data, '-f', `${EVIL}csv`],
  ['compute', data, '-m', `${EVIL}hdi`],
  ['audit', data, '--against', `${EVIL}kinds`],
  ['weights', data, '--scheme', `${EVIL}entropy`],
  ['methods', `${EVIL}geometric`],
  ['check', '--explain', `${EVIL}usage`],
  [`${EVIL}compute`],
  ['compute', `--${EVIL}top`],
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const OBEYED = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
const FORGED = /^\s*error\[forged\]/m;

describe.concurrent('hostile names', () => {
  it.each(
    lines.map((words) => [words.join(' ').replaceAll(EVIL, '☠').replaceAll(data, 'data'), words] as const),
  )('do nothing in: %s', async (_, words) => {
    for (const diagnostics of ['human', 'json', 'github']) {
      const run = await rating([...words, '--diagnostics', diagnostics], { cwd });
      expect(run.status).toBeLessThan(70);
      expect(run.stdout + run.stderr).not.toBe('');
      for (const text of [run.stdout, run.stderr]) {
        expect(text).not.toMatch(OBEYED);
        expect(text).not.toMatch(FORGED);
      }
    }
  });

  it.each(['csv', 'tsv'])('keep what is no control character in %s, which is data', async (format) => {
    const { stdout, status } = await rating(['compute', data, '-q', '-f', format], { cwd });
    expect(status).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
    expect(stdout).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
    expect(stdout).toContain('\u202e');
  });
});
