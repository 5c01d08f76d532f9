/** Whether a methodology of 240,000 units holds together: what an audit takes beside the rating itself. */

import { rmSync } from 'node:fs';
import { asRatio, asSeconds, LONG, longRuns, median, ratio, table } from '../figures.js';
import { byTurns } from '../measure.js';

export function audit({ RATING, repeat, gauge, inBench, say, addTarget, madeData }) {
  const rounds = repeat ?? 3;
  const data = madeData('units-240k.csv', 240_000);
  const outputs = { compute: inBench('data/compute.out.csv'), audit: inBench('data/audit.out.json') };
  const command = (name) => [...RATING, name, data.path, '-m', 'bench/rating.yaml', '-o', outputs[name]];
  say(`audit of 240,000 units: ${rounds} rounds`);
  const runs = byTurns({ compute: command('compute'), audit: command('audit') }, rounds, { gauge });
  for (const path of Object.values(outputs)) rmSync(path, { force: true });
  addTarget('`rating audit`, 240,000 units: seconds', 6, median(runs.audit.seconds), asSeconds);
  const rows = Object.entries(runs).map(([name, own]) => [
    `\`rating ${name} -m bench/rating.yaml\``,
    ...longRuns(own),
    asRatio(ratio(own, runs.compute)),
  ]);
  return [
    `### Audit of 240,000 units × 12 indicators, ${rounds} runs each`,
    table(['', ...LONG, '÷ compute'], rows),
  ].join('\n\n');
}
