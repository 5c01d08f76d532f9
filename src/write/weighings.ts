/** A comparison of weights: for people, as rows, as an object, and as blocks of a methodology. */

import type { Saying } from '../model/saying.ts';
import type { WeighedGroup, Weighing } from '../study/weighings.ts';
import { csvLines } from './cells.ts';
import type { Block, Cell, Column, Document } from './document/document.ts';
import type { NumberFormat } from './document/numbers.ts';
import { formatNumber } from './document/numbers.ts';
import type { Exporter } from './exporter.ts';
import { joined, jsonLine, jsonText, visible } from './text.ts';
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

export const weighingsCsv: Exporter<Weighings> = {
  write: (weighings) => joined(csvLines(rowsOf(weighings))),
};

export const weighingsJson: Exporter<Weighings> = {
  write: (weighings) => [`${jsonText(objectOf(weighings))}\n`],
};

export const weighingsYaml: Exporter<Weighings> = { write: (weighings) => joined(yamlLines(weighings)) };

type Weighed = Extract<WeighedGroup, { readonly kind: 'weighed' }>;

const PERCENT: NumberFormat = { percent: 'signed', decimals: 1 };
/** Names of schemes and criteria are no longer than this. */
const LONGEST_NAME = 26;

/** The weights of each group by every scheme, then what those asked for mean. */
export function weighingsDocument({ name, source, weighings, detailed }: Weighings): Document {
  const groups = weighings[0]?.groups ?? [];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: `Weights of ${name}` },
    { kind: 'paragraph', text: source },
  ];
  for (const [index, group] of groups.entries()) {
    const ids = weighings.flatMap(({ groups }) => criteriaOf(groups[index]!).map(({ id }) => id));
    const criteria = [...new Set(ids)];
    blocks.push({ kind: 'heading', level: 2, text: titleOf(group) });
    blocks.push(
      tableOf(
        [namingColumn('scheme'), ...criteria.map((id) => numberColumn(id, PERCENT))],
        weighings.map(({ scheme, groups }) => [
          schemeName(scheme, groups[index]!),
          ...criteria.map(
            (id) => criteriaOf(groups[index]!).find((criterion) => criterion.id === id)?.weight ?? null,
          ),
        ]),
      ),
    );
    const remarks = weighings.flatMap(({ scheme, groups }) =>
      remarksOf(groups[index]!).map((text) => `${scheme}: ${text}`),
    );
    if (remarks.length > 0) blocks.push({ kind: 'list', mark: 'bullet', items: remarks });
    for (const weighing of weighings) {
      const weighed = weighing.groups[index]!;
      if (weighed.kind !== 'weighed') continue;
      if (detailed.includes(weighing.scheme) || (detailed.length === 0 && weighed.own)) {
        blocks.push(...detailsOf(weighing, weighed));
      }
    }
  }
  blocks.push({ kind: 'paragraph', text: LEGEND });
  return blocks;
}

const namingColumn = (header: string): Column => ({ header, most: LONGEST_NAME });

const numberColumn = (header: string, format: NumberFormat): Column => ({ header, align: 'right', format });

const tableOf = (columns: readonly Column[], rows: readonly (readonly Cell[])[]): Block => ({
  kind: 'table',
  columns,
  sections: [{ rows }],
  wide: 'continue',
  look: 'lined',
});

const LEGEND =
  "* used by the methodology. share: weight among its siblings; effective: weight in the total; correlation: of its scores with those of its group (Pearson); importance: its main effect, the share of the variance of the group's scores that it explains (local linear regression).";

const titleOf = ({ id, name }: WeighedGroup) =>
  id === null ? 'Top-level criteria' : name === id ? `Group ${id}` : `Group ${id}: ${name}`;

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
    typeof value === 'number' ? [`${name} ${formatNumber(value, shortFormat(value))}`] : [],
  );
  const hundredths: NumberFormat = { decimals: 2 };
  return [
    { kind: 'paragraph', text: `${title} (${schemeName(scheme, group)})` },
    tableOf(
      [
        namingColumn('criterion'),
        numberColumn('share', PERCENT),
        numberColumn('effective', PERCENT),
        numberColumn('correlation', hundredths),
        numberColumn('importance', hundredths),
        ...lists.map(({ name }) => numberColumn(name, {})),
      ],
      group.criteria.map((criterion, index) => [
        criterion.id,
        criterion.weight,
        criterion.effectiveWeight,
        criterion.correlation,
        criterion.importance,
        ...lists.map(({ value }) => ({ value: value[index]!, format: shortFormat(value[index]!) })),
      ]),
    ),
    ...(numbers.length > 0 ? [{ kind: 'paragraph' as const, text: numbers.join(', ') }] : []),
  ];
}

/** Whole numbers as they are, others to three digits after the point. */
const shortFormat = (value: number): NumberFormat => (Number.isInteger(value) ? {} : { decimals: 3 });

/** One row a scheme and criterion; a group without weights has one row with the reason. */
function* rowsOf({ weighings }: Weighings): Generator<readonly (string | number | null)[]> {
  yield HEADER;
  for (const { scheme, groups } of weighings) {
    for (const group of groups) {
      const remark = remarksOf(group).join('; ');
      for (const { id, weight, effectiveWeight, correlation, importance } of criteriaOf(group)) {
        yield [scheme, group.id, id, weight, effectiveWeight, correlation, importance, remark];
      }
      if (group.kind !== 'weighed') yield [scheme, group.id, null, null, null, null, null, remark];
    }
  }
}

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
  yield `# Weights by ${weighing.scheme}, ${visible(source)}.\n`;
  yield '# Each block replaces the `weights` of its group.\n';
  const { groups } = weighing;
  for (const group of groups) {
    if (group.kind !== 'weighed') {
      const why = remarksOf(group).join('; ').replaceAll('\n', ' ');
      yield `# ${visible(`${titleOf(group)}: none, ${why}`)}\n`;
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
