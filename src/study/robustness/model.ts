/**
 * What a study of robustness says: complete, so that nothing that shows it has to compute anything. The names are those
 * of its JSON. A part that was not asked for is null; so is a figure that does not exist.
 */

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Evaluated } from '../../model/fitted.ts';
import type { Excluded, Rating } from '../../model/rating.ts';
import type { Saying } from '../../model/saying.ts';
import type { Table } from '../../model/table.ts';
import type { Captions } from '../captions.ts';
import type { Factor, RobustnessSettings } from './settings.ts';

/** What every part of the study is computed from. */
export interface Studied {
  readonly table: Table;
  /** The rating as it is; `fitted` inside is what changes are made to. */
  readonly evaluated: Evaluated;
  readonly rating: Rating;
  readonly settings: RobustnessSettings;
  /** Lets whoever else has work to do go on, between two long steps; rejects where the work is to end. */
  readonly pause: () => Promise<void>;
}

/** Of the draws in which the unit has a place; probabilities are shares of all draws. */
export interface UnitDraws {
  readonly median: number | null;
  readonly mean: number | null;
  readonly p5: number | null;
  readonly p95: number | null;
  /** The extremes seen. */
  readonly best: number | null;
  readonly worst: number | null;
  readonly first: number;
  /** Share of the draws in which it is among the first K. */
  readonly top: number;
  /** Share of the draws in which it has no place; absent where it always has one. */
  readonly unrated?: number;
  /** By league: first in its class; null where it belongs to none. */
  readonly leagues: Readonly<Record<string, { readonly first: number } | null>>;
  readonly awards: Readonly<Record<string, number>>;
  /** By child of the top, the mean weight over the draws in which the unit is first; null where it never is. */
  readonly central: Readonly<Record<string, number>> | null;
  /** Share of first places with the central weights and everything else varying. */
  readonly confidence: number | null;
  readonly tier: number;
  /** Share of each place from the first on; only where the matrix was asked for. */
  readonly places?: readonly number[];
}

/** Null in the place of each figure of the draws where these were not asked for. */
export interface RobustUnit {
  readonly rank: number;
  readonly id: string;
  readonly key?: Readonly<Record<string, string>>;
  readonly score: number;
  readonly draws: UnitDraws | null;
}

export interface Pair {
  readonly ahead: string;
  readonly behind: string;
  /** Share of the draws, a tie counted half. */
  readonly probability: number;
}

/** What came of the draws. */
export interface Draws {
  /** By row of the rating. */
  readonly units: readonly UnitDraws[];
  readonly draws: number;
  /** Draws that could not be computed, with the first reason; only with `--tolerate`. */
  readonly failed: { readonly count: number; readonly first: Failure } | null;
  readonly pairs: readonly Pair[];
  readonly tiers: readonly (readonly string[])[];
  readonly error: { readonly largest: number };
}

/** A draw that cannot be computed: which, what was chosen in it, and why. */
export interface Failure {
  /** From 1. */
  readonly draw: number;
  readonly choices: readonly string[];
  readonly why: readonly Diagnostic[];
}

// ---- Exact answers ----

export interface ExactUnit {
  readonly id: string;
  readonly best: number;
  readonly worst: number;
  /** False where they are bounds. */
  readonly proven: boolean;
}

export interface ExactPair {
  readonly ahead: string;
  readonly behind: string;
  /** `behind` is nowhere strictly above `ahead`. */
  readonly always: boolean;
  /** Only where neither a proof nor a counter-example was found: the two lack different answers. */
  readonly proven?: false;
}

export interface Swap {
  readonly distance: number;
  readonly weights: Readonly<Record<string, number>>;
  /** Only where there may be a smaller change: the two lack different answers. */
  readonly proven?: false;
}

export interface SwapPair {
  readonly ahead: string;
  readonly behind: string;
  readonly l1: Swap | null;
  readonly l2: Swap | null;
}

export type Interval = readonly [low: number, high: number];

export interface Stability {
  /** A child of the level. */
  readonly id: string;
  readonly weight: number;
  readonly first: Interval | null;
  readonly topThree: Interval | null;
  /** By award, the interval in which its winners stay the same; where the methodology has awards. */
  readonly awards?: Readonly<Record<string, Interval | null>>;
}

export interface Exact {
  /** `top`, or the group. */
  readonly level: string;
  /** Why there are no exact answers; null where there are. */
  readonly reason: Saying | null;
  readonly units: readonly ExactUnit[];
  readonly pairs: readonly ExactPair[];
  readonly swaps: readonly SwapPair[];
  readonly stability: readonly Stability[];
}

// ---- What matters most ----

export interface SobolIndex {
  readonly factor: string;
  readonly first: number;
  readonly total: number;
  readonly low: number;
  readonly high: number;
  readonly totalLow: number;
  readonly totalHigh: number;
}

export interface Sobol {
  /** `mean-rank-shift`, or the unit whose place it is. */
  readonly of: string;
  readonly runs: number;
  readonly indices: readonly SobolIndex[];
}

export interface LeftOut {
  readonly id: string;
  readonly meanShift: number | null;
  readonly largestShift: { readonly id: string; readonly places: number } | null;
  /** Why there is none. */
  readonly reason?: Saying;
}

export interface Reversal {
  readonly without: string;
  readonly pairs: readonly (readonly [string, string])[];
}

export interface InfluentialCell {
  readonly id: string;
  readonly criterion: string;
  readonly meanShift: number;
}

export interface Robustness {
  readonly captions: Captions;
  readonly of: Pick<Rating, 'tool' | 'rating' | 'inputs' | 'methodology'> & Pick<Rating, 'run'>;
  readonly settings: RobustnessSettings;
  readonly varies: readonly Factor[];
  readonly excluded: readonly Excluded[];
  /** Columns that name a unit. */
  readonly unitColumns: readonly string[];
  /** In rank order. */
  readonly units: readonly RobustUnit[];
  /** The parts are null where they were not asked for. */
  readonly draws: Draws | null;
  readonly exact: Exact | null;
  readonly sobol: Sobol | null;
  readonly leaveOut: readonly LeftOut[] | null;
  readonly reversals: readonly Reversal[] | null;
  readonly cells: readonly InfluentialCell[] | null;
  readonly notes: readonly Diagnostic[];
}
