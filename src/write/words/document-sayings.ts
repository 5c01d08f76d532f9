/** Which sentences people's documents hold, and so are told in every language; what only diagnostics say is English. */

import type { Saying, Sayings } from '../../model/saying.ts';
import type { FindingSayings, WhySayings } from '../../model/sayings/audit.ts';
import type { ColumnSayings, GroupMethodSayings, WeighSayings } from '../../model/sayings/method.ts';
import type { ExactSayings } from '../../model/sayings/robustness-exact.ts';

export type EditionKey =
  | 'causesOfSaved'
  | 'causesUnread'
  | 'mixNotRated'
  | 'notInEdition'
  | 'ownNotSplit'
  | 'unitNotRated';

/** Why a unit is not rated, and what was done with data and weights on the way. */
export type StageKey =
  | 'cannotNormalise'
  | 'doubtfulWeights'
  | 'filledIn'
  | 'hasNoScore'
  | 'isDropped'
  | 'lacksCoverage'
  | 'lacksNonzero'
  | 'lacksValue'
  | 'leftEmpty'
  | 'leftOut'
  | 'missingDenominator'
  | 'noClass'
  | 'noClassTakes'
  | 'noWeights'
  | 'notTreated'
  | 'nothingToFill'
  | 'refused'
  | 'several'
  | 'treated'
  | 'unusedWeights'
  | 'valueMissing'
  | 'weightless';

export interface MethodSayings extends ColumnSayings, GroupMethodSayings<Saying>, WeighSayings {}

export interface AuditSayings extends WhySayings, FindingSayings<Saying> {}

/** Why there are no exact answers about weights. */
export type ExactReasons = Omit<ExactSayings, 'noReversals' | 'someCells'>;

export interface DocumentSayings
  extends Pick<Sayings, StageKey | EditionKey>,
    MethodSayings,
    AuditSayings,
    ExactReasons {}
