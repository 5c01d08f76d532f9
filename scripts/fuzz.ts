/**
 * `npm run fuzz [inputs] [seed]`: reads generated and mutated files as the command line would, in this process, and
 * fails at the first kind of trouble of which none may ever be: a bug (status 70), more than two seconds for an
 * input, more than 500 MB held. A slow check, outside `npm test`. The same seed gives the same inputs; an
 * input that makes trouble is kept in a folder that is printed.
 */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import { main } from '../src/cli/main.ts';
import type { Process } from '../src/cli/process.ts';

const wanted = Number(process.argv[2] ?? 200_000);
const seed = Number(process.argv[3] ?? 1);
const SLOWEST = 2000;
const MOST_MEMORY = 500 * 2 ** 20;

/** Mulberry32: small, and enough to choose what to spoil. */
function generator(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = generator(seed);
const below = (limit: number) => Math.floor(random() * limit);
const oneOf = <T>(values: readonly T[]): T => values[below(values.length)]!;

const root = new URL('..', import.meta.url).pathname;

/** Files of the fixtures by their extension, not too large to spoil often. */
function corpus(pattern: RegExp): Uint8Array[] {
  return readdirSync(join(root, 'fixtures'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => new Uint8Array(readFileSync(join(entry.parentPath, entry.name))))
    .filter(({ length }) => length > 0 && length < 20_000);
}

const tables = corpus(/\.(csv|tsv|txt|gz)$/);
const methodologies = corpus(/\.(ya?ml|json)$/);
const records = corpus(/\.(json|ndjson|jsonl)$/);
const workbooks = corpus(/\.xlsx$/);
/** Methodologies with a table of the same fixture, which they fit. */
const pairs = readdirSync(join(root, 'fixtures'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
  .flatMap(({ name, parentPath }) =>
    readdirSync(parentPath)
      .filter((sibling) => /\.csv$/.test(sibling))
      .map((sibling) => ({ methodology: join(parentPath, name), table: join(parentPath, sibling) })),
  )
  .map(({ methodology, table }) => ({
    methodology: new Uint8Array(readFileSync(methodology)),
    table: new Uint8Array(readFileSync(table)),
  }));

const PIECES = [
  ...[
    ',',
    ';',
    '\t',
    '|',
    '"',
    "'",
    '""',
    '\n',
    '\r',
    '\r\n',
    '\0',
    ' ',
    '\u00a0',
    '\ufeff',
    'sep=;\n',
    'sep=,\n',
  ],
  ...[
    '1,234',
    '1.234',
    '12,5',
    '−3',
    '12 %',
    '1e999',
    '-0',
    '0x10',
    'NaN',
    '≈20',
    '5 тыс.',
    'нет',
    'NA',
    'н/д',
    '1e-400',
  ],
  ...[
    '01.02.2020',
    '1/2',
    '=1+1',
    '<b>',
    '\u001b[2J',
    '\u202e',
    'Город',
    '__proto__',
    'constructor',
    'İ',
    '😀',
    '\ud800',
  ],
  ...[
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '!!float ',
    '? ',
    '| ',
    '> ',
    '# ',
    '---\n',
    '%YAML 1.3\n',
    '<<: *a',
    '~',
  ],
  ...[
    'criteria:',
    'id:',
    'weight: -1',
    'normalise:',
    '{ method: min-max }',
    'aggregate: geometric',
    'leagues:',
    'awards:',
  ],
].map((text) => Buffer.from(text));

function spliced(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length - removed + added.length);
  result.set(bytes.subarray(0, at));
  result.set(added, at);
  result.set(bytes.subarray(at + removed), at + added.length);
  return result;
}

/** One small thing spoiled. */
function spoiled(bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  const at = below(bytes.length + 1);
  const length = Math.min(bytes.length - at, below(12));
  switch (below(9)) {
    case 0:
      return spliced(bytes, at, 0, oneOf(PIECES));
    case 1:
      return spliced(bytes, at, length, oneOf(PIECES));
    case 2:
      return spliced(bytes, at, length, new Uint8Array());
    case 3:
      return spliced(bytes, at, Math.min(1, length), Uint8Array.of(below(256)));
    case 4:
      return bytes.subarray(0, at);
    case 5:
      return spliced(bytes, at, 0, bytes.subarray(at, at + length));
    case 6: {
      const other = oneOf(others);
      const from = below(other.length);
      return spliced(bytes, at, length, other.subarray(from, from + below(200)));
    }
    case 7:
      return spliced(
        bytes,
        at,
        0,
        Buffer.from(
          oneOf(PIECES)
            .toString()
            .repeat(1 + below(300)),
        ),
      );
    default: {
      const lines = Buffer.from(bytes).toString('latin1').split('\n');
      const [line = ''] = lines.splice(below(lines.length), 1);
      lines.splice(below(lines.length + 1), 0, line, ...(random() < 0.5 ? [line] : []));
      return Buffer.from(lines.join('\n'), 'latin1');
    }
  }
}

const spoiledOften = (bytes: Uint8Array, others: readonly Uint8Array[]) => {
  let result = bytes;
  for (let times = random() < 0.5 ? 1 : 1 + below(4); times > 0; times--) result = spoiled(result, others);
  return result;
};

/** A workbook with one of its parts spoiled and packed again, which its checksums would not tell. */
function spoiledInside(bytes: Uint8Array): Uint8Array {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return spoiledOften(bytes, workbooks);
  }
  const name = oneOf(Object.keys(parts));
  return zipSync({ ...parts, [name]: spoiledOften(parts[name]!, Object.values(parts)) });
}

/** A table of pieces that were never together. */
function pieced(): Uint8Array {
  const delimiter = oneOf([',', ';', '\t', '|']);
  const columns = 1 + below(5);
  const row = () =>
    Array.from({ length: random() < 0.95 ? columns : below(8) }, () =>
      random() < 0.5 ? String(below(2000) / 10) : oneOf(PIECES).toString(),
    ).join(delimiter);
  return Buffer.from(Array.from({ length: 1 + below(12) }, row).join(oneOf(['\n', '\r\n', '\r'])));
}

/** A table that can be rated, most often; then one thing of it spoiled, every second time. */
function plain(): Uint8Array {
  const columns = 1 + below(6);
  const row = (_: unknown, place: number) =>
    [
      `City ${place}`,
      ...Array.from({ length: columns }, () =>
        random() < 0.05 ? '' : String(below(5000) / oneOf([1, 10, 100])),
      ),
    ].join(',');
  const header = ['city', ...Array.from({ length: columns }, (_, place) => `x${place}`)].join(',');
  const bytes = Buffer.from([header, ...Array.from({ length: 1 + below(40) }, row)].join('\n'));
  return random() < 0.5 ? bytes : spoiled(bytes, tables);
}

/** What is read, and with which words. */
function input(): { kind: string; files: Record<string, Uint8Array>; words: string[] } {
  const { kind, files, words } = data();
  if (random() < 0.15)
    return { kind, files, words: ['check', ...words, ...format(['table', 'json', 'csv', 'github'])] };
  const formats = ['table', 'csv', 'tsv', 'markdown', 'json', 'ndjson', 'xlsx'];
  const excel = random() < 0.05 ? ['--excel'] : [];
  return { kind, files, words: ['compute', ...words, ...rows(), ...format(formats), ...excel] };
}

const format = (names: readonly string[]) => (random() < 0.3 ? ['-f', oneOf(names)] : []);

const rows = () =>
  random() < 0.1 ? ['--where', oneOf(['score>1', 'city~(a+)+$', 'rank=1', 'city!=x'])] : [];

function data(): { kind: string; files: Record<string, Uint8Array>; words: string[] } {
  const options = [
    ...(random() < 0.2
      ? ['--encoding', oneOf(['windows-1251', 'utf-16le', 'gb18030', 'shift_jis', 'ibm866', 'latin1'])]
      : []),
    ...(random() < 0.2 ? ['--delimiter', oneOf([',', ';', 'tab', '|', ' ', '.', 'а', '0'])] : []),
    ...(random() < 0.2 ? ['--decimal', oneOf(['.', ','])] : []),
    ...(random() < 0.1
      ? ['--set', oneOf(['defaults.normalise=z-score', 'x=&a [*a]', 'unit.id=city', 'name={', 'criteria=[]'])]
      : []),
    ...(random() < 0.3 ? ['--diagnostics', oneOf(['json', 'github', 'human'])] : []),
  ];
  const share = random();
  if (workbooks.length > 0 && share < 0.15) {
    return {
      kind: 'XLSX',
      files: {
        'data.xlsx':
          random() < 0.5 ? spoiledOften(oneOf(workbooks), workbooks) : spoiledInside(oneOf(workbooks)),
      },
      words: ['data.xlsx', ...options],
    };
  }
  if (share < 0.2) {
    const name = oneOf(['data.json', 'data.ndjson']);
    return {
      kind: 'JSON',
      files: { [name]: spoiledOften(oneOf(records), records) },
      words: [name, ...options],
    };
  }
  if (share < 0.45) {
    const { table, methodology } =
      random() < 0.6 ? oneOf(pairs) : { table: oneOf(tables), methodology: oneOf(methodologies) };
    const files = { 'data.csv': table, 'm.yaml': spoiledOften(methodology, methodologies) };
    return { kind: 'YAML', files, words: ['data.csv', '-m', 'm.yaml', ...options] };
  }
  const table = random() < 0.2 ? plain() : random() < 0.7 ? spoiledOften(oneOf(tables), tables) : pieced();
  if (random() < 0.2) {
    const files = { 'data.csv': table, 'more.csv': spoiledOften(oneOf(tables), tables) };
    return { kind: 'CSV', files, words: ['data.csv', 'more.csv', ...options] };
  }
  if (random() < 0.3) {
    const files = { 'data.csv': table, 'm.yaml': oneOf(methodologies) };
    return { kind: 'CSV', files, words: ['data.csv', '-m', 'm.yaml', ...options] };
  }
  return { kind: 'CSV', files: { 'data.csv': table }, words: ['data.csv', ...options] };
}

async function status(words: readonly string[], said: string[]): Promise<number> {
  // `check` says what it finds on stdout; what the other commands write there is no diagnostic.
  const stream = (keep: boolean) => ({
    write(chunk: string | Uint8Array, done?: (error?: null) => void) {
      if (keep) said.push(String(chunk));
      done?.(null);
    },
  });
  const proc: Process = {
    argv: ['node', 'rating', ...words],
    env: {},
    stdin: Object.assign(Readable.from([]), { isTTY: false }),
    stdout: stream(words[0] === 'check'),
    stderr: stream(true),
    exitCode: 0,
  };
  await main(proc);
  return Number(proc.exitCode);
}

const folder = mkdtempSync(join(tmpdir(), 'rating-fuzz-'));
const kept = join(folder, 'trouble');
process.chdir(folder);
const statuses = new Map<string, number>();
const troubles = new Map<string, number>();
let most = 0;
let slowest = 0;
// The first run loads most of the modules, which is no input's fault.
writeFileSync('data.csv', 'city,a\nX,1\nY,2\n');
await status(['compute', 'data.csv'], []);
const began = Date.now();
for (let count = 1; count <= wanted; count++) {
  const { kind, files, words } = input();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(name, bytes);
  const said: string[] = [];
  const start = performance.now();
  let ended: number;
  try {
    ended = await status(words, said);
  } catch (error) {
    ended = 70;
    said.push(String(error));
  }
  const taken = performance.now() - start;
  slowest = Math.max(slowest, taken);
  const memory = count % 100 === 0 ? process.memoryUsage.rss() : 0;
  most = Math.max(most, memory);
  const key = `${kind} ${ended}`;
  statuses.set(key, (statuses.get(key) ?? 0) + 1);
  const text = said.join('');
  const trouble =
    ended === 70
      ? (/\w*Error: [^\n]*/.exec(text)?.[0] ?? text.slice(0, 200)).slice(0, 200)
      : ![0, 1, 2].includes(ended)
        ? `status ${ended}`
        : ended !== 0 && text === ''
          ? 'a failure without a word'
          : taken > SLOWEST
            ? `more than ${SLOWEST} ms`
            : memory > MOST_MEMORY
              ? 'more than 500 MB'
              : undefined;
  if (trouble !== undefined) {
    const times = (troubles.get(trouble) ?? 0) + 1;
    troubles.set(trouble, times);
    if (times <= 3) {
      const place = join(kept, String(count));
      mkdirSync(place, { recursive: true });
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(place, name), bytes);
      writeFileSync(join(place, 'cmd'), `rating ${words.join(' ')}\n`);
      process.stdout.write(`input ${count} (${kind}): ${trouble}\n  kept in ${place}\n`);
    }
  }
  for (const name of Object.keys(files)) rmSync(name, { force: true });
  if (count % 20_000 === 0)
    process.stdout.write(`${count} inputs, ${Math.round((Date.now() - began) / 1000)} s\n`);
}
const listed = [...statuses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, times]) => `${key}: ${times}`);
process.stdout.write(
  `seed ${seed}, ${wanted} inputs; kind and status ${listed.join(', ')}; slowest ${Math.round(slowest)} ms, at most ${Math.round(most / 2 ** 20)} MB\n`,
);
if (troubles.size === 0) rmSync(folder, { recursive: true, force: true });
process.exitCode = troubles.size === 0 ? 0 : 1;
