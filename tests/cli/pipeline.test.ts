/** The command line among other programs: pipes, signals, terminals, devices, files that must stay whole. */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Ran, type Run, rating, shell, workFolder } from '../cli.ts';

const CITIES = 'city,offices,website\nКазань,12,18\nOsh,3,11\nŞanlıurfa,4,20\n';
const RANKING = `rank,city,score,offices,website
1,Казань,88.88888888888889,100,77.77777777777779
2,Şanlıurfa,55.55555555555556,11.11111111111111,100
3,Osh,0,0,0
`;
const METHOD = 'rating: 1\nunit: { id: city }\ncriteria:\n  - id: offices\n  - id: website\n';
/** With a percent sign in one cell of a column: a warning. */
const WARNED = CITIES.replace('18', '18 %');
/** With a cell that cannot be read: an error. */
const BROKEN = CITIES.replace('12', '≈12');
const FILES = { 'cities.csv': CITIES, 'rating.yaml': METHOD };

type Files = Readonly<Record<string, string | Uint8Array>>;

async function inFolder(files: Files, act: (path: string) => Promise<void>): Promise<void> {
  const work = workFolder(files);
  try {
    await act(work.path);
  } finally {
    work.done();
  }
}

/** A command that ended by itself, with nothing to say but what is told here. */
const ended = (status: number, stdout: string, stderr = ''): Ran => ({
  stdout,
  stderr,
  status,
  signal: null,
});

/** A command that a signal ended, which shells report as 128 and its number, with nothing said. */
const endedBy = (signal: NodeJS.Signals): Ran => ({ stdout: '', stderr: '', status: null, signal });

/** What is in the folder, temporary files included. */
const listOf = (path: string) => readdirSync(path).sort();

/** Many units with long names. */
function large(rows: number, length: number): string {
  const lines = ['city,offices,website'];
  const name = 'x'.repeat(length);
  for (let row = 0; row < rows; row++) lines.push(`${name}${row},${row % 977},${row % 13}`);
  return `${lines.join('\n')}\n`;
}

/** An option for Node that runs this code before ours. */
const preload = (code: string) => ['--import', `data:text/javascript,${encodeURIComponent(code)}`];

const BUG = preload('Float64Array.prototype.fill = () => { throw new TypeError("sabotage"); };');

describe.concurrent('pipes', () => {
  it('end quietly when the reader has seen enough', async () => {
    await inFolder(FILES, async (cwd) => {
      const run = await shell('cat cities.csv | rating compute - -q -f ndjson | head -1', { cwd });
      expect(run).toMatchObject({ stderr: '', status: 0 });
      expect(JSON.parse(run.stdout)).toMatchObject({ rank: 1, id: 'Казань' });
      expect(await shell('rating compute cities.csv -q | true', { cwd })).toEqual(ended(0, ''));
      expect(await shell('rating schema | head -1', { cwd })).toEqual(ended(0, '{\n'));
    });
  });

  it('end quietly in every format, far beyond what a pipe holds', async () => {
    await inFolder({ 'large.csv': large(10_000, 300), 'rating.yaml': METHOD }, async (cwd) => {
      for (const format of ['table', 'csv', 'tsv', 'markdown', 'json', 'ndjson']) {
        const line = `rating compute large.csv -q -f ${format} --columns rank,city | head -c 20 | wc -c`;
        expect(await shell(line, { cwd }), format).toEqual(ended(0, '20\n'));
      }
    });
  });

  it('do not hide a failure when the reader of the messages leaves', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `city ${row},≈${row},1`);
    await inFolder(
      { 'cities.csv': `city,offices,website\n${rows.join('\n')}\n`, 'rating.yaml': METHOD },
      async (cwd) => {
        const line = 'rating compute cities.csv --diagnostics json 2>&1 >/dev/null | head -1';
        expect(await shell(line, { cwd })).toEqual(ended(1, '{\n'));
      },
    );
  });

  it('still write the files when the reader of standard output leaves', async () => {
    await inFolder(FILES, async (cwd) => {
      const line = 'rating compute cities.csv -q -o ranking.csv -o - | true';
      expect(await shell(line, { cwd })).toEqual(ended(0, ''));
      expect(readFileSync(join(cwd, 'ranking.csv'), 'utf8')).toBe(RANKING);
    });
  });

  it('carry more than 50 MB whole to a reader that pauses', async () => {
    const rows = 10_000;
    const files = {
      'large.csv': large(rows, 5_000),
      'rating.yaml': METHOD,
      'reader.cjs': `const pieces = [];
        let size = 0;
        let pauses = 0;
        process.stdin.on('data', (piece) => {
          pieces.push(piece);
          size += piece.length;
          if (size < 10e6 * (pauses + 1) || pauses === 5) return;
          pauses++;
          process.stdin.pause();
          setTimeout(() => process.stdin.resume(), 50);
        });
        process.stdin.on('end', () => {
          const { units } = JSON.parse(Buffer.concat(pieces).toString());
          console.log(units.length, size > 50e6, pauses);
        });`,
    };
    await inFolder(files, async (cwd) => {
      const line = `rating compute large.csv -q -f json | (sleep 0.5; cat) | "${process.execPath}" reader.cjs`;
      expect(await shell(line, { cwd })).toEqual(ended(0, `${rows} true 5\n`));
    });
  });

  it('bring data plain and compressed', async () => {
    await inFolder({ ...FILES, 'cities.csv.gz': gzipSync(CITIES) }, async (cwd) => {
      for (const input of [CITIES, gzipSync(CITIES)]) {
        expect(await rating(['compute', '-', '-q'], { cwd, input })).toEqual(ended(0, RANKING));
      }
      expect(await shell('cat cities.csv | rating compute /dev/stdin -q', { cwd })).toEqual(
        ended(0, RANKING),
      );
      expect(await shell('rating compute <(cat cities.csv) -q -m rating.yaml', { cwd })).toEqual(
        ended(0, RANKING),
      );
    });
  });
});

