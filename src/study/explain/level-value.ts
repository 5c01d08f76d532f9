/**
 * What each criterion adds to the step from a reference to a unit: the level-structure value (Winter 1989; for two
 * levels Owen 1977). It is the average step over all orders of the indicators in which the members of every group
 * stay together, at every level.
 *
 * It goes down the tree. Seen from inside a group, whatever is outside matters only in what the total makes of the
 * group's score (`Outer`), averaged over the orders outside; so no more coalitions are looked at than there are among
 * the siblings on the way down.
 */

import { once } from '../../model/once.ts';
import type { State, Supposing } from '../../stage/suppose.ts';
import type { GroupNode, Node } from '../../stage/tree.ts';
import { square } from '../../stats/elementary.ts';
import {
  allCoalitions,
  type Coalitions,
  loneCoalitions,
  MOST_EXACT,
  sampledCoalitions,
} from './coalitions.ts';

/** Points a criterion adds; NaN where a coalition has no total. `error`: the standard error where orders were sampled. */
export interface Share {
  readonly points: number;
  readonly error?: number;
}

/** Lists are dealt with in pieces of so many suppositions. */
const PIECE = 1 << 16;

/** What the total comes to with a criterion in certain states, averaged over the orders outside of it. */
interface Outer<S> {
  /** 1, or the number of sampled orders; each has its own average. */
  readonly draws: number;
  of(states: readonly S[], draw: number): number[];
  /** Whether it is a straight line in the score, but for a score that is missing. */
  readonly isStraight: boolean;
}

/**
 * The shares of all criteria by id.
 *
 * @param reference score of each indicator that is compared with; NaN for a gap
 *
 * Criteria without weight, and those that are as in the reference, add nothing, in whatever order. Exact for up to 15
 * other siblings a group; beyond, along 1,024 random orders of a fixed seed.
 */
export function levelValue<S extends State>(
  supposing: Supposing<S>,
  reference: ReadonlyMap<string, number>,
  weightsOf: (group: GroupNode) => readonly number[],
): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  const { top } = supposing;
  const game: Game<S> = { supposing, weightsOf, ends: endsOf(supposing, reference) };
  const outermost: Outer<S> = {
    draws: 1,
    of: (states) => states.map(supposing.score),
    isStraight: supposing.bare !== undefined,
  };
  goDown(top, outermost, game, shares);
  return shares;
}

interface Game<S extends State> {
  readonly supposing: Supposing<S>;
  readonly weightsOf: (group: GroupNode) => readonly number[];
  readonly ends: (node: Node) => Ends<S>;
}

/** A criterion as it is in the reference, as it is in the unit, and whether there is any difference below it. */
export interface Ends<S> {
  readonly reference: S;
  readonly own: S;
  readonly isSame: boolean;
}

/** The ends of every criterion, computed once. */
export function endsOf<S extends State>(
  supposing: Supposing<S>,
  reference: ReadonlyMap<string, number>,
): (node: Node) => Ends<S> {
  const known = new Map<Node, () => Ends<S>>();
  const compute = (node: Node): Ends<S> => {
    if (node.kind === 'leaf') {
      const [own, other] = [supposing.own.get(node.id) ?? NaN, reference.get(node.id) ?? NaN];
      const isSame = own === other || (Number.isNaN(own) && Number.isNaN(other));
      return { own: supposing.leaf(node, own), reference: supposing.leaf(node, other), isSame };
    }
    const below = node.children.map(of);
    const [other, own] = supposing.group(
      node,
      below.map((ends) => [ends.reference, ends.own]),
    );
    return { own: own!, reference: other!, isSame: below.every(({ isSame }) => isSame) };
  };
  const of = (node: Node): Ends<S> => {
    const found = known.get(node) ?? once(() => compute(node));
    known.set(node, found);
    return found();
  };
  return of;
}

/** The shares of a group's children and of all below them. */
function goDown<S extends State>(
  node: GroupNode,
  outer: Outer<S>,
  game: Game<S>,
  shares: Map<string, Share>,
): void {
  const weights = game.weightsOf(node);
  // A child without weight may still decide whether enough of them are there.
  const counts = (index: number) => weights[index]! > 0 || node.settings.coverage > 0;
  const players = node.children.flatMap((child, index) =>
    counts(index) && !game.ends(child).isSame ? [index] : [],
  );
  for (const [index, child] of node.children.entries()) if (!players.includes(index)) nothing(child, shares);
  if (players.length === 0) return;
  const room = roomOf(node, players, outer, game);
  players.forEach((index, player) => {
    const child = node.children[index]!;
    if (child.kind === 'leaf') shares.set(child.id, summedUp(pointsOf(player, room)));
    else {
      goDown(child, innerOf(player, room), game, shares);
      shares.set(child.id!, summedUp(pointsOf(player, room)));
    }
  });
}

function nothing(node: Node, shares: Map<string, Share>): void {
  if (node.id !== null) shares.set(node.id, { points: 0 });
  if (node.kind === 'group') for (const child of node.children) nothing(child, shares);
}

/** The siblings of a group that play, and what the total makes of each of their coalitions. */
interface Room<S extends State> {
  readonly node: GroupNode;
  readonly players: readonly number[];
  readonly outer: Outer<S>;
  readonly game: Game<S>;
  readonly coalitions: Coalitions;
  /** Of here and of the outside. */
  readonly draws: number;
  /** The total by coalition: where the outside was sampled, list by list; else one list of all. */
  readonly totals: () => readonly (readonly number[])[];
}

