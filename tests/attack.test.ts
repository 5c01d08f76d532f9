/** What attackers and accidents bring: a clear message, the right status, bounded memory, nothing left behind. */

import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFile } from '../src/read/source.ts';
import { openTable, readTable } from '../src/read/table.ts';
import { type Ran, rating, ratingInside, shell, workFolder } from './cli.ts';
import { told } from './told.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs in a fresh folder, in which nothing but the files may be afterwards. */
async function inFolder<T>(
  files: Files,
  work: (path: string) => Promise<T>,
  also: readonly string[] = [],
): Promise<T> {
  const folder = workFolder(files);
  try {
    const result = await work(folder.path);
    expect(readdirSync(folder.path).sort()).toEqual([...Object.keys(files), ...also].sort());
    return result;
  } finally {
    folder.done();
  }
}

/** `rating compute` on one file of this content. */
const computed = (content: string | Uint8Array, ...options: string[]): Promise<Ran> =>
  inFolder({ 'data.csv': content }, (path) => ratingInside(['compute', join(path, 'data.csv'), ...options]));

const byMethodology = (yaml: string): Promise<Ran> =>
  inFolder({ 'data.csv': 'city,a\nX,1\nY,2\n', 'm.yaml': yaml }, (path) =>
    ratingInside(['compute', join(path, 'data.csv'), '-m', join(path, 'm.yaml'), '-q']),
  );

const ESC = '\u001b';
const OVERRIDE = '\u202e';