describe.concurrent('exit status', () => {
  it('is 0 with the result on standard output and the notes on standard error', async () => {
    await inFolder(FILES, async (cwd) => {
      expect(await rating(['compute', 'cities.csv'], { cwd })).toEqual(
        ended(
          0,
          RANKING,
          "note: using the methodology rating.yaml\nnote: read 3 rows from cities.csv: UTF-8, delimiter ',', decimal point\n",
        ),
      );
    });
  });

  it('is 1 when the data fall short', async () => {
    await inFolder({ ...FILES, 'cities.csv': BROKEN }, async (cwd) => {
      const run = await rating(['compute', 'cities.csv', '-q'], { cwd });
      expect(run).toMatchObject({ stdout: '', status: 1 });
      expect(run.stderr).toMatch(/^error\[not-a-number\]: '≈12' .*\n {2}at cities\.csv:2:8 /);
    });
  });

  it('is 2 when the command line is wrong', async () => {
    await inFolder(FILES, async (cwd) => {
      expect(await rating(['compute', 'cities.csv', '--top', 'many'], { cwd })).toEqual(
        ended(2, '', "error[usage]: --top takes a whole number of at least 1, not 'many'\n"),
      );
    });
  });

  it('is 70 for a bug of ours, with its trace and how to report it', async () => {
    await inFolder(FILES, async (cwd) => {
      const words = ['compute', 'cities.csv', '-o', 'a.csv', '-o', 'a.json', '-o', '-'];
      const run = await rating(words, { cwd, node: BUG });
      expect(run).toMatchObject({ stdout: '', status: 70 });
      expect(run.stderr).toMatch(/bug in rating, not in your data/);
      expect(run.stderr).toMatch(/^TypeError: sabotage\n {4}at /m);
      expect(run.stderr).toMatch(/^rating \d+\.\d+\.\d+, Node v\d+/m);
      expect(run.stderr).toMatch(/report/);
      expect(listOf(cwd)).toEqual(['cities.csv', 'rating.yaml']);
    });
  });

  const waitings = [
    ['a pipe that nobody opens', 'rating compute pipe'],
    ['a pipe that says nothing', 'exec 5<>pipe; rating compute pipe'],
    ['standard input', 'exec 5<>pipe; rating compute - < pipe'],
    ['standard input by its name', 'exec 5<>pipe; rating compute /dev/stdin < pipe'],
    ['a methodology', 'rating compute cities.csv -m pipe'],
    ['a pipe for the result', 'rating compute cities.csv -q -o ranking.csv -f csv -o pipe'],
    [
      'a reader of standard output',
      'exec 5<>pipe; head -c 65536 /dev/zero >&5; rating compute cities.csv -q -o ranking.csv -f csv -o - >&5',
    ],
  ] as const;
  const signals = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const;
  it.each(
    waitings.flatMap(([what, line]) =>
      signals.map(([signal, status]) => [signal, what, line, status] as const),
    ),
  )('is that of %s while it waits for %s', async (signal, _, line, status) => {
    await inFolder(FILES, async (cwd) => {
      // A job of its own, since a shell makes those in the background deaf to interruptions.
      const wait = `mkfifo pipe; set -m; { ${line}; } & sleep 0.7; kill -s ${signal.slice(3)} -- -$!; wait $!`;
      expect(await shell(`${wait} 2> /dev/null`, { cwd })).toMatchObject({ stdout: '', status });
      expect(listOf(cwd)).toEqual(['cities.csv', 'pipe', 'rating.yaml']);
    });
  });

  it('is that of an interruption as standard input ends, and what had arrived is not taken for the whole', async () => {
    const code = `process.stdin.once('end', () => process.kill(process.pid, 'SIGINT'));`;
    await inFolder({ 'rating.yaml': METHOD }, async (cwd) => {
      const words = ['compute', '-', '-q', '-o', 'ranking.csv'];
      const run = await rating(words, { cwd, node: preload(code), input: CITIES });
      expect(run).toEqual(endedBy('SIGINT'));
      expect(listOf(cwd)).toEqual(['rating.yaml']);
    });
  });

  it.each([
    ['an interruption', 'SIGINT'],
    ['being told to end', 'SIGTERM'],
    ['a terminal that is closed', 'SIGHUP'],
  ] as const)('is that of %s while writing a file, which stays as it was', async (_, signal) => {
    const code = `import fs from 'node:fs';
      const { openSync } = fs;
      fs.openSync = (path, ...rest) => {
        const descriptor = openSync(path, ...rest);
        if (String(path).endsWith('.tmp')) process.kill(process.pid, '${signal}');
        return descriptor;
      };`;
    const files = { 'large.csv': large(20_000, 100), 'rating.yaml': METHOD, 'large.json': 'old\n' };
    await inFolder(files, async (cwd) => {
      const words = ['compute', 'large.csv', '-q', '-o', 'large.json'];
      const run = await rating(words, { cwd, node: preload(code) });
      expect(listOf(cwd)).toEqual(['large.csv', 'large.json', 'rating.yaml']);
      expect(readFileSync(join(cwd, 'large.json'), 'utf8')).toBe('old\n');
      expect(run).toEqual(endedBy(signal));
    });
  });
});

