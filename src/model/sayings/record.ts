/** What is said about joining, about what was left unread as asked for, and about what was done and written. */

export interface RecordSayings {
  /** A first row of `cells` cells above `count` rows of `expected`; `headerRow` is where the table seems to begin. */
  readonly titleLine: {
    readonly cells: number;
    readonly expected: number;
    readonly count: number;
    readonly rows: number;
    readonly headerRow: number | null;
  };
  /** Rows below the data; `text` is the first of them. */
  readonly footnotes: { readonly text: string; readonly count: number };
  readonly noHeaderRow: { readonly row: number; readonly rows: number };
  readonly noRowsInJson: null;
  readonly rowsAbove: { readonly texts: readonly string[] };
  readonly rowsSkipped: { readonly texts: readonly string[] };
  /** An option that says otherwise than a setting of the methodology. */
  readonly settingOverruled: { readonly option: string; readonly setting: string; readonly value: string };
  /** A reading setting given where the data are opened before the methodology is chosen. */
  readonly settingTooLate: { readonly setting: string; readonly option: string };

  /** Files are told by their paths and sheets. */
  readonly joined: {
    readonly files: readonly string[];
    readonly key: readonly string[];
    /** Units that stand in more than one file, and in all. */
    readonly joined: number;
    readonly units: number;
  };
  readonly appended: { readonly files: number; readonly key: readonly string[] };
  readonly joinContradiction: {
    readonly unit: string;
    readonly column: string;
    readonly first: string;
    readonly second: string;
    readonly key: readonly string[];
    /** A column that tells all such rows apart. */
    readonly apart: string | null;
  };
  readonly valueHere: { readonly text: string };
  /** Units of a file that has not these columns, and that no file with them has. */
  readonly unitsAlone: {
    readonly file: string;
    readonly units: readonly string[];
    readonly count: number;
    readonly columns: readonly string[];
  };
  readonly nearlySameUnit: {
    readonly unit: string;
    readonly other: string;
    readonly otherFile: string;
  };

  /** Files that appeared; `rows` is null where the result is no table. */
  readonly wrote: {
    readonly files: readonly { readonly path: string; readonly format: string }[];
    readonly rows: number | null;
  };
}
