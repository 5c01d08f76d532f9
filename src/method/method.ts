/**
 * What a method is: a registry entry. Every family has the same outer shape (a name, a schema for each parameter, what
 * else must hold, what has to be loaded), traits that say how it behaves, and its functions. What people read about it
 * stands beside it (`page.ts`). Lists of names, the JSON Schema, the README's table and the tests are derived from the
 * registries.
 *
 * Functions that take parameters are written as methods, which TypeScript compares loosely: so a registry may hold
 * entries whose parameters, and what they learn, have types of their own.
 */

import type * as v from 'valibot';
import type { Learned, Measure } from '../model/fitted.ts';
import type { Choice, Direction } from '../model/methodology.ts';
import type { Saying } from '../model/saying.ts';
import type { Texts } from '../model/table.ts';
import { type Extent, extent } from '../stats/moments.ts';

export type Entries = v.ObjectEntries;

/** A validated choice of a method with these parameters: what its schemas give, defaults filled in. */
export type ParametersOf<E extends Entries> = Choice & v.InferOutput<v.StrictObjectSchema<E, undefined>>;

export interface Method<P extends Choice = Choice> {
  readonly name: string;
  /** Schema of each parameter; an optional one carries its default. What they mean stands on the method's page. */
  readonly parameters: Entries;
  /** What the schemas cannot say, such as "min below max"; the reason when it does not hold. */
  check?(parameters: P): Saying | undefined;
  /** Loads what is too heavy to load for everybody; `prepare()` waits for it before a run that uses the method. */
  readonly load?: () => Promise<void>;
}

// Missing values

/** Another indicator as observed: nothing in it was filled. */
export interface Peer {
  readonly id: string;
  readonly direction: Direction;
  readonly observed: Float64Array;
  /** How many levels up the group is that holds both indicators: 1 for siblings. */
  readonly levels: number;
}

/** What a fill may look at beside its own column; computed when asked for. */
export interface FillContext {
  readonly direction: Direction;
  /** The other indicators, by id. */
  readonly peers: () => readonly Peer[];
  /** A unit's class of a league, or its value of an attribute; null where it has none. */
  readonly groups: (by: string) => (row: number) => string | null;
}

/** A value of its own for each gap. */
export interface Filled {
  /** By row; what stands where a value was observed is not looked at, and NaN leaves a gap empty. */
  readonly values: Float64Array;
  /** Why the gap of a row stays empty. */
  readonly why: (row: number) => Saying;
}

/**
 * How a missing value is dealt with. `policy` says what becomes of a unit without a value:
 * `fill` puts in the value of `fill()`, `skip` leaves it empty and re-scales the weights,
 * `exclude` does not rate the unit, `error` stops the run.
 */
export type MissingMethod<P extends Choice = Choice> = Method<P> &
  MissingTraits &
  (
    | { readonly policy: 'skip' | 'exclude' | 'error' }
    | {
        readonly policy: 'fill';
        /**
         * The value for every missing cell, NaN to leave them all empty, or a value for each; computed from
         * observed values alone.
         */
        fill(observed: Float64Array, parameters: P, context: FillContext): number | Filled;
      }
  );

export interface MissingTraits {
  /** What a gap's value depends on: nothing, the observed values of its own indicator, or those of others too. */
  readonly looksAt: 'nothing' | 'indicator' | 'other-indicators';
}

// Treatment and normalisation: methods that work on one indicator

/** How a treatment or a normalisation behaves, whatever its parameters are. */
export interface ColumnTraits {
  /** What a unit's result depends on: its own value, or everybody's. */
  readonly looksAt: 'unit' | 'all-units';
  /** A better value never gives its unit less, everybody else's staying as they are. */
  readonly monotone: boolean;
  /**
   * The unit of measurement is all one: values times a constant give the same scores, or treated values that are the
   * same but for unit and zero point.
   */
  readonly unitFree: boolean;
}

/** Values below `low` count as `low`, values above `high` as `high`. A type, not an interface: it may be `Learned`. */
export type Limits = { readonly low: number; readonly high: number };

