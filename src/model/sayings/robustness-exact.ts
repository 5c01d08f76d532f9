/** Why there are no exact answers about the weights of a level. A group is null for the top. */

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
}
