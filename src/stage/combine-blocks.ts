/**
 * A tree whose methods look at one unit at a time, computed for a block of rows after the other: a block of every
 * indicator goes through its normalisation and up the tree while it is in the processor's cache, and only the scores
 * that a result shows are kept.
 */

import { undoMeans } from '../method/aggregate/weighted-mean.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Blocks, blocksOf, type Extent } from './blocks.ts';
import {
  aggregated,
  type Calculation,
  type Computed,
  largestOf,
  largestPart,
  said,
  unusedWeights,
} from './group.ts';
import { overflows } from './normalise.ts';
import { type GroupNode, type LeafNode, type Node, scaled } from './tree.ts';

/** Whether every group from here on down looks at one unit at a time; a score that is normalised needs all of them. */
export const blockWise = (node: Node): boolean =>
  node.kind === 'leaf' ||
  (node.scale === undefined && node.method.looksAt === 'unit' && node.children.every(blockWise));

/** What is gathered of a criterion while the blocks go by. */
interface Gathered {
  readonly kept: Float64Array | null;
  readonly weights: readonly number[];
  /** The children that count, then the others: a mean is taken of the first so many slots. */
  readonly order: readonly number[];
  readonly counted: readonly number[];
  readonly notes: Diagnostic[];
  readonly remarked: Set<string>;
  extent: Extent;
  parts: number;
}

const NOTHING: Extent = { min: Infinity, max: -Infinity, count: 0 };

export function combineInBlocks(top: GroupNode, calculation: Calculation): Map<Node, Computed> {
  const { rated } = calculation;
  const length = rated.rows.length;
  const gathered = new Map<Node, Gathered>();
  gather(top, calculation, gathered);
  const blocks = blocksOf(slotsOf(top));
  for (let from = 0; from < length; from += blocks.rows) {
    computeBlock(top, 0, {
      from,
      count: Math.min(blocks.rows, length - from),
      blocks,
      calculation,
      gathered,
    });
  }
  const computed = new Map<Node, Computed>();
  finish(top, gathered, computed);
  return computed;
}

function gather(node: Node, calculation: Calculation, gathered: Map<Node, Gathered>): void {
  const { rated, weights: groups } = calculation;
  const isKept = node.kind === 'group' || node.isTop;
  const weights = node.kind === 'leaf' ? [] : scaled(groups.get(node.id)!.weights);
  const all = weights.map((_, child) => child);
  const used = all.filter((child) => weights[child]! > 0);
  gathered.set(node, {
    kept: isKept ? new Float64Array(rated.rows.length) : null,
    weights,
    order: [...used, ...all.filter((child) => !(weights[child]! > 0))],
    counted: used.map((child) => weights[child]!),
    notes: node.kind === 'group' ? unusedWeights(node, weights) : [],
    remarked: new Set(),
    extent: NOTHING,
    parts: 0,
  });
  if (node.kind === 'group') for (const child of node.children) gather(child, calculation, gathered);
}

/** Blocks side by side that a criterion needs: its children's, while the deepest of them is computed, and changed copies. */
function slotsOf(node: Node): number {
  if (node.kind === 'leaf') return 1;
  const below = node.children.map((child, index) => index + slotsOf(child));
  return Math.max(2 * node.children.length, ...below);
}

interface Block {
  readonly from: number;
  readonly count: number;
  readonly blocks: Blocks;
  readonly calculation: Calculation;
  readonly gathered: ReadonlyMap<Node, Gathered>;
}

/** Computes a criterion's block into a slot; slots behind it are free to use. */
function computeBlock(node: Node, slot: number, block: Block): void {
  const { from, count, blocks, calculation, gathered } = block;
  const own = gathered.get(node)!;
  if (node.kind === 'leaf') scoreBlock(node, slot, block);
  else combineBlock(node, slot, block);
  const scores = blocks.slot(slot).subarray(0, count);
  const { min, max, count: present } = blocks.extent(slot, count);
  own.extent = {
    min: Math.min(own.extent.min, min),
    max: Math.max(own.extent.max, max),
    count: own.extent.count + present,
  };
  if (min === -Infinity || max === Infinity) {
    const name = node.kind === 'leaf' ? node.id : node.name;
    own.notes.push(...overflows(name, scores, calculation.rated, from));
  }
  own.kept?.set(scores, from);
}

