/** Draws as many as asked for, or until their error is small enough, and what is told of them. */

import { type Outcome, outcome } from '../../model/diagnostic.ts';
import type { Rating } from '../../model/rating.ts';
import { square } from '../../stats/elementary.ts';
import type { FixedTop } from './block.ts';
import * as messages from './messages.ts';
import type { Draws, Pair, UnitDraws } from './model.ts';
import { BLOCK, type DrawPlan } from './plan.ts';
import { added, aheadShare, type Standing, standingOf, type Tally } from './tally.ts';

/** Which block, and how many of its draws. */
export interface BlockTask {
  readonly index: number;
  readonly draws: number;
}

/** Who makes the blocks: this thread or several. The result is the same. */
export interface Runner {
  /** In the order of the tasks. */
  tallies(plan: DrawPlan, tasks: readonly BlockTask[]): AsyncIterable<Tally>;
  /** In how many draws each of these units is first with such weights at the top. */
  firsts(plan: DrawPlan, tasks: readonly BlockTask[], asked: readonly Asked[]): Promise<readonly number[]>;
}

export interface Asked {
  readonly unit: number;
  readonly top: FixedTop;
}

/** Told after every block: how many draws are made, and of how many. */
export type Progress = (made: number, of: number) => void;

const tasksOf = (draws: number, from = 0): BlockTask[] =>
  Array.from({ length: Math.ceil(draws / BLOCK) - from }, (_, task) => ({
    index: from + task,
    draws: Math.min(BLOCK, draws - (from + task) * BLOCK),
  }));

/**
 * Makes the draws and tells what came of them.
 *
 * @param rating whose order the pairs and tiers follow
 * Errors: a draw that cannot be computed, unless it is tolerated.
 */
export async function makeDraws(
  plan: DrawPlan,
  rating: Rating,
  runner: Runner,
  progress: Progress = () => {},
): Promise<Outcome<Draws>> {
  const { settings } = plan;
  const order = [...rating.columns.order];
  let tally: Tally | undefined;
  for (;;) {
    const wanted = nextGoal(plan, order, tally);
    for await (const block of runner.tallies(plan, tasksOf(wanted, Math.ceil((tally?.draws ?? 0) / BLOCK)))) {
      const failure = block.failures[0];
      if (failure !== undefined && !settings.tolerate)
        return { ok: false, diagnostics: messages.failedDraw(failure) };
      tally = tally === undefined ? block : added(tally, block);
      progress(tally.draws, wanted);
    }
    const made = tally!;
    if (made.draws < settings.draws && largestError(plan, order, made) > (settings.until ?? Infinity))
      continue;
    const central = centralOf(plan, made);
    const confidences = await confidencesOf(plan, made, central, runner);
    const worst = errorOf(largestOf([...confidences.values()].map((p) => p * (1 - p))), made.draws);
    if (made.draws < settings.draws && worst > (settings.until ?? Infinity)) continue;
    return outcome(toldOf(plan, rating, made, central, confidences), messages.afterDraws(made));
  }
}

/** How many draws to make in all before looking at the error again. */
function nextGoal(plan: DrawPlan, order: readonly number[], tally: Tally | undefined): number {
  const { draws, until } = plan.settings;
  if (until === null) return draws;
  if (tally === undefined) return Math.min(draws, BLOCK);
  // What the probabilities so far would take, but not all at once: they are not yet what they will be.
  const needed = tally.draws * square(largestError(plan, order, tally) / until);
  const goal = Math.min(needed, 2 * tally.draws);
  return Math.min(draws, BLOCK * Math.max(Math.ceil(goal / BLOCK), tally.draws / BLOCK + 1));
}

const errorOf = (variance: number, draws: number): number => Math.sqrt(variance / draws);

