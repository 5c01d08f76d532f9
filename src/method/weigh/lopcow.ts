import { fsum } from 'd3-array';
import { ln } from '../../stats/elementary.ts';
import { extent, present, standardDeviation } from '../../stats/moments.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, amongVarying, inProportion } from './among-present.ts';
import { toUnit } from './unit-range.ts';

/**
 * LOPCOW (logarithmic percentage change-driven objective weighting): the root of the mean square of a criterion against
 * its standard deviation, on a logarithmic scale. On the values after treatment, brought to 0–1 by min-max with their
 * directions. Missing values: each criterion over the units that have it. A constant criterion gets no weight.
 */
export const lopcow = () =>
  defineWeigh({
    name: 'lopcow',
    needs: 'treated',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.treated(), (found) =>
        amongVarying(found, ({ children, columns }) =>
          inProportion(
            columns.map((column, index) => {
              const scaled = present(toUnit(column, context.directions[children[index]!]!));
              const { count } = extent(scaled);
              const root = Math.sqrt(fsum(scaled.map((value) => value * value)) / count);
              return Math.abs(ln(root / standardDeviation(scaled)));
            }),
          ),
        ),
      ),
  });

export const page = (): WeighPage => ({
  title: 'LOPCOW weights',
  summary: 'root mean square relative to the spread, in logarithms',
  formula:
    'vᵢ = |ln(√(Σ r²/n)/s)|; share = vᵢ/Σ v; r of the treated values from 0 for the worst to 1 for the best, s its standard deviation with n − 1',
  reference: 'Ecer & Pamucar (2022), Omega 112, 102690',
  use: 'Use it to avoid large differences between weights: logarithms narrow them, and negative values are allowed.',
  avoid:
    'Avoid it when criteria that tell the units apart should weigh more: a criterion whose values crowd near the best weighs most, and every new unit changes all weights.',
  missingRule: 'Each criterion is evaluated over the units that have it.',
  examples: [
    {
      given: Array<number>(17).fill(1),
      directions: [...Array<'higher'>(10).fill('higher'), ...Array<'lower'>(7).fill('lower')],
      columns: [
        [21.8, 16.4, 14.5, 18.2, 18.5, 18.7, 18.5, 16.4, 15.2],
        [14.1, 8.5, 7, 10.3, 8.1, 11.4, 12.6, 6.7, 6.3],
        [10.7, 13.9, 2.3, 11.4, 11.1, 10.8, 10.8, 12.6, 6.9],
        [1.6, 1.2, 0.2, 1.2, 1, 1.3, 1.4, 0.9, 0.5],
        [1.8, 1.3, 0.2, 1.1, 1.1, 1.5, 1.8, 0.9, 0.5],
        [770, 524, 238, 835, 504, 1227, 912, 951, 1013],
        [12750, 12087, 3265, 16037, 9464, 24053, 18800, 16767, 20170],
        [18, 5.7, 1.9, 21.3, 1.4, 20, 18.2, 22, 10.97],
        [5100, 2941, 320, 4332, 1743, 6521, 5300, 3917, 4060],
        [1.5, 2.208, 2.32, 0.875, 2.95, 0.733, 1.29, 2.46, 1.67],
        [9.1, 15.2, 16.202, 9.484, 0.7, 1.6, 8.27, 3.9, 1.7],
        [1.054, 1.123, 1.008, 0.856, 0.479, 0.857, 0.558, 0.724, 0.704],
        [4.196, 3.86, 3.095, 2.191, 2.44, 2.377, 0.635, 0.568, 2.96],
        [29.407, 5.228, 5.549, 23.75, 8.77, 4.985, 5.22, 4.491, 3.24],
        [7.03, 14.724, 17.34, 13.1, 13.48, 11.743, 13.829, 14.357, 10.029],
        [15.08, 32.103, 65.129, 58.157, 33.45, 26.732, 31.914, 28.869, 60.981],
        [9.705, 19, 32.056, 27.46, 17.68, 24.485, 7.515, 7.313, 23.541],
      ],
      expected: [
        0.0494739618585499, 0.0366230783749353, 0.0845662443200203, 0.0705594164719862, 0.0637406420860843,
        0.0660734602415126, 0.0699299682542297, 0.0504004077191502, 0.0689844249442893, 0.0491618867560788,
        0.0555597725236513, 0.0487457716462668, 0.0482437589634006, 0.0762536089544412, 0.0550717149127653,
        0.0532072757707825, 0.0534046062018556,
      ],
      tolerance: 1e-14,
      source: "JMcDM's own test of lopcow(), with the data of Ecer & Pamucar (2022)",
    },
  ],
});
