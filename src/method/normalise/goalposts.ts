import { extent } from '../../stats/moments.ts';
import { mapPresent, type NormaliseMethod, type Refusal } from '../method.ts';
import { checkScale, described, flag, flagIn, number, numberIn, scale, scaleIn } from '../parameters.ts';

/**
 * Goalposts: linear (or, with `log`, linear in the logarithm) between two fixed posts in natural units.
 * `min` and `max` are the low and the high post for either direction; lower is better: mirrored.
 * With `clip`, values beyond a post count as the post; without, they go on beyond the scale.
 */
export const goalposts = (): NormaliseMethod => ({
  name: 'goalposts',
  title: 'Goalposts',
  summary: 'measures against two fixed posts in natural units',
  formula:
    'score = a + (b − a)·(x − min)/(max − min) with fixed posts; log: of ln x; lower is better: (max − x)',
  parameters: {
    min: described(number, 'Low post in natural units, for either direction'),
    max: described(number, 'High post'),
    to: scale,
    clip: described(flag(true), 'Whether values beyond a post count as the post'),
    log: described(flag(false), 'Measures ln x between ln min and ln max, as for incomes'),
  },
  check(parameters) {
    const min = numberIn(parameters, 'min');
    const max = numberIn(parameters, 'max');
    if (!(min < max)) return `'min' must be below 'max', and they are ${min} and ${max}`;
    if (flagIn(parameters, 'log') && min <= 0)
      return `with 'log' the posts must be above 0, and 'min' is ${min}`;
    return checkScale(parameters);
  },
  inNaturalUnits: true,
  reference: 'UNDP, Human Development Report, technical notes; COINr, n_goalposts()',
  use: 'Use it when scores must be comparable between editions and must not depend on who takes part.',
  avoid: 'Avoid it when nobody can defend the posts; with clip, units beyond a post are told apart no more.',
  missingRule: 'An empty cell stays empty.',
  normalise(values, direction, parameters) {
    if (extent(values).count === 0) return { kind: 'left-out', why: 'it has no values' };
    const min = numberIn(parameters, 'min');
    const max = numberIn(parameters, 'max');
    const [worst, best] = scaleIn(parameters);
    const clip = flagIn(parameters, 'clip');
    const log = flagIn(parameters, 'log');
    const measure = log ? Math.log : (value: number) => value / 2;
    const low = measure(min);
    const high = measure(max);
    const refusals: Refusal[] = [];
    const scores = mapPresent(values, (value, row) => {
      if (log && !clip && value <= 0) {
        refusals.push({
          row,
          value,
          why: `the logarithm of ${value} does not exist`,
          help: "correct the value, or set 'clip: true' so that it counts as the lower post",
        });
        return NaN;
      }
      const kept = clip ? Math.min(Math.max(value, min), max) : value;
      const reached = measure(kept);
      const share = (direction === 'higher' ? reached - low : high - reached) / (high - low);
      return share === 1 ? best : worst + (best - worst) * share;
    });
    return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'scores', scores };
  },
  examples: [
    {
      parameters: { min: 20, max: 85, to: [0, 1] },
      input: [82.328],
      expected: [0.9589],
      tolerance: 0.00005,
      source: 'UNDP, HDI technical note: (82.328 − 20)/(85 − 20), Norway 2017',
    },
    {
      parameters: { min: 100, max: 75000, to: [0, 1], log: true },
      input: [100, 75000, 120000],
      expected: [0, 1, 1],
      tolerance: 0,
      source: 'UNDP, HDI technical note: income is capped at 75,000',
    },
    {
      parameters: { min: 0, max: 20 },
      direction: 'lower',
      input: [0, 5, 20],
      expected: [100, 75, 0],
      tolerance: 0,
      source: 'COINr n_goalposts() of −x with the posts turned',
    },
  ],
});
