/**
 * A methodology as written → with every default filled in, or the reasons why it cannot hold: references
 * to what does not exist, weights that are no shares, classes out of order. Pure; places are paths.
 */

import { aggregate } from '../method/aggregate/registry.ts';
import { type Entries, type Method, methodOf, type Registry } from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import { normalise } from '../method/normalise/registry.ts';
import { standardChoice } from '../method/standard-choice.ts';
import { treat } from '../method/treat/registry.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Code } from '../model/codes.ts';
import type {
  Award,
  Choice,
  Criterion,
  DataSettings,
  Group,
  Indicator,
  League,
  Methodology,
} from '../model/methodology.ts';
import { isGroup, walkPaths } from '../model/methodology.ts';
import type {
  ChoiceFile,
  CriterionFile,
  GroupFile,
  IndicatorFile,
  InheritedFile,
  MethodologyFile,
  SiblingsFile,
} from '../model/methodology-file.ts';
import { type Saying, say } from '../model/saying.ts';
import type { Once } from '../model/sayings/methodology.ts';
import { suggestion } from '../model/suggest.ts';
import { headerKey } from '../model/table.ts';
import { defaults as builtIn, judged } from './defaults.ts';
import { statedWeights } from './stated-weights.ts';

export type Path = readonly (string | number)[];

/** A problem of a methodology in itself, at a path into the file. */
export interface Issue {
  readonly path: Path;
  readonly code: Code;
  readonly says: Saying;
  /** The name of something that is not there, where it is about that. */
  readonly names?: string;
}

/** Why the parameters of a method do not fit. */
const unfit = (method: string, why: Saying) =>
  ({ code: 'bad-parameter', says: say('ofMethod', { method, why }) }) as const;

interface Inherited {
  readonly missing: Choice;
  readonly treat: Choice;
  readonly normalise: Choice;
}

/** Makes a list of names out of one name or a list. */
const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

