/**
 * Choices of methods with random parameters: every method of every family, those that come later included as long
 * as they need no parameters.
 */

import fc from 'fast-check';
import { aggregate } from '../../src/method/aggregate/registry.ts';
import { missing } from '../../src/method/missing/registry.ts';
import { normalise } from '../../src/method/normalise/registry.ts';
import { treat } from '../../src/method/treat/registry.ts';
import { weigh } from '../../src/method/weigh/registry.ts';

export interface Written {
  readonly method: string;
  readonly [parameter: string]: unknown;
}
type Parameters = Readonly<Record<string, unknown>>;

/** The children of a group as its methods' parameters speak of them. */
export interface Siblings {
  /** In the order of the file. */
  readonly ids: readonly string[];
  /** How many have a weight. */
  readonly counted: number;
}

const nothing: fc.Arbitrary<Parameters> = fc.constant({});
const record = (entries: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Parameters> =>
  fc.record(entries);
/** Parameters that may all be left unsaid. */
const optional = (entries: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Parameters> =>
  fc.record(entries, { requiredKeys: [] });
const listOf = <T>(length: number, entry: fc.Arbitrary<T>) =>
  fc.array(entry, { minLength: length, maxLength: length });

const whole = (min: number, max: number) => fc.integer({ min, max });
const tenths = (min: number, max: number) => whole(10 * min, 10 * max).map((value) => value / 10);
const share = whole(0, 10).map((value) => value / 10);
const scale = fc.constantFrom([0, 100], [1, 100], [0, 1], [-5, 5]);
const ties = optional({ ties: fc.constantFrom('min', 'mean', 'max') });
const within = fc.constantFrom<unknown[]>('group', 'all', 1, 2);
const posts = fc.tuple(tenths(-100, 20), tenths(1, 100)).map(([min, width]) => ({ min, max: min + width }));
const thresholds = { skew: tenths(1, 3), kurtosis: tenths(0, 4) };

const choice = (method: string, parameters: fc.Arbitrary<Parameters> | undefined): fc.Arbitrary<Written> =>
  (parameters ?? nothing).map((given) => ({ method, ...given }));

/** One of the methods named, or of all. */
const oneOf = (
  names: readonly string[],
  parameters: Readonly<Record<string, fc.Arbitrary<Parameters>>>,
): fc.Arbitrary<Written> => fc.constantFrom(...names).chain((name) => choice(name, parameters[name]));

const MISSING: Readonly<Record<string, fc.Arbitrary<Parameters>>> = {
  value: record({ value: tenths(-20, 50) }),
  'group-mean': record({ by: fc.constantFrom('country', 'size') }),
  'group-median': record({ by: fc.constantFrom('country', 'size') }),
  'row-mean': optional({ within, statistic: fc.constantFrom('mean', 'median') }),
  nearest: optional({ k: whole(1, 4), within }),
  regression: optional({ within }),
};

/** Left empty as often as not; that the run stops is rare, or most would. */
export const missingChoice: fc.Arbitrary<Written> = fc.oneof(
  { weight: 10, arbitrary: fc.constant({ method: 'reweight' }) },
  { weight: 1, arbitrary: fc.constant({ method: 'error' }) },
  {
    weight: 20,
    arbitrary: oneOf(
      missing.names.filter((name) => name !== 'error'),
      MISSING,
    ),
  },
);

const TREAT: Readonly<Record<string, fc.Arbitrary<Parameters>>> = {
  winsorise: optional({ max: whole(0, 4), ...thresholds }),
  cap: optional({ lower: share.map((value) => value / 4), upper: share.map((value) => 1 - value / 4) }),
  log: optional({ offset: fc.constantFrom(0.01, 1) }),
  'log-upper': optional({ offset: fc.constantFrom(0.01, 1) }),
  'box-cox': record({ lambda: fc.constantFrom<unknown[]>('fit', 0, 0.5, 2) }),
  auto: optional({
    max: whole(0, 4),
    ...thresholds,
    transform: fc.constantFrom('log', 'log-upper', 'log-original', 'box-cox'),
    lambda: fc.constantFrom<unknown[]>('fit', 0, 0.5),
    combine: fc.boolean(),
  }),
};

export const treatChoice: fc.Arbitrary<Written> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ method: 'none' }) },
  { weight: 2, arbitrary: oneOf(treat.names, TREAT) },
);

