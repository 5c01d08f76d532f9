/** The rating of a page, computed in it: the same steps over the same table as in the program that made it. */

import { type CarriedTable, tableFrom } from '../model/carried.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { Fitted } from '../model/fitted.ts';
import type { Methodology } from '../model/methodology.ts';
import type { Rating } from '../model/rating.ts';
import { decorate, evaluate, fit } from '../rate.ts';
import { prepare } from '../stage/prepare.ts';

/** What of the carried result the rating is computed from, and what it published. */
export interface Carried {
  readonly inputs: Rating['inputs'];
  readonly methodology: { readonly resolved: Methodology };
  readonly table: CarriedTable;
  readonly units: readonly { readonly id: string; readonly rank: number; readonly score: number }[];
}

export type Weights = Readonly<Record<string, number>>;

export interface Engine {
  readonly fitted: Fitted;
  /** The rating by other weights; criteria that are not named keep theirs. */
  rate(weights: Weights): Outcome<Rating>;
}

export async function engineOf({ inputs, methodology, table }: Carried): Promise<Outcome<Engine>> {
  const fitted = fit(tableFrom(table, inputs), await prepare(methodology.resolved));
  if (!fitted.ok) return fitted;
  const rate = (weights: Weights): Outcome<Rating> => {
    const evaluated = evaluate(fitted.value, Object.keys(weights).length === 0 ? [] : { weights });
    return evaluated.ok ? decorate(evaluated.value) : evaluated;
  };
  return { ...fitted, value: { fitted: fitted.value, rate } };
}

export interface Differing {
  readonly unit: string;
  readonly what: 'rank' | 'score';
}

/** Relative distance below which two scores are the same. */
const SAME = 1e-9;

/** Every published score and place against what is computed. */
export function differencesOf(
  published: Carried['units'],
  { columns }: Rating,
): { readonly compared: number; readonly differences: readonly Differing[] } {
  const rows = new Map(Array.from(columns.order, (row) => [columns.id.at(row) ?? '', row]));
  const differences = published.flatMap(({ id, rank, score }): Differing[] => {
    const row = rows.get(id);
    const own = row === undefined ? NaN : (columns.score[row] ?? NaN);
    const isSame = Math.abs(own - score) <= SAME * Math.max(Math.abs(own), Math.abs(score));
    return [
      ...(row !== undefined && columns.rank[row] === rank ? [] : [{ unit: id, what: 'rank' } as const]),
      ...(isSame ? [] : [{ unit: id, what: 'score' } as const]),
    ];
  });
  return { compared: 2 * published.length, differences };
}
