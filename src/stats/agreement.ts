/** How far computed figures are from printed ones, in the terms in which people ask: how many agree, to what. */

import { log10 } from './elementary.ts';

export interface Agreement {
  readonly figures: number;
  readonly agreeing: number;
  /** The indices of the figures that do not agree. */
  readonly differing: readonly number[];
  /** The largest absolute difference; infinite where one figure is missing and the other is not. */
  readonly absolute: number;
  /**
   * The largest difference relative to the expected figure; near zero, below a thousandth of the largest
   * expected figure, relative to that one.
   */
  readonly relative: number;
}

/**
 * Compares figure by figure. One agrees when it is within `tolerance` of the expected one, with a hair's
 * breadth more, since half a unit of a decimal digit is no double. Missing (NaN) agrees with missing.
 */
export function agreementOf(
  expected: readonly number[],
  computed: readonly number[],
  tolerance: number,
): Agreement {
  const figures = Math.max(expected.length, computed.length);
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0);
  const differing: number[] = [];
  let absolute = 0;
  let relative = 0;
  for (let index = 0; index < figures; index++) {
    const want = expected[index] ?? NaN;
    const got = computed[index] ?? NaN;
    const beyond = index >= expected.length || index >= computed.length;
    if (!beyond && (want === got || (Number.isNaN(want) && Number.isNaN(got)))) continue;
    const gap = Math.abs(got - want);
    const difference = Number.isNaN(gap) ? Infinity : gap;
    const unit = Math.abs(want) < scale / 1000 ? scale : Math.abs(want);
    absolute = Math.max(absolute, difference);
    relative = Math.max(relative, difference / (unit || 1));
    if (!(difference <= tolerance * (1 + 1e-9))) differing.push(index);
  }
  return { figures, agreeing: figures - differing.length, differing, absolute, relative };
}

/** Several comparisons as one; `differing` counts through them. */
export function together(agreements: readonly Agreement[]): Agreement {
  const differing: number[] = [];
  let figures = 0;
  for (const agreement of agreements) {
    for (const index of agreement.differing) differing.push(figures + index);
    figures += agreement.figures;
  }
  return {
    figures,
    agreeing: figures - differing.length,
    differing,
    absolute: agreements.reduce((most, { absolute }) => Math.max(most, absolute), 0),
    relative: agreements.reduce((most, { relative }) => Math.max(most, relative), 0),
  };
}

/** The decimals that a tolerance stands for, half a unit of the last one; infinite for exact figures. */
export function decimalsOf(tolerance: number): number {
  return tolerance === 0 ? Infinity : Math.max(0, Math.floor(-log10(2 * tolerance) + 1e-9));
}

/** Half a unit of the last of so many decimals; 0 for exact figures. */
export function toleranceOf(decimals: number): number {
  return decimals === Infinity ? 0 : Number(`5e-${decimals + 1}`);
}
