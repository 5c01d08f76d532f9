/**
 * Place and score of one unit whose row is another one. Where nobody else's score changes by that, nobody else's is
 * computed.
 */

import { methodOf } from '../method/method.ts';
import { normalise } from '../method/normalise/registry.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { Change, Evaluated, Fitted } from '../model/fitted.ts';
import { indicatorsOf, type Ranking } from '../model/methodology.ts';
import { changed } from './change.ts';
import { evaluate } from './evaluate.ts';
import { isByRow, totalsOf } from './rows.ts';
import type { Workspace } from './workspace.ts';

/** NaN where the unit is not rated. */
export interface Seat {
  readonly rank: number;
  readonly score: number;
}

/** An evaluated rating to seat units in, and what is asked of it again and again. */
export interface Seating {
  readonly evaluated: Evaluated;
  readonly workspace: Workspace;
  /** Whether a unit's total follows from its own indicators' scores. */
  readonly isByRow: boolean;
}

export const seatingOf = (evaluated: Evaluated, workspace: Workspace): Seating => ({
  evaluated,
  workspace,
  isByRow: isByRow(evaluated.fitted),
});

/** The seat of the unit in a row of the table. */
export function seatIn({ fitted, places, scores }: Evaluated, row: number): Seat {
  const unit = unitIn(fitted, row);
  return unit === -1 ? { rank: NaN, score: NaN } : { rank: places.rank[unit]!, score: scores.total[unit]! };
}

const unitIn = ({ sample: { rows } }: Fitted, row: number): number =>
  rows[row] === row ? row : rows.indexOf(row);

/**
 * The seat of a unit after its row is exchanged: what `evaluate()` gives of it, to the last bit.
 *
 * @param row of the unit in the table
 * @returns its seat, with what was evaluated where that was done as a whole; errors: those of the evaluation
 */
export function seatWith(
  { evaluated, workspace, isByRow: isPlain }: Seating,
  row: number,
  change: NonNullable<Change['row']>,
): Outcome<Seat & { readonly whole?: Evaluated }> {
  const { fitted } = evaluated;
  const quick = isPlain ? quickSeat(evaluated, row, change) : undefined;
  if (quick !== undefined) return { ok: true, value: quick, diagnostics: [] };
  const again = evaluate(fitted, { row: change }, workspace);
  if (!again.ok) return again;
  return { ok: true, value: { ...seatIn(again.value, row), whole: again.value }, diagnostics: [] };
}

/** The seat where all others keep their scores; undefined where they do not, or where it takes more to tell the place. */
function quickSeat(evaluated: Evaluated, row: number, change: NonNullable<Change['row']>): Seat | undefined {
  const { fitted, scores } = evaluated;
  const other = changed(fitted, [{ row: change }]);
  if (!other.ok || !isUntouched(fitted, other.value)) return undefined;
  const unit = unitIn(other.value, row);
  if (unit === -1) return undefined;
  const { methodology, indicators } = other.value;
  const choices = indicatorsOf(methodology.criteria);
  const own = new Map(
    indicators.map(({ id, treated, learned }, index) => {
      const score = new Float64Array(1).fill(NaN);
      if (learned !== null)
        methodOf(normalise, choices[index]!.normalise).apply(
          treated.subarray(unit, unit + 1),
          learned,
          score,
        );
      return [id, score];
    }),
  );
  const totals = totalsOf(other.value, own, 1);
  const score = totals.ok ? totals.value[0]! : NaN;
  if (!Number.isFinite(score)) return undefined;
  const rank = rankAmong(scores, unit, score, methodology.ranking);
  return rank === undefined ? undefined : { rank, score };
}

/** Whether the same units take part and every stage learned the same, so that scores of other units are the same. */
function isUntouched(before: Fitted, after: Fitted): boolean {
  const { rows } = before.sample;
  return (
    rows.length === after.sample.rows.length &&
    rows.every((row, unit) => row === after.sample.rows[unit]) &&
    before.indicators.every((indicator, index) => {
      const now = after.indicators[index]!;
      const isFilled = indicator.filled !== undefined || now.filled !== undefined;
      return (
        indicator === now ||
        (!isFilled &&
          isAlike(indicator.treatment?.learned ?? null, now.treatment?.learned ?? null) &&
          isAlike(indicator.learned, now.learned) &&
          now.notes.every(({ severity }) => severity !== 'error'))
      );
    }) &&
    before.groups.every(({ weights }, index) => isAlike(weights, after.groups[index]!.weights))
  );
}

/** Whether two plain values are the same. */
function isAlike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const entries = Object.entries(a);
  const others = new Map(Object.entries(b));
  return entries.length === others.size && entries.every(([key, value]) => isAlike(value, others.get(key)));
}

/** Scores nearer to each other than this share of their size may be tied in another way when one of them moves. */
const NEAR = 1e-9;

/** The place of a unit with this score among the others; undefined where nearly equal scores make it less than plain. */
function rankAmong(
  { total, largest }: Evaluated['scores'],
  unit: number,
  score: number,
  { by, ties, tiebreak }: Ranking,
): number | undefined {
  let size = Math.max(Math.abs(score), largest);
  for (const other of total) if (Math.abs(other) > size) size = Math.abs(other);
  let [above, alike] = [0, 1];
  for (let index = 0; index < total.length; index++) {
    const other = total[index]!;
    if (index === unit || Number.isNaN(other)) continue;
    if (other === score) alike++;
    else if (Math.abs(other - score) <= NEAR * size) return undefined;
    else if (other > score) above++;
  }
  if (by !== 'exact' || ties === 'dense' || (alike > 1 && (tiebreak.length > 0 || ties === 'ordinal')))
    return undefined;
  return ties === 'max' ? above + alike : ties === 'mean' ? above + (1 + alike) / 2 : above + 1;
}
