/** The weights that several schemes give, and what each of them means for the scores. Pure. */

import { weigh as pages } from '../catalogue/pages/weigh.ts';
import type { WeighMethod } from '../method/method.ts';
import { standardChoice } from '../method/standard-choice.ts';
import { weigh } from '../method/weigh/registry.ts';
import { anyChildren } from '../methodology/defaults.ts';
import { statedWeights } from '../methodology/stated-weights.ts';
import { type Diagnostic, located, type Outcome } from '../model/diagnostic.ts';
import type { Change, Fitted, FittedGroup, Measure } from '../model/fitted.ts';
import { type Choice, type Criterion, type Group, isGroup, type Methodology } from '../model/methodology.ts';
import type { Rating } from '../model/rating.ts';
import type { Saying } from '../model/saying.ts';
import type { Table } from '../model/table.ts';
import { decorate, type Origin } from '../rate.ts';
import { changed } from '../stage/change.ts';
import { evaluateFitted } from '../stage/evaluate.ts';
import { learn } from '../stage/fit.ts';
import { prepare } from '../stage/prepare.ts';
import { pearson } from '../stats/correlation.ts';
import { mainEffect } from '../stats/main-effect.ts';

/** What one scheme makes of one criterion. */
export interface WeighedCriterion {
  readonly id: string;
  readonly name: string;
  /** Its group; null for the top. */
  readonly group: string | null;
  /** Share among its siblings. */
  readonly weight: number;
  /** Share in the total: the product of the shares down the tree. */
  readonly effectiveWeight: number;
  /** Pearson's correlation of its scores with those of its group; null where there is none. */
  readonly correlation: number | null;
  /** Main effect of its scores on the variance of the group's, `mainEffect()`; null where there is none. */
  readonly importance: number | null;
}

export type WeighedGroup = {
  /** null is the top. */
  readonly id: string | null;
  /** Ids of the groups from the top down to this one. */
  readonly path: readonly string[];
  readonly name: string;
  /** Whether the methodology weighs this group by the scheme already. */
  readonly own: boolean;
} & (
  | {
      readonly kind: 'weighed';
      readonly criteria: readonly WeighedCriterion[];
      readonly measures: readonly Measure[];
      readonly warnings: readonly Saying[];
    }
  | { readonly kind: 'refused'; readonly why: Saying }
  /** The scheme needs a judgement that the methodology does not give for this group. */
  | { readonly kind: 'not-given' }
);

export interface Weighing {
  readonly scheme: string;
  readonly title: string;
  readonly groups: readonly WeighedGroup[];
}

interface Weighable {
  readonly path: readonly string[];
  readonly group: Group | Methodology;
}

/** The groups of a methodology that have something to weigh: more than one child. The top comes first. */
function weighable(methodology: Methodology): Weighable[] {
  const found: Weighable[] = [];
  const walk = (group: Group | Methodology, path: readonly string[]) => {
    if (group.criteria.length > 1) found.push({ path, group });
    for (const child of group.criteria) if (isGroup(child)) walk(child, [...path, child.id]);
  };
  walk(methodology, []);
  return found;
}

/** Ids of the groups that have something to weigh; null is the top. */
export const weighableGroups = (methodology: Methodology): (string | null)[] =>
  weighable(methodology).map(idOf);

const idOf = ({ path }: Weighable): string | null => path.at(-1) ?? null;

/** The schemes that need nothing but data, and those whose judgements the methodology gives. */
export function schemesFor(methodology: Methodology): WeighMethod[] {
  const given = new Set(weighable(methodology).map(({ group }) => group.weights.method));
  return weigh.all().filter((method) => given.has(method.name) || standardOf(method) !== undefined);
}

/** The method with the standard value of every parameter; undefined where one has none. */
function standardOf(method: WeighMethod): Choice | undefined {
  const { choice, required } = standardChoice(method);
  return required.length === 0 ? choice : undefined;
}

/**
 * Weighs the groups of a methodology by each scheme, in all of them or in one.
 *
 * Every scheme is the whole rating with the scheme in place of the groups' own weights, so that its numbers are
 * those of `rate()` by that methodology. A group for which the scheme finds no weights, or for which it needs a
 * judgement that is not there, keeps its own, and equal ones where those cannot be had either.
 *
 * @param group the only group to weigh otherwise; null is the top, undefined all of them
 * @returns one weighing a scheme with remarks about the data; errors where there is no rating at all
 */
