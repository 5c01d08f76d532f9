/** What a report can quote of a study of robustness. */

import type { Robustness } from '../../study/robustness/model.ts';
import type { RobustnessTexts } from './texts.ts';

/** How far nine draws in ten are from the published place, for a place to count as firm. */
const FIRM = 3;

/** Sentences, the most important first; none without draws. */
export function sentencesOf({ units, draws }: Robustness, { sentences }: RobustnessTexts): string[] {
  if (draws === null) return [];
  const drawn = units.flatMap(({ id, rank, draws: own }) =>
    own === null || own.p5 === null || own.p95 === null
      ? []
      : [{ ...own, id, rank, p5: own.p5, p95: own.p95 }],
  );
  const [leader, rival] = [...drawn].sort((a, b) => b.first - a.first || a.rank - b.rank);
  const near = drawn.filter(({ rank, p5, p95 }) => rank - p5 <= FIRM && p95 - rank <= FIRM).length;
  const [widest] = [...drawn].sort((a, b) => b.p95 - b.p5 - (a.p95 - a.p5) || a.rank - b.rank);
  return [
    ...(leader === undefined ? [] : [sentences.first({ name: leader.id, share: leader.first })]),
    ...(rival !== undefined && rival.first > 0
      ? [sentences.rival({ name: rival.id, share: rival.first })]
      : []),
    sentences.firm({ count: near, of: units.length, places: FIRM }),
    sentences.tiers({ tiers: draws.tiers.length, of: units.length }),
    ...(widest !== undefined && widest.p95 > widest.p5
      ? [sentences.widest({ name: widest.id, p5: widest.p5, p95: widest.p95 })]
      : []),
  ];
}
