/**
 * How the worth of a game is divided among its players where some stand together: the average, over all orders of the
 * players in which the members of every union follow each other, at every level, of the step that each one makes.
 *
 * With unions inside unions this is the value of Winter (1989), A value for cooperative games with levels structure of
 * cooperation, International Journal of Game Theory 18, 227–240; with one level of unions that of Owen (1977); with
 * none that of Shapley (1953).
 */

/** Players by number, and unions of them. */
export type Member = number | readonly Member[];

export interface ValueShare {
  readonly value: number;
  /** Standard error, where orders were sampled. */
  readonly error?: number;
}

/**
 * The worth of coalitions: row r of `members` has a 1 in column p where player p takes part, and `worth` receives one
 * number a row. What it is given is good only during the call.
 */
export type Worth = (members: Uint8Array, count: number, worth: Float64Array) => void;

export interface Effort {
  /** Up to so many members of one union all their orders are taken; beyond, a sample. */
  readonly siblings: number;
  /** And up to so many coalitions altogether. */
  readonly coalitions: number;
  /** How many orders a sample has. */
  readonly orders: number;
}

export const EFFORT: Effort = { siblings: 15, coalitions: 1 << 20, orders: 1000 };

/** Coalitions that are asked about at once. */
const BLOCK = 4096;

/**
 * The value of each player, who are numbered from 0. Their sum is the worth of all of them less that of nobody.
 *
 * Exact but for rounding where unions are small enough for the effort; else over random orders, the same at every
 * call, with the standard error of each value.
 */
export function levelStructureValues(
  top: readonly Member[],
  players: number,
  worth: Worth,
  effort = EFFORT,
): ValueShare[] {
  const isSmall = widest(top) <= effort.siblings && coalitionsOf(top) <= effort.coalitions;
  return isSmall ? exactValues(top, players, worth) : sampledValues(top, players, worth, effort.orders);
}

const isUnion = (member: Member): member is readonly Member[] => typeof member !== 'number';

const widest = (union: readonly Member[]): number =>
  Math.max(union.length, ...union.filter(isUnion).map(widest));

/** How many sets there are of so many; too many to count from 31 on. */
const setsOf = (count: number): number => (count > 30 ? Infinity : 1 << count);

/** How many coalitions are asked about: in each union all of its members', once for every set of those outside. */
const coalitionsOf = (union: readonly Member[]): number => {
  const unions = union.filter(isUnion);
  const own = unions.length < union.length ? setsOf(union.length) : 0;
  return own + unions.reduce((sum, child) => sum + setsOf(union.length - 1) * coalitionsOf(child), 0);
};

const playersOf = (member: Member): number[] => (isUnion(member) ? member.flatMap(playersOf) : [member]);

/** The share of the orders of so many in which just these `before` of the others come before one of them. */
function shareOfOrders(count: number, before: number): number {
  let share = 1 / count;
  for (let index = 1; index <= before; index++) share *= index / (count - index);
  return share;
}

function exactValues(top: readonly Member[], players: number, worth: Worth): ValueShare[] {
  const values = new Float64Array(players);
  const asked = blockWise(players, worth);
  /** Adds what the members of a union make where those of `outside` came before it, in this share of the orders. */
  const visit = (union: readonly Member[], outside: Uint8Array, share: number): void => {
    const count = union.length;
    const groups = union.map(playersOf);
    const shares = Array.from({ length: count }, (_, before) => share * shareOfOrders(count, before));
    const within = (set: number): Uint8Array => {
      const members = outside.slice();
      groups.forEach((group, index) => {
        if ((set >> index) & 1) for (const player of group) members[player] = 1;
      });
      return members;
    };
    if (!union.every(isUnion)) {
      const worths = new Float64Array(setsOf(count));
      for (let set = 0; set < worths.length; set++) {
        asked.about(within(set), (value) => {
          worths[set] = value;
          if (set === worths.length - 1) addSteps(union, worths, shares, values);
        });
      }
    }
    union.forEach((member, index) => {
      if (!isUnion(member)) return;
      for (let set = 0; set < setsOf(count); set++) {
        if ((set >> index) & 1) continue;
        visit(member, within(set), shares[bitsIn(set)]!);
      }
    });
  };
  visit(top, new Uint8Array(players), 1);
  asked.finish();
  return Array.from(values, (value) => ({ value }));
}

/** To the values of the single players of a union, the steps they make; one that changes nothing adds nothing. */
function addSteps(
  union: readonly Member[],
  worths: Float64Array,
  shares: readonly number[],
  values: Float64Array,
): void {
  union.forEach((player, index) => {
    if (isUnion(player)) return;
    const own = 1 << index;
    for (let set = 0; set < worths.length; set++) {
      if ((set & own) === 0) values[player]! += shares[bitsIn(set)]! * (worths[set | own]! - worths[set]!);
    }
  });
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count++;
  return count;
}

function sampledValues(top: readonly Member[], players: number, worth: Worth, orders: number): ValueShare[] {
  const random = uniform(SEED);
  const sums = new Float64Array(players);
  const squares = new Float64Array(players);
  const asked = blockWise(players, worth);
  for (let order = 0; order < orders; order++) {
    const members = new Uint8Array(players);
    let before = NaN;
    asked.about(members, (value) => {
      before = value;
    });
    for (const player of shuffled(top, random)) {
      members[player] = 1;
      asked.about(members, (value) => {
        const step = value - before;
        sums[player]! += step;
        squares[player]! += step * step;
        before = value;
      });
    }
  }
  asked.finish();
  return Array.from(sums, (sum, player) => {
    const value = sum / orders;
    const variance = Math.max(0, squares[player]! - orders * value * value) / (orders - 1);
    return { value, error: Math.sqrt(variance / orders) };
  });
}

/** A random order of the players in which those of every union follow each other. */
function shuffled(union: readonly Member[], random: () => number): number[] {
  const members = [...union];
  for (let last = members.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [members[last], members[other]] = [members[other]!, members[last]!];
  }
  return members.flatMap((member) => (isUnion(member) ? shuffled(member, random) : [member]));
}

const SEED = 1953;

/** Numbers from 0 to 1, 32 bits each (mulberry32 by Tommy Ettinger, public domain). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Asks about many coalitions at a time; the answers come in the order of the questions. */
function blockWise(players: number, worth: Worth) {
  const members = new Uint8Array(BLOCK * players);
  const values = new Float64Array(BLOCK);
  const answers: ((value: number) => void)[] = [];
  const finish = () => {
    if (answers.length === 0) return;
    worth(members, answers.length, values);
    answers.forEach((answer, row) => {
      answer(values[row]!);
    });
    answers.length = 0;
  };
  return {
    about(coalition: Uint8Array, answer: (value: number) => void): void {
      members.set(coalition, answers.length * players);
      answers.push(answer);
      if (answers.length === BLOCK) finish();
    },
    finish,
  };
}
