/**
 * A rating is a pure function of a table and a methodology, in two steps over plain data:
 *
 *   fit        cells → points, per, bands → screen → fill → treat → normalise → weigh
 *   evaluate   scores from the leaves up → places
 *   decorate   leagues, awards, the record
 *
 * Nothing here reads a file, a clock or a locale. The order of rows, of columns and of siblings never
 * changes a bit of the result.
 */

import type { Outcome } from './model/diagnostic.ts';
import { located, outcome } from './model/diagnostic.ts';
import type { Evaluated, Fitted } from './model/fitted.ts';
import type { Methodology } from './model/methodology.ts';
import type { Rating } from './model/rating.ts';
import type { Table } from './model/table.ts';
import { decorate, type Origin } from './stage/decorate.ts';
import { evaluate, evaluateFitted } from './stage/evaluate.ts';
import { learn } from './stage/fit.ts';
import { type Workspace, workspaceFor } from './stage/workspace.ts';

export { decorate, evaluate, type Origin, type Workspace, workspaceFor };

/**
 * Rates the units of a table by a methodology.
 *
 * @param table rows are units; the columns that the methodology names must be there
 * @param methodology with every default filled in, as `defineMethodology()` gives it
 * @returns the rating, or every error found; warnings and notes come with either
 *
 * Most methodologies are taken as they are; one with a method that has to be loaded is an error unless it went
 * through `prepare()`.
 *
 * Missing values: NaN in number columns; what becomes of them is each indicator's `missing` rule.
 * Source: the ten steps of the OECD/JRC Handbook on Constructing Composite Indicators (2008).
 */
export function rate(table: Table, methodology: Methodology, origin: Origin = {}): Outcome<Rating> {
  const evaluated = evaluateTable(table, methodology);
  if (evaluated.ok) return decorate(evaluated.value, origin, table);
  return { ok: false, diagnostics: located(table, [...(origin.notes ?? []), ...evaluated.diagnostics]) };
}

/** Scores and places of a table, with what `evaluate()` goes on from, or every error found. */
export function evaluateTable(table: Table, methodology: Methodology): Outcome<Evaluated> {
  const { fitted, notes } = learn(table, methodology);
  return fitted === undefined ? { ok: false, diagnostics: notes } : evaluateFitted(fitted);
}

/**
 * What a rating learns of a table, as plain data: `evaluate()` makes scores and places of it, as it is or with
 * something different in it, as often as asked.
 *
 * @returns the fitted rating, or every error found up to the weights; what the scores themselves come to is seen when
 *   it is evaluated
 */
export function fit(table: Table, methodology: Methodology): Outcome<Fitted> {
  const { fitted, notes } = learn(table, methodology);
  if (fitted === undefined) return { ok: false, diagnostics: located(table, notes) };
  const { sample, indicators, groups } = fitted;
  const said = [
    fitted,
    sample,
    ...indicators.map(({ filling }) => ({ notes: filling })),
    ...indicators,
    ...groups,
  ];
  return outcome(
    fitted,
    located(
      table,
      said.flatMap((part) => part.notes),
    ),
  );
}
