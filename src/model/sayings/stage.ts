/** What the stages of a rating say about data and results. */

import type { Suggestion } from '../suggest.ts';
import type { Treatment } from '../treatment.ts';

/** An indicator, a group or a unit, and why it is as it is. */
interface Reasoned<S> {
  readonly id: string;
  readonly why: S;
}

/** How the children of a group are weighed; null is the top. */
interface Weighed {
  readonly group: string | null;
  readonly method: string;
}

/** A share below the least that is asked for, of all indicators or of a group's. */
interface Shortfall {
  /** With as many digits as it takes to show that it is below. */
  readonly share: string;
  readonly least: number;
  readonly group: string | null;
}

export interface StageSayings<S> {
  /** Who reads a column. */
  readonly bySetting: { readonly name: string };
  readonly byIndicator: { readonly id: string };
  readonly byMissingRule: { readonly method: string; readonly id: string };
  readonly byDenominator: { readonly id: string };
  readonly byLeague: { readonly id: string };

  readonly notPrepared: { readonly methods: readonly string[] };
  readonly unknownColumn: {
    readonly column: string;
    readonly by: S;
    readonly near: Suggestion | null;
  };
  readonly ambiguousColumn: { readonly column: string; readonly matches: readonly string[] };
  readonly noUnitColumn: null;
  readonly notNumbers: { readonly column: string; readonly by: S };
  /** `word` is what stands in place of the name; empty where nothing does. */
  readonly namelessUnit: { readonly column: string; readonly word: string };
  readonly duplicateUnit: {
    readonly id: string;
    readonly isSpeltAlike: boolean;
    readonly key: readonly string[];
    /** The column that would tell the two apart. */
    readonly apart: string | null;
    /** The last of the years in that column, if they are editions. */
    readonly edition: number | null;
  };
  readonly firstHere: null;
  readonly unknownAnswer: {
    readonly indicator: string;
    readonly answer: string;
    readonly near: Suggestion | null;
  };
  readonly badDenominator: { readonly indicator: string; readonly column: string; readonly value: number };
  readonly missingDenominator: { readonly indicator: string; readonly column: string };
  readonly notFinite: { readonly indicator: string };
  readonly beyondBands: { readonly indicator: string; readonly value: number };
  readonly missingNotAllowed: { readonly indicator: string };
  readonly nothingToFill: { readonly indicator: string; readonly method: string };
  readonly leftEmpty: { readonly indicator: string; readonly method: string; readonly why: S };
  readonly leftOut: Reasoned<S>;
  /** How many values of which indicators, of how many units, and of how many values there are. */
  readonly filledIn: {
    readonly fills: readonly { readonly id: string; readonly count: number; readonly method: string }[];
    readonly units: number;
    readonly values: number;
  };
  readonly notTreated: Reasoned<S> & { readonly method: string };
  readonly treated: { readonly treatment: Treatment; readonly values: number };
  readonly unitLost: { readonly indicator: string; readonly method: string; readonly transformation: string };
  readonly cannotNormalise: Reasoned<S>;
  readonly refused: Reasoned<S>;
  readonly noWeights: Weighed & { readonly why: S };
  readonly doubtfulWeights: Weighed & { readonly why: S };
  readonly weightless: Weighed & { readonly criterion: string };
  readonly unusedWeights: { readonly group: string; readonly method: string };
  readonly overflow: { readonly id: string };
  readonly noClass: { readonly league: string; readonly why: S };
  readonly valueMissing: { readonly column: string };
  readonly noClassTakes: { readonly value: number };
  readonly unknownUnit: { readonly name: string; readonly where: string; readonly near: Suggestion | null };
  /** Of how many units there were. */
  readonly nobodyRated: { readonly units: number };

  /** What a change of a fitted rating asks that it cannot have; the weight as it is written. */
  readonly badWeight: { readonly id: string; readonly weight: string };
  readonly noSuchUnit: { readonly name: string; readonly near: Suggestion | null };

  /** Why a unit is not rated. */
  readonly isDropped: null;
  readonly lacksCoverage: Shortfall;
  readonly lacksNonzero: Shortfall;
  readonly lacksValue: { readonly indicator: string };
  readonly hasNoScore: null;
  readonly several: { readonly reasons: readonly S[] };
}
