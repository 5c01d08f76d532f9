import type { Direction } from '../../model/methodology.ts';
import { mapPresent } from '../method.ts';

/** The values with their signs changed where lower is better, so that the larger is always the better. */
export function better(values: Float64Array, direction: Direction): Float64Array {
  return direction === 'higher' ? values : mapPresent(values, (value) => -value);
}
