/** What is noted about draws. The words are in `write/words`. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { say } from '../../model/saying.ts';
import type { Failure } from './model.ts';
import type { Tally } from './tally.ts';

const about = ({ draw, choices, why }: Failure) => {
  const [first] = why;
  return { draw, choices, why: first?.says ?? say('whyNoRating', null) };
};

/** A draw that cannot be computed stops the run; what is wrong is shown where it is. */
export function failedDraw(failure: Failure): Diagnostic[] {
  const [first] = failure.why;
  const says = say('drawFails', about(failure));
  return [{ ...first, code: 'draw-fails', severity: 'error', fault: 'data', says }];
}

/** Draws that were counted and not computed. */
export function afterDraws({ draws, failed, failures }: Tally): Diagnostic[] {
  const [failure] = failures;
  if (failure === undefined) return [];
  const says = say('drawsFailed', { count: failed, of: draws, first: about(failure) });
  return [{ code: 'draws-failed', severity: 'warning', says }];
}

/** More places would have to be kept than there is room for. */
export function tooManyDraws(draws: number, units: number, most: number): Diagnostic {
  const says = say('tooManyDraws', { draws, units, most });
  return { code: 'usage', severity: 'error', fault: 'usage', says };
}

/** Rank reversals are looked for one unit at a time, and not among so many. */
export const noReversals = (units: number, most: number): Diagnostic => ({
  code: 'study-shortened',
  severity: 'note',
  says: say('noReversals', { units, most }),
});

/** Only some cells were tried for how much hangs on them. */
export const someCells = (tried: number, of: number): Diagnostic => ({
  code: 'study-shortened',
  severity: 'note',
  says: say('someCells', { tried, of }),
});
