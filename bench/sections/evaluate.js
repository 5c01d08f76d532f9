/** One rating with other weights, again and again: what studies of weights and pages with sliders spend their time in. */

import { asMicroseconds, asRatio, median, ratio, table } from '../figures.js';
import { printed } from '../measure.js';

/** Seconds. */
const LIMIT = 5e-6;

const LABELS = {
  evaluate: '`evaluate(fitted, { weights }, workspace)`',
  rate: '`rate(table, methodology)` from scratch',
  numpy: 'numpy, a weight vector at a time',
  numpyAtOnce: 'numpy, all vectors at once',
};

export function evaluate({ NODE, PYTHON, repeat, inBench, say, addTarget, mismatch }) {
  const rounds = repeat ?? 7;
  const title = '78 units × 12 indicators, other weights at two levels';
  const draws = inBench('data/weights.json');
  const ours = [NODE, 'bench/evaluate.js', draws];
  const said = printed(...ours);
  if (said === undefined) mismatch('evaluate: bench/evaluate.js failed; it says why when it is run alone');
  const first = figuresOf(said);
  if (first === undefined) {
    if (said === '')
      say('evaluate is skipped: the library that was built has no fit, evaluate and workspaceFor');
    addTarget(`${title}: µs an evaluation`, LIMIT, undefined, asMicroseconds);
    return `### ${title}\n\nNot measured.`;
  }
  const peer = figuresOf(printed(PYTHON, 'bench/numpy_peer.py', draws));
  if (peer === undefined) say(`numpy is skipped: ${PYTHON} has none (BENCH_PYTHON names another Python)`);
  say(`evaluate: ${rounds} rounds`);
  const runs = {};
  for (let round = 0; round < rounds; round++) {
    const turns = [ours, ...(peer === undefined ? [] : [[PYTHON, 'bench/numpy_peer.py', draws]])];
    for (const command of turns) {
      for (const [name, seconds] of Object.entries(figuresOf(printed(...command)).seconds)) {
        runs[name] ??= { seconds: [] };
        runs[name].seconds.push(seconds);
      }
    }
  }
  if (JSON.stringify(peer?.places ?? first.places) !== JSON.stringify(first.places))
    mismatch('evaluate: the places of numpy are others');
  addTarget(`${title}: µs an evaluation`, LIMIT, median(runs.evaluate.seconds), asMicroseconds);
  const rows = Object.entries(runs).map(([name, own]) => [
    name.startsWith('numpy') ? `${LABELS[name]} (numpy ${peer.version})` : LABELS[name],
    asMicroseconds(median(own.seconds)),
    asMicroseconds(Math.min(...own.seconds)),
    asRatio(ratio(runs.evaluate, own)),
  ]);
  return [
    `### ${title}, scores and all places, ${rounds} runs each`,
    table(['', 'Median, µs', 'Fastest, µs', 'first line ÷ this'], rows),
    ...(peer === undefined ? [] : ['The same places as numpy for every weight vector that was compared.']),
  ].join('\n\n');
}

const figuresOf = (text) => (text === undefined || text === '' ? undefined : JSON.parse(text));
