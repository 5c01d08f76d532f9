/** The same figures by the definition: every mixed table is rated from scratch, every order of the players is gone through. */

import { type Case, type Cells, isGroupFile, leavesOf, type NodeFile, rated } from '../../arbitrary/case.ts';
import { columnsOfBoth, type EditionCase } from './editions.ts';

interface Worth {
  readonly score: number;
  readonly rank: number;
}

const PLAYERS = ['own', 'others', 'membership', 'method'] as const;
type Player = (typeof PLAYERS)[number];

const find = ({ records }: EditionCase, id: string): Cells | undefined =>
  records.find(({ city }) => city === id);

/** The unit's row with these of its columns as in AFTER. */
type RowOf = (before: Cells, after: Cells) => Cells;

/** Place and score of a unit when the players in the set are as in AFTER and the others as in BEFORE. */
function worthOf(
  [before, after]: readonly [EditionCase, EditionCase],
  id: string,
  set: ReadonlySet<Player>,
  ownRow: RowOf,
): Worth | null {
  const sideOf = (player: Player) => (set.has(player) ? after : before);
  const isCommon = (record: Cells) =>
    find(before, String(record.city)) !== undefined && find(after, String(record.city)) !== undefined;
  const columns = columnsOfBoth(before, after);
  const whole = (record: Cells): Cells =>
    Object.fromEntries(columns.map((column) => [column, record[column] ?? null]));
  const shared = sideOf('others').records.filter(isCommon);
  const lone = sideOf('membership').records.filter((record) => !isCommon(record));
  const records = [...shared, ...lone].map((record) =>
    whole(record.city === id ? ownRow(find(before, id)!, find(after, id)!) : record),
  );
  const outcome = rated({ records, file: sideOf('method').file });
  const unit = outcome.ok ? outcome.value.units.find((each) => each.id === id) : undefined;
  return unit === undefined ? null : { score: unit.score, rank: unit.rank };
}

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, index) =>
    permutations(list.filter((_, at) => at !== index)).map((rest) => [first, ...rest]),
  );
}

/** The causes over all 24 orders; null where one of the sixteen ratings fails or leaves the unit out. */
export function causesByHand(before: EditionCase, after: EditionCase, id: string) {
  const known = new Map<string, Worth>();
  const values = { score: zero(), rank: zero() };
  let size = 0;
  const orders = permutations(PLAYERS);
  for (const order of orders) {
    const set = new Set<Player>();
    const value = (): Worth | null => {
      const key = PLAYERS.filter((player) => set.has(player)).join();
      const found =
        known.get(key) ?? worthOf([before, after], id, set, (old, now) => (set.has('own') ? now : old));
      if (found !== null) known.set(key, found);
      return found;
    };
    let last = value();
    for (const player of order) {
      set.add(player);
      const next = value();
      if (last === null || next === null) return null;
      values.score[player] += (next.score - last.score) / orders.length;
      values.rank[player] += (last.rank - next.rank) / orders.length;
      size = Math.max(size, Math.abs(next.score));
      last = next;
    }
  }
  return { ...values, size };
}

const zero = (): Record<Player, number> => ({ own: 0, others: 0, membership: 0, method: 0 });

type Nested = string | readonly Nested[];

const isList = (nested: Nested): nested is readonly Nested[] => typeof nested !== 'string';

/** All orders of the names in which the members of each list stay together. */
function ordersOf(nested: readonly Nested[]): string[][] {
  return permutations(nested).flatMap((order) =>
    order.reduce<string[][]>(
      (heads, member) =>
        heads.flatMap((head) =>
          (isList(member) ? ordersOf(member) : [[member]]).map((tail) => [...head, ...tail]),
        ),
      [[]],
    ),
  );
}

/** The changed columns that a methodology reads, as its groups hold them; denominators and groupings beside these. */
function nestedColumns(file: Case['file'], changed: readonly string[]): Nested[] {
  const within = (nodes: readonly NodeFile[]): Nested[] =>
    nodes.flatMap((node): Nested[] =>
      isGroupFile(node) ? [within(node.criteria)] : changed.includes(node.id) ? [node.id] : [],
    );
  const leaves = leavesOf(file.criteria).map(({ id }) => id);
  return [...within(file.criteria), ...changed.filter((column) => !leaves.includes(column))];
}

const columnsRead = ({ file }: EditionCase): string[] => [
  ...leavesOf(file.criteria).map(({ id }) => id),
  'population',
  'country',
];

const MOST_ORDERS = 800;
const countOf = (nested: readonly Nested[]): number =>
  nested.reduce<number>(
    (product, member, index) => product * (index + 1) * (isList(member) ? countOf(member) : 1),
    1,
  );

/** The own part by column over all orders; undefined where there are too many of them. */
export function ownByHand(
  before: EditionCase,
  after: EditionCase,
  id: string,
): ReadonlyMap<string, number> | undefined {
  const [old, now] = [find(before, id)!, find(after, id)!];
  const read = [...new Set([...columnsRead(after), ...columnsRead(before)])];
  const changed = read.filter((column) => (old[column] ?? null) !== (now[column] ?? null));
  const nested: Nested[] = [nestedColumns(after.file, changed), 'others', 'membership', 'method'];
  if (countOf(nested) > MOST_ORDERS) return undefined;
  const values = new Map(changed.map((column) => [column, 0]));
  const orders = ordersOf(nested);
  const known = new Map<string, number>();
  for (const order of orders) {
    const set = new Set<string>();
    const value = (): number => {
      const key = [...set].sort().join();
      const found =
        known.get(key) ??
        worthOf([before, after], id, new Set(PLAYERS.filter((player) => set.has(player))), (one, other) => ({
          ...one,
          ...Object.fromEntries(
            changed.flatMap((column) => (set.has(column) ? [[column, other[column] ?? null]] : [])),
          ),
        }))?.score;
      if (found === undefined) throw new Error(`not rated with ${key}`);
      known.set(key, found);
      return found;
    };
    let last = value();
    for (const name of order) {
      set.add(name);
      const next = value();
      if (values.has(name)) values.set(name, values.get(name)! + (next - last) / orders.length);
      last = next;
    }
  }
  return values;
}
