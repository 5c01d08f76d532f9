import { say } from '../../model/saying.ts';
import { extent, skewness } from '../../stats/moments.ts';
import { defineTreat } from '../method.ts';
import { meanings, type TreatPage } from '../page.ts';
import { clamp, isWithin, outlierParameters } from './limits.ts';

/**
 * Winsorisation: while skewness and kurtosis (both bias-corrected) are both outside their limits, the most extreme
 * value on the side of the skewness takes the next value, ties together, until `max` points have been moved; a tie may
 * pass `max`. Which side is decided anew at every step. An indicator that this would leave with one value stays as it
 * is: its few other values are what it has to say.
 */
export const winsorise = () =>
  defineTreat({
    name: 'winsorise',
    looksAt: 'all-units',
    monotone: false,
    unitFree: true,
    parameters: outlierParameters,
    fit(values, parameters) {
      let current = values;
      const moved = new Set<number>();
      while (moved.size < parameters.max && !isWithin(current, parameters)) {
        const { extreme, next, isLast } = ends(current, skewness(current) >= 0 ? 1 : -1);
        if (isLast) return { kind: 'untouched', why: say('allWouldBeAlike', null) };
        current = current.map((value, row) => {
          if (value !== extreme) return value;
          moved.add(row);
          return next;
        });
      }
      if (moved.size === 0) return { kind: 'untouched' };
      // Whatever was moved stands at an end now, and nothing is left beyond it.
      const { min, max } = extent(current);
      return { kind: 'fitted', learned: { low: min + 0, high: max + 0 } };
    },
    apply: clamp,
    limits: (learned) => learned,
  });

export const page = (): TreatPage => ({
  title: 'Winsorisation',
  summary: 'moves extreme points to the next value, one by one',
  formula:
    'max x → next x (min x where skewness < 0), repeated while |skew| ≥ 2 and kurtosis ≥ 3.5 (skew = G₁ and kurtosis = G₂, bias-corrected), until 5 points have moved; nothing where all values would become the same',
  parameters: meanings.outliers,
  reference:
    'COINr, winsorise(); OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: outliers',
  use: 'Use it when a few extreme points squeeze all the others together and only their order is reliable.',
  avoid:
    'Avoid it when an extreme value is a real achievement: the leaders become equal, so a better value earns nothing.',
  missingRule: 'An empty cell stays empty and is ignored.',
  examples: [
    {
      input: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100, NaN],
      expected: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30, NaN],
      tolerance: 0,
      source:
        "COINr winsorise(c(1:10, 30, 100), skew_thresh = 2, kurt_thresh = 3.5), after its documentation's example",
    },
  ],
});

/** The most extreme value on one side, the one next to it, and whether there is none besides. */
function ends(values: Float64Array, side: 1 | -1): { extreme: number; next: number; isLast: boolean } {
  let extreme = -Infinity;
  let next = -Infinity;
  let last = Infinity;
  for (const value of values) {
    if (side * value < last) last = side * value;
    if (side * value > extreme) {
      next = extreme;
      extreme = side * value;
    } else if (side * value < extreme && side * value > next) next = side * value;
  }
  return { extreme: side * extreme, next: side * next, isLast: next === last };
}
