import { say } from '../../model/saying.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { checkPairs, pairs } from '../parameters.ts';
import { meanOf, perUnit, refuseCells } from './children.ts';
import { mapColumns } from './matrix.ts';

/** SPOTIS: weighted distance from the ideal point between fixed bounds. A value beyond its bounds is refused. */
export const spotis = () =>
  defineAggregate({
    name: 'spotis',
    looksAt: 'unit',
    linear: 'score',
    monotone: true,
    unitFree: false,
    perChild: ['bounds'],
    parameters: {
      bounds: pairs,
    },
    check: ({ bounds }) => checkPairs('bounds', bounds),
    checkChildren({ bounds: { length } }, children) {
      return length === children
        ? undefined
        : say('oneEach', { name: 'bounds', what: 'pair', children, found: length });
    },
    readsDirection: true,
    aggregate(siblings, { bounds }) {
      const boundsOf = (child: number) => bounds[siblings.childOrder[child]!]!;
      const refusals = refuseCells(siblings, (value, child) => {
        const [min, max] = boundsOf(child);
        return value < min || value > max ? say('outsideBounds', { value, bounds: [min, max] }) : undefined;
      });
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const shares = mapColumns(siblings, (column, child) => {
        const [min, max] = boundsOf(child);
        const ideal = siblings.directions[child] === 'lower' ? min : max;
        return column.map((value) => Math.abs(value / 2 - ideal / 2) / (max / 2 - min / 2));
      });
      const scores = perUnit(shares, (values, weights) => 1 - meanOf(values, weights));
      return { kind: 'scores', scores };
    },
  });

export const page = (): AggregatePage => ({
  title: 'SPOTIS',
  summary: 'closeness to the ideal between fixed bounds',
  formula:
    'score = 1 − Σ wᵢ·|xᵢ − idealᵢ| / (maxᵢ − minᵢ) / Σ wᵢ, ideal = max (lower is better: min) of the bounds',
  parameters: { bounds: 'For each child, in order, the lowest and the highest possible value' },
  reference: 'Dezert et al. (2020), FUSION',
  use: 'Use it when places must not change because another unit is added or removed, and the bounds can be justified.',
  avoid: 'Avoid it where the worst and best possible values are unknown.',
  missingRule: 'A missing child is left out and its weight goes to the others.',
  examples: [
    {
      parameters: {
        bounds: [
          [-5, 12],
          [-6, 10],
          [-8, 5],
        ],
      },
      input: [
        [10.5, -4.7, 8.1, 3.2],
        [-3.1, 0, 0.3, 7.3],
        [1.7, 3.4, 1.3, -5.3],
      ],
      weights: [0.2, 0.3, 0.5],
      directions: ['higher', 'lower', 'higher'],
      expected: [0.8011, 0.6295, 0.6937, 0.2509],
      tolerance: 0.000051,
      source: 'Dezert et al. (2020), one less the printed distance, as in pymcdm, test/test_mcdm.py',
    },
  ],
});
