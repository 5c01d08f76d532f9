import * as v from 'valibot';
import { type Saying, say } from '../../model/saying.ts';
import { expm1, square } from '../../stats/elementary.ts';
import { extent } from '../../stats/moments.ts';
import { byValues } from '../../stats/order.ts';
import { defineAggregate, type Siblings } from '../method.ts';
import { type AggregatePage, meanings } from '../page.ts';
import { listOrNone } from '../parameters.ts';
import { counted } from './children.ts';
import { comparable, NOISE, tooMany } from './outranking.ts';

const PREFERENCES = ['linear', 'usual', 'ushape', 'vshape', 'level', 'gaussian'] as const;
type Preference = (typeof PREFERENCES)[number];

interface Parameters {
  readonly preference: Preference | readonly Preference[];
  readonly q: readonly number[];
  readonly p: readonly number[];
}

const preferences = v.optional(
  v.union(
    [v.picklist(PREFERENCES), v.array(v.picklist(PREFERENCES))],
    `expected one of ${PREFERENCES.join(', ')}, or a list of them`,
  ),
  'linear',
);

/** Each child's preference function, in the children's order of the file; one name is for all. */
function preferencesOf(
  preference: Preference | readonly Preference[],
  children: number,
): readonly Preference[] {
  return typeof preference === 'string' ? Array<Preference>(children).fill(preference) : preference;
}

/** Each child's threshold; an empty list is 0 for all. */
function thresholdsOf(list: readonly number[], children: number): readonly number[] {
  return list.length === 0 ? Array<number>(children).fill(0) : list;
}

/**
 * How far a difference above 0 is preferred, from 0 to 1: usual: any; ushape: above q; vshape: up to p;
 * level: ½ above q, 1 above p; linear: from q to p; gaussian: 1 − exp(−d²/2p²). `noise` is what a difference
 * may exceed a threshold by without meaning it.
 */
export function preferred(kind: Preference, d: number, q: number, p: number, noise: number): number {
  switch (kind) {
    case 'usual':
      return d > noise ? 1 : 0;
    case 'ushape':
      return d > q + noise ? 1 : 0;
    case 'level':
      return d > p + noise ? 1 : d > q + noise ? 0.5 : 0;
    case 'vshape':
      return d <= noise ? 0 : d >= p ? 1 : d / p;
    case 'linear':
      return d <= q + noise ? 0 : d >= p ? 1 : (d - q) / (p - q);
    case 'gaussian':
      return d <= noise ? 0 : p === 0 ? 1 : -expm1(-square(d / p) / 2);
  }
}

/** One criterion: its values with the sign that makes higher better, in the order of the comparison. */
export interface Compared {
  readonly values: Float64Array;
  readonly weight: number;
  readonly kind: Preference;
  readonly q: number;
  readonly p: number;
}

/** Adds a criterion's preferences between one unit and each later one; those who lack it are passed over. */
function addPreferences(
  { values, weight, kind, q, p }: Compared,
  unit: number,
  net: Float64Array,
  total: Float64Array,
): void {
  const own = values[unit]!;
  if (Number.isNaN(own)) return;
  for (let other = unit + 1; other < values.length; other++) {
    const value = values[other]!;
    if (Number.isNaN(value)) continue;
    total[other]! += weight;
    const noise = NOISE * Math.max(Math.abs(own), Math.abs(value));
    const gap = own - value;
    // The difference of two finite numbers may overflow.
    const d = Math.min(Math.abs(gap), Number.MAX_VALUE);
    if (gap > 0) net[other]! += weight * preferred(kind, d, q, p, noise);
    else if (gap < 0) net[other]! -= weight * preferred(kind, d, q, p, noise);
  }
}

/** Net flows: the mean over the others of how far a unit is preferred less how far they are. n² · k. */
function netFlows(criteria: readonly Compared[], length: number): Float64Array {
  const flows = new Float64Array(length);
  const errors = new Float64Array(length);
  const met = new Float64Array(length);
  const net = new Float64Array(length);
  const total = new Float64Array(length);
  const add = (unit: number, term: number) => {
    const sum = flows[unit]!;
    const next = sum + term;
    errors[unit]! += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    flows[unit] = next;
    met[unit]!++;
  };
  for (let unit = 0; unit < length; unit++) {
    net.fill(0, unit + 1);
    total.fill(0, unit + 1);
    for (const criterion of criteria) addPreferences(criterion, unit, net, total);
    for (let other = unit + 1; other < length; other++) {
      if (total[other] === 0) continue;
      const index = net[other]! / total[other]!;
      add(unit, index);
      add(other, -index);
    }
  }
  return flows.map((sum, unit) => (met[unit] === 0 ? 0 : (sum + errors[unit]!) / met[unit]!));
}

/** The largest weighted preference that there is between two units: that over the whole range of a criterion. */
function largestPreference(criteria: readonly Compared[]): number {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const over = ({ values, weight, kind, q, p }: Compared) => {
    const { min, max, count } = extent(values);
    const range = Math.min(max - min, Number.MAX_VALUE);
    return count === 0 || !(range > 0) ? 0 : (weight / total) * preferred(kind, range, q, p, 0);
  };
  return Math.max(0, ...criteria.map(over));
}

/** What PROMETHEE I and II ask for. */
export const preferenceParameters = {
  preference: preferences,
  q: listOrNone,
  p: listOrNone,
};

