/** What becomes of a unit if one of its cells were missing, or another size. */

import { numberOrNull } from './contributions.ts';
import type { Leverage, Tried } from './model.ts';
import type { Situation } from './situation.ts';
import type { Subject } from './subject.ts';
import type { Trial } from './trials.ts';

/** Each cell that counts, as the methodology has them. Places are overall. */
export function leverageOf({ trials, counted }: Situation, { table, evaluated }: Subject): Leverage[] {
  const row = evaluated.fitted.sample.rows[trials.unit]!;
  return counted.map((cell): Leverage => {
    const { value, of } = cell;
    const tried = (other: number | null) => outcome(trials.rate([{ cell, value: other }], null, 1));
    const times = (factor: number) => (typeof value === 'number' ? tried(value * factor) : null);
    return {
      id: of.indicator.id,
      raw: numberOrNull(cell.rawOf(value)),
      value,
      location: table.locate?.(row, of.column.name)?.location ?? null,
      missing: tried(null),
      less: times(0.9),
      more: times(1.1),
      tenth: times(0.1),
      tenfold: times(10),
    };
  });
}

const outcome = (trial: Trial): Tried =>
  trial.rank === null ? { rank: null, reason: trial.why } : { rank: trial.rank, score: trial.score };
