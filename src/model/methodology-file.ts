/** The methodology as people write it: every setting optional but the criteria. */

import type { Label } from './label.ts';
import type { MethodChoices } from './method-choices.ts';
import type { Band, Direction, RobustnessFile, Ties } from './methodology.ts';

/** `name`, or `{ method: name, …parameters }`. */
export type ChoiceFile = string | { readonly method: string; readonly [parameter: string]: unknown };

/** What stands where a method is chosen, by family: any name, so far as the types know. */
interface AnyChoices {
  readonly missing: ChoiceFile;
  readonly treat: ChoiceFile;
  readonly normalise: ChoiceFile;
  readonly aggregate: ChoiceFile;
  readonly weights: ChoiceFile;
}

export interface InheritedFile<C extends AnyChoices = AnyChoices> {
  readonly missing?: C['missing'] | undefined;
  readonly treat?: C['treat'] | undefined;
  readonly normalise?: C['normalise'] | undefined;
}

export interface IndicatorFile<C extends AnyChoices = AnyChoices> extends InheritedFile<C> {
  readonly id: string;
  readonly name?: Label | undefined;
  readonly column?: string | undefined;
  readonly unit?: Label | undefined;
  readonly weight?: number | undefined;
  readonly reason?: Label | undefined;
  readonly direction?: Direction | undefined;
  readonly per?: { readonly column: string; readonly scale?: number | undefined } | undefined;
  readonly points?: Readonly<Record<string, number>> | undefined;
  readonly bands?: readonly (Omit<Band, 'below'> & { readonly below?: number | undefined })[] | undefined;
  readonly fixed?: boolean | undefined;
  /** Settings of a group. */
  readonly criteria?: never;
  readonly aggregate?: never;
  readonly weights?: never;
  readonly coverage?: never;
}

/** The settings of a group; the top of the file is one too. */
export interface SiblingsFile<C extends AnyChoices = AnyChoices> {
  readonly aggregate?: C['aggregate'] | undefined;
  readonly weights?: C['weights'] | undefined;
  readonly coverage?: number | undefined;
  readonly criteria: readonly CriterionFile<C>[];
}

export interface GroupFile<C extends AnyChoices = AnyChoices> extends InheritedFile<C>, SiblingsFile<C> {
  readonly id: string;
  readonly name?: Label | undefined;
  readonly weight?: number | undefined;
  readonly reason?: Label | undefined;
  /** What its indicators inherit; `normalise` beside it is about the group's own score. */
  readonly defaults?: InheritedFile<C> | undefined;
  /** Settings of an indicator. */
  readonly column?: never;
  readonly unit?: never;
  readonly direction?: never;
  readonly per?: never;
  readonly points?: never;
  readonly bands?: never;
  readonly fixed?: never;
}

export type CriterionFile<C extends AnyChoices = AnyChoices> = IndicatorFile<C> | GroupFile<C>;

export interface MethodologyFile<C extends AnyChoices = AnyChoices> extends SiblingsFile<C> {
  readonly $schema?: string | undefined;
  readonly rating: 1;
  readonly name?: Label | undefined;
  readonly edition?: string | undefined;
  readonly unit?:
    | {
        readonly id?: string | readonly string[] | undefined;
        readonly name?: Label | undefined;
        readonly attributes?:
          | readonly (
              | string
              | {
                  readonly column: string;
                  readonly name?: Label | undefined;
                  readonly optional?: boolean | undefined;
                }
            )[]
          | undefined;
      }
    | undefined;
  readonly defaults?: (InheritedFile<C> & { readonly aggregate?: C['aggregate'] | undefined }) | undefined;
  readonly screening?:
    | {
        readonly coverage?: number | undefined;
        readonly nonzero?: number | undefined;
        readonly groups?:
          | readonly {
              readonly group: string;
              readonly coverage?: number | undefined;
              readonly nonzero?: number | undefined;
            }[]
          | undefined;
        readonly keep?: readonly string[] | undefined;
        readonly drop?: readonly string[] | undefined;
        readonly reason?: Label | undefined;
      }
    | undefined;
  readonly ranking?:
    | {
        readonly ties?: Ties | undefined;
        readonly by?: 'exact' | 'published' | undefined;
        readonly decimals?: number | undefined;
        readonly tiebreak?: readonly string[] | undefined;
        readonly reason?: Label | undefined;
      }
    | undefined;
  readonly leagues?:
    | readonly {
        readonly id: string;
        readonly name?: Label | undefined;
        readonly column: string;
        readonly classes?:
          | readonly {
              readonly id: string;
              readonly name?: Label | undefined;
              readonly below?: number | undefined;
            }[]
          | undefined;
        readonly reason?: Label | undefined;
      }[]
    | undefined;
  readonly awards?:
    | readonly {
        readonly id: string;
        readonly name?: Label | undefined;
        readonly prize?: Label | undefined;
        readonly rank?: number | undefined;
        readonly league?: string | undefined;
        readonly criterion?: string | undefined;
        readonly except?: string | readonly string[] | undefined;
        readonly reason?: Label | undefined;
      }[]
    | undefined;
  readonly data?:
    | {
        readonly missing?: readonly string[] | undefined;
        readonly strip?: readonly string[] | undefined;
        readonly encoding?: string | undefined;
        readonly delimiter?: string | undefined;
        readonly decimal?: '.' | ',' | undefined;
        readonly sheet?: string | readonly string[] | undefined;
        readonly 'header-row'?: number | undefined;
        readonly skip?: { readonly last: number } | undefined;
      }
    | undefined;
  readonly accept?: readonly string[] | undefined;
  readonly robustness?: RobustnessFile | undefined;
}

/** The same where every method is one that there is, with the parameters that it has. */
export type ExactMethodologyFile = MethodologyFile<MethodChoices>;
