/**
 * Room in which a fitted rating is evaluated with other answers of a unit again and again: only the indicators that
 * change are normalised anew, and only the groups above them combined.
 */

import { methodOf } from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import { weigh } from '../method/weigh/registry.ts';
import { hasErrors, type Outcome } from '../model/diagnostic.ts';
import type { Answer, Change, CriterionScores, Evaluated, Fitted } from '../model/fitted.ts';
import { walkPaths } from '../model/methodology.ts';
import { once } from '../model/once.ts';
import { columnExtent } from './blocks.ts';
import { allNotes, combineGroup, leafScores } from './combine.ts';
import { fitIndicator } from './fit.ts';
import { type Calculation, type Computed, largestOf } from './group.ts';
import { pointsOfBand } from './measure.ts';
import { place, placeAgain, type Standings, standingsOf } from './place.ts';
import { groupingOf } from './rated.ts';
import { type GroupNode, groupsFromLeaves, type LeafNode, type Node, sharesOf } from './tree.ts';
import { calculated, type Workspace, workspaceOf } from './workspace.ts';

type Cell = NonNullable<Change['cell']>;

interface CellRoom {
  readonly fitted: Fitted;
  readonly top: GroupNode;
  readonly calculation: Calculation;
  /** What every criterion came to, with its scores. */
  readonly base: ReadonlyMap<Node, Computed>;
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** Each after its children. */
  readonly groups: readonly GroupNode[];
  /** The criteria as a result lists them. */
  readonly listed: readonly { readonly node: Node; readonly id: string; readonly weight: number }[];
  readonly unitOf: () => ReadonlyMap<string, number>;
  readonly standings: () => Standings;
  readonly notes: Evaluated['notes'];
}

interface Leaf {
  readonly node: LeafNode;
  readonly answer: Answer;
  readonly ancestors: readonly GroupNode[];
  /** Whether other units take part where this one has no answer, or where its answer is or is no zero. */
  readonly isGapScreened: boolean;
  readonly isZeroScreened: boolean;
  /** What was asked last, since it is often asked again beside others. */
  last?: { readonly unit: number; readonly value: number; readonly computed: Computed };
}

/** Room to evaluate a fitted rating with other weights, and with other answers of its units. */
export function cellWorkspaceFor(fitted: Fitted): Workspace {
  const found = calculated(fitted);
  const { whole, top, calculation } = found;
  const room = once(() => cellRoomFor(whole, top, calculation));
  return {
    ...workspaceOf(fitted, found),
    withCells(changes) {
      const cells = room();
      return cells && withOtherCells(cells, changes);
    },
  };
}

/** Undefined where an answer changes more than its own indicator: weights, or what other indicators are filled with. */
function cellRoomFor(fitted: Fitted, top: GroupNode, calculation: Calculation): CellRoom | undefined {
  const { methodology } = fitted;
  const groups = [...groupsFromLeaves(top)];
  const isDerived = groups.some(({ settings }) => {
    const { needs } = methodOf(weigh, settings.weights);
    return needs === 'treated' || needs === 'normalised';
  });
  const leaves = groups.flatMap(({ children }) =>
    children.flatMap((child): LeafNode[] => (child.kind === 'leaf' ? [child] : [])),
  );
  const looksAround = leaves.some(
    ({ indicator }) => methodOf(missing, indicator.missing).looksAt === 'other-indicators',
  );
  const notes = allNotes(fitted, top, calculation);
  if (isDerived || looksAround || hasErrors(notes)) return undefined;
  const base = new Map<Node, Computed>();
  const again = { ...calculation, done: base };
  for (const leaf of leaves) {
    const known = calculation.done.get(leaf)!;
    base.set(leaf, known.score === null ? { ...known, score: leafScores(leaf) } : known);
  }
  for (const group of groups) {
    const known = calculation.done.get(group)!;
    base.set(group, known.score === null ? combineGroup(group, again) : known);
  }
  const { rated } = calculation;
  return {
    fitted,
    top,
    calculation,
    base,
    leaves: new Map(leaves.map((node) => [node.id, leafOf(node, groups, fitted)])),
    groups,
    listed: listedOf(methodology, groups, calculation),
    unitOf: once(
      () => new Map(Array.from({ length: rated.rows.length }, (_, unit) => [rated.nameOf(unit), unit])),
    ),
    standings: once(() => standingsOf(rated.ids)),
    notes,
  };
}

function leafOf(node: LeafNode, groups: readonly GroupNode[], { answers, methodology }: Fitted): Leaf {
  const { screening } = methodology;
  const parts = [screening, ...(screening.groups ?? [])];
  const { policy } = methodOf(missing, node.indicator.missing);
  const ancestors: GroupNode[] = [];
  let child: Node = node;
  for (const group of groups) {
    if (!group.children.includes(child)) continue;
    ancestors.push(group);
    child = group;
  }
  return {
    node,
    ancestors,
    answer: answers.indicators.find(({ id }) => id === node.id)!,
    isGapScreened: policy === 'exclude' || policy === 'error' || parts.some(({ coverage }) => coverage > 0),
    isZeroScreened: parts.some(({ nonzero = 0 }) => nonzero > 0),
  };
}

