/**
 * A unit's score if the normalised scores of its indicators were others, and everything else as rated: other units,
 * what normalisation learned, weights. The groups are those of the chain (`combineGroup`), not a second way to add up.
 */

import { methodOf } from '../method/method.ts';
import { normalise } from '../method/normalise/registry.ts';
import type { Evaluated } from '../model/fitted.ts';
import { textsOf } from '../model/table.ts';
import { columnExtent } from './blocks.ts';
import { combineGroup, indicatorScores } from './combine.ts';
import { type Calculation, type Computed, largestOf } from './group.ts';
import { type Rated, ratedOf } from './rated.ts';
import { type GroupNode, type LeafNode, type Node, treeOf, weightsByGroup } from './tree.ts';

/**
 * What a criterion comes to if something were different: the unit's score, where every method of the tree looks at one
 * unit at a time; else a column with everybody's, since those of others may depend on the unit's.
 */
export type State = number | Float64Array;

export interface Supposing<S extends State = State> {
  readonly top: GroupNode;
  /** The unit's scores as rated, of every indicator by id; NaN where it has none. */
  readonly own: ReadonlyMap<string, number>;
  /** The indicator if the unit had this score. */
  leaf(node: LeafNode, score: number): S;
  /** Any criterion if the unit had this score, where that is all there is to a state. */
  readonly bare?: (score: number) => S;
  /** The group for one supposition after the other: of each child a list of states, all of one length. */
  group(node: GroupNode, children: readonly (readonly S[])[]): S[];
  /** The unit's score in a state. */
  score(state: S): number;
}

/** Whether a unit's score depends on its own children's scores alone, all the way up. */
export const looksAtOneUnit = (node: Node): boolean =>
  node.kind === 'leaf' ||
  (node.method.looksAt === 'unit' &&
    (node.scale === undefined || methodOf(normalise, node.scale).looksAt === 'unit') &&
    node.children.every(looksAtOneUnit));

/** What has to be known once to suppose of any unit. */
export interface Ground {
  readonly top: GroupNode;
  readonly rated: Rated;
  readonly weights: Calculation['weights'];
  /** Every indicator's scores as rated. */
  readonly scores: ReadonlyMap<string, Float64Array>;
  readonly isRowWise: boolean;
}

export function groundOf({ fitted, scores }: Evaluated): Ground {
  const { methodology, indicators, answers, sample } = fitted;
  const top = treeOf(methodology, indicators);
  const columns = new Map(scores.criteria.map(({ id, score }) => [id, score]));
  return {
    top,
    rated: ratedOf(answers, sample),
    weights: weightsByGroup(fitted),
    scores: new Map(
      indicators.map(({ id }) => [id, columns.get(id) ?? indicatorScores(methodology, indicators, id)]),
    ),
    isRowWise: looksAtOneUnit(top),
  };
}

/** What is done with suppositions about a unit, whatever their states are made of. */
export type Supposed<T> = <S extends State>(supposing: Supposing<S>) => T;

/** Suppositions about a rated unit. */
export const suppose = <T>(ground: Ground, unit: number, then: Supposed<T>): T =>
  ground.isRowWise ? then(oneUnit(ground, unit)) : then(allUnits(ground, unit));

const ownScores = ({ scores }: Ground, unit: number): ReadonlyMap<string, number> =>
  new Map([...scores].map(([id, column]) => [id, column[unit]!]));

/** A column of suppositions about one unit, instead of a column of units. */
function oneUnit(ground: Ground, unit: number): Supposing<number> {
  const name = ground.rated.nameOf(unit);
  const row = ground.rated.rows[unit]!;
  const rowsOf = (length: number): Rated => ({
    rows: new Uint32Array(length).fill(row),
    ids: textsOf(Array.from({ length }, () => name)),
    nameOf: () => name,
    pick: (values) => values,
    pickTexts: () => textsOf(Array.from({ length }, () => name)),
  });
  return {
    top: ground.top,
    own: ownScores(ground, unit),
    leaf: (_, score) => score,
    bare: (score) => score,
    group: (node, children) => {
      const columns = children.map((states) => Float64Array.from(states));
      return Array.from(scoresOf(node, columns, ground, rowsOf(columns[0]?.length ?? 0)));
    },
    score: (state) => state,
  };
}

/** The columns of all units with another score in one row, a supposition at a time. */
function allUnits(ground: Ground, unit: number): Supposing<Float64Array> {
  return {
    top: ground.top,
    own: ownScores(ground, unit),
    leaf: ({ id }, score) => ground.scores.get(id)!.with(unit, score),
    group: (node, children) =>
      Array.from(children[0] ?? [], (_, index) =>
        scoresOf(
          node,
          children.map((states) => states[index]!),
          ground,
          ground.rated,
        ),
      ),
    score: (state) => state[unit]!,
  };
}

/** A group's scores of its children's columns; NaN throughout where its method refuses them. */
function scoresOf(
  node: GroupNode,
  columns: readonly Float64Array[],
  { weights }: Ground,
  rated: Rated,
): Float64Array {
  const done = new Map<Node, Computed>(
    node.children.map((child, index) => {
      const score = columns[index]!;
      const extent = columnExtent(score);
      return [child, { score, extent, largest: largestOf(extent, 0), notes: [] }];
    }),
  );
  return combineGroup(node, { rated, weights, done }).score!;
}
