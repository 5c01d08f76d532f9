import { fsum } from 'd3-array';
import { say } from '../../model/saying.ts';
import { correlationMatrix, pearson } from '../../stats/correlation.ts';
import { standardDeviation } from '../../stats/moments.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, amongVarying, inProportion } from './among-present.ts';
import { toUnit } from './unit-range.ts';

/**
 * CRITIC (criteria importance through intercriteria correlation): contrast times conflict, the standard
 * deviation of a criterion times what the others do not say already. On the values after treatment, brought
 * to 0–1 by min-max with their directions. Missing values: deviations over the units that have the criterion,
 * correlations over the pairs that have both. A constant criterion gets no weight and conflicts with none.
 */
export const critic = () =>
  defineWeigh({
    name: 'critic',
    needs: 'treated',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.treated(), (found) =>
        amongVarying(found, ({ children, columns, idOf }) => {
          const scaled = columns.map((column, index) =>
            toUnit(column, context.directions[children[index]!]!),
          );
          const correlations = correlationMatrix(scaled, pearson);
          for (const [i, row] of correlations.entries()) {
            const j = row.findIndex(Number.isNaN);
            if (j < 0) continue;
            return {
              kind: 'refused',
              child: children[i]!,
              why: say('cannotCorrelate', { first: idOf(children[i]!), second: idOf(children[j]!) }),
            };
          }
          const contents = scaled.map(
            (column, j) => standardDeviation(column) * fsum(correlations[j]!.map(conflict)),
          );
          if (contents.some((content) => content > 0)) return inProportion(contents);
          return {
            kind: 'refused',
            why: say('noneConflicts', null),
          };
        }),
      ),
  });

export const page = (): WeighPage => ({
  title: 'CRITIC weights',
  summary: 'more weight to what varies more and repeats others less',
  formula:
    'Cⱼ = sⱼ · Σₖ (1 − rⱼₖ); share = Cⱼ / Σ C; s (n − 1) and r (Pearson) of the treated values brought to 0–1: (x − min)/(max − min), lower is better: (max − x)/(max − min)',
  reference:
    'Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22, 763–770; Tuş & Aytaç Adalı (2019)',
  use: 'Use it when contrast should count, and information that other criteria already carry should not count twice.',
  avoid: 'Avoid it with few units, where correlations are accidental; every new unit changes all weights.',
  missingRule:
    'Deviations are computed over the units that have the criterion, correlations over those that have both.',
  examples: [
    {
      given: [1, 1, 1, 1, 1, 1],
      columns: [
        [5000, 680, 2000, 600, 800],
        [3, 5, 3, 4, 2],
        [3, 3, 2, 3, 4],
        [4, 2, 3, 1, 3],
        [3, 2, 4, 2, 3],
        [2, 1, 3, 2, 4],
      ],
      expected: [0.157, 0.249, 0.168, 0.121, 0.154, 0.151],
      tolerance: 0.0005,
      source: 'Tuş & Aytaç Adalı (2019), OPSEARCH 56, 528–538, every criterion read as higher is better',
    },
  ],
});

/** How far two criteria disagree; less than rounding can tell is nothing. */
const conflict = (r: number) => (1 - r < 1e-12 ? 0 : 1 - r);
