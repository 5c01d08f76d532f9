/** Why there are no exact answers about the weights of a level, where a group is null for the top; what was shortened. */

interface OfGroup {
  readonly group: string | null;
  readonly method: string;
}

export interface ExactSayings {
  readonly whyNotVaried: null;
  readonly whyOneWeight: null;
  readonly whyNotLinear: OfGroup;
  readonly whyGapsNoMean: OfGroup;
  readonly whyDerivedAbove: OfGroup;
  readonly whyScaledAgain: { readonly group: string };
  readonly whyMixedMeans: {
    readonly group: string;
    readonly method: string;
    readonly above: string | null;
    readonly aboveMethod: string;
  };
  readonly noReversals: { readonly units: number; readonly most: number };
  readonly someCells: { readonly tried: number; readonly of: number };
}
