/** Why a method cannot be used as it is asked to, or what it remarks on; names of parameters are those of the file. */

import type { Suggestion } from '../suggest.ts';

type Pair = readonly [number, number];

/** A parameter that is a list, and how many entries it has. */
interface Listed {
  readonly name: string;
  readonly found: number;
}

export interface ParameterSayings {
  readonly scaleGoesUp: { readonly worst: number; readonly best: number };
  readonly pairGoesUp: { readonly name: string; readonly pair: Pair };
  readonly postsGoUp: { readonly min: number; readonly max: number };
  readonly postsAboveZero: { readonly min: number };
  readonly pointsAndCuts: { readonly points: number; readonly cuts: number };
  readonly cutsGoUp: { readonly cuts: readonly number[] };
  readonly pointsGoUp: { readonly points: readonly number[] };
  readonly mustBeAboveZero: { readonly name: string; readonly value: number };
  readonly lowerBelowUpper: { readonly lower: number; readonly upper: number };
  readonly cannotBeNegative: { readonly names: readonly string[] };
  readonly wantsOneAboveZero: { readonly name: string };
  readonly allZero: { readonly name: string };
  /** One entry a child in the file, in their order. */
  readonly oneEach: Listed & { readonly what: 'entry' | 'number' | 'pair'; readonly children: number };
  /** One number a child that takes part. */
  readonly oneEachCounted: Listed & { readonly children: number };
  /** One number a criterion, which are these. */
  readonly numbersFor: Listed & { readonly what: 'numbers' | 'rows'; readonly ids: readonly string[] };
  readonly thresholdsCross: { readonly child: number; readonly q: number; readonly p: number };
  readonly vetoBelowPreference: { readonly child: number; readonly p: number; readonly veto: number };
  readonly boundsExclude: null;
  readonly boundsAreShares: { readonly name: string; readonly pair: Pair };
  readonly onePairOrEach: Listed & { readonly children: number };
  readonly boundsTooHigh: { readonly name: string; readonly children: number; readonly sum: number };
  readonly boundsTooLow: { readonly name: string; readonly children: number; readonly sum: number };
  readonly matrixRow: { readonly row: number; readonly entries: number; readonly rows: number };
  readonly matrixDiagonal: { readonly row: number; readonly entry: number };
  readonly matrixReciprocal: {
    readonly row: number;
    readonly column: number;
    readonly below: number;
    readonly above: number;
  };
  /** `name` is the parameter that names it; null where it is a parameter of its own. */
  readonly noSuchChild: {
    readonly name: string | null;
    readonly id: string;
    readonly near: Suggestion | null;
  };
  readonly leavesOut: { readonly name: string; readonly ids: readonly string[] };
  readonly namesTwice: { readonly name: string; readonly id: string };
  readonly bestIsWorst: { readonly id: string };
  readonly comparedWithItself: { readonly name: string; readonly id: string; readonly found: number };
  readonly comparedTwoWays: {
    readonly best: string;
    readonly worst: string;
    readonly fromBest: number;
    readonly toWorst: number;
  };
  readonly comparedBeyond: {
    readonly id: string;
    readonly most: number;
    readonly best: string;
    readonly worst: string;
  };
  readonly largestSwing: { readonly largest: number };
  readonly noExperts: null;
  readonly idleExpert: { readonly expert: number };
  readonly expertNumbers: {
    readonly expert: number;
    readonly found: number;
    readonly ids: readonly string[];
  };
}

export interface ColumnSayings {
  readonly hasNoValues: null;
  readonly allValuesAre: { readonly value: number };
  readonly hasOneValue: null;
  readonly targetNotBeyond: { readonly target: number; readonly worst: number; readonly isHigher: boolean };
  readonly noReferenceUnit: { readonly unit: string; readonly near: Suggestion | null };
  readonly referenceEmpty: { readonly unit: string };
  readonly referenceWorst: { readonly unit: string; readonly value: number };
  readonly ratioOfNegative: { readonly value: number };
  readonly ratioToZero: null;
  readonly noLogarithm: { readonly value: number };
  readonly allWouldBeAlike: null;
  readonly hasTwoValues: null;

  readonly noGroupOf: { readonly by: string };
  readonly emptyGroup: { readonly by: string; readonly group: string };
  readonly noPeers: null;
  readonly noNeighbour: null;
  readonly tooFewForRegression: { readonly units: number; readonly predictors: number };
  readonly predictionTooLarge: null;
}

