/** The last step of writing, on disks that refuse parts of it. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkDestination, commit, discard, type Staged, stage } from '../../src/write/sink.ts';

/** Calls of these that are refused, by what their paths contain. */
const refused = vi.hoisted(() => new Map<string, { readonly path: RegExp; readonly code: string }>());

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const refusing =
    <A extends unknown[], R>(name: string, call: (...given: A) => R) =>
    (...given: A): R => {
      const rule = refused.get(name);
      if (rule?.path.test(given.slice(0, 2).join(' ')) === true) {
        throw Object.assign(new Error(`${rule.code}: refused`), { code: rule.code, syscall: name });
      }
      return call(...given);
    };
  return {
    ...real,
    renameSync: refusing('rename', real.renameSync),
    linkSync: refusing('link', real.linkSync),
    ftruncateSync: refusing('truncate', real.ftruncateSync),
  };
});

let folder = '';
const pathOf = (name: string) => join(folder, name);
const contentOf = (name: string) => readFileSync(pathOf(name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rating-sink-'));
});

afterEach(() => {
  refused.clear();
  rmSync(folder, { recursive: true, force: true });
});

async function staged(...names: string[]): Promise<Staged[]> {
  const files: Staged[] = [];
  for (const name of names) {
    async function* pieces() {
      yield 'new ';
      yield new TextEncoder().encode(name);
    }
    files.push(await stage(checkDestination(pathOf(name)), pieces()));
  }
  return files;
}

describe('a file that cannot be replaced', () => {
  it.each(['EBUSY', 'EXDEV', 'EPERM', 'EACCES'])('is written in place (%s)', async (code) => {
    writeFileSync(pathOf('a'), 'old and long');
    refused.set('rename', { path: /a$/, code });
    expect(commit(await staged('a'))).toBeUndefined();
    expect(contentOf('a')).toBe('new a');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('is an error where it is new, and nothing is left', async () => {
    refused.set('rename', { path: /a$/, code: 'EPERM' });
    expect(commit(await staged('a'))).toMatchObject({
      path: pathOf('a'),
      error: { code: 'EPERM' },
      left: [],
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('files of which one cannot be put in its place', () => {
  it.each([['with links'], ['without links']])('are all as they were before (%s)', async (links) => {
    if (links === 'without links') refused.set('link', { path: /./, code: 'EPERM' });
    writeFileSync(pathOf('a'), 'old a');
    writeFileSync(pathOf('c'), 'old c');
    const files = await staged('a', 'b', 'c', 'd');
    mkdirSync(pathOf('d'));
    expect(commit(files)).toMatchObject({ path: pathOf('d'), left: [] });
    expect(['a', 'c'].map(contentOf)).toEqual(['old a', 'old c']);
    expect(readdirSync(folder)).toEqual(['a', 'c', 'd']);
  });

  it('are put back also where one was written in place', async () => {
    writeFileSync(pathOf('a'), 'old and long');
    const files = await staged('a', 'b');
    mkdirSync(pathOf('b'));
    refused.set('rename', { path: /a$/, code: 'EBUSY' });
    expect(commit(files)).toMatchObject({ path: pathOf('b'), left: [] });
    expect(contentOf('a')).toBe('old and long');
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  });

  it('are told where they cannot be put back, and what was there is kept', async () => {
    writeFileSync(pathOf('a'), 'old');
    const files = await staged('a', 'b');
    mkdirSync(pathOf('b'));
    // What is in place by now cannot be replaced by what was there.
    refused.set('rename', { path: /-1\.tmp/, code: 'EIO' });
    const failure = commit(files);
    expect(failure).toMatchObject({ path: pathOf('b'), left: [{ path: pathOf('a') }] });
    expect(contentOf('a')).toBe('new a');
    expect(readFileSync(failure?.left[0]?.old ?? '', 'utf8')).toBe('old');
  });
});

describe('what was staged', () => {
  it('is gone when it is discarded', async () => {
    discard(await staged('a', 'b'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('hears signals only as long as it waits', async () => {
    const before = process.listenerCount('SIGINT');
    const files = await staged('a', 'b');
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    expect(commit(files)).toBeUndefined();
    expect(process.listenerCount('SIGINT')).toBe(before);
    expect(['a', 'b'].map(contentOf)).toEqual(['new a', 'new b']);
  });
});
