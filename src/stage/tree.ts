/** The criteria as a tree to be calculated: who the children are, in which order, by which methods. */

import { aggregate } from '../method/aggregate/registry.ts';
import { type AggregateMethod, type Mean, methodOf, type NormaliseMethod } from '../method/method.ts';
import { normalise } from '../method/normalise/registry.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Fitted, FittedGroup, FittedIndicator } from '../model/fitted.ts';
import { textOf } from '../model/label.ts';
import type { Choice, Criterion, Direction, Group, Indicator, Methodology } from '../model/methodology.ts';
import { isGroup } from '../model/methodology.ts';
import { powerOfTwoBelow } from '../stats/elementary.ts';

export interface LeafNode {
  readonly kind: 'leaf';
  readonly id: string;
  readonly indicator: Indicator;
  readonly fitted: FittedIndicator;
  readonly method: NormaliseMethod;
  /** A child of the top: its scores are columns of the result. */
  readonly isTop: boolean;
}

export interface GroupNode {
  readonly kind: 'group';
  /** Null is the top. */
  readonly id: string | null;
  /** What messages call it. */
  readonly name: string;
  readonly settings: Group | Methodology;
  /** By id: one fixed order, whatever that of the file, so that sums agree to the last bit. */
  readonly children: readonly Node[];
  /** Of each child its index in the file, from 0. */
  readonly childOrder: readonly number[];
  /** Which way each child's scores run: a group's, and what a normalisation has turned, are higher-is-better. */
  readonly directions: readonly Direction[];
  /** Which children's scores are values as they are in the data. */
  readonly raw: readonly boolean[];
  readonly method: AggregateMethod;
  /** Its form where it is a mean. */
  readonly mean: Mean | undefined;
  /** How its own score is normalised, where it is. */
  readonly scale: Choice | undefined;
}

export type Node = LeafNode | GroupNode;

/** The children of a group by id. */
export const byId = (children: readonly Criterion[]): Criterion[] =>
  [...children].sort((a, b) => (a.id < b.id ? -1 : 1));

export function treeOf(methodology: Methodology, indicators: readonly FittedIndicator[]): GroupNode {
  const fitted = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const leaf = (indicator: Indicator, isTop: boolean): LeafNode => ({
    kind: 'leaf',
    id: indicator.id,
    indicator,
    fitted: fitted.get(indicator.id)!,
    method: methodOf(normalise, indicator.normalise),
    isTop,
  });
  const group = (settings: Group | Methodology, id: string | null): GroupNode => {
    const sorted = byId(settings.criteria);
    const method = methodOf(aggregate, settings.aggregate);
    return {
      kind: 'group',
      id,
      name: id ?? textOf(settings.name),
      settings,
      children: sorted.map((child) => (isGroup(child) ? group(child, child.id) : leaf(child, id === null))),
      childOrder: sorted.map((child) => settings.criteria.indexOf(child)),
      directions: sorted.map((child) => (isRaw(child) ? child.direction : 'higher')),
      raw: sorted.map(isRaw),
      method,
      mean: method.mean?.(settings.aggregate),
      scale: 'normalise' in settings ? settings.normalise : undefined,
    };
  };
  return group(methodology, null);
}

const isRaw = (criterion: Criterion): criterion is Indicator =>
  !isGroup(criterion) && methodOf(normalise, criterion.normalise).keepsDirection === true;

/** Whether a group's weights are those written beside its children. */
export const readsWritten = ({ weights }: Group | Methodology): boolean => {
  const { needs, readsWeights } = methodOf(weigh, weights);
  return needs === 'nothing' && readsWeights && weights.shares === undefined;
};

/** Groups of the tree, each after its children. */
export function* groupsFromLeaves(node: Node): Generator<GroupNode> {
  if (node.kind === 'leaf') return;
  for (const child of node.children) yield* groupsFromLeaves(child);
  yield node;
}

/** The weights of a fitted rating's groups by the group's id; null is the top. */
export const weightsByGroup = ({ groups }: Pick<Fitted, 'groups'>): ReadonlyMap<string | null, FittedGroup> =>
  new Map(groups.map((group) => [group.id, group]));

/**
 * Weights divided by a power of two, which changes no bit of any share, so that they sum to at most 1 and
 * no weighted sum of finite scores overflows.
 */
export function scaled(weights: readonly number[]): number[] {
  const room = new Float64Array(weights.length);
  scaleInto(weights, room);
  return [...room];
}

/** The scaled weights into an array of as many; @returns their sum */
export function scaleInto(weights: ArrayLike<number>, room: Float64Array): number {
  let most = 0;
  for (let child = 0; child < weights.length; child++) most = Math.max(most, weights[child]!);
  const largest = powerOfTwoBelow(most);
  let sum = 0;
  for (let child = 0; child < weights.length; child++) sum += room[child] = weights[child]! / largest;
  const unit = 2 * powerOfTwoBelow(sum);
  let total = 0;
  for (let child = 0; child < weights.length; child++) total += room[child]! /= unit;
  return total;
}

/** Weights as shares of their sum. */
export function sharesOf(weights: ArrayLike<number>): number[] {
  const room = new Float64Array(weights.length);
  const sum = scaleInto(weights, room);
  return Array.from(room, (weight) => weight / sum);
}
