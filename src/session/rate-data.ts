/** What was read → a rating. */

import { located, type Outcome } from '../model/diagnostic.ts';
import type { Evaluated } from '../model/fitted.ts';
import type { Rating } from '../model/rating.ts';
import { decorate, evaluateTable } from '../rate.ts';
import { warningsOfScores } from '../study/check/in-compute.ts';
import { kindOf, type Prepared } from './read-data.ts';

/** As `rate()`, with what its scores and places bring up among the notes of the result. */
export function rateData(prepared: Prepared): Outcome<Rating> {
  const rated = rateForStudy(prepared);
  return rated.ok ? { ...rated, value: rated.value.rating } : rated;
}

/** The same with what studies go on from. */
export function rateForStudy({
  table,
  methodology,
  origin,
  chosen,
}: Prepared): Outcome<{ readonly evaluated: Evaluated; readonly rating: Rating }> {
  const evaluated = evaluateTable(table, methodology);
  if (!evaluated.ok)
    return { ok: false, diagnostics: located(table, [...origin.notes, ...evaluated.diagnostics]) };
  const found = warningsOfScores(table, evaluated.value, kindOf(chosen, methodology));
  const rated = decorate(evaluated.value, { ...origin, notes: [...origin.notes, ...found] }, table);
  return rated.ok ? { ...rated, value: { evaluated: evaluated.value, rating: rated.value } } : rated;
}
