import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { described, pair, pairList, pairs } from '../parameters.ts';
import { unreachable } from './doubt/bounds.ts';

let loaded: typeof import('./doubt/scores.ts') | undefined;

/**
 * Benefit of the doubt: every unit is scored with the weights that are best for it, under which no unit exceeds 1
 * (data envelopment analysis with a constant input). One linear programme a unit, solved exactly and rounded once.
 *
 * `bounds` limit the pie shares wᵢ·xᵢ / Σ w·x of the unit itself, as Compind's ci_bod_constr() does; they do not
 * depend on units of measurement. `weight-bounds` limit the shares wᵢ / Σ w, which do. Needs every value, 0 or above.
 */
export const benefitOfTheDoubt = () =>
  defineAggregate({
    name: 'benefit-of-the-doubt',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: false,
    perChild: ['bounds', 'weight-bounds'],
    parameters: {
      bounds: boundsParameter(
        "Least and largest share of the unit's own score that a child may give, one pair for all children or one each in their order",
      ),
      'weight-bounds': boundsParameter(
        'Least and largest share of the sum of the weights, likewise; scores then depend on the units in which the children are measured',
      ),
    },
    check(parameters) {
      if (pairList(parameters.bounds).length > 0 && pairList(parameters['weight-bounds']).length > 0)
        return say('boundsExclude', null);
      for (const key of KEYS) {
        const wrong = pairList(parameters[key]).find(([min, max]) => min < 0 || max > 1 || min > max);
        if (wrong !== undefined) return say('boundsAreShares', { name: key, pair: wrong });
      }
      return undefined;
    },
    checkChildren(parameters, children, counted) {
      for (const key of KEYS) {
        const list = pairList(parameters[key]);
        if (list.length > 1 && list.length !== children)
          return say('onePairOrEach', { name: key, children, found: list.length });
        const why = list.length === 1 ? unreachable(Array(counted).fill(list[0]), key) : undefined;
        if (why !== undefined) return why;
      }
      return undefined;
    },
    unweighted: true,
    /** Exact programmes are long, and few ratings use them. */
    async load() {
      loaded = await import('./doubt/scores.ts');
    },
    aggregate(siblings, parameters) {
      if (loaded === undefined)
        throw new Error('a method was not loaded: await prepare(methodology) before rate()');
      const isWeights = pairList(parameters['weight-bounds']).length > 0;
      const name = isWeights ? 'weight-bounds' : 'bounds';
      return loaded.doubtScores(siblings, name, pairList(parameters[name]));
    },
  });

export const page = (): AggregatePage => ({
  title: 'Benefit of the doubt',
  summary: 'scores each unit with the weights that are best for it',
  formula:
    'score = max over w ≥ 0 of Σ wᵢ·xᵢ, such that Σ wᵢ·yᵢ ≤ 1 for every unit y; bounds: minᵢ ≤ wᵢ·xᵢ / Σ w·x ≤ maxᵢ; weight-bounds: minᵢ ≤ wᵢ / Σ w ≤ maxᵢ',
  reference:
    'Melyn & Moesen (1991); Cherchye, Moesen, Rogge & Van Puyenbroeck (2007), Social Indicators Research 82, 111-145; OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6; pie shares as in Compind, ci_bod_constr()',
  use: 'Use it when units may rightly have different priorities and nobody can agree on weights; bounds keep them sensible.',
  avoid:
    'Avoid it without bounds when there are many children for few units: most then reach 1, and a unit can rest on a single strength. With a lower bound a unit that has 0 in one child scores 0, so normalise to a scale above 0.',
  missingRule:
    'A missing cell is refused and named: nobody can say what weight its value would have been given.',
  examples: [
    {
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [1, 1, 0.8],
      tolerance: 0,
      source:
        'by definition: under w = (0.2, 0.2) the first two have 1 and the third 0.8; scipy linprog (HiGHS) agrees',
    },
    {
      parameters: { bounds: [0.25, 0.75] },
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [16 / 19, 16 / 19, 0.8],
      tolerance: 0,
      source:
        "scipy.optimize.linprog (HiGHS) on the programme of Compind's ci_bod_constr(x, low_w = 0.25, up_w = 0.75): 0.8421052631578947, 0.8421052631578949, 0.7999999999999999",
    },
    {
      parameters: { 'weight-bounds': [0.5, 1] },
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [1, 1, 0.8],
      tolerance: 0,
      source:
        'by definition: both weights are half of the sum, so it is the mean over the best mean: 2.5, 2.5, 2',
    },
  ],
});

const KEYS = ['bounds', 'weight-bounds'] as const;

function boundsParameter(text: string) {
  return described(v.optional(v.union([pair, pairs], expected('boundsOrList')), []), text);
}
