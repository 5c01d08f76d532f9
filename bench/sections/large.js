/** 240,000 units from file to file, against those who do the same. */

import { rmSync } from 'node:fs';
import { compare } from '../check.js';
import { asMegabytes, asRatio, fastestRatio, LONG, longRuns, peak, ratio, table } from '../figures.js';
import { byTurns } from '../measure.js';

const UNITS = 240_000;

/** What is measured: which data, which methodology, and what the time may be of the peers'. */
const VARIANTS = [
  { data: 'plain', methodology: 'grouped', title: 'plain names, four groups' },
  { data: 'mixed', methodology: 'grouped', title: 'names as they are, four groups', limits: [0.3, 0.75] },
  {
    data: 'mixed',
    methodology: 'flat',
    title: 'names as they are, twelve weights side by side',
    limits: [0.3, 0.75],
  },
];
/** The file, and what is written: with groups their scores too, of twelve indicators places and totals alone. */
const METHODOLOGIES = {
  grouped: ['-m', 'bench/rating.yaml'],
  flat: ['-m', 'bench/flat.yaml', '--columns', 'rank,city,score'],
};

export function large(bench) {
  return VARIANTS.map((variant) => measured(bench, variant)).join('\n\n');
}

function measured(bench, { data: kind, methodology, title, limits }) {
  const { NODE, RATING, PYTHON, repeat, gauge, peers, inBench, say, madeData } = bench;
  const rounds = repeat ?? 7;
  const data = madeData(kind === 'plain' ? 'units-240k.csv' : `units-240k-${kind}.csv`, UNITS, kind);
  const outputs = Object.fromEntries(
    ['rating', 'pandas', 'duckdb', 'unsaid'].map((name) => [name, inBench(`data/${name}.out.csv`)]),
  );
  const commands = {
    rating: [...RATING, 'compute', data.path, ...METHODOLOGIES[methodology], '-o', outputs.rating],
    ...(peers.pandas && {
      pandas: [PYTHON, 'bench/pandas_peer.py', data.path, outputs.pandas, methodology],
    }),
    ...(peers.duckdb && { duckdb: [NODE, 'bench/duckdb-peer.js', data.path, outputs.duckdb, methodology] }),
    ...(kind === 'plain' && { unsaid: [...RATING, 'compute', data.path, '-o', outputs.unsaid] }),
  };
  say(`240,000 units, ${title}: ${rounds} rounds of ${Object.keys(commands).join(', ')}`);
  const runs = byTurns(commands, rounds, { gauge });
  const same = checked(bench, { runs, outputs, title, limits });
  for (const path of Object.values(outputs)) rmSync(path, { force: true });

  const labels = {
    rating: `\`rating compute ${METHODOLOGIES[methodology].join(' ')}\``,
    pandas: `pandas ${peers.pandas}`,
    duckdb: `DuckDB ${peers.duckdb}`,
    unsaid: '`rating compute`, no methodology: one flat mean',
  };
  const rows = Object.entries(runs).map(([name, own]) => [
    labels[name],
    ...longRuns(own),
    asRatio(ratio(runs.rating, own)),
    asRatio(fastestRatio(runs.rating, own)),
  ]);
  const header = ['', ...LONG, 'first line ÷ this', 'fastest ÷ fastest'];
  return [
    `### 240,000 units × 12 indicators, ${title}, ${(data.bytes / 1e6).toFixed(1)} MB, ${rounds} runs each`,
    table(header, rows),
    ...(same.length > 0 ? [`The same place for every unit as ${same.join(' and ')}.`] : []),
  ].join('\n\n');
}

/** Adds what is to be met; the peers that came to the same result. */
function checked({ addTarget, mismatch }, { runs, outputs, title, limits }) {
  const same = [];
  for (const [index, [peer, name]] of Object.entries({ pandas: 'pandas', duckdb: 'DuckDB' }).entries()) {
    const own = runs[peer];
    if (limits !== undefined) {
      addTarget(
        `240,000 units, ${title}: time ÷ ${name}`,
        limits[index],
        own && ratio(runs.rating, own),
        asRatio,
      );
    }
    if (own === undefined) continue;
    const found = compare(outputs.rating, outputs[peer]);
    if (found.mismatch === undefined) same.push(`${name} (scores within ${found.largest.toExponential(0)})`);
    else mismatch(`${title}: the result of ${name} is another: ${found.mismatch}`);
  }
  addTarget(`240,000 units, ${title}: peak memory, MB`, 150e6, peak(runs.rating), asMegabytes);
  return same;
}
