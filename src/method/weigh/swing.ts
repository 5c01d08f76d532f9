import { fsum } from 'd3-array';
import { say } from '../../model/saying.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { pointList } from '../parameters.ts';

/**
 * Swing weights: points for how much it matters to move a criterion from its worst to its best value, 100 for
 * the one that matters most. `points` are in the order of the children in the file. The data are not read, so
 * missing values do not matter.
 */
export const swing = () =>
  defineWeigh({
    name: 'swing',
    needs: 'judgement',
    readsWeights: false,
    unitFree: true,
    perChild: ['points'],
    parameters: {
      points: pointList,
    },
    check({ points }) {
      const largest = Math.max(0, ...points);
      return largest === 100 ? undefined : say('largestSwing', { largest });
    },
    checkChildren({ points: { length } }, ids) {
      return length === ids.length
        ? undefined
        : say('numbersFor', { name: 'points', what: 'numbers', found: length, ids });
    },
    weigh({ childOrder }, { points }) {
      const total = fsum(points);
      return { kind: 'weights', weights: childOrder.map((index) => points[index]! / total) };
    },
  });

export const page = (): WeighPage => ({
  title: 'Swing weights',
  summary: 'points for the swing from worst to best, up to 100',
  formula: 'share = pᵢ / Σ p, max p = 100',
  parameters: {
    points: 'Points for each child, in the order of the file; the most important swing gets 100',
  },
  reference:
    'von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research; Department for Communities and Local Government (2009), Multi-criteria analysis: a manual, 6.2.10',
  use: 'Use it when weights should reflect the ranges at hand: what it is worth to go from the worst value to the best.',
  avoid: 'Avoid it when ranges change from edition to edition: the points then have to be elicited again.',
  missingRule: 'The data are not read, so missing values do not matter.',
  examples: [
    {
      parameters: { points: [100, 60, 40] },
      given: [1, 1, 1],
      columns: [[1], [1], [1]],
      expected: [0.5, 0.3, 0.2],
      tolerance: 1e-15,
      source: 'by definition: 100, 60 and 40 of 200',
    },
  ],
});
