/** ELECTRE III scores: what `electre-iii.ts` loads when it is chosen. */

import { say } from '../../../model/saying.ts';
import type { Aggregated, Remark, Siblings } from '../../method.ts';
import { counted } from '../children.ts';
import { comparable, tooMany } from '../outranking.ts';
import { type Pseudocriterion, relationOf } from './credibility.ts';
import { distilled } from './distillation.ts';

export type Veto = number | 'none';

export interface Thresholds {
  readonly q: readonly number[];
  readonly p: readonly number[];
  readonly veto: readonly Veto[];
}

/** Comparisons of two values that a pair of units stands for, the distillations included. */
const PASSES = 100;

/** The criteria that take part, of the units that do. */
function criteriaOf(
  siblings: Siblings,
  { q, p, veto }: Thresholds,
  rows: readonly number[],
): Pseudocriterion[] {
  return counted(siblings).map((child) => {
    const index = siblings.childOrder[child]!;
    const column = siblings.columns[child]!;
    const sign = siblings.directions[child] === 'lower' ? -1 : 1;
    const vetoed = veto[index] ?? 'none';
    return {
      values: Float64Array.from(rows, (row) => sign * column[row]!),
      weight: siblings.weights[child]!,
      q: q[index] ?? 0,
      p: p[index] ?? 0,
      veto: vetoed === 'none' ? undefined : vetoed,
    };
  });
}

/** Of units drawn step by step, the best first: how many come later less how many came before. */
function balanceOf(steps: Int32Array): Int32Array {
  const sizes = new Int32Array(steps.length + 1);
  for (const step of steps) sizes[step]!++;
  const balances = new Int32Array(sizes.length);
  let before = 0;
  sizes.forEach((size, step) => {
    balances[step] = steps.length - size - 2 * before;
    before += size;
  });
  return steps.map((step) => balances[step]!);
}

/** How many pairs the two orders contradict each other about. */
function contradictions(one: Int32Array, other: Int32Array): number {
  let pairs = 0;
  for (let a = 0; a < one.length; a++) {
    for (let b = a + 1; b < one.length; b++) {
      if ((one[a]! - one[b]!) * (other[a]! - other[b]!) < 0) pairs++;
    }
  }
  return pairs;
}

/** One in so many places apart, and a unit's place in both orders is told. */
const FAR = 5;

/** Where the two orders differ: how many pairs they leave open, and the units whose places are far apart. */
function toldOf(rows: readonly number[], descending: Int32Array, ascending: Int32Array): Remark[] {
  const open = contradictions(descending, ascending);
  if (open === 0) return [];
  const pairs = (rows.length * (rows.length - 1)) / 2;
  const told: Remark[] = [{ severity: 'note', says: say('distillationsDiffer', { pairs: open, of: pairs }) }];
  const places = [descending, ascending].map(placesOf);
  rows.forEach((row, unit) => {
    const [fromBest, fromWorst] = [places[0]![unit]!, places[1]![unit]!];
    if (FAR * Math.abs(fromBest - fromWorst) >= rows.length)
      told.push({ severity: 'note', row, says: say('distilledAt', { fromBest, fromWorst }) });
  });
  return told;
}

/** Places by balance, ties sharing the smallest. */
function placesOf(balances: Int32Array): Int32Array {
  const sorted = balances.toSorted().reverse();
  return balances.map((balance) => 1 + sorted.indexOf(balance));
}

/** Units after each less units before it, the mean over both orders; what these leave open is remarked. */
export function electreScores(siblings: Siblings, parameters: Thresholds): Aggregated {
  const refusal = tooMany(siblings, 'electre-iii', 'arithmeticOrBorda', PASSES);
  if (refusal !== undefined) return { kind: 'refused', refusals: [refusal] };
  const { rows: isComparable, remarks } = comparable(siblings);
  const rows = [...isComparable.keys()].filter((row) => isComparable[row] === 1);
  const relation = relationOf(criteriaOf(siblings, parameters, rows), rows.length);
  const descending = balanceOf(distilled(relation, 1));
  const ascending = balanceOf(distilled(relation, -1)).map((balance) => -balance);
  const scores = new Float64Array(isComparable.length).fill(NaN);
  rows.forEach((row, unit) => {
    scores[row] = (descending[unit]! + ascending[unit]!) / 2;
  });
  const told = toldOf(rows, descending, ascending);
  return { kind: 'scores', scores, remarks: [...remarks, ...told] };
}
