import { fsum } from 'd3-array';
import * as v from 'valibot';
import { exp, expm1, ln, square } from '../../stats/elementary.ts';
import { extent, isConstant, present } from '../../stats/moments.ts';
import { defineTreat, eachPresent } from '../method.ts';
import { meanings, type TreatPage } from '../page.ts';
import { number } from '../parameters.ts';

export const lambda = v.union([number, v.literal('fit')], "expected a number, or 'fit'");

/**
 * Box-Cox power transformation of the distance from the minimum plus 1. With `lambda: fit` the power that
 * makes the values most nearly normal, by maximum likelihood between −5 and 5. A constant column is left as
 * it is.
 */
export const boxCox = () =>
  defineTreat({
    name: 'box-cox',
    looksAt: 'all-units',
    monotone: false,
    unitFree: false,
    parameters: { lambda },
    fit(values, { lambda: given }) {
      const range = extent(values);
      if (range.count === 0 || isConstant(range)) return { kind: 'untouched' };
      const min = range.min + 0;
      const lambda = given === 'fit' ? fittedPower(present(values).map((value) => logOf(value, min))) : given;
      return {
        kind: 'fitted',
        learned: { min, lambda: lambda + 0 },
        transformed: { method: 'box-cox', lambda },
      };
    },
    apply(values, { min, lambda }, treated) {
      eachPresent(values, treated, (value) => powerOf(logOf(value, min), lambda));
    },
  });

export const page = (): TreatPage => ({
  title: 'Box-Cox transformation',
  summary: 'raises 1 + x − min to a given or fitted power',
  formula:
    'x′ = (yᵏ − 1)/k with y = x − min + 1 and k = lambda, ln y if k = 0; fit: the k of maximum likelihood',
  parameters: { lambda: meanings.lambda },
  reference: 'Box & Cox (1964), J. R. Stat. Soc. B 26, 211-252; COINr, boxcox(); fit: scipy.stats.boxcox()',
  use: 'Use it when a power brings the distribution closer to a normal one than a logarithm does.',
  avoid: 'Avoid it when readers should understand the scale; a fitted power changes with every unit.',
  missingRule: 'An empty cell stays empty and does not affect the fit.',
  examples: [
    {
      parameters: { lambda: 'fit' },
      input: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100],
      expected: [
        0, 0.6470954, 0.9859306, 1.2101541, 1.3753757, 1.5049856, 1.6109295, 1.7000898, 1.7767758, 1.8438545,
        2.4649429, 3.0053933,
      ],
      tolerance: 1e-6,
      source: 'scipy 1.17.1, stats.boxcox(x): lambda = -0.2006929',
    },
    {
      parameters: { lambda: 0.5 },
      input: [5, 8, 13, NaN],
      expected: [0, 2, 4, NaN],
      tolerance: 1e-14,
      source: 'COINr boxcox(c(5, 8, 13, NA), lambda = 0.5): 2(√y − 1) of 1, 4, 9',
    },
    {
      parameters: { lambda: 0 },
      input: [5, 12, 68],
      expected: [0, 2.0794415416798357, 4.1588830833596715],
      tolerance: 1e-14,
      source: 'COINr boxcox(c(5, 12, 68), lambda = 0): ln 1, ln 8, ln 64',
    },
  ],
});

const logOf = (value: number, min: number): number => ln(value - min + 1);

/** (yᵏ − 1)/k from ln y, without the loss of digits near k = 0. */
function powerOf(log: number, power: number): number {
  return power === 0 ? log : expm1(power * log) / power;
}

const LEAST = -5;
const STEPS = 100;
const STEP = 0.1;

/**
 * The power of greatest likelihood: between the neighbours of the best one of a grid, where its derivative changes
 * sign, by bisection as far as doubles go.
 */
function fittedPower(logs: Float64Array): number {
  const total = fsum(logs);
  let best = 0;
  let highest = -Infinity;
  for (let index = 0; index <= STEPS; index++) {
    const found = likelihood(logs, total, LEAST + index * STEP);
    if (found > highest) [best, highest] = [index, found];
  }
  let low = LEAST + Math.max(best - 1, 0) * STEP;
  let high = LEAST + Math.min(best + 1, STEPS) * STEP;
  // No maximum inside: the end of the range it rises to.
  if (!(slope(logs, total, low) > 0)) return low;
  if (!(slope(logs, total, high) < 0)) return high;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    const rise = slope(logs, total, middle);
    if (rise === 0) return middle;
    if (rise > 0) low = middle;
    else high = middle;
  }
}

/** The profile log-likelihood of a power, up to a constant; `total` is the sum of the logarithms. */
function likelihood(logs: Float64Array, total: number, power: number): number {
  const n = logs.length;
  const changed = logs.map((log) => powerOf(log, power));
  const centre = fsum(changed) / n;
  const variance = fsum(changed.map((value) => square(value - centre))) / n;
  const result = (power - 1) * total - (n / 2) * ln(variance);
  return Number.isNaN(result) ? -Infinity : result;
}

/** Its derivative: Σ ln y − n·cov(x′, dx′/dk) / var(x′). */
function slope(logs: Float64Array, total: number, power: number): number {
  const n = logs.length;
  const changed = logs.map((log) => powerOf(log, power));
  const centre = fsum(changed) / n;
  for (let row = 0; row < n; row++) changed[row]! -= centre;
  const squares = fsum(changed.map((value) => value * value));
  const products = fsum(
    changed.map((value, row) => value * (square(logs[row]!) * powerSlope(power * logs[row]!))),
  );
  return total - (n * products) / squares;
}

/** (u·eᵘ − eᵘ + 1)/u², by its series Σ uᵏ/(k!·(k + 2)) where the terms would cancel. */
function powerSlope(u: number): number {
  if (Math.abs(u) > 1) return (u * exp(u) - expm1(u)) / (u * u);
  let sum = 0;
  let term = 1;
  for (let order = 0; order < 20; order++) {
    sum += term / (order + 2);
    term *= u / (order + 1);
  }
  return sum;
}
