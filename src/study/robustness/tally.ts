/** What is counted of the places in draws: block by block, then added up in the order of the blocks. */

import type { Award } from '../../model/methodology.ts';
import type { BlockPlaces } from './block.ts';
import type { Failure } from './model.ts';
import type { DrawPlan } from './plan.ts';
import { type PlaceRows, placeRows } from './rank-draws.ts';

/** With more units, places are kept as they are in place of counting every unit at every place and against every other. */
export const MOST_COUNTED = 255;

/** Sums of weights over the draws in which a unit is first. */
export interface CentralSums {
  readonly unit: number;
  /** The draws in which it is. */
  readonly firsts: number;
  /** By child of the top. */
  readonly sums: Float64Array;
}

export interface Tally {
  readonly draws: number;
  /** By unit and place, from 0 for none; null where places are kept. */
  readonly counts: Uint32Array | null;
  /** By pair of units: twice the draws in which the first is ahead, and once those in which they are tied. */
  readonly twice: Uint32Array | null;
  /** By pair, the draws in which one of them has no place; absent where that never happens. */
  readonly apart: Uint32Array | null;
  /** By block, a row of its draws a unit. */
  readonly kept: readonly { readonly rows: PlaceRows; readonly draws: number; readonly stride: number }[];
  /** By league, by unit: first in its class. */
  readonly leagues: readonly Uint32Array[];
  /** By award of the methodology, by unit. */
  readonly awards: readonly Uint32Array[];
  readonly central: readonly CentralSums[];
  readonly failed: number;
  readonly failures: readonly Failure[];
}

/** Counts a block. */
export function tallyOf(plan: DrawPlan, block: BlockPlaces): Tally {
  const units = plan.scores.length;
  const isCounted = plan.mostPlaces <= MOST_COUNTED;
  const { total, draws, failed, failures } = block;
  const counts = isCounted ? countsOf(total, units, draws, plan) : null;
  const drawn = { rows: total, draws, stride: plan.stride };
  const leagues = plan.leagues.map((league) => markFirsts(drawn, league, null));
  const overall = () => markFirsts(drawn, { class: new Int32Array(units), classes: 1 }, null);
  return {
    draws,
    counts,
    twice: counts === null ? null : pairsOf(block, counts, units, plan),
    apart: isCounted ? apartOf(total, units, draws, plan.stride) : null,
    kept: isCounted ? [] : [keptOf(block, units, plan)],
    leagues: leagues.map((wins) => sumsOf(wins, units, drawn)),
    awards: awardsOf(plan, block, { leagues, overall }),
    central: centralOf(plan, block, counts),
    failed: failed === null ? 0 : failed.reduce((sum, each) => sum + each, 0),
    failures: failures.slice(0, 1),
  };
}

/** Four counts side by side: to count the same place again at once would have to wait for the time before. */
function countsOf(
  rows: PlaceRows,
  units: number,
  draws: number,
  { mostPlaces, stride }: DrawPlan,
): Uint32Array {
  const width = mostPlaces + 1;
  const counts = new Uint32Array(units * width);
  const side = new Uint32Array(4 * width);
  const [two, three, four] = [width, 2 * width, 3 * width];
  for (let unit = 0; unit < units; unit++) {
    side.fill(0);
    let at = unit * stride;
    const end = at + draws;
    for (; at + 4 <= end; at += 4) {
      side[rows[at]!]!++;
      side[two + rows[at + 1]!]!++;
      side[three + rows[at + 2]!]!++;
      side[four + rows[at + 3]!]!++;
    }
    for (; at < end; at++) side[rows[at]!]!++;
    const to = unit * width;
    for (let place = 0; place < width; place++)
      counts[to + place] = side[place]! + side[two + place]! + side[three + place]! + side[four + place]!;
  }
  return counts;
}

