/** Every command of the README runs and prints what the README shows. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, shell, workFolder } from './cli.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', body = '']) => ({
  kind,
  body,
}));

/** A block of `$ command` lines, each with the output below it. */
const shown = blocks
  .filter(({ kind }) => kind === 'console')
  .flatMap(({ body }) => body.split(/^\$ /m).slice(1))
  .map((part) => ({
    command: part.slice(0, part.indexOf('\n')),
    output: part.slice(part.indexOf('\n') + 1),
  }));

describe('README', () => {
  it('opens with exactly two set-up lines', () => {
    const lines = readme.split('\n').filter((line) => /^npm ci\b/.test(line));
    expect(lines).toEqual([
      'npm ci && npx rating compute fixtures/uclg-eurasia-2020.csv',
      'npm ci && npm test',
    ]);
  });

  it('shows commands with their output', () => {
    expect(shown.length).toBeGreaterThan(1);
  });

  it.each(shown)('prints what it shows: $command', async ({ command, output }) => {
    // What a terminal would show: a table, 80 columns wide, and the remarks after it.
    const isTable = command.includes('compute') && !/ (-f|-o) /.test(command) && !command.includes('|');
    const work = workFolder({});
    const line = command.replace(/^npx /, '').replaceAll(/ fixtures\//g, ` ${join(root, 'fixtures')}/`);
    const { stdout, stderr, status } = await shell(isTable ? `${line} -f table` : line, {
      cwd: work.path,
      env: { COLUMNS: '80' },
    });
    work.done();
    const all = (stderr + stdout).replaceAll(`${root}fixtures/`, 'fixtures/');
    expect(all.trimEnd()).toBe(output.trimEnd());
    expect(status).toBe(/^error/m.test(output) ? 1 : 0);
  });

  const files = Object.fromEntries(
    [...readme.matchAll(/^`([\w.-]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm)].map(([, name = '', body = '']) => [
      name,
      body,
    ]),
  );
  const scripts = blocks.filter(({ kind }) => kind === 'sh').flatMap(({ body }) => body.split('\n'));

  it.each(scripts.filter((line) => line !== '' && !line.startsWith('npm') && !line.startsWith('#')))(
    'runs: %s',
    async (line) => {
      const work = workFolder({
        'cities.csv': readFileSync(join(root, 'fixtures/uclg-eurasia-2020.csv')),
        ...files,
      });
      const { stderr, status } = await shell(line.replaceAll('fixtures/', `${root}fixtures/`), {
        cwd: work.path,
      });
      work.done();
      expect(stderr).not.toMatch(/^error/m);
      expect(status).toBe(0);
    },
  );
});
