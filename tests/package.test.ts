/** What is published works: the tarball's command, its library with types, and the package's own description. */

import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
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

/** As a project that uses the package compiles. */
async function compile(file: string): Promise<void> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', file];
  await run(process.execPath, [tsc, ...options], { cwd: folder });
}

/** What a page that imports these names is made of, and how large it is, minified, without what is loaded on demand. */
async function bundleOf(names: string): Promise<{ modules: string[]; bytes: number }> {
  const { metafile } = await build({
    stdin: { contents: `export { ${names} } from '${name}';`, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    plugins: [
      {
        name: 'what is loaded on demand is not carried',
        setup({ onResolve }) {
          onResolve({ filter: /.*/ }, ({ kind, path }) =>
            kind === 'dynamic-import' ? { path, external: true } : undefined,
          );
        },
      },
    ],
  });
  const [output] = Object.values(metafile.outputs);
  if (output === undefined) throw new Error('nothing came out');
  const modules = Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : [],
  );
  return { modules, bytes: output.bytes };
}

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
// @ts-expect-error a misspelt key
defineMethodology({ rating: 1, criteria: [{ id: 'offices', wieght: 2 }] });
// @ts-expect-error a method that there is not
defineMethodology({ rating: 1, criteria: [{ id: 'offices', normalise: 'min-mx' }] });
// @ts-expect-error a parameter that there is not
defineMethodology({ rating: 1, criteria: [{ id: 'offices', normalise: { method: 'min-max', from: 0 } }] });
if (!outcome.ok) throw new Error('not rated');
const rating: Rating = outcome.value;
const first: string | undefined = rating.units[0]?.id;
// @ts-expect-error a score is a number
const wrong: string | undefined = rating.units[0]?.score;
console.log(first, typeof wrong);
`;
    writeFileSync(join(folder, 'use.ts'), code);
    await compile('use.ts');
    expect((await run(process.execPath, ['use.js'], { cwd: folder })).stdout).toBe('Perm number\n');
  });

  const examples = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)];

  it.each(examples.map(([, code = '']) => code))('does what the README shows in example %#', async (code) => {
    writeFileSync(join(folder, 'example.ts'), code);
    await compile('example.ts');
    const expected = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => `${line}\n`);
    expect(expected.length).toBeGreaterThan(0);
    expect((await run(process.execPath, ['example.js'], { cwd: folder })).stdout).toBe(expected.join(''));
  });

  it('has the catalogue and the pages on problems as imports of their own', async () => {
    const code = `import { entries, pageOf } from '${name}/catalogue';
import { codes } from '${name}/codes';
const entry = entries.find(({ method }) => method.name === 'geometric');
if (entry === undefined) throw new Error('not there');
const title: string = (await pageOf(entry)).title;
console.log(title, codes['not-a-number'].title);
`;
    writeFileSync(join(folder, 'explain.ts'), code);
    await compile('explain.ts');
    expect((await run(process.execPath, ['explain.js'], { cwd: folder })).stdout).toBe(
      'Geometric mean cells that are not numbers\n',
    );
  });

  it('a page that rates carries no more than 150 kB of it', async () => {
    expect((await bundleOf('rate, tableOf')).bytes).toBeLessThanOrEqual(150_000);
  });

  it('a page that rates carries what rates, and neither readers nor writers nor explanations', async () => {
    const { modules } = await bundleOf('fit, evaluate, rate, defineMethodology, tableOf');
    const own = modules.filter((path) => path.includes('/dist/lib/'));
    expect(own.length).toBeGreaterThan(50);
    const rooms = new Set(own.map((path) => path.replace(/^.*\/dist\/lib\/([^/]*).*$/, '$1')));
    expect([...rooms].sort()).toEqual([
      'kernel',
      'method',
      'methodology',
      'model',
      'rate.js',
      'stage',
      'stats',
    ]);
    expect(own.filter((path) => /\/(?:codes|pages?)\.js$|\/pages\//.test(path))).toEqual([]);
    const others = new Set(
      modules.flatMap((path) => path.match(/node_modules\/([^/]+)\/(?!dist\/lib)/)?.[1] ?? []),
    );
    expect([...others].filter((module) => module !== name).sort()).toEqual(['d3-array', 'valibot']);
  });

  it('brings the licence of everything that is bundled into it', () => {
    const text = readFileSync(join(folder, 'node_modules', name, 'dist/THIRD-PARTY-LICENCES.txt'), 'utf8');
    const sources = join(root, 'src');
    const imported = readdirSync(sources, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join(sources, file), 'utf8').matchAll(
          /^(?:import (?!type\b)[^;]*?from |.*\bimport\()'(?!\.|node:|#)((?:@[^/']+\/)?[^/']+)/gm,
        ),
      ])
      .map(([, target = '']) => target);
    expect(new Set(imported).size).toBeGreaterThan(6);
    for (const dependency of new Set(imported)) {
      expect(text).toMatch(new RegExp(`^${dependency} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
      const [file] = readdirSync(join(root, 'node_modules', dependency)).filter((file) =>
        /^licen/i.test(file),
      );
      const licence =
        file === undefined
          ? 'ISC License'
          : readFileSync(join(root, 'node_modules', dependency, file), 'utf8').trim();
      expect(text).toContain(licence);
    }
    // What those need, what we took over ourselves, and nothing that only helps to build.
    expect(text).toMatch(/^xmlchars \d/m);
    expect(text).toContain('Developed at SunSoft');
    for (const tool of Object.keys(
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies,
    )) {
      if (!imported.includes(tool)) expect(text).not.toMatch(new RegExp(`^${tool} \\d`, 'm'));
    }
  });

  it('is described as publint wants it', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true });
    expect(messages).toEqual([]);
  });
});
