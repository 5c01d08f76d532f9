import { EigenvalueDecomposition } from 'ml-matrix';

/** Eigenvalues from the largest down, and their unit eigenvectors: `vectors[k]` belongs to `values[k]`. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Householder reduction and the implicit QL
 * algorithm. The sign of an eigenvector is arbitrary; here its entries sum to zero or more, and where they
 * sum to zero within rounding its first entry that is not zero is positive. Only for finite numbers.
 *
 * Heavy: import it dynamically. Source: ml-matrix, after JAMA and EISPACK (tred2, tql2).
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  if (size === 0) return { values: [], vectors: [] };
  const largest = Math.max(...matrix.flat().map(Math.abs));
  if (largest === 0) return { values: matrix.map(() => 0), vectors: unitVectors(size) };
  // Near one, and what is too small beside the largest to change any digit is zero: the algorithm loses its
  // way where squares underflow.
  const unit = 2 ** Math.floor(Math.log2(largest));
  const square = matrix.map((row) =>
    row.map((entry) => (Math.abs(entry) < NOTHING * largest ? 0 : entry / unit)),
  );
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(square, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues.map((_, index) => index);
  order.sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]! || a - b);
  return {
    values: order.map((index) => realEigenvalues[index]! * unit),
    vectors: order.map((index) => oriented(eigenvectorMatrix.getColumn(index))),
  };
}

const unitVectors = (size: number): number[][] =>
  Array.from({ length: size }, (_, k) => Array.from({ length: size }, (_, i) => (i === k ? 1 : 0)));

function oriented(vector: readonly number[]): number[] {
  const sum = vector.reduce((before, entry) => before + entry, 0);
  const first = vector.find((entry) => Math.abs(entry) > NOISE) ?? 0;
  const sign = Math.abs(sum) > NOISE ? sum : first;
  return vector.map((entry) => (sign < 0 ? -entry : entry));
}

const NOISE = 1e-12;
const NOTHING = 1e-60;