/** The largest variance p(1 − p) of the probabilities that are printed of a unit, but for the confidence. */
function varianceOf({ settings }: DrawPlan, tally: Tally, unit: number, standing: Standing): number {
  let variance = 0;
  const look = (count: number) => {
    const p = count / tally.draws;
    variance = Math.max(variance, p * (1 - p));
  };
  look(upTo(standing, 1));
  look(upTo(standing, settings.top));
  look(standing.placed);
  if (settings.matrix)
    for (let index = 0; index < standing.counts.length; index++) look(standing.counts[index]!);
  for (const sums of tally.leagues) look(sums[unit]!);
  for (const sums of tally.awards) look(sums[unit]!);
  return variance;
}

/** The largest standard error of all probabilities that are printed, but for the confidences. */
function largestError(plan: DrawPlan, order: readonly number[], tally: Tally): number {
  const units = order.map((unit) => varianceOf(plan, tally, unit, standingOf(tally, unit, plan.mostPlaces)));
  return errorOf(largestOf([...units, ...pairVariances(pairsOf(plan, order, tally))]), tally.draws);
}

const pairVariances = (pairs: readonly { readonly probability: number }[]): number[] =>
  pairs.map(({ probability: p }) => p * (1 - p));

const largestOf = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

/** In how many draws the place is at most this one. */
function upTo({ places, counts }: Standing, most: number): number {
  let sum = 0;
  for (let index = 0; index < places.length && places[index]! <= most; index++) sum += counts[index]!;
  return sum;
}

/** The smallest place whose share of the draws, with the better ones, reaches this; null without any. */
function quantile({ places, counts, placed }: Standing, share: number): number | null {
  let sum = 0;
  for (let index = 0; index < places.length; index++) {
    sum += counts[index]!;
    // The share may be a hair below a whole number of draws.
    if (sum >= share * placed - 1e-9) return places[index]!;
  }
  return null;
}

/** By unit that is ever first, the mean weights of the top's children over the draws in which it is. */
function centralOf({ settings }: DrawPlan, tally: Tally): ReadonlyMap<number, FixedTop> {
  const set = settings.weights.find(({ group }) => group === null);
  if (set === undefined) return new Map();
  return new Map(
    [...tally.central]
      .sort((a, b) => a.unit - b.unit)
      .map(({ unit, firsts, sums }) => [
        unit,
        new Map(set.children.map((id, child) => [id, sums[child]! / firsts])),
      ]),
  );
}

const isTopDrawn = ({ settings }: DrawPlan): boolean => settings.weights.some(({ group }) => group === null);

/** The weights that every draw has where the top's do not vary, so that all first places are had with them. */
const nominalTop = ({ criteria }: Rating): Readonly<Record<string, number>> =>
  Object.fromEntries(criteria.flatMap(({ id, parent, weight }) => (parent === null ? [[id, weight]] : [])));

async function confidencesOf(
  plan: DrawPlan,
  tally: Tally,
  central: ReadonlyMap<number, FixedTop>,
  runner: Runner,
): Promise<ReadonlyMap<number, number>> {
  if (central.size === 0) return new Map();
  const { weights, alternatives, leaveOut, noise } = plan.settings;
  const isAllFixed =
    weights.length === 1 && alternatives.length === 0 && leaveOut === null && noise.length === 0;
  const draws = isAllFixed ? 1 : tally.draws;
  const asked = [...central].map(([unit, top]) => ({ unit, top }));
  const firsts = await runner.firsts(plan, tasksOf(draws), asked);
  return new Map(asked.map(({ unit }, index) => [unit, firsts[index]! / draws]));
}

// ---- What is told ----

