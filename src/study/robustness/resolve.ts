/** What is asked for → what varies: names looked up, defaults filled in, every mistake told at once. */

import { checkTree } from '../../methodology/check-tree.ts';
import { defaultSites, withChoice } from '../../methodology/default-sites.ts';
import type { Issues } from '../../methodology/issues.ts';
import { readChoice } from '../../methodology/read-choice.ts';
import { METHOD_FACTORS, type MethodFactor, parseAllVary, type Vary } from '../../methodology/vary.ts';
import { type Diagnostic, type Outcome, outcome } from '../../model/diagnostic.ts';
import type { Fitted } from '../../model/fitted.ts';
import {
  type Choice,
  groupsOf,
  indicatorsOf,
  isGroup,
  type Methodology,
  walkPaths,
} from '../../model/methodology.ts';
import type { MethodologyFile } from '../../model/methodology-file.ts';
import { say, verbatim } from '../../model/saying.ts';
import { type Suggestion, suggestion } from '../../model/suggest.ts';
import { headerKey } from '../../model/table.ts';
import { sharesOf } from '../../stage/tree.ts';
import { tightRanges } from './draw-weights.ts';
import type {
  Admissible,
  Alternatives,
  Factor,
  Level,
  Noise,
  Part,
  RobustnessSettings,
  Siblings,
} from './settings.ts';

/** What a run asks for beside the methodology; what is not there is taken from it, or is the default. */
export interface AskedRobustness {
  /** Texts after `--vary`. */
  readonly vary?: readonly string[] | undefined;
  readonly level?: string | undefined;
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
  readonly until?: number | undefined;
  readonly top?: number | undefined;
  readonly confidence?: number | undefined;
  readonly tolerate?: boolean | undefined;
  readonly matrix?: boolean | undefined;
  readonly parts: readonly Part[];
  readonly pairs?: readonly (readonly [string, string])[] | undefined;
  readonly unit?: string | undefined;
}

export const STANDARD = {
  vary: ['weights=25%'],
  level: 'all',
  draws: 10_000,
  seed: 1,
  top: 10,
  confidence: 0.95,
} as const;

/** With `until` and nothing said of draws. */
export const MOST_DRAWS = 10_000_000;

export interface Ground {
  readonly fitted: Fitted;
  /** The methodology as written; undefined where nobody wrote one. */
  readonly file: MethodologyFile | undefined;
  /** What YAML reads in a text that is a mapping. */
  readonly readMapping: (text: string) => unknown;
}

interface Work extends Ground {
  readonly methodology: Methodology;
  readonly problems: Diagnostic[];
  readonly complain: (message: string, help?: string | Suggestion) => void;
}

export function resolveSettings(asked: AskedRobustness, ground: Ground): Outcome<RobustnessSettings> {
  const { methodology } = ground.fitted;
  const { robustness: inFile = {} } = methodology;
  const problems: Diagnostic[] = [];
  const complain = (message: string, help?: string | Suggestion) => {
    problems.push({ code: 'usage', severity: 'error', fault: 'usage', says: verbatim(message, help) });
  };
  const work: Work = { ...ground, methodology, problems, complain };

  const texts = asked.vary ?? inFile.vary ?? STANDARD.vary;
  const { factors, problems: unread } = parseAllVary(texts);
  for (const { message, help } of unread) complain(`--vary: ${message}`, help);
  const ofWeights = factors.find((vary) => vary.factor === 'weights');
  const level = levelOf(asked, ofWeights, work);
  const alternatives = factors.flatMap((vary) => alternativesOf(vary, work));
  const until = asked.until ?? inFile.until ?? null;
  const settings: RobustnessSettings = {
    draws: asked.draws ?? inFile.draws ?? (until === null ? STANDARD.draws : MOST_DRAWS),
    seed: asked.seed ?? inFile.seed ?? STANDARD.seed,
    until,
    factors: factors.map((vary) => factorOf(vary, level)),
    level,
    weights: ofWeights === undefined ? [] : admissibleOf(ofWeights, level, work),
    alternatives: alternatives.map(({ sites, factor, choices }) => ({ factor, at: sites, choices })),
    leaveOut: leaveOutOf(factors, work),
    noise: noiseOf(factors, work),
    top: asked.top ?? inFile.top ?? STANDARD.top,
    confidence: asked.confidence ?? inFile.confidence ?? STANDARD.confidence,
    tolerate: asked.tolerate ?? false,
    parts: asked.parts,
    pairs: asked.pairs ?? [],
    unit: asked.unit ?? null,
    matrix: asked.matrix ?? false,
  };
  return outcome(settings, problems);
}

// ---- Weights ----