export function resolve(file: MethodologyFile): { methodology: Methodology; issues: readonly Issue[] } {
  const issues: Issue[] = [];

  /** A choice with its parameters; a written one is already validated, a bare name gets the defaults. */
  function choose(
    registry: Registry<Method>,
    written: ChoiceFile | undefined,
    inherited: Choice,
    path: Path,
  ): Choice {
    if (written === undefined) return inherited;
    const method = registry.get(typeof written === 'string' ? written : written.method);
    if (method === undefined) throw new Error('a method was not validated');
    const before = issues.length;
    const choice: Choice = typeof written === 'string' ? withDefaults(method, path) : written;
    if (issues.length > before) return choice;
    const reason = method.check?.(choice);
    if (reason !== undefined) issues.push({ path, ...unfit(method.name, reason) });
    return choice;
  }

  function withDefaults(method: Method, path: Path): Choice {
    const { choice, required } = standardChoice(method);
    for (const name of required) {
      const says = say('needsParameter', { method: method.name, name });
      issues.push({ path, code: 'bad-parameter', says });
    }
    return choice;
  }

  function inherit(settings: InheritedFile, from: Inherited, path: Path): Inherited {
    const filling = choose(missing, settings.missing, from.missing, [...path, 'missing']);
    if (settings.missing !== undefined && typeof filling.by === 'string') {
      checkGrouping(filling.by, [...path, 'missing', 'by']);
    }
    return {
      missing: filling,
      treat: choose(treat, settings.treat, from.treat, [...path, 'treat']),
      normalise: choose(normalise, settings.normalise, from.normalise, [...path, 'normalise']),
    };
  }

  /** Units are grouped by a league, or by an attribute that is carried to the result. */
  function checkGrouping(name: string, path: Path): void {
    const leagues = (file.leagues ?? []).map(({ id }) => id);
    const attributes = (file.unit?.attributes ?? []).map((attribute) =>
      typeof attribute === 'string' ? attribute : attribute.column,
    );
    const names = [...leagues, ...attributes];
    if (names.includes(name)) return;
    const near = suggestion(name, names, 'groupings') ?? null;
    issues.push({ path, code: 'unknown-group', says: say('noGrouping', { name, near }), names: name });
  }

  const defaults = inherit(file.defaults ?? {}, builtIn, ['defaults']);
  const defaultAggregate = choose(aggregate, file.defaults?.aggregate, builtIn.aggregate, [
    'defaults',
    'aggregate',
  ]);

  function resolveCriterion(input: CriterionFile, from: Inherited, path: Path): Criterion {
    return input.criteria !== undefined
      ? resolveGroup(input, from, path)
      : resolveIndicator(input, from, path);
  }

  function resolveGroup(input: GroupFile, from: Inherited, path: Path): Group {
    const { normalise: own, missing: filling, treat: treatment } = input;
    const here = inherit({ missing: filling, treat: treatment }, from, path);
    const inherited = inherit(input.defaults ?? {}, here, [...path, 'defaults']);
    const scale = choose(normalise, own, builtIn.score, [...path, 'normalise']);
    return {
      id: input.id,
      name: input.name ?? input.id,
      weight: input.weight ?? 1,
      ...settingsOf(input, path),
      ...(scale.method !== builtIn.score.method && { normalise: scale }),
      criteria: input.criteria.map((child, index) =>
        resolveCriterion(child, inherited, [...path, 'criteria', index]),
      ),
    };
  }

  function settingsOf(input: SiblingsFile, path: Path) {
    return {
      aggregate: choose(aggregate, input.aggregate, defaultAggregate, [...path, 'aggregate']),
      weights: choose(weigh, input.weights, builtIn.weights, [...path, 'weights']),
      coverage: input.coverage ?? 0,
    };
  }

  function resolveIndicator(input: IndicatorFile, from: Inherited, path: Path): Indicator {
    const isJudged = input.points !== undefined || input.bands !== undefined;
    const settings = inherit(input, isJudged ? { ...from, ...judged } : from, path);
    checkBands(input.bands, [...path, 'bands']);
    if (input.points !== undefined) {
      const answers = new Map<string, string>();
      for (const answer of Object.keys(input.points)) {
        const twin = answers.get(headerKey(answer));
        if (twin !== undefined) {
          issues.push({
            path: [...path, 'points', answer],
            code: 'duplicate-answer',
            says: say('twinAnswers', { first: twin, second: answer }),
          });
        }
        answers.set(headerKey(answer), answer);
      }
    }
    return {
      id: input.id,
      name: input.name ?? input.id,
      column: input.column ?? input.id,
      ...(input.unit !== undefined && { unit: input.unit }),
      weight: input.weight ?? 1,
      direction: input.direction ?? 'higher',
      ...(input.per !== undefined && { per: { column: input.per.column, scale: input.per.scale ?? 1 } }),
      ...(input.points !== undefined && { points: input.points }),
      ...(input.bands !== undefined && {
        bands: input.bands.map(({ below, points }) => ({ ...(below !== undefined && { below }), points })),
      }),
      ...settings,
    };
  }

  function checkBands(
    bands: readonly { readonly below?: number | undefined }[] | undefined,
    path: Path,
  ): void {
    bands?.forEach(({ below }, index) => {
      const before = bands[index - 1]?.below;
      if (below === undefined && index < bands.length - 1) {
        issues.push({
          path: [...path, index],
          code: 'bad-bands',
          says: say('onlyLastOpen', null),
        });
      } else if (below !== undefined && before !== undefined && below <= before) {
        issues.push({
          path: [...path, index, 'below'],
          code: 'bad-bands',
          says: say('belowGoesUp', { below, before }),
        });
      }
    });
  }

  const unit = {
    id: listOf(file.unit?.id),
    attributes: (file.unit?.attributes ?? []).map((attribute) =>
      typeof attribute === 'string'
        ? { column: attribute, optional: false }
        : { column: attribute.column, optional: attribute.optional ?? false },
    ),
  };
  checkRepeats(unit.id, ['unit', 'id'], 'column');
  checkRepeats(file.accept ?? [], ['accept'], 'finding');
  checkRepeats(
    unit.attributes.map(({ column }) => column),
    ['unit', 'attributes'],
    'attribute',
  );

  const criteria = file.criteria.map((child, index) =>
    resolveCriterion(child, defaults, ['criteria', index]),
  );
  const top = settingsOf(file, []);
  const leagues: League[] = (file.leagues ?? []).map(({ classes, ...league }, index) => {
    checkBands(classes, ['leagues', index, 'classes']);
    if (classes !== undefined)
      checkRepeats(
        classes.map(({ id }) => id),
        ['leagues', index, 'classes'],
        'class',
      );
    return {
      id: league.id,
      name: league.name ?? league.id,
      column: league.column,
      ...(classes !== undefined && {
        classes: classes.map(({ id, name, below }) => ({
          id,
          name: name ?? id,
          ...(below !== undefined && { below }),
        })),
      }),
    };
  });
  const awards: Award[] = (file.awards ?? []).map((award) => ({
    id: award.id,
    name: award.name ?? award.id,
    ...(award.prize !== undefined && { prize: award.prize }),
    rank: award.rank ?? 1,
    ...(award.league !== undefined && { league: award.league }),
    ...(award.criterion !== undefined && { criterion: award.criterion }),
    except: listOf(award.except),
  }));

  const methodology: Methodology = {
    rating: 1,
    name: file.name ?? 'Rating',
    ...(file.edition !== undefined && { edition: file.edition }),
    unit,
    screening: {
      coverage: file.screening?.coverage ?? 0,
      ...(file.screening?.nonzero !== undefined && { nonzero: file.screening.nonzero }),
      ...(file.screening?.groups !== undefined && {
        groups: file.screening.groups.map(({ group, coverage = 0, nonzero = 0 }) => ({
          group,
          coverage,
          nonzero,
        })),
      }),
      keep: file.screening?.keep ?? [],
      drop: file.screening?.drop ?? [],
    },
    ...top,
    criteria,
    ranking: {
      ties: file.ranking?.ties ?? 'min',
      by: file.ranking?.by ?? 'exact',
      decimals: file.ranking?.decimals ?? 2,
      tiebreak: file.ranking?.tiebreak ?? [],
    },
    leagues,
    awards,
    data: dataSettings(file.data ?? {}),
    ...(file.accept !== undefined && { accept: file.accept }),
  };

  checkTree(methodology, issues);
  checkReferences(methodology, issues);
  return { methodology, issues };

  function checkRepeats(names: readonly string[], path: Path, what: Once): void {
    const seen = new Set<string>();
    names.forEach((name, index) => {
      if (seen.has(name)) {
        issues.push({
          path: [...path, index],
          code: 'duplicate-id',
          says: say('thereTwice', { what, name }),
        });
      }
      seen.add(name);
    });
  }
}

