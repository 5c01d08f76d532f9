/** Which methods may be chosen in draws, and where: loaded only where methods vary. */

import { checkTree } from '../../methodology/check-tree.ts';
import { defaultSites, withChoice } from '../../methodology/default-sites.ts';
import type { Issues } from '../../methodology/issues.ts';
import { readChoice } from '../../methodology/read-choice.ts';
import type { MethodFactor, Vary } from '../../methodology/vary.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  type Choice,
  groupsOf,
  indicatorsOf,
  isGroup,
  type Methodology,
  walkPaths,
} from '../../model/methodology.ts';
import type { MethodologyFile } from '../../model/methodology-file.ts';
import { type Saying, say } from '../../model/saying.ts';
import { suggestion } from '../../model/suggest.ts';
import type { Alternatives } from './settings.ts';

interface Work {
  readonly methodology: Methodology;
  readonly file: () => Promise<MethodologyFile | undefined>;
  readonly readMapping: (text: string) => Promise<unknown>;
  readonly problems: Diagnostic[];
  readonly complain: (says: Saying) => void;
}

type OfMethods = Extract<Vary, { readonly choices: readonly string[] }>;

/** What varies of methods, each choice judged as if it stood in the methodology. */
export async function alternativesOf(asked: readonly OfMethods[], work: Work): Promise<Alternatives[]> {
  const file = await work.file();
  const found: Alternatives[] = [];
  for (const vary of asked) {
    const at = sitesOf(vary, file, work);
    if (at === undefined) continue;
    const choices: Choice[] = [];
    for (const text of vary.choices) choices.push(...(await choiceOf(text, vary.factor, at, work)));
    if (choices.length === vary.choices.length) found.push({ factor: vary.factor, at, choices });
  }
  return found;
}

/** The criteria at which it varies; undefined, with a complaint, where there are none. */
function sitesOf(
  { factor, at }: OfMethods,
  file: MethodologyFile | undefined,
  work: Work,
): readonly (string | null)[] | undefined {
  const sites = at === null ? defaultSites(work.methodology, file, factor) : groupNamed(at, work);
  if (sites?.length !== 0) return sites;
  work.complain(say('noDefaultToVary', { factor }));
  return undefined;
}

function groupNamed(id: string, { methodology, complain }: Work): (string | null)[] | undefined {
  if (id === 'top') return [null];
  const groups = [...walkPaths(methodology.criteria)].flatMap(({ criterion }) =>
    isGroup(criterion) ? [criterion.id] : [],
  );
  if (groups.includes(id)) return [id];
  complain(say('noGroupToVary', { id, near: suggestion(id, ['top', ...groups], 'groups') ?? null }));
  return undefined;
}

/** A bare name that holds at one of the criteria already keeps the parameters that it has there. */
async function choiceOf(
  text: string,
  factor: MethodFactor,
  sites: readonly (string | null)[],
  work: Work,
): Promise<Choice[]> {
  const { methodology, problems } = work;
  const option = `--vary ${factor}`;
  const refuse = (diagnostic: Pick<Diagnostic, 'says'>) => {
    problems.push({
      code: 'usage',
      severity: 'error',
      fault: 'usage',
      says: say('ofOption', { option, ...diagnostic }),
    });
    return [];
  };
  const written = text.startsWith('{') ? await work.readMapping(text) : text;
  const held = sites
    .map((id) => heldBy(methodology, id, factor))
    .find((choice) => choice?.method === written);
  const read = held === undefined ? readChoice(methodology, factor, written) : { choice: held };
  if ('problem' in read) return refuse({ says: read.problem });
  const issues: Issues = [];
  checkTree(withChoice(methodology, factor, sites, read.choice), issues);
  const [issue] = issues;
  return issue === undefined ? [read.choice] : refuse({ says: issue.says });
}

function heldBy(methodology: Methodology, id: string | null, factor: MethodFactor): Choice | undefined {
  if (factor === 'aggregate') return groupsOf(methodology).get(id)?.aggregate;
  return indicatorsOf(methodology.criteria).find((indicator) => indicator.id === id)?.[factor];
}
