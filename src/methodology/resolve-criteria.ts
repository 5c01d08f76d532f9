/** The tree of criteria as written → with the settings of every group and indicator. */

import { aggregate } from '../method/aggregate/registry.ts';
import { normalise } from '../method/normalise/registry.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Label } from '../model/label.ts';
import type { Criterion, Group, Indicator } from '../model/methodology.ts';
import type { CriterionFile, GroupFile, IndicatorFile, SiblingsFile } from '../model/methodology-file.ts';
import { say } from '../model/saying.ts';
import { headerKey } from '../model/table.ts';
import { defaults as builtIn, judged } from './defaults.ts';
import { checkBands, type Issues, type Path } from './issues.ts';
import { type Context, choose, type Inherited, inherit } from './resolve-choices.ts';

/** Criteria that stand below a path, with what is handed down to them. */
export function resolveCriteria(
  criteria: readonly CriterionFile[],
  from: Inherited,
  path: Path,
  context: Context,
): Criterion[] {
  return criteria.map((input, index) => {
    const here = [...path, 'criteria', index];
    return input.criteria !== undefined
      ? resolveGroup(input, from, here, context)
      : resolveIndicator(input, from, here, context);
  });
}

function resolveGroup(input: GroupFile, from: Inherited, path: Path, context: Context): Group {
  const { normalise: own, missing: filling, treat: treatment } = input;
  const here = inherit({ missing: filling, treat: treatment }, from, path, context);
  const inherited = inherit(input.defaults ?? {}, here, [...path, 'defaults'], context);
  const scale = choose(normalise, own, builtIn.score, [...path, 'normalise'], context.issues);
  return {
    id: input.id,
    name: input.name ?? input.id,
    weight: input.weight ?? 1,
    ...reasonOf(input),
    ...resolveSiblings(input, path, context),
    ...(scale.method !== builtIn.score.method && { normalise: scale }),
    criteria: resolveCriteria(input.criteria, inherited, path, context),
  };
}

/** Why something is so, where it is said. */
export const reasonOf = ({ reason }: { readonly reason?: Label | undefined } = {}) =>
  reason === undefined ? {} : { reason };

/** How the children of a group, or of the top, are put together. */
export function resolveSiblings(input: SiblingsFile, path: Path, context: Context) {
  const { issues } = context;
  return {
    aggregate: choose(aggregate, input.aggregate, context.aggregate, [...path, 'aggregate'], issues),
    weights: choose(weigh, input.weights, builtIn.weights, [...path, 'weights'], issues),
    coverage: input.coverage ?? 0,
  };
}

function resolveIndicator(input: IndicatorFile, from: Inherited, path: Path, context: Context): Indicator {
  const { unit, per, points, bands, fixed } = input;
  const isJudged = points !== undefined || bands !== undefined;
  const settings = inherit(input, isJudged ? { ...from, ...judged } : from, path, context);
  if (bands !== undefined) checkBands(bands, [...path, 'bands'], context.issues);
  if (points !== undefined) checkAnswers(Object.keys(points), [...path, 'points'], context.issues);
  return {
    id: input.id,
    name: input.name ?? input.id,
    column: input.column ?? input.id,
    ...(unit !== undefined && { unit }),
    weight: input.weight ?? 1,
    ...reasonOf(input),
    direction: input.direction ?? 'higher',
    ...(per !== undefined && { per: { column: per.column, scale: per.scale ?? 1 } }),
    ...(points !== undefined && { points }),
    ...(bands !== undefined && {
      bands: bands.map(({ below, points: given }) => ({
        ...(below !== undefined && { below }),
        points: given,
      })),
    }),
    ...(fixed === true && { fixed }),
    ...settings,
  };
}

/** No two answers are the same but for case and spaces. */
function checkAnswers(answers: readonly string[], path: Path, issues: Issues): void {
  const seen = new Map<string, string>();
  for (const answer of answers) {
    const key = headerKey(answer);
    const twin = seen.get(key);
    if (twin !== undefined) {
      const says = say('twinAnswers', { first: twin, second: answer });
      issues.push({ path: [...path, answer], code: 'duplicate-answer', says });
    }
    seen.set(key, answer);
  }
}
