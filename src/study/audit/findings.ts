import { isAccepted } from '../../model/accept.ts';
import { indicatorsOf, type Methodology } from '../../model/methodology.ts';
import type { RatedCriterion } from '../../model/rating.ts';
import { type Saying, say } from '../../model/saying.ts';
import type { Members, Strength } from '../../model/sayings/audit.ts';
import { matchHeaders } from '../../model/table.ts';
import type { CorrelationKind } from '../../stats/correlate.ts';
import { likelyLower } from '../guess/lower-is-better.ts';
import type {
  AuditedCriterion,
  AuditedGroup,
  AuditSettings,
  Coherence,
  Comparison,
  Correlation,
  Distribution,
  Finding,
  FindingKind,
  PairCorrelation,
} from './model.ts';
import { inOrder } from './order.ts';
import type { Tree } from './tree.ts';

/** A principal component with a larger eigenvalue explains more than a criterion alone (Kaiser 1960). */
const KAISER = 1;
/** Smaller loadings say nothing about a component's direction. */
const LEAST_LOADING = 0.1;

export interface Evidence {
  readonly methodology: Methodology;
  readonly settings: AuditSettings;
  readonly tree: Tree;
  readonly criteria: readonly AuditedCriterion[];
  readonly groups: readonly AuditedGroup[];
  readonly correlations: readonly PairCorrelation[];
  readonly against: readonly Comparison[];
}

/** What the figures mean, as sentences. */
export function findings(evidence: Evidence): readonly Finding[] {
  const found = [
    ...ofNames(evidence),
    ...evidence.criteria.flatMap((criterion) => ofDistribution(criterion, evidence.settings)),
    ...fewDistinct(evidence),
    ...ofPairs(evidence),
    ...evidence.criteria.flatMap((criterion) => ofCorrelations(criterion, evidence)),
    ...evidence.groups.flatMap((group) => ofCoherence(group, evidence)),
    ...ofInfluence(evidence),
    ...ofRemovals(evidence),
    ...evidence.against.flatMap((comparison) => ofComparison(comparison, evidence)),
    ...notComputed(evidence),
  ];
  return inOrder(found, evidence.criteria);
}

/** Indicators whose names say that lower is better, and that count as better when higher. */
const ofNames = ({ methodology, tree }: Evidence): Finding[] =>
  indicatorsOf(methodology.criteria).flatMap((indicator) => {
    const word = likelyLower(indicator);
    const { id } = indicator;
    const { name } = tree.get(id);
    return word === undefined || isAccepted('likely-direction', id, methodology.accept)
      ? []
      : [warning('direction', [id], say('nameSaysLower', { name, word }))];
  });

const warning = (kind: FindingKind, criteria: readonly string[], says: Saying): Finding => ({
  kind,
  severity: 'warning',
  criteria,
  says,
});
const note = (kind: FindingKind, criteria: readonly string[], says: Saying): Finding => ({
  kind,
  severity: 'note',
  criteria,
  says,
});

function ofDistribution(
  { id, name, values, scores }: AuditedCriterion,
  { thresholds }: AuditSettings,
): Finding[] {
  if (values === undefined) return [];
  if (values.values === 0) return [warning('no-values', [id], say('auditNoValues', { name }))];
  if (isFlat(values))
    return [warning('constant', [id], say('auditConstant', { name, count: values.values }))];
  const found: Finding[] = [];
  if (scores.values === 0) found.push(warning('left-out', [id], say('auditLeftOut', { name })));
  const units = values.values + values.missing;
  const share = values.values / units;
  if (share < thresholds.available) {
    const { missing } = values;
    const says = say('lowAvailability', { name, share, missing, limit: thresholds.available });
    found.push(warning('low-availability', [id], says));
  }
  const zeros = values.zeros / values.values;
  if (zeros > thresholds.zeros) {
    const says = say('manyZeros', { name, share: zeros, limit: thresholds.zeros });
    found.push(warning('many-zeros', [id], says));
  }
  const { skewness, kurtosis } = values;
  if (skewness !== null && kurtosis !== null && isOutlying(values, thresholds)) {
    const isTamed = !isOutlying(scores, thresholds);
    const limits = { skewness: thresholds.skewness, kurtosis: thresholds.kurtosis };
    const says = say('auditOutliers', { name, skewness, kurtosis, limits, isTamed });
    found.push((isTamed ? note : warning)('outliers', [id], says));
  }
  return found;
}

