/** Examples that stand for themselves: a small table, a methodology as its file would say it, figures from outside. */

export type Column = readonly (number | string | null)[];
export type Columns = Readonly<Record<string, Column>>;

/** A figure of ours that was printed in another form: `times` × figure + `plus`, or its logarithm to base 10. */
export interface PrintedAs {
  readonly times?: number;
  readonly plus?: number;
  readonly log10?: true;
}

export interface Expected {
  /** Totals by unit. */
  readonly score?: Column;
  /** Places by unit. */
  readonly rank?: Column;
  /** Scores of criteria by unit. */
  readonly criteria?: Columns;
  /** Shares of the top's children, in the order of the file. */
  readonly weights?: Column;
}

export interface Case {
  readonly id: string;
  readonly source: string;
  /** The name of a table. */
  readonly table: string;
  /** What is said beside `rating: 1` and the unit, or the name of a built-in methodology. */
  readonly methodology: Readonly<Record<string, unknown>> | string;
  readonly expected: Expected;
  readonly printedAs?: PrintedAs;
  /** An absolute difference, or the decimals that were printed. */
  readonly within: { readonly absolute: number } | { readonly decimals: number };
}

/** Tables by name, each of them once, however many cases are about it. */
export function tables(): {
  add(name: string, columns: Columns): string;
  all(): Readonly<Record<string, Columns>>;
} {
  const byContent = new Map<string, { readonly name: string; readonly columns: Columns }>();
  return {
    add(name, columns) {
      const content = JSON.stringify(columns);
      const known = byContent.get(content) ?? { name, columns };
      byContent.set(content, known);
      return known.name;
    },
    all: () => Object.fromEntries([...byContent.values()].map(({ name, columns }) => [name, columns])),
  };
}