function levelOf(asked: AskedRobustness, ofWeights: Vary | undefined, work: Work): Level {
  const { methodology, complain } = work;
  const word = asked.level ?? methodology.robustness?.level;
  if (ofWeights === undefined && asked.level !== undefined)
    complain('--level says whose weights vary, but no weights vary', 'add --vary weights=25%');
  const groups = [...groupsOf(methodology).keys()].filter((id) => id !== null);
  const named = namedLevel(word ?? STANDARD.level, groups);
  if (named === undefined) {
    complain(
      `--level: there is no group '${word}'`,
      suggestion(word ?? '', ['top', 'all', ...groups], 'groups'),
    );
    return { kind: 'all' };
  }
  if (ofWeights?.factor !== 'weights' || ofWeights.by !== 'ranges') return named;
  const home = homeOf(
    ofWeights.ranges.map(({ id }) => id),
    work,
  );
  if (home === undefined) return named;
  if (asked.level !== undefined && JSON.stringify(home) !== JSON.stringify(named))
    complain(
      `--level ${asked.level} contradicts the ranges, which are about ${labelOf(home)}`,
      'remove --level: ranges say whose weights vary',
    );
  return home;
}

function namedLevel(word: string, groups: readonly string[]): Level | undefined {
  if (word === 'top' || word === 'all') return { kind: word };
  return groups.includes(word) ? { kind: 'group', id: word } : undefined;
}

const labelOf = (level: Level): string => (level.kind === 'group' ? level.id : level.kind);

/** The level whose children all of these are; undefined, with a complaint, where there is none. */
function homeOf(ids: readonly string[], { methodology, complain }: Work): Level | undefined {
  const groups = groupsOf(methodology);
  const all = [...walkPaths(methodology.criteria)].map(({ criterion }) => criterion.id);
  const homes = ids.map((id) =>
    [...groups].find(([, group]) => group.criteria.some((child) => child.id === id)),
  );
  const unknown = ids.filter((_, index) => homes[index] === undefined);
  for (const id of unknown)
    complain(`--vary weights: there is no criterion '${id}'`, suggestion(id, all, 'criteria'));
  if (unknown.length > 0) return undefined;
  const [first, ...others] = homes.map((home) => home![0]);
  const apart = others.findIndex((home) => home !== first);
  if (apart !== -1) {
    complain(
      `--vary weights: '${ids[0]}' and '${ids[apart + 1]}' are not in the same group`,
      'give ranges to the criteria of one group',
    );
    return undefined;
  }
  return first === null || first === undefined ? { kind: 'top' } : { kind: 'group', id: first };
}

/** The groups of the level with at least two children that count. */
function admissibleOf(vary: Vary, level: Level, work: Work): Admissible[] {
  if (vary.factor !== 'weights') return [];
  const { fitted, complain } = work;
  const groups = [...fitted.groups]
    .filter(({ id }) => level.kind === 'all' || (level.kind === 'top' ? id === null : id === level.id))
    .sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
  const found = groups.flatMap(({ id, children, weights }): Admissible[] => {
    const counted = children.map((_, child) => child).filter((child) => weights[child]! > 0);
    const siblings: Siblings = {
      group: id,
      children: counted.map((child) => children[child]!),
      nominal: sharesOf(counted.map((child) => weights[child]!)),
    };
    if (vary.by === 'ranges') return rangesOf(vary, siblings, children, work);
    if (counted.length < 2) return [];
    return [
      vary.by === 'share' ? { ...siblings, by: 'share', share: vary.share } : { ...siblings, by: vary.by },
    ];
  });
  if (found.length === 0 && work.problems.length === 0)
    complain(
      `--vary weights: ${level.kind === 'group' ? `'${level.id}'` : 'the rating'} has no two criteria with a weight`,
      'there is nothing to vary; choose another --level',
    );
  return found;
}

function rangesOf(
  { ranges }: Extract<Vary, { by: 'ranges' }>,
  siblings: Siblings,
  all: readonly string[],
  { complain }: Work,
): Admissible[] {
  const { children } = siblings;
  const weightless = ranges.find(({ id }) => all.includes(id) && !children.includes(id));
  if (weightless !== undefined)
    complain(`--vary weights: '${weightless.id}' has no weight and stays so`, 'remove its range');
  // Misplaced ones have been complained about.
  if (ranges.some(({ id }) => !children.includes(id))) return [];
  const rangeOf = (id: string) => ranges.find((range) => range.id === id);
  const low = children.map((id) => rangeOf(id)?.low ?? 0);
  const high = children.map((id) => rangeOf(id)?.high ?? 1);
  const tight = tightRanges(low, high);
  if (tight === undefined) {
    const sum = (values: readonly number[]) => Number(values.reduce((a, b) => a + b, 0).toPrecision(12));
    complain(
      `--vary weights: no weights in these ranges sum to 1: the smallest sum to ${sum(low)}, the largest to ${sum(high)}`,
      'widen the ranges',
    );
    return [];
  }
  return [{ ...siblings, by: 'ranges', ...tight }];
}

// ---- Methods ----

interface Sited extends Omit<Alternatives, 'at'> {
  readonly sites: Alternatives['at'];
}

