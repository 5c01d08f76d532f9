/** What is said when two editions are compared. */

/** What changed from BEFORE to AFTER, in the order: own row, other rows, who takes part, methodology. */
type Changed = readonly ('own' | 'others' | 'membership' | 'method')[];

export interface CompareSayings<S> {
  /** A unit of one edition's file without a place in that edition. */
  readonly notInEdition: { readonly edition: 'before' | 'after'; readonly why: S | null };
  /** Why there are no causes, for everybody or for one unit. */
  readonly causesOfSaved: { readonly edition: 'before' | 'after' | 'both' };
  readonly causesUnread: { readonly edition: 'before' | 'after'; readonly why: S };
  readonly mixNotRated: { readonly why: S };
  readonly unitNotRated: { readonly coalition: Changed; readonly why: S };
  readonly ownNotSplit: { readonly why: S };

  readonly aliasOfNobody: {
    readonly side: 'before' | 'after';
    readonly name: string;
    readonly near: string | null;
  };
  /** `first` is the other name that it was given before. */
  readonly aliasTwice: { readonly side: 'before' | 'after'; readonly name: string; readonly first: string };
  readonly aliasOfPresent: { readonly before: string; readonly after: string };
  readonly nobodyInBoth: { readonly before: number; readonly after: number };
  readonly commonOfNobody: null;
  readonly commonOfSaved: null;
  /** The first few of so many pairs of names that may be one unit's. */
  readonly nearNames: {
    readonly pairs: readonly { readonly before: string; readonly after: string }[];
    readonly count: number;
  };
  /** Files that are read by `rating compare` alone. */
  readonly aliasHeader: { readonly found: readonly string[] };
  readonly aliasEmpty: { readonly side: 'before' | 'after' };
  readonly aliasesEmpty: null;
  readonly noResult: { readonly what: string };
}
