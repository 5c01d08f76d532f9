/** Scores by the weights that are best for each unit: what `benefit-of-the-doubt.ts` loads when it is chosen. */

import { say } from '../../../model/saying.ts';
import { nearest, wholeNumbers } from '../../../stats/exact.ts';
import { byValues } from '../../../stats/order.ts';
import { type Frontier, frontierOf, largest, type Side, sideOf } from '../../../stats/programme.ts';
import type { Aggregated, Remark, Siblings } from '../../method.ts';
import { counted, lengthOf, refuseGapsAndNegatives } from '../children.ts';
import { tooMany } from '../outranking.ts';
import { type Bounds, type Pair, unreachable, wholeBounds } from './bounds.ts';

const FREE: Pair = [0, 1];

/** A list parameter's pairs for the children that take part: one pair stands for all, none for [0, 1]. */
function boundsOf(list: readonly Pair[], siblings: Siblings): Pair[] {
  return counted(siblings).map((child) => list[list.length === 1 ? 0 : siblings.positions[child]!] ?? FREE);
}

/** A programme's answer for one unit: how its children are restricted besides the frontier, and where to begin. */
interface Restricted {
  readonly sides: readonly Side[];
  /** The sides that together with the unit's own row make a vertex. */
  readonly start: readonly number[];
}

/**
 * w·size ≥ 0, and each part w·size of their sum within its bounds; `size` is 1 for bounds on the weights, and the
 * unit's own values for bounds on its pie shares. With its own row, all lower sides but one make a vertex: that of
 * `spared`, a child of which the unit has something.
 */
function restricted(bounds: Bounds, size: readonly bigint[], spared: number, frontier: Frontier): Restricted {
  const { least, most, unit } = bounds;
  const side = (share: bigint, own: number, sign: bigint) =>
    sideOf(
      size.map((part, child) => sign * (share - (child === own ? unit : 0n)) * part),
      frontier,
    );
  const lower = least.map((share, own) => side(share, own, 1n));
  const upper = most.flatMap((share, own) => (share < unit ? [side(share, own, -1n)] : []));
  return {
    sides: [...lower, ...upper],
    start: lower.flatMap((_, child) => (child === spared ? [] : [frontier.rows.length + child])),
  };
}

/** Everybody's scores; `list` are bounds on pie shares or on weights, one pair for all or one each. */
export function doubtScores(
  siblings: Siblings,
  name: 'bounds' | 'weight-bounds',
  list: readonly Pair[],
): Aggregated {
  const refusal = tooMany(siblings, 'benefit-of-the-doubt', 'arithmetic', 30);
  const refusals =
    refusal === undefined ? refuseGapsAndNegatives(siblings, 'benefit-of-the-doubt', 'scores') : [refusal];
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const bounds = boundsOf(list, siblings);
  const why = bounds.length === 0 ? undefined : unreachable(bounds, name);
  if (why !== undefined) return { kind: 'refused', refusals: [{ why: say('widenBounds', { why }) }] };
  const free = bounds.every(([min, max]) => min === 0 && max === 1);
  const { order, rows } = tableOf(siblings, name === 'weight-bounds' && !free);
  const whole = wholeBounds(bounds);
  const remarks: Remark[] = [];
  let values: readonly number[];
  if (name === 'bounds' && !free) {
    values = withinPieShares(rows, whole, (place, index) => {
      const row = order[place]!;
      remarks.push({
        severity: 'warning',
        row,
        child: counted(siblings)[index]!,
        says: say('noPieShare', null),
      });
    });
  } else {
    values = withinWeightShares(rows, whole);
  }
  const scores = new Float64Array(lengthOf(siblings)).fill(NaN);
  order.forEach((row, place) => {
    scores[row] = values[place]!;
  });
  if (name === 'weight-bounds' && !free)
    remarks.unshift({ severity: 'warning', says: say('unitsOfWeights', null) });
  return { kind: 'scores', scores, remarks };
}

/**
 * The units that take part, in the order of their values, and their values as whole numbers: a column times a power
 * of two of its own, or all times the same.
 */
function tableOf(
  siblings: Siblings,
  together: boolean,
): { order: readonly number[]; rows: readonly bigint[][] } {
  const columns = counted(siblings).map((child) => siblings.columns[child]!);
  const order = [...byValues(columns, lengthOf(siblings))].filter(
    (row) => !Number.isNaN(columns[0]?.[row] ?? NaN),
  );
  const present = columns.map((column) => Float64Array.from(order, (row) => column[row]!));
  const whole = together
    ? [wholeNumbers(present.flatMap((column) => [...column]))].flatMap((all) =>
        present.map((_, index) => all.slice(index * order.length, (index + 1) * order.length)),
      )
    : present.map(wholeNumbers);
  return { order, rows: order.map((_, place) => whole.map((column) => column[place]!)) };
}

const isTwin = (rows: readonly (readonly bigint[])[], place: number) =>
  place > 0 && rows[place]!.every((value, child) => value === rows[place - 1]![child]);

/** The child of which a unit has most, measured by the best of each; undefined where it has nothing. */
function mostOf({ near }: Frontier, place: number): number | undefined {
  const own = near[place]!;
  const best = own.reduce((before, value, child) => (value > own[before]! ? child : before), 0);
  return own[best]! > 0 ? best : undefined;
}

function withinWeightShares(rows: readonly (readonly bigint[])[], bounds: Bounds): number[] {
  const frontier = frontierOf(rows);
  const scores: number[] = [];
  rows.forEach((own, place) => {
    const spared = mostOf(frontier, place);
    if (spared === undefined) scores.push(0);
    else if (isTwin(rows, place)) scores.push(scores[place - 1]!);
    else {
      const { sides, start } = restricted(
        bounds,
        own.map(() => 1n),
        spared,
        frontier,
      );
      const { value } = largest(own, frontier, sides, [place, ...start]);
      scores.push(nearest(value.num, value.den));
    }
  });
  return scores;
}

/**
 * A child of which a unit has nothing gives no share of its score; where the bounds ask for one, or the others may not
 * make up the whole, only weights of 0 keep them, and the score is 0.
 */
function withinPieShares(
  rows: readonly (readonly bigint[])[],
  bounds: Bounds,
  tell: (place: number, child: number) => void,
): number[] {
  const frontiers = new Map<string, Frontier>();
  const scores: number[] = [];
  rows.forEach((own, place) => {
    const kept = own.flatMap((value, child) => (value > 0n ? [child] : []));
    const missed = own.findIndex((value, child) => value === 0n && bounds.least[child]! > 0n);
    const room = kept.reduce((sum, child) => sum + bounds.most[child]!, 0n);
    if (missed !== -1 || room < bounds.unit) {
      tell(place, missed === -1 ? own.indexOf(0n) : missed);
      scores.push(0);
      return;
    }
    if (isTwin(rows, place)) {
      scores.push(scores[place - 1]!);
      return;
    }
    const pick = <T>(list: readonly T[]) => kept.map((child) => list[child]!);
    const key = kept.join();
    const frontier = frontiers.get(key) ?? frontierOf(rows.map(pick));
    frontiers.set(key, frontier);
    const some = { least: pick(bounds.least), most: pick(bounds.most), unit: bounds.unit };
    const { sides, start } = restricted(some, pick(own), 0, frontier);
    const { value } = largest(pick(own), frontier, sides, [place, ...start]);
    scores.push(nearest(value.num, value.den));
  });
  return scores;
}
