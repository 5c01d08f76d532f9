/** An audit on pages: findings, every figure in tables, and what the words mean. */

import type { Saying } from '../../model/saying.ts';
import type {
  Audit,
  AuditedCriterion,
  Coherence,
  Correlation,
  PairCorrelation,
} from '../../study/audit/model.ts';
import type { Block, Cell, Document, RichCell, Table } from '../document/document.ts';
import { formatNumber, type NumberStyle } from '../document/numbers.ts';
import { captionBlocks, runLines } from '../people.ts';
import type { DocumentTexts } from '../words/en/texts.ts';
import type { Language } from '../words/language.ts';
import { COMPACT, compact, fixed, hundredths, probability, shareDecimals } from './cells.ts';

/** Components with smaller eigenvalues explain less than a criterion alone; the first is always shown. */
const KAISER = 1;

type Texts = DocumentTexts['auditDocument'];

type NameOf = (id: string | null) => string;

/** Findings, every figure in tables, and what the words mean. */
export function auditPage(audit: Audit, language: Language): Document {
  const names = new Map(audit.criteria.map(({ id, name }) => [id, name]));
  const texts = language.texts.auditDocument;
  const nameOf = (id: string | null) => (id === null ? texts.wholeRating : (names.get(id) ?? id));
  return [
    ...opening(audit, language),
    ...findingBlocks(audit, language),
    heading(2, texts.values.heading),
    valuesTable(audit, texts),
    heading(2, texts.effects.heading),
    effectsTable(audit, language),
    heading(2, texts.coherence.heading),
    coherenceTable(audit, nameOf, language),
    heading(2, texts.components.heading),
    ...groupsOf(audit, nameOf, texts).flatMap(({ title, coherence }) =>
      loadings(title, coherence, nameOf, language),
    ),
    heading(2, texts.within.heading(audit.settings.correlation)),
    ...audit.groups.flatMap(({ id, children }) =>
      matrix(nameOf(id), children.criteria, audit.correlations, nameOf),
    ),
    ...outside(audit, nameOf, texts),
    heading(2, texts.howToRead.heading),
    { kind: 'list', mark: 'bullet', items: explanations(audit, language) },
  ];
}

const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

function opening({ rating, units, excluded, captions, run }: Audit, { texts }: Language): Block[] {
  const facts = [
    ...(rating.edition === null ? [] : [texts.ranking.edition(rating.edition)]),
    texts.ranking.rated({ rated: units, excluded: excluded.length }),
  ];
  return [
    { kind: 'heading', level: 1, text: texts.auditDocument.title(rating.name), facts },
    ...captionBlocks(captions),
    ...runLines(run, units + excluded.length, texts.ranking).map(
      (text): Block => ({ kind: 'paragraph', text }),
    ),
  ];
}

function findingBlocks({ findings }: Audit, { tell, texts }: Language): Block[] {
  const { toDecide, worthKnowing } = texts.auditDocument;
  const blocks: Block[] = [];
  for (const [mark, title] of [
    ['warning', toDecide],
    ['note', worthKnowing],
  ] as const) {
    const items = findings.filter(({ severity }) => severity === mark).map(({ says }) => tell(says).message);
    if (items.length > 0) blocks.push(heading(2, title), { kind: 'list', mark, items });
  }
  return blocks;
}

/** A table whose columns are numbers, but for those of text. */
const tableOf = (
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  text: readonly number[] = [0],
): Table => ({
  kind: 'table',
  columns: headers.map((header, index) => ({ header, align: text.includes(index) ? 'left' : 'right' })),
  sections: [{ rows }],
  wide: 'continue',
  look: 'ruled',
});

const valuesTable = ({ criteria }: Audit, { values: texts }: Texts): Table =>
  tableOf(
    [
      texts.indicator,
      texts.values,
      texts.gaps,
      texts.zeros,
      texts.distinct,
      ...SHAPE.map(([is]) => texts[is]),
    ],
    criteria.flatMap(({ name, values }) => {
      if (values === undefined) return [];
      const { values: count, missing, zeros, distinct } = values;
      return [[name, count, missing, zeros, distinct, ...SHAPE.map(([, of]) => of(values))]];
    }),
  );

function effectsTable({ criteria }: Audit, language: Language): Table {
  const { effects: texts } = language.texts.auditDocument;
  return tableOf(
    [
      texts.criterion,
      texts.withGroup,
      texts.withTotal,
      texts.weight,
      texts.influence,
      texts.changed,
      texts.meanChange,
      texts.largestChange,
      texts.movers,
    ],
    criteria.map((criterion) => {
      const { name, withGroup, withTotal, influence, removal } = criterion;
      return [
        name,
        fixed(withGroup?.value),
        fixed(withTotal.value),
        hundredths(influence.weight, 'signed'),
        hundredths(influence.share, 'signed'),
        removal.meanChange === null ? null : removal.changed,
        fixed(removal.meanChange),
        compact(removal.largestChange),
        moversText(criterion, language),
      ];
    }),
    [0, 8],
  );
}

/** Each group's children and, where they are not the same, all indicators below it. */
const groupsOf = ({ groups }: Audit, nameOf: NameOf, { allIndicators }: Texts) =>
  groups.flatMap(({ id, children, indicators }) => [
    { title: nameOf(id), coherence: children },
    ...(indicators === undefined ? [] : [{ title: allIndicators(nameOf(id)), coherence: indicators }]),
  ]);

