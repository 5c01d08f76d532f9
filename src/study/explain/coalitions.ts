/**
 * The coalitions of siblings that a level-structure value looks at: all of them for up to 15 siblings, with their
 * exact weights; beyond, those along random orders from a fixed seed.
 */

import { powerOfTwo } from '../../stats/elementary.ts';

/** Up to so many siblings every coalition is looked at. */
export const MOST_EXACT = 15;

/** So many random orders stand for all of them beyond that. */
export const DRAWS = 1024;

/** One step of a player: the coalitions without and with it, by index, and how much the step counts in its draw. */
export interface Step {
  readonly without: number;
  readonly with: number;
  readonly weight: number;
}

export interface Coalitions {
  /** 1, or how many random orders were drawn; a draw's coalitions stand together, as many in each. */
  readonly draws: number;
  readonly length: number;
  /** By coalition and player, side by side: 1 for a member. */
  readonly members: Uint8Array;
  /** By draw and player: the steps of that player. */
  readonly steps: readonly (readonly (readonly Step[])[])[];
}

/** Every coalition: a step onto one of s among k siblings counts s!·(k − 1 − s)!/k!. */
export function allCoalitions(players: number): Coalitions {
  const length = 1 << players;
  const members = new Uint8Array(length * players);
  const sizes = new Uint8Array(length);
  for (let index = 0; index < length; index++) {
    for (let player = 0; player < players; player++) {
      const isIn = (index >> player) & 1;
      members[index * players + player] = isIn;
      sizes[index]! += isIn;
    }
  }
  const weights = weightsBySize(players);
  const steps = Array.from({ length: players }, (_, player) => {
    const found: Step[] = [];
    for (let index = 0; index < length; index++) {
      if (members[index * players + player] === 1) continue;
      found.push({ without: index, with: index | (1 << player), weight: weights[sizes[index]!]! });
    }
    return found;
  });
  return { draws: 1, length, members, steps: [steps] };
}

function weightsBySize(players: number): number[] {
  const weights = [1 / players];
  for (let size = 1; size < players; size++) weights.push((weights[size - 1]! * size) / (players - size));
  return weights;
}

/** Where the order is all one: each player joins nobody. */
export function loneCoalitions(players: number): Coalitions {
  const length = players + 1;
  const members = new Uint8Array(length * players);
  const steps = Array.from({ length: players }, (_, player) => {
    members[(player + 1) * players + player] = 1;
    return [{ without: 0, with: player + 1, weight: 1 }];
  });
  return { draws: 1, length, members, steps: [steps] };
}

/** The coalitions along random orders, which are those of the group's name. */
export function sampledCoalitions(players: number, name: string): Coalitions {
  const each = players + 1;
  const length = DRAWS * each;
  const members = new Uint8Array(length * players);
  const random = randomOf(name);
  const order = Array.from({ length: players }, (_, player) => player);
  const steps = Array.from({ length: DRAWS }, (_, draw) => {
    shuffle(order, random);
    const found: Step[][] = order.map(() => []);
    order.forEach((player, position) => {
      const without = draw * each + position;
      members.copyWithin((without + 1) * players, without * players, (without + 1) * players);
      members[(without + 1) * players + player] = 1;
      found[player] = [{ without, with: without + 1, weight: 1 }];
    });
    return found;
  });
  return { draws: DRAWS, length, members, steps };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}

/** Numbers in [0, 1) from a seed that the name gives: splitmix32 over its FNV-1a hash. */
function randomOf(name: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < name.length; index++)
    state = Math.imul(state ^ name.charCodeAt(index), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / powerOfTwo(32);
  };
}