function roomOf<S extends State>(
  node: GroupNode,
  players: readonly number[],
  outer: Outer<S>,
  game: Game<S>,
): Room<S> {
  const isOneOrder = outer.isStraight && isPlainMean(node) && isGapless(node, players, game);
  const coalitions = isOneOrder
    ? loneCoalitions(players.length)
    : players.length <= MOST_EXACT
      ? allCoalitions(players.length)
      : sampledCoalitions(players.length, node.id ?? '');
  const draws = Math.max(coalitions.draws, outer.draws);
  const totals = once(() => {
    const all = Array.from({ length: coalitions.length }, (_, index) => index);
    const scores = scoresOf({ node, players, game, coalitions }, all, null);
    return Array.from({ length: outer.draws }, (_, draw) => {
      if (outer.draws === 1 || coalitions.draws === 1) return outer.of(scores, draw);
      const each = coalitions.length / coalitions.draws;
      const totalsOfDraw = new Array<number>(coalitions.length).fill(NaN);
      outer.of(scores.slice(draw * each, (draw + 1) * each), draw).forEach((total, index) => {
        totalsOfDraw[draw * each + index] = total;
      });
      return totalsOfDraw;
    });
  });
  return { node, players, outer, game, coalitions, draws, totals };
}

/** Neither a change of scale nor one of parts: a straight line in each child's score. */
export const isPlainMean = ({ mean, scale }: GroupNode): boolean =>
  mean !== undefined && mean.change === null && mean.undo === null && scale === undefined;

/** Whether none of the players can be missing, whichever of the indicators below it are the unit's. */
const isGapless = <S extends State>(node: GroupNode, players: readonly number[], game: Game<S>): boolean =>
  players.every((index) => isAlwaysThere(node.children[index]!, game));

function isAlwaysThere<S extends State>(node: Node, game: Game<S>): boolean {
  const { own, reference } = game.ends(node);
  if (Number.isNaN(game.supposing.score(own)) || Number.isNaN(game.supposing.score(reference))) return false;
  return node.kind === 'leaf' || node.children.every((child) => isAlwaysThere(child, game));
}

/**
 * The group's states in these coalitions, but with one player in states of its own where `own` gives them, each with
 * its coalition.
 */
function scoresOf<S extends State>(
  { node, players, game, coalitions }: Pick<Room<S>, 'node' | 'players' | 'game' | 'coalitions'>,
  wanted: readonly number[],
  own: { readonly player: number; readonly states: readonly S[] } | null,
): S[] {
  const columns = node.children.map((child, index) => {
    const player = players.indexOf(index);
    const { own: is, reference } = game.ends(child);
    if (player === -1) return wanted.map(() => is);
    if (own?.player === player) return own.states;
    return wanted.map((coalition) =>
      coalitions.members[coalition * players.length + player] === 1 ? is : reference,
    );
  });
  return game.supposing.group(node, columns);
}

/** The steps of a player in a draw: its own order where orders were drawn here. */
const stepsOf = (player: number, draw: number, { coalitions }: Pick<Room<State>, 'coalitions'>) =>
  coalitions.steps[coalitions.draws > 1 ? draw : 0]![player]!;

/** What a player adds, by draw. */
function pointsOf<S extends State>(player: number, room: Room<S>): number[] {
  const lists = room.totals();
  return Array.from({ length: room.draws }, (_, draw) => {
    const totals = lists[lists.length > 1 ? draw : 0]!;
    let points = 0;
    for (const { without, with: joined, weight } of stepsOf(player, draw, room))
      points += weight * (totals[joined]! - totals[without]!);
    return points;
  });
}

function summedUp(points: readonly number[]): Share {
  const count = points.length;
  const mean = points.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { points: mean };
  const squares = points.reduce((sum, value) => sum + square(value - mean), 0);
  return { points: mean, error: Math.sqrt(squares / (count - 1) / count) };
}

/** What the total makes of a player's states. */
function innerOf<S extends State>(player: number, room: Room<S>): Outer<S> {
  const { node, players, outer, game, draws } = room;
  const { bare, score } = game.supposing;
  const of = (states: readonly S[], draw: number) => averaged(states, player, draw, room);
  if (bare === undefined || !outer.isStraight || draws > 1 || !isPlainMean(node))
    return { draws, of, isStraight: false };
  // A straight line outside and a mean here: a straight line through two points.
  const { own, reference } = game.ends(node.children[players[player]!]!);
  const far = Math.max(Math.abs(score(own)) || 0, Math.abs(score(reference)) || 0) || 1;
  const line = once(() => {
    const [none, zero, end] = of([NaN, 0, far].map(bare), 0);
    return { none: none!, zero: zero!, slope: (end! - zero!) / far };
  });
  return {
    draws,
    of: (states) =>
      states.map((state) => {
        const [{ none, zero, slope }, value] = [line(), score(state)];
        return Number.isNaN(value) ? none : zero + slope * value;
      }),
    isStraight: true,
  };
}

/** The total with a player in each of these states, averaged over the coalitions that it may join. */
function averaged<S extends State>(
  states: readonly S[],
  player: number,
  draw: number,
  room: Room<S>,
): number[] {
  const steps = stepsOf(player, draw, room);
  const atOnce = Math.max(1, Math.floor(PIECE / steps.length));
  const totals: number[] = [];
  for (let from = 0; from < states.length; from += atOnce) {
    const some = states.slice(from, from + atOnce);
    const wanted = some.flatMap(() => steps.map(({ without }) => without));
    const spread = some.flatMap((state) => steps.map(() => state));
    const found = room.outer.of(scoresOf(room, wanted, { player, states: spread }), draw);
    for (let index = 0; index < some.length; index++) {
      let sum = 0;
      for (const [step, { weight }] of steps.entries()) sum += weight * found[index * steps.length + step]!;
      totals.push(sum);
    }
  }
  return totals;
}