/** Units whose places do not overlap need not be compared draw by draw. */
function pairsOf(
  { total, draws, lead }: BlockPlaces,
  counts: Uint32Array,
  units: number,
  { stride, mostPlaces }: DrawPlan,
): Uint32Array {
  const twice = new Uint32Array(units * units);
  const best = new Int32Array(units).fill(-1);
  const worst = new Int32Array(units).fill(-1);
  for (let unit = 0, at = 0; unit < units; unit++) {
    for (let place = 0; place <= mostPlaces; place++, at++) {
      if (counts[at] === 0) continue;
      if (best[unit] === -1) best[unit] = place;
      worst[unit] = place;
    }
  }
  for (let a = 0; a < units; a++) {
    for (let b = a + 1; b < units; b++) {
      const [one, other] = [a * units + b, b * units + a];
      if (best[a] === 0 || best[b] === 0)
        countPair(total, draws, [a * stride, b * stride], twice, [one, other]);
      else if (worst[a]! < best[b]!) twice[one] = 2 * draws;
      else if (worst[b]! < best[a]!) twice[other] = 2 * draws;
      else {
        const more = lead === null ? leadOf(total, draws, a * stride, b * stride) : lead(a, b, draws);
        twice[one] = draws + more;
        twice[other] = draws - more;
      }
    }
  }
  return twice;
}

/** By how many draws the first is more often ahead than behind. */
function leadOf(rows: PlaceRows, draws: number, a: number, b: number): number {
  let more = 0;
  for (let draw = 0; draw < draws; draw++) {
    const [one, other] = [rows[a + draw]!, rows[b + draw]!];
    if (one < other) more++;
    else if (one > other) more--;
  }
  return more;
}

/** Where one of them has no place in some draws. */
function countPair(
  rows: PlaceRows,
  draws: number,
  [a, b]: readonly [number, number],
  twice: Uint32Array,
  [ahead, behind]: readonly [number, number],
): void {
  for (let draw = 0; draw < draws; draw++) {
    const [one, other] = [rows[a + draw]!, rows[b + draw]!];
    if (one === 0 || other === 0) continue;
    twice[ahead]! += one < other ? 2 : one === other ? 1 : 0;
    twice[behind]! += one > other ? 2 : one === other ? 1 : 0;
  }
}

function apartOf(rows: PlaceRows, units: number, draws: number, stride: number): Uint32Array | null {
  const isSomeoneOut = Array.from({ length: units }, (_, unit) =>
    rows.subarray(unit * stride, unit * stride + draws).includes(0),
  );
  if (!isSomeoneOut.includes(true)) return null;
  const apart = new Uint32Array(units * units);
  for (let a = 0; a < units; a++) {
    for (let b = 0; b < units; b++) {
      if (!isSomeoneOut[a] && !isSomeoneOut[b]) continue;
      let count = 0;
      for (let draw = 0; draw < draws; draw++)
        if (rows[a * stride + draw] === 0 || rows[b * stride + draw] === 0) count++;
      apart[a * units + b] = count;
    }
  }
  return apart;
}

/** The rows themselves where the block does not need them any more. */
function keptOf({ total, draws, isFresh }: BlockPlaces, units: number, { mostPlaces, stride }: DrawPlan) {
  if (isFresh) return { rows: total, draws, stride };
  const rows = placeRows(mostPlaces, units * draws);
  for (let unit = 0; unit < units; unit++)
    rows.set(total.subarray(unit * stride, unit * stride + draws), unit * draws);
  return { rows, draws, stride: draws };
}

/** Places in the draws of a block. */
interface Drawn {
  readonly rows: PlaceRows;
  readonly draws: number;
  readonly stride: number;
}

/** Units that compete with those of their class; −1 with none. */
interface Field {
  readonly class: Int32Array;
  readonly classes: number;
}