describe.concurrent('colours', () => {
  const ESCAPE = '\u001b[';
  const colored = ({ stdout, stderr }: Ran) => ({
    stdout: stdout.includes(ESCAPE),
    stderr: stderr.includes(ESCAPE),
  });
  const withWarning = { ...FILES, 'cities.csv': WARNED };

  it.each<[string, string[], Record<string, string>, boolean]>([
    ['nothing is said', [], {}, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR beats TERM=dumb', [], { FORCE_COLOR: '1', TERM: 'dumb' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR beats FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR says nothing', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['--color always beats NO_COLOR', ['--color', 'always'], { NO_COLOR: '1', TERM: 'dumb' }, true],
    ['--color=never beats FORCE_COLOR', ['--color=never'], { FORCE_COLOR: '1' }, false],
  ])('in pipes: %s', async (_, words, env, expected) => {
    await inFolder(withWarning, async (cwd) => {
      const run = await rating(['compute', 'cities.csv', '-f', 'table', ...words], { cwd, env });
      expect({ ...colored(run), status: run.status }).toEqual({
        stdout: expected,
        stderr: expected,
        status: 0,
      });
    });
  });

  it('never reach data formats or files', async () => {
    await inFolder(withWarning, async (cwd) => {
      const words = ['compute', 'cities.csv', '--color', 'always'];
      for (const format of ['csv', 'tsv', 'markdown', 'json', 'ndjson']) {
        const run = await rating([...words, '-f', format], { cwd });
        expect({ ...colored(run), status: run.status }).toEqual({ stdout: false, stderr: true, status: 0 });
      }
      const run = await rating([...words, '-o', 'ranking.txt'], { cwd });
      expect({ ...colored(run), status: run.status }).toEqual({ stdout: false, stderr: true, status: 0 });
      expect(readFileSync(join(cwd, 'ranking.txt'), 'utf8')).not.toContain(ESCAPE);
    });
  });

  it('say nothing that the text does not say as well', async () => {
    await inFolder(withWarning, async (cwd) => {
      const words = ['compute', 'cities.csv', '-f', 'table'];
      const plain = await rating(words, { cwd });
      const painted = await rating([...words, '--color', 'always'], { cwd });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what colours are made of
      const washed = (text: string) => text.replace(/\u001b\[\d+m/g, '');
      expect({ ...painted, stdout: washed(painted.stdout), stderr: washed(painted.stderr) }).toEqual(plain);
    });
  });
});

describe.concurrent('a terminal', () => {
  const hasTerminal = spawnSync('sh', ['-c', 'script -qec true /dev/null'], { input: '' }).status === 0;
  const columns = Array.from({ length: 12 }, (_, index) => `criterion${index}`);
  const files = {
    'cities.csv': [
      `city,${columns}`,
      `Казань,${columns.map((_, index) => `${index} %`)}`,
      `Osh,${columns.map(() => 5)}`,
    ].join('\n'),
  };

  /** Runs a line in a terminal of this width; line ends are made plain. */
  async function inTerminal(line: string, width: number, options: Run): Promise<Ran> {
    const typed = `stty cols ${width} rows 24; ${line}`;
    const quoted = `'${typed.replaceAll("'", "'\\''")}'`;
    const run = await shell(`SHELL=$BASH script -qec ${quoted} /dev/null`, options);
    return { ...run, stdout: run.stdout.replaceAll('\r\n', '\n') };
  }

  it.skipIf(!hasTerminal)('gets a table, in colours, as wide as it is, without being asked', async () => {
    await inFolder(files, async (cwd) => {
      const options = { cwd, env: { TERM: 'xterm' } };
      for (const [width, all] of [
        [60, false],
        [250, true],
      ] as const) {
        const run = await inTerminal('rating compute cities.csv -q 2>/dev/null', width, options);
        expect(run).toMatchObject({ stderr: '', status: 0 });
        expect(run.stdout).toContain('\u001b[1m');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken out
        const lines = run.stdout.replace(/\u001b\[\d+m/g, '').split('\n');
        expect(Math.max(...lines.map((text) => text.length))).toBeLessThanOrEqual(width);
        expect(lines.some((text) => text.startsWith('rank  city'))).toBe(true);
        expect(lines.some((text) => text.includes('not shown (too wide)'))).toBe(!all);
      }
    });
  });

  it.skipIf(!hasTerminal)('decides for each stream by itself', async () => {
    await inFolder(files, async (cwd) => {
      const options = { cwd, env: { TERM: 'xterm' } };
      const piped = await inTerminal('rating compute cities.csv | cat', 80, options);
      expect(piped).toMatchObject({ stderr: '', status: 0 });
      expect(piped.stdout).toContain('\nrank,city,score,'.slice(1));
      expect(piped.stdout).toContain('\u001b[33m[some-percent-signs]');
      const table = await inTerminal('rating compute cities.csv 2>messages', 80, options);
      expect(table.stdout).toContain('\u001b[1mrank\u001b[22m');
      expect(readFileSync(join(cwd, 'messages'), 'utf8')).toMatch(/^warning\[some-percent-signs\]: /);
    });
  });

  it.skipIf(!hasTerminal)('stays plain for TERM=dumb and NO_COLOR', async () => {
    await inFolder(files, async (cwd) => {
      for (const env of [{ TERM: 'dumb' }, { TERM: 'xterm', NO_COLOR: '1' }]) {
        const run = await inTerminal('rating compute cities.csv', 80, { cwd, env });
        expect(run).toMatchObject({ stderr: '', status: 0 });
        expect(run.stdout).toMatch(/^rank {2}city/m);
        expect(run.stdout).not.toContain('\u001b');
      }
    });
  });
});

describe.concurrent('output files', () => {
  const compute = ['compute', 'cities.csv', '-q'];

  it('leave standard output empty, and are written together', async () => {
    await inFolder(FILES, async (cwd) => {
      const words = [...compute, '-o', 'a.csv', '-o', 'a.tsv', '-o', 'a.json', '-o', 'a.md'];
      expect(await rating(words, { cwd })).toEqual(ended(0, ''));
      expect(listOf(cwd)).toEqual(['a.csv', 'a.json', 'a.md', 'a.tsv', 'cities.csv', 'rating.yaml']);
      expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe(RANKING);
      expect(readFileSync(join(cwd, 'a.tsv'), 'utf8')).toBe(RANKING.replaceAll(',', '\t'));
      expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))).toHaveProperty('units');
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toMatch(/^# /);
      expect(await rating([...compute, '-o', '-', '-o', 'a.md'], { cwd })).toEqual(ended(0, RANKING));
    });
  });

  it('are replaced at once: who reads the old one reads it to its end', async () => {
    await inFolder({ ...FILES, 'ranking.csv': 'old\n' }, async (cwd) => {
      const descriptor = openSync(join(cwd, 'ranking.csv'), 'r');
      expect(await rating([...compute, '-o', 'ranking.csv'], { cwd })).toEqual(ended(0, ''));
      expect(readFileSync(descriptor, 'utf8')).toBe('old\n');
      expect(readFileSync(join(cwd, 'ranking.csv'), 'utf8')).toBe(RANKING);
    });
  });

  it('stay as they were when the run fails', async () => {
    await inFolder({ ...FILES, 'cities.csv': BROKEN, 'ranking.csv': 'old\n' }, async (cwd) => {
      const run = await rating([...compute, '-o', 'ranking.csv', '-o', 'ranking.json'], { cwd });
      expect(run).toMatchObject({ stdout: '', status: 1 });
      expect(run.stderr).toMatch(/^error\[not-a-number\]/);
      expect(readFileSync(join(cwd, 'ranking.csv'), 'utf8')).toBe('old\n');
      expect(listOf(cwd)).toEqual(['cities.csv', 'ranking.csv', 'rating.yaml']);
    });
  });

  it('are all checked before any work', async () => {
    await inFolder({ ...FILES, 'cities.csv': BROKEN, 'ranking.csv': 'old\n' }, async (cwd) => {
      const words = ['-o', 'ranking.csv', '-o', 'nowhere/a.csv', '-o', 'ranking.csv/a.csv'];
      const run = await rating([...compute, ...words], { cwd });
      expect(run).toMatchObject({ stdout: '', status: 2 });
      expect(run.stderr).toContain('error[cannot-write]: cannot write nowhere/a.csv: no such folder');
      expect(run.stderr).toContain('error[cannot-write]: cannot write ranking.csv/a.csv: ');
      expect(run.stderr).not.toContain('not-a-number');
      expect(readFileSync(join(cwd, 'ranking.csv'), 'utf8')).toBe('old\n');
    });
  });

  it('keep their mode and their links', async () => {
    await inFolder({ ...FILES, 'target.csv': 'old\n' }, async (cwd) => {
      chmodSync(join(cwd, 'target.csv'), 0o640);
      symlinkSync('target.csv', join(cwd, 'link.csv'));
      expect(await rating([...compute, '-o', 'link.csv'], { cwd })).toEqual(ended(0, ''));
      expect(readlinkSync(join(cwd, 'link.csv'))).toBe('target.csv');
      expect(statSync(join(cwd, 'target.csv')).mode & 0o777).toBe(0o640);
      expect(readFileSync(join(cwd, 'target.csv'), 'utf8')).toBe(RANKING);
    });
  });

  it('are readable to nobody meanwhile who may not read what they replace', async () => {
    const code = `import fs from 'node:fs';
      const { writeSync } = fs;
      fs.writeSync = (descriptor, ...rest) => {
        if (descriptor > 2) writeSync(2, (fs.fstatSync(descriptor).mode & 0o777).toString(8) + ' ');
        return writeSync(descriptor, ...rest);
      };`;
    await inFolder({ ...FILES, 'a.csv': 'old\n', 'b.csv': 'old\n' }, async (cwd) => {
      chmodSync(join(cwd, 'a.csv'), 0o600);
      chmodSync(join(cwd, 'b.csv'), 0o666);
      const words = [...compute, '-o', 'a.csv', '-o', 'b.csv'];
      const run = await rating(words, { cwd, node: preload(code) });
      expect(run).toMatchObject({ stdout: '', status: 0 });
      expect(run.stderr).toMatch(/^(600 )+(666 )+$/);
    });
  });

  it('appear where a link leads that leads nowhere yet', async () => {
    await inFolder(FILES, async (cwd) => {
      symlinkSync('target.csv', join(cwd, 'link.csv'));
      expect(await rating([...compute, '-o', 'link.csv'], { cwd })).toEqual(ended(0, ''));
      expect(lstatSync(join(cwd, 'link.csv')).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(cwd, 'target.csv'), 'utf8')).toBe(RANKING);
    });
  });

  it('are never an input, by whatever name', async () => {
    await inFolder({ ...FILES, 'more.csv': 'city,offices,website\nPerm,7,14\n' }, async (cwd) => {
      symlinkSync('.', join(cwd, 'folder'));
      for (const output of ['cities.csv', './cities.csv', 'folder/cities.csv', 'more.csv', 'rating.yaml']) {
        const words = ['compute', 'cities.csv', './more.csv', '-q', '-f', 'csv', '-o', output];
        const run = await rating(words, { cwd });
        expect(run, output).toMatchObject({ stdout: '', status: 2 });
        expect(run.stderr, output).toMatch(/^error\[usage\]: -o .* (input|same file)/);
      }
      expect(readFileSync(join(cwd, 'cities.csv'), 'utf8')).toBe(CITIES);
    });
  });

  it('are never an input by a hard link', async () => {
    await inFolder(FILES, async (cwd) => {
      linkSync(join(cwd, 'cities.csv'), join(cwd, 'same.csv'));
      const run = await rating([...compute, '-o', 'same.csv'], { cwd });
      expect(run).toMatchObject({ stdout: '', status: 2 });
      expect(run.stderr).toMatch(/^error\[usage\]: -o same\.csv is the same file as the input cities\.csv/);
      const piped = await shell('rating compute - -q -o same.csv < cities.csv', { cwd });
      expect(piped).toEqual(
        ended(
          2,
          '',
          'error[usage]: -o same.csv is the same file as standard input\n  help: choose another name\n',
        ),
      );
      expect(readFileSync(join(cwd, 'same.csv'), 'utf8')).toBe(CITIES);
    });
  });

  it('are not written twice by two names of one file', async () => {
    await inFolder(FILES, async (cwd) => {
      const run = await rating([...compute, '-o', 'a.csv', '-o', './a.csv'], { cwd });
      expect(run).toMatchObject({ stdout: '', status: 2 });
      expect(run.stderr).toMatch(/a\.csv/);
      expect(run.stderr).not.toMatch(/EEXIST|\.tmp/);
      expect(listOf(cwd)).toEqual(['cities.csv', 'rating.yaml']);
    });
  });

  it('are never an input that standard output goes to', async () => {
    await inFolder(FILES, async (cwd) => {
      const lines = [
        'compute cities.csv -q',
        'compute - -q < cities.csv',
        'compute cities.csv -q -f csv -o - -o other.csv',
        'compute cities.csv -q -f csv -o /dev/stdout',
        'check cities.csv -q',
        'audit cities.csv -q',
        'weights cities.csv -q',
        'init cities.csv -o -',
      ];
      for (const line of lines) {
        const run = await shell(`rating ${line} >> cities.csv`, { cwd });
        expect(run, line).toMatchObject({ stdout: '', status: 2 });
        const input = line.includes('<') ? 'standard input' : 'the input cities.csv';
        expect(run.stderr, line).toContain(`is the same file as ${input}\n`);
        expect(readFileSync(join(cwd, 'cities.csv'), 'utf8')).toBe(CITIES);
      }
      expect(listOf(cwd)).toEqual(['cities.csv', 'rating.yaml']);
    });
  });

  /** Outputs a.csv, b.csv and a pipe; once the pipe is waited for, something happens to the others. */
  const meanwhile = async (what: string, cwd: string) =>
    shell(
      `mkfifo pipe; (until [ -n "$(ls -A folder)" ]; do sleep 0.05; done; sleep 0.4; ${what}; cat pipe > /dev/null) &
       rating compute cities.csv -q -f csv -o a.csv -o folder/b.csv -o pipe; status=$?; wait; exit $status`,
      { cwd },
    );

  it('are all as they were when the last one cannot be put in place', async () => {
    await inFolder({ ...FILES, 'a.csv': 'old\n' }, async (cwd) => {
      mkdirSync(join(cwd, 'folder'));
      expect(await meanwhile('mkdir folder/b.csv', cwd)).toEqual(
        ended(
          2,
          '',
          'error[cannot-write]: cannot write folder/b.csv: it is a folder\n  help: already written and not undone: pipe\n',
        ),
      );
      expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe('old\n');
      expect(listOf(join(cwd, 'folder'))).toEqual(['b.csv']);
      expect(listOf(cwd)).toEqual(['a.csv', 'cities.csv', 'folder', 'pipe', 'rating.yaml']);
    });
  });

  it('do not appear when the folder of the last one is gone', async () => {
    await inFolder(FILES, async (cwd) => {
      mkdirSync(join(cwd, 'folder'));
      expect(await meanwhile('rm -r folder', cwd)).toEqual(
        ended(
          2,
          '',
          'error[cannot-write]: cannot write folder/b.csv: no such folder\n  help: already written and not undone: pipe\n',
        ),
      );
      expect(listOf(cwd)).toEqual(['cities.csv', 'pipe', 'rating.yaml']);
    });
  });

  const canBind = spawnSync('sh', ['-c', 'unshare -rm mount --bind /dev/null /dev/zero']).status === 0;

  it.skipIf(!canBind)('are written in place where they are bound, and cannot be replaced', async () => {
    await inFolder({ ...FILES, 'host.csv': 'old\n'.repeat(100), 'a.csv': '' }, async (cwd) => {
      const line = `export -f rating; unshare -rm bash -c 'mount --bind host.csv a.csv && rating compute cities.csv -q -o a.csv'`;
      expect(await shell(line, { cwd })).toEqual(ended(0, ''));
      expect(readFileSync(join(cwd, 'host.csv'), 'utf8')).toBe(RANKING);
      expect(listOf(cwd)).toEqual(['a.csv', 'cities.csv', 'host.csv', 'rating.yaml']);
    });
  });
});

