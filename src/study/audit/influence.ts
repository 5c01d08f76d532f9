import type { RatedCriterion } from '../../model/rating.ts';
import { say } from '../../model/saying.ts';
import { square } from '../../stats/elementary.ts';
import { correlation } from './correlation.ts';
import type { Influence } from './model.ts';

/**
 * How much some criteria count in fact, beside how much they are meant to. Importance is the squared Pearson
 * correlation with the total, the linear estimate of the main effect: by how much of its variance the total
 * would vary less, were the criterion known. Shares are taken among the criteria handed over, so that they
 * can be held against nominal weights.
 *
 * Source: Paruolo, Saisana and Saltelli (2013), Ratings and rankings: voodoo or science?, JRSS A 176, 609–634.
 */
export function influences(
  criteria: readonly RatedCriterion[],
  weightOf: (criterion: RatedCriterion) => number,
  scoresOf: (id: string) => Float64Array,
  total: Float64Array,
): ReadonlyMap<string, Influence> {
  const importances = criteria.map(({ id }) =>
    square(correlation(scoresOf(id), total, 'pearson').value ?? NaN),
  );
  const sum = importances.reduce((before, value) => before + (Number.isNaN(value) ? 0 : value), 0);
  return new Map(
    criteria.map((criterion, index): [string, Influence] => {
      const weight = weightOf(criterion);
      const importance = importances[index]!;
      if (Number.isNaN(importance) || sum === 0) {
        return [
          criterion.id,
          { weight, importance: null, share: null, ratio: null, why: say('whyNoInfluence', null) },
        ];
      }
      const share = importance / sum;
      return [criterion.id, { weight, importance, share, ratio: weight > 0 ? share / weight : null }];
    }),
  );
}