/** Marks in each draw who is first in its class among those who are not out. */
function markFirsts({ rows, draws, stride }: Drawn, field: Field, out: Uint8Array | null): Uint8Array {
  const { class: classOf, classes } = field;
  const wins = new Uint8Array(classOf.length * stride);
  const least = new Uint32Array(classes * draws).fill(0xffffffff);
  for (let unit = 0; unit < classOf.length; unit++) {
    if (classOf[unit]! < 0) continue;
    lower(rows, unit * stride, draws, out, least, classOf[unit]! * draws);
  }
  for (let unit = 0; unit < classOf.length; unit++) {
    if (classOf[unit]! < 0) continue;
    markEqual(rows, unit * stride, draws, least, classOf[unit]! * draws, wins);
  }
  if (out !== null) for (let at = 0; at < wins.length; at++) wins[at]! &= 1 - out[at]!;
  return wins;
}

function lower(
  rows: PlaceRows,
  at: number,
  draws: number,
  out: Uint8Array | null,
  least: Uint32Array,
  to: number,
): void {
  for (let draw = 0; draw < draws; draw++) {
    const place = rows[at + draw]!;
    if (place < least[to + draw]! && place > 0 && (out === null || out[at + draw] === 0))
      least[to + draw] = place;
  }
}

function markEqual(
  rows: PlaceRows,
  at: number,
  draws: number,
  least: Uint32Array,
  from: number,
  wins: Uint8Array,
): void {
  for (let draw = 0; draw < draws; draw++) wins[at + draw] = rows[at + draw] === least[from + draw] ? 1 : 0;
}

function sumsOf(wins: Uint8Array, units: number, { draws, stride }: Drawn): Uint32Array {
  const sums = new Uint32Array(units);
  for (let unit = 0; unit < units; unit++) {
    let count = 0;
    for (let draw = 0, at = unit * stride; draw < draws; draw++, at++) count += wins[at]!;
    sums[unit] = count;
  }
  return sums;
}

/** Who was first of all, and in the classes of each league: what many awards go by. */
interface Firsts {
  readonly overall: () => Uint8Array;
  readonly leagues: readonly Uint8Array[];
}

// ---- Awards ----

/** As `stage/award.ts` decides them, draw by draw. */
function awardsOf(plan: DrawPlan, block: BlockPlaces, firsts: Firsts): Uint32Array[] {
  const { awards } = plan.fitted.methodology;
  const { stride } = plan;
  const units = plan.scores.length;
  const whole: Field = { class: new Int32Array(units), classes: 1 };
  const drawn: Drawn = { rows: block.total, draws: block.draws, stride };
  const decided = new Map<string, Uint8Array>();
  const winsOf = (award: Award): Uint8Array => {
    const known = decided.get(award.id) ?? decide(award);
    decided.set(award.id, known);
    return known;
  };
  const decide = ({ except, league: id, criterion, rank }: Award): Uint8Array => {
    const out = anyOf(except.flatMap((other) => awards.filter((each) => each.id === other).map(winsOf)));
    const league = plan.leagues.findIndex((each) => each.id === id);
    if (criterion === undefined && rank === 1 && out === null)
      return league === -1 ? firsts.overall() : firsts.leagues[league]!;
    const field = plan.leagues[league] ?? whole;
    const rows = criterion === undefined ? block.total : rankedBy(block, criterion, units, stride);
    return rank === 1
      ? markFirsts({ ...drawn, rows }, field, out)
      : markPlaced({ ...drawn, rows }, field.class, rank, out);
  };
  return awards.map((award) => {
    const fixed = award.criterion === undefined ? undefined : block.fixed.get(award.criterion);
    if (
      fixed !== undefined &&
      award.except.length === 0 &&
      !awards.some(({ except }) => except.includes(award.id))
    )
      return fixedWins(award, fixed, plan, block);
    return sumsOf(winsOf(award), units, drawn);
  });
}

