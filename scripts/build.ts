/**
 * Builds dist/: the command line as a few bundled files (one import instead of hundreds is most of a quick
 * start), and the library as plain modules with their types.
 */

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;

rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  // Some dependencies are CommonJS and ask for `require`.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
});
execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.lib.json'], {
  cwd: root,
  stdio: 'inherit',
});
