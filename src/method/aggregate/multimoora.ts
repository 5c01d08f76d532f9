import { ln } from '../../stats/elementary.ts';
import { extent } from '../../stats/moments.ts';
import { defineAggregate, type Siblings } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { perUnit, sumOf } from './children.ts';
import { duels } from './copeland.ts';
import { leaveOutZero, mapColumns, scoresWithout } from './matrix.ts';
import { denseRanks, tooMany } from './outranking.ts';
import { ofLengthOne, refuseForRatios, sharesOf } from './ratios.ts';

/** The three rankings: ratio system, reference point (lower is better), full multiplicative form in logarithms. */
function rankings(siblings: Siblings): readonly Int32Array[] {
  const scaled = ofLengthOne(siblings);
  const shares = sharesOf(scaled);
  const sign = scaled.directions.map((direction) => (direction === 'lower' ? -1 : 1));
  const terms = (change: (column: Float64Array, child: number) => Float64Array) => mapColumns(scaled, change);
  const total = (columns: Siblings) => perUnit(columns, (values) => sumOf(values));
  const ratio = total(terms((column, child) => column.map((value) => sign[child]! * shares[child]! * value)));
  const short = terms((column, child) => {
    const { min, max } = extent(column);
    const best = sign[child] === 1 ? max : min;
    return column.map((value) => shares[child]! * Math.abs(best - value));
  });
  const reference = perUnit(short, (values) => values.reduce((most, value) => Math.max(most, value)));
  const product = perUnit(
    terms((column, child) => column.map((value) => sign[child]! * shares[child]! * ln(value))),
    (values) => (values.includes(-Infinity) ? -Infinity : sumOf(values)),
  );
  return [denseRanks(ratio, 'higher'), denseRanks(reference, 'lower'), denseRanks(product, 'higher')];
}

/**
 * MULTIMOORA: three rankings of the same values; one unit dominates another that it beats in two of them. Needs every
 * value, none below 0, and above 0 where lower is better.
 */
export const multimoora = () =>
  defineAggregate({
    name: 'multimoora',
    looksAt: 'all-units',
    linear: null,
    monotone: false,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    aggregate(whole) {
      const refusal = tooMany(whole, 'multimoora', 'arithmetic');
      const refusals = refusal === undefined ? refuseForRatios(whole, 'multimoora') : [refusal];
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const kept = leaveOutZero(whole, 'multimoora');
      const ranks = rankings(kept.siblings);
      const balance = duels(ranks, [1, 1, 1]);
      return scoresWithout(
        balance.map((score, row) => (ranks[0]![row] === 0 ? NaN : score)),
        whole,
        kept,
      );
    },
  });

export const page = (): AggregatePage => ({
  title: 'MULTIMOORA',
  summary: 'units dominated minus dominating, in 2 of 3 rankings',
  formula:
    'score = units dominated minus units that dominate; a dominates b where it is ahead in more of the three rankings: Σ ± wᵢ·nᵢ, max wᵢ·|best − nᵢ| (lower is better), Π nᵢ^(± wᵢ); n = x/√Σx², + where higher is better, Σ w = 1',
  reference:
    'Brauers & Zavadskas (2010), Technological and Economic Development of Economy 16(1), 5-24; theory of dominance: Brauers & Zavadskas (2011), 17(1), 174-198',
  use: 'Use it when no single way of aggregating should decide: two of three have to agree.',
  avoid:
    'Avoid it where distances matter: only places count. Three rankings can form a cycle, whose units then tie. Its running time grows with the square of the number of units.',
  missingRule: 'A missing cell is an error that names it.',
  examples: [
    {
      input: [
        [4, 3, 5],
        [3, 3, 4],
        [3, 4, 4],
        [4, 3, 5],
        [3, 5, 5],
        [2, 4, 5],
        [4, 4, 4],
      ],
      weights: [0.215, 0.215, 0.159, 0.133, 0.102, 0.102, 0.073],
      expected: [-2, 0, 2],
      tolerance: 0,
      source:
        'Karabasevic, Stanujkic, Urosevic & Maksimovic (2015), Acta Montanistica Slovaca 20(2), 116-124: places 3, 2, 1, as in pyrepo-mcda',
    },
  ],
});
