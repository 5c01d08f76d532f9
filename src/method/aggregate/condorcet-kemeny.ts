import { late } from '../late.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';

const scores = late(() => import('./kemeny/scores.ts'));

/**
 * Kemeny order: of all orders of the units the one that agrees most with the criteria, pair by pair.
 *
 * Majorities first cut the units into knots that every best order keeps apart. Inside a knot all best orders are found
 * and counted, from the top down, with bounds that a linear programme gives; a unit's score is the mean over them, so
 * equals are equal. Units that all others meet alike are one class; a knot of more than 64 classes, or one in which too
 * many orders come close, is ordered by local search (insertion, from the Copeland order), and a note says so. There
 * units that a symmetry exchanges share the mean of their places, so equals are equal there too.
 */
export const condorcetKemeny = () =>
  defineAggregate({
    name: 'condorcet-kemeny',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    /** It is long, its solver longer, and few ratings use it. */
    async load() {
      const { loadSolver } = await scores.load();
      await loadSolver();
    },
    aggregate: (siblings) => scores.use().kemenyScores(siblings),
  });

export const page = (): AggregatePage => ({
  title: 'Condorcet–Kemeny order',
  summary: 'the order that agrees best with the criteria, by pairs',
  formula:
    'score = units placed below in the order that maximises Σ over its pairs (a above b) of the weight of the criteria on which a is better less that on which b is; mean over all such orders; where only one good order is found, mean over the units that no comparison tells apart',
  reference:
    'Young & Levenglick (1978), SIAM Journal on Applied Mathematics 35(2), 285-300; OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7: C-K-Y-L; Grötschel, Jünger & Reinelt (1984), Operations Research 32, 1195-1220 (bounds); Schiavinotto & Stützle (2004), Journal of Mathematical Modelling and Algorithms 3, 367-402 (insertion)',
  use: 'Use it for a non-compensatory ranking that can be defended as the most likely order, given the criteria as voters.',
  avoid:
    'Avoid it when distances matter, when places must not depend on which units take part, or when units are so entangled (more than 64 of them, or too many orders that come close) that only a local search is possible, which a note reports: a better order may then exist, though equals still tie.',
  missingRule: 'Two units are compared on the criteria both have; if they share none, they are not compared.',
  examples: [
    {
      input: [
        [4, 3, 1, 2],
        [1, 4, 2, 3],
        [1, 2, 3, 4],
        [1, 2, 4, 3],
      ],
      weights: [42, 26, 15, 17],
      expected: [0, 3, 1, 2],
      tolerance: 0,
      source:
        'Wikipedia, Kemeny method: Nashville, Chattanooga, Knoxville, Memphis (here Memphis, Nashville, Knoxville, Chattanooga)',
    },
  ],
});