function listedOf(
  { criteria }: Fitted['methodology'],
  groups: readonly GroupNode[],
  { weights }: Calculation,
): CellRoom['listed'] {
  const found = new Map(
    groups.flatMap((group) => {
      const shares = sharesOf(weights.get(group.id)!.weights);
      return group.children.map((node, child) => {
        const id = node.id ?? '';
        return [id, { node, id, weight: shares[child]! }] as const;
      });
    }),
  );
  return [...walkPaths(criteria)].map(({ criterion }) => found.get(criterion.id)!);
}

/**
 * The evaluation with other cells of one unit; undefined where the changes are of another kind, decide who takes part,
 * or cannot be rated, so that the whole has to be evaluated, or to say what is wrong.
 */
function withOtherCells(room: CellRoom, changes: readonly Change[]): Outcome<Evaluated> | undefined {
  const cells: Cell[] = [];
  for (const { cell, weights, without, choose, sample } of changes) {
    const isAlone = weights === undefined && without === undefined && choose === undefined;
    if (cell === undefined || !isAlone || sample !== undefined) return undefined;
    if (cells.some(({ unit, indicator }) => unit !== cell.unit || indicator === cell.indicator))
      return undefined;
    cells.push(cell);
  }
  const unit = cells[0] === undefined ? undefined : room.unitOf().get(cells[0].unit);
  if (unit === undefined) return undefined;
  const done = new Map(room.base);
  const stale = new Set<Node>();
  for (const { indicator, raw } of cells) {
    const leaf = room.leaves.get(indicator);
    const computed = leaf === undefined ? undefined : computedWith(leaf, unit, raw, room);
    if (leaf === undefined || computed === undefined) return undefined;
    done.set(leaf.node, computed);
    for (const ancestor of leaf.ancestors) {
      stale.add(ancestor);
      done.delete(ancestor);
    }
  }
  const calculation = { ...room.calculation, done };
  for (const group of room.groups) {
    if (!stale.has(group)) continue;
    const computed = combineGroup(group, calculation);
    if (hasErrors(computed.notes)) return undefined;
    done.set(group, computed);
  }
  return finish(room, done);
}

/** An indicator with another answer of one unit; undefined where that is not for it alone to say. */
function computedWith(leaf: Leaf, unit: number, raw: number | null, room: CellRoom): Computed | undefined {
  const { node, answer, isGapScreened, isZeroScreened } = leaf;
  const { fitted, calculation } = room;
  const { indicator } = node;
  if (raw === null ? isGapScreened : !Number.isFinite(raw)) return undefined;
  const { bands } = indicator;
  const value = raw === null || bands === undefined ? (raw ?? NaN) : pointsOfBand(bands, raw);
  if (value === undefined) return undefined;
  const before = answer.values[calculation.rated.rows[unit]!]!;
  if (isZeroScreened && (value === 0) !== (before === 0)) return undefined;
  if (isZeroScreened && Number.isNaN(value) !== Number.isNaN(before)) return undefined;
  if (leaf.last?.unit === unit && Object.is(leaf.last.value, value)) return leaf.last.computed;
  const found = fitIndicator(indicator, node.fitted.observed.with(unit, value), {
    rated: calculation.rated,
    peers: () => [],
    groups: (by) => groupingOf(by, fitted.answers, calculation.rated, fitted.methodology),
  });
  if (hasErrors(found.notes) || hasErrors(found.filling)) return undefined;
  const score = leafScores({ fitted: found, method: node.method });
  const extent = columnExtent(score);
  if (extent.min === -Infinity || extent.max === Infinity) return undefined;
  const computed: Computed = { score, extent, largest: largestOf(extent, 0), notes: [] };
  leaf.last = { unit, value, computed };
  return computed;
}

function finish(room: CellRoom, done: ReadonlyMap<Node, Computed>): Outcome<Evaluated> | undefined {
  const { fitted, top, listed, standings, notes, calculation } = room;
  const criteria = listed.map(({ node, id, weight }): CriterionScores => {
    const { score, largest } = done.get(node)!;
    return { id, weight, score, largest };
  });
  const { score, largest } = done.get(top)!;
  const total = { score: score!, largest };
  const { ranking } = fitted.methodology;
  const scores = { criteria, total: total.score, largest };
  if (ranking.by !== 'exact' || ranking.tiebreak.length > 0) {
    const tiebreakers = ranking.tiebreak.map((id) => {
      const criterion = criteria.find((candidate) => candidate.id === id)!;
      return { score: criterion.score!, largest: criterion.largest };
    });
    const places = place(total, calculation.rated.ids, ranking, tiebreakers);
    if (places.order.length === 0) return undefined;
    return { ok: true, value: { fitted, scores, places, notes }, diagnostics: notes };
  }
  const { places } = standings();
  const count = placeAgain(total, ranking.ties, standings());
  if (count === 0) return undefined;
  const order = count === places.order.length ? places.order : places.order.subarray(0, count);
  return { ok: true, value: { fitted, scores, places: { ...places, order }, notes }, diagnostics: notes };
}