describe.concurrent('devices', () => {
  const hasFull = existsSync('/dev/full');

  it.skipIf(!hasFull)('that are full are told as standard output', async () => {
    await inFolder(FILES, async (cwd) => {
      const { status, ...said } = await shell('rating compute cities.csv -q > /dev/full', { cwd });
      expect(said).toEqual({
        stdout: '',
        stderr: 'error[cannot-write]: cannot write standard output: the disk is full\n',
        signal: null,
      });
      expect(status).not.toBe(0);
    });
  });

  it.skipIf(!hasFull)('that are full are told for every command that prints', async () => {
    const commands = ['schema', '--help', '--version', '-V', 'help compute', 'methods', 'methods geometric'];
    for (const words of [...commands, 'check --explain', 'check --explain usage', 'init -o -']) {
      const { stderr, status } = await shell(`rating ${words} > /dev/full`);
      expect({ words, stderr, failed: status !== 0 }).toEqual({
        words,
        stderr: 'error[cannot-write]: cannot write standard output: the disk is full\n',
        failed: true,
      });
    }
  });

  it.skipIf(!hasFull)('that are full leave the other outputs as they were', async () => {
    await inFolder({ ...FILES, 'ranking.csv': 'old\n' }, async (cwd) => {
      const words = ['compute', 'cities.csv', '-q', '-f', 'csv', '-o', 'ranking.csv', '-o', '/dev/full'];
      const { status, ...said } = await rating(words, { cwd });
      expect(said).toEqual({
        stdout: '',
        stderr: 'error[cannot-write]: cannot write /dev/full: the disk is full\n',
        signal: null,
      });
      expect(status).not.toBe(0);
      expect(readFileSync(join(cwd, 'ranking.csv'), 'utf8')).toBe('old\n');
      expect(listOf(cwd)).toEqual(['cities.csv', 'ranking.csv', 'rating.yaml']);
    });
  });

  it.skipIf(!hasFull)('that are full as standard output leave the files as they were', async () => {
    await inFolder({ ...FILES, 'ranking.csv': 'old\n' }, async (cwd) => {
      const line = 'rating compute cities.csv -q -o ranking.csv -o - > /dev/full';
      const { stderr, status } = await shell(line, { cwd });
      expect({ stderr, failed: status !== 0 }).toEqual({
        stderr: 'error[cannot-write]: cannot write standard output: the disk is full\n',
        failed: true,
      });
      expect(readFileSync(join(cwd, 'ranking.csv'), 'utf8')).toBe('old\n');
      expect(listOf(cwd)).toEqual(['cities.csv', 'ranking.csv', 'rating.yaml']);
    });
  });

  it.skipIf(!existsSync('/dev/stdout'))('include /dev/stdout as a pipe', async () => {
    await inFolder(FILES, async (cwd) => {
      const line = 'rating compute cities.csv -q -f csv -o /dev/stdout | cat';
      expect(await shell(line, { cwd })).toEqual(ended(0, RANKING));
    });
  });

  it.skipIf(!existsSync('/dev/stdout'))('include /dev/stdout as a file that others write to', async () => {
    await inFolder(FILES, async (cwd) => {
      const line = '{ echo before; rating compute cities.csv -q -f csv -o /dev/stdout; echo after; } >> all';
      expect(await shell(line, { cwd })).toEqual(ended(0, ''));
      expect(readFileSync(join(cwd, 'all'), 'utf8')).toBe(`before\n${RANKING}after\n`);
    });
  });

  it.skipIf(!existsSync('/dev/fd'))('include pipes with and without a name', async () => {
    await inFolder(FILES, async (cwd) => {
      const named = 'mkfifo pipe; cat pipe & rating compute cities.csv -q -f csv -o pipe; wait';
      expect(await shell(named, { cwd })).toEqual(ended(0, RANKING));
      expect(statSync(join(cwd, 'pipe')).isFIFO()).toBe(true);
      const nameless = 'rating compute cities.csv -q -f csv -o >(cat > copy; echo done >> copy)';
      const waiting =
        'for _ in 1 2 3 4 5 6 7 8 9; do grep -q done copy 2>/dev/null && break; sleep 0.1; done';
      expect(await shell(`${nameless} && ${waiting}`, { cwd })).toEqual(ended(0, ''));
      expect(readFileSync(join(cwd, 'copy'), 'utf8')).toBe(`${RANKING}done\n`);
    });
  });
});

