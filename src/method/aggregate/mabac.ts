import { exp, ln } from '../../stats/elementary.ts';
import { mean } from '../../stats/moments.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { largestAdded, meanOf, perUnit } from './children.ts';
import { leaveOutConstant, mapColumns, scoresWithout } from './matrix.ts';
import { sharesOfRange } from './ratios.ts';

/** MABAC: distance from the border of approximation, the geometric mean of each criterion. */
export const mabac = () =>
  defineAggregate({
    name: 'mabac',
    looksAt: 'all-units',
    linear: 'score',
    monotone: true,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    aggregate(whole) {
      const kept = leaveOutConstant(whole, 'mabac');
      const above = mapColumns(sharesOfRange(kept.siblings), (column) => {
        const raised = column.map((value) => value + 1);
        const border = exp(mean(raised.map(ln)));
        return raised.map((value) => value - border);
      });
      const scores = perUnit(above, meanOf);
      return { ...scoresWithout(scores, whole, kept), largest: largestAdded(above) };
    },
  });

export const page = (): AggregatePage => ({
  title: 'MABAC',
  summary: 'how far a unit is above the geometric mean of all units',
  formula:
    'score = Σ wᵢ·(nᵢ + 1 − gᵢ), n = (x − worst)/(best − worst), g the geometric mean of n + 1 over the units, Σ w = 1',
  reference: 'Pamučar & Ćirović (2015), Expert Systems with Applications 42(6), 3016-3028',
  use: 'Use it when readers should see which units are above the middle (scores above 0) and which are below.',
  avoid:
    'Avoid it where one extreme value may stretch the range of a criterion: it shifts the border for all units. The places are those of an arithmetic mean of min-max scores.',
  missingRule: 'A missing child is left out and its weight goes to the others.',
  examples: [
    {
      input: [
        [22600, 19500, 21700, 20600, 22500, 23250, 20300],
        [3800, 4200, 4000, 3800, 3800, 4210, 3850],
        [2, 3, 1, 2, 4, 3, 2],
        [5, 2, 3, 5, 3, 5, 5],
        [1.06, 0.95, 1.25, 1.05, 1.35, 1.45, 0.9],
        [3, 3, 3.2, 3.25, 3.2, 3.6, 3.25],
        [3.5, 3.4, 3.3, 3.2, 3.7, 3.5, 3],
        [2.8, 2.2, 2.5, 2, 2.1, 2.8, 2.6],
        [24.5, 24, 24.5, 22.5, 23, 23.5, 21.5],
        [6.5, 7, 7.3, 11, 6.3, 7, 6],
      ],
      weights: [0.146, 0.144, 0.119, 0.121, 0.115, 0.101, 0.088, 0.068, 0.05, 0.048],
      directions: [
        ...(['lower', 'higher', 'higher', 'higher', 'lower', 'lower'] as const),
        ...(['higher', 'higher', 'higher', 'higher'] as const),
      ],
      expected: [0.0826, 0.2183, -0.0488, 0.0246, -0.0704, 0.0465, 0.0464],
      tolerance: 0.000051,
      source: 'Pamučar & Ćirović (2015), as in pymcdm, test/test_mcdm.py',
    },
  ],
});
