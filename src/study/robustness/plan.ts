/** What draws are made of: the fitted rating, what varies, and what is counted. Plain data, for other threads too. */

import type { Evaluated, Fitted } from '../../model/fitted.ts';
import {
  type Indicator,
  indicatorsOf,
  isGroup,
  type Methodology,
  walkPaths,
} from '../../model/methodology.ts';
import type { Rating } from '../../model/rating.ts';
import type { Table } from '../../model/table.ts';
import { bind } from '../../stage/bind.ts';
import { measure } from '../../stage/measure.ts';
import type { Noise, RobustnessSettings } from './settings.ts';

/** Draws are made in blocks of so many, each from a seed of its own. */
export const BLOCK = 1000;

/** The numbers in an indicator's cells, before `per`, and what they are divided by. */
export interface NoisyCells extends Noise {
  /** By row of the table. */
  readonly cells: Float64Array;
  readonly divisors: Float64Array | null;
  readonly scale: number;
}

export interface DrawnLeague {
  readonly id: string;
  /** By unit the number of its class; −1 without one. */
  readonly class: Int32Array;
  readonly classes: number;
}

export interface DrawPlan {
  /** Ranked by exact scores, ties at the smallest place. */
  readonly fitted: Fitted;
  readonly settings: RobustnessSettings;
  readonly noise: readonly NoisyCells[];
  readonly leagues: readonly DrawnLeague[];
  /** The total as rated, by unit. */
  readonly scores: Float64Array;
  /** More places than this there cannot be. */
  readonly mostPlaces: number;
  /** Places of the draws of a block stand in rows of so many. */
  readonly stride: number;
}

export function planOf(
  evaluated: Evaluated,
  rating: Rating,
  table: Table,
  settings: RobustnessSettings,
): DrawPlan {
  const { fitted } = evaluated;
  const { methodology, answers } = fitted;
  const ranking = { ...methodology.ranking, ties: 'min', by: 'exact', tiebreak: [] } as const;
  return {
    fitted: { ...fitted, methodology: { ...methodology, ranking } },
    settings,
    noise: noisyCells(table, methodology, settings),
    leagues: rating.columns.leagues.map(({ id, class: classOf, classes }) => ({
      id,
      class: classOf,
      classes: classes.length,
    })),
    scores: evaluated.scores.total,
    mostPlaces: answers.length - answers.absent.length,
    stride: 32 * Math.ceil(Math.min(BLOCK, settings.draws) / 32),
  };
}

function noisyCells(
  table: Table,
  methodology: Methodology,
  { noise }: RobustnessSettings,
): readonly NoisyCells[] {
  if (noise.length === 0) return [];
  const bound = bind(table, methodology);
  if (!bound.ok) return [];
  const indicators = new Map(indicatorsOf(methodology.criteria).map((each) => [each.id, each]));
  return noise.map((each): NoisyCells => {
    const { per, bands: _, ...indicator }: Indicator = indicators.get(each.indicator)!;
    const { values } = measure(bound.value, indicator);
    const divisors = per === undefined ? undefined : bound.value.column(per.column).numbers;
    return { ...each, cells: values, divisors: divisors ?? null, scale: per?.scale ?? 1 };
  });
}

/** The groups whose scores decide an award, beside the total. */
export const awardCriteria = ({ awards, criteria }: Methodology): readonly string[] => {
  const known = new Set([...walkPaths(criteria)].map(({ criterion }) => criterion.id));
  const asked = awards.flatMap(({ criterion }) => (criterion === undefined ? [] : [criterion]));
  return [...new Set(asked)].filter((id) => known.has(id));
};

/** Whether a criterion is a group. */
export const isGroupId = ({ criteria }: Methodology, id: string): boolean =>
  [...walkPaths(criteria)].some(({ criterion }) => criterion.id === id && isGroup(criterion));
