/** What is asked for → what varies: names looked up, defaults filled in, every mistake told at once. */

import { parseAllVary, type Vary } from '../../methodology/vary.ts';
import { type Diagnostic, type Outcome, outcome } from '../../model/diagnostic.ts';
import type { Fitted } from '../../model/fitted.ts';
import { groupsOf, indicatorsOf, isGroup, type Methodology, walkPaths } from '../../model/methodology.ts';
import type { MethodologyFile } from '../../model/methodology-file.ts';
import { type Saying, say } from '../../model/saying.ts';
import { suggestion } from '../../model/suggest.ts';
import { headerKey } from '../../model/table.ts';
import { sharesOf } from '../../stage/tree.ts';
import { tightRanges } from './draw-weights.ts';
import type { Admissible, Factor, Level, Noise, Part, RobustnessSettings, Siblings } from './settings.ts';

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
  readonly file: () => Promise<MethodologyFile | undefined>;
  /** What YAML reads in a text that is a mapping. */
  readonly readMapping: (text: string) => Promise<unknown>;
}

interface Work extends Ground {
  readonly methodology: Methodology;
  readonly problems: Diagnostic[];
  readonly complain: (says: Saying) => void;
}

export async function resolveSettings(
  asked: AskedRobustness,
  ground: Ground,
): Promise<Outcome<RobustnessSettings>> {
  const { methodology } = ground.fitted;
  const { robustness: inFile = {} } = methodology;
  const problems: Diagnostic[] = [];
  const complain = (says: Saying) => {
    problems.push({ code: 'usage', severity: 'error', fault: 'usage', says });
  };
  const work: Work = { ...ground, methodology, problems, complain };

  const texts = asked.vary ?? inFile.vary ?? STANDARD.vary;
  const { factors, problems: unread } = parseAllVary(texts);
  for (const { problem } of unread) complain(say('ofOption', { option: '--vary', says: problem }));
  const ofWeights = factors.find((vary) => vary.factor === 'weights');
  const level = levelOf(asked, ofWeights, work);
  const ofMethods = factors.flatMap((vary) => ('choices' in vary ? [vary] : []));
  const alternatives =
    ofMethods.length === 0
      ? []
      : await (await import('./resolve-methods.ts')).alternativesOf(ofMethods, work);
  const until = asked.until ?? inFile.until ?? null;
  const settings: RobustnessSettings = {
    draws: asked.draws ?? inFile.draws ?? (until === null ? STANDARD.draws : MOST_DRAWS),
    seed: asked.seed ?? inFile.seed ?? STANDARD.seed,
    until,
    factors: factors.map((vary) => factorOf(vary, level)),
    level,
    weights: ofWeights === undefined ? [] : admissibleOf(ofWeights, level, work),
    alternatives,
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
  if (ofWeights === undefined && asked.level !== undefined) complain(say('levelWithoutWeights', null));
  const groups = [...groupsOf(methodology).keys()].filter((id) => id !== null);
  const named = namedLevel(word ?? STANDARD.level, groups);
  if (named === undefined) {
    const near = suggestion(word ?? '', ['top', 'all', ...groups], 'groups') ?? null;
    complain(say('noLevel', { name: word ?? '', near }));
    return { kind: 'all' };
  }
  if (ofWeights?.factor !== 'weights' || ofWeights.by !== 'ranges') return named;
  const home = homeOf(
    ofWeights.ranges.map(({ id }) => id),
    work,
  );
  if (home === undefined) return named;
  if (asked.level !== undefined && JSON.stringify(home) !== JSON.stringify(named))
    complain(say('levelAgainstRanges', { level: asked.level, home: labelOf(home) }));
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
    complain(say('noCriterionToVary', { id, near: suggestion(id, all, 'criteria') ?? null }));
  if (unknown.length > 0) return undefined;
  const [first, ...others] = homes.map((home) => home![0]);
  const apart = others.findIndex((home) => home !== first);
  if (apart !== -1) {
    complain(say('rangesApart', { first: ids[0]!, second: ids[apart + 1]! }));
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
    complain(say('nothingToWeigh', { group: level.kind === 'group' ? level.id : null }));
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
  if (weightless !== undefined) complain(say('weightlessRange', { id: weightless.id }));
  // Misplaced ones have been complained about.
  if (ranges.some(({ id }) => !children.includes(id))) return [];
  const rangeOf = (id: string) => ranges.find((range) => range.id === id);
  const low = children.map((id) => rangeOf(id)?.low ?? 0);
  const high = children.map((id) => rangeOf(id)?.high ?? 1);
  const tight = tightRanges(low, high);
  if (tight === undefined) {
    const sum = (values: readonly number[]) => Number(values.reduce((a, b) => a + b, 0).toPrecision(12));
    complain(say('rangesWithoutSum', { least: sum(low), most: sum(high) }));
    return [];
  }
  return [{ ...siblings, by: 'ranges', ...tight }];
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
  if (ids.length === 0) complain(say('noGroupsToLeaveOut', null));
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
        say('noColumnOfNoise', {
          column: noise.column,
          near: suggestion(noise.column, names, 'columns') ?? null,
        }),
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
