import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { suggestion } from '../../model/suggest.ts';
import type { Texts } from '../../model/table.ts';
import { isConstant } from '../../stats/moments.ts';
import { defineNormalise } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { flag } from '../parameters.ts';
import { isBeyondWorst, shareOfWay, wayTo } from './way.ts';

/**
 * The share of the way from the worst observed value to that of a reference unit. A reference that is not
 * rated, has no value or has the worst one stops the run. A constant indicator is left out.
 */
export const distanceToReference = () =>
  defineNormalise({
    name: 'distance-to-reference',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {
      unit: v.pipe(v.string(expected('unit')), v.minLength(1, expected('unit'))),
      clip: flag(false),
    },
    fit(values, direction, { unit, clip }, { ids, extent }) {
      const row = rowOf(unit, ids);
      if (row === -1) {
        const names = Array.from({ length: ids.length }, (_, index) => ids.at(index) ?? '');
        return {
          kind: 'stopped',
          why: say('noReferenceUnit', { unit, near: suggestion(unit, names, 'units') ?? null }),
        };
      }
      const range = extent();
      if (range.count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      if (isConstant(range)) return { kind: 'left-out', why: say('allValuesAre', { value: range.min }) };
      const reference = values[row]!;
      if (Number.isNaN(reference)) return { kind: 'stopped', row, why: say('referenceEmpty', { unit }) };
      if (!isBeyondWorst(reference, range, direction)) {
        return { kind: 'stopped', row, why: say('referenceWorst', { unit, value: reference }) };
      }
      return { kind: 'fitted', learned: { ...wayTo(reference, range, direction), clip } };
    },
    apply: shareOfWay,
  });

export const page = (): NormalisePage => ({
  title: 'Distance to a reference unit',
  summary: "share of the way from the worst value to a unit's",
  formula:
    'score = (x − min)/(reference − min), lower is better: (max − x)/(max − reference); clip: at most 1',
  parameters: {
    unit: 'Name of the reference unit, which must be rated',
    clip: 'Whether values beyond the reference count as the reference',
  },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: distance to a reference; COINr, n_dist2ref()',
  use: 'Use it when a named unit is the standard the others are compared with.',
  avoid: 'Avoid it when the reference may drop out, or has the worst value, which stops the run.',
  missingRule: 'An empty cell stays empty; a reference unit without a value stops the run.',
  examples: [
    {
      parameters: { unit: 'b' },
      units: ['a', 'b', 'c', 'd'],
      input: [10, 20, 30, NaN],
      expected: [0, 1, 2, NaN],
      tolerance: 1e-15,
      source: 'COINr n_dist2ref(c(10, 20, 30, NA), iref = 2)',
    },
    {
      parameters: { unit: 'a', clip: true },
      direction: 'lower',
      units: ['a', 'b', 'c'],
      input: [10, 25, 3],
      expected: [1, 0, 1],
      tolerance: 1e-15,
      source: 'COINr n_dist2ref(-c(10, 25, 3), iref = 1, cap_max = TRUE)',
    },
  ],
});

function rowOf(unit: string, ids: Texts): number {
  for (let row = 0; row < ids.length; row++) if (ids.at(row) === unit) return row;
  return -1;
}
