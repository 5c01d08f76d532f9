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
 * Source: EISPACK, tred2 and tql2 (Smith et al., Matrix Eigensystem Routines, 1976), in the order of operations of
 * NIST's JAMA.
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
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(size);
  reduce(square, diagonal, beside);
  accumulate(square, diagonal);
  iterate(square, diagonal, beside);
  const order = square.map((_, index) => index);
  order.sort((a, b) => diagonal[b]! - diagonal[a]! || a - b);
  return {
    values: order.map((index) => diagonal[index]! * unit),
    vectors: order.map((index) => oriented(square[index]!)),
  };
}

/**
 * Householder reduction to tridiagonal form: the diagonal and, from index 1, what stands beside it. The reflections
 * are left in the matrix, which is symmetric, so that its rows may be taken for its columns.
 */
function reduce(v: number[][], diagonal: Float64Array, beside: Float64Array): void {
  const size = v.length;
  const d = diagonal;
  const e = beside;
  for (let j = 0; j < size; j++) d[j] = v[j]![size - 1]!;
  for (let i = size - 1; i > 0; i--) {
    let scale = 0;
    for (let k = 0; k < i; k++) scale += Math.abs(d[k]!);
    if (scale === 0) {
      e[i] = d[i - 1]!;
      for (let j = 0; j < i; j++) {
        d[j] = v[j]![i - 1]!;
        v[j]![i] = 0;
        v[i]![j] = 0;
      }
      d[i] = 0;
      continue;
    }
    // Scaled, so that no square overflows or underflows.
    let h = 0;
    for (let k = 0; k < i; k++) {
      d[k]! /= scale;
      h += d[k]! * d[k]!;
    }
    const last = d[i - 1]!;
    const g = last > 0 ? -Math.sqrt(h) : Math.sqrt(h);
    e[i] = scale * g;
    h -= last * g;
    d[i - 1] = last - g;
    reflect(v, d, e, i, h);
    d[i] = h;
  }
}

/** One reflection, with the vector in `d` and half its squared length `h`, applied to the first `i` rows and columns. */
function reflect(v: number[][], d: Float64Array, e: Float64Array, i: number, h: number): void {
  e.fill(0, 0, i);
  for (let j = 0; j < i; j++) {
    const f = d[j]!;
    v[i]![j] = f;
    let g = e[j]! + v[j]![j]! * f;
    for (let k = j + 1; k < i; k++) {
      g += v[j]![k]! * d[k]!;
      e[k]! += v[j]![k]! * f;
    }
    e[j] = g;
  }
  let sum = 0;
  for (let j = 0; j < i; j++) {
    e[j]! /= h;
    sum += e[j]! * d[j]!;
  }
  const half = sum / (h + h);
  for (let j = 0; j < i; j++) e[j]! -= half * d[j]!;
  for (let j = 0; j < i; j++) {
    const f = d[j]!;
    const g = e[j]!;
    const row = v[j]!;
    for (let k = j; k < i; k++) row[k]! -= f * e[k]! + g * d[k]!;
    d[j] = row[i - 1]!;
    row[i] = 0;
  }
}

/** The reflections that `reduce` left, multiplied out: a row an axis. */
function accumulate(v: number[][], diagonal: Float64Array): void {
  const size = v.length;
  const d = diagonal;
  for (let i = 0; i < size - 1; i++) {
    v[i]![size - 1] = v[i]![i]!;
    v[i]![i] = 1;
    const next = v[i + 1]!;
    const h = d[i + 1]!;
    if (h !== 0) {
      for (let k = 0; k <= i; k++) d[k] = next[k]! / h;
      for (let j = 0; j <= i; j++) {
        const row = v[j]!;
        let g = 0;
        for (let k = 0; k <= i; k++) g += next[k]! * row[k]!;
        for (let k = 0; k <= i; k++) row[k]! -= g * d[k]!;
      }
    }
    next.fill(0, 0, i + 1);
  }
  for (let j = 0; j < size; j++) {
    d[j] = v[j]![size - 1]!;
    v[j]![size - 1] = 0;
  }
  v[size - 1]![size - 1] = 1;
}

/** The implicit QL algorithm: eigenvalues into the diagonal, one after another, and the axes turned to eigenvectors. */
function iterate(v: number[][], diagonal: Float64Array, beside: Float64Array): void {
  const size = v.length;
  const d = diagonal;
  const e = beside;
  e.copyWithin(0, 1);
  e[size - 1] = 0;
  let shift = 0;
  let largest = 0;
  for (let l = 0; l < size; l++) {
    largest = Math.max(largest, Math.abs(d[l]!) + Math.abs(e[l]!));
    const isSmall = (entry: number) => Math.abs(entry) <= Number.EPSILON * largest;
    let m = l;
    while (m < size && !isSmall(e[m]!)) m++;
    if (m > l) {
      do shift += step(v, d, e, l, m);
      while (!isSmall(e[l]!));
    }
    d[l]! += shift;
    e[l] = 0;
  }
}

/** One sweep of rotations over the unreduced block from `l` to `m`; gives what the diagonal was shifted by. */
function step(v: number[][], d: Float64Array, e: Float64Array, l: number, m: number): number {
  const first = d[l]!;
  const half = (d[l + 1]! - first) / (2 * e[l]!);
  const root = half < 0 ? -hypotenuse(half, 1) : hypotenuse(half, 1);
  d[l] = e[l]! / (half + root);
  d[l + 1] = e[l]! * (half + root);
  const second = d[l + 1]!;
  const shift = first - d[l]!;
  for (let i = l + 2; i < v.length; i++) d[i]! -= shift;
  let p = d[m]!;
  let [c, c2, c3, s, s2] = [1, 1, 1, 0, 0];
  const afterFirst = e[l + 1]!;
  for (let i = m - 1; i >= l; i--) {
    [c3, c2, s2] = [c2, c, s];
    const g = c * e[i]!;
    const h = c * p;
    const r = hypotenuse(p, e[i]!);
    e[i + 1] = s * r;
    s = e[i]! / r;
    c = p / r;
    p = c * d[i]! - s * g;
    d[i + 1] = h + s * (c * g + s * d[i]!);
    rotate(v[i]!, v[i + 1]!, s, c);
  }
  p = (-s * s2 * c3 * afterFirst * e[l]!) / second;
  e[l] = s * p;
  d[l] = c * p;
  return shift;
}

function rotate(one: number[], other: number[], s: number, c: number): void {
  for (let k = 0; k < one.length; k++) {
    const before = other[k]!;
    other[k] = s * one[k]! + c * before;
    one[k] = c * one[k]! - s * before;
  }
}

/** √(a² + b²) where the squares alone could overflow or underflow. */
function hypotenuse(a: number, b: number): number {
  const [large, small] = Math.abs(a) > Math.abs(b) ? [a, b] : [b, a];
  if (large === 0) return 0;
  const ratio = small / large;
  return Math.abs(large) * Math.sqrt(1 + ratio * ratio);
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
