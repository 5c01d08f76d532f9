/**
 * A rating whose total is linear in the scores of its indicators: a tree of weighted arithmetic means, whose scores do
 * not depend on weights. Weights of a whole block of draws are multiplied out down the tree, and the total of a unit
 * is a sum of products, which is what the kernel computes.
 *
 * Units with the same gaps share a pattern: under it the weights of a group are shares of those that are there.
 */

import { methodOf } from '../../method/method.ts';
import { weigh } from '../../method/weigh/registry.ts';
import type { Fitted } from '../../model/fitted.ts';
import { leafScores } from '../../stage/combine.ts';
import {
  type GroupNode,
  groupsFromLeaves,
  type LeafNode,
  type Node,
  sharesOf,
  treeOf,
  weightsByGroup,
} from '../../stage/tree.ts';
import type { DrawnWeights } from './draw-weights.ts';
import type { Admissible } from './settings.ts';

/** A weight: the same in every draw, or drawn as the child of a varying group. */
type Weight = { readonly fixed: number } | { readonly set: number; readonly child: number };

/** A group's weight goes to its children that are there, in proportion to theirs. */
interface Split {
  /** Where the group's own weight stands; −1 is the root, whose weight is 1. */
  readonly from: number;
  readonly children: readonly { readonly weight: Weight; readonly to: number }[];
}

export interface Pattern {
  /** The units that have it, by number. */
  readonly units: Int32Array;
  /** Their scores side by side, `width` a unit. */
  readonly scores: Float64Array;
  readonly width: number;
  /** Parents first. Targets below `width` are the indicators that are there, the others groups. */
  readonly splits: readonly Split[];
  readonly slots: number;
  /** The largest absolute score of each indicator where one is below 0: then sums may cancel; else none. */
  readonly largest: Float64Array | null;
}

export interface Linear {
  /** How many units there are; those under no pattern have no score in any draw. */
  readonly units: number;
  readonly patterns: readonly Pattern[];
}

/** Whether every group from the root down is a plain arithmetic mean, by weights that do not follow from scores. */
function isLinear(root: GroupNode, varying: ReadonlySet<string | null>): boolean {
  for (const node of groupsFromLeaves(root)) {
    const { mean, scale, settings, id } = node;
    if (mean === undefined || mean.change !== null || mean.undo !== null || mean.least !== undefined)
      return false;
    if (scale !== undefined) return false;
    // Weights that follow from the scores of groups below change with these.
    const { needs } = methodOf(weigh, settings.weights);
    const isGiven = varying.has(id) || needs === 'nothing' || needs === 'judgement';
    const below = [...groupsFromLeaves(node)].some((group) => group !== node && varying.has(group.id));
    if (!isGiven && below) return false;
  }
  return true;
}

/**
 * The rating as a linear one; undefined where it is none.
 *
 * @param root the criterion whose scores are wanted; null is the total
 */
export function linearOf(
  fitted: Fitted,
  sets: readonly Admissible[],
  root: string | null = null,
): Linear | undefined {
  const top = treeOf(fitted.methodology, fitted.indicators);
  const node = [...groupsFromLeaves(top)].find(({ id }) => id === root);
  if (node === undefined || !isLinear(node, new Set(sets.map(({ group }) => group)))) return undefined;
  const leaves = [...groupsFromLeaves(node)].flatMap(({ children }) =>
    children.filter((child): child is LeafNode => child.kind === 'leaf'),
  );
  const columns = leaves.map(leafScores);
  const units = fitted.sample.rows.length;
  const weightsOf = weightsFor(fitted, sets);
  const byGaps = new Map<string, number[]>();
  let gaps = '';
  const isThere = columns.map(() => false);
  for (let unit = 0; unit < units; unit++) {
    // Most have the same as the one before.
    let isSame = gaps !== '';
    columns.forEach((column, leaf) => {
      const there = !Number.isNaN(column[unit]!);
      if (there !== isThere[leaf]) isSame = false;
      isThere[leaf] = there;
    });
    if (!isSame) gaps = isThere.map((there) => (there ? '+' : '-')).join('');
    const members = byGaps.get(gaps);
    if (members === undefined) byGaps.set(gaps, [unit]);
    else members.push(unit);
  }
  const patterns = [...byGaps.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([marks, members]) => {
      const present = new Set<Node>(leaves.filter((_, leaf) => marks[leaf] === '+'));
      return patternOf(node, members, { leaves, columns, present, weightsOf }) ?? [];
    });
  return { units, patterns };
}

/** More of them than this cost more than going the general way. */
export const MOST_PATTERNS = 200;

interface Gapped {
  readonly leaves: readonly LeafNode[];
  readonly columns: readonly Float64Array[];
  readonly present: Set<Node>;
  readonly weightsOf: (node: GroupNode) => readonly Weight[];
}

/** By group its children's weights: drawn where they vary, those of the fitted rating elsewhere. */
function weightsFor(fitted: Fitted, sets: readonly Admissible[]): (node: GroupNode) => readonly Weight[] {
  const fixed = weightsByGroup(fitted);
  return ({ id, children }) => {
    const set = sets.findIndex(({ group }) => group === id);
    const shares = sharesOf(fixed.get(id)!.weights);
    return children.map((child, index): Weight => {
      const drawn = set === -1 ? -1 : sets[set]!.children.indexOf(child.id ?? '');
      return drawn === -1 ? { fixed: shares[index]! } : { set, child: drawn };
    });
  };
}

