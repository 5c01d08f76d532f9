import { fsum } from 'd3-array';
import { say } from '../../model/saying.ts';
import { mean, standardDeviation } from '../../stats/moments.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { pointLists } from '../parameters.ts';

/**
 * Budget allocation: each expert spreads points over the criteria; a criterion's weight is the mean of the
 * shares that the experts give it. `experts` holds one list an expert, in the order of the children in the
 * file. The spread of the shares (sample standard deviation, n − 1) is reported. An expert whose points add up
 * to something else than the others' is warned about. The data are not read, so missing values do not matter.
 */
export const budget = () =>
  defineWeigh({
    name: 'budget',
    needs: 'judgement',
    readsWeights: false,
    unitFree: true,
    perChild: ['experts'],
    parameters: {
      experts: pointLists,
    },
    check({ experts }) {
      if (experts.length === 0) return say('noExperts', null);
      const idle = experts.findIndex((points) => points.every((value) => value === 0));
      return idle >= 0 ? say('idleExpert', { expert: idle + 1 }) : undefined;
    },
    checkChildren({ experts }, ids) {
      const wrong = experts.findIndex((points) => points.length !== ids.length);
      return wrong < 0
        ? undefined
        : say('expertNumbers', { expert: wrong + 1, found: experts[wrong]!.length, ids });
    },
    weigh({ childOrder }, parameters) {
      const experts = parameters.experts.map((points) => ({ points, total: fsum(points) }));
      const shares = childOrder.map((index) =>
        Float64Array.from(experts, ({ points, total }) => points[index]! / total),
      );
      const weights = shares.map(mean);
      const usual = experts.map(({ total }) => total).sort((a, b) => a - b)[experts.length >> 1]!;
      const odd = experts.findIndex(({ total }) => Math.abs(total - usual) > 1e-9 * usual);
      return {
        kind: 'weights',
        weights,
        ...(odd >= 0 && {
          warnings: [say('oddExpert', { expert: odd + 1, total: experts[odd]!.total, usual })],
        }),
        measures: [
          { name: 'experts', value: experts.length },
          ...(experts.length > 1
            ? [{ name: 'spread between experts' as const, value: shares.map(standardDeviation) }]
            : []),
        ],
      };
    },
  });

export const page = (): WeighPage => ({
  title: 'Budget allocation',
  summary: 'averages the points that experts allocate to the criteria',
  formula: 'share = mean over the experts of pᵢ / Σ p',
  parameters: { experts: 'One list of points per expert, in the order of the children in the file' },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6: budget allocation processes',
  use: 'Use it when several experts should decide and the spread of their opinions should be visible.',
  avoid:
    'Avoid it with more than about ten criteria, where people lose track; the urgent tends to win over the important.',
  missingRule: 'The data are not read, so missing values do not matter.',
  examples: [
    {
      parameters: {
        experts: [
          [50, 30, 20],
          [40, 40, 20],
          [6, 2, 2],
        ],
      },
      given: [1, 1, 1],
      columns: [[1], [1], [1]],
      expected: [0.5, 0.3, 0.2],
      tolerance: 1e-15,
      source: 'by definition: means of 50, 40, 60; 30, 40, 20; 20, 20, 20 per cent',
    },
  ],
});
