/** What a check is: a pure function from what is known of data and methodology to findings of one kind. */

import type { Code } from '../../model/codes.ts';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { Evaluated } from '../../model/fitted.ts';
import type { Indicator, Methodology } from '../../model/methodology.ts';
import type { Column, Table } from '../../model/table.ts';

/** An indicator whose columns the data have. */
export interface Measure {
  readonly indicator: Indicator;
  readonly column: Column;
  /** By row: the number after `points`, `per` and `bands`; NaN is missing. */
  readonly raw: Float64Array;
}

/** A series of numbers that somebody filled in, or the quotient of two. */
export interface Series {
  /** How messages call it. */
  readonly label: string;
  /** The column to point at. */
  readonly column: string;
  readonly values: Float64Array;
  /** The present values in ascending order; made when first asked for. */
  readonly sorted: () => Float64Array;
  /** Of a quotient, the columns it is made of. */
  readonly parts?: readonly [above: string, below: string];
}

/** What the checks look at. */
export interface Subject {
  readonly table: Table;
  readonly methodology: Methodology;
  /** The columns that name the units; none where they cannot be found. */
  readonly key: readonly Column[];
  /** The table's column for a name that the methodology uses. */
  readonly column: (name: string) => Column | undefined;
  /** Headers of the columns that the methodology reads. */
  readonly used: ReadonlySet<string>;
  readonly nameOf: (row: number) => string | undefined;
  readonly measures: readonly Measure[];
  /** Every column of numbers that the methodology reads, once, and every quotient. */
  readonly series: readonly Series[];
  /** Scores and places, where data and methodology come to any. */
  readonly evaluated: () => Evaluated | undefined;
  /** How many cells could not be read, by column and by unit: they were answered, only not legibly. */
  readonly unread: {
    readonly byField: ReadonlyMap<string, number>;
    readonly byUnit: ReadonlyMap<string, number>;
  };
}

/** `note`: a remark that may be as it should be. */
export interface Check {
  readonly code: Code;
  readonly severity: Severity;
  /** Checks of the methodology alone look at nothing else of the subject, and need no data. */
  readonly about: 'methodology' | 'data';
  /** Told by `rating compute` too: what it finds would change places, and looking for it takes no time. */
  readonly inCompute?: true;
  readonly find: (subject: Subject) => readonly Finding[];
}

/** A diagnostic before its check has given it code and severity; few may ask for another severity. */
export type Finding = Omit<Diagnostic, 'code' | 'severity'> & { readonly severity?: Severity };
