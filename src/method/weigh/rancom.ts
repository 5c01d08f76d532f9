import { defineWeigh } from '../method.ts';
import { meanings, type WeighPage } from '../page.ts';
import { checkOrder, classesOf, order } from './order.ts';

/**
 * RANCOM (ranking comparison): every child is compared with every other, and with itself, by an order of importance: 1
 * where it is more important, ½ where equally, 0 where less; weights are the sums. The data are not read, so missing
 * values do not matter.
 */
export const rancom = () =>
  defineWeigh({
    name: 'rancom',
    needs: 'judgement',
    readsWeights: false,
    unitFree: true,
    perChild: ['order'],
    parameters: { order },
    checkChildren: ({ order: written }, ids) => checkOrder(written, ids),
    weigh({ ids }, { order: written }) {
      const won = new Map<string, number>();
      let below = ids.length;
      for (const equals of classesOf(written)) {
        below -= equals.length;
        for (const id of equals) won.set(id, below + equals.length / 2);
      }
      return { kind: 'weights', weights: ids.map((id) => won.get(id)!) };
    },
  });

export const page = (): WeighPage => ({
  title: 'RANCOM weights',
  summary: 'pairwise comparisons derived from an order of importance',
  formula:
    'share = 2·Sᵢ/k², Sᵢ = Σⱼ aᵢⱼ over the k siblings, itself included: 1 where i is more important than j, ½ where equally important, else 0',
  parameters: { order: meanings.order },
  reference:
    'Więckowski, Kizielewicz, Shekhovtsov & Sałabun (2023), Engineering Applications of Artificial Intelligence 122, 106114',
  use: 'Use it when people agree on an order of importance, possibly with ties, but not on numbers; its weights are more even than those of rank-order-centroid.',
  avoid:
    'Avoid it when you know how much more important one is than another: budget and ahp can express that.',
  missingRule: 'The data are not read, so missing values do not matter.',
  examples: [
    {
      parameters: { order: [['c1', 'c2'], 'c7', 'c3', 'c6', 'c5', 'c4'] },
      ids: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'],
      given: [1, 1, 1, 1, 1, 1, 1],
      columns: [[1], [1], [1], [1], [1], [1], [1]],
      expected: [0.2449, 0.2449, 0.1429, 0.0204, 0.0612, 0.102, 0.1837],
      tolerance: 0.00005,
      source: "Więckowski et al. (2023), the matrix of comparisons in pymcdm's test, here as an order",
    },
  ],
});