export async function compareWeighings(
  table: Table,
  methodology: Methodology,
  schemes: readonly WeighMethod[],
  group: string | null | undefined,
  origin: Origin = {},
): Promise<Outcome<readonly Weighing[]>> {
  const groups = weighable(methodology).filter((each) => group === undefined || idOf(each) === group);
  const weighings: Weighing[] = [];
  const remarks = new Map<string, Diagnostic>();
  const learnt = learn(table, methodology);
  if (learnt.fitted === undefined)
    return { ok: false, diagnostics: located(table, [...(origin.notes ?? []), ...learnt.notes]) };
  for (const method of schemes) {
    const standard = standardOf(method);
    const choices = new Map<string | null, Choice>();
    for (const each of groups) {
      const { weights } = each.group;
      const choice = weights.method === method.name ? weights : standard;
      if (choice !== undefined && suits(choice, each)) choices.set(idOf(each), choice);
    }
    const rated = await rateWith(learnt.fitted, choices, origin);
    for (const diagnostic of located(table, rated.diagnostics)) {
      if (!OF_WEIGHTS.includes(diagnostic.code)) remarks.set(JSON.stringify(diagnostic), diagnostic);
    }
    if (!rated.ok) return { ok: false, diagnostics: [...remarks.values()] };
    weighings.push({
      scheme: method.name,
      title: pages[method.name]?.().title ?? method.name,
      groups: groups.map((each) => weighedGroup(each, method, choices, rated.value)),
    });
  }
  return { ok: true, value: weighings, diagnostics: [...remarks.values()] };
}

/** What is said about weights is said in the comparison itself. */
const OF_WEIGHTS = ['no-weights', 'doubtful-weights', 'weightless'];

/** Weights that are stated and all 0 are no shares. */
const suits = (weights: Choice, { group: { criteria } }: Weighable) =>
  statedWeights({ weights, criteria })?.some((weight) => weight > 0) ?? true;

interface Rated {
  readonly rating: Rating;
  /** What came of weighing each group of more than one child. */
  readonly results: ReadonlyMap<string | null, FittedGroup>;
}

/**
 * Weighs and rates with these choices; where one finds no weights, with the group's own, and at last with equal ones.
 */
async function rateWith(
  fitted: Fitted,
  choices: ReadonlyMap<string | null, Choice>,
  origin: Origin,
): Promise<Outcome<Rated>> {
  const tried = new Map<string | null, Choice>(choices);
  const refused = new Map<string | null, FittedGroup>();
  for (;;) {
    const changes = [...tried].map(([criterion, weights]): Change => ({ choose: { criterion, weights } }));
    await prepare(withWeights(fitted.methodology, tried));
    const weighed = changed(fitted, changes);
    if (!weighed.ok) return weighed;
    const failed = weighed.value.groups.filter((group) => group.refused !== null);
    if (failed.length === 0) {
      const evaluated = evaluateFitted(weighed.value);
      if (!evaluated.ok) return evaluated;
      const rated = decorate(evaluated.value, origin);
      if (!rated.ok) return rated;
      const results = new Map(weighed.value.groups.map((group) => [group.id, group]));
      for (const [id, group] of refused) results.set(id, group);
      return { ok: true, value: { rating: rated.value, results }, diagnostics: rated.diagnostics };
    }
    for (const group of failed) {
      const { id } = group;
      // The first refusal is that of the scheme; a later one is of what stands in for it.
      if (choices.has(id) && !refused.has(id)) refused.set(id, group);
      const fallback = choices.has(id) && tried.get(id) === choices.get(id) ? undefined : anyChildren.weights;
      if (fallback === undefined) tried.delete(id);
      else tried.set(id, fallback);
    }
  }
}

/** The methodology with other weights for some of its groups. */
function withWeights(methodology: Methodology, choices: ReadonlyMap<string | null, Choice>): Methodology {
  const changed = (criterion: Criterion): Criterion =>
    isGroup(criterion)
      ? {
          ...criterion,
          weights: choices.get(criterion.id) ?? criterion.weights,
          criteria: criterion.criteria.map(changed),
        }
      : criterion;
  return {
    ...methodology,
    weights: choices.get(null) ?? methodology.weights,
    criteria: methodology.criteria.map(changed),
  };
}

function weighedGroup(
  weighable: Weighable,
  method: WeighMethod,
  choices: ReadonlyMap<string | null, Choice>,
  { rating, results }: Rated,
): WeighedGroup {
  const { group, path } = weighable;
  const id = idOf(weighable);
  const rated = new Map(rating.criteria.map((criterion) => [criterion.id, criterion]));
  const name = id === null ? rating.rating.name : (rated.get(id)?.name ?? id);
  const common = { id, path, name, own: group.weights.method === method.name };
  const result = results.get(id);
  if (!choices.has(id) || result === undefined) return { ...common, kind: 'not-given' };
  if (result.refused !== null) return { ...common, kind: 'refused', ...result.refused };
  const scores = new Map(rating.columns.criteria.map((criterion) => [criterion.id, criterion.score]));
  const total = id === null ? rating.columns.score : scores.get(id)!;
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  // Measures are in the order of the ids, as the calculation goes; people read the order of the file.
  const sorted = group.criteria.map((child) => child.id).sort();
  const place = group.criteria.map((child) => sorted.indexOf(child.id));
  return {
    ...common,
    kind: 'weighed',
    criteria: group.criteria.map((child): WeighedCriterion => {
      const { name, weight, effectiveWeight } = rated.get(child.id)!;
      const score = scores.get(child.id)!;
      return {
        id: child.id,
        name,
        group: id,
        weight,
        effectiveWeight,
        correlation: orNull(pearson(score, total)),
        importance: orNull(mainEffect(score, total)),
      };
    }),
    measures: result.measures.map(({ name, value }) => ({
      name,
      value: typeof value === 'number' ? value : place.map((index) => value[index]!),
    })),
    warnings: result.warnings,
  };
}
