/** Compiles the sources here into src/kernel: npm --prefix kernel ci && npm --prefix kernel run build */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const OPTIONS = [
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

/** Apart, so that nobody loads what is not needed: the large files' loops, and those of draws. */
for (const [name, output] of [
  ['kernel', 'code'],
  ['draws', 'draws-code'],
]) {
  const source = readFileSync(new URL(`${name}.ts`, import.meta.url));
  const files = new Map();
  const { error, stderr } = await asc.main([`${name}.ts`, '--outFile', `${name}.wasm`, ...OPTIONS], {
    readFile: (path) => (path === `${name}.ts` ? source.toString() : null),
    writeFile: (path, content) => files.set(path, content),
    listFiles: () => [],
  });
  if (error !== null) {
    process.stderr.write(stderr.toString());
    throw error;
  }
  const code = Buffer.from(files.get(`${name}.wasm`)).toString('base64');
  const sha256 = createHash('sha256').update(source).digest('hex');
  writeFileSync(
    fileURLToPath(new URL(`../src/kernel/${output}.ts`, import.meta.url)),
    `// Compiled from kernel/${name}.ts with AssemblyScript ${asc.version}: npm --prefix kernel ci && npm --prefix kernel run build\n
/** Of the source, so that a test sees when it was changed and not compiled. */
export const SOURCE_SHA256 = '${sha256}';

export const CODE =\n  '${code}';\n`,
  );
}