const isFlat = ({ values, distinct, skewness, standardDeviation }: Distribution) =>
  distinct === 1 ? values > 1 : standardDeviation !== null && skewness === null && values > 2;

function isOutlying(
  { skewness, kurtosis }: Distribution,
  limits: { readonly skewness: number; readonly kurtosis: number },
): boolean {
  if (skewness === null || kurtosis === null) return false;
  return Math.abs(skewness) > limits.skewness && kurtosis > limits.kurtosis;
}

function fewDistinct({ criteria, settings: { thresholds } }: Evidence): Finding[] {
  const few = criteria.filter(
    ({ values }) =>
      values !== undefined && values.distinct > 1 && values.distinct / values.values < thresholds.distinct,
  );
  if (few.length === 0) return [];
  const told = few.map(({ name, values }) => ({ name, distinct: values?.distinct ?? 0 }));
  return [
    note(
      'few-distinct',
      few.map(({ id }) => id),
      say('fewDistinct', { criteria: told, limit: thresholds.distinct }),
    ),
  ];
}

function ofPairs({ correlations, tree, settings }: Evidence): Finding[] {
  const { correlation: kind, thresholds } = settings;
  return correlations.flatMap((pair) => {
    const { first, second, relation, value } = pair;
    if (second === null || value === null) return [];
    const [a, b] = [tree.get(first), tree.get(second)];
    const areSiblings = relation === 'siblings';
    const told = { first: a.name, second: b.name, strength: strengthOf(pair, kind) };
    const bothLeaves = a.leaf && b.leaf;
    if ((areSiblings || bothLeaves) && value > thresholds.redundant) {
      return [warning('redundant', [first, second], say('redundant', { ...told, areSiblings }))];
    }
    if (areSiblings && value < thresholds.negative && isSignificant(pair, settings)) {
      const group = a.parent === null ? null : tree.get(a.parent).name;
      return [warning('contradiction', [first, second], say('contradiction', { ...told, group }))];
    }
    return [];
  });
}

const isSignificant = ({ pValue }: Correlation, { thresholds }: AuditSettings) =>
  pValue !== null && pValue <= thresholds.significance;

const strengthOf = ({ value, pairs, pValue }: Correlation, kind: CorrelationKind): Strength => ({
  kind,
  value: value ?? 0,
  pairs,
  pValue,
});

/** The children of a group, or of the total, as a finding speaks of them. */
function membersOf(id: string | null, tree: Tree): Members {
  const children = tree.children(id);
  const leaves = children.filter(({ leaf }) => leaf).length;
  return {
    what: leaves === children.length ? 'indicators' : leaves === 0 ? 'groups' : 'criteria',
    group: id === null ? null : tree.get(id).name,
    count: children.length,
  };
}

function ofCorrelations(criterion: AuditedCriterion, evidence: Evidence): Finding[] {
  const { id, name, parent, withGroup: own, withTotal: total } = criterion;
  const { settings, tree } = evidence;
  const { correlation: kind, thresholds } = settings;
  const isNegative = (correlation: Correlation | undefined) =>
    correlation !== undefined && (correlation.value ?? 0) < 0 && isSignificant(correlation, settings);
  const isWeak = ({ value }: Correlation) => value !== null && Math.abs(value) < thresholds.weak;
  if (own !== undefined && parent !== null && isNegative(own)) {
    const group = tree.get(parent).name;
    return [warning('negative', [id], say('runsAgainst', { name, group, strength: strengthOf(own, kind) }))];
  }
  const all = strengthOf(total, kind);
  if (isNegative(total)) {
    return [warning('negative', [id], say('runsAgainst', { name, group: null, strength: all }))];
  }
  if (isWeak(total) && (own === undefined || isWeak(own))) {
    const inGroup = own === undefined ? null : strengthOf(own, kind);
    return [warning('silent', [id], say('silent', { name, own: inGroup, total: all }))];
  }
  return own === undefined || parent === null ? [] : elsewhere(criterion, own, parent, evidence);
}

