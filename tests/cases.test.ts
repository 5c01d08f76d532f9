/**
 * The cases in fixtures/<theme>/<case>/: `cmd` is run in a copy of the folder without these four files, and
 * stdout, stderr and exit status must be what the files of these names say. `npm run golden` writes them
 * anew; read the diff.
 */

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, shell, workFolder } from './cli.ts';

const fixtures = join(root, 'fixtures');
const EXPECTED = ['stdout', 'stderr', 'status'];
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

describe.concurrent('cases', () => {
  for (const theme of folders(fixtures)) {
    for (const name of folders(join(fixtures, theme))) {
      const folder = join(fixtures, theme, name);
      it(`${theme}/${name}`, async () => {
        const read = (file: string) => readFileSync(join(folder, file), 'utf8');
        const work = workFolder(folder);
        for (const file of ['cmd', ...EXPECTED]) rmSync(join(work.path, file), { force: true });
        try {
          const { stdout, stderr, status } = await shell(read('cmd').trim(), { cwd: work.path });
          if (process.env.UPDATE_GOLDEN === '1') {
            writeFileSync(join(folder, 'stdout'), stdout);
            writeFileSync(join(folder, 'stderr'), stderr);
            writeFileSync(join(folder, 'status'), `${status}\n`);
          }
          expect(existsSync(join(folder, 'status')), 'the case has no expectations: npm run golden').toBe(
            true,
          );
          expect({ stdout, stderr, status }).toEqual({
            stdout: read('stdout'),
            stderr: read('stderr'),
            status: Number(read('status')),
          });
        } finally {
          work.done();
        }
      });
    }
  }
});
