import { aggregate } from '../../method/aggregate/registry.ts';
import { methodOf } from '../../method/method.ts';
import { normalise } from '../../method/normalise/registry.ts';
import { defaults } from '../../methodology/defaults.ts';
import type { Evaluated } from '../../model/fitted.ts';
import {
  type Choice,
  type Criterion,
  type Group,
  type Indicator,
  isGroup,
  type Methodology,
} from '../../model/methodology.ts';
import type { Remedy } from '../../model/sayings/check.ts';
import { indicatorScores } from '../../stage/combine.ts';
import { extent } from '../../stats/moments.ts';
import type { Check, Finding } from './check.ts';
import * as messages from './messages.ts';

/** How many times as wide one sibling's scale may be as another's: half of it is no longer a matter of rounding. */
const TIMES = 2;

/** What the scores of a criterion are measured on. */
interface Scale {
  /** The same for siblings that are normalised in the same way, however far their values reach. */
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  /** What would put a sibling on it; absent where nothing was normalised. */
  readonly choice?: Pick<Remedy, 'method' | 'to'>;
  /** Of values as they are: how far they reach, where `from` and `to` are the ends of the scale they seem to be on. */
  readonly reach?: { readonly from: number; readonly to: number };
}

interface Sibling {
  readonly criterion: Criterion;
  readonly share: number;
  readonly scale: Scale;
}

/**
 * Siblings under a mean whose scores lie on scales of which one is at least twice as wide as another, such as points
 * of 10 or z-scores beside 0 to 100: the wide ones count for more than is written. Of a scale it is the width that
 * is looked at, as far as it is declared, not how far the values reach: 1 to 100 goes with 0 to 100. Not where
 * points alone are added up, since there the most there can be is meant as a weight, nor under a geometric mean,
 * where a factor moves no place.
 */
export const mixedScales: Check = {
  code: 'scales',
  severity: 'warning',
  about: 'data',
  find({ methodology, evaluated }) {
    return evaluated === undefined ? [] : judge(methodology, null, [], scalesOf(evaluated));
  },
};

type ScaleOf = (criterion: Criterion) => Scale | undefined;

function judge(
  group: Group | Methodology,
  id: string | null,
  path: readonly (string | number)[],
  { scaleOf, shareOf }: { readonly scaleOf: ScaleOf; readonly shareOf: (id: string) => number },
): Finding[] {
  const inside = group.criteria.flatMap((child, index) =>
    isGroup(child) ? judge(child, child.id, [...path, 'criteria', index], { scaleOf, shareOf }) : [],
  );
  const { linear, readsDirection, looksAt } = methodOf(aggregate, group.aggregate);
  if (readsDirection === true || looksAt === 'all-units' || linear === 'logarithm') return inside;
  const siblings = group.criteria.flatMap((criterion): Sibling[] => {
    const scale = scaleOf(criterion);
    const share = shareOf(criterion.id);
    return scale === undefined || !(share > 0) ? [] : [{ criterion, share, scale }];
  });
  const finding = compare(siblings, id, path, linear !== null);
  return finding === undefined ? inside : [finding, ...inside];
}

function compare(
  given: readonly Sibling[],
  group: string | null,
  path: readonly (string | number)[],
  areAdded: boolean,
): Finding | undefined {
  if (given.length < 2 || given.every(({ criterion }) => isJudged(criterion))) return undefined;
  const siblings = asTheyAre(given);
  const widths = widthsByKind(siblings);
  const widthOf = ({ scale }: Sibling) => widths.get(scale.kind)!;
  const all = [...widths.values()];
  if (Math.max(...all) < TIMES * Math.min(...all)) return undefined;
  const target = commonest(siblings);
  const total = siblings.reduce((sum, sibling) => sum + sibling.share * widthOf(sibling), 0);
  const goal = target === undefined ? 100 : widthOf(target);
  const isOff = (sibling: Sibling) =>
    Math.max(goal, widthOf(sibling)) >= TIMES * Math.min(goal, widthOf(sibling));
  const told = siblings.map((sibling) => ({
    id: sibling.criterion.id,
    from: sibling.scale.from,
    to: sibling.scale.to,
    share: sibling.share,
    counts: areAdded ? (sibling.share * widthOf(sibling)) / total : null,
  }));
  const lines = siblings
    .filter(isOff)
    .map(({ criterion }) => remedy(criterion, target?.scale.choice ?? USUAL));
  return messages.scales(group, [...path, 'criteria'], told, lines);
}

/** Beside raw values that are on no scale, others that seem to be on one are as likely to be raw. */
function asTheyAre(siblings: readonly Sibling[]): readonly Sibling[] {
  if (!siblings.some(({ scale }) => scale.kind.startsWith(RAW))) return siblings;
  return siblings.map((sibling) => {
    const { kind, reach } = sibling.scale;
    if (reach === undefined) return sibling;
    const { criterion } = sibling;
    const what = (isGroup(criterion) ? undefined : criterion.unit) ?? criterion.id;
    return { ...sibling, scale: { kind: `${kind} of ${what}`, ...reach } };
  });
}

/** The width of each kind of scale: of those that follow from the values, the middle one. */
function widthsByKind(siblings: readonly Sibling[]): ReadonlyMap<string, number> {
  const widths = new Map<string, number[]>();
  for (const { scale } of siblings) {
    const known = widths.get(scale.kind) ?? [];
    known.push(scale.to - scale.from);
    widths.set(scale.kind, known);
  }
  return new Map(
    [...widths].map(([kind, list]) => [kind, list.sort((a, b) => a - b)[(list.length - 1) >> 1]!]),
  );
}

