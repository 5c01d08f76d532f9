import { fsum } from 'd3-array';
import { type Saying, say } from '../../model/saying.ts';
import { extent, isConstant, magnitude, plainExtent } from '../../stats/moments.ts';
import { byValues } from '../../stats/order.ts';
import { defineMissing } from '../method.ts';
import { type MissingPage, meanings } from '../page.ts';
import { peersWithin, within as withinGroup } from './within.ts';

/**
 * Ordinary least squares on those of the other indicators that the unit has, over the units that have all of
 * them and this one; at least two more of these than there are indicators. An indicator that the earlier
 * ones, by id, already determine is left out.
 */
export const regression = () =>
  defineMissing({
    name: 'regression',
    looksAt: 'other-indicators',
    parameters: { within: withinGroup('group') },
    policy: 'fill',
    fill(observed, { within }, context) {
      if (extent(observed).count === 0) return NaN;
      const peers = peersWithin(context.peers(), within).map((peer) => peer.observed);
      const order = byValues([observed, ...peers], observed.length);
      const models = new Map<string, Model | Saying>();
      const modelOf = (row: number): Model | Saying => {
        const has = peers.map((values) => !Number.isNaN(values[row]!));
        const key = has.map(Number).join('');
        const known = models.get(key);
        if (known !== undefined) return known;
        const made = fitted(
          observed,
          peers.filter((_, index) => has[index]),
          order,
        );
        models.set(key, made);
        return made;
      };
      return {
        values: observed.map((value, row) => {
          if (!Number.isNaN(value)) return value;
          const model = modelOf(row);
          return typeof model === 'function' ? model(row) : NaN;
        }),
        why(row) {
          const model = modelOf(row);
          return typeof model === 'function' ? say('predictionTooLarge', null) : model;
        },
      };
    },
  });

export const page = (): MissingPage => ({
  title: 'Regression',
  summary: "fills in the prediction from the unit's other indicators",
  formula:
    'xᵢ = b₀ + Σ bⱼ·yᵢⱼ over the other indicators y that the unit has, b of least squares over the units that have x and all of these y, at least two more than there are y; a y that those before it, by id, determine (all but 1e-10 of its variance) is left out',
  parameters: { within: meanings.within },
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: regression imputation',
  use: 'Use it when other indicators predict this one well; the correlations in an audit show whether they do.',
  avoid:
    'Avoid it with few complete units or collinear indicators: predictions can leave the observed range, and they inflate correlations.',
  missingRule:
    "A gap counts as the prediction from the unit's other indicators; if these are not sufficient, it stays empty, with a warning.",
  examples: [
    {
      input: [3, 7, 1, 8, 5, 9, 4, NaN, NaN, NaN],
      peers: [
        [1, 4, 2, 5, 3, 6, 2, 4, 0, 7],
        [10, 12, 3, 9, 14, 11, 7, 8, 20, NaN],
      ],
      expected: [3, 7, 1, 8, 5, 9, 4, 5.855491329479769, 3.6406369287817633, 10.720588235294125],
      tolerance: 1e-13,
      source:
        'numpy 2.4.6, linalg.lstsq: on both columns for the first two gaps, on the first alone for the third',
    },
    {
      input: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68, NaN],
      peers: [[10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5, 20]],
      expected: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68, 13.002],
      tolerance: 0.0011,
      source:
        "Anscombe (1973), first set, y = 3.0001 + 0.5001 x as R's lm(y1 ~ x1, anscombe) prints it: at 20",
    },
  ],
});

/** The prediction for a row. */
type Model = (row: number) => number;

/**
 * A regression, or the reason why there is none. The rows come in the order of their values, so that plain sums over
 * them do not depend on the order in which the units were given.
 */
