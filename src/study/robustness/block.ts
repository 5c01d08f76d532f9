/** A block of draws: the weights that both ways of computing it begin with, and the places that come of it. */

import { randomOf } from '../../stats/random.ts';
import { type DrawnWeights, drawWeights } from './draw-weights.ts';
import type { Failure } from './model.ts';
import { BLOCK, type DrawPlan } from './plan.ts';
import type { PlaceRows } from './rank-draws.ts';

/** Which stream of random numbers is used for what. */
export const STREAM = { choices: 0, noise: 1, weights: 2 } as const;

/** Weights that are the same in every draw in place of those drawn: of the top's children, by id. */
export type FixedTop = ReadonlyMap<string, number>;

export interface Block {
  readonly index: number;
  /** How many of its draws count: the first so many. */
  readonly draws: number;
  readonly weights: readonly DrawnWeights[];
}

export interface BlockPlaces {
  readonly draws: number;
  readonly weights: readonly DrawnWeights[];
  /** A row of the plan's stride a unit; good until the next block. */
  readonly total: PlaceRows;
  /** Whether the rows are nobody's but this block's, so that they are good after it. */
  readonly isFresh: boolean;
  /** Of two units that always have a place, by how many draws the first is more often ahead; null: count yourself. */
  readonly lead: ((a: number, b: number, draws: number) => number) | null;
  /** The same by a criterion that decides an award; filled-in values have no place. */
  readonly criteria: ReadonlyMap<string, PlaceRows>;
  /** Those that are the same in every draw, a place a unit. */
  readonly fixed: ReadonlyMap<string, PlaceRows>;
  /** By draw: 1 where it could not be computed. */
  readonly failed: Uint8Array | null;
  readonly failures: readonly Failure[];
}

/** Makes the blocks of a plan. */
export interface Drawing {
  /** Whether it is the fast way. */
  readonly isLinear: boolean;
  places(block: Block): BlockPlaces;
  /** In how many draws the unit is first. */
  firsts(block: Block, unit: number): number;
}

/** The weights of a block. */
export function blockOf({ settings }: DrawPlan, index: number, draws: number): Block {
  const weights = settings.weights.map((set, number) =>
    drawWeights(set, BLOCK, randomOf(settings.seed, STREAM.weights + number, index)),
  );
  return { index, draws, weights };
}

/** The same block with fixed weights at the top. */
export function withTop({ settings }: DrawPlan, { weights, ...block }: Block, top: FixedTop): Block {
  const own = settings.weights.map((set, number) =>
    set.group === null
      ? set.children.map((child) => new Float64Array(BLOCK).fill(top.get(child) ?? 0))
      : weights[number]!,
  );
  return { ...block, weights: own };
}