describe.concurrent('diagnostics as JSON', () => {
  const files = {
    ...FILES,
    'broken.csv': BROKEN,
    'warned.csv': WARNED,
    'ragged.csv': 'city,offices,website\nKazan,1\n',
    'twice.csv': 'city,offices,offices\nKazan,1,2\nOsh,3,4\n',
    'empty.csv': '',
    'latin.csv': Buffer.from('city,offices\n\xca\xe0\xe7\xe0\xed\xfc,1\n', 'latin1'),
    'broken.yaml': 'rating: [\n',
    'unknown.yaml': `${METHOD}leauges: []\n`,
    'columns.yaml': METHOD.replace('website', 'web-site'),
  };

  it.each<[string, string[], number, string[]]>([
    ['success', ['cities.csv'], 0, ['methodology', 'read']],
    ['success without notes', ['cities.csv', '-q'], 0, []],
    ['a warning', ['warned.csv', '-q'], 0, ['some-percent-signs']],
    ['a cell', ['broken.csv', '-q'], 1, ['not-a-number']],
    ['a row', ['ragged.csv', '-q'], 1, ['ragged-row']],
    ['a header', ['twice.csv', '-q'], 1, ['duplicate-header', 'unknown-column']],
    ['an empty file', ['empty.csv', '-q'], 1, ['not-a-table']],
    ['an encoding', ['latin.csv', '-q'], 1, ['not-text']],
    ['a column', ['cities.csv', '-q', '-m', 'columns.yaml'], 1, ['unknown-column']],
    ['YAML', ['cities.csv', '-q', '-m', 'broken.yaml'], 2, ['bad-yaml']],
    ['a methodology', ['cities.csv', '-q', '-m', 'unknown.yaml'], 2, ['unknown-key']],
    ['a preset', ['cities.csv', '-q', '-m', 'uclg'], 2, ['cannot-open']],
    ['a path', ['nowhere.csv', '-q'], 2, ['cannot-open']],
    ['a folder', ['.', '-q'], 2, ['cannot-open']],
    ['a destination', ['cities.csv', '-q', '-o', 'nowhere/a.csv'], 2, ['cannot-write']],
    ['an option', ['cities.csv', '-q', '--ouput', 'a.csv'], 2, ['usage']],
    ['a value', ['cities.csv', '-q', '--top', 'all'], 2, ['usage']],
    ['a condition', ['cities.csv', '-q', '--where', 'ctiy=Osh'], 2, ['usage']],
    ['an output column', ['cities.csv', '-q', '--columns', 'ctiy'], 2, ['unknown-output-column']],
  ])('tells of %s in one object', async (_, words, status, codes) => {
    await inFolder(files, async (cwd) => {
      const run = await rating(['compute', ...words, '--diagnostics', 'json'], { cwd });
      expect(run.status).toBe(status);
      if (status === 0) expect(run.stdout).toMatch(/^rank,city,score/);
      else expect(run.stdout).toBe('');
      expect(codesOf(run.stderr)).toEqual(expect.arrayContaining(codes));
      if (codes.length < 2) expect(codesOf(run.stderr)).toEqual(codes);
    });
  });

  it('tells of an unknown command in one object', async () => {
    const run = await rating(['compte', '--diagnostics=json']);
    expect(run).toMatchObject({ stdout: '', status: 2 });
    expect(codesOf(run.stderr)).toEqual(['usage']);
  });

  it('tells of a bug in one object', async () => {
    await inFolder(FILES, async (cwd) => {
      const run = await rating(['compute', 'cities.csv', '--diagnostics', 'json'], { cwd, node: BUG });
      expect(run).toMatchObject({ stdout: '', status: 70 });
      expect(codesOf(run.stderr)).toHaveLength(1);
      expect(run.stderr).toContain('TypeError: sabotage');
    });
  });

  function codesOf(text: string): string[] {
    const { diagnostics, ...rest }: { diagnostics: Record<string, unknown>[] } = JSON.parse(text);
    expect(rest).toEqual({});
    const known = ['code', 'severity', 'message', 'place', 'unit', 'field', 'help', 'related'];
    return diagnostics.map((entry) => {
      for (const key of Object.keys(entry)) expect(known).toContain(key);
      expect(entry).toMatchObject({ severity: expect.stringMatching(/^(error|warning|note)$/) });
      expect(entry.message).toEqual(expect.any(String));
      return String(entry.code);
    });
  }
});

