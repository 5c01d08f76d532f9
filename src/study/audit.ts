/**
 * Does a rating hold together statistically? The coherence check of the OECD/JRC Handbook (2008), steps 2, 4,
 * 7 and 8, and of the JRC's audits: distributions, correlations, Cronbach's alpha, principal components,
 * weights as written against weights as they work, and what leaving something out does to the places.
 */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, located } from '../model/diagnostic.ts';
import type { Evaluated } from '../model/fitted.ts';
import type { Methodology } from '../model/methodology.ts';
import type { Rating } from '../model/rating.ts';
import { matchHeaders, selectNumbers, type Table } from '../model/table.ts';
import { TOOL } from '../model/version.ts';
import { decorate, evaluateTable, type Origin } from '../rate.ts';
import { coherence, type Scored } from './audit/coherence.ts';
import { correlation } from './audit/correlation.ts';
import { distribution } from './audit/distribution.ts';
import { findings } from './audit/findings.ts';
import { influences } from './audit/influence.ts';
import * as messages from './audit/messages.ts';
import type {
  Audit,
  AuditedCriterion,
  AuditedGroup,
  AuditSettings,
  Comparison,
  PairCorrelation,
  Thresholds,
} from './audit/model.ts';
import { removals } from './audit/removal.ts';
import { type Tree, treeOf } from './audit/tree.ts';
import { captionsOf } from './captions.ts';

/** The limits that the JRC and COINr use where nothing else is said. */
export const THRESHOLDS: Thresholds = {
  redundant: 0.92,
  weak: 0.3,
  negative: -0.4,
  significance: 0.05,
  alpha: 0.7,
  skewness: 2,
  kurtosis: 3.5,
  available: 0.65,
  zeros: 0.5,
  distinct: 0.5,
  hidden: 2,
};

export interface AuditOptions extends Partial<Omit<AuditSettings, 'thresholds'>> {
  readonly thresholds?: Partial<Thresholds>;
}

/**
 * Audits the rating of a table by a methodology.
 *
 * @param table as `rate()` takes it; with the columns to be compared with as numbers
 * @param methodology with every default filled in
 * @returns the audit, or every error found; figures that cannot be computed are null, with the reason
 *
 * Missing values: correlations and Cronbach's alpha are pairwise complete, principal components over the units
 * without a gap. Distributions are those of the units that are rated, before values are filled in.
 */
export function audit(
  table: Table,
  methodology: Methodology,
  { correlation: kind = 'pearson', against = [], thresholds = {} }: AuditOptions = {},
  origin: Origin = {},
): Outcome<Audit> {
  const outside = outsideColumns(table, against);
  const evaluated = evaluateTable(table, methodology);
  const rated = evaluated.ok
    ? decorate(evaluated.value, origin, table)
    : {
        ok: false as const,
        diagnostics: located(table, [...(origin.notes ?? []), ...evaluated.diagnostics]),
      };
  const diagnostics = [...rated.diagnostics, ...outside.diagnostics];
  if (!evaluated.ok || !rated.ok || hasErrors(diagnostics)) return { ok: false, diagnostics };
  const settings: AuditSettings = {
    correlation: kind,
    thresholds: { ...THRESHOLDS, ...thresholds },
    against,
  };
  const value = auditRating(evaluated.value, rated.value, settings, outside.found, diagnostics);
  return { ok: true, value, diagnostics };
}

/**
 * Audits what was evaluated already.
 *
 * @param rating the same evaluation, decorated
 * @param outside columns to be compared with, by row of the table
 */
export function auditRating(
  evaluated: Evaluated,
  rating: Rating,
  settings: AuditSettings,
  outside: readonly OutsideColumn[],
  diagnostics: readonly Diagnostic[],
): Audit {
  const { methodology } = evaluated.fitted;
  const { columns } = rating;
  const tree = treeOf(rating.criteria);
  const scores = new Map(columns.criteria.map(({ id, score }) => [id, score]));
  const scoresOf = (id: string) => scores.get(id) ?? new Float64Array();
  const correlations = allPairs(tree, scoresOf, columns.score, settings.correlation);
  const criteria = auditedCriteria(evaluated, rating, tree, scoresOf, correlations);
  const groups = auditedGroups(rating, tree, scoresOf);
  const comparisons = outside.map(({ name, numbers }): Comparison => {
    const values = selectNumbers(numbers, columns.tableRow);
    const withTotal = correlation(values, columns.score, settings.correlation);
    return {
      column: name,
      units: withTotal.pairs,
      withTotal,
      criteria: Object.fromEntries(
        tree.criteria.map(({ id }) => [id, correlation(values, scoresOf(id), settings.correlation)]),
      ),
    };
  });
  const evidence = { methodology, settings, tree, criteria, groups, correlations, against: comparisons };
  return {
    schemaVersion: 1,
    tool: TOOL,
    rating: rating.rating,
    inputs: rating.inputs,
    methodology: rating.methodology,
    ...(rating.run !== undefined && { run: rating.run }),
    settings,
    units: columns.order.length,
    excluded: rating.excluded,
    captions: captionsOf(rating),
    criteria,
    groups,
    correlations,
    against: comparisons,
    findings: findings(evidence),
    notes: diagnostics,
  };
}