/** Whether a choice has all its parameters; one that is not there has been complained about already. */
const isComplete = ({ parameters }: { readonly parameters: Entries }, choice: Choice): boolean =>
  Object.entries(parameters).every(([name, { type }]) => type === 'optional' || name in choice);

/** Ids are unique; the weights of siblings make shares; directions are read by somebody. */
function checkTree(methodology: Methodology, issues: Issue[]): void {
  const seen = new Set<string>();

  function check(criteria: readonly Criterion[], group: Group | Methodology, path: Path): void {
    const ids = criteria.map(({ id }) => id);
    const method = methodOf(weigh, group.weights);
    const stated = statedWeights(group);
    const isFaulty = method.check?.(group.weights) !== undefined; // has been complained about already
    if (stated !== undefined && !stated.some((weight) => weight > 0) && !isFaulty) {
      issues.push({
        path: [...path, 'criteria'],
        code: 'zero-weights',
        says: say('zeroWeights', { group: 'id' in group ? group.id : null }),
      });
    }
    const unsuitable = isComplete(method, group.weights)
      ? method.checkChildren?.(group.weights, ids)
      : undefined;
    if (unsuitable !== undefined) {
      issues.push({ path: [...path, 'weights'], ...unfit(group.weights.method, unsuitable) });
    }
    const joined = methodOf(aggregate, group.aggregate);
    const { readsDirection = false } = joined;
    const counted = stated?.filter((weight) => weight > 0).length ?? criteria.length;
    const misfit = isComplete(joined, group.aggregate)
      ? joined.checkChildren?.(group.aggregate, criteria.length, counted)
      : undefined;
    if (misfit !== undefined) {
      issues.push({ path: [...path, 'aggregate'], ...unfit(group.aggregate.method, misfit) });
    }
    criteria.forEach((criterion, index) => {
      const here = [...path, 'criteria', index];
      if (seen.has(criterion.id)) {
        issues.push({
          path: [...here, 'id'],
          code: 'duplicate-id',
          says: say('thereTwice', { what: 'criterion', name: criterion.id }),
        });
      }
      seen.add(criterion.id);
      if (isGroup(criterion)) check(criterion.criteria, criterion, here);
      else if (
        criterion.direction === 'lower' &&
        normalise.get(criterion.normalise.method)?.keepsDirection === true &&
        !readsDirection
      ) {
        issues.push({
          path: [...here, 'direction'],
          code: 'unread-direction',
          says: say('unreadDirection', { indicator: criterion.id, method: group.aggregate.method }),
        });
      }
    });
  }
  check(methodology.criteria, methodology, []);
}

/** Every league, criterion and award that is named exists, and no award waits for itself. */
function checkReferences(methodology: Methodology, issues: Issue[]): void {
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
  for (const [list, key] of [
    [leagues, 'leagues'],
    [awards, 'awards'],
  ] as const) {
    list.forEach((id, index) => {
      if (list.indexOf(id) < index) {
        issues.push({
          path: [key, index, 'id'],
          code: 'duplicate-id',
          says: say('thereTwice', { what: key === 'leagues' ? 'league' : 'award', name: id }),
        });
      }
    });
  }
  const byId = new Map(methodology.awards.map((award) => [award.id, award]));
  const waitsFor = (id: string, target: string, seen: ReadonlySet<string>): boolean =>
    (byId.get(id)?.except ?? []).some(
      (next) => next === target || (!seen.has(next) && waitsFor(next, target, new Set([...seen, next]))),
    );
  methodology.awards.forEach(({ id }, index) => {
    if (waitsFor(id, id, new Set([id]))) {
      issues.push({
        path: ['awards', index, 'except'],
        code: 'circular-award',
        says: say('circularAward', { id }),
      });
    }
  });
}

/** Reading settings that nobody gives are not there: they are detected. */
function dataSettings({
  missing,
  strip,
  sheet,
  ...given
}: NonNullable<MethodologyFile['data']>): DataSettings {
  const { encoding, delimiter, decimal, skip } = given;
  const headerRow = given['header-row'];
  return {
    missing: missing ?? [],
    strip: strip ?? [],
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(decimal !== undefined && { decimal }),
    ...(sheet !== undefined && { sheet: listOf(sheet) }),
    ...(headerRow !== undefined && { 'header-row': headerRow }),
    ...(skip !== undefined && { skip }),
  };
}
