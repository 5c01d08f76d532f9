/** The result of `rate()`: complete, so that nothing that shows it has to compute anything. */

import type { Diagnostic } from './diagnostic.ts';
import type { Direction, Methodology } from './methodology.ts';
import type { Run } from './run.ts';
import type { Saying } from './saying.ts';
import type { Input, Texts } from './table.ts';
import type { Treatment } from './treatment.ts';

/** One criterion of the tree, groups and indicators alike, parents before children. */
export interface RatedCriterion {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  /** Share among its siblings. */
  readonly weight: number;
  /** Nominal share in the total: the product of the shares down the tree. */
  readonly effectiveWeight: number;
  readonly direction: Direction;
  readonly leaf: boolean;
}

/** One cell of the result: `raw`, `filled` only for indicators. Missing is `null`. */
export interface CriterionScore {
  readonly raw?: number | null;
  readonly score: number | null;
  readonly rank: number | null;
  readonly filled?: boolean;
}

export interface RatedUnit {
  readonly rank: number;
  readonly id: string;
  /** Only with a composite key: its parts by column. */
  readonly key?: Readonly<Record<string, string>>;
  readonly score: number;
  /** Whether another unit has this place too. */
  readonly tied: boolean;
  /** Only where it was asked for. */
  readonly tier?: number;
  /** Share of the indicators answered. */
  readonly coverage: number;
  readonly attributes: Readonly<Record<string, string | number | null>>;
  /** `null` where the unit belongs to no class of the league. */
  readonly leagues: Readonly<Record<string, { readonly class: string; readonly rank: number } | null>>;
  readonly criteria: Readonly<Record<string, CriterionScore>>;
  readonly awards: readonly string[];
}

export interface Excluded {
  readonly id: string;
  readonly reason: Saying;
}

export interface AwardResult {
  readonly id: string;
  readonly name: string;
  readonly prize?: string;
  readonly league?: string;
  readonly criterion?: string;
  readonly winners: readonly string[];
  /** For an award by league: the winners of each class, in the order of the classes. */
  readonly classes?: readonly { readonly class: string; readonly winners: readonly string[] }[];
}

/** The same result as columns over the rated rows; what exporters of large results read. */
export interface RatingColumns {
  /** Number of rated units. */
  readonly length: number;
  /** Rows in rank order, ties by id. All the columns below are indexed by row. */
  readonly order: Uint32Array;
  /** The row of the table that was rated. */
  readonly tableRow: Uint32Array;
  readonly rank: Float64Array;
  readonly score: Float64Array;
  readonly tied: Uint8Array;
  /** Which run of units it belongs to that cannot safely be told apart, from 1; only where it was asked for. */
  readonly tier?: Float64Array;
  /** Share of the indicators answered; computed when first asked for. */
  readonly coverage: Float64Array;
  readonly id: Texts;
  /** `name` is what people read for the column. */
  readonly key: readonly { readonly column: string; readonly name: string; readonly texts: Texts }[];
  readonly attributes: readonly {
    readonly column: string;
    readonly name: string;
    readonly numbers?: Float64Array;
    readonly texts?: Texts;
  }[];
  readonly leagues: readonly LeagueColumns[];
  readonly criteria: readonly CriterionColumns[];
  /** Ids of the awards won, by row; rows that won none are absent. */
  readonly awards: ReadonlyMap<number, readonly string[]>;
}

export interface LeagueColumns {
  readonly id: string;
  readonly name: string;
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  /** Index into `classes`, or -1. */
  readonly class: Int32Array;
  readonly rank: Float64Array;
}

export interface CriterionColumns {
  readonly id: string;
  /** After `per`, `points` and `bands`, before filling; indicators only. */
  readonly raw?: Float64Array;
  /** 1 where the value was filled in; indicators only, absent where nothing was. */
  readonly filled?: Uint8Array;
  /** Those of deeper levels are computed when first asked for. */
  readonly score: Float64Array;
  /** The largest absolute value that went into the scores: what noise is measured against. */
  readonly largest: number;
  /** Ranks of the scores, computed when first asked for. */
  rank(): Float64Array;
}

export interface Rating {
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
  readonly criteria: readonly RatedCriterion[];
  /** In rank order, ties by id; made when first asked for. */
  readonly units: readonly RatedUnit[];
  readonly excluded: readonly Excluded[];
  readonly awards: readonly AwardResult[];
  /** Treated indicators in the order of the methodology. */
  readonly treated: readonly Treatment[];
  readonly notes: readonly Diagnostic[];
  /** Not enumerable, so that `JSON.stringify(rating)` prints the contract's object and no more. */
  readonly columns: RatingColumns;
  /** The unit of a row of `columns`, without making all the others. */
  unit(row: number): RatedUnit;
}
