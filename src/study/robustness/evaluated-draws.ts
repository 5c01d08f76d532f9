/**
 * Draws of whatever may vary, each evaluated as the rating itself is. What was chosen of methods and left out is fitted
 * once and kept; where nothing else varies, so are its places.
 */

import type { Outcome } from '../../model/diagnostic.ts';
import type { Change, Evaluated, Fitted } from '../../model/fitted.ts';
import { walkPaths } from '../../model/methodology.ts';
import { textsFrom } from '../../model/texts.ts';
import { indicatorScores } from '../../stage/combine.ts';
import { evaluate } from '../../stage/evaluate.ts';
import { place } from '../../stage/place.ts';
import { ratedOf } from '../../stage/rated.ts';
import { type Workspace, workspaceFor } from '../../stage/workspace.ts';
import { normalsOf, type Random, randomOf } from '../../stats/random.ts';
import { type Block, type BlockPlaces, type Drawing, STREAM } from './block.ts';
import type { Failure } from './model.ts';
import { awardCriteria, BLOCK, type DrawPlan, type NoisyCells } from './plan.ts';
import { type PlaceRows, placeRows } from './rank-draws.ts';

/** What one draw chose: by alternative the index of the choice, and who is left out. */
export interface Chosen {
  readonly methods: readonly number[];
  readonly without: string | null;
}

/** A fitted rating with the methods of a draw. */
interface Fit {
  readonly fitted: Fitted;
  readonly workspace: Workspace | undefined;
  /** The criteria that are there and whose weights vary: which set, and which child of it. */
  readonly weighed: readonly { readonly id: string; readonly set: number; readonly child: number }[];
  /** As it is where neither weights nor data vary. */
  readonly still: Evaluated | undefined;
}

export type Fits = Map<string, Outcome<Fit>>;

/** So many numbers are kept of fitted ratings. */
const MOST_KEPT = 30_000_000;

export function evaluatedDraws(plan: DrawPlan): Drawing {
  const { fitted } = plan;
  const units = fitted.sample.rows.length;
  const unitOf = new Int32Array(fitted.answers.length).fill(-1);
  fitted.sample.rows.forEach((row, unit) => {
    unitOf[row] = unit;
  });
  const wanted = awardCriteria(fitted.methodology);
  const total = placeRows(plan.mostPlaces, units * plan.stride);
  const criteria = new Map(wanted.map((id) => [id, placeRows(plan.mostPlaces, units * plan.stride)]));
  const fits: Fits = new Map();
  const most = Math.max(1, Math.floor(MOST_KEPT / (8 * units * (fitted.indicators.length + 1))));

  function places(block: Block): BlockPlaces {
    const failures: Failure[] = [];
    let failed: Uint8Array | null = null;
    for (const rows of [total, ...criteria.values()]) rows.fill(0);
    for (const [draw, evaluated, chosen] of evaluations(plan, block, fits, most)) {
      if (evaluated.ok) {
        write(total, draw, evaluated.value.fitted, evaluated.value.places.rank);
        for (const [id, rows] of criteria) {
          const ranks = ranksBy(id, evaluated.value);
          if (ranks !== undefined) write(rows, draw, evaluated.value.fitted, ranks);
        }
        continue;
      }
      failed ??= new Uint8Array(BLOCK);
      failed[draw] = 1;
      const first = evaluated.diagnostics.filter(({ severity }) => severity === 'error');
      const choices = choicesOf(plan, chosen);
      failures.push({ draw: block.index * BLOCK + draw + 1, choices, why: first.slice(0, 1) });
      if (!plan.settings.tolerate) break;
    }
    return {
      draws: block.draws,
      weights: block.weights,
      total,
      isFresh: false,
      lead: null,
      criteria,
      fixed: new Map(),
      failed,
      failures,
    };
  }

  function write(rows: PlaceRows, draw: number, { sample }: Fitted, ranks: Float64Array): void {
    for (let unit = 0; unit < ranks.length; unit++) {
      const to = unitOf[sample.rows[unit]!]!;
      const rank = ranks[unit]!;
      if (to >= 0 && rank > 0) rows[to * plan.stride + draw] = rank;
    }
  }

  return {
    isLinear: false,
    places,
    firsts(block, unit) {
      const { total: rows } = places(block);
      let count = 0;
      for (let draw = 0; draw < block.draws; draw++) if (rows[unit * plan.stride + draw] === 1) count++;
      return count;
    },
  };
}

/** Every draw of a block, evaluated, with what was chosen in it; what it gives is good until the next. */
export function* evaluations(
  plan: DrawPlan,
  block: Block,
  fits: Fits = new Map(),
  most = Infinity,
): Generator<[draw: number, evaluated: Outcome<Evaluated>, chosen: Chosen]> {
  const { settings } = plan;
  const choose = randomOf(settings.seed, STREAM.choices, block.index);
  const noise = noiseOf(plan);
  const normal = normalsOf(randomOf(settings.seed, STREAM.noise, block.index));
  for (let draw = 0; draw < block.draws; draw++) {
    const chosen = chosenBy(plan, choose);
    const fit = fitOf(plan, chosen, fits, most);
    const answers = noise?.(normal);
    if (!fit.ok) yield [draw, fit, chosen];
    else if (fit.value.still !== undefined)
      yield [draw, { ok: true, value: fit.value.still, diagnostics: [] }, chosen];
    else
      yield [
        draw,
        evaluate(fit.value.fitted, changesOf(fit.value, block, draw, answers), fit.value.workspace),
        chosen,
      ];
  }
}

