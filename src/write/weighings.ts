/** A comparison of weights in every format it is printed in. */

import type { Saying } from '../model/saying.ts';
import { formatFixed } from '../stats/decimal.ts';
import type { WeighedGroup, Weighing } from '../study/weighings.ts';
import { type Block, markdownBlocks, terminalBlocks } from './blocks.ts';
import type { WriteOptions } from './exporter.ts';
import { MISSING } from './people.ts';
import { joined, jsonLine, jsonText, neutraliseFormula, withoutControls } from './text.ts';
import { tell } from './words/tell.ts';

export interface Weighings {
  /** Name of the rating. */
  readonly name: string;
  /** How many units and from where, for people. */
  readonly source: string;
  readonly weighings: readonly Weighing[];
  /** The schemes of which every number is shown to people; of the others only the weights. */
  readonly detailed: readonly string[];
}

export interface WeighingsFormat {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly write: (weighings: Weighings, options: WriteOptions) => Iterable<string>;
}

export const weighingsFormats: readonly WeighingsFormat[] = [
  {
    name: 'table',
    extensions: ['.txt'],
    write: (weighings, options) => joined(terminalBlocks(blocksOf(weighings), options)),
  },
  {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    write: (weighings) => joined(markdownBlocks(blocksOf(weighings))),
  },
  { name: 'csv', extensions: ['.csv'], write: (weighings) => joined(csvLines(weighings)) },
  { name: 'json', extensions: ['.json'], write: (weighings) => [`${jsonText(objectOf(weighings))}\n`] },
  { name: 'yaml', extensions: ['.yaml', '.yml'], write: (weighings) => joined(yamlLines(weighings)) },
];

type Weighed = Extract<WeighedGroup, { readonly kind: 'weighed' }>;

const percent = (share: number) => `${formatFixed(100 * share, 1)} %`;
const hundredths = (value: number | null) => (value === null ? MISSING : formatFixed(value, 2));

/** For people: the weights of each group by every scheme, then what those asked for mean. */
function blocksOf({ name, source, weighings, detailed }: Weighings): Block[] {
  const groups = weighings[0]?.groups ?? [];
  const blocks: Block[] = [
    { kind: 'title', text: `Weights of ${name}` },
    { kind: 'text', text: source },
  ];
  for (const [index, group] of groups.entries()) {
    const ids = weighings.flatMap(({ groups }) => criteriaOf(groups[index]!).map(({ id }) => id));
    const criteria = [...new Set(ids)];
    blocks.push({ kind: 'heading', text: titleOf(group) });
    blocks.push({
      kind: 'grid',
      grid: {
        header: ['scheme', ...criteria],
        rows: weighings.map(({ scheme, groups }) => [
          schemeName(scheme, groups[index]!),
          ...criteria.map((id) => {
            const found = criteriaOf(groups[index]!).find((criterion) => criterion.id === id);
            return found === undefined ? MISSING : percent(found.weight);
          }),
        ]),
      },
    });
    for (const { scheme, groups } of weighings) {
      for (const text of remarksOf(groups[index]!)) {
        blocks.push({ kind: 'item', text: `${scheme}: ${text}` });
      }
    }
    for (const weighing of weighings) {
      const weighed = weighing.groups[index]!;
      if (weighed.kind !== 'weighed') continue;
      if (detailed.includes(weighing.scheme) || (detailed.length === 0 && weighed.own)) {
        blocks.push(...detailsOf(weighing, weighed));
      }
    }
  }
  blocks.push({ kind: 'text', text: LEGEND });
  return blocks;
}

const LEGEND =
  "* the methodology's own. share: among its siblings; effective: in the total; correlation: of its scores with those of its group (Pearson); importance: its main effect, the share of the variance of the group's scores that goes when it is known (local linear regression).";

const titleOf = ({ id, name }: WeighedGroup) =>
  id === null ? 'The criteria at the top' : name === id ? `Group ${id}` : `Group ${id}: ${name}`;

const schemeName = (scheme: string, { own }: WeighedGroup) => (own ? `${scheme} *` : scheme);

const criteriaOf = (group: WeighedGroup) => (group.kind === 'weighed' ? group.criteria : []);

/** A reason and its remedy in one line. */
function withAdvice(why: Saying): string {
  const { message, help } = tell(why);
  return help === undefined ? message : `${message}; ${help}`;
}

const reasonOf = (why: Saying) => {
  const { message, help } = tell(why);
  return { why: message, help };
};

/** What people have to know about a group's weights, or why there are none. */
function remarksOf(group: WeighedGroup): string[] {
  if (group.kind === 'weighed') return group.warnings.map(withAdvice);
  if (group.kind === 'refused') return [withAdvice(group.why)];
  return ['the methodology gives no judgements for this group'];
}

function detailsOf({ scheme, title }: Weighing, group: Weighed): Block[] {
  const lists = group.measures.flatMap(({ name, value }) =>
    typeof value === 'number' ? [] : [{ name, value }],
  );
  const numbers = group.measures.flatMap(({ name, value }) =>
    typeof value === 'number' ? [`${name} ${shortNumber(value)}`] : [],
  );
  return [
    { kind: 'text', text: `${title} (${schemeName(scheme, group)})` },
    {
      kind: 'grid',
      grid: {
        header: [
          'criterion',
          'share',
          'effective',
          'correlation',
          'importance',
          ...lists.map(({ name }) => name),
        ],
        rows: group.criteria.map((criterion, index) => [
          criterion.id,
          percent(criterion.weight),
          percent(criterion.effectiveWeight),
          hundredths(criterion.correlation),
          hundredths(criterion.importance),
          ...lists.map(({ value }) => shortNumber(value[index]!)),
        ]),
      },
    },
    ...(numbers.length > 0 ? [{ kind: 'text' as const, text: numbers.join(', ') }] : []),
  ];
}

/** Whole numbers as they are, others to three digits after the point. */
const shortNumber = (value: number) =>
  Number.isNaN(value) ? MISSING : Number.isInteger(value) ? String(value) : formatFixed(value, 3);

/** One line a scheme and criterion; a group without weights has one line with the reason. */
function* csvLines({ weighings }: Weighings): Generator<string> {
  const cell = (value: string | number | null) => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const text = neutraliseFormula(withoutControls(value));
    return /[,"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const line = (cells: readonly (string | number | null)[]) => `${cells.map(cell).join(',')}\n`;
  yield 'scheme,group,criterion,weight,effective_weight,correlation,importance,remark\n';
  for (const { scheme, groups } of weighings) {
    for (const group of groups) {
      const remark = remarksOf(group).join('; ');
      for (const { id, weight, effectiveWeight, correlation, importance } of criteriaOf(group)) {
        yield line([scheme, group.id, id, weight, effectiveWeight, correlation, importance, remark]);
      }
      if (group.kind !== 'weighed') yield line([scheme, group.id, null, null, null, null, null, remark]);
    }
  }
}

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
          warnings: group.warnings.map(withAdvice),
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
function* yamlLines({ source, weighings }: Weighings): Generator<string> {
  const [weighing] = weighings;
  if (weighing === undefined || weighings.length > 1) throw new Error('one scheme at a time');
  yield `# Weights by ${weighing.scheme}, ${withoutControls(source).replaceAll('\n', ' ')}.\n`;
  yield '# Each block stands in for the `weights` of its group.\n';
  const { groups } = weighing;
  for (const group of groups) {
    if (group.kind !== 'weighed') {
      yield `# ${titleOf(group)}: none, ${remarksOf(group).join('; ')}`.replaceAll('\n', ' ').concat('\n');
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
