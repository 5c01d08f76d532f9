/** Which sentences people's documents hold, and so are told in every language; what only diagnostics say is English. */

import type { Sayings } from '../../model/saying.ts';

export type DocumentSayings = Pick<
  Sayings,
  'isDropped' | 'lacksCoverage' | 'lacksNonzero' | 'lacksValue' | 'hasNoScore' | 'several'
>;
