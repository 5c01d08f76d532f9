/**
 * Scores → places. Two scores are tied when they differ by less than 1e-12 of the largest absolute score,
 * each compared with the first of its tie; with `by: published`, when they agree after rounding.
 */

import type { Ranking, Ties } from '../model/methodology.ts';
import type { Texts } from '../model/table.ts';
import { roundDecimal } from '../stats/decimal.ts';
import { descendingOrder } from '../stats/order.ts';

const TOLERANCE = 1e-12;

export interface Places {
  /** Rows that have a score, best first, ties by id. */
  readonly order: Uint32Array;
  /** By row: the number of its tie, from 0 for the best; -1 without a score. */
  readonly tie: Int32Array;
  /** By row; NaN without a score. */
  readonly rank: Float64Array;
  /** By row: 1 where others share its tie. */
  readonly tied: Uint8Array;
}

/**
 * Orders units by score and numbers their ties. Inside a tie the tiebreak columns decide in turn (higher
 * first, missing last, the same tolerance); what is still tied stays tied and is listed by id.
 */
export function place(
  scores: Float64Array,
  ids: Texts,
  ranking: Ranking,
  tiebreakers: readonly Float64Array[] = [],
): Places {
  const order = presentOrder(scores);
  const tie = new Int32Array(scores.length).fill(-1);
  const rank = new Float64Array(scores.length).fill(NaN);
  const tied = new Uint8Array(scores.length);
  const close = closeness(scores, order);
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
      const column = tiebreakers[level]!;
      const rows = order.slice(start, end);
      const inner = descendingOrder(Float64Array.from(rows, (row) => column[row]!));
      const same = closeness(column, presentOrder(column));
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

/** Rows with a value by descending value. */
function presentOrder(values: Float64Array): Uint32Array {
  const order = descendingOrder(values);
  let length = order.length;
  while (length > 0 && Number.isNaN(values[order[length - 1]!])) length--;
  return order.subarray(0, length);
}

/** Whether two rows' values differ by no more than noise; two missing values are alike. */
function closeness(values: Float64Array, order: Uint32Array): (a: number, b: number) => boolean {
  const largest =
    order.length === 0
      ? 0
      : Math.max(Math.abs(values[order[0]!]!), Math.abs(values[order[order.length - 1]!]!));
  return (a, b) => {
    const left = values[a]!;
    const right = values[b]!;
    return (
      left === right ||
      Math.abs(left - right) < TOLERANCE * largest ||
      (Number.isNaN(left) && Number.isNaN(right))
    );
  };
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