function toldOf(
  plan: DrawPlan,
  rating: Rating,
  tally: Tally,
  central: ReadonlyMap<number, FixedTop>,
  confidences: ReadonlyMap<number, number>,
): Draws {
  const order = [...rating.columns.order];
  const { id: ids } = rating.columns;
  const nameOf = (unit: number) => ids.at(unit) ?? '';
  const tiers = tiersOf(plan, order, tally);
  const tierOf = new Map(tiers.flatMap((tier, index) => tier.map((unit) => [unit, index + 1] as const)));
  const units = plan.scores.length;
  const pairs = pairsOf(plan, order, tally);
  const variances = [...confidences.values()].map((p) => p * (1 - p));
  variances.push(largestOf(pairVariances(pairs)));
  const failure = tally.failures[0];
  const fixed = isTopDrawn(plan) ? null : nominalTop(rating);
  const told = Array.from({ length: units }, (_, unit): UnitDraws => {
    const standing = standingOf(tally, unit, plan.mostPlaces);
    variances.push(varianceOf(plan, tally, unit, standing));
    const figures = unitOf(plan, tally, unit, standing);
    const isEverFirst = figures.first > 0;
    return {
      ...figures,
      central: central.has(unit) ? Object.fromEntries(central.get(unit)!) : isEverFirst ? fixed : null,
      confidence: confidences.get(unit) ?? (isEverFirst && fixed !== null ? figures.first : null),
      tier: tierOf.get(unit) ?? 0,
      ...(plan.settings.matrix && { places: shares(standing, units, tally.draws) }),
    };
  });
  return {
    units: told,
    draws: tally.draws,
    failed: failure === undefined ? null : { count: tally.failed, first: failure },
    pairs: pairs.map(({ a, b, probability }): Pair => ({ ahead: nameOf(a), behind: nameOf(b), probability })),
    tiers: tiers.map((tier) => tier.map(nameOf)),
    error: { largest: errorOf(largestOf(variances), tally.draws) },
  };
}

type Figures = Omit<UnitDraws, 'central' | 'confidence' | 'tier' | 'places'>;

function unitOf(plan: DrawPlan, tally: Tally, unit: number, standing: Standing): Figures {
  const { places, counts, placed } = standing;
  const share = (count: number) => count / tally.draws;
  let sum = 0;
  for (let index = 0; index < places.length; index++) sum += places[index]! * counts[index]!;
  return {
    median: quantile(standing, 0.5),
    mean: placed === 0 ? null : sum / placed,
    p5: quantile(standing, 0.05),
    p95: quantile(standing, 0.95),
    best: places[0] ?? null,
    worst: places[places.length - 1] ?? null,
    first: share(upTo(standing, 1)),
    top: share(upTo(standing, plan.settings.top)),
    ...(placed < tally.draws && { unrated: share(tally.draws - placed) }),
    leagues: Object.fromEntries(
      plan.leagues.map(({ id, class: classOf }, league) => [
        id,
        classOf[unit]! < 0 ? null : { first: share(tally.leagues[league]![unit]!) },
      ]),
    ),
    awards: Object.fromEntries(
      plan.fitted.methodology.awards.map(({ id }, award) => [id, share(tally.awards[award]![unit]!)]),
    ),
  };
}

/** Share of the draws by place, from the first to the last there is. */
function shares({ places, counts }: Standing, units: number, draws: number): number[] {
  const found = new Array<number>(Math.max(units, places[places.length - 1] ?? 0)).fill(0);
  for (let index = 0; index < places.length; index++) found[places[index]! - 1] = counts[index]! / draws;
  return found;
}

/** Pairs along the ranking: neighbours, or all of them. */
function pairsOf({ settings, scores }: DrawPlan, order: readonly number[], tally: Tally) {
  const pairs: { a: number; b: number; probability: number }[] = [];
  const add = (a: number, b: number) => {
    const share = aheadShare(tally, scores.length, a, b);
    pairs.push({ a, b, probability: Number.isNaN(share) ? 0.5 : share });
  };
  order.forEach((a, index) => {
    if (settings.matrix) for (const b of order.slice(index + 1)) add(a, b);
    else if (index + 1 < order.length) add(a, order[index + 1]!);
  });
  return pairs;
}

/** Runs of the ranking: a unit opens a new one when the first of the current one beats it safely. */
function tiersOf({ settings, scores }: DrawPlan, order: readonly number[], tally: Tally): number[][] {
  const tiers: number[][] = [];
  for (const unit of order) {
    const current = tiers[tiers.length - 1];
    const isSafe =
      current === undefined || aheadShare(tally, scores.length, current[0]!, unit) >= settings.confidence;
    if (isSafe) tiers.push([unit]);
    else current.push(unit);
  }
  return tiers;
}
