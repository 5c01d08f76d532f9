/** All best orders of a contest, counted. */

import type { Fraction } from '../../../stats/exact.ts';
import { NOISE } from '../outranking.ts';
import type { Contest } from './electorate.ts';
import type { Costs } from './relaxation.ts';

export interface BestOrders {
  /** The number of units above one of each class, the mean over its units and all best orders. */
  readonly above: readonly Fraction[];
  /** How many best orders there are, units of one class all alike. */
  readonly orders: bigint;
}

/** So many units of each class on top, in the order that agrees most. */
interface Top {
  readonly placed: Uint16Array;
  cost: number;
  /** What the pairs with one of them or two agree. */
  agreement: number;
  /** Best orders of those on top. */
  ways: bigint;
  /** Best orders of those below. */
  onward: bigint;
  /** From which tops it comes, and the class placed last. */
  from: { readonly top: Top; readonly last: number }[];
}

/** Tops that are looked at before the search gives up. */
const MOST_TOPS = 40_000;

/** Costs that differ by less than this part of the total may be the same. */
const SPARE = 1e-9;

/**
 * Builds orders from the top, class by class, and gives up those that already cost more than a threshold, which is
 * raised from 0 until an order comes through; all orders that cost as little come through with it. Undefined where that
 * takes too many steps.
 */
export function bestOrders(contest: Contest, costs: Costs): BestOrders | undefined {
  const units = contest.sizes.reduce((sum, size) => sum + size, 0);
  const spare = SPARE * contest.total;
  let threshold = spare;
  for (;;) {
    const layers: Top[][] = [[firstTop(contest)]];
    let cheapest = Infinity;
    let seen = 0;
    for (let step = 0; step < units && layers[step]!.length > 0; step++) {
      const next = new Map<string, Top>();
      for (const top of layers[step]!) {
        const dear = place(contest, costs, top, threshold, next);
        if (dear < cheapest) cheapest = dear;
      }
      layers.push([...next.values()]);
      seen += next.size;
      if (seen > MOST_TOPS) return undefined;
    }
    const whole = layers[units]?.[0];
    if (whole !== undefined) return counted(layers, whole, contest.sizes);
    threshold = Math.max(cheapest + spare, 2 * threshold);
  }
}

const firstTop = ({ sizes }: Contest): Top => ({
  placed: new Uint16Array(sizes.length),
  cost: 0,
  agreement: 0,
  ways: 1n,
  onward: 0n,
  from: [],
});

/** Adds to `next` what one more unit makes of a top; gives the least cost above the threshold. */
function place(
  { sizes, margins, total }: Contest,
  { pair, between }: Costs,
  top: Top,
  threshold: number,
  next: Map<string, Top>,
): number {
  const { placed } = top;
  let cheapest = Infinity;
  for (let last = 0; last < sizes.length; last++) {
    if (placed[last] === sizes[last]) continue;
    let { cost, agreement } = top;
    for (let other = 0; other < sizes.length; other++) {
      const below = sizes[other]! - placed[other]!;
      if (below === 0 || other === last) continue;
      cost += pair[last]![other]! * below;
      agreement += margins[last]![other]! * below;
    }
    for (const triple of between[last]!) {
      const above = placed[triple.first]!;
      if (above > 0) cost += triple.cost * above * (sizes[triple.last]! - placed[triple.last]!);
    }
    if (cost > threshold) {
      if (cost < cheapest) cheapest = cost;
      continue;
    }
    const after = placed.slice();
    after[last]!++;
    join(next, after, { top, last }, cost, agreement, 2 * NOISE * total);
  }
  return cheapest;
}

/** The better of two ways to the same top stays; of equal ones both. */
function join(
  next: Map<string, Top>,
  placed: Uint16Array,
  step: { readonly top: Top; readonly last: number },
  cost: number,
  agreement: number,
  noise: number,
): void {
  const key = String.fromCharCode(...placed);
  const known = next.get(key);
  if (known === undefined) {
    next.set(key, { placed, cost, agreement, ways: step.top.ways, onward: 0n, from: [step] });
    return;
  }
  if (agreement > known.agreement + noise) {
    known.ways = 0n;
    known.from = [];
  } else if (agreement < known.agreement - noise) return;
  known.agreement = Math.max(agreement, known.agreement);
  known.cost = Math.min(cost, known.cost);
  known.ways += step.top.ways;
  known.from.push(step);
}

/** Back along the steps of the best orders: how many go on from each top. */
function counted(layers: readonly (readonly Top[])[], whole: Top, sizes: Float64Array): BestOrders {
  const sums: bigint[] = Array.from(sizes, () => 0n);
  whole.onward = 1n;
  for (let step = layers.length - 1; step > 0; step--) {
    for (const { onward, from } of layers[step]!) {
      if (onward === 0n) continue;
      for (const { top, last } of from) {
        top.onward += onward;
        sums[last]! += top.ways * onward * BigInt(step - 1);
      }
    }
  }
  const above = sums.map((num, at) => ({ num, den: whole.ways * BigInt(sizes[at]!) }));
  return { above, orders: whole.ways };
}
