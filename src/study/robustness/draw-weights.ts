/** Random weights out of an admissible set. They are above 0 and need not sum to 1: shares of their sum are what counts. */

import { exponentialOf, type Random } from '../../stats/random.ts';
import type { Admissible } from './settings.ts';

/** Weights by child, one a draw. */
export type DrawnWeights = readonly Float64Array[];

/**
 * So many draws of the weights of one group, each child's in an array of its own.
 *
 * Uniform on the admissible set of shares, but for `share`, where each factor 1 + share·u is uniform before shares are
 * taken. On a simplex: the spacings of as many uniform numbers as there are children but one (Devroye 1986, Non-Uniform
 * Random Variate Generation, V.2).
 */
export function drawWeights(set: Admissible, draws: number, random: Random): DrawnWeights {
  const weights = set.children.map(() => new Float64Array(draws));
  if (set.by === 'ranges') {
    drawInRanges(set, weights, random);
    return weights;
  }
  weights.forEach((values, child) => {
    random.fill(values);
    if (set.by === 'share') spread(values, set.nominal[child]!, set.share);
  });
  if (set.by !== 'share') spacings(weights);
  if (set.by === 'order') putInOrder(set.nominal, weights);
  return weights;
}

/** Uniform numbers → what lies between them from 0 to 1 once they are sorted; the last child's is not looked at. */
function spacings(weights: DrawnWeights): void {
  const last = weights.length - 1;
  const draws = weights[0]?.length ?? 0;
  const sorted = new Float64Array(last);
  for (let draw = 0; draw < draws; draw++) {
    for (let index = 0; index < last; index++) {
      const value = weights[index]![draw]!;
      let to = index;
      for (; to > 0 && sorted[to - 1]! > value; to--) sorted[to] = sorted[to - 1]!;
      sorted[to] = value;
    }
    let before = 0;
    for (let index = 0; index < last; index++) {
      weights[index]![draw] = sorted[index]! - before;
      before = sorted[index]!;
    }
    weights[last]![draw] = 1 - before;
  }
}

function spread(values: Float64Array, nominal: number, share: number): void {
  for (let draw = 0; draw < values.length; draw++)
    values[draw] = nominal * (1 + share * (2 * values[draw]! - 1));
}

/** The largest values to the largest nominal weights; among equal ones they stay in the order in which they fell. */
function putInOrder(nominal: readonly number[], weights: DrawnWeights): void {
  const byWeight = nominal.map((_, child) => child).sort((a, b) => nominal[b]! - nominal[a]!);
  const draws = weights[0]?.length ?? 0;
  const own = new Float64Array(nominal.length);
  const isAhead = (a: number, b: number) => nominal[b]! - nominal[a]! || own[b]! - own[a]!;
  for (let draw = 0; draw < draws; draw++) {
    for (let child = 0; child < own.length; child++) own[child] = weights[child]![draw]!;
    const sorted = own.slice().sort();
    byWeight.sort(isAhead);
    byWeight.forEach((child, index) => {
      weights[child]![draw] = sorted[sorted.length - 1 - index]!;
    });
  }
}

/** How much a share may be outside its range for the noise of rounding. */
const NOISE = 1e-12;

/** Some shares are tried uniformly inside their ranges, the others share what is left. */
interface Proposal {
  readonly width: readonly number[];
  /** The children that are tried one by one. */
  readonly alone: readonly number[];
  readonly together: readonly number[];
  /** The most that the others may share. */
  readonly rest: number;
  /** Whether it is about what is missing to the upper ends. */
  readonly isMirrored: boolean;
  /** Logarithm of the volume from which it draws. */
  readonly volume: number;
}

function drawInRanges(
  { low, high }: Extract<Admissible, { by: 'ranges' }>,
  weights: DrawnWeights,
  random: Random,
): void {
  const proposal = bestProposal(low, high);
  const draws = weights[0]?.length ?? 0;
  const found = new Float64Array(low.length);
  for (let draw = 0; draw < draws; draw++) {
    while (!propose(proposal, found, random));
    for (let child = 0; child < found.length; child++) {
      weights[child]![draw] = proposal.isMirrored
        ? high[child]! - found[child]!
        : low[child]! + found[child]!;
    }
  }
}

/** The proposal of the least volume, so that most of what it draws is inside. */
function bestProposal(low: readonly number[], high: readonly number[]): Proposal {
  const width = low.map((least, child) => high[child]! - least);
  const order = width.map((_, child) => child).sort((a, b) => width[a]! - width[b]! || a - b);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const proposals = [false, true].flatMap((isMirrored) => {
    const rest = Math.max(0, isMirrored ? sum(high) - 1 : 1 - sum(low));
    return order.map((_, count): Proposal => {
      const [alone, together] = [order.slice(0, count), order.slice(count)];
      let volume = together.length > 1 ? (together.length - 1) * -exponentialOf(Math.max(rest, 1e-300)) : 0;
      for (const child of alone) volume -= exponentialOf(Math.max(width[child]!, 1e-300));
      for (let factor = 2; factor < together.length; factor++) volume += exponentialOf(factor);
      return { width, alone, together, rest, isMirrored, volume };
    });
  });
  return proposals.reduce((best, next) => (next.volume < best.volume ? next : best));
}

/** Draws what is above the lower ends (or below the upper ones); false where it is outside the ranges. */
function propose({ width, alone, together, rest }: Proposal, found: Float64Array, random: Random): boolean {
  let left = rest;
  for (const child of alone) {
    found[child] = width[child]! * random.uniform();
    left -= found[child]!;
  }
  if (left < -NOISE) return false;
  // Fewer of the others' shares fit in when less is left: (left/rest)^(others − 1).
  for (let other = 1; other < together.length; other++) if (random.uniform() * rest > left) return false;
  let total = 0;
  for (const child of together) total += found[child] = exponentialOf(random.uniform());
  for (const child of together) {
    found[child] = (found[child]! / total) * left;
    if (found[child]! > width[child]! + NOISE) return false;
  }
  return true;
}

/** Ranges that are as narrow as the others allow; undefined where no shares lie in them. */
export function tightRanges(
  low: readonly number[],
  high: readonly number[],
): { readonly low: number[]; readonly high: number[] } | undefined {
  const least = low.reduce((sum, value) => sum + value, 0);
  const most = high.reduce((sum, value) => sum + value, 0);
  if (least > 1 + NOISE || most < 1 - NOISE) return undefined;
  return {
    low: low.map((value, child) => Math.max(value, 1 - (most - high[child]!))),
    high: high.map((value, child) => Math.min(value, 1 - (least - low[child]!))),
  };
}
