/**
 * The two loops that draws of weights spend their time in, totals and places, by the kernel or in JavaScript. Not one
 * bit differs.
 */

import { startDraws } from '../../kernel/draws.ts';
import type { Linear, Part, Pattern } from './linear.ts';
import { type PlaceRows, placeRows, type RankRoom, rankDraws, TOLERANCE } from './rank-draws.ts';

export interface Loops {
  /** A row of draws an indicator of a pattern and, behind them, a group: room for weights. */
  readonly weights: Float64Array;
  /** By draw, the largest part that a total is added up from, where sums may cancel. */
  readonly parts: Float64Array;
  readonly places: PlaceRows;
  /** Whether the places of every block have rows of their own. */
  readonly isFresh: boolean;
  /** Before a block. */
  begin(): void;
  /** The totals of the units of a pattern by the weights there. */
  sum(pattern: number, draws: number): void;
  /** Of a unit in the order of the patterns. */
  totalOf(unit: number, draw: number): number;
  /** By draw, the largest and the smallest total. */
  extremes(draws: number, best: Float64Array, worst: Float64Array): void;
  /** The places by the totals. */
  rank(room: RankRoom, part: Part): void;
  readonly lead: ((a: number, b: number, draws: number) => number) | null;
}

export interface Sizes {
  readonly linear: Linear;
  /** Units in the order of the patterns. */
  readonly units: Int32Array;
  /** Draws that are computed together, a multiple of 32. */
  readonly tile: number;
  /** Places stand in rows of so many draws. */
  readonly stride: number;
}

/** Where the rows of each pattern begin. */
export function startsOf({ patterns }: Linear): readonly number[] {
  let row = 0;
  return patterns.map(({ units }) => {
    const start = row;
    row += units.length;
    return start;
  });
}

export const slotsOf = ({ patterns }: Linear): number => Math.max(1, ...patterns.map(({ slots }) => slots));

/** What is the same whoever sums: totals in a row of draws a unit. */
function tallLoops(totals: Float64Array, tile: number, units: number) {
  return {
    isFresh: false,
    begin() {},
    totalOf: (unit: number, draw: number) => totals[unit * tile + draw]!,
    extremes(draws: number, best: Float64Array, worst: Float64Array) {
      best.fill(-Infinity);
      worst.fill(Infinity);
      for (let unit = 0; unit < units; unit++) reach(totals, unit * tile, draws, best, worst);
    },
  };
}

/** Widens what the totals of each draw lie between by those of one more unit. */
function reach(
  totals: Float64Array,
  at: number,
  draws: number,
  best: Float64Array,
  worst: Float64Array,
): void {
  for (let draw = 0; draw < draws; draw++) {
    const total = totals[at + draw]!;
    if (total > best[draw]!) best[draw] = total;
    if (total < worst[draw]!) worst[draw] = total;
  }
}

export function plainLoops({ linear, units, tile, stride }: Sizes): Loops {
  const starts = startsOf(linear);
  const weights = new Float64Array(slotsOf(linear) * tile);
  const totals = new Float64Array(units.length * tile);
  const parts = new Float64Array(tile);
  const places = placeRows(linear.units, linear.units * stride);
  return {
    ...tallLoops(totals, tile, units.length),
    weights,
    parts,
    places,
    sum: (pattern, draws) =>
      plainTotals(linear.patterns[pattern]!, { weights, tile }, draws, totals, starts[pattern]! * tile),
    rank: (room, { from, draws }) =>
      rankDraws(totals, tile, draws, parts, room, { rows: places, stride, from, units }),
    lead: null,
  };
}

/**
 * Into `totals`, from `at` on a row of `tile` draws a unit: Σ score·weight in the order of the indicators, beginning
 * with the first product.
 */
function plainTotals(
  { units, scores, width }: Pattern,
  { weights, tile }: { readonly weights: Float64Array; readonly tile: number },
  draws: number,
  totals: Float64Array,
  at: number,
): void {
  for (let unit = 0; unit < units.length; unit++) {
    const row = at + unit * tile;
    const first = scores[unit * width]!;
    for (let draw = 0; draw < draws; draw++) totals[row + draw] = first * weights[draw]!;
    for (let leaf = 1; leaf < width; leaf++) {
      const score = scores[unit * width + leaf]!;
      const from = leaf * tile;
      for (let draw = 0; draw < draws; draw++) totals[row + draw]! += score * weights[from + draw]!;
    }
  }
}