describe.concurrent('control characters', () => {
  /** An escape, a bell, a carriage return, and the one-byte escape of old terminals. */
  const EVIL = '\u001b[31m\u0007\u009b2J';
  const quoted = `"${EVIL}\r\u001b]0;title\u0007"`;
  const files = {
    [`${EVIL}.csv`]: `city,${quoted},offices\n${quoted},${quoted},1\nOsh,b,2\n`,
    [`${EVIL}broken.csv`]: `city,${quoted},offices\n${quoted},a,${quoted}\nOsh,b,2\n${quoted},c,3\nPerm,d\n`,
    [`${EVIL}.yaml`]: 'rating: 1\n"\\e[31m\\x9b": 1\ncriteria: [{ id: "\\e[1m", "\\x9bx": 1 }]\n',
    'criteria.yaml': 'rating: 1\nunit: { id: city }\ncriteria: [{ id: "\\e[1m\\x9b" }]\n',
    'points.yaml':
      'rating: 1\nname: "\\e[1m\\x9b"\nunit: { id: city }\ncriteria: [{ id: offices, points: { "\\e[1m\\x9b": 1 } }]\n',
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;

  const lines: readonly [string, readonly string[]][] = [
    ['of cells, names and headers', [`${EVIL}broken.csv`]],
    ['of a methodology', [`${EVIL}.csv`, '-m', `${EVIL}.yaml`]],
    ['of criteria', [`${EVIL}.csv`, '-m', 'criteria.yaml']],
    ['of answers', [`${EVIL}.csv`, '-m', 'points.yaml']],
    ['of paths', [`${EVIL}nowhere.csv`, '-m', `${EVIL}nowhere.yaml`, '-o', `${EVIL}/a.csv`]],
    ['of presets', [`${EVIL}.csv`, '-m', EVIL]],
    ['of options', [`${EVIL}.csv`, `--${EVIL}`]],
    ['of values', [`${EVIL}.csv`, '--top', EVIL, '--where', EVIL, '--set', EVIL, '-f', EVIL, '-o', EVIL]],
    ['of conditions', [`${EVIL}.csv`, '--where', `${EVIL}=1`, '--columns', EVIL, '--league', EVIL]],
    ['of patterns', [`${EVIL}.csv`, '--where', `city~[${EVIL}`]],
    ['of changes', [`${EVIL}.csv`, '--set', `${EVIL}=1`, '--set', `name={${EVIL}`, '--weights', `${EVIL}=1`]],
  ];

  for (const format of ['human', 'json', 'github']) {
    it.each(lines)(`%s never reach standard error (${format})`, async (_, words) => {
      await inFolder(files, async (cwd) => {
        const run = await rating(['compute', ...words, '--diagnostics', format], { cwd });
        expect(run.stdout).toBe('');
        expect([1, 2]).toContain(run.status);
        expect(JSON.stringify(CONTROL.exec(run.stderr))).toBe('null');
      });
    });
  }

  it('of the command line do not stand in the report of a bug', async () => {
    await inFolder(files, async (cwd) => {
      const run = await rating(['compute', `${EVIL}.csv`], { cwd, node: BUG });
      expect(run).toMatchObject({ stdout: '', status: 70 });
      expect(JSON.stringify(CONTROL.exec(run.stderr))).toBe('null');
    });
  });

  it.each(['table', 'csv', 'tsv', 'markdown', 'json', 'ndjson'])(
    'of data never reach standard output (%s)',
    async (format) => {
      await inFolder(files, async (cwd) => {
        const run = await rating(['compute', `${EVIL}.csv`, '-f', format], { cwd });
        expect(run.status).toBe(0);
        expect(JSON.stringify(CONTROL.exec(run.stdout))).toBe('null');
        expect(JSON.stringify(CONTROL.exec(run.stderr))).toBe('null');
      });
    },
  );
});

describe.concurrent('a temporary file that a killed run left behind', () => {
  it('is in nobody’s way', async () => {
    const code = `import { writeFileSync } from 'node:fs'; writeFileSync(\`.r.csv.\${process.pid}.tmp\`, 'old');`;
    await inFolder(FILES, async (cwd) => {
      const run = await rating(['compute', 'cities.csv', '-q', '-o', 'r.csv'], { cwd, node: preload(code) });
      expect(run).toEqual(ended(0, ''));
      expect(readFileSync(join(cwd, 'r.csv'), 'utf8')).toMatch(/^rank,city/);
      expect(listOf(cwd).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
    });
  });
});

describe.concurrent('a methodology beside the data', () => {
  it('that cannot be opened is not passed over', async () => {
    await inFolder({ 'cities.csv': CITIES }, async (cwd) => {
      symlinkSync('moved.yaml', join(cwd, 'rating.yaml'));
      const run = await rating(['compute', 'cities.csv', '-q'], { cwd });
      expect(run).toMatchObject({ stdout: '', status: 2 });
      expect(run.stderr).toBe(
        'error[cannot-open]: cannot open rating.yaml: it is a link to something that does not exist\n',
      );
    });
  });
});

describe.concurrent('the same input', () => {
  it('gives the same bytes', async () => {
    const words = ['compute', 'fixtures/uclg-eurasia-2020.csv', '-q', '-f', 'json'];
    const [first, second] = await Promise.all([rating(words), rating(words)]);
    expect(first).toMatchObject({ stderr: '', status: 0 });
    expect(JSON.parse(first.stdout)).toHaveProperty('units.0.id', 'Bishkek');
    expect(second).toEqual(first);
  });
});

describe.concurrent('permission', () => {
  const isRoot = process.getuid?.() === 0;
  const without = (path: string, mode: number) => chmodSync(path, mode);

  it.skipIf(isRoot)('denied to data or methodology is said with their names', async () => {
    await inFolder(FILES, async (cwd) => {
      for (const file of ['cities.csv', 'rating.yaml']) {
        without(join(cwd, file), 0o000);
        const run = await rating(['compute', 'cities.csv', '-q', '-m', 'rating.yaml'], { cwd });
        without(join(cwd, file), 0o600);
        expect(run).toEqual(ended(2, '', `error[cannot-open]: cannot open ${file}: permission denied\n`));
      }
    });
  });

  it.skipIf(isRoot)('denied to a methodology beside the data is not passed over', async () => {
    await inFolder(FILES, async (cwd) => {
      without(join(cwd, 'rating.yaml'), 0o000);
      const run = await rating(['compute', 'cities.csv', '-q'], { cwd });
      expect(run).toEqual(ended(2, '', 'error[cannot-open]: cannot open rating.yaml: permission denied\n'));
    });
  });

  it.skipIf(isRoot)('denied to an output or its folder is said before any work', async () => {
    await inFolder({ ...FILES, 'cities.csv': BROKEN, 'ranking.csv': 'old\n' }, async (cwd) => {
      const words = ['compute', 'cities.csv', '-q', '-m', 'rating.yaml', '-o', 'ranking.csv'];
      const denied = ended(2, '', 'error[cannot-write]: cannot write ranking.csv: permission denied\n');
      without(join(cwd, 'ranking.csv'), 0o400);
      expect(await rating(words, { cwd })).toEqual(denied);
      without(join(cwd, 'ranking.csv'), 0o600);
      without(cwd, 0o500);
      expect(await rating(words, { cwd })).toEqual(denied);
      without(cwd, 0o700);
      expect(readFileSync(join(cwd, 'ranking.csv'), 'utf8')).toBe('old\n');
    });
  });
});
