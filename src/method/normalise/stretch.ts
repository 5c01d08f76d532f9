import type { Direction } from '../../model/methodology.ts';
import type { Stretch } from '../method.ts';

/** The scale stretched from the worst to the best of two halved (or logarithmic) values, `low` below `high`. */
export function stretchBetween(
  low: number,
  high: number,
  direction: Direction,
  [worst, best]: readonly [number, number],
): Stretch {
  const [start, span] = direction === 'higher' ? [low, high - low] : [high, low - high];
  return { start: start + 0, span, worst: worst + 0, best: best + 0 };
}

/** Into `scores`, of each value, what `Stretch` says. */
export function stretchInto(
  values: Float64Array,
  { start, span, worst, best }: Stretch,
  scores: Float64Array,
): void {
  for (let row = 0; row < values.length; row++) {
    const share = (values[row]! / 2 - start) / span;
    scores[row] = share === 1 ? best : worst + (best - worst) * share;
  }
}
