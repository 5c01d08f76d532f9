import { fsum } from 'd3-array';
import { say } from '../../model/saying.ts';
import { byValues } from '../../stats/order.ts';
import { defineAggregate, type Remark } from '../method.ts';
import { type AggregatePage, meanings } from '../page.ts';
import { counted } from './children.ts';
import { comparable, NOISE, tooMany } from './outranking.ts';
import { type Compared, comparedIn, preferenceParameters, preferenceRules, preferred } from './promethee.ts';

/** How far a unit is preferred to the others (leaving), and they to it (entering), the mean over those it can be compared with. */
interface Flows {
  readonly leaving: Float64Array;
  readonly entering: Float64Array;
}

function flowsOf(criteria: readonly Compared[], length: number): Flows {
  const leaving = new Float64Array(length);
  const entering = new Float64Array(length);
  for (let unit = 0; unit < length; unit++) {
    const [over, under]: [number[], number[]] = [[], []];
    for (let other = 0; other < length; other++) {
      let [won, lost, total] = [0, 0, 0];
      for (const { values, weight, kind, q, p } of criteria) {
        const gap = values[unit]! - values[other]!;
        if (other === unit || Number.isNaN(gap)) continue;
        total += weight;
        const noise = NOISE * Math.max(Math.abs(values[unit]!), Math.abs(values[other]!));
        const share = weight * preferred(kind, Math.min(Math.abs(gap), Number.MAX_VALUE), q, p, noise);
        if (gap > 0) won += share;
        else lost += share;
      }
      if (total === 0) continue;
      over.push(won / total);
      under.push(lost / total);
    }
    if (over.length === 0) continue;
    leaving[unit] = fsum(over) / over.length;
    entering[unit] = fsum(under) / under.length;
  }
  return { leaving, entering };
}

/** Units outranked less units that outrank, and how many pairs are incomparable. */
function balanceOf({ leaving, entering }: Flows, rated: Uint8Array): { balance: Float64Array; open: number } {
  const balance = new Float64Array(leaving.length);
  let open = 0;
  const compare = (flow: Float64Array, a: number, b: number) =>
    Math.abs(flow[a]! - flow[b]!) < NOISE ? 0 : Math.sign(flow[a]! - flow[b]!);
  for (let a = 0; a < balance.length; a++) {
    for (let b = a + 1; b < balance.length; b++) {
      if (rated[a] === 0 || rated[b] === 0) continue;
      const stronger = compare(leaving, a, b);
      const weaker = compare(entering, b, a);
      if (stronger * weaker < 0) open++;
      else {
        balance[a]! += Math.sign(stronger + weaker);
        balance[b]! -= Math.sign(stronger + weaker);
      }
    }
  }
  return { balance, open };
}

/**
 * PROMETHEE I: a partial order. A unit outranks another whose leaving flow is no larger and whose entering flow is no
 * smaller, one of them strictly so; where the two flows contradict each other, neither outranks. Units are taken in the
 * order of their values, so the order of the rows changes no bit of a sum.
 */
export const prometheeI = () =>
  defineAggregate({
    name: 'promethee-i',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: false,
    perChild: ['preference', 'q', 'p'],
    parameters: preferenceParameters,
    ...preferenceRules,
    readsDirection: true,
    aggregate(siblings, parameters) {
      const refusal = tooMany(siblings, 'promethee-i', 'arithmeticOrBorda', 6);
      if (refusal !== undefined) return { kind: 'refused', refusals: [refusal] };
      const { rows, remarks } = comparable(siblings);
      const order = byValues(
        counted(siblings).map((child) => siblings.columns[child]!),
        rows.length,
      );
      const rated = Uint8Array.from(order, (row) => rows[row]!);
      const { balance, open } = balanceOf(
        flowsOf(comparedIn(siblings, parameters, order), order.length),
        rated,
      );
      const scores = new Float64Array(rows.length).fill(NaN);
      order.forEach((row, index) => {
        if (rated[index] === 1) scores[row] = balance[index]!;
      });
      const units = rated.reduce((sum, one) => sum + one, 0);
      const pairs = (units * (units - 1)) / 2;
      const told: Remark[] =
        open === 0 ? [] : [{ severity: 'note', says: say('incomparablePairs', { pairs: open, of: pairs }) }];
      return { kind: 'scores', scores, remarks: [...remarks, ...told] };
    },
  });

export const page = (): AggregatePage => ({
  title: 'PROMETHEE I',
  summary: 'units outranked minus units that outrank',
  formula:
    'score = units that a outranks minus units that outrank a; a outranks b where φ⁺(a) ≥ φ⁺(b) and φ⁻(a) ≤ φ⁻(b), not both equal; φ⁺(a) the mean over the other units b of π(a,b), φ⁻(a) that of π(b,a), π and its parameters as in promethee',
  parameters: meanings.preferences,
  reference:
    'Brans & Vincke (1985), Management Science 31(6), 647-656; Brans & De Smet (2016), PROMETHEE methods',
  use: 'Use it to see which places rest on a clear preference: a note reports how many pairs of units are incomparable.',
  avoid:
    'Avoid it where every unit must have a definite place: a partial order leaves pairs open, and these count for neither unit; promethee completes the order. Its running time grows with the square of the number of units.',
  missingRule:
    'Two units are compared on the criteria both have, with rescaled weights; if they share none, they are not compared.',
  examples: [
    {
      parameters: { preference: 'usual' },
      input: [
        [4, 3, 5],
        [3, 2, 1],
        [2, 4, 3],
      ],
      weights: [0.5, 0.3, 0.2],
      expected: [0, -2, 2],
      tolerance: 0,
      source:
        'pymcdm, the example of its PROMETHEE_I: leaving flows 0.55, 0.35, 0.6 and entering flows 0.45, 0.65, 0.4, which order all three',
    },
  ],
});