interface OutsideColumn {
  readonly name: string;
  readonly numbers: Float64Array;
}

function outsideColumns(
  table: Table,
  wanted: readonly string[],
): { readonly found: readonly OutsideColumn[]; readonly diagnostics: readonly Diagnostic[] } {
  const names = table.columns.map(({ name }) => name);
  const found: OutsideColumn[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const column of wanted) {
    const matches = matchHeaders(names, column);
    const [first] = matches;
    if (first === undefined) diagnostics.push(messages.unknownColumn(column, names));
    else if (matches.length > 1) {
      diagnostics.push(
        messages.ambiguousColumn(
          column,
          matches.map((index) => names[index]!),
        ),
      );
    } else {
      const { name, numbers } = table.columns[first]!;
      if (numbers === undefined) diagnostics.push(messages.notNumbers(name));
      else found.push({ name, numbers });
    }
  }
  return { found, diagnostics };
}

type ScoresOf = (id: string) => Float64Array;

/** Every pair of criteria once, and every criterion with the total. */
function allPairs(
  { criteria, relation }: Tree,
  scoresOf: ScoresOf,
  total: Float64Array,
  kind: AuditSettings['correlation'],
): PairCorrelation[] {
  return criteria.flatMap(({ id: first }, index) => {
    const others = criteria.slice(index + 1).map(({ id }) => id);
    return [null, ...others].map((second): PairCorrelation => {
      const other = second === null ? total : scoresOf(second);
      return {
        first,
        second,
        relation: relation(first, second),
        ...correlation(scoresOf(first), other, kind),
      };
    });
  });
}

function auditedCriteria(
  evaluated: Evaluated,
  rating: Rating,
  tree: Tree,
  scoresOf: ScoresOf,
  correlations: readonly PairCorrelation[],
): AuditedCriterion[] {
  const { columns } = rating;
  const raw = new Map(columns.criteria.map((entry) => [entry.id, entry.raw]));
  const leaves = influences(
    tree.leaves(null),
    ({ effectiveWeight }) => effectiveWeight,
    scoresOf,
    columns.score,
  );
  const parents = new Set(tree.criteria.filter(({ leaf }) => !leaf).map(({ parent }) => parent));
  const groups = [...parents].map((parent) =>
    influences(tree.children(parent), ({ weight }) => weight, scoresOf, columns.score),
  );
  const removal = removals(evaluated);
  const between = (first: string, second: string | null) => {
    const found = correlations.find(
      (pair) =>
        (pair.first === first && pair.second === second) || (pair.first === second && pair.second === first),
    );
    if (found === undefined) throw new Error(`'${first}' was not correlated with '${second}'`);
    const { value, pairs, pValue, why } = found;
    return { value, pairs, pValue, ...(why !== undefined && { why }) };
  };
  return tree.criteria.map(({ id, name, parent, leaf, direction, weight, effectiveWeight }) => {
    const influence = leaf
      ? leaves.get(id)
      : groups.map((siblings) => siblings.get(id)).find((found) => found !== undefined);
    if (influence === undefined) throw new Error(`'${id}' has no influence`);
    const values = raw.get(id);
    return {
      id,
      name,
      parent,
      leaf,
      direction,
      weight,
      effectiveWeight,
      ...(values !== undefined && { values: distribution(values) }),
      scores: distribution(scoresOf(id)),
      ...(parent !== null && { withGroup: between(id, parent) }),
      withTotal: between(id, null),
      influence,
      removal: removal(id),
    };
  });
}

function auditedGroups(rating: Rating, tree: Tree, scoresOf: ScoresOf): AuditedGroup[] {
  const scored = ({ id, name }: { readonly id: string; readonly name: string }): Scored => ({
    id,
    name,
    scores: scoresOf(id),
  });
  const groups = [
    { id: null, name: rating.rating.name },
    ...tree.criteria.filter(({ leaf }) => !leaf).map(({ id, name }) => ({ id, name })),
  ];
  return groups.map(({ id, name }) => {
    const children = tree.children(id);
    const hasGroups = children.some(({ leaf }) => !leaf);
    return {
      id,
      name,
      children: coherence(children.map(scored)),
      ...(hasGroups && { indicators: coherence(tree.leaves(id).map(scored)) }),
    };
  });
}
