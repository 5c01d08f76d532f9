/**
 * Room in which a fitted rating is evaluated with other weights again and again. The scores of the indicators are
 * computed once; of the groups only those are that have other weights than the time before, or a child that has; and
 * nothing is allocated.
 */

import {
  boundsOfRows,
  meansInto,
  meansOfColumns,
  type RowBounds,
  undoMeans,
} from '../method/aggregate/weighted-mean.ts';
import { methodOf } from '../method/method.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { Change, CriterionScores, Evaluated, Fitted } from '../model/fitted.ts';
import { walkPaths } from '../model/methodology.ts';
import { plainExtent } from '../stats/moments.ts';
import type { Extent } from './blocks.ts';
import { allNotes, combine, leafScores } from './combine.ts';
import { type Calculation, largestOf, largestPart } from './group.ts';
import { placeAgain, type Standings, standingsOf } from './place.ts';
import { ratedOf } from './rated.ts';
import { revived } from './revive.ts';
import {
  byId,
  type GroupNode,
  groupsFromLeaves,
  type Node,
  readsWritten,
  scaleInto,
  sharesOf,
  treeOf,
  weightsByGroup,
} from './tree.ts';

export interface Workspace {
  /** What it was made of, and the same with typed arrays in it. */
  readonly asked: Fitted;
  readonly fitted: Fitted;
  /** What came of its indicators and groups, for changes that leave most of them as they are. */
  readonly known: Calculation['known'];
  /** Undefined where other weights ask for more than means: every evaluation is then done as a whole. */
  readonly room: Room | undefined;
  /** The evaluation with other answers, where there is room for them too; undefined as of other weights. */
  readonly withCells?: (changes: readonly Change[]) => Outcome<Evaluated> | undefined;
}

/** A fitted rating with typed arrays in it, and what came of it. */
export interface Calculated {
  readonly whole: Fitted;
  readonly top: GroupNode;
  readonly calculation: Calculation;
}

/** A criterion's entry in the result; the last evaluation's. */
interface Shown extends CriterionScores {
  readonly score: Float64Array;
  weight: number;
}

/** A criterion's scores as they are now. */
interface Spot {
  readonly score: Float64Array;
  readonly shown: Shown;
  extent: Extent;
  largest: number;
}

/** A group and what it is computed of; lists have an entry a child. */
interface Work extends Spot {
  readonly node: GroupNode;
  readonly children: readonly (Spot | Work)[];
  /** The children's columns as the mean takes them: changed once for indicators, anew for groups. */
  readonly changed: readonly Float64Array[];
  /** The weights that hold where nothing else is said, and where it is said of one of the children. */
  readonly nominal: Float64Array;
  readonly own: Float64Array;
  readonly wanted: Float64Array;
  /** The weights of the last evaluation. */
  readonly weights: Float64Array;
  readonly scaled: Float64Array;
  /** The children's scores and, where these are always the same, between what those of a unit lie. */
  readonly columns: readonly Float64Array[];
  readonly bounds: RowBounds | undefined;
  /** The children that are groups, with their indices. */
  readonly below: readonly { readonly child: number; readonly work: Work }[];
  /** Whether every unit has all the scores. */
  readonly isGapless: boolean;
  /** Whether its extent is looked at: where a sum may cancel, or its group refuses values. */
  readonly isExtentWanted: boolean;
  /** Of the children that count, as the mean takes them. */
  readonly counted: {
    readonly columns: Float64Array[];
    readonly changed: Float64Array[];
    readonly weights: number[];
  };
  /** Whether its scores have still to be computed. */
  isStale: boolean;
  /** Whether a child is among those whose weights are asked for. */
  isNamed: boolean;
}

interface Room {
  /** Each after its children; the last is the top. */
  readonly groups: readonly Work[];
  /** Where a criterion's weight stands. */
  readonly weightOf: ReadonlyMap<string, { readonly work: Work; readonly child: number }>;
  readonly standings: Standings;
  /** Whether a sum may cancel, so that what it is added up from has to be looked at. */
  readonly isSigned: boolean;
  /** The one result, whose arrays hold the last evaluation. */
  readonly result: Extract<Outcome<Evaluated>, { ok: true }>;
  readonly shown: { readonly scores: { largest: number }; readonly places: { order: Uint32Array } };
}

/** Room to evaluate a fitted rating with other weights. */
export const workspaceFor = (fitted: Fitted): Workspace => workspaceOf(fitted, calculated(fitted));

export function calculated(fitted: Fitted): Calculated {
  const whole = revived(fitted);
  const top = treeOf(whole.methodology, whole.indicators);
  const rated = ratedOf(whole.answers, whole.sample);
  const calculation: Calculation = { rated, weights: weightsByGroup(whole), done: new Map() };
  combine(top, calculation);
  return { whole, top, calculation };
}

