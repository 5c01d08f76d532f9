import { completeRows } from './complete-rows.ts';
import { pearsonMatrix } from './correlation.ts';
import { symmetricEigen } from './eigen.ts';

/** Principal components, the one that explains most first. */
export interface Components {
  /** Rows without a gap, over which they are computed. */
  readonly rows: number;
  /** One a column, descending; they sum to the number of columns. */
  readonly eigenvalues: readonly number[];
  /** Share of the variance that each explains. */
  readonly explained: readonly number[];
  /** Unit eigenvectors: `loadings[k][column]`. Their sign is arbitrary; here the entries sum to 0 or more. */
  readonly loadings: readonly (readonly number[])[];
}

/**
 * Principal components of standardised columns: the eigen-decomposition of their correlation matrix over the
 * rows without a gap. Undefined for fewer than three such rows and where a column is constant over them.
 * Source: OECD/JRC Handbook (2008), step 4; R, prcomp(scale. = TRUE).
 */
export function components(columns: readonly Float64Array[]): Components | undefined {
  const kept = completeRows(columns);
  const rows = kept[0]?.length ?? 0;
  if (rows < 3) return undefined;
  const matrix = pearsonMatrix(kept);
  if (matrix.some((row) => row.some(Number.isNaN))) return undefined;
  const { values, vectors } = symmetricEigen(matrix);
  // What is below zero is rounding: the matrix of complete rows has no negative eigenvalue.
  const eigenvalues = values.map((value) => Math.max(0, value));
  return {
    rows,
    eigenvalues,
    explained: eigenvalues.map((value) => value / columns.length),
    loadings: vectors,
  };
}
