/**
 * What matters most: Sobol' indices of everything that varies, for the mean shift of all places or for the place of one
 * unit. Saltelli's design on a Sobol' sequence: a base sample A, another one B, and for every factor A with the inputs of
 * that factor from B.
 */

import { type Outcome, outcome } from '../../model/diagnostic.ts';
import type { Evaluated } from '../../model/fitted.ts';
import { evaluate } from '../../rate.ts';
import { ratedOf } from '../../stage/rated.ts';
import { normalsOf, type Random, randomOf } from '../../stats/random.ts';
import { MOST_DIMENSIONS, sobolPoints } from '../../stats/sobol-sequence.ts';
import type { Block } from './block.ts';
import { type DrawnWeights, drawWeights } from './draw-weights.ts';
import { drawingOf } from './drawing.ts';
import { type Chosen, changesOf, choicesOf, type Fits, fitOf, noiseOf } from './evaluated-draws.ts';
import * as messages from './messages.ts';
import type { Sobol, SobolIndex } from './model.ts';
import { BLOCK, type DrawPlan } from './plan.ts';
import { bootstrapped, centreOf, type Outputs, sobolIndices } from './sobol-indices.ts';

/** Of the seed's streams those that nothing else uses. */
const STREAM = { beyond: 1000, ranges: 1001, noise: 1002, bootstrap: 1003 } as const;

/** One input that varies on its own, or several that do together. */
interface Factor {
  readonly name: string;
  readonly of: /** All weights of a set, or those of one child of it. */
    | { readonly kind: 'weights'; readonly set: number; readonly child: number | null }
    | { readonly kind: 'alternative'; readonly index: number }
    | { readonly kind: 'leave-out' | 'data' };
}

/** The inputs of the base sample, one a run in each array. */
interface Sample {
  readonly weights: readonly DrawnWeights[];
  readonly choices: readonly Float64Array[];
  readonly leftOut: Float64Array;
  /** Which of the two samples' noise. */
  readonly noise: number;
}

/** Runs whose output could not be computed have NaN. */
type Run = (sample: Sample) => Promise<Float64Array | Outcome<never>>;

/**
 * The indices of everything that varies.
 *
 * @param pause between two long steps
 * @returns null where nothing varies; error: a run that cannot be computed, unless that is tolerated: then the runs of
 *   the base sample it belongs to are left out
 *
 * Inputs: of `weights=X%` every criterion's u, of `simplex` its exponential; the weights of a group together where they
 * keep an order or lie in ranges; each choice of methods; who is left out; all the noise in the data. A unit that some
 * run does not rate has no shift there; runs without a place of the unit asked for are left out.
 */
export async function sobol(plan: DrawPlan, pause: () => Promise<void>): Promise<Outcome<Sobol | null>> {
  const factors = factorsOf(plan);
  if (factors.length === 0) return outcome(null, []);
  const runs = runsFor(plan, factors.length);
  const [a, b] = samples(plan, runs);
  const run = runnerOf(plan, runs, pause);
  const outputs: Float64Array[] = [];
  for (const sample of [a, b, ...factors.map((factor) => mixed(a, b, factor))]) {
    const output = await run(sample);
    if (!(output instanceof Float64Array)) return output;
    outputs.push(output);
  }
  const [outputA, outputB, ...rest] = complete(outputs);
  const found: Outputs = { a: outputA!, b: outputB!, mixed: rest };
  const centre = centreOf(found);
  const bounds = bootstrapped(found, centre, randomOf(plan.settings.seed, STREAM.bootstrap));
  const indices = sobolIndices(found, centre).map(
    (index, factor): SobolIndex => ({ factor: factors[factor]!.name, ...index, ...bounds[factor]! }),
  );
  const of = plan.settings.unit ?? 'mean-rank-shift';
  return outcome({ of, runs: runs * outputs.length, indices }, []);
}

function factorsOf({ settings }: DrawPlan): Factor[] {
  const { weights, alternatives, leaveOut, noise, factors } = settings;
  const written = factors.flatMap((factor) => ('choices' in factor ? [factor] : []));
  return [
    ...weights.flatMap(({ by, group, children }, set): Factor[] =>
      by === 'share' || by === 'simplex'
        ? children.map((id, child) => ({ name: `weights.${id}`, of: { kind: 'weights', set, child } }))
        : [{ name: `weights.${group ?? 'top'}`, of: { kind: 'weights', set, child: null } }],
    ),
    ...alternatives.map(({ factor }, index): Factor => {
      const at = written[index]?.at ?? null;
      return { name: at === null ? factor : `${factor}@${at}`, of: { kind: 'alternative', index } };
    }),
    ...(leaveOut === null ? [] : [{ name: 'leave-out', of: { kind: 'leave-out' } } as const]),
    ...(noise.length === 0 ? [] : [{ name: 'data', of: { kind: 'data' } } as const]),
  ];
}