/** A mean by its kind; `p` is null but for a power mean. */
export interface MeanOf {
  readonly mean: 'arithmetic' | 'geometric' | 'harmonic' | 'power';
  readonly p: number | null;
}

export interface GroupMethodSayings<S> {
  readonly tooManyPairs: {
    readonly method: string;
    readonly units: number;
    readonly children: number;
    readonly most: number;
    /** Methods to take in its place. */
    readonly instead: 'arithmetic' | 'arithmeticOrBorda' | 'borda';
  };
  readonly sharesNothing: null;
  readonly needsEveryValue: { readonly method: string };
  readonly needsZeroOrMore: {
    readonly method: string;
    readonly what: 'scores' | 'values';
    readonly value: number;
  };
  readonly meanNeedsAboveZero: MeanOf & { readonly value: number };
  readonly meanNeedsZeroOrMore: MeanOf & { readonly value: number };
  readonly ratiosNeedZeroOrMore: { readonly method: string; readonly value: number };
  readonly dividesByZero: { readonly method: string };
  readonly outsideBounds: { readonly value: number; readonly bounds: Pair };
  readonly worstInAll: { readonly method: string };
  readonly distillationsDiffer: { readonly pairs: number; readonly of: number };
  /** Places among all units, the best first. */
  readonly distilledAt: { readonly fromBest: number; readonly fromWorst: number };
  readonly incomparablePairs: { readonly pairs: number; readonly of: number };
  readonly costsAreZero: { readonly method: string };
  readonly meanNotPositive: { readonly method: string; readonly mean: number };
  readonly penaltyDivides: { readonly mean: number; readonly of: 'reference' | 'scale' };
  readonly leftOutHere: { readonly method: string; readonly why: S };
  readonly onlyLeftOut: null;
  readonly weightsForOthers: { readonly method: string; readonly weights: number; readonly children: number };
  readonly widenBounds: { readonly why: S };
  readonly unitsOfWeights: null;
  /** `orders` is as it is written; null where there are more than a million. */
  readonly severalOrders: { readonly units: number; readonly orders: string | null };
  /** `share` is how much of the most that pairs allow one by one the order that was found agrees with. */
  readonly orderSearched: { readonly units: number; readonly share: number };
  readonly noPieShare: null;
}

export interface WeighSayings {
  readonly noneHasValues: null;
  readonly noneVaries: null;
  readonly oneCompleteUnit: null;
  readonly valuesBelow: {
    readonly id: string;
    readonly least: number;
    readonly isAllowed: boolean;
    readonly below: number;
    readonly count: number;
    readonly lowest: number;
    readonly because: 'logarithms' | 'losses' | 'sharesOfGini' | 'sharesOfTotal' | 'variation';
  };
  /** `lacking` is the criterion that most units lack. */
  readonly fewComplete: {
    readonly units: number;
    readonly least: number;
    readonly lacking: { readonly id: string; readonly gaps: number; readonly of: number } | null;
  };
  readonly noRandomIndex: { readonly criteria: number };
  readonly judgementsContradict: {
    readonly ratio: number;
    readonly random: number;
    readonly criteria: number;
    /** The judgement farthest from the others, and what they imply; null where none is far. */
    readonly farthest: {
      readonly first: string;
      readonly second: string;
      readonly given: number;
      readonly implied: number;
    } | null;
  };
  readonly comparisonsContradict: {
    readonly ratio: number;
    readonly threshold: number;
    readonly criteria: number;
    readonly far: string;
    readonly fromBest: number;
    readonly toWorst: number;
    readonly most: number;
    readonly best: string;
    readonly worst: string;
  };
  readonly oddExpert: { readonly expert: number; readonly total: number; readonly usual: number };
  readonly lossesUndecided: null;
  readonly weightsAllZero: null;
  readonly balanceUndecided: null;
  readonly balanceOutOfReach: { readonly id: string; readonly reached: number; readonly wanted: number };
  readonly cannotCorrelate: { readonly first: string; readonly second: string };
  readonly noneConflicts: null;
  readonly countsAgainst: { readonly id: string };
  readonly componentsEqual: null;
  readonly runsAgainstOthers: { readonly id: string; readonly loading: number };
}

export interface MethodSayings<S>
  extends ParameterSayings,
    ColumnSayings,
    GroupMethodSayings<S>,
    WeighSayings {}
