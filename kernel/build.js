/** Compiles kernel.ts into src/kernel/code.ts: npm --prefix kernel ci && npm --prefix kernel run build */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const source = readFileSync(new URL('kernel.ts', import.meta.url));
const options = [
  '-O3',
  '--enable',
  'simd',
  '--runtime',
  'stub',
  '--noAssert',
  '--importMemory',
  '--initialMemory',
  '1',
];
const files = new Map();
const { error, stderr } = await asc.main(['kernel.ts', '--outFile', 'kernel.wasm', ...options], {
  readFile: (name) => (name === 'kernel.ts' ? source.toString() : null),
  writeFile: (name, content) => files.set(name, content),
  listFiles: () => [],
});
if (error !== null) {
  process.stderr.write(stderr.toString());
  throw error;
}
const code = Buffer.from(files.get('kernel.wasm')).toString('base64');
const sha256 = createHash('sha256').update(source).digest('hex');
writeFileSync(
  fileURLToPath(new URL('../src/kernel/code.ts', import.meta.url)),
  `// Compiled from kernel/kernel.ts with AssemblyScript ${asc.version}: npm --prefix kernel ci && npm --prefix kernel run build\n
/** Of the source, so that a test sees when it was changed and not compiled. */
export const SOURCE_SHA256 = '${sha256}';

export const CODE =\n  '${code}';\n`,
);