/** An award for what is the same in every draw, decided once. */
function fixedWins(
  { league: id, rank }: Award,
  ranks: PlaceRows,
  { leagues, scores, stride }: DrawPlan,
  { total, draws }: BlockPlaces,
): Uint32Array {
  const units = scores.length;
  const field = leagues.find((league) => league.id === id) ?? { class: new Int32Array(units), classes: 1 };
  const drawn = {
    rows: ranks.map((place, unit) => (total[unit * stride] === 0 ? 0 : place)),
    draws: 1,
    stride: 1,
  };
  const wins = rank === 1 ? markFirsts(drawn, field, null) : markPlaced(drawn, field.class, rank, null);
  return Uint32Array.from(wins, (won) => won * draws);
}

function anyOf(marks: readonly Uint8Array[]): Uint8Array | null {
  const [first, ...others] = marks;
  if (first === undefined || others.length === 0) return first ?? null;
  return first.map((mark, at) => (mark === 1 || others.some((other) => other[at] === 1) ? 1 : 0));
}

/** The places by a criterion of those units that have one in the ranking. */
function rankedBy(
  { total, criteria, fixed, draws }: BlockPlaces,
  id: string,
  units: number,
  stride: number,
): PlaceRows {
  const rows = (criteria.get(id) ?? total).slice();
  const same = fixed.get(id);
  for (let unit = 0; unit < units; unit++) {
    for (let at = unit * stride; at < unit * stride + draws; at++) {
      if (same !== undefined) rows[at] = same[unit]!;
      if (total[at] === 0) rows[at] = 0;
    }
  }
  return rows;
}

/** Marks who has this place in its class among those who are not out: behind as many as are better. */
function markPlaced(
  { rows, draws, stride }: Drawn,
  classOf: Int32Array,
  rank: number,
  out: Uint8Array | null,
): Uint8Array {
  const units = classOf.length;
  const wins = new Uint8Array(units * stride);
  for (let draw = 0; draw < draws; draw++) {
    const byClass = new Map<number, { unit: number; place: number }[]>();
    for (let unit = 0; unit < units; unit++) {
      const at = unit * stride + draw;
      const place = rows[at]!;
      if (classOf[unit]! < 0 || place === 0 || out?.[at] === 1) continue;
      const members = byClass.get(classOf[unit]!) ?? [];
      members.push({ unit, place });
      byClass.set(classOf[unit]!, members);
    }
    for (const members of byClass.values()) {
      const places = members.map(({ place }) => place).sort((a, b) => a - b);
      const wanted = places[rank - 1];
      if (wanted === undefined || places.indexOf(wanted) !== rank - 1) continue;
      for (const { unit, place } of members) if (place === wanted) wins[unit * stride + draw] = 1;
    }
  }
  return wins;
}

// ---- Central weights ----

function centralOf(
  { settings, scores, stride, mostPlaces }: DrawPlan,
  { total, draws, weights }: BlockPlaces,
  counts: Uint32Array | null,
): CentralSums[] {
  const top = settings.weights.findIndex(({ group }) => group === null);
  if (top === -1) return [];
  const drawn = weights[top]!;
  const sums = new Float64Array(draws);
  for (const row of drawn) for (let draw = 0; draw < draws; draw++) sums[draw]! += row[draw]!;
  const found: CentralSums[] = [];
  for (let unit = 0; unit < scores.length; unit++) {
    if (counts !== null && counts[unit * (mostPlaces + 1) + 1] === 0) continue;
    let own: Float64Array | undefined;
    let firsts = 0;
    for (let draw = 0, at = unit * stride; draw < draws; draw++, at++) {
      if (total[at] !== 1) continue;
      own ??= new Float64Array(drawn.length);
      firsts++;
      for (let child = 0; child < drawn.length; child++) own[child]! += drawn[child]![draw]! / sums[draw]!;
    }
    if (own !== undefined) found.push({ unit, firsts, sums: own });
  }
  return found;
}

// ---- Sums ----

