/** The field that a unit is ranked in: the observed values, sorted. */

import type { Direction } from '../../model/methodology.ts';
import { present } from '../../stats/moments.ts';
import { ascendingRank, type RankTies } from '../../stats/order.ts';

export type Field = {
  /** The present values ascending, their signs changed where lower is better. */
  readonly sorted: ArrayLike<number>;
  readonly sign: number;
  readonly ties: RankTies;
};

/** What a column's values are ranked among. */
export function field(values: Float64Array, direction: Direction, ties: RankTies): Field {
  const sign = direction === 'higher' ? 1 : -1;
  const sorted = present(values);
  for (let row = 0; row < sorted.length; row++) sorted[row] = sign * sorted[row]! + 0; // −0 is 0
  return { sorted: sorted.sort(), sign, ties };
}

/** The rank of a value in the field: 1 is the worst. */
export const rankIn = ({ sorted, sign, ties }: Field, value: number): number =>
  ascendingRank(sorted, sign * value, ties);