function fitted(
  target: Float64Array,
  predictors: readonly Float64Array[],
  order: Uint32Array,
): Model | Saying {
  if (predictors.length === 0) return say('noPeers', null);
  const rows = completeRows([target, ...predictors], order);
  if (rows.length < predictors.length + 2) {
    return say('tooFewForRegression', { units: rows.length, predictors: predictors.length });
  }
  const y = standardised(target, rows);
  if (y === null) return () => target[rows[0]!]!;
  const xs = predictors.flatMap((values) => standardised(values, rows) ?? []);
  const weights = leastSquares(
    xs.map((x) => x.scores),
    y.scores,
  );
  return (row) => {
    const terms = xs.map((x, index) => weights[index]! * x.of(row));
    return (y.centre + y.spread * fsum(terms)) * y.unit;
  };
}

/** The rows in which every column has a value, in the given order. */
function completeRows(columns: readonly Float64Array[], order: Uint32Array): Uint32Array {
  const rows = new Uint32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    let index = 0;
    while (index < columns.length && !Number.isNaN(columns[index]![row]!)) index++;
    if (index === columns.length) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

interface Standardised {
  readonly unit: number;
  readonly centre: number;
  readonly spread: number;
  readonly scores: Float64Array;
  readonly of: (row: number) => number;
}

/** The z-scores of the chosen rows, and of any other by the same measure; null where they are all alike. */
function standardised(values: Float64Array, rows: Uint32Array): Standardised | null {
  const scores = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) scores[at] = values[rows[at]!]!;
  const range = plainExtent(scores);
  if (isConstant(range)) return null;
  const unit = magnitude(range);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    scores[at]! /= unit;
    sum += scores[at]!;
  }
  const near = sum / scores.length;
  let rest = 0;
  for (let at = 0; at < scores.length; at++) rest += scores[at]! - near;
  // What rounding left of the first sum.
  const centre = near + rest / scores.length;
  for (let at = 0; at < scores.length; at++) scores[at]! -= centre;
  const spread = Math.sqrt(dot(scores, scores) / (scores.length - 1));
  for (let at = 0; at < scores.length; at++) scores[at]! /= spread;
  return { unit, centre, spread, scores, of: (row) => (values[row]! / unit - centre) / spread };
}

/** Σ of products; four sums at a time, which do not wait for each other. */
function dot(a: Float64Array, b: Float64Array): number {
  const even = a.length - (a.length % 4);
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0; at < even; at += 4) {
    first += a[at]! * b[at]!;
    second += a[at + 1]! * b[at + 1]!;
    third += a[at + 2]! * b[at + 2]!;
    fourth += a[at + 3]! * b[at + 3]!;
  }
  for (let at = even; at < a.length; at++) first += a[at]! * b[at]!;
  return first + second + (third + fourth);
}

/** What is left of a column's variance below which the others are taken to determine it. */
const COLLINEAR = 1e-10;

/**
 * The coefficients of a regression of z-scores on z-scores, from their correlations, by Cholesky. A column that is
 * determined by the earlier ones gets 0.
 */
function leastSquares(columns: readonly Float64Array[], target: Float64Array): Float64Array {
  const degrees = target.length - 1;
  const correlation = (a: Float64Array, b: Float64Array) => dot(a, b) / degrees;
  const used: number[] = [];
  /** Rows of the Cholesky factor, for the used columns. */
  const factor: number[][] = [];
  const projected: number[] = [];
  columns.forEach((column, index) => {
    const line: number[] = [];
    used.forEach((other, position) => {
      const before = line.reduce((sum, value, at) => sum + value * factor[position]![at]!, 0);
      line.push((correlation(column, columns[other]!) - before) / factor[position]![position]!);
    });
    const left = 1 - line.reduce((sum, value) => sum + value * value, 0);
    if (left < COLLINEAR) return;
    const pivot = Math.sqrt(left);
    const before = line.reduce((sum, value, at) => sum + value * projected[at]!, 0);
    projected.push((correlation(column, target) - before) / pivot);
    factor.push([...line, pivot]);
    used.push(index);
  });
  const weights = new Float64Array(columns.length);
  const solved = new Float64Array(used.length);
  for (let position = used.length - 1; position >= 0; position--) {
    let rest = projected[position]!;
    for (let later = position + 1; later < used.length; later++)
      rest -= factor[later]![position]! * solved[later]!;
    solved[position] = rest / factor[position]![position]!;
    weights[used[position]!] = solved[position]!;
  }
  return weights;
}
