/** What stands around the figures of a study of robustness, in English. */

import { formatNumber } from '../../document/numbers.ts';
import { counted } from './parts.ts';
import { robustnessPage } from './robustness-page.ts';

const units = (count: number) => counted(count, 'unit');
/** One decimal of what is small, or nearly everything. */
const percent = (share: number) =>
  formatNumber(share, {
    percent: 'signed',
    decimals: (share > 0 && share < 0.1) || (share > 0.99 && share < 1) ? 1 : 0,
  });
const exactly = (share: number) => formatNumber(share, { percent: 'signed', decimals: 1 });
const whole = (count: number) => formatNumber(count, { decimals: 0, grouped: true as const });
const number = (value: number) => formatNumber(value, { significant: 4 });
const listed = (names: readonly string[], word = 'and') =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
const among = (level: string) =>
  level === 'all' ? 'in every group' : level === 'top' ? 'at the top level' : `in group ${level}`;

export const robustness = {
  title: (name: string) => `How firm the places are · ${name}`,
  units,
  varies: 'What varies',
  /** What each factor does, as an entry of a list. */
  factors: {
    share: ({ share, level }: { readonly share: number; readonly level: string }) =>
      `weights ${among(level)}: each by up to ±${percent(share)} of itself`,
    simplex: ({ level }: { readonly level: string }) => `weights ${among(level)}: any at all`,
    order: ({ level }: { readonly level: string }) =>
      `weights ${among(level)}: any that keep the order of those of the methodology`,
    ranges: ({
      level,
      ranges,
    }: {
      readonly level: string;
      readonly ranges: readonly (readonly [id: string, low: number, high: number])[];
    }) =>
      `weights ${among(level)}: ${ranges.map(([id, low, high]) => `${id} from ${percent(low)} to ${percent(high)}`).join(', ')}`,
    methods: ({
      family,
      at,
      choices,
    }: {
      readonly family: 'normalise' | 'aggregate' | 'treat' | 'missing';
      readonly at: string | null;
      readonly choices: readonly string[];
    }) => {
      const what = {
        normalise: 'normalisation',
        aggregate: 'aggregation',
        treat: 'treatment of outliers',
        missing: 'missing values',
      }[family];
      const where =
        at === null
          ? ', wherever the default of the methodology applies'
          : at === 'top'
            ? ' at the top level'
            : ` in group ${at}`;
      return `${what}${where}: ${listed(choices, 'or')}, each equally likely`;
    },
    leaveOut: (what: 'indicators' | 'groups') =>
      `one ${what === 'groups' ? 'group' : 'indicator'} left out, or none, each equally likely`,
    noiseShare: ({ deviation, column }: { readonly deviation: number; readonly column: string | null }) =>
      `data${column === null ? '' : ` of ${column}`}: normal noise of ${percent(deviation)} of each number`,
    noiseAmount: ({ deviation, column }: { readonly deviation: number; readonly column: string | null }) =>
      `data${column === null ? '' : ` of ${column}`}: normal noise of ±${number(deviation)}`,
  },
  drawn: ({
    draws,
    seed,
    error,
  }: {
    readonly draws: number;
    readonly seed: number;
    readonly error: number;
  }) =>
    `${whole(draws)} draws, seed ${seed}; the standard error of a probability is at most ${percent(error)}`,
  failed: ({ count, draws }: { readonly count: number; readonly draws: number }) =>
    `${whole(count)} of ${whole(draws)} draws could not be computed and give nobody a place`,
  rank: 'rank',
  score: 'score',
  /** In the middle of a line from the first place to the last. */
  place: 'place',
  median: 'median',
  mean: 'mean',
  best: 'best',
  worst: 'worst',
  interval: '5–95 %',
  first: 'first',
  top: (most: number) => `top ${most}`,
  confidence: 'confidence',
  tier: 'tier',
  exactPlaces: 'possible',
  more: (count: number) =>
    `${whole(count)} more ${count === 1 ? 'unit' : 'units'}: -f csv or -f markdown shows all`,
  legend: ({ confidence, exact }: { readonly confidence: number; readonly exact: boolean }) =>
    `places: ├ 5 % · ● median · ┤ 95 % of the draws. first, top: share of the draws. tier: a unit opens a new one when the first of the tier above beats it in at least ${percent(confidence)} of the draws.${
      exact ? ' possible: best and worst place under any of these weights, proven unless ~ is beside it.' : ''
    }`,
  tiers: 'Tiers',
  tierEntry: ({ tier, names }: { readonly tier: number; readonly names: readonly string[] }) =>
    `${tier}: ${names.join(', ')}`,
  sentencesTitle: 'In short',
  contestable: 'Most contestable neighbours',
  pair: ({
    ahead,
    behind,
    probability,
  }: {
    readonly ahead: string;
    readonly behind: string;
    readonly probability: number;
  }) => `${ahead} is ahead of ${behind} in ${percent(probability)} of the draws`,
  drivers: 'What drives it',
  sobol: ({
    factor,
    total,
    of,
  }: {
    readonly factor: string;
    readonly total: number;
    readonly of: string | null;
  }) =>
    `${factor} accounts for ${percent(Math.max(0, total))} of the variance of ${of === null ? 'the mean shift of places' : `the place of ${of}`}, interactions included`,
  weightOf: (name: string) => `the weight of ${name}`,
  factorNames: {
    weights: 'the weights',
    normalise: 'normalisation',
    aggregate: 'aggregation',
    treat: 'the treatment of outliers',
    missing: 'the treatment of missing values',
    'leave-out': 'what is left out',
    data: 'noise in the data',
  },
  leftOut: ({ name, shift }: { readonly name: string; readonly shift: number }) =>
    `without ${name}, places move by ${formatNumber(shift, { decimals: 1 })} on average`,
  cell: ({
    unit,
    criterion,
    shift,
  }: {
    readonly unit: string;
    readonly criterion: string;
    readonly shift: number;
  }) =>
    `if ${criterion} of ${unit} were missing, the others would move by ${formatNumber(shift, { decimals: 2 })} places on average`,
  reversals: ({ without, pairs }: { readonly without: string; readonly pairs: number }) =>
    `without ${without}, ${whole(pairs)} ${pairs === 1 ? 'pair of the others changes' : 'pairs of the others change'} order`,
  noReversal: 'no two units change order when another one is taken out',
  exactPairs: ({
    always,
    of,
    level,
  }: {
    readonly always: number;
    readonly of: number;
    readonly level: string;
  }) =>
    `${whole(always)} of ${whole(of)} listed pairs keep their order under every admissible weight ${among(level)}, by proof`,
  swap: ({
    ahead,
    behind,
    distance,
    weights,
  }: {
    readonly ahead: string;
    readonly behind: string;
    readonly distance: number;
    readonly weights: readonly (readonly [id: string, share: number])[];
  }) =>
    `${behind} draws level with ${ahead} once ${exactly(distance / 2)} of the weight goes to other criteria: ${weights.map(([id, share]) => `${id} ${exactly(share)}`).join(', ')}`,
  stability: ({
    id,
    weight,
    interval,
  }: {
    readonly id: string;
    readonly weight: number;
    readonly interval: readonly [number, number];
  }) =>
    `the first place stands while the weight of ${id} (${percent(weight)}) is from ${percent(interval[0])} to ${percent(interval[1])}`,
  noExact: (why: string) => `no exact answers: ${why}`,
  matrix: 'Share of the draws by place',
  sentences: {
    first: ({ name, share }: { readonly name: string; readonly share: number }) =>
      share >= 1 ? `${name} is first in every draw.` : `${name} is first in ${percent(share)} of the draws.`,
    rival: ({ name, share }: { readonly name: string; readonly share: number }) =>
      `The strongest rival is ${name}, first in ${percent(share)}.`,
    firm: ({ count, of, places }: { readonly count: number; readonly of: number; readonly places: number }) =>
      `For ${whole(count)} of ${units(of)}, nine draws in ten keep the place within ${places === 0 ? 'the same place' : `${places} ${places === 1 ? 'place' : 'places'}`} of the published one.`,
    tiers: ({ tiers, of }: { readonly tiers: number; readonly of: number }) =>
      tiers === 1
        ? `No unit of the ${whole(of)} is safely behind the first.`
        : `The ${units(of)} fall into ${whole(tiers)} tiers that can be told apart safely.`,
    widest: ({ name, p5, p95 }: { readonly name: string; readonly p5: number; readonly p95: number }) =>
      `The least certain place is that of ${name}: from ${whole(p5)} to ${whole(p95)}.`,
  },
  page: robustnessPage,
} as const;
