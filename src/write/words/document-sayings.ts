/** Which sentences people's documents hold, and so are told in every language; what only diagnostics say is English. */

import type { Sayings } from '../../model/saying.ts';
import type { ExactSayings } from '../../model/sayings/robustness-exact.ts';

export type DocumentSayings = StageSayingsShown & ExactReasons;

export type StageSayingsShown = Pick<
  Sayings,
  'isDropped' | 'lacksCoverage' | 'lacksNonzero' | 'lacksValue' | 'hasNoScore' | 'several'
>;

/** Why there are no exact answers. */
export type ExactReasons = Omit<ExactSayings, 'noReversals' | 'someCells'>;
