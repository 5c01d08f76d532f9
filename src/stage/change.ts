/**
 * A fitted rating with something different in it: the table or the file changed as asked, and what the change touches
 * fitted again. The result is that of rating the changed table by the changed methodology from scratch.
 */

import { aggregate } from '../method/aggregate/registry.ts';
import { methodOf } from '../method/method.ts';
import { weigh } from '../method/weigh/registry.ts';
import { defaults } from '../methodology/defaults.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Answers, CarriedColumn, Change, Choices, Fitted, FittedGroup } from '../model/fitted.ts';
import type { Criterion, Group, Methodology } from '../model/methodology.ts';
import { indicatorsOf, isGroup, walkPaths } from '../model/methodology.ts';
import { type Saying, say } from '../model/saying.ts';
import { textsFrom, type Words } from '../model/texts.ts';
import { fitAnswers } from './fit.ts';
import { pointsOfBand } from './measure.ts';
import * as messages from './messages.ts';
import { asReady } from './prepare.ts';
import { screen } from './screen.ts';
import { readsWritten, sharesOf } from './tree.ts';

/** What a change turns into another of its kind, step by step. */
interface State {
  readonly methodology: Methodology;
  readonly answers: Answers;
  /** Whether the units are those of the fitted rating. */
  readonly isSampleKept: boolean;
}

type Step = State | { readonly problem: Diagnostic };

/** @returns the fitted rating with the changes in it, taken in turn; errors: what they name is not there, or they leave nothing */
export function changed(fitted: Fitted, changes: readonly Change[]): Outcome<Fitted> {
  let state: State = { methodology: fitted.methodology, answers: fitted.answers, isSampleKept: false };
  for (const change of changes) {
    for (const step of stepsOf(change, fitted)) {
      const next = step(state);
      if ('problem' in next) return { ok: false, diagnostics: [next.problem] };
      state = next;
    }
  }
  const { methodology, answers, isSampleKept } = state;
  // Chosen by a change, or fitted in another process: its methods need not be loaded here.
  const ready = asReady(methodology);
  if (!ready.ok) return ready;
  const sample = isSampleKept ? keptSample(fitted, answers) : screen(answers, methodology);
  const asked = { methodology: ready.value, answers, sample, inputs: fitted.inputs, notes: fitted.notes };
  return { ok: true, value: fitAnswers(asked, fitted), diagnostics: [] };
}

function stepsOf(change: Change, fitted: Fitted): ((state: State) => Step)[] {
  const { weights, cell, row, answers, without, choose, sample } = change;
  const steps: ((state: State) => Step)[] = [];
  if (weights !== undefined) steps.push((state) => withWeights(state, weights, fitted));
  if (cell !== undefined)
    steps.push((state) => withRow(state, { unit: cell.unit, raw: { [cell.indicator]: cell.raw } }));
  if (row !== undefined) steps.push((state) => withRow(state, row));
  for (const [id, raws] of Object.entries(answers ?? {})) steps.push((state) => withAnswers(state, id, raws));
  if (without !== undefined)
    steps.push((state) =>
      'unit' in without ? withoutUnit(state, without.unit) : withoutCriterion(state, without.indicator),
    );
  if (choose !== undefined) steps.push((state) => withChoices(state, choose));
  if (sample === 'kept') steps.push((state) => ({ ...state, isSampleKept: true }));
  return steps;
}

function keptSample({ sample }: Fitted, { absent }: Answers): Fitted['sample'] {
  if (absent.length === 0) return sample;
  const gone = new Set(absent);
  return { ...sample, rows: sample.rows.filter((row) => !gone.has(row)) };
}

// ---- The file ----

const idsOf = (methodology: Methodology): string[] =>
  [...walkPaths(methodology.criteria)].map(({ criterion }) => criterion.id);

/** Every group's children changed from the leaves up, the top last. */
function mapGroups(
  methodology: Methodology,
  change: <G extends Group | Methodology>(group: G, id: string | null) => G,
): Methodology {
  const map = <G extends Group | Methodology>(group: G, id: string | null): G => {
    const criteria = group.criteria.map((child) => (isGroup(child) ? map(child, child.id) : child));
    const same = criteria.every((child, index) => child === group.criteria[index]);
    return change(same ? group : { ...group, criteria }, id);
  };
  return map(methodology, null);
}