/** What the schemas of these parameters cannot say. */
export const preferenceRules = {
  check({ preference, q, p }: Parameters): Saying | undefined {
    if ([...q, ...p].some((threshold) => threshold < 0))
      return say('cannotBeNegative', { names: ['q', 'p'] });
    const kinds = preferencesOf(preference, Math.max(q.length, p.length));
    const wrong = q.findIndex((threshold, child) => {
      return ['linear', 'level'].includes(kinds[child] ?? '') && threshold > (p[child] ?? 0);
    });
    return wrong === -1
      ? undefined
      : say('thresholdsCross', { child: wrong + 1, q: q[wrong] ?? 0, p: p[wrong] ?? 0 });
  },
  checkChildren({ preference, q, p }: Parameters, children: number): Saying | undefined {
    const lists = [
      ['preference', typeof preference === 'string' ? 0 : preference.length],
      ['q', q.length],
      ['p', p.length],
    ] as const;
    const wrong = lists.find(([, length]) => length !== 0 && length !== children);
    return wrong === undefined
      ? undefined
      : say('oneEach', { name: wrong[0], what: 'entry', children, found: wrong[1] });
  },
};

/**
 * PROMETHEE II: net outranking flow. Units are taken in the order of their values, so the order of the rows
 * changes no bit of a sum.
 */
export const promethee = () =>
  defineAggregate({
    name: 'promethee',
    looksAt: 'all-units',
    linear: 'score',
    monotone: true,
    unitFree: false,
    perChild: ['preference', 'q', 'p'],
    parameters: preferenceParameters,
    ...preferenceRules,
    readsDirection: true,
    aggregate(siblings, parameters) {
      const refusal = tooMany(siblings, 'promethee', 'arithmeticOrBorda', 3);
      if (refusal !== undefined) return { kind: 'refused', refusals: [refusal] };
      const { rows, remarks } = comparable(siblings);
      const order = byValues(
        counted(siblings).map((child) => siblings.columns[child]!),
        rows.length,
      );
      const compared = comparedIn(siblings, parameters, order);
      const flows = netFlows(compared, order.length);
      const scores = new Float64Array(rows.length).fill(NaN);
      order.forEach((row, index) => {
        if (rows[row] === 1) scores[row] = flows[index]!;
      });
      return { kind: 'scores', scores, remarks, largest: largestPreference(compared) };
    },
  });

export const page = (): AggregatePage => ({
  title: 'PROMETHEE II',
  summary: 'net preference flow over all pairs, with thresholds',
  formula:
    'score = mean over the other units b of π(a,b) − π(b,a), π(a,b) = Σ wᵢ·Pᵢ(aᵢ − bᵢ) / Σ wᵢ; the criteria both have; P of d > 0 (0 of others): usual 1; ushape 1 if d > q; vshape min(d/p, 1); level ½ if d > q, 1 if d > p; linear (d − q)/(p − q) between q and p, 0 below, 1 above; gaussian 1 − exp(−d²/(2·p²)), p its point of inflection; an empty list is 0 for every child; a pair without a common criterion counts in no mean',
  parameters: meanings.preferences,
  reference:
    'Brans & Vincke (1985), Management Science 31(6), 647-656; Brans & De Smet (2016), PROMETHEE methods',
  use: 'Use it when small differences should not count and large ones should count in full, with thresholds that experts can state in natural units.',
  avoid:
    'Avoid it where places must not depend on which units take part: adding or removing a unit can swap two others. Its running time grows with the square of the number of units.',
  missingRule:
    'Two units are compared on the criteria both have, with rescaled weights; if they share none, they are not compared.',
  examples: [
    {
      parameters: { preference: 'linear', q: [1, 1, 1, 1], p: [2, 2, 2, 2] },
      input: [
        [8, 5, 7, 9, 11, 6],
        [7, 3, 5, 9, 10, 9],
        [2, 7, 6, 7, 3, 5],
        [1, 5, 4, 3, 7, 4],
      ],
      weights: [0.4, 0.3, 0.1, 0.2],
      expected: [-0.26, -0.52, -0.22, 0.36, 0.7, -0.06],
      tolerance: 0.0051,
      source: 'Papathanasiou & Ploskas (2018), pages 57-89, as in pyrepo-mcda',
    },
    {
      parameters: { preference: 'usual' },
      input: [
        [4, 3, 5],
        [3, 2, 1],
        [2, 4, 3],
      ],
      weights: [0.5, 0.3, 0.2],
      expected: [0.1, -0.3, 0.2],
      tolerance: 0.0051,
      source: 'Zhao, Peng & Li (2013), Procedia Computer Science 17, 181-188, as in pymcdm',
    },
  ],
});

/** The criteria that take part, their rows in the order of the comparison. */
export function comparedIn(siblings: Siblings, parameters: Parameters, order: Uint32Array): Compared[] {
  const { length } = siblings.columns;
  const kinds = preferencesOf(parameters.preference, length);
  const q = thresholdsOf(parameters.q, length);
  const p = thresholdsOf(parameters.p, length);
  return counted(siblings).map((child) => {
    const index = siblings.childOrder[child]!;
    const sign = siblings.directions[child] === 'lower' ? -1 : 1;
    const column = siblings.columns[child]!;
    return {
      values: Float64Array.from(order, (row) => sign * column[row]!),
      weight: siblings.weights[child]!,
      kind: kinds[index]!,
      q: q[index]!,
      p: p[index]!,
    };
  });
}
