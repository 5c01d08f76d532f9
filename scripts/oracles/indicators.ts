/** What COINr made of single indicators: gaps filled, outliers treated, scales brought together. */

import { type Asem, inOrder, readAsem } from './asem.ts';
import { aboutAsem, figure, type Reference, selected } from './reference.ts';

type Written = string | Readonly<Record<string, unknown>>;

/** COINr's rules for gaps, written our way. */
const RULES: Readonly<Record<string, Written>> = {
  mean: 'mean',
  median: 'median',
  mean_grp_EurAsia: { method: 'group-mean', by: 'EurAsia_group' },
  median_grp_GDPpc: { method: 'group-median', by: 'GDPpc_group' },
  row_mean_all: { method: 'row-mean', within: 'all' },
  row_mean_pillar: 'row-mean',
  row_median_subindex: { method: 'row-mean', within: 2, statistic: 'median' },
};

export function missingFigures(reference: Reference): unknown {
  const gaps = reference.csv('asem/imputation/mean.csv').map(({ uCode, iCode }) => `${uCode} ${iCode}`);
  const screened = (name: string) =>
    reference
      .csv(`asem/screening/${name}.csv`)
      .filter(({ Included }) => Included === 'FALSE')
      .map(({ uCode }) => uCode);
  return {
    about: aboutAsem('What fills each of the gaps, and who is left out for too many gaps or zeros.'),
    gaps,
    rules: Object.entries(RULES).map(([name, missing]) => {
      const filled = new Map(
        reference
          .csv(`asem/imputation/${name}.csv`)
          .map(({ uCode, iCode, after }) => [`${uCode} ${iCode}`, figure(after)]),
      );
      return { name, missing, filled: gaps.map((gap) => filled.get(gap)) };
    }),
    availability: inOrder(reference.csv('asem/screening/data_avail_summary.csv'), readAsem(reference)).map(
      ({ Dat_Avail }) => figure(Dat_Avail),
    ),
    screening: [
      { screening: { coverage: 0.9 }, excluded: screened('screen_byNA_0.9_0.95') },
      { screening: { nonzero: 0.95 }, excluded: screened('screen_byzeros_0.9_0.95') },
      { screening: { coverage: 0.9, nonzero: 0.95 }, excluded: screened('screen_byNAandzeros_0.9_0.95') },
    ],
  };
}

const OUTSIDE = { skew: 1, kurtosis: 2 };

/** COINr's specifications of a treatment as parameters of `auto`. */
const TREATMENTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  default: {},
  winmax3: { max: 3 },
  winmax1: { max: 1 },
  skew1_kurt2: OUTSIDE,
  skew1_kurt2__combine: { ...OUTSIDE, combine: true },
  skew1_kurt2_log_CT_plus: { ...OUTSIDE, max: 3, transform: 'log-upper' },
  winmax1_log_CT_orig: { ...OUTSIDE, max: 1, transform: 'log-original' },
  winmax1_boxcox05: { ...OUTSIDE, max: 1, transform: 'box-cox', lambda: 0.5 },
  winmax1_boxcox0: { ...OUTSIDE, max: 1, transform: 'box-cox', lambda: 0 },
  winmax100: { ...OUTSIDE, max: 100 },
};