/** Numbers of 16 bits that are the keys of totals, with some room on both sides. */
const KEYS = 60_000;

/** The loops of the kernel; undefined where the engine has none, or too little memory. */
export function kernelLoops(sizes: Sizes): Loops | undefined {
  const { linear, units, tile, stride } = sizes;
  const areas = layout([
    ['weights', 8 * slotsOf(linear) * tile],
    ['totals', 8 * units.length * tile],
    ['parts', 8 * tile],
    ['scores', 8 * linear.patterns.reduce((sum, { scores }) => sum + scores.length, 0)],
    ['rows', 4 * units.length],
    ['room', (4 * tile + 24) * units.length],
    // The last tile of a block may reach beyond its last draw.
    ['places', 2 * (linear.units * stride + tile)],
  ]);
  const started = startDraws(areas.size + 16);
  if (started === undefined) return undefined;
  const { kernel, memory } = started;
  const base = 16 * Math.ceil(kernel.base() / 16);
  const address = (name: AreaName) => base + areas.at[name];
  const doubles = (name: AreaName, length: number) => new Float64Array(memory.buffer, address(name), length);
  const weights = doubles('weights', slotsOf(linear) * tile);
  const totals = doubles('totals', units.length * tile);
  const parts = doubles('parts', tile);
  const scoresAt: number[] = [];
  let at = address('scores');
  for (const { scores } of linear.patterns) {
    new Float64Array(memory.buffer, at, scores.length).set(scores);
    scoresAt.push(at);
    at += 8 * scores.length;
  }
  new Int32Array(memory.buffer, address('rows'), units.length).set(units);
  const starts = startsOf(linear);
  let keys: ReturnType<typeof keysOf> | undefined;
  const places = new Uint16Array(memory.buffer, address('places'), linear.units * stride);
  return {
    ...tallLoops(totals, tile, units.length),
    weights,
    parts,
    places,
    sum(pattern, draws) {
      const { units: members, width } = linear.patterns[pattern]!;
      const target = address('totals') + 8 * starts[pattern]! * tile;
      kernel.totals(scoresAt[pattern]!, members.length, width, address('weights'), tile, draws, target);
    },
    rank(room, { from, draws }) {
      keys ??= keysOf(room, linear);
      const { factor, shift, near } = keys;
      kernel.places(
        address('totals'),
        units.length,
        tile,
        draws,
        factor,
        shift,
        near,
        address('parts'),
        address('room'),
        address('rows'),
        address('places') + 2 * from,
        stride,
      );
    },
    lead: (a, b, draws) =>
      kernel.lead(address('places') + 2 * a * stride, address('places') + 2 * b * stride, draws),
  };
}

type AreaName = 'weights' | 'totals' | 'parts' | 'scores' | 'rows' | 'room' | 'places';

export function layout(areas: readonly (readonly [name: AreaName, bytes: number])[]) {
  const at: Record<AreaName, number> = {
    weights: 0,
    totals: 0,
    parts: 0,
    scores: 0,
    rows: 0,
    room: 0,
    places: 0,
  };
  let size = 0;
  for (const [name, bytes] of areas) {
    at[name] = size;
    size += 16 * Math.ceil(bytes / 16);
  }
  return { at, size };
}

/**
 * From totals to keys: what most units have is spread over them, so that a unit far ahead of the others does not take
 * their room; and how near to the next key noise may reach.
 */
function keysOf({ fences: [low, high] }: RankRoom, { patterns }: Linear) {
  const factor = high > low ? KEYS / (high - low) : 0;
  const shift = -factor * ((low + high) / 2);
  let largest = 0;
  for (const { scores } of patterns) for (const score of scores) largest = Math.max(largest, Math.abs(score));
  return { factor, shift, near: 1e-7 + 4 * TOLERANCE * largest * factor };
}
