/** The single changes that take a unit to the next place, the shortest first. */

import type { ExplainedUnit, SingleMove } from '../explain/model.ts';
import type { Path, Practice, StudyCriterion } from './model.ts';

/**
 * Each reachable change of one indicator towards the first target, with the share of the way from the unit's own value
 * to the best observed that it takes. Of an answer that is no number, or a gap, no share can be told: these come last.
 */
export function pathsOf(
  { targets, contributions }: ExplainedUnit,
  criteria: readonly StudyCriterion[],
  practices: readonly Practice[],
): Path[] {
  const paths = (targets[0]?.single ?? [])
    .filter(({ reachable }) => reachable)
    .map((move): Path => {
      const { id, from, to } = move;
      const best = practices.find((practice) => practice.id === id)?.best.raw ?? null;
      const raw = contributions.find((contribution) => contribution.id === id)?.raw ?? null;
      const isRatio = criteria.find((criterion) => criterion.id === id)?.per !== undefined;
      return { id, from, to, share: shareOf(move, raw, best, isRatio) };
    });
  return paths.sort((a, b) => (a.share ?? Infinity) - (b.share ?? Infinity));
}

/** The cell's own number stands before the denominator, `raw` and the best value behind it. */
function shareOf(
  { from, to }: SingleMove,
  raw: number | null,
  best: number | null,
  isRatio: boolean,
): number | null {
  if (typeof from !== 'number' || typeof to !== 'number' || raw === null || best === null) return null;
  const reached = isRatio ? (raw * to) / from : to;
  const share = (reached - raw) / (best - raw);
  return Number.isFinite(share) ? share : null;
}
