/** Where a default of the methodology applies: what `--set defaults.normalise=…` would change. */

import { type Choice, isGroup, type Methodology, walkPaths } from '../model/methodology.ts';
import type { CriterionFile, InheritedFile, MethodologyFile } from '../model/methodology-file.ts';
import type { MethodFactor } from './vary.ts';

/**
 * The criteria that take a default, null being the top: groups for `aggregate`, indicators for the others.
 *
 * @param file the methodology as written; undefined where nothing was written, so that every criterion takes it
 */
export function defaultSites(
  methodology: Methodology,
  file: MethodologyFile | undefined,
  factor: MethodFactor,
): readonly (string | null)[] {
  const known = [...walkPaths(methodology.criteria)].map(({ criterion }) => criterion);
  if (factor === 'aggregate') {
    const written = new Map<string | null, unknown>();
    const collect = (criteria: readonly CriterionFile[]) => {
      for (const criterion of criteria) {
        if (criterion.criteria === undefined) continue;
        written.set(idOf(criterion), criterion.aggregate);
        collect(criterion.criteria);
      }
    };
    written.set(null, file?.aggregate);
    collect(file?.criteria ?? []);
    const groups = known.filter(isGroup).map(({ id }) => id);
    return [null, ...groups].filter((id) => written.get(id) === undefined);
  }
  if (file === undefined) return known.filter((criterion) => !isGroup(criterion)).map(({ id }) => id);
  return inheriting(file.criteria, factor);
}

const idOf = ({ id }: CriterionFile): string => String(id).trim();

function inheriting(criteria: readonly CriterionFile[], factor: keyof InheritedFile): string[] {
  return criteria.flatMap((criterion) => {
    if (criterion.criteria === undefined) {
      // What points and bands give is a score already.
      const isJudged = criterion.points !== undefined || criterion.bands !== undefined;
      const isOwn = criterion[factor] !== undefined || (factor === 'normalise' && isJudged);
      return isOwn ? [] : [idOf(criterion)];
    }
    const isSet =
      criterion.defaults?.[factor] !== undefined ||
      (factor !== 'normalise' && criterion[factor] !== undefined);
    return isSet ? [] : inheriting(criterion.criteria, factor);
  });
}

/** The methodology with another choice at these criteria. */
export function withChoice(
  methodology: Methodology,
  factor: MethodFactor,
  sites: readonly (string | null)[],
  choice: Choice,
): Methodology {
  const chosen = new Set(sites);
  const change = (criteria: Methodology['criteria']): Methodology['criteria'] =>
    criteria.map((criterion) => {
      const own = chosen.has(criterion.id) ? { [factor]: choice } : {};
      return isGroup(criterion)
        ? { ...criterion, ...own, criteria: change(criterion.criteria) }
        : { ...criterion, ...own };
    });
  return {
    ...methodology,
    ...(chosen.has(null) && { [factor]: choice }),
    criteria: change(methodology.criteria),
  };
}
