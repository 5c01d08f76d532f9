/**
 * What an order costs against the most that any could agree, told step by step: the linear ordering problem without
 * whole numbers (Grötschel, Jünger & Reinelt 1984, Operations Research 32, 1195-1220) and its prices.
 */

import type { Highs, Model } from 'highs';
import type { Contest } from './electorate.ts';

/** What placing one unit above another loses. An order's costs add up to `most` less its agreement. */
export interface Costs {
  /** An agreement that no order exceeds. */
  readonly most: number;
  /** `pair[a][b]`: of a above b, units of these classes. */
  readonly pair: readonly Float64Array[];
  /** By the class in the middle: of one of `first` above it and one of `last` below it. */
  readonly between: readonly (readonly Triple[])[];
}

interface Triple {
  readonly first: number;
  readonly last: number;
  readonly cost: number;
}

/** A pair against the majority costs twice its margin. */
export function plainCosts({ margins, sizes, total }: Contest): Costs {
  return {
    most: total,
    pair: margins.map((row) => row.map((margin) => Math.max(-2 * margin, 0))),
    between: Array.from(sizes, () => []),
  };
}

/** x_ab + x_bc − x_ac, for a < b < c: 1 at most (`upper`) and 0 at least. */
interface Cut {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly upper: boolean;
}

/** A condition on three counts as broken from here; rounds of adding conditions, and conditions a class and round. */
const BROKEN = 1e-6;
const ROUNDS = 100;
const ADDED = 10;

/**
 * The prices of the relaxation, in which three may only not stand in a circle. Whatever the solver says, no order
 * agrees more than `most`: prices of the wrong sign are 0, and what they leave of each pair is taken in full.
 */
export function relaxedCosts(contest: Contest, highs: Highs): Costs {
  const count = contest.sizes.length;
  const variables = (count * (count - 1)) / 2;
  // Gains of moderate size, whatever the weights are.
  const largest = contest.margins.reduce(
    (most, row, a) =>
      row.reduce((max, margin, b) => Math.max(max, Math.abs(margin) * weightOf(contest, a, b)), most),
    0,
  );
  const gains = new Float64Array(variables);
  eachPair(count, (a, b, variable) => {
    gains[variable] = (2 * contest.margins[a]![b]! * weightOf(contest, a, b)) / largest;
  });
  const empty = {
    format: 'csr',
    numRows: 0,
    numCols: variables,
    starts: [0],
    indices: [],
    values: [],
  } as const;
  const model = highs.createModel({
    numCols: variables,
    numRows: 0,
    sense: highs.constants.objectiveSense.maximize,
    colCost: gains,
    colLower: new Float64Array(variables),
    colUpper: new Float64Array(variables).fill(1),
    rowLower: [],
    rowUpper: [],
    matrix: empty,
  });
  try {
    model.options.set({ output_flag: false });
    const cuts = cutUntilNone(model, count, highs.infinity);
    return priced(contest, cuts, model.getSolution().rowDual, largest);
  } finally {
    model.dispose();
  }
}

const weightOf = ({ sizes }: Contest, a: number, b: number) => sizes[a]! * sizes[b]!;

const variableOf = (count: number, a: number, b: number) => a * count - (a * (a + 1)) / 2 + b - a - 1;

function eachPair(count: number, visit: (a: number, b: number, variable: number) => void): void {
  let variable = 0;
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) visit(a, b, variable++);
}

/** Solves, adds the conditions that are broken most, and again until none is. */
function cutUntilNone(model: Model, count: number, infinity: number): Cut[] {
  const cuts: Cut[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    model.run();
    const broken = brokenCuts(model.getSolution().colValue, count);
    if (broken.length === 0) break;
    for (const cut of broken.slice(0, ADDED * count)) {
      cuts.push(cut);
      const { a, b, c, upper } = cut;
      const indices = [variableOf(count, a, b), variableOf(count, b, c), variableOf(count, a, c)];
      model.addRow(upper ? -infinity : 0, upper ? 1 : infinity, { indices, values: [1, 1, -1] });
    }
  }
  return cuts;
}

/** The conditions that are broken, the worst first. */
function brokenCuts(values: Float64Array, count: number): Cut[] {
  const found: { readonly cut: Cut; readonly by: number }[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const ab = values[variableOf(count, a, b)]!;
      for (let c = b + 1; c < count; c++) {
        const sum = ab + values[variableOf(count, b, c)]! - values[variableOf(count, a, c)]!;
        const by = Math.max(sum - 1, -sum);
        if (by > BROKEN) found.push({ cut: { a, b, c, upper: sum > 1 }, by });
      }
    }
  }
  return found.sort((one, other) => other.by - one.by).map(({ cut }) => cut);
}

/** Costs from the prices of the conditions: what they leave of a pair's gain is the price of turning it around. */
function priced(contest: Contest, cuts: readonly Cut[], prices: Float64Array, scale: number): Costs {
  const { sizes, margins } = contest;
  const count = sizes.length;
  const left = new Float64Array((count * (count - 1)) / 2);
  let most = 0;
  eachPair(count, (a, b, variable) => {
    const margin = margins[a]![b]! * weightOf(contest, a, b);
    left[variable] = 2 * margin;
    most -= margin;
  });
  const between: Triple[][] = Array.from(sizes, () => []);
  cuts.forEach((cut, index) => {
    const price = prices[index]! * scale;
    if (cut.upper ? price <= 0 : price >= 0) return;
    const { a, b, c } = cut;
    left[variableOf(count, a, b)]! -= price;
    left[variableOf(count, b, c)]! -= price;
    left[variableOf(count, a, c)]! += price;
    if (cut.upper) most += price;
    const cost = Math.abs(price) / (sizes[a]! * sizes[b]! * sizes[c]!);
    for (const [first, middle, last] of slackOrders(cut)) between[middle]!.push({ first, last, cost });
  });
  const pair = Array.from(sizes, () => new Float64Array(count));
  eachPair(count, (a, b, variable) => {
    const gain = left[variable]!;
    if (gain > 0) most += gain;
    const cost = Math.abs(gain) / weightOf(contest, a, b);
    if (gain > 0) pair[b]![a] = cost;
    else pair[a]![b] = cost;
  });
  return { most, pair, between };
}

/** The orders of the three, from the top, in which the condition has something to spare. */
function slackOrders({ a, b, c, upper }: Cut): readonly (readonly [number, number, number])[] {
  const orders = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ] as const;
  return orders.filter((order) => {
    const above = (one: number, other: number) => Number(order.indexOf(one) < order.indexOf(other));
    const sum = above(a, b) + above(b, c) - above(a, c);
    return upper ? sum < 1 : sum > 0;
  });
}
