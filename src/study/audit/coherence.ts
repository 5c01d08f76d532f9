import { type Saying, say } from '../../model/saying.ts';
import { completeRows } from '../../stats/complete-rows.ts';
import { components } from '../../stats/components.ts';
import { cronbachWithoutEach } from '../../stats/cronbach.ts';
import { extent, isConstant } from '../../stats/moments.ts';
import type { Coherence, Component } from './model.ts';

/** Scores of a criterion. */
export interface Scored {
  readonly id: string;
  readonly name: string;
  readonly scores: Float64Array;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * Whether some criteria measure one thing: Cronbach's alpha over the pairs of units that have both, and
 * principal components over the units that have all. Criteria without a score for anyone take no part.
 */
export function coherence(members: readonly Scored[]): Coherence {
  const scored = members.filter(({ scores }) => scores.some((score) => !Number.isNaN(score)));
  const why: Saying[] = [];
  const columns = scored.map(({ scores }) => scores);

  const found = cronbachWithoutEach(columns);
  const alpha = orNull(found.alpha);
  if (alpha === null) why.push(say(scored.length < 2 ? 'whyAlphaOfOne' : 'whyNoAlpha', null));
  const without = scored.length > 2 ? found.without : [];

  const complete = completeRows(columns);
  const completeUnits = complete[0]?.length ?? 0;
  const principal = scored.length < 2 ? undefined : components(complete);
  if (scored.length >= 2 && principal === undefined) {
    const flat = scored.filter((_, index) => isConstant(extent(complete[index]!)));
    why.push(
      completeUnits < 3
        ? say('whyFewComplete', { found: completeUnits })
        : say('whyConstantComponents', { names: flat.map(({ name }) => name) }),
    );
  }
  return {
    criteria: scored.map(({ id }) => id),
    withoutScores: members.filter((member) => !scored.includes(member)).map(({ id }) => id),
    alpha,
    alphaWithout: Object.fromEntries(without.map((value, index) => [scored[index]!.id, orNull(value)])),
    completeUnits,
    components: (principal?.eigenvalues ?? []).map((eigenvalue, index): Component => {
      const loadings = principal?.loadings[index] ?? [];
      return {
        eigenvalue,
        explained: principal?.explained[index] ?? 0,
        loadings: Object.fromEntries(scored.map(({ id }, at) => [id, loadings[at]!])),
      };
    }),
    why,
  };
}
