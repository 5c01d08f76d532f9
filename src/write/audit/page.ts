/** An audit on pages: findings, every figure in tables, and what the words mean. */

import type {
  Audit,
  AuditedCriterion,
  Coherence,
  Correlation,
  PairCorrelation,
} from '../../study/audit/model.ts';
import type { Block, Cell, Document, RichCell, Table } from '../document/document.ts';
import { formatNumber } from '../document/numbers.ts';
import { runLines } from '../people.ts';
import type { Language } from '../words/language.ts';
import { COMPACT, compact, fixed, hundredths, probability, shareDecimals } from './cells.ts';

/** Components with smaller eigenvalues explain less than a criterion alone; the first is always shown. */
const KAISER = 1;

type NameOf = (id: string | null) => string;

/** Findings, every figure in tables, and what the words mean. */
export function auditPage(audit: Audit, language: Language): Document {
  const names = new Map(audit.criteria.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? 'The rating' : (names.get(id) ?? id));
  return [
    ...opening(audit, language),
    ...findingBlocks(audit, language),
    heading(2, 'Values of the indicators'),
    valuesTable(audit),
    heading(2, 'Correlations, weights and the effect of leaving out'),
    effectsTable(audit),
    heading(2, 'Coherence of the groups'),
    coherenceTable(audit, nameOf),
    heading(2, 'Principal components'),
    ...groupsOf(audit, nameOf).flatMap(({ title, coherence }) => loadings(title, coherence, nameOf)),
    heading(2, `Correlations within the groups (${KINDS[audit.settings.correlation]})`),
    ...audit.groups.flatMap(({ id, children }) =>
      matrix(nameOf(id), children.criteria, audit.correlations, nameOf),
    ),
    ...outside(audit, nameOf),
    heading(2, 'How to read this'),
    { kind: 'list', mark: 'bullet', items: explanations(audit, language) },
  ];
}

const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

function opening({ rating, units, excluded, captions, run }: Audit, { texts }: Language): Block[] {
  const facts = [
    ...(rating.edition === null ? [] : [`Edition ${rating.edition}`]),
    texts.ranking.rated({ rated: units, excluded: excluded.length }),
  ];
  return [
    { kind: 'heading', level: 1, text: `Audit of ${rating.name}`, facts },
    ...Object.entries(captions).map(
      ([label, text]): Block => ({ kind: 'paragraph', text: [`${label}: `, text] }),
    ),
    ...runLines(run, units + excluded.length, texts.ranking).map(
      (text): Block => ({ kind: 'paragraph', text }),
    ),
  ];
}

