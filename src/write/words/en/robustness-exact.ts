/** Why there are no exact answers about the weights of a level, and what was shortened, in English. */

import type { ExactSayings } from '../../../model/sayings/robustness-exact.ts';
import { formatNumber } from '../../document/numbers.ts';
import type { Catalogue } from '../words.ts';

const whole = (count: number) => formatNumber(count, { decimals: 0, grouped: true });
const of = (group: string | null) => (group === null ? 'the top' : `‘${group}’`);

export const exactReasons: Catalogue<ExactSayings> = {
  whyNotVaried: () => 'the weights do not vary',
  whyOneWeight: () => 'only one criterion of this level has a weight, so that there is nothing to shift',
  whyNotLinear: ({ group, method }) =>
    `the scores that ${method} gives ${of(group)} are not linear in the weights`,
  whyGapsNoMean: ({ group, method }) =>
    `some units lack a criterion of ${of(group)}, and what their weights go to is not known of ${method}`,
  whyDerivedAbove: ({ group, method }) =>
    `the weights of ${of(group)} are derived from the scores below (${method}), and change with them`,
  whyScaledAgain: ({ group }) =>
    `the score of ${of(group)} is normalised over all units, and so is not linear in the weights`,
  whyMixedMeans: ({ group, method, above, aboveMethod }) =>
    `${of(group)} takes another mean (${method}) than ${of(above)} (${aboveMethod}), so that the total is not linear in the weights`,
  noReversals: ({ units, most }) =>
    `rank reversals are looked for among up to ${whole(most)} units; there are ${whole(units)}`,
  someCells: ({ tried, of: all }) =>
    `the most influential cells are the first of ${whole(tried)} out of ${whole(all)}: those with the largest and the smallest numbers of each indicator`,
};
