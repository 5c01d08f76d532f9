/** What choosing, reading and showing say: about options, conditions, destinations and the methodology taken. */

import type { OtherColumn } from '../column-role.ts';
import type { Suggestion } from '../suggest.ts';

/** A condition as it was typed, after the option that holds it. */
interface Asked {
  readonly option: string;
  readonly text: string;
  readonly column: string;
}

/** A unit that is not rated, and why. */
interface Unrated<S> {
  readonly id: string;
  readonly reason: S;
}

/** Where something was written that cannot be undone; `path` is null for standard output, `old` where what was there is. */
export interface Written {
  readonly path: string | null;
  readonly old: string | null;
}

export interface CommandSayings<S> {
  readonly waitsForInput: null;
  readonly wrotePreset: { readonly path: string; readonly name: string };
  readonly noData: { readonly command: string };
  readonly drafted: {
    readonly path: string;
    readonly data: readonly string[];
    /** Options of reading as they were given, each a word of the command line. */
    readonly flags: readonly string[];
    /** Null for a form. */
    readonly indicators: number | null;
    readonly unread: number;
  };
  readonly noConditionColumn: Asked & { readonly isAmbiguous: boolean; readonly near: Suggestion | null };
  /** A unit named in an argument or an option (null: an argument) that nothing, or more than one thing, is called. */
  readonly noUnitCalled: {
    readonly option: string | null;
    readonly name: string;
    readonly near: Suggestion | null;
  };
  readonly manyUnitsCalled: {
    readonly option: string | null;
    readonly name: string;
    readonly ids: readonly string[];
  };
  readonly noOptionColumn: {
    readonly option: string;
    readonly column: string;
    readonly isAmbiguous: boolean;
    readonly near: Suggestion | null;
  };
  readonly conditionWantsNumber: Asked & { readonly value: string };
  readonly textHasNoOrder: Asked & { readonly operator: string };
  readonly badPattern: { readonly option: string; readonly text: string; readonly why: string };
  readonly noUnitMeets: { readonly conditions: readonly string[]; readonly near: Suggestion | null };
  readonly noSpreadsheet: { readonly sheet: string };
  readonly twoMethodologies: { readonly paths: readonly string[] };
  readonly unknownPreset: { readonly name: string; readonly near: Suggestion | null };
  readonly presetChosen: { readonly name: string; readonly title: string };
  /** `left`: columns of numbers that are not rated. */
  readonly noMethodology: {
    readonly indicators: readonly string[];
    readonly unit: string;
    readonly left: readonly OtherColumn[];
  };
  readonly almostNumbers: {
    readonly column: string;
    readonly cell: string;
    /** What stands beside the numbers and could be ignored. */
    readonly mark: string | null;
    /** The decimal mark to state besides, where the numbers without the mark could be read in two ways. */
    readonly decimal: '.' | ',' | null;
  };
  readonly noNumbers: { readonly columns: readonly string[]; readonly rows: number };
  readonly wrotePages: { readonly folder: string; readonly format: string; readonly count: number };
  readonly hasNoPlace: { readonly option: string | null; readonly unit: string; readonly why: S };
  readonly outputIsInput: { readonly output: string; readonly input: string };
  readonly outputTwice: { readonly output: string; readonly other: string };
  /** `path` is null for standard output; `near` is a folder that exists; `left` is written nevertheless. */
  readonly cannotWrite: {
    readonly path: string | null;
    readonly why: S;
    readonly near: string | null;
    readonly left: readonly Written[];
  };
  readonly failOnWarning: { readonly count: number };
  readonly nothingShown: { readonly near: Suggestion | null };
  readonly methodologyUsed: { readonly path: string };
  readonly notRated: { readonly excluded: readonly Unrated<S>[] };
  readonly doesNotAgree: {
    readonly of: string;
    readonly title: string;
    readonly figures: number;
    /** Those that differ; null where one could not be computed. */
    readonly differing: readonly {
      readonly name: string;
      readonly computed: number | null;
      readonly expected: number;
    }[];
  };
  readonly nothingComputed: { readonly of: string; readonly title: string; readonly why: S };
  /** An option whose change of the methodology is not possible, or makes it invalid. */
  readonly ofOption: { readonly option: string; readonly says: S };

  /** What is asked of a result that it does not have. */
  readonly noResultColumn: { readonly column: string; readonly near: Suggestion | null };
  readonly noLeague: { readonly name: string; readonly near: Suggestion | null; readonly isEmpty: boolean };
  readonly noClassOfLeague: {
    readonly league: string;
    readonly name: string;
    readonly near: Suggestion | null;
  };
  readonly tieAtTheCut: { readonly top: number; readonly shown: number; readonly rank: number };
  /** Of what there is too much; `column` where it is a text. */
  readonly tooLargeForSheet: {
    readonly what: 'columns' | 'text' | 'units';
    readonly has: number;
    readonly most: number;
    readonly column: string | null;
  };
}
