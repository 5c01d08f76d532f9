/** What COINr says about the data: moments, correlations, consistency, components, influence. */

import { type Asem, inOrder, readAsem } from './asem.ts';
import { aboutAsem, figure, type Reference, type Row, selected } from './reference.ts';

export function statisticsFigures(reference: Reference): unknown {
  const asem = readAsem(reference);
  return {
    about: aboutAsem(
      'Statistics of the data as collected (`raw`), and of the example that comes with the package (`example`): per denominator, gaps filled, outliers treated, from 0 to 100.',
    ),
    moments: moments(reference),
    correlations: correlations(reference, asem),
    consistency: reference
      .csv('asem/correlation/cronbach_alpha.csv')
      .map(({ dset, group, level, use, alpha }) => ({
        stage: dset,
        group,
        level: Number(level),
        complete: use === 'complete.obs',
        alpha: figure(alpha),
      })),
    components: components(reference),
    effectiveWeights: ['w1', 'w2'].map((set) => effectiveWeights(reference, asem, set)),
    removal: removal(reference, asem),
    weights: {
      about:
        'Of the sub-indexes, so that each has the same correlation with the Index: found by a search that stops near the optimum. Of the pillars of Conn: loadings of their first component.',
      balanced: byId(reference.csv('asem/weights/optimised_equal_L3.csv'), 'OptWeight'),
      pca: byId(
        reference
          .csv('asem/pca/L2_pca_weight_set.csv')
          .filter(({ iCode }) => asem.meta.find((row) => row.iCode === iCode)?.Parent === 'Conn'),
        'Weight',
      ),
    },
  };
}

const byId = (rows: readonly Row[], column: string) =>
  Object.fromEntries(rows.map((row) => [row.iCode!, figure(row[column])]));

const MOMENTS = [
  'Min',
  'Max',
  'Mean',
  'Median',
  'Std',
  'Skew',
  'Kurt',
  'N.Avail',
  'N.NonZero',
  'N.Unique',
  'N.Same',
];

/** Eleven figures of every third indicator. */
function moments({ csv }: Reference): unknown {
  const of = (file: string) =>
    csv(`asem/stats/${file}.csv`)
      .filter((_, index) => index % 3 === 0)
      .map((row) => ({ id: row.iCode, figures: MOMENTS.map((name) => figure(row[name])) }));
  return { names: MOMENTS, raw: of('stats_Raw'), example: of('stats_example_Normalised') };
}

/** Every thirteenth cell of the matrices of all indicators, in their order; and pairs with the groups above. */
function correlations({ csv }: Reference, { codes }: Asem): unknown {
  const matrix = (kind: string) => {
    const rows = csv(`asem/correlation/Raw_${kind}.csv`);
    const names = Object.keys(rows[0]!);
    return selected(
      codes.map((code) => rows[names.indexOf(code)]!),
      codes,
    );
  };
  const pValues = new Map(csv('asem/correlation/Raw_pearson_pvalues.csv').map((row) => [row.code, row]));
  const pairs = (file: string) =>
    csv(`asem/correlation/${file}.csv`)
      .filter(({ Var1, Var2 }) => Var1 !== Var2)
      .map(({ Var1, Var2, Correlation }) => [Var1, Var2, figure(Correlation)]);
  return {
    pearson: matrix('pearson'),
    spearman: matrix('spearman'),
    kendall: matrix('kendall'),
    pearsonPValues: selected(
      codes.map((code) => pValues.get(code)!),
      codes,
    ),
    withGroup: pairs('example_ind_vs_own_pillar'),
    ofPillars: pairs('example_pillars').filter(([first, second]) => first! < second!),
    spearmanWithIndex: pairs('example_pillars_vs_index_spearman'),
  };
}

/** Eigenvalues and, up to sign, the loadings of three components. */
function components({ csv }: Reference): unknown {
  const eigenvalues = csv('asem/pca/eigenvalues.csv');
  const loadings = csv('asem/pca/loadings_and_weights.csv');
  return [...new Set(eigenvalues.map(({ run, group }) => `${run} ${group}`))].map((label) => {
    const ofRun = ({ run, group }: Row) => `${run} ${group}` === label;
    const values = eigenvalues.filter(ofRun);
    const rows = loadings.filter(ofRun);
    const [run, group] = label.split(' ');
    return {
      run,
      group,
      units: figure(values[0]?.n_rows),
      eigenvalues: values.map(({ eigenvalue }) => figure(eigenvalue)),
      ids: rows.map(({ iCode }) => iCode),
      loadings: ['weight_PC1', 'PC2', 'PC3']
        .map((name) => rows.map((row) => figure(row[name])))
        .filter((column) => column.every((loading) => loading !== null)),
    };
  });
}

/** The product of the shares down the tree, in the order of the metadata. */
function effectiveWeights({ csv }: Reference, { meta }: Asem, set: string): unknown {
  const rows = new Map(csv(`asem/weights/effective_weights_${set}.csv`).map((row) => [row.iCode, row]));
  return meta
    .filter(({ Level, iCode }) => Number(Level) > 0 && iCode !== 'Index')
    .map(({ iCode }) => figure(rows.get(iCode)?.EffWeight));
}

/** The mean change of a place when a criterion is left out; the places without each pillar and sub-index. */
function removal({ csv }: Reference, asem: Asem): unknown {
  const levels = ['L1', 'L2', 'L3'];
  const changes = levels.flatMap((level) =>
    csv(`asem/removal/${level}_mean_abs_rank_change.csv`)
      .filter(({ removed }) => removed !== 'Nominal')
      .map(({ removed, mean_abs_rank_change }) => [removed!, figure(mean_abs_rank_change)] as const),
  );
  const places = ['L2', 'L3'].flatMap((level) => {
    const rows = inOrder(csv(`asem/removal/${level}_ranks.csv`), asem);
    return Object.keys(rows[0]!)
      .filter((name) => name !== 'uCode' && name !== 'Nominal')
      .map((name) => [name, rows.map((row) => figure(row[name]))] as const);
  });
  return { meanChange: Object.fromEntries(changes), places: Object.fromEntries(places) };
}
