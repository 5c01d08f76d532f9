import { powerOfTwoBelow } from './elementary.ts';

/** Eigenvalues from the largest down, and their unit eigenvectors: `vectors[k]` belongs to `values[k]`. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's method: plane rotations, sweep after sweep, until
 * nothing is left beside the diagonal. The sign of an eigenvector is arbitrary; here its entries sum to zero or more,
 * and where they sum to zero within rounding its first entry that is not zero is positive. Only for finite numbers.
 * Fewer than ten sweeps of about 6·n³ operations. Source: Golub & Van Loan, Matrix Computations, section 8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const largest = Math.max(0, ...matrix.flat().map(Math.abs));
  if (largest === 0)
    return { values: matrix.map(() => 0), vectors: unitVectors(matrix.length).map(oriented) };
  // Near one, so that no square over- or underflows.
  const unit = powerOfTwoBelow(largest);
  const rows = matrix.map((row) => Float64Array.from(row, (entry) => entry / unit));
  const vectors = unitVectors(matrix.length);
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(rows); sweep++) {
    for (let p = 0; p < rows.length; p++) {
      for (let q = p + 1; q < rows.length; q++) rotate(rows, vectors, p, q);
    }
  }
  const values = rows.map((row, k) => row[k]! * unit);
  const order = values.map((_, k) => k).sort((a, b) => values[b]! - values[a]! || a - b);
  return { values: order.map((k) => values[k]!), vectors: order.map((k) => oriented(vectors[k]!)) };
}

const MOST_SWEEPS = 50;

/** Whether what is left beside the diagonal changes no digit. */
const isDiagonal = (rows: readonly Float64Array[]): boolean =>
  rows.every((row, p) => row.every((entry, q) => p === q || Math.abs(entry) < NOTHING));

/** Turns the axes p and q such that their entry becomes zero: the matrix, and the vectors found so far. */
function rotate(rows: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const entry = rows[p]![q]!;
  if (Math.abs(entry) < NOTHING) return;
  const slope = (rows[q]![q]! - rows[p]![p]!) / (2 * entry);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of rows) {
    const [a, b] = [row[p]!, row[q]!];
    row[p] = cosine * a - sine * b;
    row[q] = sine * a + cosine * b;
  }
  turn(rows[p]!, rows[q]!, cosine, sine);
  turn(vectors[p]!, vectors[q]!, cosine, sine);
  rows[p]![q] = 0;
  rows[q]![p] = 0;
}

function turn(left: Float64Array, right: Float64Array, cosine: number, sine: number): void {
  for (let k = 0; k < left.length; k++) {
    const [a, b] = [left[k]!, right[k]!];
    left[k] = cosine * a - sine * b;
    right[k] = sine * a + cosine * b;
  }
}

const unitVectors = (size: number): Float64Array[] =>
  Array.from({ length: size }, (_, k) => new Float64Array(size).fill(1, k, k + 1));

function oriented(vector: Float64Array): number[] {
  const sum = vector.reduce((before, entry) => before + entry, 0);
  const first = vector.find((entry) => Math.abs(entry) > NOISE) ?? 0;
  const sign = Math.abs(sum) > NOISE ? sum : first;
  return Array.from(vector, (entry) => (sign < 0 ? -entry : entry));
}

const NOISE = 1e-12;
const NOTHING = 1e-30;
