/** What can be wrong with the tree of criteria once its settings are known. */

import { aggregate } from '../method/aggregate/registry.ts';
import { type Entries, methodOf } from '../method/method.ts';
import { normalise } from '../method/normalise/registry.ts';
import { weigh } from '../method/weigh/registry.ts';
import { type Choice, type Criterion, type Group, isGroup, type Methodology } from '../model/methodology.ts';
import { say } from '../model/saying.ts';
import { type Issues, type Path, thereTwice, unfit } from './issues.ts';
import { statedWeights } from './stated-weights.ts';

/** Whether a choice has all its parameters; one that is not there has been complained about already. */
const isComplete = ({ parameters }: { readonly parameters: Entries }, choice: Choice): boolean =>
  Object.entries(parameters).every(([name, { type }]) => type === 'optional' || name in choice);

/** Ids are unique; the weights of siblings make shares; directions are read by somebody. */
export function checkTree(methodology: Methodology, issues: Issues): void {
  const seen = new Set<string>();

  function check(criteria: readonly Criterion[], group: Group | Methodology, path: Path): void {
    const ids = criteria.map(({ id }) => id);
    const method = methodOf(weigh, group.weights);
    const stated = statedWeights(group);
    const isFaulty = method.check?.(group.weights) !== undefined; // has been complained about already
    if (stated !== undefined && !stated.some((weight) => weight > 0) && !isFaulty) {
      issues.push({
        path: [...path, 'criteria'],
        code: 'zero-weights',
        says: say('zeroWeights', { group: 'id' in group ? group.id : null }),
      });
    }
    const unsuitable = isComplete(method, group.weights)
      ? method.checkChildren?.(group.weights, ids)
      : undefined;
    if (unsuitable !== undefined) {
      issues.push({ path: [...path, 'weights'], ...unfit(group.weights.method, unsuitable) });
    }
    const joined = methodOf(aggregate, group.aggregate);
    const { readsDirection = false } = joined;
    const counted = stated?.filter((weight) => weight > 0).length ?? criteria.length;
    const misfit = isComplete(joined, group.aggregate)
      ? joined.checkChildren?.(group.aggregate, criteria.length, counted)
      : undefined;
    if (misfit !== undefined) {
      issues.push({ path: [...path, 'aggregate'], ...unfit(group.aggregate.method, misfit) });
    }
    criteria.forEach((criterion, index) => {
      const here = [...path, 'criteria', index];
      if (seen.has(criterion.id)) issues.push(thereTwice('criterion', criterion.id, [...here, 'id']));
      seen.add(criterion.id);
      if (isGroup(criterion)) check(criterion.criteria, criterion, here);
      else if (
        criterion.direction === 'lower' &&
        normalise.get(criterion.normalise.method)?.keepsDirection === true &&
        !readsDirection
      ) {
        issues.push({
          path: [...here, 'direction'],
          code: 'unread-direction',
          says: say('unreadDirection', { indicator: criterion.id, method: group.aggregate.method }),
        });
      }
    });
  }
  check(methodology.criteria, methodology, []);
}
