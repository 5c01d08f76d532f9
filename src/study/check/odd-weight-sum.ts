import { statedWeights } from '../../methodology/stated-weights.ts';
import type { Criterion, Methodology } from '../../model/methodology.ts';
import { isGroup, walkPaths } from '../../model/methodology.ts';
import { roundDecimal } from '../../stats/decimal.ts';
import type { Check, Finding } from './check.ts';
import * as messages from './messages.ts';

/** How near the sum has to be to be meant, and how near it may be for want of digits. */
const MEANT = 0.1;

/**
 * Weights of siblings that sum to nearly 100, or nearly 1, and not to it: within a tenth, and further off than
 * rounding each of them explains. Equal weights and derived ones mean nothing by their sum.
 */
export const oddWeightSum: Check = {
  code: 'odd-weight-sum',
  severity: 'warning',
  about: 'methodology',
  find({ methodology }) {
    const groups = [...walkPaths(methodology.criteria)].flatMap(({ criterion, path }) =>
      isGroup(criterion) ? [{ group: criterion, id: criterion.id, path }] : [],
    );
    return [
      ...judge(methodology, undefined, []),
      ...groups.flatMap(({ group, id, path }) => judge(group, id, path)),
    ];
  },
};

function judge(
  group: Pick<Methodology, 'weights' | 'criteria'>,
  id: string | undefined,
  path: readonly (string | number)[],
): Finding[] {
  const { criteria } = group;
  const given = statedWeights(group);
  if (given === undefined || given.every((weight) => weight === given[0])) return [];
  const sum = roundDecimal(
    given.reduce((before, weight) => before + weight, 0),
    9,
  );
  for (const meant of [100, 1]) {
    // Shares of 1 are all below it; a weight of 1 among percentages is the one that was not written.
    if (meant === 1 && given.some((weight) => weight >= 1)) continue;
    const off = Math.abs(sum - meant);
    if (off === 0 || off > MEANT * meant || off <= slack(given)) continue;
    const ones: Criterion[] = meant === 100 ? criteria.filter((_, child) => given[child] === 1) : [];
    const forgotten = roundDecimal(sum - ones.length, 9) === meant ? ones.map((one) => one.id) : [];
    return [messages.weightSum([...path, 'criteria'], id, sum, meant, forgotten)];
  }
  return [];
}

/** What rounding to the digits that are written can add up to: 33.3 three times is meant as 100. */
function slack(weights: readonly number[]): number {
  const digits = Math.max(...weights.map((weight) => (String(weight).split('.')[1] ?? '').length));
  return digits === 0 ? 0 : 0.5 * weights.length * Number(`1e-${digits}`) + 1e-9;
}
