/** Measures `rating` against its targets and against pandas and DuckDB; README.md says what and how. */

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from './check.js';
import { dataFile } from './data.js';
import {
  asMegabytes,
  asRatio,
  fastestRatio,
  LONG,
  longRuns,
  peak,
  ratio,
  SHORT,
  shortRuns,
  table,
} from './figures.js';
import { byTurns, byTurnsInTerminal, findGauge, printed } from './measure.js';

const inBench = (name) => fileURLToPath(new URL(name, import.meta.url));

const README = inBench('README.md');
const BEGIN = '<!-- results, written by run.js -->';
const END = '<!-- end of results -->';

// Commands run in the root of the project.
const NODE = process.execPath;
const RATING = [NODE, 'bin/rating.js'];
const WITH_GROUPS = ['-m', 'bench/rating.yaml'];
const PYTHON = process.env.BENCH_PYTHON || 'python3';

const SECTIONS = { startup, large, huge };

const { only, repeat } = choices();
const load = os.loadavg()[0];
const gauge = findGauge(PYTHON);
const peers = findPeers();
if (gauge === undefined) say('peak memory is not measured: there is neither GNU time nor Python');

const targets = [];
const mismatches = [];
const bodies = Object.entries(SECTIONS).flatMap(([name, measure]) =>
  only === undefined || only === name ? [measure()] : [],
);
const results = [
  about(),
  table(['Target', 'At most', 'Measured', 'Met'], targets),
  'Ratios are those of medians. MB is a million bytes.',
  ...bodies,
].join('\n\n');
process.stdout.write(`${results}\n`);
for (const mismatch of mismatches) say(mismatch);
if (mismatches.length > 0) process.exitCode = 1;
else if (only === undefined) writeReadme();

/** How long it takes to start and do next to nothing. */
function startup() {
  const rounds = repeat ?? 30;
  const bare = [NODE, '-e', ''];
  const compute = [...RATING, 'compute', 'fixtures/uclg-eurasia-2020.csv'];
  say(`start-up: ${rounds} rounds`);
  const pipe = byTurns({ bare, version: [...RATING, '--version'], compute }, rounds);
  const terminal = byTurnsInTerminal({ bare, compute }, rounds);
  if (terminal === undefined) say('a terminal is skipped: there is no `script` of util-linux to make one');

  const lines = [
    ["`node -e ''`, pipe", pipe.bare, pipe.bare],
    ['`rating --version`, pipe', pipe.version, pipe.bare, 1.1],
    ['`rating compute`, 78 cities, CSV into a pipe', pipe.compute, pipe.bare, 1.3],
    ["`node -e ''`, terminal", terminal?.bare, terminal?.bare],
    ['`rating compute`, 78 cities, table on a terminal', terminal?.compute, terminal?.bare, 1.6],
  ];
  for (const [what, runs, base, limit] of lines) {
    if (limit !== undefined) addTarget(`${what} ÷ bare Node`, limit, runs && ratio(runs, base), asRatio);
  }
  const rows = lines
    .filter(([, runs]) => runs !== undefined)
    .map(([what, runs, base]) => [
      what,
      ...shortRuns(runs),
      asRatio(ratio(runs, base)),
      asRatio(fastestRatio(runs, base)),
    ]);
  const header = ['', ...SHORT, '÷ bare Node', 'fastest ÷ fastest'];
  return `### Start-up, ${rounds} runs each\n\n${table(header, rows)}`;
}

/** 240,000 units from file to file, against those who do the same. */
function large() {
  const rounds = repeat ?? 7;
  const data = madeData('units-240k.csv', 240_000);
  const outputs = Object.fromEntries(
    ['rating', 'pandas', 'duckdb', 'flat'].map((name) => [name, inBench(`data/${name}.out.csv`)]),
  );
  const commands = {
    rating: [...RATING, 'compute', data.path, ...WITH_GROUPS, '-o', outputs.rating],
    ...(peers.pandas && { pandas: [PYTHON, 'bench/pandas_peer.py', data.path, outputs.pandas] }),
    ...(peers.duckdb && { duckdb: [NODE, 'bench/duckdb-peer.js', data.path, outputs.duckdb] }),
    flat: [...RATING, 'compute', data.path, '-o', outputs.flat],
  };
  say(`240,000 units: ${rounds} rounds of ${Object.keys(commands).join(', ')}`);
  const measured = byTurns(commands, rounds, { gauge });

  const same = [];
  for (const [peer, name, limit] of [
    ['pandas', 'pandas', 0.3],
    ['duckdb', 'DuckDB', 0.75],
  ]) {
    const runs = measured[peer];
    addTarget(`240,000 units: time ÷ ${name}`, limit, runs && ratio(measured.rating, runs), asRatio);
    if (runs === undefined) continue;
    const { mismatch, largest } = compare(outputs.rating, outputs[peer]);
    if (mismatch === undefined) same.push(`${name} (scores within ${largest.toExponential(0)})`);
    else mismatches.push(`the result of ${name} is another: ${mismatch}`);
  }
  addTarget('240,000 units: peak memory, MB', 150e6, peak(measured.rating), asMegabytes);
  for (const path of Object.values(outputs)) rmSync(path, { force: true });

  const labels = {
    rating: '`rating compute -m bench/rating.yaml`',
    pandas: `pandas ${peers.pandas}`,
    duckdb: `DuckDB ${peers.duckdb}`,
    flat: '`rating compute`, no methodology: one flat mean',
  };
  const rows = Object.entries(measured).map(([name, runs]) => [
    labels[name],
    ...longRuns(runs),
    asRatio(ratio(measured.rating, runs)),
    asRatio(fastestRatio(measured.rating, runs)),
  ]);
  const header = ['', ...LONG, 'first line ÷ this', 'fastest ÷ fastest'];
  return [
    `### 240,000 units × 12 indicators, ${(data.bytes / 1e6).toFixed(1)} MB, ${rounds} runs each`,
    table(header, rows),
    ...(same.length > 0 ? [`The same place for every unit as ${same.join(' and ')}.`] : []),
  ].join('\n\n');
}