const NORMALISE: Readonly<Record<string, fc.Arbitrary<Parameters>>> = {
  'min-max': optional({ to: scale }),
  'z-score': optional({ mean: fc.constantFrom(0, 100), sd: fc.constantFrom(1, 10) }),
  goalposts: fc
    .tuple(posts, optional({ to: scale, clip: fc.boolean() }))
    .map(([fixed, rest]) => ({ ...fixed, ...rest })),
  scaled: fc.tuple(posts, optional({ to: scale })).map(([fixed, rest]) => ({ ...fixed, ...rest })),
  rank: ties,
  borda: ties,
  'percentile-rank': ties,
  percentile: ties,
  categorical: fc.constantFrom({}, { cuts: [25, 75], points: [1, 2, 3] }),
  'distance-to-target': fc
    .tuple(record({ target: fc.constantFrom(-1e7, 1e7, 30) }), optional({ clip: fc.boolean() }))
    .map(([fixed, rest]) => ({ ...fixed, ...rest })),
  'distance-to-reference': fc
    .tuple(record({ unit: fc.constantFrom('city 0', 'city 1', 'city 2') }), optional({ clip: fc.boolean() }))
    .map(([fixed, rest]) => ({ ...fixed, ...rest })),
  'share-of-max': optional({ mirror: fc.constantFrom('ratio', 'difference') }),
  'above-below-mean': optional({ band: share }),
  logistic: fc.constantFrom({}, { midpoint: 10, spread: 5 }),
};

/** Methods that take nothing below zero, or not zero either. */
const OF_POSITIVE_VALUES = [
  'share-of-max',
  'share-of-sum',
  'sum-to-one',
  'vector',
  'ratio-to-mean',
  'ratio-to-worst',
  'above-below-mean',
  'peldschus',
  'zavadskas-turskis',
];

export const wantsPositiveValues = ({ method }: Written): boolean => OF_POSITIVE_VALUES.includes(method);

/** Scores that any mean can be taken of. */
const positiveScores = fc.oneof(
  fc.constantFrom<Written[]>(
    { method: 'min-max', to: [1, 100] },
    { method: 'goalposts', min: -50, max: 60, to: [1, 100] },
    { method: 'rank' },
    { method: 'percentile' },
  ),
  oneOf(OF_POSITIVE_VALUES, NORMALISE),
);

/** A normalisation; `positive`: mostly one whose scores are above 0; `raw`: often none. */
export const normaliseChoice = ({
  positive,
  raw,
}: {
  positive: boolean;
  raw: boolean;
}): fc.Arbitrary<Written> =>
  fc.oneof(
    { weight: raw ? 8 : 1, arbitrary: fc.constant({ method: raw ? 'none' : 'min-max' }) },
    { weight: positive ? 12 : 1, arbitrary: positiveScores },
    { weight: positive ? 1 : 6, arbitrary: oneOf(normalise.names, NORMALISE) },
  );

/** Group methods that take only what is above 0, whose children should therefore be. */
export const wantsPositiveScores = (name: string): boolean =>
  [
    'geometric',
    'harmonic',
    'power',
    'copras',
    'waspas',
    'edas',
    'aras',
    'marcos',
    'codas',
    'multimoora',
  ].includes(name);

/** Whose scores can be children of a mean that takes only what is above 0. */
const POSITIVE_RESULTS = [
  'arithmetic',
  'arithmetic',
  'geometric',
  'harmonic',
  'median',
  'minimum',
  'maximum',
];

export const readsDirection = (name: string): boolean => aggregate.get(name)?.readsDirection === true;

export const aggregateName = (positive: boolean): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('arithmetic', 'geometric') },
    { weight: positive ? 6 : 0, arbitrary: fc.constantFrom(...POSITIVE_RESULTS) },
    { weight: positive ? 1 : 6, arbitrary: fc.constantFrom(...aggregate.names) },
  );