export type TreatFit<L extends Learned = Learned> =
  /** `why` where there are outliers and they stay. */
  | { readonly kind: 'untouched'; readonly why?: Saying }
  | {
      readonly kind: 'fitted';
      readonly learned: L;
      /** The method that replaces every value, with the parameters it came to use; the unit is no longer the indicator's. */
      readonly transformed?: Choice;
    };

/** Tames outliers; the order of the values stays. */
export interface TreatMethod<P extends Choice = Choice, L extends Learned = Learned>
  extends Method<P>,
    ColumnTraits {
  /** Looks at a whole column. Missing values take no part. */
  fit(values: Float64Array, parameters: P): TreatFit<L>;
  /**
   * Into `treated`, value by value: the arrays may be blocks of the column, and one and the same array. Missing values
   * stay missing.
   */
  apply(values: Float64Array, learned: L, treated: Float64Array): void;
  /** Between which limits values were kept: those outside were moved. */
  limits?(learned: L): Limits | undefined;
}

/** A cell that a method cannot take, and why. */
export interface Refusal {
  readonly row: number;
  readonly value: number;
  readonly why: Saying;
}

export type NormaliseProblem =
  /** The indicator says nothing about anyone: it is left out for every unit. */
  | { readonly kind: 'left-out'; readonly why: Saying }
  /** The parameters do not fit these data; `row` is the unit it is about, if it is about one. */
  | { readonly kind: 'stopped'; readonly why: Saying; readonly row?: number }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** What was learned has direction and parameters worked in. */
export type NormaliseFit<L extends Learned = Learned> =
  | { readonly kind: 'fitted'; readonly learned: L }
  | NormaliseProblem;

export interface NormaliseContext {
  /** The names of the rated units by row, for methods that compare with one of them. */
  readonly ids: Texts;
  /** Smallest and largest of the values and their number. */
  readonly extent: () => Extent;
}

/** The context of units with these names and values. */
export const normaliseContext = (ids: Texts, values: Float64Array): NormaliseContext => ({
  ids,
  extent: () => extent(values),
});

/**
 * score = share === 1 ? best : worst + (best − worst)·share with share = (x/2 − start)/span: a scale stretched between
 * two values, in the form in which it can be computed of long columns at once. A type, not an interface: it may be
 * `Learned`.
 */
export type Stretch = {
  readonly start: number;
  readonly span: number;
  readonly worst: number;
  readonly best: number;
};

/** Turns an indicator's values into scores where higher is better. */
export interface NormaliseMethod<P extends Choice = Choice, L extends Learned = Learned>
  extends Method<P>,
    ColumnTraits {
  /** Looks at a whole column. Missing values take no part. */
  fit(values: Float64Array, direction: Direction, parameters: P, context: NormaliseContext): NormaliseFit<L>;
  /**
   * Into `scores`, value by value: the arrays may be blocks of the column, and one and the same array. Missing values
   * stay missing.
   */
  apply(values: Float64Array, learned: L, scores: Float64Array): void;
  /** Of methods that are nothing else, to the last bit: what they learned as a stretch. */
  stretch?(learned: L): Stretch;
  /** The fixed posts between which values are expected, and whether those beyond count as the post. */
  posts?(parameters: P): { readonly min: number; readonly max: number; readonly clip: boolean };
  /** The value that is aimed at, beyond which nothing has to be achieved. */
  target?(parameters: P): number;
  /**
   * A better value of a unit, no better than the best, gives no other unit more. So it is, too, where a score depends
   * on the unit's own value alone.
   */
  readonly helpsNobodyElse?: true;
  /** Has parameters in the indicator's own unit, which a transformation of its values would falsify. */
  readonly inNaturalUnits?: boolean;
  /** Leaves the order of a lower-is-better indicator as it is, so the group method must read directions. */
  readonly keepsDirection?: boolean;
}

// Aggregation

export interface Siblings {
  /** One column of scores a child, NaN where it has none; all of one length. */
  readonly columns: readonly Float64Array[];
  /** The children's weights as given, in the same order. A child of weight 0 takes no part. */
  readonly weights: readonly number[];
  /** Which way each column runs: 'lower' only where its normalisation leaves that to the group. */
  readonly directions: readonly Direction[];
  /** Which columns are values as they are in the data, not normalised. */
  readonly raw: readonly boolean[];
  /** Each child's index among its siblings in the file, from 0: what an entry of a list parameter is about. */
  readonly childOrder: readonly number[];
}

