/** The licences of what is bundled into dist/cli, which have to go with it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const HEAD = `The command line of this package (dist/cli) contains the software below, each under the licence that follows
its name.
`;

/** What the ISC licence grants, for packages that name it and come without its text. */
const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

/**
 * The notices of every package of which anything is in the bundle, and of our own sources that carry somebody's.
 * Throws where a package says nothing that would do.
 */
export function bundledLicences(root: string, { outputs }: Metafile): string {
  const inputs = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const packages = [...new Set(folders)].filter((folder) => folder !== undefined).sort();
  const sources = [...new Set(inputs)].filter((path) => path.startsWith('src/')).sort();
  const entries = [
    ...packages.map((folder) => ofPackage(join(root, folder))),
    ...sources.flatMap((path) => ofSource(path, readFileSync(join(root, path), 'utf8'))),
  ];
  return [HEAD, ...entries].join(`\n${'-'.repeat(80)}\n\n`);
}

interface Described {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

function ofPackage(folder: string): string {
  const { name, version, license, author }: Described = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)\b/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const holder = typeof author === 'string' ? author : author?.name;
  if (texts.length === 0) {
    if (license !== 'ISC' || holder === undefined)
      throw new Error(`${name} comes without a licence that is known`);
    texts.push(`ISC License\n\nCopyright (c) ${holder}\n\n${ISC}`);
  }
  return `${name} ${version} (${license ?? 'see below'})\n\n${texts.join('\n\n')}\n`;
}

/** The comment at the top of a file of ours, where it is somebody's notice. */
function ofSource(path: string, text: string): string[] {
  const [comment = ''] = /^\/\*\*[\s\S]*?\*\//.exec(text) ?? [];
  if (!comment.includes('Copyright (C)')) return [];
  const plain = comment.replace(/^\/\*\*\n|\n? \*\/$|^ \* ?/gm, '').trim();
  return [`${path}\n\n${plain}\n`];
}
