/**
 * Scores → places. Two scores are tied when they differ by less than 1e-12 of the largest absolute value among the
 * scores and what they were added up from, each compared with the first of its tie; with `by: published`, when they
 * agree after rounding.
 */

import type { Places } from '../model/fitted.ts';
import type { Ranking, Ties } from '../model/methodology.ts';
import type { Texts } from '../model/table.ts';
import { roundDecimal } from '../stats/decimal.ts';
import { countUp, descendingOrder } from '../stats/order.ts';

const TOLERANCE = 1e-12;

/** Scores, and the largest absolute value that went into them. */
export interface Comparable {
  readonly score: Float64Array;
  readonly largest: number;
}

/**
 * Orders units by score and numbers their ties. Inside a tie the tiebreak columns decide in turn (higher
 * first, missing last, the same tolerance); what is still tied stays tied and is listed by id.
 */
export function place(
  { score: scores, largest }: Comparable,
  ids: Texts,
  ranking: Pick<Ranking, 'ties' | 'by' | 'decimals'>,
  tiebreakers: readonly Comparable[] = [],
): Places {
  const order = presentOrder(scores);
  const tie = new Int32Array(scores.length).fill(-1);
  const rank = new Float64Array(scores.length).fill(NaN);
  const tied = new Uint8Array(scores.length);
  const close = closeness(scores, order, largest);
  const equal =
    ranking.by === 'published'
      ? (first: number, row: number) =>
          roundDecimal(scores[first]!, ranking.decimals) === roundDecimal(scores[row]!, ranking.decimals)
      : close;

  let ties = 0;
  const idOf = (row: number) => ids.at(row) ?? '';
  const byId = (a: number, b: number) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : a - b);

  const settle = (start: number, end: number, level: number): void => {
    if (end - start > 1 && level < tiebreakers.length) {
      const { score: column, largest: most } = tiebreakers[level]!;
      const rows = order.slice(start, end);
      const inner = descendingOrder(Float64Array.from(rows, (row) => column[row]!));
      const same = closeness(column, presentOrder(column), most);
      order.set(
        Uint32Array.from(inner, (index) => rows[index]!),
        start,
      );
      let from = start;
      for (let index = start + 1; index <= end; index++) {
        if (index < end && same(order[from]!, order[index]!)) continue;
        settle(from, index, level + 1);
        from = index;
      }
      return;
    }
    finish(start, end);
  };

  /** Numbers a tie, of one row or of more. */
  const finish = (start: number, end: number): void => {
    if (end - start > 1) order.subarray(start, end).sort(byId);
    for (let index = start; index < end; index++) {
      const row = order[index]!;
      tie[row] = ties;
      rank[row] = rankIn(ranking.ties, index, start, end, ties);
      if (end - start > 1) tied[row] = 1;
    }
    ties++;
  };

  let start = 0;
  for (let index = 1; index <= order.length; index++) {
    if (index < order.length && equal(order[start]!, order[index]!)) continue;
    settle(start, index, 0);
    start = index;
  }
  return { order, tie, rank, tied };
}

/** The scores, but those that are tied all as the best of their tie. */
export function withoutNoise({ score, largest }: Comparable): Float64Array {
  const order = presentOrder(score);
  const close = closeness(score, order, largest);
  const scores = score.slice();
  let first = order[0] ?? 0;
  for (const row of order) {
    if (close(first, row)) scores[row] = score[first]!;
    else first = row;
  }
  return scores;
}

/** Rows with a value by descending value. */
function presentOrder(values: Float64Array): Uint32Array {
  const order = descendingOrder(values);
  let length = order.length;
  while (length > 0 && Number.isNaN(values[order[length - 1]!])) length--;
  return order.subarray(0, length);
}

/** Whether two rows' values differ by no more than noise; two missing values are alike. */
function closeness(
  values: Float64Array,
  order: Uint32Array,
  most: number,
): (a: number, b: number) => boolean {
  const slack = slackOf(values, order, order.length, most);
  return (a, b) => {
    const left = values[a]!;
    const right = values[b]!;
    return left === right || Math.abs(left - right) < slack || (Number.isNaN(left) && Number.isNaN(right));
  };
}

/** The difference from which on scores are not noise; of the first so many units in order, best first. */
function slackOf(values: Float64Array, order: Uint32Array, count: number, most: number): number {
  if (count === 0) return 0;
  return TOLERANCE * Math.max(Math.abs(values[order[0]!]!), Math.abs(values[order[count - 1]!]!), most);
}

/**
 * Competition ranks along a sequence of rows, best first, in which ties stand together:
 * `min` 1,1,3 · `max` 2,2,3 · `mean` 1.5,1.5,3 · `dense` 1,1,2 · `ordinal` 1,2,3.
 */
export function assignRanks(rows: ArrayLike<number>, tie: Int32Array, ties: Ties, ranks: Float64Array): void {
  let start = 0;
  let before = 0;
  for (let index = 1; index <= rows.length; index++) {
    if (index < rows.length && tie[rows[index]!] === tie[rows[start]!]) continue;
    for (let member = start; member < index; member++) {
      ranks[rows[member]!] = rankIn(ties, member, start, index, before);
    }
    before++;
    start = index;
  }
}

/** The rank of a member of the tie that goes from `start` to before `end`, with so many ties before it. */
function rankIn(ties: Ties, member: number, start: number, end: number, before: number): number {
  switch (ties) {
    case 'min':
      return start + 1;
    case 'max':
      return end;
    case 'mean':
      return (start + 1 + end) / 2;
    case 'dense':
      return before + 1;
    case 'ordinal':
      return member + 1;
  }
}

