/**
 * Totals and places of draws where there are too many units to compare each with each: a draw's totals stand side by
 * side, and are ranked draw by draw; places are dealt into the units' rows a square at a time.
 */

import { startDraws } from '../../kernel/draws.ts';
import type { Part } from './linear.ts';
import { type Loops, layout, type Sizes, slotsOf, startsOf } from './loops.ts';
import { type PlaceRows, placeRows, type RankRoom, rankDraw, TOLERANCE } from './rank-draws.ts';

/** Units of which a square is dealt into rows. */
const SQUARE = 64;

/** Where everything stands, and who sums up. */
interface Ground {
  readonly weights: Float64Array;
  /** A row of `step` units a draw. */
  readonly totals: Float64Array;
  readonly step: number;
  readonly sum: Loops['sum'];
}

/** @param plain not to use the kernel */
export function wideLoops(sizes: Sizes, plain: boolean): Loops {
  const { linear, units, tile, stride } = sizes;
  const { weights, totals, step, sum } = (plain ? undefined : kernelGround(sizes)) ?? plainGround(sizes);
  const parts = new Float64Array(tile);
  const places = placeRows(linear.units, units.length * tile);
  let rows = placeRows(linear.units, 0);
  return {
    weights,
    parts,
    get places() {
      return rows;
    },
    isFresh: true,
    begin() {
      rows = placeRows(linear.units, linear.units * stride);
    },
    sum,
    totalOf: (unit, draw) => totals[draw * step + unit]!,
    extremes(draws, best, worst) {
      for (let draw = 0; draw < draws; draw++) {
        let [most, least] = [-Infinity, Infinity];
        for (let at = draw * step; at < draw * step + units.length; at++) {
          const total = totals[at]!;
          if (total > most) most = total;
          if (total < least) least = total;
        }
        best[draw] = most;
        worst[draw] = least;
      }
    },
    rank(room, part) {
      for (let draw = 0; draw < part.draws; draw++)
        placesOf(totals.subarray(draw * step, draw * step + units.length), parts[draw]!, room, places, draw);
      deal(places, units, part, rows, stride);
    },
    lead: null,
  };
}

/** The places of a draw into its row. */
function placesOf(totals: Float64Array, part: number, room: RankRoom, places: PlaceRows, draw: number): void {
  rankDraw(totals, room);
  const { sorted, order } = room;
  const { length } = totals;
  const slack = TOLERANCE * Math.max(Math.abs(sorted[0]!), Math.abs(sorted[length - 1]!), part);
  const at = draw * length;
  for (let start = 0, index = 0; index < length; index++) {
    const first = sorted[start]!;
    const score = sorted[index]!;
    if (score !== first && !(first - score < slack)) start = index;
    places[at + order[index]!] = start + 1;
  }
}

/** Rows of draws into rows of units. */
function deal(
  places: PlaceRows,
  units: Int32Array,
  { from, draws }: Part,
  rows: PlaceRows,
  stride: number,
): void {
  const { length } = units;
  for (let begin = 0; begin < length; begin += SQUARE) {
    const end = Math.min(length, begin + SQUARE);
    for (let draw = 0; draw < draws; draw++) {
      const at = draw * length;
      for (let unit = begin; unit < end; unit++)
        rows[units[unit]! * stride + from + draw] = places[at + unit]!;
    }
  }
}

/** A unit more where their number is odd. */
const even = (count: number): number => count + (count & 1);

function kernelGround({ linear, units, tile }: Sizes): Ground | undefined {
  const { patterns } = linear;
  const step = even(units.length);
  const areas = layout([
    ['weights', 8 * slotsOf(linear) * tile],
    ['totals', 8 * step * tile],
    ['scores', 8 * patterns.reduce((sum, pattern) => sum + even(pattern.units.length) * pattern.width, 0)],
  ]);
  const started = startDraws(areas.size + 32);
  if (started === undefined) return undefined;
  const { kernel, memory } = started;
  const base = 16 * Math.ceil(kernel.base() / 16);
  const starts = startsOf(linear);
  let at = base + areas.at.scores;
  const columnsAt = patterns.map(({ units: members, width, scores }) => {
    const height = even(members.length);
    const columns = new Float64Array(memory.buffer, at, height * width);
    for (let unit = 0; unit < members.length; unit++)
      for (let leaf = 0; leaf < width; leaf++) columns[leaf * height + unit] = scores[unit * width + leaf]!;
    at += 8 * height * width;
    return columns.byteOffset;
  });
  const weightsAt = base + areas.at.weights;
  const totalsAt = base + areas.at.totals;
  return {
    weights: new Float64Array(memory.buffer, weightsAt, slotsOf(linear) * tile),
    totals: new Float64Array(memory.buffer, totalsAt, step * tile),
    step,
    sum(pattern, draws) {
      const { units: members, width } = patterns[pattern]!;
      const target = totalsAt + 8 * starts[pattern]!;
      const count = members.length;
      kernel.across(columnsAt[pattern]!, count, even(count), width, weightsAt, tile, draws, target, step);
    },
  };
}

/** The same operations in the same order. */
function plainGround({ linear, units, tile }: Sizes): Ground {
  const { patterns } = linear;
  const starts = startsOf(linear);
  const step = units.length;
  const weights = new Float64Array(slotsOf(linear) * tile);
  const totals = new Float64Array(step * tile);
  return {
    weights,
    totals,
    step,
    sum(pattern, draws) {
      const { units: members, width, scores } = patterns[pattern]!;
      for (let draw = 0; draw < draws; draw++) {
        const row = draw * step + starts[pattern]!;
        for (let unit = 0; unit < members.length; unit++) {
          let sum = scores[unit * width]! * weights[draw]!;
          for (let leaf = 1; leaf < width; leaf++)
            sum += scores[unit * width + leaf]! * weights[leaf * tile + draw]!;
          totals[row + unit] = sum;
        }
      }
    },
  };
}
