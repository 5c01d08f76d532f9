/** What the checks find in data and methodology, and why none could be drafted. */

/** A group of equal weight: how many indicators it has, and the share of each. */
interface Shared {
  readonly id: string;
  readonly count: number;
  readonly each: number;
}

/** A share of all, against the least that is asked for; `isRule`: by the methodology. */
interface Sparse {
  readonly answered: number;
  readonly count: number;
  readonly least: number;
  readonly isRule: boolean;
}

/** A sibling, how far its scale reaches, its written share and the one it has; null where scores are not added. */
interface Scaled {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly counts: number | null;
}

/** A normalisation to write beside a criterion: by fixed posts where there are some, to another scale than the usual. */
export interface Remedy {
  readonly id: string;
  readonly method: string;
  readonly to: readonly [number, number] | null;
  readonly posts: readonly [number, number] | null;
}

/** The rows of one file, or of one class of the column `by`. */
interface Part {
  readonly name: string;
  readonly by: string | null;
}

export interface CheckSayings<S> {
  /** `columns`: in how many of `count` its numbers are the sum or the mean of the others; null: its name says it. */
  readonly noUnit: {
    readonly unit: string;
    readonly kind: 'total' | 'mean' | 'note';
    readonly columns: number | null;
    readonly count: number;
    /** The column that names the units, or the first of them. */
    readonly column: string;
    /** Whether there is no methodology; and whether several columns name a unit. */
    readonly isPlain: boolean;
    readonly isJoint: boolean;
    /** How many rows at the end of the file are notes, if this is one of them. */
    readonly last: number | null;
  };
  /** `unit`: the column that names the units; the editions in their order. */
  readonly severalEditions: {
    readonly column: string;
    readonly unit: string;
    readonly editions: readonly string[];
  };
  readonly noHeader: { readonly cells: readonly string[] };
  /** `group` is null for the total. */
  readonly mixedScales: {
    readonly group: string | null;
    readonly criteria: readonly Scaled[];
    readonly remedies: readonly Remedy[];
  };
  readonly severalLower: { readonly named: readonly { readonly id: string; readonly word: string }[] };
  readonly lowerByName: { readonly indicator: string; readonly word: string };
  /** `r` is the middle one of its rank correlations with its siblings. */
  readonly againstSiblings: {
    readonly indicator: string;
    readonly isLower: boolean;
    readonly siblings: number;
    readonly r: number;
  };
  readonly anotherUnit: {
    readonly column: string;
    readonly part: Part;
    readonly count: number;
    readonly factor: number;
    /** Medians. */
    readonly own: number;
    readonly others: number;
  };
  readonly fractionsAmong: {
    readonly column: string;
    readonly value: number;
    readonly count: number;
    readonly others: number;
    readonly from: number;
    readonly to: number;
    readonly areFractions: boolean;
  };
  readonly allOutside: {
    readonly indicator: string;
    readonly values: { readonly min: number; readonly max: number; readonly count: number };
    readonly posts: { readonly min: number; readonly max: number; readonly clip: boolean };
  };
  readonly thinPlace: {
    readonly rank: number;
    readonly answered: number;
    readonly count: number;
    readonly missing: readonly string[];
  };

  readonly misplaced: {
    readonly series: string;
    readonly value: number;
    readonly cell: number;
    /** The median of the others, the value next to it, and what it would be divided or multiplied by. */
    readonly typical: number;
    readonly next: number;
    readonly factor: number;
    readonly isHigh: boolean;
  };
  readonly outlying: {
    readonly series: string;
    readonly value: number;
    readonly median: number;
    readonly deviations: number;
  };
  readonly spelling: { readonly first: string; readonly second: string; readonly isUnit: boolean };
  /** `unit` is null where the earlier row has no name. */
  readonly copied: { readonly unit: string | null; readonly count: number };
  readonly copiedFrom: { readonly unit: string | null };
  readonly beyondShare: { readonly indicator: string; readonly value: number; readonly why: S };
  readonly noShareAtAll: {
    readonly indicator: string;
    readonly why: S;
    readonly outside: number;
    readonly count: number;
  };
  readonly shareByUnit: { readonly unit: string };
  readonly shareByCells: null;
  readonly shareByName: { readonly name: string };
  readonly negative: {
    readonly column: string;
    readonly value: number;
    readonly count: number;
    readonly negatives: number;
    /** Whether it may stand for "no answer". */
    readonly isCode: boolean;
  };
  readonly weightSum: {
    readonly group: string | null;
    readonly sum: number;
    readonly meant: number;
    readonly unweighted: readonly string[];
  };
  readonly hiddenWeights: { readonly few: Shared; readonly many: Shared };
  readonly twins: {
    readonly first: string;
    readonly second: string;
    readonly how: S;
    readonly isReversed: boolean;
  };
  readonly sameColumn: { readonly column: string };
  readonly equalValues: { readonly count: number };
  readonly multiple: { readonly first: string; readonly second: string; readonly factor: number };
  readonly correlated: { readonly r: number; readonly count: number };
  readonly constant: { readonly indicator: string; readonly value: number; readonly count: number };
  readonly nearlyConstant: {
    readonly indicator: string;
    readonly value: number;
    readonly others: readonly string[];
    readonly count: number;
  };
  readonly sparse: Sparse & { readonly indicator: string };
  readonly sparseAnswers: Sparse & { readonly missing: readonly string[] };
  readonly outside: {
    readonly indicator: string;
    readonly value: number;
    readonly post: number;
    readonly isUpper: boolean;
    readonly clips: boolean;
    readonly isJudged: boolean;
  };
  /** `meant` is a column that the methodology looks for and the data lack. */
  readonly unused: { readonly column: string; readonly meant: string | null };

  /** `near`: the code that is meant, perhaps, where what is written as one is none. */
  readonly acceptedNothing: {
    readonly entry: string;
    readonly isCode: boolean;
    readonly near: string | null;
  };

  readonly noNames: null;
  readonly nothingToDraft: { readonly columns: readonly string[] };
}
