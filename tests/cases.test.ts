/**
 * The cases in fixtures/<theme>/<case>/: `cmd` is run in a copy of the folder without these four files, and
 * stdout, stderr and exit status must be what the files of these names say. `npm run golden` writes them
 * anew; read the diff.
 */

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, ratingInside, root, shell, workFolder } from './cli.ts';

const fixtures = join(root, 'fixtures');
const EXPECTED = ['stdout', 'stderr', 'status'];
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The words of a line that is one call of `rating` and asks nothing of a shell but single quotes. */
function plainWords(line: string): string[] | undefined {
  const words = [...line.matchAll(/(?:'([^']*)'|([^\s'"\\$`|&;<>(){}*?~#!]+))(?:\s+|$)/gy)];
  const length = words.reduce((sum, [text]) => sum + text.length, 0);
  const [first, ...rest] = words.map(([, quoted, bare]) => quoted ?? bare ?? '');
  return length === line.length && first === 'rating' ? rest : undefined;
}

/** In a folder of its own; the current folder is the process's, so one at a time. */
async function inside(folder: string, words: readonly string[]): Promise<Ran> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await ratingInside(words);
  } finally {
    process.chdir(before);
  }
}

async function check(folder: string, run: (line: string, cwd: string) => Promise<Ran>): Promise<void> {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const work = workFolder(folder);
  for (const file of ['cmd', ...EXPECTED]) rmSync(join(work.path, file), { force: true });
  try {
    const { stdout, stderr, status } = await run(read('cmd').trim(), work.path);
    if (process.env.UPDATE_GOLDEN === '1') {
      writeFileSync(join(folder, 'stdout'), stdout);
      writeFileSync(join(folder, 'stderr'), stderr);
      writeFileSync(join(folder, 'status'), `${status}\n`);
    }
    expect(existsSync(join(folder, 'status')), 'the case has no expectations: npm run golden').toBe(true);
    expect({ stdout, stderr, status }).toEqual({
      stdout: read('stdout'),
      stderr: read('stderr'),
      status: Number(read('status')),
    });
  } finally {
    work.done();
  }
}

const cases = folders(fixtures).flatMap((theme) =>
  folders(join(fixtures, theme)).map((name) => {
    const folder = join(fixtures, theme, name);
    const words = plainWords(readFileSync(join(folder, 'cmd'), 'utf8').trim());
    return { title: `${theme}/${name}`, folder, words };
  }),
);

describe('cases of one command', () => {
  for (const { title, folder, words } of cases) {
    if (words !== undefined) it(title, () => check(folder, (_line, cwd) => inside(cwd, words)));
  }
});

describe.concurrent('cases of a shell', () => {
  for (const { title, folder, words } of cases) {
    if (words === undefined) it(title, () => check(folder, (line, cwd) => shell(line, { cwd })));
  }
});
