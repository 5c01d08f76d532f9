/** A comparison of weights for programs: as rows, as an object, and as blocks of a methodology. */

import type { Saying } from '../../model/saying.ts';
import type { WeighedGroup } from '../../study/weighings.ts';
import { csvLines } from '../cells.ts';
import type { Exporter } from '../exporter.ts';
import { joined, jsonLine, jsonText, visible } from '../text.ts';
import { ranking } from '../words/en/ranking.ts';
import { weighings as texts } from '../words/en/weighings.ts';
import { tell } from '../words/tell.ts';
import { criteriaOf, remarksOf, sourceText, titleOf, type Weighings } from './weighings.ts';

/** What programs read is English. */
const ENGLISH = { tell, texts: { ranking, weighings: texts } };

export const weighingsCsv: Exporter<Weighings> = {
  write: (weighings) => joined(csvLines(rowsOf(weighings))),
};

export const weighingsJson: Exporter<Weighings> = {
  write: (weighings) => [`${jsonText(objectOf(weighings))}\n`],
};

export const weighingsYaml: Exporter<Weighings> = { write: (weighings) => joined(yamlLines(weighings)) };

/** One row a scheme and criterion; a group without weights has one row with the reason. */
function* rowsOf({ weighings }: Weighings): Generator<readonly (string | number | null)[]> {
  yield HEADER;
  for (const { scheme, groups } of weighings) {
    for (const group of groups) {
      const remark = remarksOf(group, ENGLISH).join('; ');
      for (const { id, weight, effectiveWeight, correlation, importance } of criteriaOf(group)) {
        yield [scheme, group.id, id, weight, effectiveWeight, correlation, importance, remark];
      }
      if (group.kind !== 'weighed') yield [scheme, group.id, null, null, null, null, null, remark];
    }
  }
}

const reasonOf = (why: Saying) => {
  const { message, help } = tell(why);
  return { why: message, help };
};

const HEADER = [
  'scheme',
  'group',
  'criterion',
  'weight',
  'effective_weight',
  'correlation',
  'importance',
  'remark',
];

function objectOf({ weighings }: Weighings) {
  return {
    schemes: weighings.map(({ scheme, title, groups }) => ({
      scheme,
      title,
      criteria: groups.flatMap((group) =>
        criteriaOf(group).map(({ id, group, weight, effectiveWeight, correlation, importance }) => ({
          id,
          group,
          weight,
          effectiveWeight,
          correlation,
          importance,
        })),
      ),
      groups: groups.map((group) => ({
        id: group.id,
        own: group.own,
        status: group.kind,
        ...(group.kind === 'refused' && reasonOf(group.why)),
        ...(group.kind === 'weighed' && {
          warnings: remarksOf(group, ENGLISH),
          measures: group.measures.map(({ name, value }) => ({
            name,
            value:
              typeof value === 'number' ? value : value.map((entry) => (Number.isNaN(entry) ? null : entry)),
          })),
        }),
      })),
    })),
  };
}

/** Blocks to paste over the `weights` of the groups, exact numbers, in the shape of the methodology's tree. */
function* yamlLines(result: Weighings): Generator<string> {
  const { weighings } = result;
  const [weighing] = weighings;
  if (weighing === undefined || weighings.length > 1) throw new Error('one scheme at a time');
  yield `# Weights by ${weighing.scheme}, ${visible(sourceText(result, ENGLISH))}.\n`;
  yield '# Each block replaces the `weights` of its group.\n';
  const { groups } = weighing;
  for (const group of groups) {
    if (group.kind !== 'weighed') {
      const why = remarksOf(group, ENGLISH).join('; ').replaceAll('\n', ' ');
      yield `# ${visible(`${titleOf(group, ENGLISH)}: none, ${why}`)}\n`;
    }
  }
  const [only] = groups;
  if (groups.length === 1 && only !== undefined) yield* shareLines(only, '');
  else yield* treeLines(groups, [], '');
}

function* shareLines(group: WeighedGroup, indent: string): Generator<string> {
  if (group.kind !== 'weighed') return;
  yield `${indent}weights:\n${indent}  method: given\n${indent}  shares:\n`;
  for (const { id, weight } of group.criteria) yield `${indent}    ${yamlKey(id)}: ${weight}\n`;
}

/** The group at a path of ids and those inside it. */
function* treeLines(
  groups: readonly WeighedGroup[],
  path: readonly string[],
  indent: string,
): Generator<string> {
  const inside = groups.filter((group) => path.every((id, depth) => group.path[depth] === id));
  for (const group of inside) if (group.path.length === path.length) yield* shareLines(group, indent);
  const next = [...new Set(inside.flatMap((group) => group.path.slice(path.length, path.length + 1)))];
  if (next.length > 0) yield `${indent}criteria:\n`;
  for (const id of next) {
    yield `${indent}  - id: ${yamlKey(id)}\n`;
    yield* treeLines(groups, [...path, id], `${indent}    `);
  }
}

/** Plain where nothing in YAML could take it for anything but text. */
const yamlKey = (key: string) =>
  /^\p{L}[\p{L}\p{N}_-]*$/u.test(key) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(key)
    ? key
    : jsonLine(key);
