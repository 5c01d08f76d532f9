import * as v from 'valibot';
import { solve } from 'yalps';
import type { Choice } from '../../model/methodology.ts';
import { extent } from '../../stats/moments.ts';
import type { AggregateMethod, GroupRefusal, Siblings } from '../method.ts';
import { described, pair, pairs, pairsIn } from '../parameters.ts';
import { counted, lengthOf, refuseGapsAndNegatives } from './children.ts';
import { unitOf } from './matrix.ts';
import { byValues, tooMany } from './outranking.ts';

/** A unit of another's frontier may exceed 1 by this much before its constraint is added. */
const SLACK = 1e-12;

/** The bounds of each child: one pair for all, or one each; none is [0, 1]. */
function boundsOf(parameters: Choice, siblings: Siblings): readonly (readonly [number, number])[] {
  const list = pairsIn(parameters, 'bounds');
  return siblings.positions.map((position) => list[list.length === 1 ? 0 : position] ?? [0, 1]);
}

/** As many violated constraints as are added at a time. */
const ADDED = 6;

/**
 * The largest w·own over weights w ≥ 0 with w·y ≤ 1 for every row y and u·w ≤ 0 for every row u of `upper`,
 * and the rows that hold it back. It begins with the constraints of `active` and adds those that are
 * violated until none is. NaN when the solver does not find it.
 */
function bestScore(
  own: Float64Array,
  rows: readonly Float64Array[],
  upper: readonly Float64Array[],
  active: Set<number>,
): { readonly score: number; readonly tight: readonly number[] } {
  const values = new Float64Array(rows.length);
  for (;;) {
    const weights = bestWeights(own, rows, upper, active);
    if (weights === undefined) return { score: NaN, tight: [] };
    let most = 0;
    for (let row = 0; row < rows.length; row++) {
      values[row] = product(rows[row]!, weights);
      if (values[row]! > most) most = values[row]!;
    }
    const violated =
      most <= 1 + SLACK
        ? []
        : largest(values, ADDED).filter((row) => !active.has(row) && values[row]! > 1 + SLACK);
    if (violated.length > 0) {
      for (const row of violated) active.add(row);
      continue;
    }
    // Divided by the best unit's value, which then is 1: what the solver lost in the last bits does not show.
    const score = most === 0 ? 0 : product(own, weights) / most;
    return { score, tight: [...active].filter((row) => values[row]! > 1 - 1e-6) };
  }
}

/** The rows of the largest values, the first of equal ones first. */
function largest(values: Float64Array, count: number): number[] {
  const found: number[] = [];
  for (let row = 0; row < values.length; row++) {
    if (found.length === count && values[row]! <= values[found[count - 1]!]!) continue;
    const place = found.findIndex((other) => values[other]! < values[row]!);
    found.splice(place === -1 ? found.length : place, 0, row);
    if (found.length > count) found.pop();
  }
  return found;
}

/** The weights that solve the linear programme with the constraints of `active`; none when it fails. */
function bestWeights(
  own: Float64Array,
  rows: readonly Float64Array[],
  upper: readonly Float64Array[],
  active: ReadonlySet<number>,
): Float64Array | undefined {
  const constraints = new Map<string, { max: number }>();
  for (const row of active) constraints.set(`r${row}`, { max: 1 });
  upper.forEach((_, index) => {
    constraints.set(`u${index}`, { max: 0 });
  });
  const variables = new Map(
    [...own.keys()].map((child) => {
      const coefficients = new Map([['score', own[child]!]]);
      for (const row of active) coefficients.set(`r${row}`, rows[row]![child]!);
      upper.forEach((share, index) => {
        coefficients.set(`u${index}`, share[child]!);
      });
      return [String(child), coefficients] as const;
    }),
  );
  const { status, variables: found } = solve(
    { direction: 'maximize', objective: 'score', constraints, variables },
    { precision: SLACK, checkCycles: true },
  );
  if (status !== 'optimal') return undefined;
  const weights = new Float64Array(own.length);
  for (const [child, weight] of found) weights[Number(child)] = weight;
  return weights;
}

const product = (values: Float64Array, weights: Float64Array): number => {
  let sum = 0;
  for (let child = 0; child < weights.length; child++) sum += values[child]! * weights[child]!;
  return sum;
};

/**
 * Benefit of the doubt: every unit is scored with the weights that are best for it, under which no unit
 * exceeds 1 (data envelopment analysis with a constant input). One linear programme a unit.
 *
 * With bounds [L, U] a weight is at least L and at most U of the sum of the weights; w = u + L·Σw turns the
 * lower bounds into u ≥ 0.
 */
