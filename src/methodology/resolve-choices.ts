/** Which method with which parameters holds where: what is written, what is inherited, what is the default. */

import { aggregate } from '../method/aggregate/registry.ts';
import type { Method, Registry } from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import { normalise } from '../method/normalise/registry.ts';
import { standardChoice } from '../method/standard-choice.ts';
import { treat } from '../method/treat/registry.ts';
import type { Choice } from '../model/methodology.ts';
import type { ChoiceFile, InheritedFile, MethodologyFile } from '../model/methodology-file.ts';
import { say } from '../model/saying.ts';
import { suggestion } from '../model/suggest.ts';
import { defaults as builtIn } from './defaults.ts';
import { type Issues, type Path, unfit } from './issues.ts';

/** Settings that a group hands down to what is in it. */
export interface Inherited {
  readonly missing: Choice;
  readonly treat: Choice;
  readonly normalise: Choice;
}

/** What holds for the whole file while its tree is resolved, and where issues go. */
export interface Context {
  /** Leagues and attributes: what units can be grouped by. */
  readonly groupings: readonly string[];
  /** How the children of a group are put together that does not say. */
  readonly aggregate: Choice;
  readonly issues: Issues;
}

/** The context of a file, and what its defaults hand down to the top. */
export function contextOf(file: MethodologyFile, issues: Issues): { context: Context; defaults: Inherited } {
  const groupings = groupingsOf(file);
  const defaults = inherit(file.defaults ?? {}, builtIn, ['defaults'], { groupings, issues });
  const joined = choose(
    aggregate,
    file.defaults?.aggregate,
    builtIn.aggregate,
    ['defaults', 'aggregate'],
    issues,
  );
  return { context: { groupings, aggregate: joined, issues }, defaults };
}

/** Units are grouped by a league, or by an attribute that is carried to the result. */
function groupingsOf({ leagues = [], unit }: MethodologyFile): string[] {
  const attributes = (unit?.attributes ?? []).map((attribute) =>
    typeof attribute === 'string' ? attribute : attribute.column,
  );
  return [...leagues.map(({ id }) => id), ...attributes];
}

/** A choice with its parameters; a written one is already validated, a bare name gets the defaults. */
export function choose(
  registry: Registry<Method>,
  written: ChoiceFile | undefined,
  inherited: Choice,
  path: Path,
  issues: Issues,
): Choice {
  if (written === undefined) return inherited;
  const method = registry.get(typeof written === 'string' ? written : written.method);
  if (method === undefined) throw new Error('a method was not validated');
  const before = issues.length;
  const choice: Choice = typeof written === 'string' ? withDefaults(method, path, issues) : written;
  if (issues.length > before) return choice;
  const reason = method.check?.(choice);
  if (reason !== undefined) issues.push({ path, ...unfit(method.name, reason) });
  return choice;
}

function withDefaults(method: Method, path: Path, issues: Issues): Choice {
  const { choice, required } = standardChoice(method);
  for (const name of required) {
    const says = say('needsParameter', { method: method.name, name });
    issues.push({ path, code: 'bad-parameter', says });
  }
  return choice;
}

/** Settings as they are written, and those from above where they are not. */
export function inherit(
  settings: InheritedFile,
  from: Inherited,
  path: Path,
  { groupings, issues }: Pick<Context, 'groupings' | 'issues'>,
): Inherited {
  const filling = choose(missing, settings.missing, from.missing, [...path, 'missing'], issues);
  if (settings.missing !== undefined && typeof filling.by === 'string') {
    checkGrouping(filling.by, groupings, [...path, 'missing', 'by'], issues);
  }
  return {
    missing: filling,
    treat: choose(treat, settings.treat, from.treat, [...path, 'treat'], issues),
    normalise: choose(normalise, settings.normalise, from.normalise, [...path, 'normalise'], issues),
  };
}

function checkGrouping(name: string, names: readonly string[], path: Path, issues: Issues): void {
  if (names.includes(name)) return;
  const near = suggestion(name, names, 'groupings') ?? null;
  issues.push({ path, code: 'unknown-group', says: say('noGrouping', { name, near }), names: name });
}