/** A sibling on the scale that most of those that are normalised have, of equally many on the usual one. */
function commonest(siblings: readonly Sibling[]): Sibling | undefined {
  const counts = new Map<string, number>();
  for (const { scale } of siblings) counts.set(scale.kind, (counts.get(scale.kind) ?? 0) + 1);
  const ranked = siblings
    .filter(({ scale }) => scale.choice !== undefined)
    .map((sibling) => {
      const isUsual = sibling.scale.choice?.method === USUAL.method;
      return { sibling, rank: counts.get(sibling.scale.kind)! + (isUsual ? 0.5 : 0) };
    });
  return ranked.sort((a, b) => b.rank - a.rank)[0]?.sibling;
}

/** The scale that is usual where nothing is said. */
const USUAL = { method: defaults.normalise.method, to: null };

/** What to write beside a criterion so that it lies on the scale of its siblings; points have posts of their own. */
function remedy(criterion: Criterion, { method, to }: Pick<Remedy, 'method' | 'to'>): Remedy {
  const { id } = criterion;
  const posts = isJudged(criterion) && method === USUAL.method ? declared(criterion) : undefined;
  return { id, method, to, posts: posts === undefined ? null : [posts.from, posts.to] };
}

/** Points that were given and not normalised. */
const isJudged = (criterion: Criterion): criterion is Indicator =>
  !isGroup(criterion) && isPlain(criterion.normalise) && declared(criterion) !== undefined;

/** Whether values stay as they are. */
const isPlain = (choice: Choice): boolean => methodOf(normalise, choice).keepsDirection === true;

/** The least and the most of the points that can be had. */
function declared({ points, bands }: Indicator): { readonly from: number; readonly to: number } | undefined {
  const all = [...Object.values(points ?? {}), ...(bands ?? []).map((band) => band.points)];
  return all.length === 0 ? undefined : { from: Math.min(...all), to: Math.max(...all) };
}

/** Shares and scales of the criteria of a rating. */
function scalesOf({ fitted, scores }: Evaluated) {
  const found = new Map(scores.criteria.map((criterion) => [criterion.id, criterion]));
  const shareOf = (id: string) => found.get(id)?.weight ?? 0;
  const reach = (id: string) => {
    const { min, max } = extent(
      found.get(id)?.score ?? indicatorScores(fitted.methodology, fitted.indicators, id),
    );
    return max > min ? { from: min, to: max } : undefined;
  };
  const scaleOf: ScaleOf = (criterion) => {
    const { normalise: choice, id } = criterion;
    if (choice !== undefined && !isPlain(choice)) return normalisedScale(choice, () => reach(id));
    if (isGroup(criterion)) return scaleOfGroup(criterion);
    const points = declared(criterion);
    if (points !== undefined) return { kind: `points ${points.to - points.from}`, ...points };
    return plainScale(reach(id), criterion);
  };
  /** A group that puts its children's scores together keeps their scale; one that compares units makes its own. */
  function scaleOfGroup(group: Group): Scale | undefined {
    const { readsDirection, looksAt, name } = methodOf(aggregate, group.aggregate);
    if (readsDirection === true || looksAt === 'all-units') {
      const own = reach(group.id);
      return own && { kind: `group ${name}`, ...own };
    }
    const inside = group.criteria.flatMap((child) => {
      const scale = scaleOf(child);
      const share = shareOf(child.id);
      return scale === undefined || !(share > 0) ? [] : [{ scale, share }];
    });
    const [first] = inside;
    if (first === undefined) return undefined;
    if (inside.every(({ scale }) => scale.kind === first.scale.kind)) {
      const own = first.scale.reach && reach(group.id);
      return own === undefined ? first.scale : { ...first.scale, reach: own };
    }
    const total = inside.reduce((sum, { share }) => sum + share, 0);
    const mean = (of: (scale: Scale) => number) =>
      inside.reduce((sum, { scale, share }) => sum + of(scale) * share, 0) / total;
    return { kind: `mixed ${group.id}`, from: mean((scale) => scale.from), to: mean((scale) => scale.to) };
  }
  return { scaleOf, shareOf };
}

type Reach = { readonly from: number; readonly to: number } | undefined;

/** A declared scale, or for methods without one how far the scores reach. */
function normalisedScale({ method, to, ...rest }: Choice, reachOf: () => Reach): Scale | undefined {
  if (Array.isArray(to) && to.length === 2 && to.every((end) => typeof end === 'number')) {
    const [from, end] = [Math.min(...to), Math.max(...to)];
    const choice = {
      method: USUAL.method,
      to: from === 0 && end === 100 ? null : ([from, end] as const),
    };
    return { kind: `to ${end - from}`, from, to: end, choice };
  }
  const reach = reachOf();
  return reach && { kind: `${method} ${JSON.stringify(rest)}`, ...reach, choice: { method, to: null } };
}

const RAW = 'raw ';

/**
 * Values as they are: mostly given on a scale that ends at 1, 10 or 100, else as far as they reach. Indicators are on
 * one scale if their unit of measurement says so.
 */
function plainScale(reach: Reach, { id, unit }: Indicator): Scale | undefined {
  if (reach === undefined) return undefined;
  const end = [1, 10, 100].find((limit) => reach.from >= 0 && reach.to <= limit);
  if (end === undefined) return { kind: `${RAW}${unit === undefined ? id : `in ${unit}`}`, ...reach };
  return { kind: unit === undefined ? `up to ${end}` : `in ${unit}`, from: 0, to: end, reach };
}