function withWeights(state: State, weights: Readonly<Record<string, number>>, fitted: Fitted): Step {
  const ids = new Set(idsOf(state.methodology));
  for (const [id, weight] of Object.entries(weights)) {
    if (!ids.has(id)) return { problem: messages.unknownCriterion(id, [...ids]) };
    if (!(weight >= 0 && weight < Infinity)) return { problem: messages.badWeight(id, weight) };
  }
  const derived = new Map(fitted.groups.map((group) => [group.id, group]));
  let problem: Diagnostic | undefined;
  const methodology = mapGroups(state.methodology, (group, id) => {
    if (!group.criteria.some((child) => Object.hasOwn(weights, child.id))) return group;
    const own = ownWeights(group, derived.get(id));
    const criteria = group.criteria.map((child): Criterion => {
      const weight = Object.hasOwn(weights, child.id)
        ? weights[child.id]!
        : (own.get(child.id) ?? child.weight);
      return weight === child.weight ? child : { ...child, weight };
    });
    const next = { ...group, criteria, weights: defaults.weights };
    const misfit = misfitOf(next, criteria);
    if (criteria.every(({ weight }) => weight === 0)) problem ??= messages.weightlessGroup(id);
    else if (misfit !== undefined) problem ??= messages.unfitWeights(misfit);
    return next;
  });
  return problem === undefined ? { ...state, methodology } : { problem };
}

/** The weights that a group's children have where they are not those written beside them. */
function ownWeights(
  group: Group | Methodology,
  fitted: FittedGroup | undefined,
): ReadonlyMap<string, number> {
  if (fitted === undefined || readsWritten(group)) return new Map();
  const shares = sharesOf(fitted.weights);
  return new Map(fitted.children.map((id, index) => [id, shares[index]!]));
}

function withoutCriterion(state: State, id: string): Step {
  const ids = idsOf(state.methodology);
  if (!ids.includes(id)) return { problem: messages.unknownCriterion(id, ids) };
  const left = withoutIn(state.methodology, id);
  if (left === undefined) return { problem: messages.nothingLeft() };
  if (isReason(left)) return { problem: messages.needsAllChildren(left) };
  const methodology = withReferencesKept({ ...state.methodology, criteria: left });
  const there = new Set(indicatorsOf(left).map((indicator) => indicator.id));
  const indicators = state.answers.indicators.filter((answer) => there.has(answer.id));
  return { ...state, methodology, answers: { ...state.answers, indicators } };
}

/** The children that are left; undefined where none has a weight; a reason where a method needs them all. */
function withoutIn(siblings: Group | Methodology, id: string): readonly Criterion[] | undefined | Saying {
  const lefts = siblings.criteria.map((child): Criterion | Saying | undefined => {
    if (child.id === id) return undefined;
    if (!isGroup(child)) return child;
    const left = withoutIn(child, id);
    if (left === undefined || isReason(left)) return left;
    return left === child.criteria ? child : { ...child, criteria: left };
  });
  const misfit = lefts.find((left) => left !== undefined && isReason(left));
  if (misfit !== undefined) return misfit;
  if (lefts.every((left, index) => left === siblings.criteria[index])) return siblings.criteria;
  const children = lefts.flatMap((left) => (left === undefined || isReason(left) ? [] : left));
  if (!children.some(({ weight }) => weight > 0)) return undefined;
  const why = misfitOf(siblings, children);
  if (why === undefined) return children;
  // Parameters that are lists speak of the children by their order: there the child stays, without weight.
  const weightless = siblings.criteria.map((child, index): Criterion => {
    const left = lefts[index];
    return left === undefined || isReason(left) ? { ...child, weight: 0 } : left;
  });
  return readsWritten(siblings) && misfitOf(siblings, weightless) === undefined ? weightless : why;
}

/** Why the methods of a group do not suit these children; undefined if they do. */
function misfitOf(
  { aggregate: way, weights }: Group | Methodology,
  children: readonly Criterion[],
): Saying | undefined {
  const counted = children.filter(({ weight }) => weight > 0).length;
  const unfit = methodOf(aggregate, way).checkChildren?.(way, children.length, counted);
  if (unfit !== undefined) return say('ofMethod', { method: way.method, why: unfit });
  const ids = children.map((child) => child.id);
  const unweighed = methodOf(weigh, weights).checkChildren?.(weights, ids);
  return unweighed === undefined ? undefined : say('ofMethod', { method: weights.method, why: unweighed });
}

const isReason = (left: readonly Criterion[] | Criterion | Saying): left is Saying => 'say' in left;

/** The methodology without what refers to criteria that are no longer there. */
function withReferencesKept(methodology: Methodology): Methodology {
  const there = new Set(idsOf(methodology));
  const { ranking, awards, screening } = methodology;
  const left = awards.filter(({ criterion }) => criterion === undefined || there.has(criterion));
  const leftIds = new Set(left.map(({ id }) => id));
  return {
    ...methodology,
    ranking: { ...ranking, tiebreak: ranking.tiebreak.filter((id) => there.has(id)) },
    awards: left.map((award) => ({ ...award, except: award.except.filter((id) => leftIds.has(id)) })),
    screening: {
      ...screening,
      ...(screening.groups !== undefined && {
        groups: screening.groups.filter(({ group }) => there.has(group)),
      }),
    },
  };
}