// ---- How many runs ----

const LEAST_RUNS = 64;
const MOST_RUNS = 4096;

/** Unit places that are computed at most, by how: from weights alone, fitted once a choice, fitted anew every time. */
const WORK = { linear: 40_000_000, kept: 3_000_000, anew: 150_000 } as const;

/** The base sample is a power of two, as the sequence wants it, and as large as the table allows. */
function runsFor({ settings, scores }: DrawPlan, factors: number): number {
  const isLinear = settings.alternatives.length === 0 && settings.leaveOut === null;
  const work = settings.noise.length > 0 ? WORK.anew : isLinear ? WORK.linear : WORK.kept;
  let runs = MOST_RUNS;
  while (runs > LEAST_RUNS && runs * (factors + 2) * scores.length > work) runs /= 2;
  return runs;
}

// ---- The design ----

/** A and B: one sequence whose first half of coordinates is A's, the other B's. */
function samples(plan: DrawPlan, runs: number): readonly [Sample, Sample] {
  const { settings } = plan;
  const own = settings.weights.reduce(
    (sum, { by, children }) => sum + (by === 'ranges' ? 0 : children.length),
    settings.alternatives.length + (settings.leaveOut === null ? 0 : 1),
  );
  const points = sobolPoints(runs, Math.min(2 * own, MOST_DIMENSIONS));
  const beyond = randomOf(settings.seed, STREAM.beyond);
  for (let more = points.length; more < 2 * own; more++) {
    const column = new Float64Array(runs);
    beyond.fill(column);
    points.push(column);
  }
  // Even and odd ones, so that both have early coordinates, which are spread best.
  const columns = [0, 1].map((half) => points.filter((_, index) => index % 2 === half));
  const [first, second] = columns.map((left, half) => sampleOf(plan, left, half, runs));
  return [first!, second!];
}

function sampleOf({ settings }: DrawPlan, columns: Float64Array[], half: number, runs: number): Sample {
  const next = () => columns.shift()!;
  /** Random numbers as the design has them, a column at a time. */
  const design: Random = {
    uniform: () => next()[0]!,
    fill: (values) => values.set(next()),
  };
  return {
    weights: settings.weights.map((set, index) =>
      drawWeights(
        set,
        runs,
        set.by === 'ranges' ? randomOf(settings.seed, STREAM.ranges, index, half) : design,
      ),
    ),
    choices: settings.alternatives.map(next),
    leftOut: settings.leaveOut === null ? new Float64Array() : next(),
    noise: half,
  };
}

/** A with the inputs of one factor from B. */
function mixed(a: Sample, b: Sample, { of }: Factor): Sample {
  switch (of.kind) {
    case 'weights':
      return {
        ...a,
        weights: a.weights.map((drawn, set) => {
          if (set !== of.set) return drawn;
          const other = b.weights[set]!;
          return of.child === null ? other : drawn.with(of.child, other[of.child]!);
        }),
      };
    case 'alternative':
      return { ...a, choices: a.choices.with(of.index, b.choices[of.index]!) };
    case 'leave-out':
      return { ...a, leftOut: b.leftOut };
    case 'data':
      return { ...a, noise: b.noise };
  }
}

// ---- The runs ----

/** What is asked of the places of a run: by unit, NaN or 0 without one. */
type Output = (placeOf: (unit: number) => number) => number;

function runnerOf(plan: DrawPlan, runs: number, pause: () => Promise<void>): Run {
  // Nobody asks for awards here, and blocks are whole ones however few draws are made.
  const { methodology } = plan.fitted;
  const bare: DrawPlan = {
    ...plan,
    stride: 32 * Math.ceil(BLOCK / 32),
    fitted: { ...plan.fitted, methodology: { ...methodology, awards: [] } },
  };
  const output = outputOf(bare);
  const drawing = drawingOf(bare);
  if (!drawing.isLinear) return evaluatedRuns(bare, runs, output, pause);
  return async ({ weights }) => {
    const outputs = new Float64Array(runs);
    for (let from = 0; from < runs; from += BLOCK) {
      const draws = Math.min(BLOCK, runs - from);
      const { total } = drawing.places(blockFrom(weights, from, draws));
      for (let draw = 0; draw < draws; draw++)
        outputs[from + draw] = output((unit) => total[unit * bare.stride + draw]!);
      await pause();
    }
    return outputs;
  };
}

