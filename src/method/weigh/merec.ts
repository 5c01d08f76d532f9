import { fsum } from 'd3-array';
import { ln, log1p } from '../../stats/elementary.ts';
import { extent } from '../../stats/moments.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, inProportion, ofCompleteUnits, refuseBelow } from './among-present.ts';

/**
 * MEREC (method based on the removal effects of criteria): how far the units' overall performance moves when
 * the criterion is taken away. On the values after treatment, with their directions. Missing values: over the
 * units that have every criterion. Values of 0 or less are refused; a constant criterion gets no weight.
 */
export const merec = () =>
  defineWeigh({
    name: 'merec',
    needs: 'treated',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.treated(), (found) => {
        const refused = refuseBelow(found, 0, 'not allowed', 'logarithms');
        if (refused !== undefined) return refused;
        const whole = ofCompleteUnits(found, 1);
        if ('kind' in whole) return whole;
        const { children, columns } = whole;
        const logs = columns.map((column, index) => {
          const { min, max } = extent(column);
          const from = ln(context.directions[children[index]!] === 'higher' ? min : max);
          return column.map((value) => Math.abs(ln(value) - from));
        });
        const count = columns.length;
        const performance = (row: number, without?: number) =>
          log1p(fsum(logs.map((column, k) => (k === without ? 0 : column[row]!))) / count);
        const rows = Array.from(columns[0]!, (_, row) => row);
        const overall = rows.map((row) => performance(row));
        return inProportion(
          columns.map((_, j) => fsum(rows.map((row) => Math.abs(performance(row, j) - overall[row]!)))),
        );
      }),
  });

export const page = (): WeighPage => ({
  title: 'MEREC weights',
  summary: 'how much performance changes without the criterion',
  formula:
    'n = min x / x, lower is better: x / max x; Sᵢ = ln(1 + Σₖ |ln nᵢₖ| / m); Sᵢⱼ the same without j, m unchanged; Eⱼ = Σᵢ |Sᵢⱼ − Sᵢ|; share = Eⱼ / Σ E',
  reference: 'Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene (2021), Symmetry 13(4), 525',
  use: 'Use it when a criterion should count by what would be lost without it.',
  avoid:
    'Avoid it with zeros or negative values, which it refuses, and with values near zero, which dominate its logarithms.',
  missingRule: 'Weights are derived from the units that have all criteria.',
  examples: [
    {
      given: [1, 1, 1, 1],
      directions: ['higher', 'higher', 'lower', 'lower'],
      columns: [
        [450, 10, 100, 220, 5],
        [8000, 9100, 8200, 9300, 8400],
        [54, 2, 31, 1, 23],
        [145, 160, 153, 162, 158],
      ],
      expected: [0.5752, 0.0141, 0.4016, 0.0091],
      tolerance: 0.00005,
      source: 'Keshavarz-Ghorabaee et al. (2021), Symmetry 13(4), 525',
    },
  ],
});