/** Two tallies as one; the second's blocks come after the first's. */
export function added(a: Tally, b: Tally): Tally {
  const failures = a.failures.length > 0 ? a.failures : b.failures;
  return {
    draws: a.draws + b.draws,
    counts: addInto(a.counts, b.counts),
    twice: addInto(a.twice, b.twice),
    apart: addInto(a.apart, b.apart),
    kept: [...a.kept, ...b.kept],
    leagues: a.leagues.map((sums, index) => addInto(sums, b.leagues[index]!)!),
    awards: a.awards.map((sums, index) => addInto(sums, b.awards[index]!)!),
    central: addCentral(a.central, b.central),
    failed: a.failed + b.failed,
    failures,
  };
}

/** Into the first, which is the caller's own. */
function addInto(a: Uint32Array | null, b: Uint32Array | null): Uint32Array | null {
  if (a === null || b === null) return a ?? b;
  for (let index = 0; index < a.length; index++) a[index]! += b[index]!;
  return a;
}

function addCentral(a: readonly CentralSums[], b: readonly CentralSums[]): CentralSums[] {
  const sums = new Map(a.map((own) => [own.unit, own]));
  for (const more of b) {
    const own = sums.get(more.unit);
    if (own === undefined) sums.set(more.unit, more);
    else {
      const both = own.sums.map((sum, child) => sum + more.sums[child]!);
      sums.set(more.unit, { unit: more.unit, firsts: own.firsts + more.firsts, sums: both });
    }
  }
  return [...sums.values()];
}

/** Where a unit stands over all draws. */
export interface Standing {
  /** Its places from the best on, each with the draws in which it has it. */
  readonly places: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
  /** Draws in which it has a place. */
  readonly placed: number;
}

export function standingOf(tally: Tally, unit: number, mostPlaces: number): Standing {
  if (tally.counts !== null) {
    const at = unit * (mostPlaces + 1);
    return standingFrom(tally.counts.subarray(at, at + mostPlaces + 1), tally.draws);
  }
  if (mostPlaces < 4 * tally.draws) {
    const counts = new Uint32Array(mostPlaces + 1);
    for (const { rows, draws, stride } of tally.kept)
      for (let at = unit * stride; at < unit * stride + draws; at++) counts[rows[at]!]!++;
    return standingFrom(counts, tally.draws);
  }
  return sortedStanding(tally, unit);
}

/** @param byPlace how often it has each place, from 0 for none */
function standingFrom(byPlace: Uint32Array, draws: number): Standing {
  const places: number[] = [];
  const counts: number[] = [];
  for (let place = 1; place < byPlace.length; place++) {
    if (byPlace[place] === 0) continue;
    places.push(place);
    counts.push(byPlace[place]!);
  }
  return { places, counts, placed: draws - byPlace[0]! };
}

/** Of few draws of many units. */
function sortedStanding({ kept, draws: made }: Tally, unit: number): Standing {
  const all = new Uint32Array(made);
  let to = 0;
  for (const { rows, draws, stride } of kept)
    for (let at = unit * stride; at < unit * stride + draws; at++) all[to++] = rows[at]!;
  const places: number[] = [];
  const counts: number[] = [];
  let placed = 0;
  for (const place of all.sort()) {
    if (place === 0) continue;
    placed++;
    if (places[places.length - 1] === place) counts[counts.length - 1]!++;
    else {
      places.push(place);
      counts.push(1);
    }
  }
  return { places, counts, placed };
}

/** Share of the draws in which both have a place and the first is ahead, a tie counted half; NaN where there is none. */
export function aheadShare(tally: Tally, units: number, a: number, b: number): number {
  if (tally.twice !== null) {
    const apart = tally.apart?.[a * units + b] ?? 0;
    return tally.twice[a * units + b]! / 2 / (tally.draws - apart);
  }
  let [twice, both] = [0, 0];
  for (const { rows, draws, stride } of tally.kept) {
    for (let draw = 0, i = a * stride, j = b * stride; draw < draws; draw++, i++, j++) {
      const [one, other] = [rows[i]!, rows[j]!];
      if (one === 0 || other === 0) continue;
      both++;
      twice += one < other ? 2 : one === other ? 1 : 0;
    }
  }
  return twice / 2 / both;
}
