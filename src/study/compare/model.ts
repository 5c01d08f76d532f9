/**
 * Two editions side by side, as a plain value: who moved, how far and through whose doing. A positive change of place
 * is a climb. What could not be computed is null, with the reason where there is one.
 */

import type { Diagnostic, Outcome } from '../../model/diagnostic.ts';
import type { Label } from '../../model/label.ts';
import type { Methodology } from '../../model/methodology.ts';
import type { RatedUnit, Rating } from '../../model/rating.ts';
import type { Saying } from '../../model/saying.ts';
import type { Framed, Table } from '../../model/table.ts';
import type { Origin } from '../../rate.ts';
import type { Captions } from '../captions.ts';

/** An edition that can be rated: its rows and its methodology. */
export interface RateableEdition {
  readonly kind: 'data';
  /** The rows as the edition's own methodology reads them. */
  readonly table: Table;
  /** Its methods are loaded. */
  readonly methodology: Methodology;
  readonly origin: Origin;
  /** The same rows in the same order as the other edition's methodology reads them, or why it cannot. */
  readonly crossed: Outcome<Table>;
}

/** What of a rating says what was rated and how. */
export type EditionRecord = Pick<Rating, 'tool' | 'rating' | 'inputs' | 'methodology' | 'run'>;

/** A unit as a result lists it. */
export interface ListedUnit {
  readonly id: string;
  readonly attributes?: RatedUnit['attributes'] | undefined;
  readonly key?: Readonly<Record<string, string>>;
  readonly rank: number;
  readonly score: number;
}

/** An edition of which only the result is there: what moved can be told, why cannot. */
export interface SavedEdition {
  readonly kind: 'saved';
  readonly record: EditionRecord;
  readonly units: readonly ListedUnit[];
  readonly excluded: readonly { readonly id: string; readonly reason: Saying }[];
}

export type Edition = RateableEdition | SavedEdition;

/** Two names of one unit, and where they were given. */
export interface Alias {
  readonly before: string;
  readonly after: string;
  readonly locations?: { readonly before: Framed; readonly after: Framed };
}

export interface CompareOptions {
  readonly aliases?: readonly Alias[];
  /** Rate only the units of both editions. */
  readonly common?: boolean;
  /** Whose own part is split by column beside the largest movers': ids (as in AFTER), or everyone's. */
  readonly own?: readonly string[] | 'all';
  /** Whom people are told about instead of the largest movers: ids. */
  readonly named?: readonly string[];
}

/** Place and score in one edition; null with the reason where the unit is listed but not rated. */
export interface Standing {
  readonly rank: number | null;
  readonly score: number | null;
  readonly reason: Saying | null;
}

/** What the unit's own row, the rows of the others, who takes part, and the methodology each contributed. */
export interface Causes {
  readonly own: number;
  readonly others: number;
  readonly membership: number;
  readonly method: number;
}

export type Cause = keyof Causes;

/** What one changed column of the unit's row contributed to its score. */
export interface OwnPart {
  /** The indicator that reads the column, else the column. */
  readonly id: string;
  readonly column: string;
  readonly before: number | string | null;
  readonly after: number | string | null;
  readonly points: number;
  /** Standard error, where the orders were sampled. */
  readonly error?: number;
}

/** A unit of both editions, under its name in AFTER. */
export interface ComparedUnit {
  readonly id: string;
  readonly key?: Readonly<Record<string, string>>;
  readonly before: Standing;
  readonly after: Standing;
  /** Null where it is rated in one edition only. */
  readonly change: { readonly rank: number; readonly score: number } | null;
  readonly causes: { readonly score: Causes; readonly rank: Causes } | null;
  /** Why there are no causes. */
  readonly reason: Saying | null;
  /** The own part by column, the largest first; empty where its row is the same; null where it was not asked for. */
  readonly own: readonly OwnPart[] | null;
}

/** A unit of one edition only. */
export interface Comer {
  readonly id: string;
  readonly key?: Readonly<Record<string, string>>;
  readonly rank: number | null;
  readonly score: number | null;
  readonly reason: Saying | null;
}

/** How far two lists agree, over the units that both rate. */
export interface ListAgreement {
  readonly units: number;
  /** Of places, by rank; null where one list is all one tie, or there are fewer than two. */
  readonly spearman: number | null;
  /** Kendall's tau-b of places. */
  readonly kendall: number | null;
  /** Mean absolute change of place. */
  readonly meanShift: number | null;
  readonly largestShift: { readonly id: string; readonly places: number } | null;
  /** Units that are among the first ten of these units in both lists. */
  readonly topTen: number | null;
}

export interface Comparison {
  readonly before: EditionRecord;
  readonly after: EditionRecord;
  /** How many units each edition rates. */
  readonly rated: { readonly before: number; readonly after: number };
  /** What columns say of every unit of an edition. */
  readonly captions: { readonly before: Captions; readonly after: Captions };
  readonly common: boolean;
  /** Whether both editions are rated by the same methodology, and whether their tables are the same. */
  readonly same: { readonly methodology: boolean; readonly data: boolean };
  readonly agreement: ListAgreement;
  /** By place in AFTER, then those it does not rate, by name. */
  readonly units: readonly ComparedUnit[];
  /** Ids of those that moved furthest, the furthest first. */
  readonly movers: readonly string[];
  readonly named: readonly string[];
  readonly new: readonly Comer[];
  readonly gone: readonly Comer[];
  readonly matched: readonly { readonly before: string; readonly after: string; readonly by: 'alias' }[];
  /** Names that may be one unit's: offered, not taken. */
  readonly suggested: readonly { readonly before: string; readonly after: string }[];
  /** Names of the criteria of AFTER by id, for those who show them. */
  readonly criteria: Readonly<Record<string, Label>>;
  /** Why nobody has causes. */
  readonly reason: Saying | null;
  readonly notes: readonly Diagnostic[];
}