export function workspaceOf(asked: Fitted, { whole, top, calculation }: Calculated): Workspace {
  const known = new Map(
    [...calculation.done].map(([node, computed]) => [
      node.kind === 'leaf' ? node.fitted : calculation.weights.get(node.id)!,
      computed,
    ]),
  );
  return { asked, fitted: whole, known, room: roomFor(whole, top, calculation) };
}

/**
 * The evaluation with other weights; undefined where the change is of another kind, or the weights are none, so that
 * the whole has to be evaluated, or to say what is wrong.
 */
export function withOtherWeights(
  { asked, fitted, room }: Workspace,
  of: Fitted,
  changes: readonly Change[],
): Outcome<Evaluated> | undefined {
  if (room === undefined || (of !== asked && of !== fitted) || changes.length !== 1) return undefined;
  const change = changes[0]!;
  if (change.weights === undefined || !isWeightsAlone(change)) return undefined;
  if (!setWeights(room, change.weights)) return undefined;
  for (const work of room.groups) if (!compute(work)) return undefined;
  return finish(room, fitted);
}

const isWeightsAlone = ({ cell, answers, without, choose, sample }: Change): boolean =>
  cell === undefined &&
  answers === undefined &&
  without === undefined &&
  choose === undefined &&
  sample === undefined;

/** Takes over the weights; false where one is none, has no criterion, or leaves a group without any. */
function setWeights({ groups, weightOf }: Room, weights: Readonly<Record<string, number>>): boolean {
  for (const work of groups) {
    work.wanted.set(work.nominal);
    work.isNamed = false;
  }
  for (const id in weights) {
    const weight = weights[id]!;
    const spot = weightOf.get(id);
    if (spot === undefined || !(weight >= 0 && weight < Infinity)) return false;
    const { wanted, own } = spot.work;
    if (!spot.work.isNamed) wanted.set(own);
    spot.work.isNamed = true;
    if (wanted.length > 1) wanted[spot.child] = weight;
    else if (weight === 0) return false;
  }
  for (const work of groups) {
    let sum = 0;
    for (let child = 0; child < work.wanted.length; child++) {
      const weight = work.wanted[child]!;
      if (weight !== work.weights[child]) work.isStale = true;
      work.weights[child] = weight;
      sum += weight;
    }
    if (!(sum > 0)) return false;
  }
  return true;
}

/** A group's scores by its weights, where these or a child's scores are new; false where a value has to be refused. */
function compute(work: Work): boolean {
  const { node, children, below, columns, score, weights, scaled, bounds } = work;
  let isNewBelow = false;
  for (let index = 0; index < below.length; index++) isNewBelow ||= below[index]!.work.isStale;
  work.isStale ||= isNewBelow;
  if (!work.isStale) return true;
  const { undo, least } = node.mean!;
  const sum = scaleInto(weights, scaled);
  let isWhole = work.isGapless && undo === null;
  for (let child = 0; child < children.length; child++) {
    const spot = children[child]!;
    spot.shown.weight = scaled[child]! / sum;
    if (!(scaled[child]! > 0)) isWhole = false;
    else if (least !== undefined && spot.extent.min < least) return false;
  }
  if (isWhole) meansOfColumns(columns, scaled, bounds, score);
  else meansOfCounted(work);
  if (work.isExtentWanted) {
    work.extent = plainExtent(score);
    work.largest = largestOf(work.extent, largestPart(node, scaled, children));
  }
  return true;
}

/** Where a child has no weight, or a mean is one of changed values. */
function meansOfCounted({ node, children, below, changed, counted, score, scaled }: Work): void {
  const { change, undo } = node.mean!;
  if (change !== null) for (const { child, work } of below) changeInto(work.score, change, changed[child]!);
  let count = 0;
  for (let child = 0; child < children.length; child++) {
    if (!(scaled[child]! > 0)) continue;
    const spot = children[child]!;
    counted.columns[count] = spot.score;
    counted.changed[count] = changed[child]!;
    counted.weights[count++] = scaled[child]!;
  }
  counted.columns.length = count;
  counted.changed.length = count;
  counted.weights.length = count;
  meansInto(counted.changed, counted.weights, null, score);
  if (undo !== null) undoMeans(counted.columns, undo, score);
}

function changeInto(values: Float64Array, change: (value: number) => number, changed: Float64Array): void {
  for (let unit = 0; unit < values.length; unit++) changed[unit] = change(values[unit]!);
}

