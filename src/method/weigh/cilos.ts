import { fsum } from 'd3-array';
import { say } from '../../model/saying.ts';
import { extent, unitOf } from '../../stats/moments.ts';
import { defineWeigh, type WeighContext, type Weighed } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, amongVarying, ofCompleteUnits, type Present, refuseBelow } from './among-present.ts';

/**
 * CILOS (criterion impact loss): what is lost on a criterion where each of the others is at its best; the less
 * is lost, the more it weighs. On the values after treatment; lower is better: turned around as min x / x.
 * Where several units are best on a criterion, their values are averaged, so that no order of the rows
 * matters. Missing values: over the units that have every criterion. A constant criterion gets no weight.
 * Refused: values below 0, or of 0 where lower is better; and losses that leave the weights open.
 */
export const cilos = () =>
  defineWeigh({
    name: 'cilos',
    needs: 'treated',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.treated(), (found) => {
        const whole = ofCompleteUnits(found, 1);
        return 'kind' in whole ? whole : impactLosses(context, whole);
      }),
  });

export const page = (): WeighPage => ({
  title: 'CILOS weights',
  summary: 'more weight to criteria that lose less where others peak',
  formula:
    'x of the treated values, lower is better: min x / x; aᵢⱼ the x of j where i is best, the mean over units that tie; pᵢⱼ = (aⱼⱼ − aᵢⱼ)/aⱼⱼ; share: q with qⱼ·Σᵢ pᵢⱼ = Σₖ pⱼₖ·qₖ and Σ q = 1',
  reference:
    'Zavadskas & Podvezko (2016), International Journal of Information Technology & Decision Making 15, 267–283; Mirkin (1974)',
  use: 'Use it together with entropy, as in idocriw: it balances what entropy exaggerates.',
  avoid: 'Avoid it on its own: a nearly constant criterion gets the largest weight.',
  missingRule: 'Weights are derived from the units that have all criteria.',
  examples: [
    {
      given: [1, 1, 1, 1],
      directions: ['lower', 'higher', 'lower', 'higher'],
      columns: [
        [3, 2.5, 1.8, 2.2],
        [100, 80, 50, 70],
        [10, 8, 20, 12],
        [7, 5, 11, 9],
      ],
      expected: [0.3343, 0.2199, 0.1957, 0.2501],
      tolerance: 0.00005,
      source: 'Zavadskas & Podvezko (2016), IJITDM 15, 267–283',
    },
  ],
});

/** CILOS weights over complete units. */
export function impactLosses({ directions }: WeighContext, whole: Present): Weighed {
  for (const [index, child] of whole.children.entries()) {
    const one = { ...whole, children: [child], columns: [whole.columns[index]!] };
    const refused = refuseBelow(one, 0, directions[child] === 'lower' ? 'not allowed' : 'allowed', 'losses');
    if (refused !== undefined) return refused;
  }
  return amongVarying(whole, ({ children, columns }) => {
    const gains = columns.map((column, index) => {
      const { min, max } = extent(column);
      const lower = directions[children[index]!] === 'lower';
      return column.map((value) => (lower ? min / value : value / max));
    });
    const losses = gains.map((best) => {
      const rows = Array.from(best, (_, row) => row).filter((row) => best[row] === 1);
      return gains.map((gain) => fsum(rows.map((row) => 1 - gain[row]!)) / rows.length);
    });
    const weights = stationary(losses);
    if (weights !== undefined) return { kind: 'weights', weights };
    return {
      kind: 'refused',
      why: say('lossesUndecided', null),
    };
  });
}

/**
 * Shares that flows of `flows[i][j]` from j to i leave as they are, by the elimination of Grassmann, Taksar and
 * Heyman (1985), which subtracts nothing and so is exact to the last digits; undefined if not all can be
 * reached from all.
 */
function stationary(flows: readonly (readonly number[])[]): number[] | undefined {
  const size = flows.length;
  const rate = flows.map((_, from) => flows.map((row) => row[from]!));
  const unit = unitOf(Float64Array.from(rate.flat()));
  for (const row of rate) for (const [index, value] of row.entries()) row[index] = value / unit;
  for (let last = size - 1; last > 0; last--) {
    const out = fsum(rate[last]!.slice(0, last));
    if (!(out > 0)) return undefined;
    for (let i = 0; i < last; i++) {
      rate[i]![last] = rate[i]![last]! / out;
      for (let j = 0; j < last; j++) {
        if (i !== j) rate[i]![j] = rate[i]![j]! + rate[i]![last]! * rate[last]![j]!;
      }
    }
  }
  const shares = [1];
  for (let next = 1; next < size; next++) {
    shares.push(fsum(shares.map((share, before) => share * rate[before]![next]!)));
  }
  if (shares.includes(0)) return undefined;
  const total = fsum(shares);
  return shares.map((share) => share / total);
}
