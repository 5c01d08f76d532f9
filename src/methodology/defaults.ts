/** What holds where a methodology says nothing. */

import type { Choice } from '../model/methodology.ts';

interface Choices {
  readonly missing: Choice;
  readonly treat: Choice;
  readonly normalise: Choice;
  readonly aggregate: Choice;
  readonly weights: Choice;
  /** How a group's own score is normalised: not at all. */
  readonly score: Choice;
}

export const defaults: Choices = {
  missing: { method: 'reweight' },
  treat: { method: 'none' },
  normalise: { method: 'min-max', to: [0, 100] },
  aggregate: { method: 'arithmetic' },
  weights: { method: 'given' },
  score: { method: 'none' },
};

/** What points and bands give is a score already. */
export const judged: Pick<Choices, 'normalise'> = { normalise: { method: 'none' } };

/** Settings that suit any children, in place of some whose parameters go by their number. */
export const anyChildren: Pick<Choices, 'aggregate' | 'weights'> = {
  aggregate: defaults.aggregate,
  weights: { method: 'equal' },
};