export const benefitOfTheDoubt = (): AggregateMethod => ({
  name: 'benefit-of-the-doubt',
  title: 'Benefit of the doubt',
  summary: 'scores each unit with the weights that are best for it',
  formula:
    'score = max over w ≥ 0 of Σ wᵢ·xᵢ, such that Σ wᵢ·yᵢ ≤ 1 for every unit y; bounds: minᵢ ≤ wᵢ/Σ w ≤ maxᵢ',
  parameters: {
    bounds: described(
      v.optional(v.union([pair, pairs], 'expected [min, max], or a list of them'), []),
      'Least and largest share of the weights, one pair for all children or one each in their order',
    ),
  },
  check(parameters) {
    const wrong = pairsIn(parameters, 'bounds').find(([min, max]) => min < 0 || max > 1 || min > max);
    return wrong === undefined
      ? undefined
      : `'bounds' are shares of the weights, from 0 to 1 and the smaller first, not [${wrong.join(', ')}]`;
  },
  checkChildren(parameters, children, counted) {
    const list = pairsIn(parameters, 'bounds');
    if (list.length > 1 && list.length !== children)
      return `'bounds' needs one [min, max] for all, or one for each of the ${children} children, in their order, and it has ${list.length}`;
    return list.length === 1 && children > 1 ? unreachable(Array(counted).fill(list[0])) : undefined;
  },
  missingRule:
    'A missing cell is refused and named: nobody can say what weight its value would have been given.',
  use: 'Use it when units may rightly have different priorities and nobody can agree on weights; bounds keep them sensible.',
  avoid:
    'Avoid it without bounds when there are many children for few units: most then reach 1, and a unit can rest on a single strength.',
  unweighted: true,
  reference:
    'Melyn & Moesen (1991); Cherchye, Moesen, Rogge & Van Puyenbroeck (2007), Social Indicators Research 82, 111-145; OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6',
  aggregate(siblings, parameters) {
    const refusal = tooMany(siblings, 'benefit-of-the-doubt', 'choose arithmetic with given weights', 30);
    const refusals =
      refusal === undefined ? refuseGapsAndNegatives(siblings, 'benefit-of-the-doubt', 'scores') : [refusal];
    if (refusals.length > 0) return { kind: 'refused', refusals };
    const children = counted(siblings);
    const bounds = children.map((child) => boundsOf(parameters, siblings)[child]!);
    const bounded = bounds.some(([min, max]) => min > 0 || max < 1) && children.length > 1;
    const why = bounded ? unreachable(bounds) : undefined;
    if (why !== undefined) {
      return { kind: 'refused', refusals: [{ why, help: 'widen the bounds' }] };
    }
    // Without bounds a column's unit of measurement is all one; with them all columns share one.
    const units = children.map((child) => unitOf(siblings.columns[child]!));
    const common = units.reduce((most, unit) => Math.max(most, unit), 0);
    const order = [
      ...byValues(
        children.map((child) => siblings.columns[child]!),
        lengthOf(siblings),
      ),
    ].filter((row) => !Number.isNaN(siblings.columns[children[0]!]?.[row] ?? NaN));
    const least = bounds.reduce((sum, [min]) => sum + min, 0);
    const free = 1 - least;
    const scores = new Float64Array(lengthOf(siblings)).fill(NaN);
    const scaled = order.map((row) =>
      Float64Array.from(
        children,
        (child, index) => siblings.columns[child]![row]! / (bounded ? common : units[index]!),
      ),
    );
    if (bounded && free < 1e-12) {
      const sums = Float64Array.from(scaled, (values) =>
        product(
          values,
          Float64Array.from(bounds, ([min]) => min),
        ),
      );
      const { max } = extent(sums);
      order.forEach((row, place) => {
        scores[row] = max === 0 ? 0 : sums[place]! / max;
      });
      return { kind: 'scores', scores };
    }
    const rows = bounded
      ? scaled.map((values) => {
          const base =
            product(
              values,
              Float64Array.from(bounds, ([min]) => min),
            ) / free;
          return values.map((value) => value + base);
        })
      : scaled;
    const upper = bounds.flatMap(([min, max], index) => {
      const room = (max - min) / free;
      return bounded && room < 1
        ? [Float64Array.from(bounds, (_, other) => (other === index ? 1 : 0) - room)]
        : [];
    });
    // The best of each column keep every programme bounded; what held back the unit before helps too.
    const first = children.map((_, child) => bestOf(rows, child)).filter((row) => row !== -1);
    let before: readonly number[] = [];
    const failed: GroupRefusal[] = [];
    rows.forEach((own, place) => {
      const row = order[place]!;
      const twin = rows[place - 1]?.every((value, child) => value === own[child]) === true;
      if (twin) {
        scores[row] = scores[order[place - 1]!]!;
        return;
      }
      const { score, tight } = bestScore(own, rows, upper, new Set([...first, ...before]));
      before = tight;
      scores[row] = score;
      if (Number.isNaN(score))
        failed.push({ row, why: UNSOLVED, help: 'choose another method, or wider bounds' });
    });
    return failed.length > 0 ? { kind: 'refused', refusals: failed } : { kind: 'scores', scores };
  },
  examples: [
    {
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [1, 1, 0.8],
      tolerance: 1e-9,
      source:
        'by definition: under w = (0.2, 0.2) the first two have 1 and the third 0.8; scipy linprog (HiGHS) agrees',
    },
    {
      parameters: { bounds: [0.5, 1] },
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [1, 1, 0.8],
      tolerance: 1e-9,
      source:
        'by definition: both weights are half of the sum, so it is the mean over the best mean: 2.5, 2.5, 2',
    },
  ],
});

const UNSOLVED = 'its linear programme was not solved';

/** The row with the largest value of a column; −1 when none is above 0. */
function bestOf(rows: readonly Float64Array[], child: number): number {
  let best = -1;
  rows.forEach((values, row) => {
    if (values[child]! > (best === -1 ? 0 : rows[best]![child]!)) best = row;
  });
  return best;
}

/** Why no weights can keep the bounds, if none can. */
function unreachable(bounds: readonly (readonly [number, number])[]): string | undefined {
  const least = bounds.reduce((sum, [min]) => sum + min, 0);
  const most = bounds.reduce((sum, [, max]) => sum + max, 0);
  if (least > 1 + 1e-12)
    return `the lower bounds of ${bounds.length} weights add up to ${least}, more than all of them`;
  if (most < 1 - 1e-12)
    return `the upper bounds of ${bounds.length} weights add up to ${most}, less than all of them`;
  return undefined;
}