export function treatedFigures(reference: Reference): unknown {
  const asem = readAsem(reference);
  return {
    about: aboutAsem(
      'By indicator: skewness and kurtosis before and after treatment (null where it was left alone). `cells`: every thirteenth value after it, row by row. `moved`: the points that were winsorised.',
    ),
    treatments: Object.entries(TREATMENTS).map(([name, parameters]) => treatment(name, parameters)),
  };

  function treatment(name: string, parameters: Readonly<Record<string, unknown>>): unknown {
    const table = reference.csv(`asem/treatment/${name}__table.csv`);
    const changed = reference.csv(`asem/treatment/${name}__changed.csv`);
    const after = new Map(changed.map((row) => [`${row.uCode} ${row.iCode}`, row.after!]));
    const moments = (stage: number) =>
      table.map((row) => ['Skew', 'Kurt'].map((of) => figure(row[`check_SkewKurt${stage}.${of}`])));
    const [before, winsorised, transformed] = [moments(0), moments(1), moments(2)];
    // COINr leaves its flags on values that a transformation has meanwhile replaced.
    const replaced = new Set(
      table.filter((_, index) => transformed[index]![0] !== null).map(({ iCode }) => iCode),
    );
    const rows = asem.data.map((row) => ({
      ...row,
      ...Object.fromEntries(
        asem.codes.map((code) => [code, after.get(`${row.uCode} ${code}`) ?? row[code]!]),
      ),
    }));
    return {
      name,
      treat: { method: 'auto', ...parameters },
      before: before.flat(),
      after: winsorised.flatMap((pair, index) =>
        transformed[index]![0] === null ? pair : transformed[index]!,
      ),
      cells: selected(rows, asem.codes),
      moved: changed
        .filter(
          ({ flag, iCode }) =>
            flag!.startsWith('win') && (parameters.combine === true || !replaced.has(iCode)),
        )
        .map(({ uCode, iCode }) => `${uCode} ${iCode}`),
    };
  }
}

/** A normalisation; `each` holds parameters that every indicator has its own of, in the order of the indicators. */
interface Normalisation {
  readonly normalise: Readonly<Record<string, unknown>>;
  readonly each?: Readonly<Record<string, readonly unknown[]>>;
  readonly only?: readonly string[];
}

/** COINr's normalisations, written our way. */
function normalisations({ indicators }: Asem): Readonly<Record<string, Normalisation>> {
  const of = (name: string) => indicators.map((row) => figure(row[name]));
  const target = of('Target');
  const scale = (name: string) => of(name).map((top) => [0, top]);
  return {
    minmax_0_100: { normalise: { method: 'min-max', to: [0, 100] } },
    minmax_0_1: { normalise: { method: 'min-max', to: [0, 1] } },
    minmax_1_100: { normalise: { method: 'min-max', to: [1, 100] } },
    zscore_0_1: { normalise: { method: 'z-score' } },
    zscore_100_10: { normalise: { method: 'z-score', mean: 100, sd: 10 } },
    rank: { normalise: { method: 'rank' } },
    prank: { normalise: { method: 'percentile-rank' } },
    prank_average: { normalise: { method: 'percentile-rank', ties: 'mean' } },
    borda: { normalise: { method: 'borda' } },
    goalposts_iMeta: {
      normalise: { method: 'goalposts', clip: true },
      each: { min: of('goalpost_lower'), max: of('goalpost_upper'), to: scale('goalpost_scale') },
    },
    scaled_iMeta: {
      normalise: { method: 'scaled' },
      each: { min: of('scaled_lower'), max: of('scaled_upper'), to: scale('scale_factor') },
    },
    // The distance to the best observed value is min-max from 0 to 1.
    dist2max: { normalise: { method: 'min-max', to: [0, 1] } },
    dist2ref_DEU: { normalise: { method: 'distance-to-reference', unit: 'DEU' } },
    dist2ref_DEU_cap: { normalise: { method: 'distance-to-reference', unit: 'DEU', clip: true } },
    dist2targ: { normalise: { method: 'distance-to-target' }, each: { target } },
    dist2targ_cap: { normalise: { method: 'distance-to-target', clip: true }, each: { target } },
    // Its mirror image does not reverse the order where lower is better, and no ratio can be taken of growth below 0.
    fracmax: {
      normalise: { method: 'share-of-max' },
      only: indicators
        .filter(({ Direction, iCode }) => Direction === '1' && iCode !== 'GDPGrow')
        .map(({ iCode }) => iCode!),
    },
  };
}

export function normalisedFigures(reference: Reference): unknown {
  const asem = readAsem(reference);
  return {
    about: aboutAsem('`cells`: every thirteenth score, row by row; null where there is a gap.'),
    methods: Object.entries(normalisations(asem)).map(([name, method]) => {
      const rows = inOrder(reference.csv(`asem/normalised/${name}.csv`), asem);
      return { name, ...method, cells: selected(rows, method.only ?? asem.codes) };
    }),
  };
}
