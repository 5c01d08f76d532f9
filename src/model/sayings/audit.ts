/** What an audit finds, and why a figure is not there. */

import type { Suggestion } from '../suggest.ts';

/** A correlation as a finding tells it. */
export interface Strength {
  readonly kind: 'kendall' | 'pearson' | 'spearman';
  readonly value: number;
  /** Units that have both. */
  readonly pairs: number;
  readonly pValue: number | null;
}

/** Criteria that a finding speaks of together; `group` is null for the total. */
export interface Members {
  readonly what: 'criteria' | 'groups' | 'indicators';
  readonly group: string | null;
  readonly count: number;
}

/** A unit that changes its place. */
interface Move {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

interface Named {
  readonly name: string;
}

interface Found {
  readonly least: number;
  readonly found: number;
}

export interface WhySayings {
  readonly whyNoValues: null;
  readonly whyConstant: null;
  readonly whyFewValues: Found;
  readonly whyFewPairs: Found;
  readonly whyFirstConstant: null;
  readonly whySecondConstant: null;
  readonly whyNoInfluence: null;
  readonly whyAlphaOfOne: null;
  readonly whyNoAlpha: null;
  readonly whyFewComplete: { readonly found: number };
  readonly whyConstantComponents: { readonly names: readonly string[] };
  readonly whyNothingLeft: null;
  readonly whyNoRating: null;
}

export interface FindingSayings<S> {
  readonly auditNoValues: Named;
  readonly auditConstant: Named & { readonly count: number };
  readonly auditLeftOut: Named;
  readonly auditOutliers: Named & {
    readonly skewness: number;
    readonly kurtosis: number;
    readonly limits: { readonly skewness: number; readonly kurtosis: number };
    readonly isTamed: boolean;
  };
  readonly lowAvailability: Named & {
    readonly share: number;
    readonly missing: number;
    readonly limit: number;
  };
  readonly manyZeros: Named & { readonly share: number; readonly limit: number };
  readonly fewDistinct: {
    readonly criteria: readonly { readonly name: string; readonly distinct: number }[];
    readonly limit: number;
  };
  readonly redundant: {
    readonly first: string;
    readonly second: string;
    readonly strength: Strength;
    readonly areSiblings: boolean;
  };
  readonly contradiction: {
    readonly first: string;
    readonly second: string;
    readonly group: string | null;
    readonly strength: Strength;
  };
  readonly nameSaysLower: Named & { readonly word: string };
  readonly runsAgainst: Named & { readonly group: string | null; readonly strength: Strength };
  readonly silent: Named & { readonly own: Strength | null; readonly total: Strength };
  readonly elsewhere: Named & {
    readonly group: string;
    readonly own: Strength;
    readonly other: string;
    readonly strength: Strength;
  };
  /** `better` is the criterion without which alpha would be highest, where that helps. */
  readonly incoherent: {
    readonly members: Members;
    readonly alpha: number;
    readonly limit: number;
    readonly better: { readonly name: string; readonly alpha: number } | null;
  };
  readonly severalDimensions: {
    readonly members: Members;
    readonly dimensions: number;
    readonly first: number;
    readonly all: number;
  };
  readonly oppositeLoadings: { readonly members: Members; readonly names: readonly string[] };
  readonly coherent: { readonly members: Members; readonly alpha: number; readonly first: number };
  readonly hiddenWeight: {
    readonly members: Members;
    readonly factor: number;
    readonly isMore: boolean;
    readonly criteria: readonly {
      readonly name: string;
      readonly weight: number;
      readonly influence: number;
    }[];
  };
  readonly decisive: Named & {
    readonly what: 'groups' | 'indicators';
    readonly mean: number;
    readonly largest: number;
    /** Some of those that move furthest, of `count`. */
    readonly movers: readonly Move[];
    readonly count: number;
  };
  readonly withoutEffect: { readonly names: readonly string[] };
  readonly losesUnits: Named & { readonly count: number };
  readonly against: {
    readonly column: string;
    readonly total: Strength;
    /** The criterion at the top that follows the column most. */
    readonly most: { readonly name: string; readonly strength: Strength } | null;
  };
  readonly notOutside: { readonly column: string; readonly name: string };
  readonly notComputed: { readonly what: readonly S[]; readonly why: S };
  readonly coherenceOf: { readonly members: Members };
  readonly removalOf: Named;
  readonly comparisonWith: { readonly column: string };
}

export interface AuditSayings<S> extends WhySayings, FindingSayings<S> {
  readonly noColumnToCompare: { readonly column: string; readonly near: Suggestion | null };
  readonly severalToCompare: { readonly column: string; readonly names: readonly string[] };
  readonly textToCompare: { readonly column: string };
}
