/** Weights by which each criterion correlates with the score as wanted. */

import { fsum } from 'd3-array';
import { symmetricEigen } from '../../../stats/eigen.ts';

type Matrix = readonly (readonly number[])[];

/**
 * u ≥ 0 with Σ R·u = 1 that brings R·u closest to the wanted shares (least squares): exactly there if
 * R⁻¹·wanted is not negative, else by the method of active sets, which ends after finitely many steps.
 */
export function balanced(matrix: Matrix, wanted: readonly number[]): number[] {
  const exact = solve(matrix, wanted);
  if (exact.every((weight) => weight >= 0)) return exact;
  const sums = matrix.map((row) => fsum(row));
  let weights = sums.map(() => 1 / fsum(sums));
  let free = wanted.map((_, index) => index);
  for (let step = 0; step < 100 * wanted.length; step++) {
    const { target, multiplier } = optimumOf(matrix, wanted, sums, free);
    const blocking = free.filter((i) => target[i]! < 0);
    if (blocking.length > 0) {
      // As far towards the optimum as all weights stay at 0 or above.
      const length = (i: number) => weights[i]! / (weights[i]! - target[i]!);
      const first = blocking.reduce((best, i) => (length(i) < length(best) ? i : best));
      const along = Math.max(0, Math.min(1, length(first)));
      weights = weights.map((weight, i) => Math.max(0, weight + along * (target[i]! - weight)));
      weights[first] = 0;
      free = free.filter((i) => i !== first);
      continue;
    }
    weights = target;
    const misses = matrix.map((row, i) => fsum(row.map((r, j) => r * weights[j]!)) - wanted[i]!);
    const gradient = matrix.map((row, i) => fsum(row.map((r, j) => r * misses[j]!)) - multiplier * sums[i]!);
    const bound = wanted.map((_, i) => i).filter((i) => !free.includes(i));
    const steepest = bound.reduce((best, i) => (gradient[i]! < (gradient[best] ?? 0) ? i : best), -1);
    if (steepest < 0 || gradient[steepest]! > -1e-12) break;
    free = [...free, steepest].sort((a, b) => a - b);
  }
  return weights;
}

/** The optimum over the free weights with the others at 0, and the multiplier of Σ R·u = 1. */
function optimumOf(
  matrix: Matrix,
  wanted: readonly number[],
  sums: readonly number[],
  free: readonly number[],
) {
  const squares = free.map((i) => free.map((j) => fsum(matrix.map((row) => row[i]! * row[j]!))));
  const towards = free.map((i) => fsum(matrix.map((row, k) => row[i]! * wanted[k]!)));
  const own = free.map((i) => sums[i]!);
  const a = solve(squares, towards);
  const b = solve(squares, own);
  const dot = (x: readonly number[]) => fsum(x.map((value, i) => value * own[i]!));
  const multiplier = (1 - dot(a)) / dot(b);
  const target = sums.map(() => 0);
  free.forEach((i, index) => {
    target[i] = a[index]! + multiplier * b[index]!;
  });
  return { target, multiplier };
}

/** x with M·x = y, M symmetric and positive definite. */
function solve(matrix: Matrix, right: readonly number[]): number[] {
  const { values, vectors } = symmetricEigen(matrix);
  const parts = vectors.map((vector, k) => fsum(vector.map((entry, i) => entry * right[i]!)) / values[k]!);
  return right.map((_, i) => fsum(parts.map((part, k) => part * vectors[k]![i]!)));
}
