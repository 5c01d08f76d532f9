/** What can be wrong with the names by which the parts of a methodology refer to each other. */

import { type Award, isGroup, type Methodology, walkPaths } from '../model/methodology.ts';
import { say } from '../model/saying.ts';
import { suggestion } from '../model/suggest.ts';
import { type Issues, type Path, thereTwice } from './issues.ts';
import { parseAllVary } from './vary.ts';

/** Every league, criterion and award that is named exists once, and no award waits for itself. */
export function checkReferences(methodology: Methodology, issues: Issues): void {
  const criteria = [...walkPaths(methodology.criteria)].map(({ criterion }) => criterion.id);
  const groups = [...walkPaths(methodology.criteria)].flatMap(({ criterion }) =>
    isGroup(criterion) ? [criterion.id] : [],
  );
  const leagues = methodology.leagues.map(({ id }) => id);
  const awards = methodology.awards.map(({ id }) => id);

  function refer(
    name: string | undefined,
    names: readonly string[],
    what: 'criterion' | 'league' | 'award' | 'group',
    path: Path,
  ): void {
    if (name === undefined || names.includes(name)) return;
    const near = suggestion(name, names, what === 'criterion' ? 'criteria' : `${what}s`) ?? null;
    issues.push({ path, code: `unknown-${what}`, says: say('notThere', { what, name, near }), names: name });
  }

  methodology.screening.groups?.forEach(({ group }, index) => {
    refer(group, groups, 'group', ['screening', 'groups', index, 'group']);
  });
  methodology.screening.drop.forEach((name, index) => {
    if (!methodology.screening.keep.includes(name)) return;
    issues.push({
      path: ['screening', 'drop', index],
      code: 'kept-and-dropped',
      says: say('keptAndDropped', { name }),
    });
  });
  methodology.ranking.tiebreak.forEach((id, index) => {
    refer(id, criteria, 'criterion', ['ranking', 'tiebreak', index]);
  });
  methodology.awards.forEach((award, index) => {
    refer(award.league, leagues, 'league', ['awards', index, 'league']);
    refer(award.criterion, criteria, 'criterion', ['awards', index, 'criterion']);
    for (const id of award.except) refer(id, awards, 'award', ['awards', index, 'except']);
  });
  for (const [list, key, what] of [
    [leagues, 'leagues', 'league'],
    [awards, 'awards', 'award'],
  ] as const) {
    list.forEach((id, index) => {
      if (list.indexOf(id) < index) issues.push(thereTwice(what, id, [key, index, 'id']));
    });
  }
  checkCircles(methodology.awards, issues);
  checkRobustness(methodology, groups, issues);
}

/** What may vary is written as it has to be, and the level is one. */
function checkRobustness({ robustness }: Methodology, groups: readonly string[], issues: Issues): void {
  const { vary = [], level } = robustness ?? {};
  for (const { index, problem } of parseAllVary(vary).problems)
    issues.push({ path: ['robustness', 'vary', index], code: 'bad-value', says: problem });
  if (level === undefined || ['top', 'all', ...groups].includes(level)) return;
  const near = suggestion(level, ['top', 'all', ...groups], 'groups') ?? null;
  issues.push({
    path: ['robustness', 'level'],
    code: 'unknown-group',
    says: say('notThere', { what: 'group', name: level, near }),
    names: level,
  });
}

/** No award waits for itself, by whatever way. */
function checkCircles(awards: readonly Award[], issues: Issues): void {
  const byId = new Map(awards.map((award) => [award.id, award]));
  const waitsFor = (id: string, target: string, seen: ReadonlySet<string>): boolean =>
    (byId.get(id)?.except ?? []).some(
      (next) => next === target || (!seen.has(next) && waitsFor(next, target, new Set([...seen, next]))),
    );
  awards.forEach(({ id }, index) => {
    if (waitsFor(id, id, new Set([id]))) {
      issues.push({
        path: ['awards', index, 'except'],
        code: 'circular-award',
        says: say('circularAward', { id }),
      });
    }
  });
}