function scoreBlock({ fitted, method }: LeafNode, slot: number, { from, count, blocks }: Block): void {
  const target = blocks.slot(slot);
  const { learned, treated } = fitted;
  if (learned === null) {
    target.fill(NaN, 0, count);
    return;
  }
  const values = treated.subarray(from, from + count);
  const stretch = method.stretch?.(learned);
  if (stretch === undefined) {
    method.apply(values, learned, target.subarray(0, count));
    return;
  }
  target.set(values);
  blocks.stretch(slot, count, stretch.start, stretch.span, stretch.worst, stretch.best);
}

function combineBlock(node: GroupNode, slot: number, block: Block): void {
  const { from, count, blocks, calculation, gathered } = block;
  const { order, counted, notes, remarked, weights } = gathered.get(node)!;
  order.forEach((child, index) => {
    computeBlock(node.children[child]!, slot + index, block);
  });
  const slots = order.map((_, index) => blocks.slot(slot + index).subarray(0, count));
  const { coverage } = node.settings;
  const short = coverage > 0 ? shortOf(slots, coverage) : undefined;
  const { mean } = node;
  if (mean !== undefined && !refuses(mean.least, slots.slice(0, counted.length), slot, block)) {
    const { change, undo } = mean;
    if (change === null) blocks.means(slot, counted.length, count, counted);
    else {
      // Changed copies behind the children, whose values the mean is held between when it is undone.
      const behind = slot + order.length;
      for (let index = 0; index < counted.length; index++) {
        const changed = blocks.slot(behind + index);
        const values = slots[index]!;
        for (let row = 0; row < count; row++) changed[row] = change(values[row]!);
      }
      blocks.means(behind, counted.length, count, counted);
      const means = blocks.slot(behind).subarray(0, count);
      if (undo !== null) undoMeans(slots.slice(0, counted.length), undo, means);
      slots[0]!.set(means);
    }
  } else {
    const columns = weights.map((_, child) => slots[order.indexOf(child)]!);
    const result = aggregated(node, columns, weights);
    for (const note of said(node, result, calculation.rated, from)) {
      // What is about the whole group is said of each block.
      const key = JSON.stringify(note);
      if (!remarked.has(key)) notes.push(note);
      remarked.add(key);
    }
    if (result.kind === 'refused') slots[0]!.fill(NaN);
    else {
      slots[0]!.set(result.scores);
      const own = gathered.get(node)!;
      own.parts = Math.max(own.parts, result.largest ?? 0);
    }
  }
  if (short !== undefined) withoutScores(slots[0]!, short);
}

/** Whether a mean has to refuse a value of the first so many slots. */
function refuses(
  least: number | undefined,
  slots: readonly Float64Array[],
  first: number,
  { blocks, count }: Block,
): boolean {
  return least !== undefined && slots.some((_, index) => blocks.extent(first + index, count).min < least);
}

function withoutScores(scores: Float64Array, short: Uint8Array): void {
  for (let row = 0; row < short.length; row++) if (short[row] === 1) scores[row] = NaN;
}

/** Rows in which too small a share of the columns has a value. */
function shortOf(columns: readonly Float64Array[], least: number): Uint8Array {
  const short = new Uint8Array(columns[0]!.length);
  for (let row = 0; row < short.length; row++) {
    let present = 0;
    for (const values of columns) if (!Number.isNaN(values[row]!)) present++;
    if (present / columns.length < least) short[row] = 1;
  }
  return short;
}

function finish(node: Node, gathered: ReadonlyMap<Node, Gathered>, computed: Map<Node, Computed>): Computed {
  const { kept, extent, parts, notes, weights } = gathered.get(node)!;
  const children =
    node.kind === 'leaf' ? [] : node.children.map((child) => finish(child, gathered, computed));
  const added = node.kind === 'leaf' ? 0 : largestPart(node, weights, children);
  const result = {
    score: kept,
    extent: extent.count === 0 ? { min: NaN, max: NaN, count: 0 } : extent,
    largest: largestOf(extent, Math.max(parts, added)),
    notes,
  };
  computed.set(node, result);
  return result;
}