describe('names that are code somewhere', () => {
  const HOSTILE = [
    '=HYPERLINK("http://x","y")',
    '@SUM(1)',
    '+1+cmd|calc',
    '<script>alert(1)</script>',
    '[x](javascript:1)',
    '| a | b |',
    '`x` **b**',
    `${ESC}[2J${ESC}]0;title\u0007`,
    `Perm${OVERRIDE}mreP`,
    'a\u0001b',
    'line\u2028end',
  ];
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const data = `city,${cell(`a${ESC}[31m`)}\n${HOSTILE.map((name, row) => `${cell(name)},${row}`).join('\n')}\n`;

  it.each(['csv', 'tsv', 'markdown', 'table', 'json', 'ndjson'])('are text in %s', async (format) => {
    const { stdout, stderr, status } = await computed(data, '-f', format);
    expect(status).toBe(0);
    for (const text of [stdout, stderr]) {
      expect(text).not.toContain(ESC);
      expect(text).not.toContain('\u0007');
    }
    expect(stderr).not.toContain(OVERRIDE);
    if (format === 'csv' || format === 'tsv') {
      expect(stdout).not.toMatch(/(^|[,\t"])[=@]/m);
      expect(stdout).toContain("'=HYPERLINK");
    } else expect(stdout).not.toContain(OVERRIDE);
    if (format === 'markdown') {
      expect(stdout).not.toContain('<script>');
      expect(stdout).not.toMatch(/[^\\]\]\(javascript/);
    }
  });

  it('are shown, not obeyed, in messages', async () => {
    const { stderr, status } = await computed(`city,${ESC}[2J\n${OVERRIDE}X,≈1${ESC}\nY,2\nZ,3\n`);
    expect(status).toBe(1);
    expect(stderr).toContain('␛');
    expect(stderr).toContain('\\u{202e}');
    expect(stderr).not.toContain(ESC);
    expect(stderr).not.toContain(OVERRIDE);
  });
});

describe('YAML', () => {
  it('of aliases that multiply is refused', async () => {
    const levels = [...'abcdefgh'].map(
      (name, level, names) =>
        `${name}: &${name} [${Array(9)
          .fill(level === 0 ? 'x' : `*${names[level - 1]}`)
          .join(', ')}]`,
    );
    const { stderr, status } = await byMethodology(`rating: 1\n${levels.join('\n')}\n`);
    expect({ stderr, status }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('aliases repeat more text'),
    });
  });

  it.each([
    ['rating: 1\ncriteria: &c\n  - id: g\n    criteria: *c\n'],
    ['rating: 1\nname: &n [*n]\n'],
    ['x: &x { y: *x }\n'],
  ])('that holds itself is refused: %j', async (yaml) => {
    const { stderr, status } = await byMethodology(yaml);
    expect(status).toBe(2);
    expect(stderr).toContain('would contain itself');
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['JSON', `${'{"criteria":['.repeat(5000)}${']}'.repeat(5000)}`],
  ])('nested too deeply is refused: %s', async (_, yaml) => {
    const { stderr, status } = await byMethodology(yaml);
    expect(status).toBe(2);
    expect(stderr).toContain('nested too deeply');
  });

  it('in another encoding, with zero bytes or too long says so', async () => {
    const path = async (content: Uint8Array | string) =>
      inFolder({ 'data.csv': 'city,a\nX,1\n', 'm.yaml': content }, (folder) =>
        ratingInside(['compute', join(folder, 'data.csv'), '-m', join(folder, 'm.yaml'), '-q']),
      );
    const cyrillic = await path(Uint8Array.of(0x61, 0x3a, 0x20, 0xcf, 0xe5, 0xf0, 0xec, 0xfc, 0x0a));
    expect(cyrillic.status).toBe(2);
    expect(cyrillic.stderr).toContain('m.yaml:1:4');
    expect(cyrillic.stderr).toContain('save the file as UTF-8');
    expect((await path('rating: 1\nname: a\u0000b\n')).stderr).toContain('zero byte');
    expect((await path(`# ${'x'.repeat(1 << 24)}\n`)).stderr).toContain('too-large');
  });
});

describe('tables beyond measure', () => {
  it.each([
    ['names', `city,${Array.from({ length: 200_000 }, (_, index) => `c${index}`).join(',')}\nX,1\n`],
    ['the same name', `city${',c'.repeat(200_000)}\nX,1\n`],
    ['nothing', `${','.repeat(200_000)}x\nX,1\n`],
  ])('of very many columns with %s are refused in one sentence', async (_, content) => {
    const { stdout, stderr, status } = await computed(content);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toContain('a table can have at most 16384');
    expect(stderr.split('\n').length).toBeLessThan(6);
  });

  it('of very many problems in very long lines are judged in the time of reading', async () => {
    const header = `city,${Array.from({ length: 5000 }, (_, index) => `c${index}`).join(',')}`;
    const bad = `X${',≈1'.repeat(5000)}\nY${',2'.repeat(5000)}\n`;
    const { stderr, status } = await computed(`${header}\n${bad}`, '-q', '--set', 'unit.id=city');
    expect(status).toBe(1);
    expect(stderr).toContain('more not-a-number');
    const repeated = await computed(`city,a\n${'X,1\n'.repeat(150_000)}`, '-q');
    expect(repeated.status).toBe(1);
    expect(repeated.stderr).toContain('more duplicate-unit');
  });

  /** Runs outside and adds the most memory it held, in MB. */
  async function measured(words: readonly string[], cwd: string): Promise<Ran & { memory: number }> {
    const script = 'process.on("exit",()=>process.stderr.write("\\nheld "+process.resourceUsage().maxRSS))';
    const node = ['--import', `data:text/javascript,${encodeURIComponent(script)}`];
    const ran = await rating(words, { cwd, node });
    return { ...ran, memory: Number(/held (\d+)$/.exec(ran.stderr)?.[1] ?? NaN) / 1024 };
  }

  it('with a field of 2 GB end with a message in little memory', async () => {
    await inFolder({ 'data.csv': 'city,a\nX,"' }, async (path) => {
      truncateSync(join(path, 'data.csv'), 2_200_000_000);
      const { stderr, status, memory } = await measured(['compute', 'data.csv', '-q'], path);
      expect(status).toBe(1);
      expect(stderr).toContain('too large for memory');
      expect(memory).toBeLessThan(500);
    });
  });

  it('out of a small gzip file end with a message in little memory', async () => {
    const bomb = Buffer.concat(Array(300).fill(gzipSync(Buffer.alloc(1 << 20, 'A,1\n'))));
    await inFolder({ 'data.csv.gz': bomb }, async (path) => {
      const { stderr, status, memory } = await measured(['compute', 'data.csv.gz', '-q'], path);
      expect(status).toBe(1);
      expect(stderr).toContain('use the uncompressed file');
      expect(memory).toBeLessThan(800);
    });
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['a zero byte', 'city,a\nX,1\u0000\n', 'zero byte', 'data.csv:2:4'],
    [
      'half of a surrogate pair',
      Uint8Array.from([...Buffer.from('city,a\nX'), 0xed, 0xa0, 0x80, ...Buffer.from(',1\n')]),
      'ed a0 80',
      'data.csv:2:2',
    ],
    [
      'UTF-16 with half a pair',
      Uint8Array.from([
        0xff, 0xfe, 0x63, 0, 0x2c, 0, 0x61, 0, 0x0a, 0, 0x00, 0xd8, 0x2c, 0, 0x31, 0, 0x0a, 0,
      ]),
      'utf-16le',
      'data.csv:2:1',
    ],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x63, 0, 0, 0]), 'UTF-32', 'data.csv'],
    [
      'over-long sequences',
      Uint8Array.from([...Buffer.from('city,a\n'), 0xc0, 0xaf, 0x0a]),
      'c0 af',
      'data.csv:2:1',
    ],
  ])('%s', async (_, content, said, place) => {
    const { stderr, status } = await computed(content);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr).toContain(place);
  });
});

describe('conditions', () => {
  it('take patterns that would send other engines around for ever', async () => {
    const name = 'a'.repeat(40_000);
    const { stdout, status } = await computed(
      `city,v\n${name}!,1\nY,2\n`,
      '--where',
      'city~^(a+)+$',
      '--columns',
      'rank',
    );
    expect({ stdout, status }).toEqual({ stdout: 'rank\n', status: 0 });
  });

  it.each(['(', '(?=x)', '\\1', 'a{2,1}', 'a{100000}{100000}', '[[:x:]]'])(
    'with the pattern %j are answered or refused, never a bug',
    async (pattern) => {
      const { status, stderr } = await computed('city,v\nX,1\nY,2\n', '--where', `city~${pattern}`);
      expect([0, 2], stderr).toContain(status);
    },
  );
});

