import { statedWeights } from '../../methodology/stated-weights.ts';
import type { Criterion, Methodology } from '../../model/methodology.ts';
import { indicatorsOf, isGroup, walkPaths } from '../../model/methodology.ts';
import type { Check, Finding } from './check.ts';
import * as messages from './messages.ts';

/** How many times the indicators of the smallest group the largest has: to be told, and to be warned of. */
const TOLD = 2;
const STRONG = 3;

/** Sibling groups of the same weight with very different numbers of indicators. */
export const hiddenWeights: Check = {
  code: 'hidden-weights',
  severity: 'warning',
  about: 'methodology',
  find({ methodology }) {
    const inner = [...walkPaths(methodology.criteria)].flatMap(({ criterion, path }) =>
      isGroup(criterion) ? judge(criterion, path) : [],
    );
    return [...judge(methodology, []), ...inner];
  },
};

function judge(
  group: Pick<Methodology, 'weights' | 'criteria'>,
  path: readonly (string | number)[],
): Finding[] {
  const stated = statedWeights(group) ?? [];
  const counted = group.criteria.filter((_, child) => stated[child]! > 0);
  const [least, most] = [Math.min(...stated.filter((weight) => weight > 0)), Math.max(...stated)];
  if (least !== most || counted.length < 2 || !counted.some(isGroup)) return [];
  const sized = counted
    .map((criterion) => ({ id: criterion.id, count: leaves(criterion), each: 0 }))
    .map((entry) => ({ ...entry, each: 1 / counted.length / entry.count }))
    .sort((a, b) => a.count - b.count);
  const [few, many] = [sized[0]!, sized[sized.length - 1]!];
  const ratio = many.count / few.count;
  return ratio < TOLD ? [] : [messages.hidden([...path, 'criteria'], few, many, ratio >= STRONG)];
}

const leaves = (criterion: Criterion): number =>
  isGroup(criterion) ? indicatorsOf(criterion.criteria).length : 1;
