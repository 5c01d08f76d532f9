/** How credible it is that one unit is at least as good as another: the fuzzy outranking relation of ELECTRE III. */

import { sumOf } from '../children.ts';
import { NOISE } from '../outranking.ts';
import { preferred } from '../promethee.ts';

/** One criterion: its values with the sign that makes higher better, and its thresholds. */
export interface Pseudocriterion {
  readonly values: Float64Array;
  readonly weight: number;
  /** The largest difference that does not count, the smallest that counts in full, and the one that vetoes. */
  readonly q: number;
  readonly p: number;
  /** Undefined where nothing is vetoed. */
  readonly veto: number | undefined;
}

/** A square matrix, row by row: how credible it is that the unit of the row outranks that of the column. */
export interface Relation {
  readonly count: number;
  readonly credibility: Float64Array;
}

/**
 * σ(a, b) = C · Π (1 − dᵢ)/(1 − C) over the criteria with dᵢ > C: the concordance C is the weight of the criteria that
 * do not speak against a, dᵢ how far a criterion vetoes. Over the criteria that both have; 0 where there are none, and of
 * a unit with itself.
 */
export function relationOf(criteria: readonly Pseudocriterion[], count: number): Relation {
  const credibility = new Float64Array(count * count);
  const agreeing = new Float64Array(criteria.length);
  const weights = new Float64Array(criteria.length);
  const discords = new Float64Array(criteria.length);
  for (let unit = 0; unit < count; unit++) {
    for (let other = 0; other < count; other++) {
      if (unit === other) continue;
      let length = 0;
      for (const { values, weight, q, p, veto } of criteria) {
        const [own, rival] = [values[unit]!, values[other]!];
        const behind = rival - own;
        if (Number.isNaN(behind)) continue;
        const noise = NOISE * Math.max(Math.abs(own), Math.abs(rival));
        weights[length] = weight;
        agreeing[length] = weight * (1 - preferred('linear', behind, q, p, noise));
        discords[length++] = veto === undefined ? 0 : preferred('linear', behind, p, veto, noise);
      }
      if (length === 0) continue;
      const concordance = sumOf(agreeing.subarray(0, length)) / sumOf(weights.subarray(0, length));
      let credible = concordance;
      for (let at = 0; at < length; at++) {
        const discord = discords[at]!;
        if (discord > concordance) credible *= (1 - discord) / (1 - concordance);
      }
      credibility[unit * count + other] = credible;
    }
  }
  return { count, credibility };
}
