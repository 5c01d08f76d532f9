/** The fewest indicators that reach a target at their bounds; of as few, those with the best score there. */

import { type State, type Supposing, suppose } from '../../stage/suppose.ts';
import type { Node } from '../../stage/tree.ts';
import type { Cell } from './cells.ts';
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
 * Where more is known to be better for all of them (`steady`), a set need not be rated that stays below what the place
 * takes when everything is at its bound, and nothing reaches if that does not. Exact up to the limits above, which a
 * search among 13 indicators does not meet.
 */
export function fewestSets(search: Search): readonly Cell[] | undefined {
  const { movable, end, attempt, situation } = search;
  if (movable.length === 0) return undefined;
  // A gap that is filled takes weight from what is there, so that even the best value may cost something.
  const isSteady = movable.every(
    ({ of, ladder }) => situation.steady.has(of.indicator.id) && ladder.from !== null,
  );
  if (isSteady && !attempt.reaches(end)) return undefined;
  const ends = movable.map((cell) => ({ cell, trial: attempt.rate(atBounds([cell])) }));
  ends.sort((a, b) => (b.trial.score ?? -Infinity) - (a.trial.score ?? -Infinity));
  const best = ends.find(({ trial }) => attempt.reaches(trial));
  if (best !== undefined) return [best.cell];
  const ranked = ends.map(({ cell }) => cell);
  const ordered = isSteady && search.subject.ground.isRowWise ? ownScores(ranked, search) : undefined;
  for (let size = 2; size <= movable.length; size++) {
    const sets = setsOf(ranked.length, size, ordered === undefined ? MOST_RATED : MOST_COMPARED);
    const found =
      ordered === undefined ? bestRated(sets, ranked, attempt) : firstByScore(sets, ranked, ordered, search);
    if (found !== undefined) return movable.filter((cell) => found.includes(cell));
  }
  return undefined;
}

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
  { end, attempt: { rate, reaches }, subject }: Search,
) {
  const { ties, by } = subject.evaluated.fitted.methodology.ranking;
  const isPlain = by === 'exact' && ties !== 'dense';
  const least = end.rank === null || !isPlain ? -Infinity : end.score - end.lead;
  const scores = scoresOf(sets);
  const order = sets.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]!);
  for (const index of order) {
    if (scores[index]! < least - NEAR * Math.abs(least)) return undefined;
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
