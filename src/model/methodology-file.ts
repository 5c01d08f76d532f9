/** The methodology as people write it: every setting optional but the criteria. */

import type { Band, Direction, Ties } from './methodology.ts';

/** `name`, or `{ method: name, …parameters }`. */
export type ChoiceFile = string | { readonly method: string; readonly [parameter: string]: unknown };

export interface InheritedFile {
  readonly missing?: ChoiceFile | undefined;
  readonly treat?: ChoiceFile | undefined;
  readonly normalise?: ChoiceFile | undefined;
}

export interface IndicatorFile extends InheritedFile {
  readonly id: string;
  readonly name?: string | undefined;
  readonly column?: string | undefined;
  readonly unit?: string | undefined;
  readonly weight?: number | undefined;
  readonly direction?: Direction | undefined;
  readonly per?: { readonly column: string; readonly scale?: number | undefined } | undefined;
  readonly points?: Readonly<Record<string, number>> | undefined;
  readonly bands?: readonly (Omit<Band, 'below'> & { readonly below?: number | undefined })[] | undefined;
}

/** The settings of a group; the top of the file is one too. */
export interface SiblingsFile {
  readonly aggregate?: ChoiceFile | undefined;
  readonly weights?: ChoiceFile | undefined;
  readonly coverage?: number | undefined;
  readonly criteria: readonly CriterionFile[];
}

export interface GroupFile extends InheritedFile, SiblingsFile {
  readonly id: string;
  readonly name?: string | undefined;
  readonly weight?: number | undefined;
  /** What its indicators inherit; `normalise` beside it is about the group's own score. */
  readonly defaults?: InheritedFile | undefined;
}

export type CriterionFile = IndicatorFile | GroupFile;

export interface MethodologyFile extends SiblingsFile {
  readonly $schema?: string | undefined;
  readonly rating: 1;
  readonly name?: string | undefined;
  readonly edition?: string | undefined;
  readonly unit?:
    | {
        readonly id?: string | readonly string[] | undefined;
        readonly attributes?:
          | readonly (string | { readonly column: string; readonly optional?: boolean | undefined })[]
          | undefined;
      }
    | undefined;
  readonly defaults?: (InheritedFile & { readonly aggregate?: ChoiceFile | undefined }) | undefined;
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
      }
    | undefined;
  readonly ranking?:
    | {
        readonly ties?: Ties | undefined;
        readonly by?: 'exact' | 'published' | undefined;
        readonly decimals?: number | undefined;
        readonly tiebreak?: readonly string[] | undefined;
      }
    | undefined;
  readonly leagues?:
    | readonly {
        readonly id: string;
        readonly name?: string | undefined;
        readonly column: string;
        readonly classes?:
          | readonly {
              readonly id: string;
              readonly name?: string | undefined;
              readonly below?: number | undefined;
            }[]
          | undefined;
      }[]
    | undefined;
  readonly awards?:
    | readonly {
        readonly id: string;
        readonly name?: string | undefined;
        readonly prize?: string | undefined;
        readonly rank?: number | undefined;
        readonly league?: string | undefined;
        readonly criterion?: string | undefined;
        readonly except?: string | readonly string[] | undefined;
      }[]
    | undefined;
  readonly data?:
    | { readonly missing?: readonly string[] | undefined; readonly strip?: readonly string[] | undefined }
    | undefined;
}
