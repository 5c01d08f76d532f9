/** What a check is: a pure function from what is known of data and methodology to findings of one kind. */

import { acceptEntry } from '../../model/accept.ts';
import type { Code } from '../../model/codes.ts';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { Evaluated } from '../../model/fitted.ts';
import type { Indicator, Methodology } from '../../model/methodology.ts';
import type { Column, Table } from '../../model/table.ts';

/** An indicator whose columns the data have. */
export interface MeasuredIndicator {
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
  /** Whether no methodology says what the columns are. */
  readonly isPlain: boolean;
  readonly measures: readonly MeasuredIndicator[];
  /** Every column of numbers that the methodology reads, once, and every quotient. */
  readonly series: readonly Series[];
  /** Scores and places, where data and methodology come to any, and it has come to that. */
  readonly evaluated?: Evaluated;
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
  readonly find: (subject: Subject) => readonly Finding[];
}

/** A diagnostic before its check has given it code and severity; few may ask for another severity. */
export type Finding = Omit<Diagnostic, 'code' | 'severity' | 'accept'> & {
  readonly severity?: Severity;
  /** What it is about, as `accept:` names it, where that is not its unit and its column: a criterion, a group. */
  readonly subject?: string;
};

/**
 * What a check finds, with code and severity. A warning carries the entry under `accept:` that silences it, unless
 * there is no methodology to write it into; notes are silent enough, and errors cannot be accepted.
 */
export function findingsOf({ code, severity, find }: Check, subject: Subject): Diagnostic[] {
  return find(subject).map(({ subject: about, ...finding }) => {
    const diagnostic: Diagnostic = { code, severity, ...finding };
    if (subject.isPlain || diagnostic.severity !== 'warning') return diagnostic;
    const { unit, field } = finding;
    const names = about ?? ([unit, field].filter((name) => name !== undefined).join(' ') || undefined);
    return { ...diagnostic, accept: acceptEntry(code, names) };
  });
}
