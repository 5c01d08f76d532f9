/**
 * What a method says of itself: everything that people read and no rating needs. It stands beside the method, as an
 * export of its own, a function, so that a page in a browser that only
 * rates does not carry it, whatever its figures are computed from.
 */

import type { Direction } from '../model/methodology.ts';

export interface Page<Example> {
  readonly title: string;
  /** One line: what it does. */
  readonly summary: string;
  readonly formula: string;
  /** What each parameter of the method means, in the order of their schemas; none for a method without any. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Where the formula comes from. */
  readonly reference: string;
  /** When to choose it: a sentence that begins with "Use it". */
  readonly use: string;
  /** When not to, and what it does not promise (monotonicity, no rank reversal): "Avoid it …". */
  readonly avoid: string;
  /** What becomes of missing values: one sentence. */
  readonly missingRule: string;
  /** Small worked examples with numbers from outside, recomputed by a test. */
  readonly examples: readonly Example[];
}

export type MissingPage = Page<MissingExample>;
export type TreatPage = Page<ColumnExample>;
export type NormalisePage = Page<NormaliseExample>;
export type AggregatePage = Page<AggregateExample>;
export type WeighPage = Page<WeighExample>;

interface Expectation {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly expected: readonly number[];
  /** Absolute tolerance: half a unit of the last printed digit, or 0 for exact. */
  readonly tolerance: number;
  /** Who says so. */
  readonly source: string;
}

/** A column in, the column it should give. Missing is NaN. */
export interface ColumnExample extends Expectation {
  readonly direction?: Direction;
  readonly input: readonly number[];
}

export interface MissingExample extends ColumnExample {
  /** The other indicators, all of them siblings where higher is better. */
  readonly peers?: readonly (readonly number[])[];
  /** The group of each unit. */
  readonly groups?: readonly (string | null)[];
}

export interface NormaliseExample extends ColumnExample {
  /** The units' names, where the method asks for them. */
  readonly units?: readonly string[];
}

/** A column a child in, the units' scores out. The columns count as values that are not normalised. */
export interface AggregateExample extends Expectation {
  readonly input: readonly (readonly number[])[];
  readonly weights: readonly number[];
  /** One a child; all 'higher' unless said. */
  readonly directions?: readonly Direction[];
}

/** Children in, their shares out. `columns` are values and scores alike; directions are higher unless said. */
export interface WeighExample extends Expectation {
  readonly ids?: readonly string[];
  readonly given: readonly number[];
  readonly directions?: readonly Direction[];
  readonly columns: readonly (readonly number[])[];
}

/** What the parameters mean that several methods have. For pages alone: nothing that runs may look here. */
export const meanings = {
  by: 'League or attribute whose classes form the groups',
  within: 'Which other indicators are used: those of the same group, those so many levels up, or all',
  outliers: {
    max: 'Largest number of points that may be moved; tied points are moved together',
    skew: 'Skewness, of either sign, from which a column has outliers (if its kurtosis is also at its limit)',
    kurtosis: 'Excess kurtosis from which a column has outliers (if its skewness is also at its limit)',
  },
  offset: 'Amount added so that the minimum has a logarithm, as a share of the range',
  lambda:
    "The power: 0 is the logarithm, 1 no change; 'fit' finds the one that brings the values closest to a normal distribution",
  to: 'Score of the worst and of the best',
  posts: { min: 'Lower goalpost in natural units, whatever the direction', max: 'Upper goalpost' },
  ties: 'Which of their ranks tied values share',
  penalty:
    'The penalty for imbalance: subtracted (negative), or added (positive) for totals where lower is better',
  sample: 'Whether the standard deviation divides by n − 1, as Compind does, instead of n',
  preferences: {
    preference: 'How a difference becomes a preference: one for all children, or one for each, in order',
    q: 'For each child, the largest difference that does not count, in its own unit',
    p: 'For each child, the smallest difference that counts in full, in its own unit',
  },
  order: 'Ids of the children, the most important first; a nested list contains equally important ones',
} as const;
