/**
 * What varies in a study of robustness and how it is studied, with every default filled in and every name looked up.
 * Plain data: it goes to other threads as it is.
 */

import type { MethodFactor } from '../../methodology/vary.ts';
import type { Choice } from '../../model/methodology.ts';

export const PARTS = ['draws', 'exact', 'sobol', 'leave-out', 'reversals', 'cells'] as const;

export type Part = (typeof PARTS)[number];

/** Among whose children weights vary: the top's, those of every group, or one group's. */
export type Level =
  | { readonly kind: 'top' }
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly id: string };

/**
 * The shares that the children of one group may have: those with a weight above 0, all others keep 0. Lists have an
 * entry a child.
 */
export interface Siblings {
  /** Null is the top. */
  readonly group: string | null;
  /** By id. */
  readonly children: readonly string[];
  /** The shares as rated; they sum to 1. */
  readonly nominal: readonly number[];
}

/**
 * The admissible shares of one group. `share`: each nominal share times 1 + share·u, u from −1 to 1, then shares of
 * their sum. `simplex`: all of them. `order`: those in which none is below another whose nominal weight is smaller.
 * `ranges`: those inside closed ranges, which are tight: each bound is reached by some admissible shares.
 */
export type Admissible = Siblings &
  (
    | { readonly by: 'share'; readonly share: number }
    | { readonly by: 'simplex' }
    | { readonly by: 'order' }
    | { readonly by: 'ranges'; readonly low: readonly number[]; readonly high: readonly number[] }
  );

/** A factor as the result prints it; of methods as they were written. */
export type Factor =
  | { readonly factor: 'weights'; readonly by: 'share'; readonly share: number; readonly level: string }
  | { readonly factor: 'weights'; readonly by: 'simplex' | 'order'; readonly level: string }
  | {
      readonly factor: 'weights';
      readonly by: 'ranges';
      readonly ranges: Readonly<Record<string, readonly [low: number, high: number]>>;
      readonly level: string;
    }
  | {
      readonly factor: MethodFactor;
      /** One group (`top` for the top); where the default of the methodology applies if null. */
      readonly at: string | null;
      readonly choices: readonly string[];
    }
  | { readonly factor: 'leave-out'; readonly of: 'indicators' | 'groups' }
  | {
      readonly factor: 'data';
      /** Relative to the number in the cell, or in its units. */
      readonly by: 'share' | 'amount';
      readonly deviation: number;
      /** A column of the data; null stands for every one. */
      readonly column: string | null;
    };

/** One of these methods, each equally likely, at all these criteria at once; null is the top. */
export interface Alternatives {
  readonly factor: MethodFactor;
  readonly at: readonly (string | null)[];
  readonly choices: readonly Choice[];
}

/** Normal noise with this standard deviation on the numbers in the cells of an indicator. */
export interface Noise {
  readonly indicator: string;
  /** Indicators that read the same column have the same noise. */
  readonly column: string;
  readonly by: 'share' | 'amount';
  readonly deviation: number;
}

export interface RobustnessSettings {
  /** The most draws; with `until` there may be fewer. */
  readonly draws: number;
  readonly seed: number;
  /** Largest standard error of the probabilities at which drawing ends; null: all draws are made. */
  readonly until: number | null;
  readonly factors: readonly Factor[];
  /** As asked for; `all` is where `exact` takes the top. */
  readonly level: Level;
  /** The groups whose weights vary, the top first; none where weights do not vary. */
  readonly weights: readonly Admissible[];
  readonly alternatives: readonly Alternatives[];
  /** Criteria of which nobody or one is left out, each equally likely; null where none is. */
  readonly leaveOut: readonly string[] | null;
  readonly noise: readonly Noise[];
  /** K of the share of draws in which a unit is among the first K. */
  readonly top: number;
  /** From this probability on a unit is safely ahead of another. */
  readonly confidence: number;
  /** Whether draws that cannot be computed are counted instead of stopping the run. */
  readonly tolerate: boolean;
  readonly parts: readonly Part[];
  /** Pairs of units named by `--pair`: `exact` answers for them too. */
  readonly pairs: readonly (readonly [string, string])[];
  /** The unit whose place Sobol' indices are about; null: the mean shift of all. */
  readonly unit: string | null;
  /** All places of every unit, and all pairs. */
  readonly matrix: boolean;
}