/**
 * Why a group cannot be aggregated, and the remedy. It points at a cell (row and child), a unit (row), a
 * child for every unit, or the whole group.
 */
export interface GroupRefusal {
  readonly row?: number;
  readonly child?: number;
  readonly why: Saying;
}

/** What a reader of the scores must know, about the group, a child or a unit. */
export interface Remark {
  readonly severity: 'warning' | 'note';
  readonly row?: number;
  readonly child?: number;
  readonly says: Saying;
}

export type Aggregated =
  | {
      readonly kind: 'scores';
      readonly scores: Float64Array;
      /** The largest absolute value that was added up or subtracted, where a score may be much smaller than it. */
      readonly largest?: number;
      readonly remarks?: readonly Remark[];
    }
  | { readonly kind: 'refused'; readonly refusals: readonly GroupRefusal[] };

/** A quasi-arithmetic mean: undo( Σ w·change(x) / Σ w ), null where there is nothing to do. */
export interface Mean {
  readonly change: ((value: number) => number) | null;
  readonly undo: ((mean: number) => number) | null;
  /** Smaller values are refused, in the words of `aggregate`. */
  readonly least?: number;
}

/** How a group method behaves, whatever its parameters are. */
export interface AggregateTraits {
  /** What a unit's score depends on: its own children's, or everybody's. */
  readonly looksAt: 'unit' | 'all-units';
  /**
   * What of a unit's score is linear in the shares of the children's weights, where none of them is missing or left
   * out: the score itself, its logarithm, its reciprocal or a power of it; null for nothing of the kind.
   */
  readonly linear: 'score' | 'logarithm' | 'reciprocal' | 'power' | null;
  /**
   * A better value of a child never gives its unit less, everybody else's staying as they are, so long as it takes no
   * child from among those that are left out since they tell nobody apart.
   */
  readonly monotone: boolean;
  /** The unit of measurement of a child is all one: its values times a constant give the same scores. */
  readonly unitFree: boolean;
  /** The parameters with an entry for each child (or each that counts): they fit so many children and no others. */
  readonly perChild?: readonly string[];
  /** Reads the children's directions itself. */
  readonly readsDirection?: boolean;
  /** Takes every child alike; a weight of 0 still leaves a child out. */
  readonly unweighted?: boolean;
}

export interface AggregateMethod<P extends Choice = Choice> extends Method<P>, AggregateTraits {
  /** One score a unit from its children's, higher is better; NaN for a unit without any weighted child. */
  aggregate(siblings: Siblings, parameters: P): Aggregated;
  /** The mean that `aggregate` takes with these parameters, to the last bit, if it takes one. */
  mean?(parameters: P): Mean | undefined;
  /**
   * Why the parameters do not fit the number of children in the file, and of those that take part; nothing
   * when they do.
   */
  checkChildren?(parameters: P, children: number, counted: number): Saying | undefined;
}

// Weights

/** What a weighing method may look at: the children of one group. Every list has one entry a child. */
export interface WeighContext {
  readonly ids: readonly string[];
  /** The weights written beside the children. */
  readonly given: readonly number[];
  /** Each child's index among its siblings in the file, from 0: the order of parameters that are lists. */
  readonly childOrder: readonly number[];
  /** A group of criteria is better when higher. */
  readonly directions: readonly Direction[];
  /** Scores, as the group aggregates them: one column a child, NaN where it has none. */
  readonly normalised: () => readonly Float64Array[];
  /** Values after treatment and before normalisation; of a child that is a group, its scores. */
  readonly treated: () => readonly Float64Array[];
}

export type Weighed =
  | {
      readonly kind: 'weights';
      /** None negative, at least one above zero; not necessarily shares. */
      readonly weights: readonly number[];
      /** What the judge of these weights should know, such as judgements that contradict each other. */
      readonly warnings?: readonly Saying[];
      readonly measures?: readonly Measure[];
    }
  | {
      readonly kind: 'refused';
      /** The child it is about, if it is about one. */
      readonly child?: number;
      readonly why: Saying;
    };

