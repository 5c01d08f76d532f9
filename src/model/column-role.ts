/** What a column of numbers may be that is no indicator. */
export type ColumnRole = 'identifier' | 'coordinate' | 'year' | 'date' | 'rank' | 'result' | 'denominator';

export interface OtherColumn {
  readonly name: string;
  readonly role: ColumnRole;
  /** The columns that it is a function of, where it is known for that. */
  readonly of: readonly string[];
}
