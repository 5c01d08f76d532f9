/** What is wrong with a methodology as it is written. */

import type { Suggestion } from '../suggest.ts';

/** What a setting may be. The schemas name one of these where others have a sentence. */
export const EXPECTED = [
  'answers',
  'awards',
  'bands',
  'boolean',
  'boundsOrList',
  'classes',
  'column',
  'comparisons',
  'confidence',
  'criteria',
  'criterion',
  'delimiter',
  'factors',
  'factorsFromZero',
  'finite',
  'fullName',
  'grouping',
  'groups',
  'ids',
  'idsWithWeights',
  'idOrEquals',
  'judgement',
  'judgementRows',
  'judgements',
  'labelOrList',
  'labels',
  'leagues',
  'levels',
  'localised',
  'method',
  'number',
  'numberFrom0To1',
  'numberTo15',
  'numbers',
  'oneBand',
  'oneClass',
  'oneCriterion',
  'pair',
  'pairs',
  'percentiles',
  'pointLists',
  'pointNumber',
  'points',
  'share',
  'standardError',
  'text',
  'unit',
  'version',
  'veto',
  'whole',
  'within',
] as const;

export type Expected = (typeof EXPECTED)[number];

/** Rules that a setting of the right kind breaks. */
export const RULES = [
  'bandFrom0',
  'kFrom1',
  'mFrom1',
  'maxFrom0',
  'noAnswer',
  'noLanguage',
  'offsetAbove0',
  'placesFrom1',
  'pointsFrom0',
  'rowsFrom1',
  'scaleAbove0',
  'skewAbove0',
  'spreadAbove0',
  'weightFrom0',
] as const;

export type Rule = (typeof RULES)[number];

/** What a value must be, for a schema. */
export const expected = (what: Expected): Expected => what;

/** What a value must not break, for a schema. */
export const rule = (what: Rule): Rule => what;

/** A setting by name; null at the top of the file. */
interface Setting {
  readonly setting: string | null;
}

/** What can be there only once. */
export type Once = 'attribute' | 'award' | 'class' | 'column' | 'criterion' | 'finding' | 'league';

export interface FileSettingSayings {
  readonly missingKey: { readonly key: string };
  readonly unknownKey: {
    readonly key: string;
    /** Where it belongs, if that is known. */
    readonly belongs: 'group' | 'indicator' | 'inherited' | null;
    readonly near: Suggestion | null;
  };
  readonly unknownLanguage: { readonly code: string; readonly near: Suggestion };
  /** `hasSettings`: whether the method has any. */
  readonly unknownSetting: {
    readonly method: string;
    readonly key: string;
    readonly hasSettings: boolean;
    readonly near: Suggestion | null;
  };
  readonly unknownChoice: { readonly key: string; readonly value: string; readonly near: Suggestion | null };
  readonly missingMethod: {
    /** A method that stands under another key, or as a key. */
    readonly method: string | null;
    readonly under: string | null;
    readonly near: Suggestion | null;
  };
  /** `family` is known where one word was given. */
  readonly unknownMethod: {
    readonly method: string;
    readonly family: string | null;
    readonly near: Suggestion | null;
  };
  /** What was given, as the schema calls it; `key` where it seems to be meant for that key. */
  readonly wantsMapping: Setting & {
    readonly received: string;
    readonly key: string | null;
    readonly text: string | null;
    readonly near: Suggestion | null;
  };
  /** `received` is null where it says nothing. */
  readonly wantsOther: Setting & { readonly expected: Expected; readonly received: string | null };
  readonly breaksRule: Setting & { readonly rule: Rule };
  readonly otherwiseWrong: Setting & { readonly why: string };
}

export interface MethodologySayings<S> extends FileSettingSayings {
  readonly ofMethod: { readonly method: string; readonly why: S };
  readonly needsParameter: { readonly method: string; readonly name: string };
  readonly noGrouping: { readonly name: string; readonly near: Suggestion | null };
  readonly twinAnswers: { readonly first: string; readonly second: string };
  readonly onlyLastOpen: null;
  readonly belowGoesUp: { readonly below: number; readonly before: number };
  readonly thereTwice: { readonly what: Once; readonly name: string };
  readonly zeroWeights: { readonly group: string | null };
  readonly unreadDirection: { readonly indicator: string; readonly method: string };
  readonly notThere: {
    readonly what: 'award' | 'criterion' | 'group' | 'league';
    readonly name: string;
    readonly near: Suggestion | null;
  };
  readonly keptAndDropped: { readonly name: string };
  readonly circularAward: { readonly id: string };
  /** Where in the file an issue is, where there is no file to point into. */
  readonly atPath: { readonly path: string; readonly says: S };

  /** Why a change of it cannot be made. */
  readonly noPath: { readonly path: string };
  readonly isCriterion: { readonly path: string };
  readonly noSuchName: { readonly path: string; readonly name: string; readonly near: Suggestion | null };
  readonly noEntry: {
    readonly path: string;
    readonly name: string;
    readonly list: string;
    readonly near: Suggestion | null;
  };
  readonly hasNoParts: {
    readonly path: string;
    readonly setting: string;
    readonly value: string;
    readonly part: string;
  };
  readonly noCriterion: { readonly id: string; readonly near: Suggestion | null };
  /** `group` is null at the top; `given` is the method that reads written weights. */
  readonly weightUnread: {
    readonly id: string;
    readonly method: string;
    readonly group: string | null;
    readonly given: string;
  };

  /** What is wrong with the text of the file. */
  readonly yamlTooDeep: null;
  readonly yamlAliasesGrow: null;
  readonly yamlEmpty: null;
  readonly yamlNoMapping: null;
  readonly yamlNotClosed: { readonly mark: string };
  readonly yamlQuoteOpen: null;
  readonly yamlQuoteEnds: { readonly quote: string };
  readonly yamlTab: null;
  readonly yamlKeyTwice: null;
  readonly yamlTwoColons: null;
  readonly yamlNoKey: null;
  readonly yamlTextStart: { readonly character: string; readonly line: string };
  readonly yamlSecondDocument: null;
  /** As the parser says it. */
  readonly yamlIndent: { readonly why: string };
  readonly yamlOther: { readonly why: string };
  readonly yamlNoDash: null;
  readonly yamlClosesNothing: { readonly mark: string };
  readonly yamlNoAnchor: { readonly name: string };
  readonly yamlHoldsItself: { readonly name: string };
  readonly yamlKeyNoWord: null;
}
