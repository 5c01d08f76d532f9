import type { Direction } from '../../model/methodology.ts';
import { extent } from '../../stats/moments.ts';
import { mapPresent } from '../method.ts';

/** From the worst value, 0, to the best, 1; missing values stay missing. Not for a constant column. */
export function toUnit(column: Float64Array, direction: Direction): Float64Array {
  const { min, max } = extent(column);
  // Halved, so that no difference of two finite numbers overflows.
  const span = max / 2 - min / 2;
  return mapPresent(column, (value) =>
    direction === 'higher' ? (value / 2 - min / 2) / span : (max / 2 - value / 2) / span,
  );
}
