/**
 * Scores as functions of the weights of one level: for shares w of its siblings a unit's total is, once its mean is
 * taken back (a logarithm, a reciprocal, a power), parts·w / answered·w. Where a unit lacks none of the siblings
 * `answered` is all ones and the total is linear; else it is a ratio, the weights being re-scaled over what is there.
 */

import { methodOf } from '../../../method/method.ts';
import { weigh } from '../../../method/weigh/registry.ts';
import type { Evaluated, Fitted } from '../../../model/fitted.ts';
import type { Choice } from '../../../model/methodology.ts';
import { type Saying, say } from '../../../model/saying.ts';
import { evaluate } from '../../../rate.ts';
import { indicatorScores } from '../../../stage/combine.ts';
import { type GroupNode, groupsFromLeaves, type Node, sharesOf, treeOf } from '../../../stage/tree.ts';
import { ln, raised } from '../../../stats/elementary.ts';
import type { Admissible as AdmissibleShares } from '../settings.ts';
import { dot } from './point-within.ts';

export interface LevelScores {
  /** Units that have a total, by their number among the rated ones; everything else is by place in this list. */
  readonly units: readonly number[];
  readonly parts: readonly Float64Array[];
  /** The distinct sets of siblings that units have: 1 where there is an answer, 0 where there is none. */
  readonly patterns: readonly Float64Array[];
  readonly pattern: readonly number[];
  /** By unit: differences from its score that are no larger are noise. */
  readonly noise: Float64Array;
}

/** Relative to the largest that was added up; the ranking itself calls scores tied that differ by no more. */
const NOISE = 1e-12;

/** What a score is turned into so that it is linear in the weights, higher still being better. */
interface Scale {
  readonly name: string;
  readonly change: (score: number) => number;
  /** By how much the changed score changes with the score. */
  readonly slope: (score: number) => number;
}

/** The scale of a group's method; undefined where it has none. */
function scaleOf({ method, settings }: GroupNode): Scale | undefined {
  const power = (p: number): Scale => {
    if (p === 1) return scales.score;
    if (p === 0) return scales.logarithm;
    const sign = Math.sign(p);
    return {
      name: `power ${p}`,
      change: (score) => sign * raised(score, p),
      slope: (score) => Math.abs(p) * raised(score, p - 1),
    };
  };
  const scales = {
    score: { name: 'score', change: (score: number) => score, slope: () => 1 },
    logarithm: { name: 'logarithm', change: ln, slope: (score: number) => 1 / score },
    reciprocal: {
      name: 'power -1',
      change: (score: number) => -1 / score,
      slope: (score: number) => 1 / (score * score),
    },
  };
  if (method.linear === null) return undefined;
  return method.linear === 'power' ? power(numberIn(settings.aggregate, 'p')) : scales[method.linear];
}

const numberIn = (choice: Choice, name: string): number => {
  const value = choice[name];
  return typeof value === 'number' ? value : 1;
};

const isMean = ({ method, mean }: GroupNode): boolean => mean !== undefined || method.linear === 'power';

/** The groups from the level's up to the top. */
export function pathTo({ methodology, indicators }: Fitted, id: string | null): GroupNode[] {
  const top = treeOf(methodology, indicators);
  const groups = [...groupsFromLeaves(top)];
  const path: GroupNode[] = [];
  let node = groups.find((group) => group.id === id);
  while (node !== undefined) {
    path.push(node);
    const child: GroupNode = node;
    node = groups.find(({ children }) => children.includes(child));
  }
  return path;
}

/** Why totals are not linear in the weights of the path's first group; undefined where they are. */
function whyNot(path: readonly GroupNode[]): Saying | undefined {
  const [level, ...above] = path;
  if (level === undefined) return say('whyNotVaried', null);
  const scale = scaleOf(level);
  if (scale === undefined) return say('whyNotLinear', { group: level.id, method: level.method.name });
  for (const node of path) {
    if (node.scale !== undefined) return say('whyScaledAgain', { group: node.name });
  }
  for (const node of above) {
    const { needs } = methodOf(weigh, node.settings.weights);
    if (needs !== 'nothing' && needs !== 'judgement')
      return say('whyDerivedAbove', { group: node.id, method: node.settings.weights.method });
    if (!isMean(node) || scaleOf(node)?.name !== scale.name)
      return say('whyMixedMeans', {
        group: level.name,
        method: level.method.name,
        above: node.id,
        aboveMethod: node.method.name,
      });
  }
  return undefined;
}