function coherenceTable(audit: Audit, nameOf: NameOf, { texts, numbers }: Language): Table {
  const { coherence: headers } = texts.auditDocument;
  return tableOf(
    [headers.group, headers.members, headers.alpha, headers.complete, headers.first, headers.eigenvalues],
    groupsOf(audit, nameOf, texts.auditDocument).map(({ title, coherence }) =>
      coherenceRow(title, coherence, numbers),
    ),
    [0, 5],
  );
}

function outside({ against, criteria }: Audit, nameOf: NameOf, texts: Texts): Block[] {
  if (against.length === 0) return [];
  const { heading: title, criterion, units } = texts.outside;
  return [
    heading(2, title),
    tableOf(
      [criterion, ...against.flatMap(({ column }) => [column, 'p', units])],
      [null, ...criteria.map(({ id }) => id)].map((id) => [
        id === null ? texts.wholeTotal : nameOf(id),
        ...against.flatMap(({ withTotal, criteria: found }): Cell[] => {
          const correlation: Correlation | undefined = id === null ? withTotal : found[id];
          return [fixed(correlation?.value), probability(correlation?.pValue), correlation?.pairs ?? 0];
        }),
      ]),
    ),
  ];
}

type Values = NonNullable<AuditedCriterion['values']>;

const SHAPE = [
  ['min', ({ min }) => compact(min)],
  ['median', ({ median }) => compact(median)],
  ['mean', ({ mean }) => compact(mean)],
  ['max', ({ max }) => compact(max)],
  ['standardDeviation', ({ standardDeviation }) => compact(standardDeviation)],
  ['skewness', ({ skewness }) => fixed(skewness)],
  ['kurtosis', ({ kurtosis }) => fixed(kurtosis)],
] as const satisfies readonly (readonly [is: keyof Texts['values'], of: (values: Values) => RichCell])[];

function moversText(
  { removal: { movers, moversCount } }: AuditedCriterion,
  { texts, numbers }: Language,
): string {
  const placeText = (place: number) => formatNumber(place, COMPACT, numbers);
  const named = movers.map(({ unit, from, to }) => `${unit} ${placeText(from)} → ${placeText(to)}`);
  const more = moversCount - movers.length;
  return [...named, ...(more > 0 ? [texts.auditDocument.effects.more(more)] : [])].join(', ');
}

const coherenceRow = (
  name: string,
  { criteria, alpha, completeUnits, components }: Coherence,
  style: NumberStyle,
): readonly Cell[] => [
  name,
  criteria.length,
  fixed(alpha),
  completeUnits,
  hundredths(components[0]?.explained, 'signed'),
  components
    .map(({ eigenvalue }) => formatNumber(eigenvalue, { decimals: 2 }, style))
    .join(style.decimal === ',' ? '; ' : ', '),
];

function loadings(
  title: string,
  { criteria, components }: Coherence,
  nameOf: NameOf,
  { texts, numbers }: Language,
): Block[] {
  const shown = components.filter(({ eigenvalue }, index) => index === 0 || eigenvalue > KAISER);
  if (shown.length === 0) return [];
  const shareText = (share: number) =>
    formatNumber(share, { percent: 'signed', decimals: shareDecimals(share) }, numbers);
  return [
    heading(3, title),
    tableOf(
      [
        texts.auditDocument.components.loading,
        ...shown.map(({ explained }, index) => `${index + 1} (${shareText(explained)})`),
      ],
      criteria.map((id) => [nameOf(id), ...shown.map((component) => fixed(component.loadings[id]))]),
    ),
  ];
}

function matrix(
  title: string,
  ids: readonly string[],
  pairs: readonly PairCorrelation[],
  nameOf: NameOf,
): Block[] {
  if (ids.length < 2) return [];
  const members = new Set(ids);
  const between = new Map(
    pairs
      .filter(({ first, second }) => second !== null && members.has(first) && members.has(second))
      .flatMap(({ first, second, value }) => [
        [`${first}\n${second}`, value],
        [`${second}\n${first}`, value],
      ]),
  );
  return [
    heading(3, title),
    tableOf(
      ['', ...ids.map((_, index) => String(index + 1))],
      ids.map((row, index) => [
        `${index + 1} ${nameOf(row)}`,
        ...ids.map((column) => (row === column ? '' : fixed(between.get(`${row}\n${column}`)))),
      ]),
    ),
  ];
}

function explanations(
  { settings: { correlation, thresholds }, criteria, groups }: Audit,
  { tell, texts: { auditDocument } }: Language,
): string[] {
  const { howToRead: texts, insideRating } = auditDocument;
  const told = (name: string, why: Saying) => texts.why({ name, why: tell(why).message });
  const whys = [
    ...criteria.flatMap(({ name, values, withTotal, withGroup, influence, removal }) =>
      [values?.why, withTotal.why, withGroup?.why, influence.why, removal.why].flatMap((why) =>
        why === undefined ? [] : [told(name, why)],
      ),
    ),
    ...groups.flatMap(({ id, name, children, indicators }) =>
      [...children.why, ...(indicators?.why ?? [])].map((why) =>
        told(id === null ? insideRating : name, why),
      ),
    ),
  ];
  return [
    texts.values,
    texts.correlations(correlation),
    texts.influence,
    texts.leavingOut,
    texts.coherence,
    texts.limits(thresholds),
    ...(whys.length > 0 ? [texts.cannotBeComputed([...new Set(whys)])] : []),
  ];
}
