/**
 * A rating half made: what was answered, who takes part, and what every stage learned. Plain data, no function
 * inside: `structuredClone` keeps it whole, and JSON does too (`revived()` makes typed arrays of it again).
 */

import type { Diagnostic } from './diagnostic.ts';
import type { Choice, Methodology } from './methodology.ts';
import type { Excluded } from './rating.ts';
import type { Saying } from './saying.ts';
import type { Input } from './table.ts';
import type { Words } from './texts.ts';
import type { Treatment } from './treatment.ts';

/**
 * What a method learned of a column, everything it needs to treat or score a value beside the value itself. Plain
 * data: finite numbers, strings, booleans, null, lists and records of these, so that `structuredClone` and JSON keep
 * it whole (which −0, NaN and Infinity would not survive).
 */
export type Learned = Readonly<Record<string, unknown>>;

/** A column of the table that leagues, attributes or fills by group read. */
export interface CarriedColumn {
  /** As the methodology calls it. */
  readonly wanted: string;
  /** As the header does. */
  readonly name: string;
  readonly numbers?: Float64Array;
  readonly texts?: Words;
}

export interface Answer {
  /** The indicator. */
  readonly id: string;
  /** After `points`, `per` and `bands`; NaN is a gap. */
  readonly values: Float64Array;
  /** Before `bands`, as the result shows it; the same array where there are none. */
  readonly raw: Float64Array;
}

/** What the table says, by row of the table. */
export interface Answers {
  readonly length: number;
  /** Whether it is some rows of a larger table. */
  readonly isPart: boolean;
  readonly ids: Words;
  readonly key: readonly { readonly column: string; readonly texts: Words }[];
  readonly carried: readonly CarriedColumn[];
  /** In the order of the methodology. */
  readonly indicators: readonly Answer[];
  /** Rows that count as not being in the table. */
  readonly absent: readonly number[];
}

/** Who takes part. */
export interface Sample {
  /** For each rated unit, its row in the table. */
  readonly rows: Uint32Array;
  readonly excluded: readonly { readonly row: number; readonly reason: Excluded['reason'] }[];
  readonly notes: readonly Diagnostic[];
}

/** One indicator of the rated units: a value a unit in each column, NaN where it has none. */
export interface FittedIndicator {
  readonly id: string;
  readonly observed: Float64Array;
  /** The observed values with their gaps filled; the same array where nothing was. */
  readonly values: Float64Array;
  /** 1 where a value was filled in; absent where none was. */
  readonly filled?: Uint8Array;
  /** After the treatment of outliers; the same array as `values` where nothing was done. */
  readonly treated: Float64Array;
  /** What the treatment learned, and what it did; null where it left the values alone. */
  readonly treatment: { readonly learned: Learned; readonly record: Treatment } | null;
  /** What the normalisation learned; null where the indicator has no scores. */
  readonly learned: Learned | null;
  /** What there is to say of filling its gaps, and of the stages after it. */
  readonly filling: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

/** What a weighting tells beside its weights, as programs read it. */
export type MeasureName =
  | 'consistency index'
  | 'consistency ratio'
  | 'correlation with the score'
  | 'experts'
  | 'factor'
  | 'factors'
  | 'largest eigenvalue'
  | 'largest miss ξ'
  | 'loading'
  | 'random index (Saaty & Tran 2007)'
  | 'reached share of influence'
  | 'share of variance explained'
  | 'spread between experts'
  | 'threshold (Liang, Brunelli & Rezaei 2020)'
  | 'wanted share of influence';

/** A number that a weighing reports: one for the group, or one a child (NaN for none). */
export interface Measure {
  readonly name: MeasureName;
  readonly value: number | readonly number[];
}

/** The weights of the children of a group, in the order of their ids. */
export interface FittedGroup {
  /** Null is the top. */
  readonly id: string | null;
  readonly children: readonly string[];
  /** None negative; not necessarily shares. */
  readonly weights: readonly number[];
  readonly measures: readonly Measure[];
  /** What the judge of these weights should know. */
  readonly warnings: readonly Saying[];
  /** Why the method found none, so that other weights stand in its place. */
  readonly refused: { readonly why: Saying } | null;
  readonly notes: readonly Diagnostic[];
}

export interface Fitted {
  readonly methodology: Methodology;
  readonly inputs: readonly Input[];
  readonly answers: Answers;
  readonly sample: Sample;
  /** In the order of the methodology. */
  readonly indicators: readonly FittedIndicator[];
  /** Parents before their children, the top first. */
  readonly groups: readonly FittedGroup[];
  /** What binding and measuring had to say. */
  readonly notes: readonly Diagnostic[];
}

/** Another choice of methods for one criterion; null is the top. */
export interface Choices {
  readonly criterion: string | null;
  readonly missing?: Choice;
  readonly treat?: Choice;
  readonly normalise?: Choice;
  readonly aggregate?: Choice;
  readonly weights?: Choice;
}

/**
 * What is different from the rating that was fitted. Each says what changed in the table or in the file, and the
 * result is that of rating the changed ones from scratch.
 */
export interface Change {
  /**
   * Weights by criterion in place of those written; siblings' weights are shares of their sum. Among siblings
   * whose weights are derived, those not named keep what was derived.
   */
  readonly weights?: Readonly<Record<string, number>>;
  /** Another answer: the number as a result shows it as `raw`, after `per` and before `bands`; null is a gap. */
  readonly cell?: { readonly unit: string; readonly indicator: string; readonly raw: number | null };
  /** Other answers of whole indicators, by row of the table: each number as that of a cell; NaN is a gap. */
  readonly answers?: Readonly<Record<string, Float64Array>>;
  /** Another row in place of the unit's. */
  readonly row?: {
    readonly unit: string;
    /** Its answers by indicator, as of a cell; indicators not named keep theirs. */
    readonly raw: Readonly<Record<string, number | null>>;
    /** What leagues, attributes or fills by group read of it, by the name the methodology uses. */
    readonly carried?: Readonly<Record<string, number | string | null>>;
  };
  /** As if the unit's row were not in the table, or the criterion (a group too) not in the file. */
  readonly without?: { readonly unit: string } | { readonly indicator: string };
  /** Other methods. */
  readonly choose?: Choices;
  /** The units of the fitted rating, whatever screening would say of the changed one. */
  readonly sample?: 'kept';
}

/** A column of scores by rated unit. */
export interface CriterionScores {
  readonly id: string;
  /** Share among its siblings. */
  readonly weight: number;
  /** Null for an indicator of a deeper level in a long table: it is computed again when asked for. */
  readonly score: Float64Array | null;
  /** The largest absolute value that went into the scores: what noise is measured against. */
  readonly largest: number;
}

export interface Scores {
  /** Parents before their children, in the order of the methodology. */
  readonly criteria: readonly CriterionScores[];
  readonly total: Float64Array;
  readonly largest: number;
}

export interface Places {
  /** Units that have a score, best first, ties by id. */
  readonly order: Uint32Array;
  /** By unit: the number of its tie, from 0 for the best; -1 without a score. */
  readonly tie: Int32Array;
  /** By unit; NaN without a score. */
  readonly rank: Float64Array;
  /** By unit: 1 where others share its tie. */
  readonly tied: Uint8Array;
}

/** Scores and places by rated unit. Unit i stands in row `fitted.sample.rows[i]` of the table. */
export interface Evaluated {
  /** What was evaluated: the fitted rating with the change in it. */
  readonly fitted: Fitted;
  readonly scores: Scores;
  readonly places: Places;
  readonly notes: readonly Diagnostic[];
}