/** The scores of the units as functions of the shares of these siblings, or why they are none. */
export function levelScores(evaluated: Evaluated, siblings: AdmissibleShares): LevelScores | Saying {
  const { fitted, scores } = evaluated;
  const path = pathTo(fitted, siblings.group);
  const why = whyNot(path);
  if (why !== undefined) return why;
  const level = path[0]!;
  const { change, slope } = scaleOf(level)!;
  const columnOf = columnsOf(evaluated);
  const columns = siblings.children.map((id) => columnOf(id).map(change));
  // Along the ranking, so that the order of the rows leaves no trace.
  const units = [...evaluated.places.order];
  const own = level.id === null ? scores.total : columnOf(level.id);
  const hasGap = (unit: number) =>
    !Number.isNaN(own[unit]!) && columns.some((column) => Number.isNaN(column[unit]!));
  let parts: readonly Float64Array[] = columns;
  if (!isMean(level)) {
    if (units.some(hasGap)) return say('whyGapsNoMean', { group: level.id, method: level.method.name });
    parts = partsByTrial(evaluated, siblings, level.id);
  }
  const carry = carriedUp(path, evaluated, change, columnOf);
  const noise = Float64Array.from(units, (unit) => NOISE * scores.largest * slope(scores.total[unit]!));
  return assembled(units, parts, own, carry, noise);
}

/** A unit's total on the scale is `fixed` + `factor` × the level's score on it. */
interface Carried {
  readonly fixed: Float64Array;
  readonly factor: Float64Array;
}

function carriedUp(
  [level, ...above]: readonly GroupNode[],
  { scores, fitted }: Evaluated,
  change: Scale['change'],
  columnOf: (id: string) => Float64Array,
): Carried {
  const { length } = scores.total;
  const fixed = new Float64Array(length);
  const factor = new Float64Array(length).fill(1);
  let below: Node = level!;
  for (const node of above) {
    const shares = sharesOf(fitted.groups.find(({ id }) => id === node.id)!.weights);
    const columns = node.children.map((child) => columnOf(child.id ?? ''));
    for (let unit = 0; unit < length; unit++) {
      let [sum, total, own] = [0, 0, 0];
      node.children.forEach((child, index) => {
        const share = shares[index]!;
        const score = columns[index]![unit]!;
        if (Number.isNaN(score) || share === 0) return;
        total += share;
        if (child === below) own = share;
        else sum += share * change(score);
      });
      fixed[unit] = (sum + own * fixed[unit]!) / total;
      factor[unit]! *= own / total;
    }
    below = node;
  }
  return { fixed, factor };
}

function assembled(
  units: readonly number[],
  columns: readonly Float64Array[],
  own: Float64Array,
  { fixed, factor }: Carried,
  noise: Float64Array,
): LevelScores {
  const patterns: Float64Array[] = [];
  const numbers = new Map<string, number>();
  const parts: Float64Array[] = [];
  const pattern = units.map((unit) => {
    // Without a score of the level, or where it has no say, the total is what it is, whatever the weights.
    const isFixed = Number.isNaN(own[unit]!) || factor[unit] === 0;
    const answered = columns.map((column) => (isFixed || !Number.isNaN(column[unit]!) ? 1 : 0));
    const row = Float64Array.from(columns, (column, at) => {
      if (isFixed) return fixed[unit]!;
      return answered[at] === 1 ? fixed[unit]! + factor[unit]! * column[unit]! : 0;
    });
    parts.push(row);
    const name = answered.join('');
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, patterns.length);
    return patterns.push(Float64Array.from(answered)) - 1;
  });
  return { units, parts, patterns, pattern, noise };
}

/** The scores of a criterion, computed again where a long table did not keep them. */
function columnsOf({ fitted, scores }: Evaluated): (id: string) => Float64Array {
  const known = new Map(scores.criteria.map(({ id, score }) => [id, score]));
  return (id) => known.get(id) ?? indicatorScores(fitted.methodology, fitted.indicators, id);
}

/**
 * The parts of a method that is no mean, of which only is known that its scores are linear: half-way from the nominal
 * weights to all the weight on one sibling, a score is half-way to its part.
 */
function partsByTrial(
  { fitted, scores }: Evaluated,
  { children, nominal }: AdmissibleShares,
  group: string | null,
): Float64Array[] {
  const scoreOf = (of: Evaluated['scores']) =>
    group === null ? of.total : of.criteria.find(({ id }) => id === group)!.score!;
  const now = scoreOf(scores);
  return children.map((_, sibling) => {
    const weights = Object.fromEntries(
      children.map((id, at) => [id, (nominal[at]! + (at === sibling ? 1 : 0)) / 2]),
    );
    const tried = evaluate(fitted, [{ weights }, { sample: 'kept' }]);
    if (!tried.ok) throw new Error('a rating with other weights cannot be computed');
    return scoreOf(tried.value.scores).map((score, unit) => 2 * score - now[unit]!);
  });
}

/** Everybody's score on the scale at these weights, which need not sum to 1; NaN where nothing answered has weight. */
export function scoresAt(
  { parts, patterns, pattern }: LevelScores,
  weights: Float64Array,
  scores: Float64Array,
): void {
  const answered = patterns.map((row) => dot(row, weights));
  for (let unit = 0; unit < parts.length; unit++) {
    const weight = answered[pattern[unit]!]!;
    scores[unit] = weight > 0 ? dot(parts[unit]!, weights) / weight : NaN;
  }
}