function alternativesOf(vary: Vary, work: Work): Sited[] {
  const { factor } = vary;
  const method = METHOD_FACTORS.find((name) => name === factor);
  if (method === undefined || !('choices' in vary)) return [];
  const { methodology, complain } = work;
  const sites = vary.at === null ? defaultSites(methodology, work.file, method) : groupNamed(vary.at, work);
  if (sites === undefined) return [];
  if (sites.length === 0) {
    complain(
      `--vary ${method}: every criterion chooses for itself, so the default applies nowhere`,
      method === 'aggregate'
        ? 'name a group: aggregate@top=…'
        : `remove ${method} from criteria that shall vary`,
    );
    return [];
  }
  const choices = vary.choices.flatMap((text) => choiceOf(text, method, sites, work));
  return choices.length === vary.choices.length ? [{ factor: method, sites, choices }] : [];
}

function groupNamed(id: string, { methodology, complain }: Work): (string | null)[] | undefined {
  if (id === 'top') return [null];
  const groups = [...walkPaths(methodology.criteria)].flatMap(({ criterion }) =>
    isGroup(criterion) ? [criterion.id] : [],
  );
  if (groups.includes(id)) return [id];
  complain(`--vary aggregate: there is no group '${id}'`, suggestion(id, ['top', ...groups], 'groups'));
  return undefined;
}

/** A bare name that holds at one of the criteria already keeps the parameters that it has there. */
function choiceOf(
  text: string,
  factor: MethodFactor,
  sites: readonly (string | null)[],
  work: Work,
): Choice[] {
  const { methodology, problems } = work;
  const option = `--vary ${factor}`;
  const refuse = (diagnostic: Pick<Diagnostic, 'says'>) => {
    problems.push({
      code: 'usage',
      severity: 'error',
      fault: 'usage',
      says: say('ofOption', { option, ...diagnostic }),
    });
    return [];
  };
  const written = text.startsWith('{') ? work.readMapping(text) : text;
  const held = sites
    .map((id) => heldBy(methodology, id, factor))
    .find((choice) => choice?.method === written);
  const read = held === undefined ? readChoice(methodology, factor, written) : { choice: held };
  if ('problem' in read) return refuse({ says: read.problem });
  const issues: Issues = [];
  checkTree(withChoice(methodology, factor, sites, read.choice), issues);
  const [issue] = issues;
  return issue === undefined ? [read.choice] : refuse({ says: issue.says });
}

function heldBy(methodology: Methodology, id: string | null, factor: MethodFactor): Choice | undefined {
  if (factor === 'aggregate') return groupsOf(methodology).get(id)?.aggregate;
  return indicatorsOf(methodology.criteria).find((indicator) => indicator.id === id)?.[factor];
}

// ---- What is left out, and data ----

/** By id, so that the order of the file leaves no trace. */
function leaveOutOf(factors: readonly Vary[], { methodology, complain }: Work): readonly string[] | null {
  const found = factors.find((vary) => vary.factor === 'leave-out');
  if (found?.factor !== 'leave-out') return null;
  const wanted = found.of === 'groups';
  const ids = [...walkPaths(methodology.criteria)]
    .filter(({ criterion }) => isGroup(criterion) === wanted)
    .map(({ criterion }) => criterion.id)
    .sort();
  if (ids.length === 0)
    complain('--vary leave-out=groups: the methodology has no groups', 'write leave-out=indicators');
  return ids;
}

function noiseOf(factors: readonly Vary[], { methodology, complain }: Work): readonly Noise[] {
  const indicators = indicatorsOf(methodology.criteria);
  const noises = factors.filter((vary) => vary.factor === 'data');
  const columnOf = (name: string) =>
    indicators.find(({ column }) => headerKey(column) === headerKey(name))?.column ??
    indicators.find(({ id }) => id === name)?.column;
  const byColumn = new Map<string, (typeof noises)[number]>();
  for (const noise of noises) {
    if (noise.column === null) continue;
    const column = columnOf(noise.column);
    const names = indicators.map(({ column: each }) => each);
    if (column === undefined)
      complain(
        `--vary data: no indicator reads a column '${noise.column}'`,
        suggestion(noise.column, names, 'columns'),
      );
    else byColumn.set(column, noise);
  }
  const everywhere = noises.find(({ column }) => column === null);
  return indicators.flatMap(({ id, column }): Noise[] => {
    const noise = byColumn.get(column) ?? everywhere;
    return noise === undefined ? [] : [{ indicator: id, column, by: noise.by, deviation: noise.deviation }];
  });
}

// ---- As it is printed ----

function factorOf(vary: Vary, level: Level): Factor {
  if (vary.factor !== 'weights') return vary;
  const at = { level: labelOf(level) };
  if (vary.by === 'ranges') {
    const ranges = Object.fromEntries(vary.ranges.map(({ id, low, high }) => [id, [low, high] as const]));
    return { factor: 'weights', by: 'ranges', ranges, ...at };
  }
  return { ...vary, ...at };
}