function withChoices(state: State, { criterion: id, ...choices }: Choices): Step {
  const ids = idsOf(state.methodology);
  if (id !== null && !ids.includes(id)) return { problem: messages.unknownCriterion(id, ids) };
  const { aggregate, weights, ...ofLeaf } = choices;
  const ofGroup = { ...(aggregate && { aggregate }), ...(weights && { weights }) };
  const { normalise: scale } = choices;
  const methodology = mapGroups(state.methodology, (group, own) => {
    const criteria = group.criteria.map((child) =>
      child.id === id && !isGroup(child) ? { ...child, ...ofLeaf } : child,
    );
    // The total is not normalised.
    const isScaled = own === id && own !== null && scale !== undefined;
    return { ...group, criteria, ...(own === id && ofGroup), ...(isScaled && { normalise: scale }) };
  });
  return { ...state, methodology };
}

// ---- The table ----

function withoutUnit(state: State, unit: string): Step {
  const row = rowOf(state.answers, unit);
  if (row === -1) return { problem: messages.noSuchUnit(unit, namesOf(state.answers)) };
  const { answers } = state;
  return { ...state, answers: { ...answers, absent: [...answers.absent, row] } };
}

function withRow(state: State, { unit, raw, carried = {} }: NonNullable<Change['row']>): Step {
  const { answers, methodology } = state;
  const indicators = indicatorsOf(methodology.criteria);
  const ids = indicators.map(({ id }) => id);
  const unknown = Object.keys(raw).find((id) => !ids.includes(id));
  if (unknown !== undefined) return { problem: messages.unknownCriterion(unknown, ids) };
  const row = rowOf(answers, unit);
  if (row === -1) return { problem: messages.noSuchUnit(unit, namesOf(answers)) };
  let problem: Diagnostic | undefined;
  const changedAnswers = answers.indicators.map((answer, index) => {
    const { id } = answer;
    if (!Object.hasOwn(raw, id)) return answer;
    const given = raw[id] ?? null;
    const value = given ?? NaN;
    const { column, bands } = indicators[index]!;
    if (given !== null && !Number.isFinite(given)) problem ??= messages.notFinite(row, unit, column, id);
    const points = bands === undefined || given === null ? value : pointsOfBand(bands, value);
    if (points === undefined) problem ??= messages.beyondBands(row, unit, column, id, value);
    const raws = answer.raw.with(row, value);
    const values = answer.raw === answer.values ? raws : answer.values.with(row, points ?? NaN);
    return { id, raw: raws, values };
  });
  if (problem !== undefined) return { problem };
  const changedColumns = answers.carried.map((column) => carriedWith(column, row, carried));
  return { ...state, answers: { ...answers, indicators: changedAnswers, carried: changedColumns } };
}

/** A carried column with another cell in the row, where one is given. */
function carriedWith(
  column: CarriedColumn,
  row: number,
  cells: NonNullable<NonNullable<Change['row']>['carried']>,
): CarriedColumn {
  const { wanted, numbers, texts } = column;
  if (!Object.hasOwn(cells, wanted)) return column;
  const cell = cells[wanted] ?? null;
  const text = cell === null ? null : String(cell);
  return {
    ...column,
    ...(numbers !== undefined && { numbers: numbers.with(row, typeof cell === 'number' ? cell : NaN) }),
    ...(texts !== undefined && { texts: Array.from(listOf(texts), (own, at) => (at === row ? text : own)) }),
  };
}

const listOf = (words: Words): readonly (string | null)[] => {
  const texts = textsFrom(words);
  return Array.from({ length: texts.length }, (_, row) => texts.at(row));
};

function withAnswers(state: State, id: string, raws: Float64Array): Step {
  const { answers, methodology } = state;
  const known = indicatorsOf(methodology.criteria);
  const indicator = known.find((candidate) => candidate.id === id);
  if (indicator === undefined)
    return {
      problem: messages.unknownCriterion(
        id,
        known.map((each) => each.id),
      ),
    };
  const { bands, column } = indicator;
  const values = bands === undefined ? raws : raws.slice();
  for (let row = 0; row < raws.length; row++) {
    const raw = raws[row]!;
    if (Number.isNaN(raw)) continue;
    const points = bands === undefined ? raw : pointsOfBand(bands, raw);
    if (Number.isFinite(raw) && points !== undefined) values[row] = points;
    else {
      const about = [row, textsFrom(answers.ids).at(row) ?? '', column, id] as const;
      return {
        problem: points === undefined ? messages.beyondBands(...about, raw) : messages.notFinite(...about),
      };
    }
  }
  const indicators = answers.indicators.map((answer) =>
    answer.id === id ? { id, raw: raws, values } : answer,
  );
  return { ...state, answers: { ...answers, indicators } };
}

function rowOf({ ids, length, absent }: Answers, unit: string): number {
  const texts = textsFrom(ids);
  for (let row = 0; row < length; row++) if (texts.at(row) === unit && !absent.includes(row)) return row;
  return -1;
}

const namesOf = ({ ids, length }: Answers): string[] => {
  const texts = textsFrom(ids);
  return Array.from({ length }, (_, row) => texts.at(row) ?? '');
};
