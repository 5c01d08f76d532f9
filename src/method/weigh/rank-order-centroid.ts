import { fsum } from 'd3-array';
import { defineWeigh } from '../method.ts';
import { meanings, type WeighPage } from '../page.ts';
import { checkOrder, classesOf, order } from './order.ts';

/**
 * Rank-order centroid: the centre of all the weights that agree with an order of importance. `order` names
 * every child, the most important first; a list inside it holds those that are equally important, which share
 * the mean of their weights. The data are not read, so missing values do not matter.
 */
export const rankOrderCentroid = () =>
  defineWeigh({
    name: 'rank-order-centroid',
    needs: 'judgement',
    readsWeights: false,
    unitFree: true,
    perChild: ['order'],
    parameters: { order },
    checkChildren: ({ order: written }, ids) => checkOrder(written, ids),
    weigh({ ids }, { order: written }) {
      const share = new Map<string, number>();
      let place = 1;
      for (const equals of classesOf(written)) {
        const places = equals.map((_, index) => place + index);
        const terms = places.flatMap((first) =>
          Array.from({ length: ids.length - first + 1 }, (_, index) => 1 / (first + index)),
        );
        for (const id of equals) share.set(id, fsum(terms) / (equals.length * ids.length));
        place += equals.length;
      }
      return { kind: 'weights', weights: ids.map((id) => share.get(id)!) };
    },
  });

export const page = (): WeighPage => ({
  title: 'Rank-order centroid weights',
  summary: 'the centre of all weights consistent with an order',
  formula:
    'share of place r = (1/k)·Σᵢ₌ᵣ..ₖ 1/i, k the number of siblings; equally important ones share the mean',
  parameters: { order: meanings.order },
  reference:
    'Barron & Barrett (1996), Management Science 42, 1515–1523; Edwards & Barron (1994), Organizational Behavior and Human Decision Processes 60, 306–325',
  use: 'Use it when people agree on an order of importance but not on numbers.',
  avoid: 'Avoid it when the first is hardly more important than the second: its weight is much larger.',
  missingRule: 'The data are not read, so missing values do not matter.',
  examples: [
    {
      parameters: { order: ['c', 'a', 'd', 'b'] },
      ids: ['a', 'b', 'c', 'd'],
      given: [1, 1, 1, 1],
      columns: [[1], [1], [1], [1]],
      expected: [0.2708, 0.0625, 0.5208, 0.1458],
      tolerance: 0.00005,
      source:
        'Edwards & Barron (1994), table of centroid weights, four attributes: .5208, .2708, .1458, .0625',
    },
    {
      parameters: { order: ['a', ['b', 'c']] },
      ids: ['a', 'b', 'c'],
      given: [1, 1, 1],
      columns: [[1], [1], [1]],
      expected: [11 / 18, 7 / 36, 7 / 36],
      tolerance: 1e-15,
      source: 'by definition: 11/18, then the mean of 5/18 and 2/18',
    },
  ],
});