/** An indicator that another group of the same level explains better than its own, which it is even part of. */
function elsewhere(
  { id, name }: AuditedCriterion,
  own: Correlation,
  parent: string,
  { correlations, tree, settings }: Evidence,
): Finding[] {
  const level = tree.ancestors(parent).length;
  let best: { group: RatedCriterion; pair: Correlation } | undefined;
  for (const pair of correlations) {
    const group = pair.first === id ? pair.second : pair.second === id ? pair.first : null;
    if (group === null || pair.relation !== 'other-group' || tree.get(group).leaf) continue;
    if (tree.ancestors(group).length !== level) continue;
    if ((pair.value ?? -1) > (best?.pair.value ?? own.value ?? 1)) best = { group: tree.get(group), pair };
  }
  if (best === undefined) return [];
  const says = say('elsewhere', {
    name,
    group: tree.get(parent).name,
    own: strengthOf(own, settings.correlation),
    other: best.group.name,
    strength: strengthOf(best.pair, settings.correlation),
  });
  return [note('elsewhere', [id, best.group.id], says)];
}

function ofCoherence({ id, children, indicators }: AuditedGroup, evidence: Evidence): Finding[] {
  const members = membersOf(id, evidence.tree);
  const all: Members = { ...members, what: 'indicators', count: indicators?.criteria.length ?? 0 };
  return [
    ...ofMembers(children, members, evidence),
    ...(indicators === undefined ? [] : ofMembers(indicators, all, evidence)),
  ];
}

function ofMembers(
  { criteria, alpha, alphaWithout, components }: Coherence,
  siblings: Members,
  { settings, tree }: Evidence,
): Finding[] {
  const found: Finding[] = [];
  const members = { ...siblings, count: criteria.length };
  const limit = settings.thresholds.alpha;
  if (alpha !== null && alpha < limit) {
    const [best] = Object.entries(alphaWithout)
      .flatMap(([id, value]) => (value === null ? [] : [{ id, value }]))
      .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
    const better =
      best !== undefined && best.value > alpha ? { name: tree.get(best.id).name, alpha: best.value } : null;
    found.push(warning('incoherent', criteria, say('incoherent', { members, alpha, limit, better })));
  }
  const dimensions = components.filter(({ eigenvalue }) => eigenvalue > KAISER).length;
  const [first] = components;
  if (first !== undefined && dimensions > 1) {
    const all = components.slice(0, dimensions).reduce((sum, { explained }) => sum + explained, 0);
    const says = say('severalDimensions', { members, dimensions, first: first.explained, all });
    found.push(note('several-dimensions', criteria, says));
  }
  if (first !== undefined) {
    const opposite = Object.keys(first.loadings).filter((id) => (first.loadings[id] ?? 0) < -LEAST_LOADING);
    if (opposite.length > 0) {
      const names = opposite.map((id) => tree.get(id).name);
      found.push(note('opposite-loadings', opposite, say('oppositeLoadings', { members, names })));
    }
    if (alpha !== null && alpha >= limit && dimensions === 1 && opposite.length === 0) {
      found.push(note('coherent', criteria, say('coherent', { members, alpha, first: first.explained })));
    }
  }
  return found;
}

function ofInfluence({ criteria, tree, settings: { thresholds } }: Evidence): Finding[] {
  const factor = thresholds.hidden;
  const judge = (judged: readonly AuditedCriterion[], members: Members): Finding[] =>
    [true, false].flatMap((isMore) => {
      const outside = judged.filter(({ influence: { ratio } }) =>
        ratio === null ? false : isMore ? ratio > factor : ratio < 1 / factor,
      );
      if (outside.length === 0) return [];
      const told = outside.map(({ name, influence: { weight, share } }) => ({
        name,
        weight,
        influence: share ?? 0,
      }));
      const says = say('hiddenWeight', { members, factor, isMore, criteria: told });
      return [
        warning(
          'hidden-weight',
          outside.map(({ id }) => id),
          says,
        ),
      ];
    });
  const leaves = criteria.filter(({ leaf }) => leaf);
  const parents = new Set(criteria.filter(({ leaf }) => !leaf).map(({ parent }) => parent));
  return [
    ...[...parents].flatMap((parent) => {
      const groups = criteria.filter((criterion) => !criterion.leaf && criterion.parent === parent);
      return judge(groups, { ...membersOf(parent, tree), what: 'groups', count: groups.length });
    }),
    ...judge(leaves, { what: 'indicators', group: null, count: leaves.length }),
  ];
}

