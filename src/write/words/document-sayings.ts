/** Which sentences people's documents hold, and so are told in every language; what only diagnostics say is English. */

import type { Sayings } from '../../model/saying.ts';

export type EditionSayings = Pick<
  Sayings,
  'notInEdition' | 'causesOfSaved' | 'causesUnread' | 'mixNotRated' | 'unitNotRated' | 'ownNotSplit'
>;

export type StageSayings = Pick<
  Sayings,
  'isDropped' | 'lacksCoverage' | 'lacksNonzero' | 'lacksValue' | 'hasNoScore' | 'several'
>;

export type DocumentSayings = StageSayings & EditionSayings;
