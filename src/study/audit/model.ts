/**
 * What an audit says: complete, so that nothing that shows it has to compute anything, and printable as JSON.
 * A figure that cannot be computed is null, and `why` beside it says why not.
 */

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Direction, Methodology } from '../../model/methodology.ts';
import type { Excluded } from '../../model/rating.ts';
import type { Run } from '../../model/run.ts';
import type { Saying } from '../../model/saying.ts';
import type { Input } from '../../model/table.ts';
import type { CorrelationKind } from '../../stats/correlate.ts';

/** Where a figure becomes a finding. */
export interface Thresholds {
  /** Two indicators that correlate above this say the same. */
  readonly redundant: number;
  /** A correlation below this, with the own group and with the total, is silence. */
  readonly weak: number;
  /** Siblings that correlate below this contradict each other. */
  readonly negative: number;
  /** The largest p-value of a correlation that is told from none. */
  readonly significance: number;
  /** The least Cronbach's alpha of a coherent group. */
  readonly alpha: number;
  /** Outliers: the absolute skewness and the kurtosis are both above these. */
  readonly skewness: number;
  readonly kurtosis: number;
  /** The least share of units with a value. */
  readonly available: number;
  /** The largest share of zeros. */
  readonly zeros: number;
  /** The least share of distinct values. */
  readonly distinct: number;
  /** How many times its weight an influence may be, or its weight the influence. */
  readonly hidden: number;
}

export interface AuditSettings {
  readonly correlation: CorrelationKind;
  readonly thresholds: Thresholds;
  /** Outside columns to compare the rating with. */
  readonly against: readonly string[];
}

/** How the values of a column lie. `values` is how many there are; the other counts are among them. */
export interface Distribution {
  readonly values: number;
  readonly missing: number;
  readonly zeros: number;
  readonly distinct: number;
  /** How often the most frequent value occurs. */
  readonly mostFrequent: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  /** With n − 1. */
  readonly standardDeviation: number | null;
  /** Bias-corrected, as the excess kurtosis. */
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  /** Why one of them is null. */
  readonly why?: Saying;
}

export interface Correlation {
  readonly value: number | null;
  /** Units that have both. */
  readonly pairs: number;
  readonly pValue: number | null;
  readonly why?: Saying;
}

/**
 * How two criteria stand to each other: children of one group; a criterion and a group it is part of, at any
 * level; a criterion and the total; a criterion and a group that it is no part of; anything else.
 */
export type Relation = 'siblings' | 'own-group' | 'total' | 'other-group' | 'other';

export interface PairCorrelation extends Correlation {
  readonly first: string;
  /** Null is the total. */
  readonly second: string | null;
  readonly relation: Relation;
}

/** Weight as it is written, and as it works. */
export interface Influence {
  /** Nominal: of an indicator its share in the total, of a group its share among its siblings. */
  readonly weight: number;
  /** Squared Pearson correlation with the total: the share of its variance that a straight line explains. */
  readonly importance: number | null;
  /** The importance as a share: of an indicator among all indicators, of a group among its siblings. */
  readonly share: number | null;
  /** Share through weight; above 1 the criterion counts for more than it is meant to. */
  readonly ratio: number | null;
  readonly why?: Saying;
}

export interface Move {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** What happens to the places when a criterion is left out and its siblings share its weight. */
export interface Removal {
  /** Units that have a place with and without it. */
  readonly units: number;
  /** Units that have no place without it. */
  readonly unrated: number;
  readonly changed: number;
  readonly meanChange: number | null;
  readonly largestChange: number | null;
  /** Who moves by the largest change: the first of them, by id. */
  readonly movers: readonly Move[];
  /** How many move by the largest change. */
  readonly moversCount: number;
  /** Pearson correlation of the places with and without it. */
  readonly rankCorrelation: number | null;
  readonly why?: Saying;
}

export interface AuditedCriterion {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly leaf: boolean;
  readonly direction: Direction;
  readonly weight: number;
  readonly effectiveWeight: number;
  /** Of an indicator: values after `per`, `points` and `bands`, before filling, treatment and normalisation. */
  readonly values?: Distribution;
  readonly scores: Distribution;
  /** With the group it is a child of; absent at the top, where that is the total. */
  readonly withGroup?: Correlation;
  readonly withTotal: Correlation;
  readonly influence: Influence;
  readonly removal: Removal;
}

export interface Component {
  readonly eigenvalue: number;
  /** Share of the variance. */
  readonly explained: number;
  /** By id of the criterion. Their sign as a whole is arbitrary. */
  readonly loadings: Readonly<Record<string, number>>;
}

/** Whether some criteria, by their scores, measure one thing. */
export interface Coherence {
  readonly criteria: readonly string[];
  /** Those that nobody has a score in; they take no part. */
  readonly withoutScores: readonly string[];
  readonly alpha: number | null;
  /** Alpha of the others, by the id of the one that is left out. */
  readonly alphaWithout: Readonly<Record<string, number | null>>;
  /** Units without a gap, over which the components are computed. */
  readonly completeUnits: number;
  readonly components: readonly Component[];
  /** Why alpha is null, or why there are no components. */
  readonly why: readonly Saying[];
}

export interface AuditedGroup {
  /** Null is the total. */
  readonly id: string | null;
  readonly name: string;
  /** Of its children. */
  readonly children: Coherence;
  /** Of all indicators below it; absent where these are its children. */
  readonly indicators?: Coherence;
}

export interface Comparison {
  readonly column: string;
  readonly units: number;
  readonly withTotal: Correlation;
  readonly criteria: Readonly<Record<string, Correlation>>;
}

export type FindingKind =
  | 'direction'
  | 'no-values'
  | 'constant'
  | 'left-out'
  | 'outliers'
  | 'low-availability'
  | 'many-zeros'
  | 'few-distinct'
  | 'redundant'
  | 'contradiction'
  | 'negative'
  | 'silent'
  | 'elsewhere'
  | 'incoherent'
  | 'several-dimensions'
  | 'opposite-loadings'
  | 'coherent'
  | 'hidden-weight'
  | 'decisive'
  | 'without-effect'
  | 'against'
  | 'not-computed';

/** Something an analyst should say about the rating, as a sentence that can stand in a report. */
export interface Finding {
  readonly kind: FindingKind;
  /** A warning asks for a decision; a note is only to be known. */
  readonly severity: 'warning' | 'note';
  readonly criteria: readonly string[];
  readonly says: Saying;
}

export interface Audit {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly rating: { readonly name: string; readonly edition: string | null };
  readonly inputs: readonly Input[];
  readonly methodology: {
    readonly sha256: string | null;
    readonly source: string;
    readonly resolved: Methodology;
  };
  /** Only where the run changed the methodology or left out units. */
  readonly run?: Run;
  readonly settings: AuditSettings;
  /** Units that are rated. */
  readonly units: number;
  readonly excluded: readonly Excluded[];
  /** Attributes that say the same of every rated unit, such as what kind of values these are. */
  readonly captions: Readonly<Record<string, string>>;
  /** Parents before children. */
  readonly criteria: readonly AuditedCriterion[];
  /** The total first. */
  readonly groups: readonly AuditedGroup[];
  readonly correlations: readonly PairCorrelation[];
  readonly against: readonly Comparison[];
  readonly findings: readonly Finding[];
  readonly notes: readonly Diagnostic[];
}
