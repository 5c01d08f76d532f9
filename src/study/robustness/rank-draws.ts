/**
 * Scores of many draws → places, draw by draw: `ties: min`, ties as the rating itself tells them (`stage/place.ts`).
 *
 * Each score is dropped into one of many buckets along the scale, so that a bucket holds about one unit, and what is
 * left out of order is put right by insertion. The scale is that of the rating as it is: cut into cells, each with as
 * many buckets as it has units, so that a unit far ahead of all others does not press these together.
 */

import { descendingOrder } from '../../stats/order.ts';

/** Two scores that differ by less of the largest are tied. */
export const TOLERANCE = 1e-12;

/** Places of units in draws: a row of `stride` draws a unit, from 1; 0 is no place. */
export type PlaceRows = Uint16Array | Uint32Array;

export const placeRows = (units: number, length: number): PlaceRows =>
  units < 65536 ? new Uint16Array(length) : new Uint32Array(length);

/** Where places go: the number of a unit's row, and which draw comes first. */
export interface PlaceTarget {
  readonly rows: PlaceRows;
  readonly stride: number;
  readonly from: number;
  readonly units: Int32Array;
}

/** From a score to its bucket; the best scores come first. */
export interface Scale {
  readonly top: number;
  readonly cells: number;
  readonly cellsPerScore: number;
  /** By cell: its first bucket, and how many it has. */
  readonly first: Float64Array;
  readonly span: Float64Array;
  readonly buckets: number;
}

/** The scale of these scores, none of which is missing. */
export function scaleOf(scores: Float64Array): Scale {
  const { length } = scores;
  let [least, most] = [Infinity, -Infinity];
  for (const score of scores) {
    least = Math.min(least, score);
    most = Math.max(most, score);
  }
  // Draws go a little beyond what the rating has.
  const margin = (most - least) / 4;
  const width = most - least + 2 * margin;
  const cells = Math.min(4096, Math.max(64, length >> 2));
  const buckets = 2 * length;
  const cellsPerScore = width > 0 ? cells / width : 0;
  const top = most + margin;
  const counts = new Float64Array(cells).fill(1 / 4);
  for (const score of scores)
    counts[Math.min(cells - 1, Math.trunc((top - score) * cellsPerScore))]! += cells / length;
  let total = 0;
  for (const count of counts) total += count;
  const span = counts.map((count) => (count / total) * buckets);
  const first = new Float64Array(cells);
  for (let cell = 1; cell < cells; cell++) first[cell] = first[cell - 1]! + span[cell - 1]!;
  return { top, cells, cellsPerScore, first, span, buckets };
}

/** Between which scores most units are: the quartiles, three times what lies between them further out, and some more. */
function fencesOf(scores: Float64Array): readonly [low: number, high: number] {
  const sorted = scores.slice().sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  const [least, most] = [at(0), at(1)];
  const reach = 3 * (at(0.75) - at(0.25));
  const isFlat = !(reach > 0);
  const low = isFlat ? least : Math.max(least, at(0.25) - reach);
  const high = isFlat ? most : Math.min(most, at(0.75) + reach);
  const margin = (high - low) / 5;
  return [low - margin, high + margin];
}

/** Room to rank so many units. */
export interface RankRoom {
  readonly scale: Scale;
  readonly fences: readonly [low: number, high: number];
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly own: Float64Array;
  readonly sorted: Float64Array;
  readonly order: Uint32Array;
}

export function rankRoom(scores: Float64Array): RankRoom {
  const { length } = scores;
  const scale = scaleOf(scores);
  return {
    scale,
    fences: fencesOf(scores),
    keys: new Uint32Array(length),
    starts: new Uint32Array(scale.buckets + 1),
    own: new Float64Array(length),
    sorted: new Float64Array(length),
    order: new Uint32Array(length),
  };
}

/**
 * Places of the draws of a part.
 *
 * @param totals a row of `stride` scores a unit; none is missing
 * @param parts by draw, the largest absolute value that a total is added up from, where sums may cancel; else 0
 * @param units where the places go of each unit of `totals`: the number of its row
 */
export function rankDraws(
  totals: Float64Array,
  stride: number,
  draws: number,
  parts: Float64Array,
  room: RankRoom,
  places: PlaceTarget,
): void {
  const { own, sorted, order } = room;
  const { rows, units } = places;
  const { length } = own;
  for (let draw = 0; draw < draws; draw++) {
    for (let unit = 0, at = draw; unit < length; unit++, at += stride) own[unit] = totals[at]!;
    rankDraw(own, room);
    const slack = TOLERANCE * Math.max(Math.abs(sorted[0]!), Math.abs(sorted[length - 1]!), parts[draw]!);
    const column = places.from + draw;
    for (let start = 0, index = 0; index < length; index++) {
      const score = sorted[index]!;
      const first = sorted[start]!;
      if (score !== first && !(first - score < slack)) start = index;
      rows[units[order[index]!]! * places.stride + column] = start + 1;
    }
  }
}

/** Of so many steps a unit, insertion is given up for a sort. */
const STEPS = 12;

/** Sorts the scores of one draw from the best down into the room, with whose they are. */
export function rankDraw(own: Float64Array, { scale, keys, starts, sorted, order }: RankRoom): void {
  const { length } = own;
  const { top, cells, cellsPerScore, first, span, buckets } = scale;
  starts.fill(0);
  for (let unit = 0; unit < length; unit++) {
    let at = (top - own[unit]!) * cellsPerScore;
    at = at < 0 ? 0 : at >= cells ? cells - 1e-6 : at;
    const cell = Math.trunc(at);
    const key = Math.trunc(first[cell]! + span[cell]! * (at - cell));
    const bucket = key < buckets ? key : buckets - 1;
    keys[unit] = bucket;
    starts[bucket + 1]!++;
  }
  for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket]! += starts[bucket - 1]!;
  for (let unit = 0; unit < length; unit++) {
    const index = starts[keys[unit]!]!++;
    order[index] = unit;
    sorted[index] = own[unit]!;
  }
  let steps = STEPS * length;
  for (let index = 1; index < length; index++) {
    const score = sorted[index]!;
    if (!(sorted[index - 1]! < score)) continue;
    const unit = order[index]!;
    let to = index;
    for (; to > 0 && sorted[to - 1]! < score; to--) {
      sorted[to] = sorted[to - 1]!;
      order[to] = order[to - 1]!;
    }
    sorted[to] = score;
    order[to] = unit;
    steps -= index - to;
    if (steps >= 0) continue;
    order.set(descendingOrder(own));
    for (let place = 0; place < length; place++) sorted[place] = own[order[place]!]!;
    return;
  }
}
