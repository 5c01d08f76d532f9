import * as v from 'valibot';
import { type Saying, say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { nearest, wholeDecimals, wholeNumbers } from '../../stats/exact.ts';
import { type Frontier, frontierOf, largest, type Side, sideOf } from '../../stats/programme.ts';
import { defineAggregate, type Remark, type Siblings } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { pair, pairList, pairs } from '../parameters.ts';
import { counted, lengthOf, refuseGapsAndNegatives } from './children.ts';
import { tooMany } from './outranking.ts';
import { isTwin, ratedInOrder, rowsOf } from './whole-rows.ts';

/** Least and largest shares of the children that take part, times one `unit` that makes all of them whole. */
interface Bounds {
  readonly least: readonly bigint[];
  readonly most: readonly bigint[];
  readonly unit: bigint;
}

/** A pair for each child, or one for all. */
const boundsList = v.optional(v.union([pair, pairs], expected('boundsOrList')), []);

const FREE: readonly [number, number] = [0, 1];

/** A list parameter's pairs for the children that take part: one pair stands for all, none for [0, 1]. */
function boundsOf(
  list: readonly (readonly [number, number])[],
  siblings: Siblings,
): (readonly [number, number])[] {
  return counted(siblings).map((child) => list[list.length === 1 ? 0 : siblings.childOrder[child]!] ?? FREE);
}

function wholeBounds(bounds: readonly (readonly [number, number])[]): Bounds {
  const { whole, unit } = wholeDecimals(bounds.flat());
  return {
    least: bounds.map((_, index) => whole[2 * index]!),
    most: bounds.map((_, index) => whole[2 * index + 1]!),
    unit,
  };
}

/** A programme's answer for one unit: how its children are restricted besides the frontier, and where to begin. */
interface Restricted {
  readonly sides: readonly Side[];
  /** The sides that together with the unit's own row make a vertex. */
  readonly start: readonly number[];
}

/**
 * w·size ≥ 0, and each part w·size of their sum within its bounds; `size` is 1 for bounds on the weights, and the
 * unit's own values for bounds on its pie shares. With its own row, all lower sides but one make a vertex: that of
 * `spared`, a child of which the unit has something.
 */
function restricted(bounds: Bounds, size: readonly bigint[], spared: number, frontier: Frontier): Restricted {
  const { least, most, unit } = bounds;
  const side = (share: bigint, own: number, sign: bigint) =>
    sideOf(
      size.map((part, child) => sign * (share - (child === own ? unit : 0n)) * part),
      frontier,
    );
  const lower = least.map((share, own) => side(share, own, 1n));
  const upper = most.flatMap((share, own) => (share < unit ? [side(share, own, -1n)] : []));
  return {
    sides: [...lower, ...upper],
    start: lower.flatMap((_, child) => (child === spared ? [] : [frontier.rows.length + child])),
  };
}

/**
 * Benefit of the doubt: every unit is scored with the weights that are best for it, under which no unit exceeds 1
 * (data envelopment analysis with a constant input). One linear programme a unit, solved exactly and rounded once.
 *
 * `bounds` limit the pie shares wᵢ·xᵢ / Σ w·x of the unit itself, as Compind's ci_bod_constr() does; they do not
 * depend on units of measurement. `weight-bounds` limit the shares wᵢ / Σ w, which do. Needs every value, 0 or above.
 */
export const benefitOfTheDoubt = () =>
  defineAggregate({
    name: 'benefit-of-the-doubt',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: false,
    perChild: ['bounds', 'weight-bounds'],
    parameters: {
      bounds: boundsList,
      'weight-bounds': boundsList,
    },
    check(parameters) {
      if (pairList(parameters.bounds).length > 0 && pairList(parameters['weight-bounds']).length > 0)
        return say('boundsExclude', null);
      for (const key of KEYS) {
        const wrong = pairList(parameters[key]).find(([min, max]) => min < 0 || max > 1 || min > max);
        if (wrong !== undefined) return say('boundsAreShares', { name: key, pair: wrong });
      }
      return undefined;
    },
    checkChildren(parameters, children, counted) {
      for (const key of KEYS) {
        const list = pairList(parameters[key]);
        if (list.length > 1 && list.length !== children)
          return say('onePairOrEach', { name: key, children, found: list.length });
        const why = list.length === 1 ? unreachable(Array(counted).fill(list[0]), key) : undefined;
        if (why !== undefined) return why;
      }
      return undefined;
    },
    unweighted: true,
    aggregate(siblings, parameters) {
      const refusal = tooMany(siblings, 'benefit-of-the-doubt', 'arithmetic', 30);
      const refusals =
        refusal === undefined
          ? refuseGapsAndNegatives(siblings, 'benefit-of-the-doubt', 'scores')
          : [refusal];
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const key = pairList(parameters['weight-bounds']).length > 0 ? 'weight-bounds' : 'bounds';
      const bounds = boundsOf(pairList(parameters[key]), siblings);
      const why = bounds.length === 0 ? undefined : unreachable(bounds, key);
      if (why !== undefined) return { kind: 'refused', refusals: [{ why: say('widenBounds', { why }) }] };
      const free = bounds.every(([min, max]) => min === 0 && max === 1);
      const { order, rows } = tableOf(siblings, key === 'weight-bounds' && !free);
      const whole = wholeBounds(bounds);
      const remarks: Remark[] = [];
      let values: readonly number[];
      if (key === 'bounds' && !free) {
        values = withinPieShares(rows, whole, (position, index) => {
          const row = order[position]!;
          remarks.push({
            severity: 'warning',
            row,
            child: counted(siblings)[index]!,
            says: say('noPieShare', null),
          });
        });
      } else {
        values = withinWeightShares(rows, whole);
      }
      const scores = new Float64Array(lengthOf(siblings)).fill(NaN);
      order.forEach((row, position) => {
        scores[row] = values[position]!;
      });
      if (key === 'weight-bounds' && !free)
        remarks.unshift({ severity: 'warning', says: say('unitsOfWeights', null) });
      return { kind: 'scores', scores, remarks };
    },
  });

export const page = (): AggregatePage => ({
  title: 'Benefit of the doubt',
  summary: 'scores each unit with the weights that suit it best',
  formula:
    'score = max over w ≥ 0 of Σ wᵢ·xᵢ, such that Σ wᵢ·yᵢ ≤ 1 for every unit y; bounds: minᵢ ≤ wᵢ·xᵢ / Σ w·x ≤ maxᵢ; weight-bounds: minᵢ ≤ wᵢ / Σ w ≤ maxᵢ',
  parameters: {
    bounds:
      "Smallest and largest share of the unit's own score that a child may contribute: one pair for all children, or one for each, in order",
    'weight-bounds':
      'Smallest and largest share of the sum of the weights, likewise; scores then depend on the units in which the children are measured',
  },
  reference:
    'Melyn & Moesen (1991); Cherchye, Moesen, Rogge & Van Puyenbroeck (2007), Social Indicators Research 82, 111-145; OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6; pie shares as in Compind, ci_bod_constr()',
  use: 'Use it when units may legitimately have different priorities and there is no agreement on weights; bounds keep the weights sensible.',
  avoid:
    'Avoid it without bounds when there are many children and few units: most units then reach 1, and a unit can rely on a single strength. With a lower bound, a unit with 0 in one child scores 0, so normalise to a scale above 0.',
  missingRule:
    'A missing cell is an error that names it: the weight its value would have received is unknown.',
  examples: [
    {
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [1, 1, 0.8],
      tolerance: 0,
      source:
        'by definition: under w = (0.2, 0.2) the first two have 1 and the third 0.8; scipy linprog (HiGHS) agrees',
    },
    {
      parameters: { bounds: [0.25, 0.75] },
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [16 / 19, 16 / 19, 0.8],
      tolerance: 0,
      source:
        "scipy.optimize.linprog (HiGHS) on the programme of Compind's ci_bod_constr(x, low_w = 0.25, up_w = 0.75): 0.8421052631578947, 0.8421052631578949, 0.7999999999999999",
    },
    {
      parameters: { 'weight-bounds': [0.5, 1] },
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [1, 1, 0.8],
      tolerance: 0,
      source:
        'by definition: both weights are half of the sum, so it is the mean over the best mean: 2.5, 2.5, 2',
    },
  ],
});

const KEYS = ['bounds', 'weight-bounds'] as const;

/**
 * The units that take part, in the order of their values, and their values as whole numbers: a column times a power
 * of two of its own, or all times the same.
 */
function tableOf(
  siblings: Siblings,
  together: boolean,
): { order: readonly number[]; rows: readonly bigint[][] } {
  const order = ratedInOrder(siblings);
  const present = counted(siblings).map((child) =>
    Float64Array.from(order, (row) => siblings.columns[child]![row]!),
  );
  const whole = together
    ? [wholeNumbers(present.flatMap((column) => [...column]))].flatMap((all) =>
        present.map((_, index) => all.slice(index * order.length, (index + 1) * order.length)),
      )
    : present.map(wholeNumbers);
  return { order, rows: rowsOf(whole, order.length) };
}

/** The child of which a unit has most, measured by the best of each; undefined where it has nothing. */
function mostOf({ near }: Frontier, position: number): number | undefined {
  const own = near[position]!;
  const best = own.reduce((before, value, child) => (value > own[before]! ? child : before), 0);
  return own[best]! > 0 ? best : undefined;
}

function withinWeightShares(rows: readonly (readonly bigint[])[], bounds: Bounds): number[] {
  const frontier = frontierOf(rows);
  const scores: number[] = [];
  rows.forEach((own, position) => {
    const spared = mostOf(frontier, position);
    if (spared === undefined) scores.push(0);
    else if (isTwin(rows, position)) scores.push(scores[position - 1]!);
    else {
      const { sides, start } = restricted(
        bounds,
        own.map(() => 1n),
        spared,
        frontier,
      );
      const { value } = largest(own, frontier, sides, [position, ...start]);
      scores.push(nearest(value.num, value.den));
    }
  });
  return scores;
}

/**
 * A child of which a unit has nothing gives no share of its score; where the bounds ask for one, or the others may not
 * make up the whole, only weights of 0 keep them, and the score is 0.
 */
function withinPieShares(
  rows: readonly (readonly bigint[])[],
  bounds: Bounds,
  tell: (position: number, child: number) => void,
): number[] {
  const frontiers = new Map<string, Frontier>();
  const scores: number[] = [];
  rows.forEach((own, position) => {
    const kept = own.flatMap((value, child) => (value > 0n ? [child] : []));
    const missed = own.findIndex((value, child) => value === 0n && bounds.least[child]! > 0n);
    const room = kept.reduce((sum, child) => sum + bounds.most[child]!, 0n);
    if (missed !== -1 || room < bounds.unit) {
      tell(position, missed === -1 ? own.indexOf(0n) : missed);
      scores.push(0);
      return;
    }
    if (isTwin(rows, position)) {
      scores.push(scores[position - 1]!);
      return;
    }
    const pick = <T>(list: readonly T[]) => kept.map((child) => list[child]!);
    const key = kept.join();
    const frontier = frontiers.get(key) ?? frontierOf(rows.map(pick));
    frontiers.set(key, frontier);
    const some = { least: pick(bounds.least), most: pick(bounds.most), unit: bounds.unit };
    const { sides, start } = restricted(some, pick(own), 0, frontier);
    const { value } = largest(pick(own), frontier, sides, [position, ...start]);
    scores.push(nearest(value.num, value.den));
  });
  return scores;
}

/** Why no weights can keep the bounds, if none can. */
function unreachable(bounds: readonly (readonly [number, number])[], name: string): Saying | undefined {
  const { least, most, unit } = wholeBounds(bounds);
  const written = (shares: readonly bigint[]) => nearest(sum(shares), unit);
  const sum = (shares: readonly bigint[]) => shares.reduce((before, share) => before + share, 0n);
  if (sum(least) > unit) return say('boundsTooHigh', { name, children: bounds.length, sum: written(least) });
  if (sum(most) < unit) return say('boundsTooLow', { name, children: bounds.length, sum: written(most) });
  return undefined;
}