function findingBlocks({ findings }: Audit, { tell }: Language): Block[] {
  const blocks: Block[] = [];
  for (const [mark, title] of [
    ['warning', 'To decide'],
    ['note', 'Worth knowing'],
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

const valuesTable = ({ criteria }: Audit): Table =>
  tableOf(
    ['indicator', 'values', 'gaps', 'zeros', 'distinct', ...SHAPE.map(([header]) => header)],
    criteria.flatMap(({ name, values }) => {
      if (values === undefined) return [];
      const { values: count, missing, zeros, distinct } = values;
      return [[name, count, missing, zeros, distinct, ...SHAPE.map(([, of]) => of(values))]];
    }),
  );

const effectsTable = ({ criteria }: Audit): Table =>
  tableOf(
    [
      'criterion',
      'with its group',
      'with the total',
      'weight',
      'effective influence',
      'units that move',
      'mean change',
      'largest change',
      'largest moves',
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
        moversText(criterion),
      ];
    }),
    [0, 8],
  );

/** Each group's children and, where they are not the same, all indicators below it. */
const groupsOf = ({ groups }: Audit, nameOf: NameOf) =>
  groups.flatMap(({ id, children, indicators }) => [
    { title: nameOf(id), coherence: children },
    ...(indicators === undefined ? [] : [{ title: `${nameOf(id)}, all indicators`, coherence: indicators }]),
  ]);

const coherenceTable = (audit: Audit, nameOf: NameOf): Table =>
  tableOf(
    ['group', 'members', 'Cronbach’s alpha', 'complete units', 'first component', 'eigenvalues'],
    groupsOf(audit, nameOf).map(({ title, coherence }) => coherenceRow(title, coherence)),
    [0, 5],
  );

function outside({ against, criteria }: Audit, nameOf: NameOf): Block[] {
  if (against.length === 0) return [];
  return [
    heading(2, 'With outside columns'),
    tableOf(
      ['criterion', ...against.flatMap(({ column }) => [column, 'p', 'units'])],
      [null, ...criteria.map(({ id }) => id)].map((id) => [
        id === null ? 'The total' : nameOf(id),
        ...against.flatMap(({ withTotal, criteria: found }): Cell[] => {
          const correlation: Correlation | undefined = id === null ? withTotal : found[id];
          return [fixed(correlation?.value), probability(correlation?.pValue), correlation?.pairs ?? 0];
        }),
      ]),
    ),
  ];
}

const KINDS = { pearson: 'Pearson’s r', spearman: 'Spearman’s ρ', kendall: 'Kendall’s τ-b' };

type Values = NonNullable<AuditedCriterion['values']>;

const SHAPE: readonly (readonly [header: string, of: (values: Values) => RichCell])[] = [
  ['min', ({ min }) => compact(min)],
  ['median', ({ median }) => compact(median)],
  ['mean', ({ mean }) => compact(mean)],
  ['max', ({ max }) => compact(max)],
  ['standard deviation', ({ standardDeviation }) => compact(standardDeviation)],
  ['skewness', ({ skewness }) => fixed(skewness)],
  ['kurtosis', ({ kurtosis }) => fixed(kurtosis)],
];

const locationText = (place: number) => formatNumber(place, COMPACT);

function moversText({ removal: { movers, moversCount } }: AuditedCriterion): string {
  const named = movers.map(({ unit, from, to }) => `${unit} ${locationText(from)} → ${locationText(to)}`);
  const more = moversCount - movers.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

const coherenceRow = (
  name: string,
  { criteria, alpha, completeUnits, components }: Coherence,
): readonly Cell[] => [
  name,
  criteria.length,
  fixed(alpha),
  completeUnits,
  hundredths(components[0]?.explained, 'signed'),
  components.map(({ eigenvalue }) => formatNumber(eigenvalue, { decimals: 2 })).join(', '),
];

function loadings(title: string, { criteria, components }: Coherence, nameOf: NameOf): Block[] {
  const shown = components.filter(({ eigenvalue }, index) => index === 0 || eigenvalue > KAISER);
  if (shown.length === 0) return [];
  const shareText = (share: number) =>
    formatNumber(share, { percent: 'signed', decimals: shareDecimals(share) });
  return [
    heading(3, title),
    tableOf(
      ['loading', ...shown.map(({ explained }, index) => `${index + 1} (${shareText(explained)})`)],
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
  { tell }: Language,
): string[] {
  const whys = [
    ...criteria.flatMap(({ name, values, withTotal, withGroup, influence, removal }) =>
      [values?.why, withTotal.why, withGroup?.why, influence.why, removal.why].flatMap((why) =>
        why === undefined ? [] : [`${name}: ${tell(why).message}`],
      ),
    ),
    ...groups.flatMap(({ id, name, children, indicators }) =>
      [...children.why, ...(indicators?.why ?? [])].map(
        (why) => `${id === null ? 'the rating' : name}: ${tell(why).message}`,
      ),
    ),
  ];
  return [
    'Values are those of the rated units, after denominators, points and bands and before gaps are filled. The standard deviation uses n − 1; skewness and kurtosis are corrected for bias; kurtosis is 0 for a normal distribution.',
    `Correlations (${KINDS[correlation]}) are those of scores, where higher is always better, over the units that have both. A criterion is part of its group and of the total, so it correlates with them more than an unrelated one would.`,
    'Effective influence is the squared Pearson correlation with the total, as a share: for an indicator, among all indicators; for a group, among its siblings. The weight next to it is the nominal one.',
    'Leaving out: the units are rated again without the criterion, and its siblings share its weight; changes are in places.',
    'Cronbach’s alpha is computed from scores, for each pair of criteria over the units that have both; principal components are those of standardised scores over the complete units. The sign of a component is arbitrary.',
    `Limits: ${Object.entries(thresholds)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}.`,
    ...(whys.length > 0 ? [`– cannot be computed: ${[...new Set(whys)].join('; ')}.`] : []),
  ];
}