/** A group method by name, with parameters for these children. */
export function aggregateChoice(name: string, { ids, counted }: Siblings): fc.Arbitrary<Written> {
  const { length } = ids;
  const each = <T>(entry: fc.Arbitrary<T>) => listOf(length, entry);
  const penalty = fc.constantFrom('negative', 'positive');
  const parameters: Readonly<Record<string, () => fc.Arbitrary<Parameters>>> = {
    power: () => record({ p: fc.constantFrom(-2, -1, 0, 0.5, 1, 2) }),
    owa: () => record({ weights: listOf(counted, whole(1, 5)) }),
    'mean-min': () => optional({ alpha: share, beta: tenths(0, 2) }),
    'mazziotta-pareto': () => optional({ penalty, sample: fc.boolean() }),
    'adjusted-mazziotta-pareto': () =>
      optional({ penalty, sample: fc.boolean(), reference: fc.oneof(fc.constant([]), each(tenths(0, 10))) }),
    'benefit-of-the-doubt': () => fc.constantFrom({}, { bounds: [0, 1] }),
    promethee: () =>
      fc.oneof(
        optional({ preference: fc.constantFrom('usual', 'linear', 'vshape', 'gaussian') }),
        record({
          preference: fc.constantFrom('linear', 'level', 'ushape'),
          q: each(tenths(0, 1)),
          p: each(tenths(1, 4)),
        }),
      ),
    'directional-benefit-of-the-doubt': () => optional({ direction: each(tenths(0.5, 3)) }),
    'robust-benefit-of-the-doubt': () => optional({ m: whole(1, 30) }),
    'electre-iii': () =>
      fc.oneof(
        nothing,
        record({
          q: each(tenths(0, 1)),
          p: each(tenths(1, 4)),
          veto: each(fc.constantFrom<unknown>('none', 4, 9)),
        }),
      ),
    topsis: () => optional({ normalisation: fc.constantFrom('auto', 'vector', 'none') }),
    vikor: () => optional({ v: share }),
    spotis: () => record({ bounds: each(fc.constant([-1e7, 1e7])) }),
    waspas: () => optional({ lambda: share }),
  };
  return choice(name, parameters[name]?.());
}

/** Weights of these children: as written for the most part. */
export function weightsChoice(siblings: Siblings): fc.Arbitrary<Written> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({ method: 'given' }) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...weigh.names)
        // One child alone is neither the best nor the worst.
        .filter((name) => name !== 'best-worst' || siblings.ids.length > 1)
        .chain((name) => choice(name, judgements(name, siblings))),
    },
  );
}

/** Judgements that some methods ask for: pairs, points, an order. */
function judgements(name: string, { ids }: Siblings): fc.Arbitrary<Parameters> | undefined {
  const { length } = ids;
  const points = listOf(length, whole(1, 9));
  switch (name) {
    case 'given':
      return fc.oneof(
        nothing,
        points.map((list) => ({ shares: Object.fromEntries(ids.map((id, index) => [id, list[index]!])) })),
      );
    case 'ahp':
      // Ratios of points agree with each other; the best and the worst contradict them a little.
      return points.map((list) => ({ matrix: list.map((one) => list.map((other) => one / other)) }));
    case 'best-worst':
      // No two stand further apart than the best and the worst, of whom it is said twice, and must be said alike.
      return whole(2, 9).chain((most) =>
        fc
          .tuple(listOf(length, whole(1, most)), listOf(length, whole(1, most)))
          .map(([fromBest, toWorst]) => ({
            best: ids[0],
            worst: ids[length - 1],
            'best-to-others': fromBest.with(0, 1).with(-1, most),
            'others-to-worst': toWorst.with(-1, 1).with(0, most),
          })),
      );
    case 'budget':
      return fc.array(points, { minLength: 1, maxLength: 3 }).map((experts) => ({ experts }));
    case 'swing':
      return points.map((list) => ({ points: list.map((point, index) => (index === 0 ? 100 : 10 * point)) }));
    case 'rancom':
    case 'rank-order-centroid':
      return fc
        .tuple(fc.shuffledSubarray([...ids], { minLength: length }), whole(0, length))
        .map(([order, at]) => ({ order: at > 1 ? [order.slice(0, at), ...order.slice(at)] : order }));
    case 'factor':
      return optional({ factors: whole(0, 2) });
    default:
      return undefined;
  }
}
