import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { expected, rule } from '../../model/sayings/methodology.ts';
import { suggestion } from '../../model/suggest.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';

/**
 * The weights written beside the criteria, or in `shares` by their ids, as `rating weights -f yaml` writes them.
 * The data are not read, so missing values do not matter.
 */
export const given = () =>
  defineWeigh({
    name: 'given',
    needs: 'nothing',
    readsWeights: true,
    unitFree: true,
    perChild: ['shares'],
    parameters: {
      shares: v.optional(
        v.record(
          v.string(),
          v.pipe(v.number(expected('number')), v.finite(), v.minValue(0, rule('weightFrom0'))),
          expected('idsWithWeights'),
        ),
      ),
    },
    check({ shares = { none: 1 } }) {
      return Object.values(shares).some((share) => share > 0)
        ? undefined
        : say('allZero', { name: 'shares' });
    },
    checkChildren({ shares }, ids) {
      if (shares === undefined) return undefined;
      const unknown = Object.keys(shares).find((id) => !ids.includes(id));
      if (unknown !== undefined) {
        const near = suggestion(unknown, ids, 'criteriaHere') ?? null;
        return say('noSuchChild', { name: 'shares', id: unknown, near });
      }
      const left = ids.filter((id) => !Object.hasOwn(shares, id));
      return left.length > 0 ? say('leavesOut', { name: 'shares', ids: left }) : undefined;
    },
    weigh: ({ given, ids }, parameters) => ({ kind: 'weights', weights: stated(parameters, ids, given) }),
    stated,
  });

export const page = (): WeighPage => ({
  title: 'Given weights',
  summary: 'the weights written next to the criteria, or in `shares`',
  formula: 'share = wᵢ / Σ w over the siblings',
  parameters: {
    shares: 'The weight of each child by its id, instead of the weights written next to the criteria',
  },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6: participatory methods (budget allocation, expert judgement)',
  use: 'Use it when weights express a judgement that is published and can be disputed.',
  avoid: 'Avoid it when the origin of the weights cannot be explained.',
  missingRule: 'Missing values do not change the weights.',
  examples: [
    { given: [30, 10], columns: [[1], [2]], expected: [0.75, 0.25], tolerance: 0, source: 'by definition' },
    {
      parameters: { shares: { a: 1, b: 3 } },
      ids: ['a', 'b'],
      given: [30, 10],
      columns: [[1], [2]],
      expected: [0.25, 0.75],
      tolerance: 0,
      source: 'by definition',
    },
  ],
});

/** The weights in `shares`, or those written beside the criteria. */
function stated(
  { shares }: { readonly shares?: Readonly<Record<string, number>> | undefined },
  ids: readonly string[],
  written: readonly number[],
): readonly number[] {
  return shares === undefined ? written : ids.map((id, child) => shares[id] ?? written[child]!);
}
