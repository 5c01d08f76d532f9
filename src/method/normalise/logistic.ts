import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { rule } from '../../model/sayings/methodology.ts';
import { exp } from '../../stats/elementary.ts';
import { isConstant, mean, standardDeviation, unitOf } from '../../stats/moments.ts';
import { defineNormalise, eachPresent, mapPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { number, numberOrNone } from '../parameters.ts';

/**
 * Logistic curve: ½ at `midpoint`, with ever smaller steps towards 0 and 1, so that no outlier dominates.
 * Without parameters the midpoint is the mean and the spread the sample standard deviation; then a constant
 * indicator is left out. Lower is better: mirrored.
 */
export const logistic = () =>
  defineNormalise({
    name: 'logistic',
    looksAt: 'all-units',
    monotone: false,
    unitFree: false,
    parameters: {
      midpoint: numberOrNone,
      spread: v.optional(v.pipe(number, v.gtValue(0, rule('spreadAbove0')))),
    },
    fit(values, direction, { midpoint, spread }, { extent }) {
      const range = extent();
      if (range.count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      if (isConstant(range) && (midpoint === undefined || spread === undefined))
        return { kind: 'left-out', why: say('allValuesAre', { value: range.min }) };
      const unit = unitOf(values);
      const scaled = mapPresent(values, (value) => value / unit);
      const centre = finite(midpoint === undefined ? mean(scaled) : midpoint / unit);
      const width = finite(spread === undefined ? standardDeviation(scaled) : spread / unit);
      return { kind: 'fitted', learned: { unit, centre, width, sign: direction === 'higher' ? -1 : 1 } };
    },
    apply(values, { unit, centre, width, sign }, scores) {
      eachPresent(values, scores, (value) => {
        const scaled = value / unit;
        return scaled === centre ? 0.5 : 1 / (1 + exp((sign * (scaled - centre)) / width));
      });
    },
  });

export const page = (): NormalisePage => ({
  title: 'Logistic curve',
  summary: 'maps values to 0–1 along an S-curve; dampens outliers',
  formula: 'score = 1/(1 + exp(−(x − midpoint)/spread)), lower is better: 1/(1 + exp((x − midpoint)/spread))',
  parameters: {
    midpoint: 'Value that scores ½; by default the mean',
    spread: 'Distance from the midpoint at which the score is 0.73; by default the sample standard deviation',
  },
  reference: "the logistic distribution function, R's plogis(x, location, scale)",
  use: 'Use it when outliers should count but not dominate, without a cut-off.',
  avoid:
    'Avoid it when equal steps should count equally everywhere; without parameters, every unit changes the mean and the spread.',
  missingRule: 'An empty cell stays empty and does not affect the mean or the deviation.',
  examples: [
    {
      input: [1, 2, 3, NaN],
      expected: [0.2689414213699951, 0.5, 0.7310585786300049, NaN],
      tolerance: 1e-15,
      source: 'R plogis(c(-1, 0, 1)): the z-scores of 1, 2, 3',
    },
    {
      parameters: { midpoint: 20, spread: 10 },
      direction: 'lower',
      input: [20, 40],
      expected: [0.5, 0.11920292202211755],
      tolerance: 1e-15,
      source: 'R plogis(-2)',
    },
  ],
});

/** A midpoint or spread far beyond all values may overflow in their unit; −0 is 0. */
const finite = (value: number) => Math.max(-Number.MAX_VALUE, Math.min(value, Number.MAX_VALUE)) + 0;
