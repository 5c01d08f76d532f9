import { kendall, spearman } from '../../stats/correlation.ts';
import type { ComparedUnit, ListAgreement } from './model.ts';

const TOP = 10;

const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** By unit, whether at most nine of the list stand above it. */
const firstTen = (places: Float64Array): boolean[] => {
  const limit = places.toSorted()[TOP - 1] ?? Infinity;
  return Array.from(places, (place) => place <= limit);
};

/**
 * How far two lists agree, over the units that both rate: Spearman's and Kendall's correlation (tau-b) of their places,
 * the mean of the absolute changes of place, the largest one, and how many are among the first ten of these units in
 * both, those that share the tenth place included.
 *
 * Of changes that are equally large the one of the unit that is higher in AFTER is told. Sources: stats/correlation.ts.
 */
export function agreementOf(units: readonly ComparedUnit[]): ListAgreement {
  const both = units.filter(({ change }) => change !== null);
  const places = (edition: 'before' | 'after') =>
    Float64Array.from(both, (unit) => unit[edition].rank ?? NaN);
  const [before, after] = [places('before'), places('after')];
  const shifts = both.map(({ change }) => change?.rank ?? 0);
  const sizes = shifts.map(Math.abs);
  const largest = sizes.indexOf(Math.max(...sizes));
  const [topBefore, topAfter] = [firstTen(before), firstTen(after)];
  const isEmpty = both.length === 0;
  return {
    units: both.length,
    spearman: numberOrNull(spearman(before, after)),
    kendall: numberOrNull(kendall(before, after)),
    meanShift: isEmpty ? null : sizes.reduce((sum, size) => sum + size, 0) / both.length,
    largestShift: isEmpty ? null : { id: both[largest]!.id, places: shifts[largest]! },
    topTen: isEmpty ? null : both.filter((_, index) => topBefore[index] && topAfter[index]).length,
  };
}
