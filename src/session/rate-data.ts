/** What was read → a rating. */

import { located, type Outcome } from '../model/diagnostic.ts';
import type { Rating } from '../model/rating.ts';
import { decorate, evaluateTable } from '../rate.ts';
import { warningsOfScores } from '../study/check/in-compute.ts';
import type { Prepared } from './read-data.ts';

/** As `rate()`, with what its scores and places bring up among the notes of the result. */
export function rateData({ table, methodology, origin, chosen }: Prepared): Outcome<Rating> {
  const evaluated = evaluateTable(table, methodology);
  if (!evaluated.ok)
    return { ok: false, diagnostics: located(table, [...origin.notes, ...evaluated.diagnostics]) };
  const found = warningsOfScores(table, evaluated.value, chosen === undefined);
  return decorate(evaluated.value, { ...origin, notes: [...origin.notes, ...found] }, table);
}
