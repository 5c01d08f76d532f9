/** Shapley's, Owen's and Winter's value: against published games, and against all orders of the players. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EFFORT, levelStructureValues, type Member, type Worth } from '../../src/stats/level-structure.ts';

type Game = (members: ReadonlySet<number>) => number;

const worthOf =
  (game: Game, players: number): Worth =>
  (members, count, worth) => {
    for (let row = 0; row < count; row++) {
      const set = new Set(
        Array.from({ length: players }, (_, player) => player).filter(
          (player) => members[row * players + player] === 1,
        ),
      );
      worth[row] = game(set);
    }
  };

const valuesOf = (top: readonly Member[], players: number, game: Game, effort = EFFORT) =>
  levelStructureValues(top, players, worthOf(game, players), effort);

const plain = (top: readonly Member[], players: number, game: Game) =>
  valuesOf(top, players, game).map(({ value }) => value);

/** One left glove and two right ones: a pair is worth 1. */
const gloves: Game = (set) => Math.min(set.has(0) ? 1 : 0, (set.has(1) ? 1 : 0) + (set.has(2) ? 1 : 0));

/** The Security Council as of 1965: players 0 to 4 have a veto, nine of fifteen carry a motion. */
const council: Game = (set) => ([0, 1, 2, 3, 4].every((player) => set.has(player)) && set.size >= 9 ? 1 : 0);

const isList = (member: Member): member is readonly Member[] => typeof member !== 'number';

function ordersOf(members: readonly Member[]): number[][] {
  if (members.length === 0) return [[]];
  return members.flatMap((first, index) => {
    const heads = isList(first) ? ordersOf(first) : [[first]];
    const tails = ordersOf(members.filter((_, at) => at !== index));
    return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
  });
}

function overAllOrders(top: readonly Member[], players: number, game: Game): number[] {
  const orders = ordersOf(top);
  const values = new Array<number>(players).fill(0);
  for (const order of orders) {
    const set = new Set<number>();
    for (const player of order) {
      const before = game(set);
      set.add(player);
      values[player]! += (game(set) - before) / orders.length;
    }
  }
  return values;
}

const close = (found: readonly number[], expected: readonly number[], digits = 12) => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index]!, digits);
  });
};

describe('the value of a game with levels of unions', () => {
  it('without unions is Shapley’s: 2/3, 1/6, 1/6 for one left and two right gloves', () => {
    close(plain([0, 1, 2], 3, gloves), [2 / 3, 1 / 6, 1 / 6]);
  });

  it('gives a veto 421/2145 and another member 4/2145 in the Security Council (Shapley and Shubik 1954, fifteen members)', () => {
    const players = Array.from({ length: 15 }, (_, player) => player);
    close(
      plain(players, 15, council),
      players.map((player) => (player < 5 ? 421 / 2145 : 4 / 2145)),
    );
  });

  it('with one level of unions is Owen’s: of a union of both right gloves each gets a quarter', () => {
    close(plain([0, [1, 2]], 3, gloves), [1 / 2, 1 / 4, 1 / 4]);
    close(plain([[0, 1], 2], 3, gloves), [3 / 4, 1 / 4, 0]);
  });

  it('is the mean over all orders in which unions stay together, at every level', () => {
    const tops: readonly (readonly Member[])[] = [
      [0, [1, 2, [3, 4]]],
      [
        [0, 1],
        [2, [3], 4],
      ],
      [
        [
          [0, 1],
          [2, 3],
        ],
        4,
      ],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...tops),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 32, maxLength: 32 }),
        (top, table) => {
          const game: Game = (set) => table[[...set].reduce((code, player) => code | (1 << player), 0)]!;
          close(plain(top, 5, game), overAllOrders(top, 5, game), 10);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is exactly 0 for a player who changes nothing', () => {
    expect(plain([0, [1, 2]], 3, (set) => (set.has(0) ? 0.1 : 0) + (set.has(1) ? 0.2 : 0))[2]).toBe(0);
  });

  it('over sampled orders says how far it may be off, sums to the whole, and is the same at every call', () => {
    const players = Array.from({ length: 18 }, (_, player) => player);
    const game: Game = (set) => set.size ** 2 + (set.has(0) && set.has(17) ? 20 : 0);
    const found = valuesOf(players, 18, game);
    expect(found.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(18 ** 2 + 20, 9);
    const exact = (player: number) => 18 + (player === 0 || player === 17 ? 10 : 0);
    found.forEach(({ value, error = 0 }, player) => {
      expect(error).toBeGreaterThan(0);
      expect(Math.abs(value - exact(player))).toBeLessThan(5 * error);
    });
    expect(valuesOf(players, 18, game)).toEqual(found);
    expect(valuesOf([0, 1, 2], 3, gloves, { ...EFFORT, coalitions: 4 })[0]!.error).toBeGreaterThan(0);
  });
});
