/**
 * Scores of every criterion, from the leaves up. Columns are as long as there are rated units. Of a long table the
 * parts of the tree whose methods look at one unit at a time are computed in blocks of rows (`combine-blocks.ts`).
 */

import { methodOf } from '../method/method.ts';
import { normalise } from '../method/normalise/registry.ts';
import { type Diagnostic, gather } from '../model/diagnostic.ts';
import type { Fitted, FittedIndicator } from '../model/fitted.ts';
import { indicatorsOf, type Methodology } from '../model/methodology.ts';
import { columnExtent, LONG } from './blocks.ts';
import { blockWise, combineInBlocks } from './combine-blocks.ts';
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
import type { Rated } from './rated.ts';
import { normaliseScores } from './scale.ts';
import { type GroupNode, type LeafNode, type Node, scaled as scaledWeights } from './tree.ts';

/** The scores of a criterion and of all below it. */
export function combine(node: Node, calculation: Calculation): Computed {
  const { rated, done, weights } = calculation;
  const fitted = node.kind === 'leaf' ? node.fitted : weights.get(node.id)!;
  const known = done.get(node) ?? calculation.known?.get(fitted);
  if (known !== undefined) {
    if (!done.has(node) && node.kind === 'group')
      for (const child of node.children) combine(child, calculation);
    done.set(node, known);
    return known;
  }
  if (node.kind === 'group' && rated.rows.length >= LONG && blockWise(node)) {
    for (const [part, computed] of combineInBlocks(node, calculation)) done.set(part, computed);
    return done.get(node)!;
  }
  const computed = node.kind === 'leaf' ? scoreLeaf(node, rated) : combineGroup(node, calculation);
  done.set(node, computed);
  return computed;
}

/** An indicator's scores, computed again; of a long table they are not kept. */
export function indicatorScores(
  methodology: Methodology,
  indicators: readonly FittedIndicator[],
  id: string,
): Float64Array {
  const index = indicators.findIndex((indicator) => indicator.id === id);
  const { normalise: choice } = indicatorsOf(methodology.criteria)[index]!;
  return leafScores({ fitted: indicators[index]!, method: methodOf(normalise, choice) });
}

/** An indicator's scores; NaN throughout where it has none. */
export function leafScores({ fitted, method }: Pick<LeafNode, 'fitted' | 'method'>): Float64Array {
  const scores = new Float64Array(fitted.treated.length);
  if (fitted.learned === null) return scores.fill(NaN);
  method.apply(fitted.treated, fitted.learned, scores);
  return scores;
}

function scoreLeaf(node: LeafNode, rated: Rated): Computed {
  const score = leafScores(node);
  return { score, ...judged(node.id, score, 0, rated) };
}

/** The extent of finished scores, and what there is to say of those that are no finite numbers. */
function judged(id: string, score: Float64Array, parts: number, rated: Rated) {
  const extent = columnExtent(score);
  const isBounded = extent.min !== -Infinity && extent.max !== Infinity;
  const largest = largestOf(extent, parts);
  return { extent, largest, notes: isBounded ? [] : overflows(id, score, rated) };
}

/** A group's scores of what its children have come to, which `calculation.done` may hold already. */
export function combineGroup(node: GroupNode, calculation: Calculation): Computed {
  const { rated, weights } = calculation;
  const found = node.children.map((child) => combine(child, calculation));
  const columns = found.map(({ score }, index) => score ?? leafScores(node.children[index] as LeafNode));
  const shares = scaledWeights(weights.get(node.id)!.weights);
  const notes: Diagnostic[] = [...unusedWeights(node, shares)];
  const result = aggregated(node, columns, shares);
  notes.push(...said(node, result, rated));
  if (result.kind === 'refused') {
    const score = new Float64Array(rated.rows.length).fill(NaN);
    return { score, extent: columnExtent(score), largest: 0, notes };
  }
  const parts = Math.max(result.largest ?? 0, largestPart(node, shares, found));
  const { notes: infinite, ...rest } = judged(node.name, result.scores, parts, rated);
  notes.push(...infinite);
  const { coverage } = node.settings;
  const score = coverage > 0 ? covered(result.scores, columns, coverage) : result.scores;
  if (node.scale === undefined) return { score, ...rest, notes };
  const scaled = normaliseScores(node, { score, largest: rest.largest }, node.scale, rated);
  gather(notes, scaled.notes);
  const { notes: beyond, ...bounds } = judged(node.name, scaled.score, 0, rated);
  gather(notes, beyond);
  return { score: scaled.score, ...bounds, notes };
}

/** A unit with too small a share of children gets no score. */
function covered(scores: Float64Array, columns: readonly Float64Array[], least: number): Float64Array {
  return scores.map((score, unit) => {
    let present = 0;
    for (const values of columns) if (!Number.isNaN(values[unit]!)) present++;
    return present / columns.length < least ? NaN : score;
  });
}

/** Everything there is to say, in the order of the work: each group after its children. */
export function allNotes(fitted: Fitted, top: Node, calculation: Calculation): Diagnostic[] {
  const filling = fitted.indicators.flatMap((indicator) => indicator.filling);
  const notes = [...fitted.notes, ...fitted.sample.notes, ...filling];
  const collect = (node: Node) => {
    if (node.kind === 'leaf') gather(notes, node.fitted.notes);
    else {
      for (const child of node.children) collect(child);
      gather(notes, calculation.weights.get(node.id)?.notes ?? []);
    }
    gather(notes, calculation.done.get(node)?.notes ?? []);
  };
  collect(top);
  return notes;
}
