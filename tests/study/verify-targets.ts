/**
 * Checks what explaining says of targets by rating changed records from scratch: what reaches does, and a little less
 * does not; what does not reach fails at its bound. Bounds, steps and shares are computed here anew.
 */

import { expect } from 'vitest';
import type { Indicator, Methodology } from '../../src/model/methodology.ts';
import { indicatorsOf } from '../../src/model/methodology.ts';
import type { ExplainedUnit, Mix, Move, SingleMove, Target } from '../../src/study/explain/model.ts';

export type Records = readonly Readonly<Record<string, string>>[];

export interface Standing {
  readonly rank: number;
  readonly score: number;
}

export interface Checking {
  readonly records: Records;
  readonly methodology: Methodology;
  /** The column that names the units. */
  readonly key: string;
  /** Who has a place. */
  readonly ranked: ReadonlySet<string>;
  /** From scratch: where the unit stands, in its class where a league is aimed at. */
  readonly rate: (
    records: Records,
    unit: string,
    league: string | undefined,
  ) => Promise<Standing | undefined>;
}

const numberIn = (cell: string | undefined): number =>
  cell === undefined || cell === '' ? NaN : Number(cell);

/** What is known of an indicator of a unit, from the records alone. */
interface Way {
  readonly indicator: Indicator;
  readonly value: number;
  /** Where counting begins, and where it ends; both in the cell's own numbers. */
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
  readonly range: number;
  readonly sign: number;
}

function wayOf(indicator: Indicator, unit: string, { records, key, ranked }: Checking): Way {
  const { column, per, direction, normalise } = indicator;
  const sign = direction === 'higher' ? 1 : -1;
  const own = records.find((record) => record[key] === unit)!;
  const after = (record: (typeof records)[number]) => {
    const value = numberIn(record[column]);
    return per === undefined ? value : (value / numberIn(record[per.column])) * per.scale;
  };
  const observed = records
    .filter((record) => ranked.has(record[key]!))
    .map(after)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => sign * (a - b));
  const back = (value: number) =>
    per === undefined ? value : (value / per.scale) * numberIn(own[per.column]);
  const post = sign > 0 ? normalise.max : normalise.min;
  const best = observed.at(-1)!;
  const bound = normalise.method === 'goalposts' && sign * Number(post) < sign * best ? Number(post) : best;
  const isWhole = records.every((record) => {
    const value = numberIn(record[column]);
    return Number.isNaN(value) || Number.isInteger(value);
  });
  const value = numberIn(own[column]);
  const away = (number: number) => sign * Math.ceil(sign * number - 1e-7);
  const [worst, end] = [back(observed[0]!), back(bound)];
  const start = Number.isNaN(value) ? (isWhole ? away(worst) : worst) : value;
  const last = isWhole ? sign * Math.floor(sign * end + 1e-7) : end;
  const isBeyond = sign * (last - start) < 0;
  const range = Math.abs(back(best) - worst);
  return { indicator, value, start, end: isBeyond ? start : last, isWhole, range, sign };
}

/** Everything that is said of a unit's targets. */
export async function verifyTargets(explained: ExplainedUnit, checking: Checking): Promise<void> {
  const { methodology } = checking;
  const ways = new Map(
    indicatorsOf(methodology.criteria).map((one) => [one.id, wayOf(one, explained.id, checking)]),
  );
  for (const target of explained.targets) await verifyTarget(explained.id, target, ways, checking);
}

async function verifyTarget(
  unit: string,
  target: Target,
  ways: ReadonlyMap<string, Way>,
  { records, key, rate }: Checking,
): Promise<void> {
  const { place, league } = target.to;
  const standing = (moves: readonly Pick<Move, 'id' | 'to'>[]) => {
    const changed = records.map((record) => {
      if (record[key] !== unit) return record;
      const cells = moves.flatMap(({ id, to }) =>
        to === null || Number.isNaN(to) ? [] : [[ways.get(id)!.indicator.column, String(to)] as const],
      );
      return { ...record, ...Object.fromEntries(cells) };
    });
    return rate(changed, unit, league?.id);
  };
  const reaches = async (moves: readonly Pick<Move, 'id' | 'to'>[]) => {
    const found = await standing(moves);
    return found !== undefined && found.rank <= place;
  };
  const about = (what: string) =>
    `${unit} to ${place}${league === undefined ? '' : ` in ${league.id}`}: ${what}`;
  const same = async (
    what: string,
    moves: readonly Move[],
    said: { rank: number | null; score: number | null },
  ) => {
    const found = await standing(moves);
    expect(found?.rank ?? null, about(what)).toBe(said.rank);
    expect(Math.abs((found?.score ?? 0) - (said.score ?? 0)), about(what)).toBeLessThan(1e-9);
  };
  const isThere = await reaches([]);
  for (const move of target.single) await verifySingle(move);
  await verifyMix('together', target.together, [...ways.values()]);
  await verifyMix('fewest', target.fewest, null);
  if (target.reachable) return;
  const moves = target.single.map(({ id }) => ({ id, from: null, to: ways.get(id)!.end }));
  expect(await reaches(moves), about('all at their bounds')).toBe(false);
  await same('all at their bounds', moves, target);

  async function verifySingle(move: SingleMove): Promise<void> {
    const { id, from, to, reachable, rank } = move;
    const way = ways.get(id)!;
    expect(from, about(id)).toBe(Number.isNaN(way.value) ? null : way.value);
    await same(id, [move], move);
    expect(rank !== null && rank <= place, about(id)).toBe(reachable);
    if (isThere || to === from) return;
    if (!reachable) {
      expect(Math.abs(Number(to) - way.end), about(`${id} at its bound`)).toBeLessThanOrEqual(
        1e-9 * Math.abs(way.end),
      );
      return;
    }
    const step = way.isWhole ? 1 : way.range * 1e-6;
    const less = Number(to) - way.sign * step;
    if (way.sign * (less - way.start) < 0 || less === from) return;
    expect(await reaches([{ id, to: less }]), about(`${id} with less than ${to}`)).toBe(false);
  }

  async function verifyMix(what: string, mix: Mix | null, all: readonly Way[] | null): Promise<void> {
    if (mix === null || mix.share === 0) return;
    await same(what, mix.changes, mix);
    if (!target.reachable) return void expect(mix.share, about(what)).toBe(1);
    expect(mix.rank !== null && mix.rank <= place, about(what)).toBe(true);
    const moved = mix.changes.map(({ id }) => ways.get(id)!);
    if (all !== null)
      expect(moved.map(({ indicator }) => indicator.id)).toEqual(all.map((way) => way.indicator.id));
    const at = (share: number) =>
      moved.map(({ indicator, start, end, isWhole, sign, value }) => {
        const to = start + share * (end - start);
        // Nothing to be divided by, or no way to go.
        const stays = Number.isNaN(end) || (start === end && !Number.isNaN(value));
        return {
          id: indicator.id,
          to: stays ? value : isWhole ? sign * Math.ceil(sign * to - 1e-9) : to,
        };
      });
    for (const [index, { to }] of at(mix.share).entries()) {
      if (Number.isNaN(to)) {
        expect(mix.changes[index]!.to, about(what)).toBe(null);
        continue;
      }
      expect(Math.abs(Number(mix.changes[index]!.to) - to), about(what)).toBeLessThanOrEqual(
        1e-9 * Math.abs(to),
      );
    }
    if (mix.share > 1.5e-6)
      expect(await reaches(at(mix.share - 1e-6)), about(`${what}, a smaller share`)).toBe(false);
  }
}
