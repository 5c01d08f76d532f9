/** What is said of how firm the places of a rating are. */

/** A draw that cannot be computed; it is counted from 1. */
interface FailedDraw<S> {
  readonly draw: number;
  /** Such as `normalise=z-score`. */
  readonly choices: readonly string[];
  readonly why: S;
}

export interface RobustnessSayings<S> {
  readonly drawFails: FailedDraw<S>;
  readonly drawsFailed: { readonly count: number; readonly of: number; readonly first: FailedDraw<S> };
  readonly tooManyDraws: { readonly draws: number; readonly units: number; readonly most: number };
}