/** Two million units: that it ends, and with how much memory. */
function huge() {
  const rounds = repeat ?? 3;
  const data = madeData('units-2m.csv', 2_000_000);
  const output = inBench('data/huge.out.csv');
  say(`2,000,000 units: ${rounds} rounds`);
  const rating = [...RATING, 'compute', data.path, ...WITH_GROUPS, '-o', output];
  const measured = byTurns({ rating }, rounds, { gauge });
  const lines = readFileSync(output).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0);
  rmSync(output);
  if (lines !== data.units + 1) mismatches.push(`2,000,000 units: ${lines} lines came out`);
  addTarget('2,000,000 units: peak memory, MB', 1000e6, peak(measured.rating), asMegabytes);
  return [
    `### 2,000,000 units × 12 indicators, ${asMegabytes(data.bytes)} MB, ${rounds} runs`,
    table(['', ...LONG], [['`rating compute -m bench/rating.yaml`', ...longRuns(measured.rating)]]),
  ].join('\n\n');
}

function madeData(name, units) {
  say(`${units.toLocaleString('en')} units in bench/data/${name}, made unless there already`);
  return dataFile(name, units);
}

/** The versions of the peers; what is not there is skipped, and that is said. */
function findPeers() {
  const pandas = printed(PYTHON, '-c', 'import pandas; print(pandas.__version__)');
  const duckdb = printed(NODE, 'bench/duckdb-peer.js', '--version')?.replace('v', '');
  if (only !== undefined && only !== 'large') return { pandas, duckdb };
  if (pandas === undefined) say(`pandas is skipped: ${PYTHON} has none (BENCH_PYTHON names another Python)`);
  if (duckdb === undefined) say('DuckDB is skipped: it is not there (npm --prefix bench ci)');
  return { pandas, duckdb };
}

function about() {
  const cpus = os.cpus();
  const machine = [
    cpus[0]?.model.trim() ?? 'unknown processor',
    `${cpus.length} cores`,
    `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    `${os.type()} ${os.release()} ${os.arch()}`,
    `load ${load.toFixed(1)} before the start`,
  ];
  const versions = [
    `rating ${printed(...RATING, '--version')}`,
    `Node ${process.versions.node}`,
    ...(peers.pandas ? [printed(PYTHON, '--version'), `pandas ${peers.pandas}`] : []),
    ...(peers.duckdb ? [`DuckDB ${peers.duckdb} with its default threads`] : []),
  ];
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, on ${machine.join(', ')};\n${versions.join(', ')}.`;
}

function addTarget(what, limit, value, show) {
  const met = value === undefined ? 'not measured' : value <= limit ? 'yes' : '**no**';
  targets.push([what, show(limit), value === undefined ? '' : show(value), met]);
}

function writeReadme() {
  const text = readFileSync(README, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`${README}: the marks around the results are gone`);
  writeFileSync(README, `${text.slice(0, begin + BEGIN.length)}\n\n${results}\n\n${text.slice(end)}`);
}

function choices() {
  let values;
  try {
    ({ values } = parseArgs({ options: { only: { type: 'string' }, repeat: { type: 'string' } } }));
  } catch (error) {
    stop(error.message);
  }
  if (values.only !== undefined && !Object.hasOwn(SECTIONS, values.only)) {
    stop(`--only ${values.only}: one of ${Object.keys(SECTIONS).join(', ')}`);
  }
  if (values.repeat !== undefined && !/^[1-9]\d*$/.test(values.repeat)) {
    stop(`--repeat ${values.repeat}: a whole number from 1 on`);
  }
  if (!existsSync(inBench('../dist/cli/main.cjs'))) stop('there is no dist/ yet: npm run build');
  return { only: values.only, repeat: values.repeat === undefined ? undefined : Number(values.repeat) };
}

function say(text) {
  process.stderr.write(`bench: ${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(2);
}
