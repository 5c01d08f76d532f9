/** The fewest indicators that reach a target at their bounds; of as few, those with the best score there. */

import { type State, type Supposing, suppose } from '../../stage/suppose.ts';
import type { Node } from '../../stage/tree.ts';
import type { Cell } from './cells.ts';
import { isPlainMean } from './level-value.ts';
import type { SingleMove } from './model.ts';
import { type Attempt, atBounds, type Situation } from './situation.ts';
import type { Subject } from './subject.ts';
import type { Trial } from './trials.ts';

/** So many sets of one size are rated; of more, only those of the indicators that gain most alone. */
const MOST_RATED = 2000;

/** So many are compared by the unit's own score where that can be told without rating everybody. */
const MOST_COMPARED = 100_000;

/** Scores nearer than this part of each other are not told apart before they are rated. */
const NEAR = 1e-9;

interface Search {
  readonly movable: readonly Cell[];
  /** What each of the cells that count comes to alone. */
  readonly alone: readonly SingleMove[];
  readonly now: Trial;
  /** What all come to at their bounds. */
  readonly end: Trial;
  readonly attempt: Attempt;
  readonly situation: Situation;
  readonly subject: Subject;
}

/**
 * The cells, in the order of the methodology; undefined where no set reaches.
 *
 * Where more is known to be better for all of them (`steady`), nobody else's score is ever lower than with everything
 * at its bound: a set with which the unit stays below what the place takes then need not be rated. Exact up to the
 * limits above, which a search among 13 indicators does not meet, and for means without gaps.
 */
export function fewestSets(search: Search): readonly Cell[] | undefined {
  const { movable, attempt, situation, subject } = search;
  if (movable.length === 0) return undefined;
  const isSteady = movable.every(({ of }) => situation.steady.has(of.indicator.id));
  const ends = movable.map((cell) => ({ cell, trial: attempt.rate(atBounds([cell])) }));
  ends.sort((a, b) => (b.trial.score ?? -Infinity) - (a.trial.score ?? -Infinity));
  const best = ends.find(({ trial }) => attempt.reaches(trial));
  if (best !== undefined) return [best.cell];
  const ranked = ends.map(({ cell }) => cell);
  const inOrder = (found: readonly Cell[]) => movable.filter((cell) => found.includes(cell));
  if (!isSteady || !subject.ground.isRowWise) {
    for (let size = 2; size <= ranked.length; size++) {
      const found = bestRated(setsOf(ranked.length, size, MOST_RATED), ranked, attempt);
      if (found !== undefined) return inOrder(found);
    }
    return undefined;
  }
  const scoresOf = ownScores(ranked, search);
  const least = leastScore(search);
  if (!(mostOf(ranked, scoresOf) >= least)) return undefined;
  const isAdditive =
    isPlainThroughout(subject.ground.top) && ranked.every(({ ladder }) => ladder.from !== null);
  for (let size = 2; size <= ranked.length; size++) {
    // Of parts that add up the largest ones are the most that so many of them come to.
    if (isAdditive && scoresOf([countTo(size)])[0]! < least) continue;
    const found = firstByScore(setsOf(ranked.length, size, MOST_COMPARED), ranked, scoresOf, least, attempt);
    if (found !== undefined) return inOrder(found);
  }
  return undefined;
}

const countTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** What the unit's score has to be at least, when all others are as low as they get. */
function leastScore({ end, subject }: Search): number {
  const { ties, by } = subject.evaluated.fitted.methodology.ranking;
  if (end.rank === null || by !== 'exact' || ties === 'dense') return -Infinity;
  const least = end.score - end.lead;
  return least - NEAR * Math.abs(least);
}

/**
 * The most that the unit's score comes to with any set at the bounds. Filling a gap takes weight from what is there, so
 * that even the best value may cost something: all of the gaps, or some, or none may be best.
 */
function mostOf(cells: readonly Cell[], scoresOf: (sets: readonly number[][]) => number[]): number {
  const gaps = cells.flatMap(({ ladder }, index) => (ladder.from === null ? [index] : []));
  if (gaps.length > MOST_GAPS) return Infinity;
  const others = cells.flatMap(({ ladder }, index) => (ladder.from === null ? [] : [index]));
  const sets = Array.from({ length: 1 << gaps.length }, (_, some) => [
    ...others,
    ...gaps.filter((_gap, at) => (some >> at) & 1),
  ]);
  return Math.max(...scoresOf(sets).filter((score) => !Number.isNaN(score)));
}

const MOST_GAPS = 12;

/** Whether each score is a mean of its children's, all the way down, whoever is there. */
const isPlainThroughout = (node: Node): boolean =>
  node.kind === 'leaf' ||
  (isPlainMean(node) && node.settings.coverage === 0 && node.children.every(isPlainThroughout));

/** Sets of so many of the first indices, as many of these as there may be sets. */
function setsOf(count: number, size: number, most: number): number[][] {
  let among = count;
  while (among > size && choose(among, size) > most) among--;
  const sets: number[][] = [];
  const set = Array.from({ length: size }, (_, index) => index);
  for (;;) {
    sets.push([...set]);
    let at = size - 1;
    while (at >= 0 && set[at] === among - size + at) at--;
    if (at < 0) return sets;
    set[at]!++;
    for (let next = at + 1; next < size; next++) set[next] = set[next - 1]! + 1;
  }
}

function choose(among: number, size: number): number {
  let sets = 1;
  for (let taken = 0; taken < size; taken++) sets = (sets * (among - taken)) / (taken + 1);
  return sets;
}

/** Of all the sets that reach, that with the best score. */
function bestRated(sets: readonly number[][], cells: readonly Cell[], { rate, reaches }: Attempt) {
  let best: { readonly score: number; readonly chosen: readonly Cell[] } | undefined;
  for (const set of sets) {
    const chosen = set.map((index) => cells[index]!);
    const trial = rate(atBounds(chosen));
    if (trial.rank === null || !reaches(trial)) continue;
    if (best === undefined || trial.score > best.score) best = { score: trial.score, chosen };
  }
  return best?.chosen;
}

/** The first set that reaches, in the order of the unit's own scores; those that fall short of any hope are not rated. */
function firstByScore(
  sets: readonly number[][],
  cells: readonly Cell[],
  scoresOf: (sets: readonly number[][]) => number[],
  least: number,
  { rate, reaches }: Attempt,
) {
  const scores = scoresOf(sets);
  const order = sets.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]!);
  for (const index of order) {
    if (scores[index]! < least) return undefined;
    const chosen = sets[index]!.map((cell) => cells[cell]!);
    if (reaches(rate(atBounds(chosen)))) return chosen;
  }
  return undefined;
}

/** The unit's own score with a set of cells at their bounds, everything else as it is. */
function ownScores(cells: readonly Cell[], { situation, subject }: Search) {
  const { trials } = situation;
  const bounds = new Map(
    atBounds(cells).map(({ cell, value }, index) => [
      cell.of.indicator.id,
      { index, score: trials.scoreOf(cell, value) },
    ]),
  );
  return (sets: readonly number[][]): number[] =>
    suppose(subject.ground, trials.unit, <S extends State>(found: Supposing<S>) => {
      const states = (node: Node): S[] => {
        if (node.kind === 'group') return found.group(node, node.children.map(states));
        const own = found.leaf(node, found.own.get(node.id) ?? NaN);
        const bound = bounds.get(node.id);
        if (bound === undefined) return sets.map(() => own);
        const moved = found.leaf(node, bound.score);
        return sets.map((set) => (set.includes(bound.index) ? moved : own));
      };
      return states(found.top).map(found.score);
    });
}