function ofRemovals({ criteria }: Evidence): Finding[] {
  const found: Finding[] = [];
  for (const [leaf, what] of [
    [true, 'indicators'],
    [false, 'groups'],
  ] as const) {
    const members = criteria.filter((criterion) => criterion.leaf === leaf);
    const [first] = members
      .filter(({ removal }) => (removal.meanChange ?? 0) > 0)
      .sort((a, b) => (b.removal.meanChange ?? 0) - (a.removal.meanChange ?? 0) || (a.id < b.id ? -1 : 1));
    if (first !== undefined && members.length > 1) {
      const { meanChange, largestChange, movers, moversCount } = first.removal;
      const says = say('decisive', {
        what,
        name: first.name,
        mean: meanChange ?? 0,
        largest: largestChange ?? 0,
        movers,
        count: moversCount,
      });
      found.push(note('decisive', [first.id], says));
    }
  }
  const idle = criteria.filter(
    ({ leaf, weight, scores, removal }) =>
      leaf && weight > 0 && scores.values > 0 && removal.units > 1 && removal.changed === 0,
  );
  if (idle.length > 0) {
    const names = idle.map(({ name }) => name);
    found.push(
      note(
        'without-effect',
        idle.map(({ id }) => id),
        say('withoutEffect', { names }),
      ),
    );
  }
  for (const { id, name, removal } of criteria) {
    if (removal.unrated > 0) {
      found.push(note('decisive', [id], say('losesUnits', { name, count: removal.unrated })));
    }
  }
  return found;
}

function ofComparison(
  { column, withTotal, criteria }: Comparison,
  { methodology, settings, tree }: Evidence,
): Finding[] {
  const { correlation: kind } = settings;
  const own = indicatorsOf(methodology.criteria).find(
    (indicator) => matchHeaders([column], indicator.column).length > 0,
  );
  if (own !== undefined)
    return [warning('against', [own.id], say('notOutside', { column, name: tree.get(own.id).name }))];
  if (withTotal.value === null) return [];
  let best: { name: string; correlation: Correlation } | undefined;
  for (const { id, name } of tree.children(null)) {
    const correlation = criteria[id];
    if (correlation === undefined || correlation.value === null) continue;
    if (best === undefined || Math.abs(correlation.value) > Math.abs(best.correlation.value ?? 0)) {
      best = { name, correlation };
    }
  }
  const most = best === undefined ? null : { name: best.name, strength: strengthOf(best.correlation, kind) };
  return [note('against', [], say('against', { column, total: strengthOf(withTotal, kind), most }))];
}

/** What could not be computed, by the reason. */
function notComputed({ groups, criteria, against, tree }: Evidence): Finding[] {
  const byReason = new Map<string, { why: Saying; what: Saying[]; criteria: string[] }>();
  const tell = (why: Saying, what: Saying, ids: readonly string[]) => {
    const key = JSON.stringify(why);
    const told = byReason.get(key) ?? { why, what: [], criteria: [] };
    told.what.push(what);
    told.criteria.push(...ids);
    byReason.set(key, told);
  };
  for (const { id, children, indicators } of groups) {
    const members = membersOf(id, tree);
    for (const [coherence, what] of [
      [children, members.what],
      [indicators, 'indicators'],
    ] as const) {
      // One criterion alone has nothing to agree with, and nobody expects it.
      if (coherence === undefined || coherence.criteria.length < 2) continue;
      const named = say('coherenceOf', { members: { ...members, what, count: coherence.criteria.length } });
      for (const why of coherence.why) tell(why, named, coherence.criteria);
    }
  }
  for (const { id, name, removal } of criteria) {
    if (removal.why !== undefined) tell(removal.why, say('removalOf', { name }), [id]);
  }
  for (const { column, withTotal } of against) {
    if (withTotal.why !== undefined) tell(withTotal.why, say('comparisonWith', { column }), []);
  }
  return [...byReason.values()].map(({ why, what, criteria: ids }) =>
    note('not-computed', [...new Set(ids)], say('notComputed', { what, why })),
  );
}