function finish(room: Room, fitted: Fitted): Outcome<Evaluated> | undefined {
  const { groups, standings, isSigned, result, shown } = room;
  const { score, largest } = groups[groups.length - 1]!;
  for (const work of groups) work.isStale = false;
  const count = placeAgain(
    { score, largest: isSigned ? largest : 0 },
    fitted.methodology.ranking.ties,
    standings,
  );
  if (count === 0) return undefined;
  const { order } = standings.places;
  shown.places.order = count === order.length ? order : order.subarray(0, count);
  shown.scores.largest = isSigned
    ? largest
    : Math.max(Math.abs(score[order[0]!]!), Math.abs(score[order[count - 1]!]!));
  return result;
}

function roomFor(fitted: Fitted, top: GroupNode, calculation: Calculation): Room | undefined {
  const { methodology } = fitted;
  const { ranking } = methodology;
  if (ranking.by !== 'exact' || ranking.tiebreak.length > 0) return undefined;
  const nodes = [...groupsFromLeaves(top)];
  if (!nodes.every(isMeanOfGiven)) return undefined;
  const notes = allNotes(fitted, top, calculation);
  if (notes.some(({ severity }) => severity === 'error')) return undefined;

  const leaves = nodes.flatMap(({ children }) => children.filter(({ kind }) => kind === 'leaf'));
  const isSigned = leaves.some((leaf) => calculation.done.get(leaf)!.extent.min < 0);
  const spots = new Map<Node, Spot | Work>(leaves.map((leaf) => [leaf, spotOf(leaf, calculation)]));
  const groups = nodes.map((node) => {
    const isRefused = nodes.some(
      ({ children, mean }) => children.includes(node) && mean?.least !== undefined,
    );
    const work = workOf(node, spots, calculation, isSigned || isRefused);
    spots.set(node, work);
    return work;
  });
  const weightOf = new Map(
    groups.flatMap((work) => work.children.map(({ shown }, child) => [shown.id, { work, child }] as const)),
  );
  const standings = standingsOf(calculation.rated.ids);
  const shownOf = new Map([...spots.values()].map(({ shown }) => [shown.id, shown]));
  const criteria = [...walkPaths(methodology.criteria)].map(({ criterion }) => shownOf.get(criterion.id)!);
  const scores = { criteria, total: groups[groups.length - 1]!.score, largest: NaN };
  const places = { ...standings.places };
  return {
    groups,
    weightOf,
    standings,
    isSigned,
    result: { ok: true, value: { fitted, scores, places, notes }, diagnostics: notes },
    shown: { scores, places },
  };
}

/** A mean by weights that do not follow from scores, so that other weights change nothing but the mean. */
const isMeanOfGiven = ({ mean, scale, settings }: GroupNode): boolean => {
  const { needs } = methodOf(weigh, settings.weights);
  return (
    mean !== undefined &&
    scale === undefined &&
    settings.coverage === 0 &&
    (needs === 'nothing' || needs === 'judgement')
  );
};

function spotOf(node: Node, { done }: Calculation): Spot {
  const computed = done.get(node)!;
  const score = computed.score ?? (node.kind === 'leaf' ? leafScores(node) : new Float64Array());
  const { extent, largest } = computed;
  return { score, extent, largest, shown: { id: node.id ?? '', score, weight: 1, largest } };
}

function workOf(
  node: GroupNode,
  spots: ReadonlyMap<Node, Spot | Work>,
  calculation: Calculation,
  isExtentWanted: boolean,
): Work {
  const change = node.mean?.change ?? null;
  const children = node.children.map((child) => spots.get(child)!);
  const nominal = Float64Array.from(calculation.weights.get(node.id)!.weights);
  const written = byId(node.settings.criteria).map(({ weight }) => weight);
  const room = () => new Float64Array(nominal.length);
  const spot = spotOf(node, calculation);
  const columns = children.map(({ score }) => score);
  const work: Work = {
    ...spot,
    shown: {
      ...spot.shown,
      get largest() {
        return work.isExtentWanted ? work.largest : largestOf(plainExtent(work.score), 0);
      },
    },
    node,
    children,
    changed: children.map(({ score }) => (change === null ? score : score.map(change))),
    nominal,
    own: Float64Array.from(readsWritten(node.settings) ? written : sharesOf(nominal)),
    wanted: room(),
    weights: room().fill(NaN),
    scaled: room(),
    columns,
    bounds: children.some((child) => 'node' in child) ? undefined : boundsOfRows(columns),
    below: children.flatMap((child, index) => ('node' in child ? [{ child: index, work: child }] : [])),
    isGapless: children.every((child) =>
      'node' in child ? child.isGapless : child.extent.count === child.score.length,
    ),
    isExtentWanted,
    counted: { columns: [], changed: [], weights: [] },
    isStale: true,
    isNamed: false,
  };
  return work;
}