describe('files', () => {
  it('that change between header and rows are an error', async () => {
    for (const change of [
      (path: string) => truncateSync(path, 20),
      (path: string) => writeFileSync(path, 'Z,9\n', { flag: 'a' }),
    ]) {
      for (const rows of [3, 90_000]) {
        await inFolder(
          { 'data.csv': `city,a\n${Array.from({ length: rows }, (_, row) => `c${row},${row}\n`).join('')}` },
          async (folder) => {
            const path = join(folder, 'data.csv');
            const source = openFile(path);
            if (!source.ok) throw new Error('cannot be opened');
            const opened = await openTable(source.value, {});
            if (!opened.ok) throw new Error('has no header');
            change(path);
            const read = await readTable(
              [opened.value],
              () => ({ auto: 'most' }),
              {},
              () => 0,
            );
            source.value.close();
            expect(read.ok).toBe(false);
            expect(read.diagnostics.map((problem) => told(problem).message).join()).toContain(
              'changed while it was being read',
            );
          },
        );
      }
    }
  });

  it.skipIf(process.getuid?.() === 0)('that may not be read say so', async () => {
    await inFolder({ 'data.csv': 'city,a\nX,1\n' }, async (path) => {
      chmodSync(join(path, 'data.csv'), 0);
      const { stderr, status } = await ratingInside(['compute', join(path, 'data.csv')]);
      expect(status).toBe(2);
      expect(stderr).toContain('permission denied');
    });
  });

  it.runIf(existsSync('/proc/self/mem'))('that cannot be read although they open say so', async () => {
    const { stderr, status } = await ratingInside(['compute', '/proc/self/mem']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/cannot (open|read) \/proc\/self\/mem/);
  });

  it('that are folders, or links round in a circle, say so', async () => {
    await inFolder(
      {},
      async (path) => {
        symlinkSync('b', join(path, 'a'));
        symlinkSync('a', join(path, 'b'));
        const circle = await ratingInside(['compute', join(path, 'a')]);
        expect(circle.stderr).toContain('its symbolic links form a loop');
        const folder = await ratingInside(['compute', path]);
        expect(folder.stderr).toContain('it is a folder');
        expect([circle.status, folder.status]).toEqual([2, 2]);
      },
      ['a', 'b'],
    );
  });

  it('that are links are written through, and stay links', async () => {
    await inFolder(
      { 'data.csv': 'city,a\nX,1\nY,2\n', 'real.csv': 'old' },
      async (path) => {
        symlinkSync('real.csv', join(path, 'out.csv'));
        const { status } = await ratingInside([
          'compute',
          join(path, 'data.csv'),
          '-o',
          join(path, 'out.csv'),
        ]);
        expect(status).toBe(0);
        expect(lstatSync(join(path, 'out.csv')).isSymbolicLink()).toBe(true);
        expect(readFileSync(join(path, 'real.csv'), 'utf8')).toContain('rank,city');
      },
      ['out.csv'],
    );
  });

  it.runIf(existsSync('/dev/full'))('on a full disk are an error, whatever the way', async () => {
    await inFolder({ 'data.csv': 'city,a\nX,1\nY,2\n' }, async (path) => {
      const byName = await ratingInside(['compute', join(path, 'data.csv'), '-f', 'csv', '-o', '/dev/full']);
      expect(byName.status).toBe(2);
      expect(byName.stderr).toContain('cannot write /dev/full: the disk is full');
      const redirected = await shell(`rating compute data.csv -q > /dev/full`, { cwd: path });
      expect(redirected.status).toBe(2);
      expect(redirected.stderr).toContain('cannot write standard output: the disk is full');
      const both = await shell(`rating compute data.csv -q -f csv -o out.csv -o - > /dev/full`, {
        cwd: path,
      });
      expect(both.status).toBe(2);
      expect(existsSync(join(path, 'out.csv'))).toBe(false);
    });
  });

  it('that shrink in the middle of a line of text are never read as whole', async () => {
    await inFolder({ 'data.csv': 'city,a\nX,1\nY,2\n' }, async (folder) => {
      const path = join(folder, 'data.csv');
      const source = openFile(path);
      if (!source.ok) throw new Error('cannot be opened');
      const descriptor = openSync(path, 'r+');
      ftruncateSync(descriptor, 0);
      writeSync(descriptor, 'city,a\nX,1\n');
      closeSync(descriptor);
      const opened = await openTable(source.value, {});
      const read = opened.ok
        ? await readTable(
            [opened.value],
            () => ({ auto: 'most' }),
            {},
            () => 0,
          )
        : opened;
      source.value.close();
      expect(read.ok).toBe(false);
    });
  });
});
