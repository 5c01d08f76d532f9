import { fsum } from 'd3-array';
import { angleOfSides, square } from '../../stats/elementary.ts';
import { extent, isConstant, present, unitOf } from '../../stats/moments.ts';
import { defineWeigh, mapPresent } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, inProportion, refuseBelow } from './among-present.ts';

/**
 * Angle weights: the angle between a criterion's values and values that are all equal; the wider, the more it weighs.
 * On the values after treatment; lower is better: on their reciprocals. Missing values: each criterion over the units
 * that have it. Values below 0 are refused, and of 0 where lower is better; a constant criterion gets no weight.
 */
export const angle = () =>
  defineWeigh({
    name: 'angle',
    needs: 'treated',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.treated(), (found) => {
        for (const [index, child] of found.children.entries()) {
          const one = { ...found, children: [child], columns: [found.columns[index]!] };
          const isLower = context.directions[child] === 'lower';
          const refused = refuseBelow(one, 0, isLower ? 'not allowed' : 'allowed', 'sharesOfTotal');
          if (refused !== undefined) return refused;
        }
        return inProportion(
          found.columns.map((column, index) =>
            angleOf(context.directions[found.children[index]!] === 'lower' ? reciprocals(column) : column),
          ),
        );
      }),
  });

/** With the least value as 1, so that none overflows. */
function reciprocals(column: Float64Array): Float64Array {
  const { min } = extent(column);
  return mapPresent(column, (value) => min / value);
}

/** From the parts along the equal values and across them, which is exact for small angles too. */
function angleOf(column: Float64Array): number {
  if (isConstant(extent(column))) return 0;
  const unit = unitOf(column);
  const values = present(column).map((value) => value / unit);
  const mean = fsum(values) / values.length;
  const across = Math.sqrt(fsum(values.map((value) => square(value - mean))) / values.length);
  return angleOfSides(across, mean);
}

export const page = (): WeighPage => ({
  title: 'Angle weights',
  summary: 'angle between the values and a constant column',
  formula: 'θᵢ = arccos(Σ x / √(n·Σ x²)) of the treated values, lower is better: of 1/x; share = θᵢ / Σ θ',
  reference: 'Shuai, Zongzhun, Yongji & Lei (2012), 24th Chinese Control and Decision Conference, 3889-3892',
  use: 'Use it like coefficient-of-variation on positive amounts, if extreme criteria should weigh slightly less.',
  avoid: 'Avoid it when the scale has no true zero: adding a constant changes the weights.',
  missingRule: 'Each criterion is evaluated over the units that have it.',
  examples: [
    {
      given: [1, 1, 1, 1],
      columns: [
        [30, 19, 19, 68],
        [30, 54, 15, 70],
        [38, 86, 85, 60],
        [29, 29, 28.9, 29],
      ],
      expected: [0.415, 0.3612, 0.2227, 0.0012],
      tolerance: 0.00005,
      source: 'Shuai et al. (2012), as in pyrepo-mcda',
    },
  ],
});