function chosenBy({ settings }: DrawPlan, random: Random): Chosen {
  const pick = (count: number) => Math.floor(random.uniform() * count);
  const methods = settings.alternatives.map(({ choices }) => pick(choices.length));
  const left = settings.leaveOut === null ? -1 : pick(settings.leaveOut.length + 1) - 1;
  return { methods, without: left < 0 ? null : settings.leaveOut![left]! };
}

/** What was chosen, as it is told. */
export function choicesOf({ settings }: DrawPlan, { methods, without }: Chosen): string[] {
  return [
    ...settings.alternatives.map(
      ({ factor, choices }, index) => `${factor}=${choices[methods[index]!]!.method}`,
    ),
    ...(without === null ? [] : [`leave-out=${without}`]),
  ];
}

/** The rating with what a draw chose, fitted once. */
export function fitOf(plan: DrawPlan, chosen: Chosen, fits: Fits, most: number): Outcome<Fit> {
  const key = JSON.stringify(chosen);
  const known = fits.get(key);
  if (known !== undefined) return known;
  const made = makeFit(plan, chosen);
  // The oldest makes room.
  if (fits.size >= most) for (const old of [...fits.keys()].slice(0, 1)) fits.delete(old);
  fits.set(key, made);
  return made;
}

/** The changes that a draw's methods make to the rating. */
export function methodChanges({ settings }: DrawPlan, { methods, without }: Chosen): Change[] {
  const changes = settings.alternatives.flatMap(({ factor, at, choices }, index) =>
    at.map((criterion): Change => ({ choose: { criterion, [factor]: choices[methods[index]!]! } })),
  );
  return without === null ? changes : [...changes, { without: { indicator: without } }];
}

function makeFit(plan: DrawPlan, chosen: Chosen): Outcome<Fit> {
  const { settings } = plan;
  const changes = methodChanges(plan, chosen);
  const evaluated = evaluate(plan.fitted, changes);
  if (!evaluated.ok) return evaluated;
  const { fitted } = evaluated.value;
  const there = new Set([...walkPaths(fitted.methodology.criteria)].map(({ criterion }) => criterion.id));
  const weighed = settings.weights.flatMap(({ children }, set) =>
    children.flatMap((id, child) => (there.has(id) ? [{ id, set, child }] : [])),
  );
  const isStill = settings.weights.length === 0 && settings.noise.length === 0;
  const workspace = isStill || settings.noise.length > 0 ? undefined : workspaceFor(fitted);
  return {
    ok: true,
    value: { fitted, workspace, weighed, still: isStill ? evaluated.value : undefined },
    diagnostics: [],
  };
}

/** What is different in a draw from what was fitted for it. */
export function changesOf(
  { weighed, fitted }: Fit,
  { weights }: Pick<Block, 'weights'>,
  draw: number,
  answers?: Answers,
): Change[] {
  const changes: Change[] = [];
  if (answers !== undefined) {
    const there = new Set(fitted.indicators.map(({ id }) => id));
    changes.push({ answers: Object.fromEntries(Object.entries(answers).filter(([id]) => there.has(id))) });
  }
  if (weighed.length > 0) {
    const own: Record<string, number> = {};
    for (const { id, set, child } of weighed) own[id] = weights[set]![child]![draw]!;
    changes.push({ weights: own });
  }
  return changes;
}

export type Answers = Readonly<Record<string, Float64Array>>;

/** The answers with noise from a stream of normals, the next ones every time; undefined where data do not vary. */
export function noiseOf({ noise, fitted }: DrawPlan): ((normal: () => number) => Answers) | undefined {
  if (noise.length === 0) return undefined;
  const { ids, length } = fitted.answers;
  const texts = textsFrom(ids);
  const names = Array.from({ length }, (_, row) => texts.at(row) ?? '');
  // By name, so that the order of the rows leaves no trace.
  const rows = names
    .map((_, row) => row)
    .sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b));
  const columns = [...new Set(noise.map(({ column }) => column))].sort();
  const errors = new Map(columns.map((column) => [column, new Float64Array(length)]));
  return (normal) => {
    for (const values of errors.values()) for (const row of rows) values[row] = normal();
    return Object.fromEntries(noise.map((each) => [each.indicator, noisy(each, errors.get(each.column)!)]));
  };
}

/** The raw numbers of an indicator with noise in its cells. */
function noisy({ cells, by, deviation, divisors, scale }: NoisyCells, errors: Float64Array): Float64Array {
  return cells.map((cell, row) => {
    const error = deviation * errors[row]!;
    const value = by === 'share' ? cell * (1 + error) : cell + error;
    if (divisors === null) return value + 0;
    return divisors[row]! > 0 ? (value / divisors[row]!) * scale + 0 : NaN;
  });
}

/** Places by the scores of a criterion, of values that were not filled in; undefined where it is not there. */
function ranksBy(id: string, { fitted, scores }: Evaluated): Float64Array | undefined {
  const found = scores.criteria.find((criterion) => criterion.id === id);
  if (found === undefined) return undefined;
  const { methodology, indicators, answers, sample } = fitted;
  const filled = indicators.find((indicator) => indicator.id === id)?.filled;
  const own = found.score ?? indicatorScores(methodology, indicators, id);
  const score = filled === undefined ? own : own.map((value, unit) => (filled[unit] === 1 ? NaN : value));
  return place({ score, largest: found.largest }, ratedOf(answers, sample).ids, methodology.ranking).rank;
}