/** How a weighing method behaves, whatever its parameters are. */
export interface WeighTraits {
  /** What it needs beside the criteria: nothing, a judgement that its parameters hold, or the children's columns. */
  readonly needs: 'nothing' | 'judgement' | 'treated' | 'normalised';
  /** Reads the weights written beside the criteria. */
  readonly readsWeights: boolean;
  /** The unit of measurement of a child is all one: its values times a constant give the same weights. */
  readonly unitFree: boolean;
  /** The parameters with an entry for each child: they fit so many children and no others. */
  readonly perChild?: readonly string[];
}

export interface WeighMethod<P extends Choice = Choice> extends Method<P>, WeighTraits {
  /**
   * Weights of the children of one group, not yet shares, never negative; or why there are none. Not asked
   * about a group of one, whose only child has all the weight.
   */
  weigh(context: WeighContext, parameters: P): Weighed;
  /** The weights where the methodology states them and nothing has to be found out; `written` beside the children. */
  stated?(parameters: P, ids: readonly string[], written: readonly number[]): readonly number[];
  /** Why the parameters do not suit children of these ids, in the order of the file; undefined if they do. */
  checkChildren?(parameters: P, ids: readonly string[]): Saying | undefined;
}

// Entries whose parameters are typed by their schemas

export const defineMissing = <const E extends Entries>(
  method: MissingMethod<ParametersOf<E>> & { readonly parameters: E },
) => method;

export const defineTreat = <const E extends Entries, L extends Learned>(
  method: TreatMethod<ParametersOf<E>, L> & { readonly parameters: E },
) => method;

export const defineNormalise = <const E extends Entries, L extends Learned>(
  method: NormaliseMethod<ParametersOf<E>, L> & { readonly parameters: E },
) => method;

export const defineAggregate = <const E extends Entries>(
  method: AggregateMethod<ParametersOf<E>> & { readonly parameters: E },
) => method;

export const defineWeigh = <const E extends Entries>(
  method: WeighMethod<ParametersOf<E>> & { readonly parameters: E },
) => method;

// Registries

/**
 * The methods of one family, in the order in which they are listed to people. An entry is made when it is first
 * asked for: a run uses a handful of methods, and making all of them would take longer than a small rating.
 */
export interface Registry<M> {
  readonly family: string;
  readonly names: readonly string[];
  has(name: string): boolean;
  get(name: string): M | undefined;
  all(): readonly M[];
}

/** `makers` by the name under which a methodology chooses the method. */
export function registry<M extends { readonly name: string }>(
  family: string,
  makers: Readonly<Record<string, () => M>>,
): Registry<M> {
  const sources = new Map(Object.entries(makers));
  const made = new Map<string, M>();
  const get = (name: string) => {
    let method = made.get(name);
    if (method === undefined) {
      method = sources.get(name)?.();
      if (method !== undefined) made.set(name, method);
    }
    return method;
  };
  const names = [...sources.keys()];
  return { family, names, has: (name) => sources.has(name), get, all: () => names.map((name) => get(name)!) };
}

/** The registered method of a validated choice. */
export function methodOf<M>(methods: Registry<M>, { method }: Choice): M {
  const found = methods.get(method);
  if (found === undefined)
    throw new Error(`no ${methods.family} method '${method}': the methodology was not validated`);
  return found;
}

// Columns

/** Applies `change` to every present value; missing ones stay missing. */
export function mapPresent(
  values: Float64Array,
  change: (value: number, row: number) => number,
): Float64Array {
  const changed = new Float64Array(values.length);
  eachPresent(values, changed, change);
  return changed;
}

/** Into `changed`, which may be the values themselves, `change` of every present value; missing ones stay missing. */
export function eachPresent(
  values: Float64Array,
  changed: Float64Array,
  change: (value: number, row: number) => number,
): void {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    changed[row] = Number.isNaN(value) ? NaN : change(value, row);
  }
}
