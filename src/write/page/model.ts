/** What a page is made of. */

import type { CarriedTable, Embedded } from '../../model/carried.ts';
import type { RatedUnit, Rating } from '../../model/rating.ts';
import type { Study } from '../../study/report/model.ts';

/** Text that a page runs or is styled by, with the hash that allows it: `sha256-…`. */
export interface Asset {
  readonly text: string;
  readonly hash: string;
}

/** What a page needs beside the study. */
export interface PageParts {
  /** All rated units, in rank order. */
  readonly units: readonly RatedUnit[];
  /** The result of the contract, names in the default language. */
  readonly result: Rating;
  /** The columns that were rated, and the files they were read from. */
  readonly table: CarriedTable;
  readonly embedded: Embedded;
  readonly script: Asset;
  readonly style: Asset;
}

/** A study, and what its page needs where one is asked for. */
export interface Published {
  readonly study: Study;
  readonly page: PageParts | null;
}
