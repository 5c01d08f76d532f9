/** Why every place is what it is: all 78 example cities explained in full, and one of 10,000 units with two targets. */

import { readFileSync, rmSync } from 'node:fs';
import { asSeconds, LONG, longRuns, median, table } from '../figures.js';
import { byTurns } from '../measure.js';

export function explain({ RATING, repeat, gauge, inBench, say, addTarget, madeData }) {
  const rounds = repeat ?? 5;
  const data = madeData('units-10k.csv', 10_000);
  const cities = 'fixtures/uclg-eurasia-2020.csv';
  const outputs = { all: inBench('data/explain-all.out.json'), one: inBench('data/explain-one.out.json') };
  const unit = readFileSync(data.path, 'utf8').split('\n')[5000].split(',')[0];
  const lines = {
    all: ['explain', cities, '-o', outputs.all],
    one: [
      'explain',
      data.path,
      unit,
      '-m',
      'bench/rating.yaml',
      '--to',
      'next',
      '--to',
      '10',
      '-o',
      outputs.one,
    ],
  };
  say(`explain: ${rounds} rounds`);
  const commands = Object.entries(lines).map(([name, line]) => [name, [...RATING, ...line, '-q']]);
  const runs = byTurns(Object.fromEntries(commands), rounds, { gauge });
  for (const path of Object.values(outputs)) rmSync(path, { force: true });
  addTarget('`rating explain`, 78 cities in full: seconds', 2, median(runs.all.seconds), asSeconds);
  addTarget(
    '`rating explain`, one of 10,000 × 12 with two targets: seconds',
    3,
    median(runs.one.seconds),
    asSeconds,
  );
  return [
    `### Explaining places, ${rounds} runs each`,
    table(
      ['', ...LONG],
      [
        ['all 78 cities: contributions, targets, leverage, sentences', ...longRuns(runs.all)],
        ['one of 10,000 units × 12 indicators, the next place and the top ten', ...longRuns(runs.one)],
      ],
    ),
  ].join('\n\n');
}