const isPositive = (weight: Weight): boolean => !('fixed' in weight) || weight.fixed > 0;

/** The pattern of units with these indicators present; undefined where it gives no score. */
function patternOf(
  root: GroupNode,
  units: readonly number[],
  { leaves, columns, present, weightsOf }: Gapped,
): Pattern | undefined {
  for (const node of groupsFromLeaves(root)) {
    const there = node.children.filter((child) => present.has(child));
    const weights = weightsOf(node);
    const counts = node.children.some((child, index) => present.has(child) && isPositive(weights[index]!));
    const isCovered = !(there.length / node.children.length < node.settings.coverage);
    if (counts && isCovered) present.add(node);
  }
  if (!present.has(root)) return undefined;
  const counted: number[] = [];
  const splits: Split[] = [];
  const groups: GroupNode[] = [];
  const slotOf = new Map<Node, number>();
  // Only what has a weight all the way down is counted.
  const collect = (node: GroupNode) => {
    const weights = weightsOf(node);
    node.children.forEach((child, index) => {
      if (!present.has(child) || !isPositive(weights[index]!)) return;
      if (child.kind === 'leaf') counted.push(leaves.indexOf(child));
      else {
        groups.push(child);
        collect(child);
      }
    });
  };
  collect(root);
  counted.forEach((leaf, slot) => {
    slotOf.set(leaves[leaf]!, slot);
  });
  groups.forEach((group, index) => {
    slotOf.set(group, counted.length + index);
  });
  for (const node of [root, ...groups]) {
    const weights = weightsOf(node);
    const children = node.children.flatMap((child, index) => {
      const to = slotOf.get(child);
      return to === undefined ? [] : [{ weight: weights[index]!, to }];
    });
    splits.push({ from: slotOf.get(node) ?? -1, children });
  }
  return {
    units: Int32Array.from(units),
    scores: sideBySide(
      units,
      counted.map((leaf) => columns[leaf]!),
    ),
    width: counted.length,
    splits,
    slots: counted.length + groups.length,
    largest: largestOf(counted.map((leaf) => columns[leaf]!)),
  };
}

/** The scores of some units, a row each. */
function sideBySide(units: readonly number[], columns: readonly Float64Array[]): Float64Array {
  const scores = new Float64Array(units.length * columns.length);
  let to = 0;
  for (const unit of units) for (const column of columns) scores[to++] = column[unit]!;
  return scores;
}

/** Of all units, as noise is measured. */
function largestOf(columns: readonly Float64Array[]): Float64Array | null {
  if (!columns.some((column) => column.some((score) => score < 0))) return null;
  return Float64Array.from(columns, (column) =>
    column.reduce((most, score) => Math.max(most, Math.abs(Number.isNaN(score) ? 0 : score)), 0),
  );
}

/** Some of the draws of a block. */
export interface Part {
  readonly from: number;
  readonly draws: number;
}

/** Room for the weights of some draws, multiplied out. */
export interface Expanded {
  /** A row of `stride` draws an indicator and, behind them, a group. */
  readonly weights: Float64Array;
  readonly stride: number;
  readonly sums: Float64Array;
}

/** The weights of the indicators of a pattern, multiplied out down the tree, into the room. */
export function expand(
  { splits }: Pattern,
  drawn: readonly DrawnWeights[],
  { from: first, draws }: Part,
  { weights, stride, sums }: Expanded,
): void {
  for (const { from, children } of splits) {
    sums.fill(0, 0, draws);
    for (const { weight } of children) {
      if ('fixed' in weight) for (let draw = 0; draw < draws; draw++) sums[draw]! += weight.fixed;
      else addRow(drawn[weight.set]![weight.child]!, first, draws, sums);
    }
    const own = from * stride;
    for (let draw = 0; draw < draws; draw++) sums[draw] = (from < 0 ? 1 : weights[own + draw]!) / sums[draw]!;
    for (const { weight, to } of children) {
      const at = to * stride;
      if ('fixed' in weight)
        for (let draw = 0; draw < draws; draw++) weights[at + draw] = weight.fixed * sums[draw]!;
      else multiplyRow(drawn[weight.set]![weight.child]!, first, sums, draws, weights, at);
    }
  }
}

function addRow(row: Float64Array, from: number, draws: number, sums: Float64Array): void {
  for (let draw = 0; draw < draws; draw++) sums[draw]! += row[from + draw]!;
}

function multiplyRow(
  row: Float64Array,
  from: number,
  factors: Float64Array,
  draws: number,
  target: Float64Array,
  at: number,
): void {
  for (let draw = 0; draw < draws; draw++) target[at + draw] = row[from + draw]! * factors[draw]!;
}

/** Of each draw the largest part that a total is added up from, where one is below 0; zeros elsewhere. */
export function largestParts(
  { largest, width }: Pattern,
  { weights, stride }: Expanded,
  draws: number,
  parts: Float64Array,
): void {
  if (largest === null) return;
  for (let leaf = 0; leaf < width; leaf++) {
    const at = leaf * stride;
    for (let draw = 0; draw < draws; draw++)
      parts[draw] = Math.max(parts[draw]!, weights[at + draw]! * largest[leaf]!);
  }
}
