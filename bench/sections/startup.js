/** How long it takes to start and do next to nothing. */

import { asRatio, fastestRatio, ratio, SHORT, shortRuns, table } from '../figures.js';
import { byTurns, byTurnsInTerminal } from '../measure.js';

export function startup({ NODE, RATING, repeat, say, addTarget }) {
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
