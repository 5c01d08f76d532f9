/** What is said of how firm the places of a rating are. */

import type { Suggestion } from '../suggest.ts';

/** What can vary, as it is written before `=`. */
export type VaryFactor = 'weights' | 'normalise' | 'aggregate' | 'treat' | 'missing' | 'leave-out' | 'data';

/** What can be wrong with how it is written; `name` is the part of it. */
export type VaryProblem =
  | 'incomplete'
  | 'listedTwice'
  | 'negative'
  | 'noRange'
  | 'noShares'
  | 'noSite'
  | 'noWay'
  | 'oneChoice'
  | 'onlyAggregate'
  | 'twice'
  | 'twoRanges'
  | 'unknown';

/** A draw that cannot be computed; it is counted from 1. */
interface FailedDraw<S> {
  readonly draw: number;
  /** Such as `normalise=z-score`. */
  readonly choices: readonly string[];
  readonly why: S;
}

export interface RobustnessSayings<S> {
  readonly unreadVary: {
    readonly problem: VaryProblem;
    readonly text: string;
    readonly factor: VaryFactor | null;
    readonly name: string;
  };
  readonly levelWithoutWeights: null;
  readonly levelAgainstRanges: { readonly level: string; readonly home: string };
  readonly noLevel: { readonly name: string; readonly near: Suggestion | null };
  readonly noCriterionToVary: { readonly id: string; readonly near: Suggestion | null };
  readonly rangesApart: { readonly first: string; readonly second: string };
  /** A group without two weights; null is the rating. */
  readonly nothingToWeigh: { readonly group: string | null };
  readonly weightlessRange: { readonly id: string };
  readonly rangesWithoutSum: { readonly least: number; readonly most: number };
  readonly noGroupsToLeaveOut: null;
  readonly noColumnOfNoise: { readonly column: string; readonly near: Suggestion | null };
  readonly noDefaultToVary: { readonly factor: VaryFactor };
  readonly noGroupToVary: { readonly id: string; readonly near: Suggestion | null };
  readonly drawFails: FailedDraw<S>;
  readonly drawsFailed: { readonly count: number; readonly of: number; readonly first: FailedDraw<S> };
  readonly tooManyDraws: { readonly draws: number; readonly units: number; readonly most: number };
}
