/** What is published works: the tarball's command, its library with types, and the package's own description. */

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './cli.ts';

const run = promisify(execFile);
const name: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rating-package-'));
  // The tests begin with a build, so packing need not make another one while they run.
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const [tarball = ''] = (await run('ls', [folder])).stdout.split('\n');
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const common = ['--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)];
  await run('npm', ['install', '--global', '--prefix', join(folder, 'global'), ...common], { cwd: folder });
  await run('npm', ['install', ...common], { cwd: folder });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('package', () => {
  it('installed globally from its tarball gives a working command', async () => {
    const command = join(folder, 'global/bin/rating');
    const { stdout } = await run(command, [
      'compute',
      join(root, 'fixtures/uclg-eurasia-2020.csv'),
      '-q',
      '--top',
      '1',
    ]);
    expect(stdout).toMatch(/^rank,city,.*\n1,Bishkek,/);
    expect((await run(command, ['schema'])).stdout).toContain('draft-07');
  });

  it('imported from another project rates, and has types', async () => {
    const code = `import { defineMethodology, rate, type Rating, tableOf } from '${name}';
const methodology = defineMethodology({ rating: 1, unit: { id: 'city' }, criteria: [{ id: 'offices' }] });
if (!methodology.ok) throw new Error('not valid');
const outcome = rate(tableOf([{ city: 'Perm', offices: 3 }, { city: 'Omsk', offices: 1 }]), methodology.value);
if (!outcome.ok) throw new Error('not rated');
const rating: Rating = outcome.value;
const first: string | undefined = rating.units[0]?.id;
// @ts-expect-error a score is a number
const wrong: string | undefined = rating.units[0]?.score;
console.log(first, typeof wrong);
`;
    writeFileSync(join(folder, 'use.ts'), code);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', 'use.ts'];
    await run(process.execPath, [tsc, ...options], { cwd: folder });
    expect((await run(process.execPath, ['use.js'], { cwd: folder })).stdout).toBe('Perm number\n');
  });

  it('is described as publint wants it', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true });
    expect(messages).toEqual([]);
  });
});
