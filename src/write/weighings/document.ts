/** A comparison of weights for people: the weights of each group by every scheme, and what the schemes tell of them. */

import type { WeighedGroup, Weighing } from '../../study/weighings.ts';
import type { Block, Cell, Column, Document } from '../document/document.ts';
import { formatNumber, type NumberFormat } from '../document/numbers.ts';
import type { ComposeOptions } from '../exporter.ts';
import type { Language } from '../words/language.ts';
import { criteriaOf, remarksOf, sourceText, titleOf, type Weighings } from './weighings.ts';

type Weighed = Extract<WeighedGroup, { readonly kind: 'weighed' }>;

const PERCENT: NumberFormat = { percent: 'signed', decimals: 1 };
/** Names of schemes and criteria are no longer than this. */
const LONGEST_NAME = 26;

/** The weights of each group by every scheme, then what those asked for mean. */
export function weighingsDocument(result: Weighings, { language }: ComposeOptions): Document {
  const { name, weighings, detailed } = result;
  const { weighings: texts } = language.texts;
  const groups = weighings[0]?.groups ?? [];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: texts.title(name) },
    { kind: 'paragraph', text: sourceText(result, language) },
  ];
  for (const [index, group] of groups.entries()) {
    const criteria = new Map(
      weighings.flatMap(({ groups }) => criteriaOf(groups[index]!).map(({ id, name }) => [id, name])),
    );
    blocks.push({ kind: 'heading', level: 2, text: titleOf(group, language) });
    blocks.push(
      tableOf(
        [
          namingColumn(texts.scheme),
          ...[...criteria.values()].map((name) => ({ ...numberColumn(name, PERCENT), folds: true as const })),
        ],
        weighings.map(({ scheme, groups }) => [
          schemeName(scheme, groups[index]!),
          ...[...criteria.keys()].map(
            (id) => criteriaOf(groups[index]!).find((criterion) => criterion.id === id)?.weight ?? null,
          ),
        ]),
      ),
    );
    const remarks = weighings.flatMap(({ scheme, groups }) =>
      remarksOf(groups[index]!, language).map((text) => `${scheme}: ${text}`),
    );
    if (remarks.length > 0) blocks.push({ kind: 'list', mark: 'bullet', items: remarks });
    for (const weighing of weighings) {
      const weighed = weighing.groups[index]!;
      if (weighed.kind !== 'weighed') continue;
      if (detailed.includes(weighing.scheme) || (detailed.length === 0 && weighed.own)) {
        blocks.push(...detailsOf(weighing, weighed, language));
      }
    }
  }
  blocks.push({ kind: 'paragraph', text: texts.legend });
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

const schemeName = (scheme: string, { own }: WeighedGroup) => (own ? `${scheme} *` : scheme);

function detailsOf(
  { scheme, title }: Weighing,
  group: Weighed,
  { texts: { weighings: texts }, numbers: style }: Language,
): Block[] {
  const lists = group.measures.flatMap(({ name, value }) =>
    typeof value === 'number' ? [] : [{ name, value }],
  );
  const numbers = group.measures.flatMap(({ name, value }) =>
    typeof value === 'number'
      ? [`${texts.measure(name)} ${formatNumber(value, shortFormat(value), style)}`]
      : [],
  );
  const hundredths: NumberFormat = { decimals: 2 };
  return [
    { kind: 'paragraph', text: `${texts.schemeTitle({ scheme, title })} (${schemeName(scheme, group)})` },
    tableOf(
      [
        namingColumn(texts.criterion),
        numberColumn(texts.share, PERCENT),
        numberColumn(texts.effective, PERCENT),
        numberColumn(texts.correlation, hundredths),
        numberColumn(texts.importance, hundredths),
        ...lists.map(({ name }) => numberColumn(texts.measure(name), {})),
      ],
      group.criteria.map((criterion, index) => [
        criterion.name,
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