function blockFrom(weights: readonly DrawnWeights[], from: number, draws: number): Block {
  const cut = (values: Float64Array) => {
    const block = new Float64Array(BLOCK).fill(values[from]!);
    block.set(values.subarray(from, from + draws));
    return block;
  };
  return { index: 0, draws, weights: weights.map((drawn) => drawn.map(cut)) };
}

function outputOf({ fitted, settings }: DrawPlan): Output {
  const nominal = evaluate(fitted);
  if (!nominal.ok) throw new Error('the rating itself cannot be computed');
  const { rank } = nominal.value.places;
  if (settings.unit !== null) {
    const { ids } = ratedOf(fitted.answers, fitted.sample);
    const unit = Array.from({ length: ids.length }, (_, at) => ids.at(at)).indexOf(settings.unit);
    return (placeOf) => placeOf(unit) || NaN;
  }
  return (placeOf) => {
    let [sum, count] = [0, 0];
    for (let unit = 0; unit < rank.length; unit++) {
      const place = placeOf(unit);
      if (!(place > 0) || Number.isNaN(rank[unit]!)) continue;
      sum += Math.abs(place - rank[unit]!);
      count++;
    }
    return sum / count;
  };
}

function evaluatedRuns(plan: DrawPlan, runs: number, output: Output, pause: () => Promise<void>): Run {
  const { settings, fitted } = plan;
  const { rows } = fitted.sample;
  const unitOf = new Int32Array(fitted.answers.length).fill(-1);
  const places = new Float64Array(rows.length);
  rows.forEach((row, unit) => {
    unitOf[row] = unit;
  });
  const fits: Fits = new Map();
  const noise = noiseOf(plan);
  const write = ({ fitted: { sample }, places: { rank } }: Evaluated) => {
    places.fill(NaN);
    sample.rows.forEach((row, unit) => {
      if (unitOf[row]! >= 0) places[unitOf[row]!] = rank[unit]!;
    });
  };
  return async (sample) => {
    const outputs = new Float64Array(runs);
    for (let run = 0; run < runs; run++) {
      if (run % 64 === 0) await pause();
      const chosen = chosenIn(plan, sample, run);
      const fit = fitOf(plan, chosen, fits, KEPT);
      const answers = noise?.(normalsOf(randomOf(settings.seed, STREAM.noise, sample.noise, run)));
      const found = !fit.ok
        ? fit
        : evaluate(fit.value.fitted, changesOf(fit.value, sample, run, answers), fit.value.workspace);
      if (found.ok) write(found.value);
      else if (!settings.tolerate) {
        const why = found.diagnostics.filter(({ severity }) => severity === 'error').slice(0, 1);
        const failure = { draw: run + 1, choices: choicesOf(plan, chosen), why };
        return { ok: false, diagnostics: messages.failedDraw(failure) };
      }
      outputs[run] = found.ok ? output((unit) => places[unit]!) : NaN;
    }
    return outputs;
  };
}

/** So many fitted ratings are kept. */
const KEPT = 200;

function chosenIn({ settings }: DrawPlan, { choices, leftOut }: Sample, run: number): Chosen {
  const { alternatives, leaveOut } = settings;
  const pick = (uniform: number, count: number) => Math.floor(uniform * count);
  const left = leaveOut === null ? -1 : pick(leftOut[run]!, leaveOut.length + 1) - 1;
  return {
    methods: alternatives.map(({ choices: all }, index) => pick(choices[index]![run]!, all.length)),
    without: left < 0 ? null : leaveOut![left]!,
  };
}

/** The outputs of the runs in which every sample has one. */
function complete(outputs: readonly Float64Array[]): Float64Array[] {
  const kept = outputs[0]!.map((_, run) => (outputs.every((output) => !Number.isNaN(output[run]!)) ? 1 : 0));
  return kept.includes(0)
    ? outputs.map((output) => output.filter((_, run) => kept[run] === 1))
    : [...outputs];
}
