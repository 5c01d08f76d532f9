/** What a check of a published result finds. */

/** A value as JSON has it; undefined: there is none. */
export type Published = string | number | boolean | null | undefined;

export interface Difference {
  /** Whose; null where it is the result's as a whole. */
  readonly unit: string | null;
  /** Where in the result, such as `score`, `criteria.website.rank` or `methodology.resolved.name`. */
  readonly what: string;
  readonly published: Published;
  readonly computed: Published;
}

export interface InputCheck {
  readonly path: string;
  /** Whether its checksum is the published one; null where none was published. */
  readonly sha256: boolean | null;
}

export interface Verification {
  /** Data files, then the methodology's where it has one. */
  readonly inputs: readonly InputCheck[];
  /** Published values that were compared. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** Units that were rated and are not in what was published, as in the first ten of a ranking. */
  readonly unpublished: number;
}
