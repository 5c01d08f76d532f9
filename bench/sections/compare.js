/** What moved between two editions of 1,000 units, and why: causes for all, the own part of the ten largest movers. */

import { rmSync, writeFileSync } from 'node:fs';
import { randomNumbers } from '../data.js';
import { asSeconds, LONG, longRuns, median, table } from '../figures.js';
import { byTurns } from '../measure.js';

const UNITS = 1000;
const INDICATORS = 12;
/** So many units of one edition are not in the other. */
const OTHERS = 15;

/** An edition with 2 % of the cells empty. */
function edition(seed, first) {
  const random = randomNumbers(seed);
  const cell = () => (random() < 0.02 ? '' : String(Math.round(1e5 * random() ** 2) / 100));
  const row = (_, unit) => [`city ${unit + first}`, ...Array.from({ length: INDICATORS }, cell)].join(',');
  const header = ['city', ...Array.from({ length: INDICATORS }, (_, index) => `indicator${index}`)].join(',');
  return [header, ...Array.from({ length: UNITS }, row), ''].join('\n');
}

export function compare({ RATING, repeat, gauge, inBench, say, addTarget }) {
  const rounds = repeat ?? 5;
  const files = { before: inBench('data/edition-before.csv'), after: inBench('data/edition-after.csv') };
  writeFileSync(files.before, edition(1, OTHERS));
  writeFileSync(files.after, edition(2, 0));
  const output = inBench('data/compare.out.json');
  say(`compare: ${rounds} rounds`);
  const command = [...RATING, 'compare', files.before, files.after, '-o', output, '-q'];
  const { all } = byTurns({ all: command }, rounds, { gauge });
  rmSync(output, { force: true });
  addTarget(
    '`rating compare`, two editions of 1,000 × 12, causes for all: seconds',
    10,
    median(all.seconds),
    asSeconds,
  );
  return [
    `### Two editions of 1,000 units × 12 indicators, ${rounds} runs each`,
    table(
      ['', ...LONG],
      [['`rating compare`: causes for all, the own part of ten by column', ...longRuns(all)]],
    ),
  ].join('\n\n');
}
