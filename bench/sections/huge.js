/** Two million units: that it ends, and with how much memory. */

import { readFileSync, rmSync } from 'node:fs';
import { asMegabytes, LONG, longRuns, peak, table } from '../figures.js';
import { byTurns } from '../measure.js';

export function huge({ RATING, repeat, gauge, inBench, say, addTarget, mismatch, madeData }) {
  const rounds = repeat ?? 3;
  const data = madeData('units-2m.csv', 2_000_000);
  const output = inBench('data/huge.out.csv');
  say(`2,000,000 units: ${rounds} rounds`);
  const rating = [...RATING, 'compute', data.path, '-m', 'bench/rating.yaml', '-o', output];
  const measured = byTurns({ rating }, rounds, { gauge });
  const lines = readFileSync(output).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0);
  rmSync(output);
  if (lines !== data.units + 1) mismatch(`2,000,000 units: ${lines} lines came out`);
  addTarget('2,000,000 units: peak memory, MB', 1000e6, peak(measured.rating), asMegabytes);
  return [
    `### 2,000,000 units × 12 indicators, ${asMegabytes(data.bytes)} MB, ${rounds} runs`,
    table(['', ...LONG], [['`rating compute -m bench/rating.yaml`', ...longRuns(measured.rating)]]),
  ].join('\n\n');
}
