/** What explaining a place comes to: a value from which pages and files are made; nothing here is text for people. */

import type { Location } from '../../model/diagnostic.ts';
import type { Rating } from '../../model/rating.ts';
import type { Saying } from '../../model/saying.ts';

/** What units are compared with. */
export type Against =
  | { readonly kind: 'median' | 'mean' | 'leader' }
  | { readonly kind: 'unit'; readonly unit: string };

/** A place that is aimed at: the next better one, one by its number, or that of a unit. */
export type Aim =
  | { readonly kind: 'next' }
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'unit'; readonly unit: string };

export interface ExplainOptions {
  /** Ids of rated units; all of them, in rank order, where nothing is said. */
  readonly units?: readonly string[];
  /** The median where nothing is said. */
  readonly against?: Against;
  /** The next place where nothing is said; none: nothing is aimed at. */
  readonly to?: readonly Aim[];
  /** Targets are places inside the unit's class of this league. */
  readonly league?: string;
  /** Whether each cell is tried otherwise; it is, unless this says no. */
  readonly leverage?: boolean;
}

export interface Explanation {
  readonly rating: Rating;
  /** The unit is that which leads, or that which was named. */
  readonly reference: { readonly kind: Against['kind']; readonly unit: string | null };
  /** The league whose places are aimed at. */
  readonly league: string | null;
  readonly units: readonly ExplainedUnit[];
}

export interface ExplainedUnit {
  readonly id: string;
  readonly rank: number;
  /** How many units have a place. */
  readonly of: number;
  readonly tied: boolean;
  readonly score: number;
  readonly coverage: number;
  readonly leagues: Readonly<Record<string, LeaguePlace | null>>;
  /** The total of the profile that the unit is compared with; null where it has none. */
  readonly reference: { readonly score: number | null };
  /** Parents before their children, as the methodology has them. */
  readonly contributions: readonly Contribution[];
  readonly targets: readonly Target[];
  /** Indicators that cost the unit something, the dearest first, with whom it could learn from. */
  readonly learnFrom: readonly LearnFrom[];
  /** An indicator each, as the methodology has them. */
  readonly leverage: readonly Leverage[];
  /** In what the unit is first or has all there is to have. */
  readonly records: readonly RecordHeld[];
  /** What the unit did not answer. */
  readonly gaps: readonly Gap[];
}

export interface LeaguePlace {
  readonly class: string;
  readonly rank: number;
  /** How many units of the class have a place. */
  readonly of: number;
}

export interface Contribution {
  readonly id: string;
  readonly parent: string | null;
  /** What it adds to the score of the reference; null where it cannot be told. */
  readonly points: number | null;
  /** Standard error of `points` where orders were sampled. */
  readonly error?: number;
  readonly score: number | null;
  readonly reference: number | null;
  readonly rank: number | null;
  /** Of indicators only. */
  readonly raw?: number | null;
  readonly filled?: boolean;
}

/** What stands in a cell: its own number or answer, before `per`; null is a gap. */
export type CellValue = number | string | null;

export interface Move {
  readonly id: string;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** Where the rating, made anew, puts the unit; null where it has no place then. */
export interface Outlook {
  readonly rank: number | null;
  readonly score: number | null;
}

export interface SingleMove extends Move, Outlook {
  readonly reachable: boolean;
  /** How much of the way to its bound it is; null where it does not reach. */
  readonly share: number | null;
}

/** Several indicators, each the same share of the way to its bound. */
export interface Mix extends Outlook {
  readonly share: number;
  readonly changes: readonly Move[];
}

export interface Target extends Outlook {
  readonly to: {
    readonly place: number;
    /** Whose place it is, where it was aimed at by name. */
    readonly unit?: string;
    readonly league?: { readonly id: string; readonly class: string };
  };
  /** Whether any set of indicators reaches it. `rank` and `score` are those of all bounds together. */
  readonly reachable: boolean;
  readonly single: readonly SingleMove[];
  /** The whole way where nothing reaches it; null where no share of all together does and less of them do. */
  readonly together: Mix | null;
  readonly fewest: Mix | null;
}

export interface LearnFrom {
  readonly id: string;
  readonly units: readonly { readonly id: string; readonly raw: number | null; readonly rank: number }[];
}

export type Tried =
  | { readonly rank: number; readonly score: number }
  | { readonly rank: null; readonly reason: Saying };

export interface Leverage {
  readonly id: string;
  readonly raw: number | null;
  /** What stands in the cell, and where. */
  readonly value: CellValue;
  readonly location: Location | null;
  readonly missing: Tried;
  /** 10 % less, 10 % more, a tenth, ten times; null of what has no size: a gap or an answer. */
  readonly less: Tried | null;
  readonly more: Tried | null;
  readonly tenth: Tried | null;
  readonly tenfold: Tried | null;
}

export type RecordHeld =
  /** All that the goalposts give. */
  | { readonly kind: 'maximum'; readonly id: string; readonly raw: number }
  /** First in an indicator, of all or of its class; `of` is how many have a score there. */
  | {
      readonly kind: 'first';
      readonly id: string;
      readonly raw: number;
      readonly of: number;
      readonly isShared: boolean;
      readonly league: { readonly id: string; readonly class: string } | null;
    };

export interface Gap {
  readonly id: string;
  /** The value that was filled in; null where the gap stayed. */
  readonly filled: number | null;
}
