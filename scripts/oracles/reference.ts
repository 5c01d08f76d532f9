/** What the reference folder gives, and how its cells become figures. */

export type Row = Readonly<Record<string, string>>;

export interface Reference {
  /** The records of a file, every cell as text. */
  csv(file: string, delimiter?: string): Row[];
  json(file: string): unknown;
}

/** The number of a cell as printed; null where it is empty, `NA` or `NaN`. */
export function figure(cell: string | undefined): number | null {
  if (cell === undefined || cell === '' || cell === 'NA' || cell === 'NaN') return null;
  return Number(cell);
}

/** So many cells on to the next that is carried: no factor of 49 indicators, 51 units or 11 groups. */
const STRIDE = 13;

/** Every thirteenth cell of a table, row by row, so that each row and each column has its turn. */
export function selected(rows: readonly Row[], columns: readonly string[]): (number | null)[] {
  const cells = rows.flatMap((row) => columns.map((column) => figure(row[column])));
  return cells.filter((_, index) => index % STRIDE === 0);
}

/** Where the figures on the ASEM data come from; the first entry of each of their files. */
export const aboutAsem = (figures: string) => ({
  figures,
  source:
    'COINr 1.1.14, an R package by William Becker (github.com/bluefoxr/COINr, commit b968203, MIT licence), and the data on sustainable connectivity of 51 countries of the Asia-Europe Meeting that it brings along (European Commission, Joint Research Centre)',
  madeBy: 'scripts/make-oracles.ts',
});
