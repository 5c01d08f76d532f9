/** The cells of the table on which everybody else's places hang most. */

import type { Evaluated } from '../../model/fitted.ts';
import { evaluate, type Workspace, workspaceFor } from '../../rate.ts';
import { ratedOf } from '../../stage/rated.ts';
import { numbersIn } from './leave-out.ts';
import type { InfluentialCell, Studied } from './model.ts';

/** So many are named. */
const MOST_CELLS = 10;

/** Units times indicators times cells that are tried at most. */
const WORK = 60_000_000;

interface Cell {
  /** Among the rated units. */
  readonly unit: number;
  /** Among the indicators. */
  readonly indicator: number;
}

export interface FoundCells {
  readonly cells: readonly InfluentialCell[];
  /** How many were tried, of how many answers; where not all, those at the two ends of each indicator. */
  readonly tried: number;
  readonly of: number;
}

/**
 * The ten cells whose becoming empty moves the places of the others most: by the mean of the absolute changes over
 * the other units rated both times. Of equal ones the unit higher in the ranking, then the indicator that comes first.
 *
 * Cells without which there is no rating are left out, and so are those that move nobody.
 */
export async function influentialCells({
  evaluated,
  pause,
}: Pick<Studied, 'evaluated' | 'pause'>): Promise<FoundCells> {
  const { fitted } = evaluated;
  const workspace = workspaceFor(fitted);
  const { candidates, of } = candidatesOf(evaluated);
  const { ids } = ratedOf(fitted.answers, fitted.sample);
  const found: InfluentialCell[] = [];
  for (const { unit, indicator } of candidates) {
    await pause();
    const id = ids.at(unit) ?? '';
    const criterion = fitted.indicators[indicator]!.id;
    const meanShift = shiftWithout(evaluated, workspace, unit, id, criterion);
    if (meanShift > 0) found.push({ id, criterion, meanShift });
  }
  found.sort((a, b) => b.meanShift - a.meanShift);
  return { cells: found.slice(0, MOST_CELLS), tried: candidates.length, of };
}

/** The cells to be tried, along the ranking. */
function candidatesOf({ fitted, places }: Evaluated): { readonly candidates: Cell[]; readonly of: number } {
  const { indicators, answers, sample } = fitted;
  const observed = answers.indicators.map(({ raw }) => raw);
  const order = [...places.order];
  const answered = (unit: number, indicator: number) =>
    !Number.isNaN(observed[indicator]![sample.rows[unit]!]!);
  const all = order.flatMap((unit) =>
    indicators.flatMap((_, indicator): Cell[] => (answered(unit, indicator) ? [{ unit, indicator }] : [])),
  );
  const most = Math.max(MOST_CELLS, Math.floor(WORK / (order.length * indicators.length)));
  if (all.length <= most) return { candidates: all, of: all.length };
  // Too many for all of them: at its ends an indicator's scale, mean and spread hang on single cells.
  const each = Math.max(1, Math.floor(most / (2 * indicators.length)));
  const ends = indicators.map((_, indicator) => {
    const values = order
      .filter((unit) => answered(unit, indicator))
      .sort((a, b) => observed[indicator]![sample.rows[a]!]! - observed[indicator]![sample.rows[b]!]!);
    return new Set([...values.slice(0, each), ...values.slice(-each)]);
  });
  return { candidates: all.filter(({ unit, indicator }) => ends[indicator]!.has(unit)), of: all.length };
}

/** The mean of the others' absolute changes of place when a cell is empty; 0 where there is no rating then. */
function shiftWithout(
  before: Evaluated,
  workspace: Workspace,
  own: number,
  unit: string,
  indicator: string,
): number {
  const again = evaluate(before.fitted, { cell: { unit, indicator, raw: null } }, workspace);
  if (!again.ok) return 0;
  const after = again.value;
  const numbers = numbersIn(after, before);
  let [sum, count] = [0, 0];
  for (const other of before.places.order) {
    const number = numbers[other]!;
    if (other === own || number < 0 || after.places.tie[number]! < 0) continue;
    sum += Math.abs(before.places.rank[other]! - after.places.rank[number]!);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
