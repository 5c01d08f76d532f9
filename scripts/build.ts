/**
 * Builds dist/: the command line as a few self-contained files, and the library as plain modules with
 * their types.
 *
 * Each module that the sources import dynamically becomes a file of its own, so a command loads what it
 * needs and no more; CommonJS, because Node's loader for modules costs a tenth of a bare start.
 */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { bundledLicences } from './licences.ts';

const IMPORT_META_URL = "const importMetaUrl=require('node:url').pathToFileURL(__filename).href;";

const root = new URL('..', import.meta.url).pathname;

/** Sources that some source imports dynamically, and where the bin and its threads begin. */
function entries(): string[] {
  const sources = join(root, 'src');
  const found = new Set([join(sources, 'cli/main.ts'), join(sources, 'cli/draw-worker.ts'), ...SHARED]);
  for (const name of readdirSync(sources, { recursive: true }).map(String)) {
    if (!name.endsWith('.ts')) continue;
    const path = join(sources, name);
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g)) {
      found.add(resolve(path, '..', target));
    }
  }
  return [...found];
}

/** Loaded by nearly every run, by one file or another: a file of its own, so that no run has it twice. */
const SHARED = ['src/write/words/en/sayings.ts'].map((path) => join(root, path));

/** src/read/table.ts → read-table.cjs; the entry keeps its own name. */
const outputName = (path: string) => {
  const parts = path.slice(join(root, 'src/').length).replace(/\.ts$/, '').split('/');
  return basename(path) === 'main.ts' ? 'main' : parts.join('-');
};

const startsQuickly: Plugin = {
  name: 'dynamic imports are files of their own, and what is never used is left out',
  setup({ onLoad, onResolve }) {
    // The parser of the command line could start other programs; ours never does, and loading what would
    // costs a tenth of a bare start.
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'none', namespace: 'empty' }));
    // Colours are chosen by us and given explicitly; nobody has to ask the terminal a second time.
    onResolve({ filter: /^(#supports-color|@colors\/colors\/safe)$/ }, () => ({
      path: 'none',
      namespace: 'empty',
    }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      const target = resolve(resolveDir, path);
      return kind === 'dynamic-import' || SHARED.includes(target)
        ? { path: `./${outputName(target)}.cjs`, external: true }
        : undefined;
    });
  },
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(entries().map((path) => [outputName(path), path])),
  outdir: 'dist/cli',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  // Node has had letters and marks by property since 10; a pattern that nobody uses is not made.
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
  pure: ['RegExp'],
  define: { 'import.meta.url': 'importMetaUrl' },
  // They are gathered into one file.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [startsQuickly],
});
writeFileSync(join(root, 'dist/THIRD-PARTY-LICENCES.txt'), bundledLicences(root, metafile));
// esbuild escapes strings but not regular expressions, and bin/rating.js reads plain ASCII.
for (const name of readdirSync(join(root, 'dist/cli'))) {
  const path = join(root, 'dist/cli', name);
  const ascii = readFileSync(path, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // Only where a file asks where it stands, since to say so takes time.
  const banner = ascii.includes('importMetaUrl') ? IMPORT_META_URL : '';
  writeFileSync(path, `(function (exports, require, module, __filename) {${banner}${ascii}\n})`);
}
/** The policy of a page refuses to compile the kernel, and the browser would complain of it. */
const withoutKernel: Plugin = {
  name: 'a page carries no kernel',
  setup({ onLoad }) {
    onLoad({ filter: /kernel\/code\.ts$/ }, () => ({ contents: "export const CODE = '';" }));
  },
};

// The program of a study page and its style, which `rating report` puts into every page it writes.
await build({
  absWorkingDir: root,
  entryPoints: { program: 'src/page/main.ts', style: 'src/page/style.css' },
  outdir: 'dist/page',
  bundle: true,
  format: 'iife',
  globalName: 'ratingPage',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [withoutKernel],
});
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.lib.json'], {
  cwd: root,
  stdio: 'inherit',
});
execFileSync(process.execPath, ['scripts/compile.cjs'], { cwd: root, stdio: 'inherit' });
