import { say } from '../../model/saying.ts';
import { extent, mean, unitOf } from '../../stats/moments.ts';
import { defineAggregate, type GroupRefusal } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { counted, meanOf, perUnit } from './children.ts';
import { leaveOutConstant, mapColumns, scoresWithout } from './matrix.ts';

/** EDAS: what a unit is better than the average solution by, against what it is worse by. */
export const edas = () =>
  defineAggregate({
    name: 'edas',
    looksAt: 'all-units',
    linear: null,
    monotone: false,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    aggregate(whole) {
      const kept = leaveOutConstant(whole, 'edas');
      const scaled = mapColumns(kept.siblings, (column) => {
        const unit = unitOf(column);
        return column.map((value) => value / unit);
      });
      const refusals = counted(scaled).flatMap((child): GroupRefusal[] =>
        mean(scaled.columns[child]!) > 0
          ? []
          : [
              {
                child,
                why: say('meanNotPositive', { method: 'edas', mean: mean(whole.columns[child]!) }),
              },
            ],
      );
      if (refusals.length > 0) return { kind: 'refused', refusals };
      /** The weighted part of the deviations from the average that is gain (sign 1) or loss (−1). */
      const part = (sign: 1 | -1) =>
        perUnit(
          mapColumns(scaled, (column, child) => {
            const average = mean(column);
            const turn = scaled.directions[child] === 'lower' ? -sign : sign;
            return column
              .map((value) => value - average)
              .map((gap) => (gap * turn > 0 ? (gap * turn) / average : gap * 0));
          }),
          meanOf,
        );
      const gains = part(1);
      const losses = part(-1);
      const mostGain = extent(gains).max;
      const mostLoss = extent(losses).max;
      const scores = gains.map((gain, row) => (gain / mostGain + (1 - losses[row]! / mostLoss)) / 2);
      return scoresWithout(scores, whole, kept);
    },
  });

export const page = (): AggregatePage => ({
  title: 'EDAS',
  summary: 'gains above the average against losses below it',
  formula:
    'score = ½·(SP/max SP + 1 − SN/max SN); SP = Σ wᵢ·max(0, xᵢ − AVᵢ)/AVᵢ, SN = Σ wᵢ·max(0, AVᵢ − xᵢ)/AVᵢ, AV the mean of the units; lower is better: the two are swapped',
  reference: 'Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis (2015), Informatica 26(3), 435-451',
  use: 'Use it when the average unit is the natural yardstick, rather than an extreme that may be an outlier.',
  avoid:
    'Avoid it where a mean can be near 0 or negative, and where places must not depend on which units take part: every unit changes the average.',
  missingRule: 'A missing child is left out and its weight goes to the others, in both gains and losses.',
  examples: [
    {
      input: [
        [3873, 5067, 2213, 6243, 8312],
        [39.55, 67.26, 24.69, 132, 460.47],
        [0.27, 0.23, 0.08, 0.07, 0.05],
        [0.87, 0.23, 0.17, 0.25, 0.21],
        [150, 40, 200, 100, 25],
        [0.07, 0.02, 0.04, 0.04, 0.1],
        [12, 21, 35, 16, 25],
        [2130, 2200, 570, 100, 200],
      ],
      weights: [0.131, 0.113, 0.126, 0.125, 0.126, 0.129, 0.132, 0.117],
      directions: ['lower', 'lower', 'lower', 'higher', 'higher', 'lower', 'higher', 'higher'],
      expected: [0.841, 0.632, 0.883, 0.457, 0.104],
      tolerance: 0.00051,
      source: 'Yazdani et al. (2020), Sustainable Operations and Computers 1, 35-42, as in pymcdm',
    },
  ],
});