/** Places that are computed again and again into the same arrays, for as many units as there are names. */
export interface Standings {
  readonly places: Places;
  /** By unit, its number in the order of the names. */
  readonly names: Int32Array;
  /** The scores in the order of the places; where there is none, below all others. */
  readonly sorted: Float64Array;
  /** Room to deal them by score: where each box begins, the box of each unit, and the units as they come. */
  readonly boxes: Int32Array;
  readonly boxOfUnit: Int32Array;
  readonly dealt: Uint32Array;
}

/** Room for the places of so many units; the order begins as that of the rows. */
export function standingsOf(ids: Texts): Standings {
  const { length } = ids;
  const texts = Array.from({ length }, (_, unit) => ids.at(unit) ?? '');
  const byName = Array.from(texts, (_, unit) => unit).sort((a, b) =>
    texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b,
  );
  const names = new Int32Array(length);
  byName.forEach((unit, index) => {
    names[unit] = index;
  });
  const places = {
    order: countUp(0, length),
    tie: new Int32Array(length),
    rank: new Float64Array(length),
    tied: new Uint8Array(length),
  };
  return {
    places,
    names,
    sorted: new Float64Array(length),
    boxes: new Int32Array(length),
    boxOfUnit: new Int32Array(length),
    dealt: new Uint32Array(length),
  };
}

/** Of so many steps a unit an order is sorted anew, being no longer much like the one before. */
const STEPS = 12;

/**
 * As `place()` with exact scores and no tiebreaks, into the standings; nothing is allocated where the order is much
 * like the one before, from which the sorting begins.
 *
 * @returns how many units have a score: the first so many of `places.order`
 */
export function placeAgain({ score, largest }: Comparable, ties: Ties, standings: Standings): number {
  const { places, names, sorted } = standings;
  const { order, tie, rank, tied } = places;
  sortAgain(score, standings);
  let count = sorted.length;
  while (count > 0 && sorted[count - 1] === -Infinity) count--;
  const slack =
    count === 0 ? 0 : TOLERANCE * Math.max(Math.abs(sorted[0]!), Math.abs(sorted[count - 1]!), largest);
  let before = 0;
  for (let start = 0; start < count; before++) {
    const first = sorted[start]!;
    let end = start + 1;
    while (end < count && (sorted[end] === first || first - sorted[end]! < slack)) end++;
    if (end - start === 1) {
      const unit = order[start]!;
      tie[unit] = before;
      tied[unit] = 0;
      rank[unit] = ties === 'dense' ? before + 1 : end;
    } else {
      order.subarray(start, end).sort((a, b) => names[a]! - names[b]!);
      for (let index = start; index < end; index++) {
        const unit = order[index]!;
        tie[unit] = before;
        tied[unit] = 1;
        rank[unit] = rankIn(ties, index, start, end, before);
      }
    }
    start = end;
  }
  for (let index = count; index < order.length; index++) {
    const unit = order[index]!;
    tie[unit] = -1;
    tied[unit] = 0;
    rank[unit] = NaN;
  }
  return count;
}

/**
 * Sorts units by descending score, those without one last. They are dealt into as many boxes as there are units, by
 * their scores between the extremes of those that were neither among the first nor the last before, so that a few who
 * tower over the rest do not crowd these into one box, and sorted on from there.
 */
function sortAgain(score: Float64Array, standings: Standings): void {
  const { places, sorted, dealt } = standings;
  const { order } = places;
  const from = deal(score, standings) ? dealt : order;
  let steps = STEPS * order.length;
  for (let index = 0; index < order.length; index++) {
    const unit = from[index]!;
    const value = sortable(score[unit]!);
    let to = index;
    for (; to > 0 && sorted[to - 1]! < value; to--) {
      sorted[to] = sorted[to - 1]!;
      order[to] = order[to - 1]!;
    }
    sorted[to] = value;
    order[to] = unit;
    steps -= index - to;
    if (steps < 0) {
      order.set(descendingOrder(score));
      for (let at = 0; at < order.length; at++) sorted[at] = sortable(score[order[at]!]!);
      return;
    }
  }
}

const sortable = (score: number): number => (Number.isNaN(score) ? -Infinity : score);

/** Deals the units, from the highest box to the lowest; false where the scores leave nothing to deal by. */
function deal(score: Float64Array, { places, boxes, boxOfUnit, dealt }: Standings): boolean {
  const { order } = places;
  const { length } = order;
  const margin = length >> 4;
  let high = -Infinity;
  let low = Infinity;
  for (let index = margin; index < length - margin; index++) {
    const value = score[order[index]!]!;
    if (value > high) high = value;
    if (value < low) low = value;
  }
  const last = length - 1;
  const scale = (length - 2) / (high - low);
  if (!(scale > 0 && scale < Infinity)) return false;
  boxes.fill(0);
  for (let unit = 0; unit < length; unit++) {
    const box = boxOf(score[unit]!, high, scale, last);
    boxOfUnit[unit] = box;
    boxes[box]!++;
  }
  for (let box = 0, start = 0; box < length; box++) {
    const count = boxes[box]!;
    boxes[box] = start;
    start += count;
  }
  for (let index = 0; index < length; index++) {
    const unit = order[index]!;
    dealt[boxes[boxOfUnit[unit]!]!++] = unit;
  }
  return true;
}

/** The number of a score's box: a higher score never has a higher number. */
function boxOf(score: number, high: number, scale: number, last: number): number {
  const box = (high - score) * scale + 1;
  return box >= last ? last : box > 0 ? box | 0 : Number.isNaN(box) ? last : 0;
}
