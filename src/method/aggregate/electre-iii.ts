import * as v from 'valibot';
import { type Saying, say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { late } from '../late.ts';
import { defineAggregate } from '../method.ts';
import { type AggregatePage, meanings } from '../page.ts';
import { listOrNone, number } from '../parameters.ts';
import type { Thresholds, Veto } from './electre/scores.ts';

const scores = late(() => import('./electre/scores.ts'));

const vetoes = v.optional(v.array(v.union([number, v.literal('none')], expected('veto'))), []);

/**
 * ELECTRE III: a credibility of outranking for every pair of units, with thresholds of indifference, preference and veto,
 * and two complete orders drawn from it, one from the best unit on and one from the worst. Where both agree, so does the
 * score, the mean over both; where they contradict each other, two units are incomparable, which a note counts.
 */
export const electreIII = () =>
  defineAggregate({
    name: 'electre-iii',
    looksAt: 'all-units',
    linear: null,
    monotone: false,
    unitFree: false,
    perChild: ['q', 'p', 'veto'],
    parameters: { q: listOrNone, p: listOrNone, veto: vetoes },
    check({ q, p, veto }) {
      const isNegative = (threshold: Veto) => threshold !== 'none' && threshold < 0;
      if ([...q, ...p, ...veto].some(isNegative))
        return say('cannotBeNegative', { names: ['q', 'p', 'veto'] });
      return crossing({ q, p, veto });
    },
    checkChildren({ q, p, veto }, children) {
      const lists = Object.entries({ q, p, veto });
      const wrong = lists.find(([, { length }]) => length !== 0 && length !== children);
      return wrong === undefined
        ? undefined
        : say('oneEach', { name: wrong[0], what: 'entry', children, found: wrong[1].length });
    },
    readsDirection: true,
    async load() {
      await scores.load();
    },
    aggregate: (siblings, parameters) => scores.use().electreScores(siblings, parameters),
  });

/** The first child whose thresholds do not go up. */
function crossing({ q, p, veto }: Thresholds): Saying | undefined {
  const children = Math.max(q.length, p.length, veto.length);
  for (let child = 0; child < children; child++) {
    const thresholds = { q: q[child] ?? 0, p: p[child] ?? 0 };
    if (thresholds.q > thresholds.p) return say('thresholdsCross', { child: child + 1, ...thresholds });
    const vetoed = veto[child] ?? 'none';
    if (vetoed !== 'none' && vetoed < thresholds.p)
      return say('vetoBelowPreference', { child: child + 1, p: thresholds.p, veto: vetoed });
  }
  return undefined;
}

export const page = (): AggregatePage => ({
  title: 'ELECTRE III',
  summary: 'outranking with thresholds and vetoes, distilled twice',
  formula:
    'score = units after a less units before a, the mean over two orders; σ(a,b) = C·Π (1 − dᵢ)/(1 − C) over the i with dᵢ > C, where C = Σ wᵢ·cᵢ / Σ wᵢ; cᵢ = 1 if b is better than a by at most q, 0 if by p or more, linear between; dᵢ = 0 up to p, 1 from veto on, linear between; an order is drawn from the best on, one from the worst on: λ₀ the largest σ between units left, λ₁ the largest σ below λ₀ − s(λ₀), 0 if none, s(λ) = 0.30 − 0.15·λ; those with the largest (smallest) number of outranked less outranking units are next, where a outranks b if σ(a,b) > λ₁ and σ(a,b) − σ(b,a) > s(σ(a,b)); while several are, and λ₁ > 0, the same among them from λ₁ on',
  parameters: {
    q: meanings.preferences.q,
    p: meanings.preferences.p,
    veto: 'For each child, the difference from which a unit that much worse cannot outrank, in its own unit, or none; an empty list is none for every child',
  },
  reference:
    'Roy (1978), Cahiers du CERO 20(1), 3-24; Almeida Dias, Figueira & Roy (2006), The software ELECTRE III-IV, methodology and user manual, version 3.x; Buchanan, Sheppard & Vanderpooten (1999), Project ranking using ELECTRE III',
  use: 'Use it when a very bad value must not be made up for by good ones, and small differences should not count: each criterion has its thresholds, in natural units.',
  avoid:
    'Avoid it where places must not depend on which units take part, or where a better value must never do harm: distillation promises neither. Pairs about which the two orders contradict each other are incomparable, and the score then only says how far apart they stand on the whole. Its running time grows with the square of the number of units, at worst with the cube.',
  missingRule:
    'Two units are compared on the criteria both have, with rescaled weights; if they share none, neither outranks the other.',
  examples: [
    {
      parameters: {
        q: [25, 16, 0, 12, 10],
        p: [50, 24, 1, 24, 30],
        veto: [100, 60, 2, 48, 90],
      },
      input: [
        [-14, 129, -10, 44, -14],
        [90, 100, 50, 90, 100],
        [0, 0, 0, 0, 0],
        [40, 0, 10, 5, 20],
        [100, 0, 100, 20, 40],
      ],
      weights: [1, 1, 1, 1, 1],
      expected: [3.5, 2.5, -2.5, -1, -2.5],
      tolerance: 0,
      source:
        'Buchanan, Sheppard & Vanderpooten (1999), five projects: 1 > 2 > 3, 4, 5 from the best on and 1, 2 > 4 > 3, 5 from the worst on; credibilities and both orders as in the tests of ELECTRE-Methods and of RealDecisionMaker',
    },
  ],
});
