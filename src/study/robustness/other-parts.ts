/** The parts of a study that draw nothing, those that were asked for. */

import { type Diagnostic, type Outcome, outcome } from '../../model/diagnostic.ts';
import { influentialCells } from './cells.ts';
import { exact } from './exact.ts';
import { leaveOut } from './leave-out.ts';
import * as messages from './messages.ts';
import type { Robustness, Studied } from './model.ts';
import type { DrawPlan } from './plan.ts';
import { MOST_UNITS, reversals } from './reversals.ts';
import type { Part } from './settings.ts';
import { sobol } from './sobol.ts';

export type OtherParts = Pick<Robustness, 'exact' | 'sobol' | 'leaveOut' | 'reversals' | 'cells'>;

/** @param plan with its methods loaded; errors: a run for Sobol' indices that cannot be computed */
export async function otherParts(studied: Studied, plan: DrawPlan): Promise<Outcome<OtherParts>> {
  const { settings, rating, pause } = studied;
  const has = (part: Part) => settings.parts.includes(part);
  const notes: Diagnostic[] = [];
  const indices = has('sobol') ? await sobol(plan, pause) : outcome(null, []);
  if (!indices.ok) return indices;
  const units = rating.columns.length;
  const turned = has('reversals') ? await reversals(studied) : null;
  if (has('reversals') && turned === null) notes.push(messages.noReversals(units, MOST_UNITS));
  const cells = has('cells') ? await influentialCells(studied) : null;
  if (cells !== null && cells.tried < cells.of) notes.push(messages.someCells(cells.tried, cells.of));
  const value: OtherParts = {
    exact: has('exact') ? exact(studied) : null,
    sobol: indices.value,
    leaveOut: has('leave-out') ? await leaveOut(studied) : null,
    reversals: turned,
    cells: cells?.cells ?? null,
  };
  return outcome(value, notes);
}
