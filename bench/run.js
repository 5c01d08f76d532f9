/** Measures `rating` against its targets and against pandas and DuckDB; README.md says what and how. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFile } from './data.js';
import { table } from './figures.js';
import { findGauge, printed } from './measure.js';
import { audit } from './sections/audit.js';
import { compare } from './sections/compare.js';
import { draws } from './sections/draws.js';
import { evaluate } from './sections/evaluate.js';
import { explain } from './sections/explain.js';
import { huge } from './sections/huge.js';
import { large } from './sections/large.js';
import { startup } from './sections/startup.js';

const inBench = (name) => fileURLToPath(new URL(name, import.meta.url));

const README = inBench('README.md');
const BEGIN = '<!-- results, written by run.js -->';
const END = '<!-- end of results -->';

// Commands run in the root of the project.
const NODE = process.execPath;
const RATING = [NODE, 'bin/rating.js'];
const PYTHON = process.env.BENCH_PYTHON || 'python3';

const SECTIONS = { startup, evaluate, draws, large, audit, explain, compare, huge };

const { only, repeat } = choices();
const load = os.loadavg()[0];
const gauge = findGauge(PYTHON);
const peers = findPeers();
if (gauge === undefined) say('peak memory is not measured: there is neither GNU time nor Python');

const targets = [];
const mismatches = [];
/** What a section measures with, and where it says what it found. */
const bench = {
  NODE,
  RATING,
  PYTHON,
  repeat,
  gauge,
  peers,
  inBench,
  say,
  addTarget,
  madeData,
  mismatch: (text) => mismatches.push(text),
};
const bodies = Object.entries(SECTIONS).flatMap(([name, measure]) =>
  only === undefined || only === name ? [measure(bench)] : [],
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

function madeData(name, units, kind) {
  say(`${units.toLocaleString('en')} units in bench/data/${name}, made unless there already`);
  return dataFile(name, units, kind);
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

/** The limit and the value are of one unit, which `show` writes. */
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
