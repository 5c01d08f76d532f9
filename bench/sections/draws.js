/** Draws of weights: how firm the places are, whole processes from file to file, with numpy as the peer. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { asMegabytes, asRatio, LONG, longRuns, median, peak, ratio, table } from '../figures.js';
import { byTurns, printed } from '../measure.js';

/** What is drawn, how often, and how much of numpy's time it may take. */
const LINES = [
  { units: 78, indicators: 12, draws: 1_000_000, threads: 1, limit: 1 / 2.5 },
  { units: 78, indicators: 12, draws: 1_000_000, threads: 2, limit: 1 / 4 },
  { units: 78, indicators: 12, draws: 1_000_000, threads: 1, limit: 1 / 2.5, kind: 'dominated' },
  { units: 78, indicators: 12, draws: 200_000, threads: 1, limit: 1 / 4, pairs: true },
  { units: 1000, indicators: 30, draws: 10_000, threads: 1, limit: 1 / 3 },
  { units: 240_000, indicators: 12, draws: 50, threads: 1, limit: 1 / 6, memory: 400 },
];

const START_LIMIT = 2;

export function draws({ NODE, RATING, PYTHON, repeat, gauge, inBench, say, addTarget, mismatch }) {
  const rounds = repeat ?? 3;
  const rows = [];
  const numpy = printed(PYTHON, '-c', 'import numpy; print(numpy.__version__)');
  if (numpy === undefined) say(`numpy is skipped: ${PYTHON} has none (BENCH_PYTHON names another Python)`);
  for (const line of LINES) {
    const path = tableOf(inBench, line);
    const what = titleOf(line);
    const rating = [...RATING, 'robustness', path, '-m', methodologyOf(inBench, line), '-q'];
    const asked = ['--parts', 'draws', '--draws', line.draws, '--threads', line.threads].map(String);
    const out = ['-o', inBench(line.pairs ? 'data/draws.out.json' : 'data/draws.out.csv')];
    const ours = [...rating, ...asked, ...out, ...(line.pairs ? ['--matrix'] : [])];
    const peer = [PYTHON, 'bench/numpy_draws.py', path, String(line.draws), ...(line.pairs ? ['pairs'] : [])];
    say(`${what}: ${rounds} rounds`);
    const runs = byTurns({ ours, ...(numpy !== undefined && { peer }) }, rounds, { gauge });
    if (numpy !== undefined) {
      addTarget(`${what}: time ÷ numpy`, line.limit, ratio(runs.ours, runs.peer), asRatio);
      rows.push([`numpy ${numpy}, ${what}`, ...longRuns(runs.peer), '']);
    }
    if (line.memory !== undefined) {
      const most = peak(runs.ours);
      addTarget(`${what}: peak memory, MB`, line.memory * 1e6, most, asMegabytes);
    }
    const share = numpy === undefined ? '' : asRatio(ratio(runs.peer, runs.ours));
    rows.push([`rating robustness, ${what}`, ...longRuns(runs.ours), share]);
  }
  const fixture = ['robustness', 'fixtures/uclg-eurasia-2020.csv', '-f', 'csv', '-q'];
  const start = byTurns({ node: [NODE, '-e', ''], ours: [...RATING, ...fixture] }, 3 * rounds, { gauge });
  addTarget(
    '10,000 draws of the 78 cities, whole process ÷ bare Node',
    START_LIMIT,
    ratio(start.ours, start.node),
    asRatio,
  );
  if (!(median(start.ours.seconds) > 0)) mismatch('draws: nothing was measured');
  return [`### Draws of weights, ${rounds} runs each`, table(['', ...LONG, 'numpy ÷ this'], rows)].join(
    '\n\n',
  );
}

const titleOf = ({ units, indicators, draws: count, threads, kind, pairs }) =>
  [
    `${units.toLocaleString('en')} × ${indicators} × ${count.toLocaleString('en')} draws`,
    ...(threads > 1 ? [`${threads} threads`] : []),
    ...(kind === undefined ? [] : ['one dominating unit']),
    ...(pairs ? ['all pairs'] : []),
  ].join(', ');

/** A table of invented numbers that are always the same. */
function tableOf(inBench, { units, indicators, kind }) {
  const path = inBench(`data/draws-${units}x${indicators}${kind === undefined ? '' : `-${kind}`}.csv`);
  if (existsSync(path)) return path;
  mkdirSync(inBench('data'), { recursive: true });
  let state = 12345;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const lines = [`unit,${Array.from({ length: indicators }, (_, index) => `c${index}`).join(',')}`];
  for (let unit = 0; unit < units; unit++) {
    const cells = Array.from({ length: indicators }, () => next() * 100);
    const shown = kind === 'dominated' && unit === 0 ? cells.map((cell) => 1000 + cell) : cells;
    lines.push(`u${unit},${shown.map((cell) => cell.toFixed(4)).join(',')}`);
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function methodologyOf(inBench, { indicators }) {
  const path = inBench(`data/draws-${indicators}.yaml`);
  const criteria = Array.from({ length: indicators }, (_, index) => `  - { id: c${index} }`).join('\n');
  writeFileSync(path, `rating: 1\nunit: { id: unit }\ncriteria:\n${criteria}\n`);
  return path;
}
