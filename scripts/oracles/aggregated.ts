/** What COINr made of groups: pillars, sub-indexes and the Index, by every mean and set of weights. */

import { inOrder, readAsem } from './asem.ts';
import { aboutAsem, figure, type Reference, type Row, selected } from './reference.ts';

const MEANS: Readonly<Record<string, string>> = { a: 'arithmetic', g: 'geometric', h: 'harmonic' };

type Written = string | Readonly<Record<string, unknown>>;

interface Setting {
  readonly file: string;
  /** A normalisation of asem-normalised.json. */
  readonly normalise: string;
  /** From the bottom up: into pillars, into sub-indexes, into the Index. */
  readonly aggregate: readonly Written[];
  /** One of the three sets, or none: equal weights. */
  readonly weights: 0 | 1 | 2 | null;
  readonly coverage?: readonly number[];
  /** Of the package's own example: per denominator and with gaps filled. */
  readonly filled?: true;
}

/** What a file's name says: `NORM__AGG__WEIGHTS`, with thresholds behind. */
function settingOf(file: string): Setting | undefined {
  const [normalise = '', how = '', weights = '', threshold] = file.split('__');
  const aggregate = aggregation(how);
  // Its scores are compared by indicator; it has none for lower values that are better.
  if (aggregate === undefined || normalise === 'fracmax') return undefined;
  const sets = { w1: 0, w2: 1, w3_zero_weights: 2, none: null } as const;
  const coverage = threshold
    ?.replace(/^thresh_?/, '')
    .split('_')
    .map(Number);
  return {
    file,
    normalise,
    aggregate,
    weights: sets[weights as keyof typeof sets],
    ...(coverage && {
      coverage: coverage.length === 1 ? [coverage[0]!, coverage[0]!, coverage[0]!] : coverage,
    }),
  };
}

function aggregation(how: string): Written[] | undefined {
  const thrice = (method: Written) => [method, method, method];
  if (/^[agh]mean$/.test(how)) return thrice(MEANS[how[0]!]!);
  if (/^mixed_[agh]{3}$/.test(how)) return [...how.slice(-3)].map((letter) => MEANS[letter]!);
  if (how === 'amean_amean_copeland') return ['arithmetic', 'arithmetic', 'copeland'];
  const power = /^genmean_p(.+)$/.exec(how);
  return power === null ? undefined : thrice({ method: 'power', p: Number(power[1]) });
}

export function aggregatedFigures(reference: Reference): unknown {
  const asem = readAsem(reference);
  const manifest = reference.csv('asem/aggregated/manifest.csv');
  const settings = (wanted: string) =>
    manifest.flatMap(({ id, status }) => {
      // COINr computes harmonic means of z-scores, half of which are below 0; no sense can be made of them.
      const isSenseless = id!.startsWith('zscore_0_1__hmean');
      return wanted === (isSenseless ? 'error' : status) ? (settingOf(id!) ?? []) : [];
    });
  const copeland = { aggregate: ['copeland', 'copeland', 'copeland'], normalise: 'minmax_0_100' };
  const filled = ([1, 2] as const).map(
    (set): Setting => ({
      file: `IMPUTED_minmax_0_100__copeland_all_levels__w${set}`,
      ...copeland,
      weights: set === 1 ? 0 : 1,
      filled: true,
    }),
  );
  const example: Setting = {
    file: 'example/Aggregated',
    normalise: 'minmax_0_100',
    aggregate: ['arithmetic', 'arithmetic', 'arithmetic'],
    weights: 0,
    filled: true,
  };
  return {
    about: aboutAsem(
      '`places`: by unit in the order of the data, null where it has no Index. `cells`: every thirteenth score of `groups`, row by row. `skipped`: units of which nothing is compared. `refused`: COINr stops, since a geometric mean is not defined at or below 0, a harmonic one not at 0.',
    ),
    groups: asem.groups,
    cases: [...settings('ok'), ...filled, example].map(figures),
    refused: settings('error').filter(({ aggregate }) => aggregate[0] !== 'arithmetic'),
    flat: {
      about: 'Copeland scores of the 49 indicators side by side, raw with their directions, second weights',
      scores: inOrder(reference.csv('asem/outranking/flat49_w2_copeland.csv'), asem).map(({ copeland }) =>
        figure(copeland),
      ),
    },
  };

  function figures(setting: Setting): unknown {
    const folder = setting.file.includes('/') ? 'asem' : 'asem/aggregated';
    const rows = inOrder(reference.csv(`${folder}/${setting.file}.csv`), asem).map((row) =>
      withoutNoise(setting, row),
    );
    // COINr's power mean drops a unit with one gap, where ours spreads its weight.
    const isPower = typeof setting.aggregate[0] === 'object';
    const skipped = isPower ? rows.filter(({ Index }) => figure(Index) === null) : [];
    const kept = rows.filter((row) => !skipped.includes(row));
    return {
      ...setting,
      ...(skipped.length > 0 && { skipped: skipped.map(({ uCode }) => uCode) }),
      places:
        skipped.length > 0 || rows[0]!.rank_Index === undefined
          ? null
          : rows.map((row) => figure(row.rank_Index)),
      cells: selected(kept, asem.groups),
    };
  }
}

/**
 * Kazakhstan and Laos have 5.75 of 11.5 each among the physical indicators, a tie. COINr adds shares of 11.5, whose
 * noise makes both lose.
 */
function withoutNoise({ file, weights }: Setting, row: Row): Row {
  const isTied = file.includes('copeland_all') && weights === 1 && ['KAZ', 'LAO'].includes(row.uCode!);
  return isTied ? { ...row, Physical: String(Number(row.Physical) + 1) } : row;
}
