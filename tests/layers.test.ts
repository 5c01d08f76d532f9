/** Imports point one way, and only the edges touch the outside world. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registries } from '../src/method/registries.ts';
import { root } from './cli.ts';

const src = join(root, 'src');
const files = readdirSync(src, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts'));

/** The layers from the bottom up; a module may import from its own layer and from those below. */
const LAYERS = [
  'model',
  'kernel',
  'stats',
  'method',
  'methodology',
  'stage',
  'presets',
  'rate',
  'catalogue',
  'study',
  'read',
  'session',
  'write',
  'cli',
  'index',
];
const layerOf = (name: string) =>
  name.includes('/') ? name.slice(0, name.indexOf('/')) : name.replace(/\.ts$/, '');

const methodNames = [...new Set(registries.flatMap(({ names }) => names))];
/** Where a method may be called by its name: where it lives, where it is the default, in what is written by hand. */
const knowsMethods = (name: string) =>
  /^(?:method|catalogue\/conformance|presets)\/|^methodology\/defaults\.ts$|^model\/method-choices\.ts$/.test(
    name,
  );

const importsOf = (name: string) => {
  const text = readFileSync(join(src, name), 'utf8');
  return [...text.matchAll(/(?:from\s+|\bimport\(|^import\s+)'([^']+)'/gm)].map(([, target = '']) => target);
};

/** The source files that a source file imports in whatever way. */
const neighboursOf = (name: string) =>
  importsOf(name)
    .filter((path) => path.startsWith('.'))
    .map((path) => relative(src, resolve(src, name, '..', path)));

/** Those who reach each other, by Tarjan's algorithm: each circle as the sorted names of its files. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (name: string) => {
    const own = order.size;
    order.set(name, own);
    lowest.set(name, own);
    open.push(name);
    for (const next of graph.get(name) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(name, Math.min(lowest.get(name)!, lowest.get(next)!));
    }
    if (lowest.get(name) !== own) return;
    const members = open.splice(open.indexOf(name));
    if (members.length > 1) circles.push(members.sort().join(' ↔ '));
  };
  for (const name of graph.keys()) if (!order.has(name)) visit(name);
  return circles;
}

describe('circles', () => {
  it('are found, whatever leads into them and out of them', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', ['f']],
      ['f', ['e']],
      ['g', ['a', 'f']],
    ]);
    expect(circlesOf(graph)).toEqual(['e ↔ f', 'a ↔ b ↔ c']);
  });
});

describe('layers', () => {
  it('are those of the design', () => {
    for (const name of files) expect(LAYERS, name).toContain(layerOf(name));
  });

  it.each(files)('%s imports only from its own layer and from those below', (name) => {
    const own = LAYERS.indexOf(layerOf(name));
    for (const target of importsOf(name).filter((path) => path.startsWith('.'))) {
      const other = layerOf(relative(src, resolve(src, name, '..', target)));
      expect(LAYERS.indexOf(other), `${name} imports ${target}`).toBeLessThanOrEqual(own);
    }
  });

  it('no files import each other in a circle, not even types or dynamically', () => {
    const graph = new Map(files.map((name) => [name, neighboursOf(name)]));
    expect(circlesOf(graph)).toEqual([]);
  });

  it.each(files)('%s touches files, process and terminal only if it is an edge', (name) => {
    const isEdge = name.startsWith('cli/') || ['read/source.ts', 'write/sink.ts'].includes(name);
    if (isEdge) return;
    const text = readFileSync(join(src, name), 'utf8');
    expect(importsOf(name).filter((path) => path.startsWith('node:'))).toEqual([]);
    const code = text
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replace(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");
    // The rules of a language are the platform's, where the language is named; the machine's own is never asked.
    const named = /^write\/words\/[a-z]+\/parts\.ts$/.test(name)
      ? text.match(/\bIntl\.\w+\('[a-z]+'/g)
      : null;
    expect(code.match(/\bIntl\b/g)?.length ?? 0).toBe(named?.length ?? 0);
    expect(code).not.toMatch(/\bprocess\.|\bBuffer\b|\bDate\b|Math\.random|toLocale|localeCompare/);
  });

  it.each(files.filter((name) => name !== 'stats/elementary.ts'))(
    '%s leaves no digit to the engine',
    (name) => {
      const code = readFileSync(join(src, name), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
      // What the standard defines to the last bit; all else of Math is approximated, and each engine has its own way.
      const exact = 'abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|[A-Z][A-Z0-9_]*';
      expect(code).not.toMatch(new RegExp(`\\bMath\\.(?!(?:${exact})\\b)`));
      expect(code).not.toMatch(/\bMath\b(?!\.)/);
      // Powers too, but those of whole numbers of any size (10n), and of megabytes and the like where text is made.
      const computes = /^(?:kernel|stats|method|stage|rate|study|catalogue)\b/.test(name);
      if (computes) expect(code.replace(/\b\d+n \*\* /g, '')).not.toMatch(/\*\*/);
    },
  );

  it.each(files.filter((name) => !knowsMethods(name)))('%s knows no method by its name', (name) => {
    const code = readFileSync(join(src, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const word = `'(?:${methodNames.join('|')})'`;
    // A comparison with one, a list of them that is looked into, a choice of one.
    expect(code).not.toMatch(
      new RegExp(`\\b(?:method|name) [!=]== ${word}|${word} [!=]== \\S*(?:method|name)\\b`),
    );
    expect(code).not.toMatch(new RegExp(`${word}[^\\]]*\\]\\.includes\\(\\S*(?:method|name)\\b`));
    expect(code).not.toMatch(new RegExp(`\\bmethod: ${word}`));
  });

  it('only the commands see commander', () => {
    const users = files.filter((name) => importsOf(name).includes('commander'));
    expect(users).toEqual(['cli/run.ts']);
  });
});
