/** An audit as a document in GitHub's Markdown: findings, every figure in tables, and what the words mean. */

import type {
  Audit,
  AuditedCriterion,
  Coherence,
  Correlation,
  PairCorrelation,
} from '../../study/audit/model.ts';
import { markdownText } from '../markdown.ts';
import { unitsText } from '../people.ts';
import { joined } from '../text.ts';
import { sentence } from '../words/tell.ts';
import { compact, fixed, hundredths, probability } from './figures.ts';

export const auditMarkdown = (audit: Audit): Iterable<string> => joined(lines(audit));

/** Components with smaller eigenvalues explain less than a criterion alone; the first is always shown. */
const KAISER = 1;

function* lines(audit: Audit): Generator<string> {
  const { rating, units, excluded, findings, criteria, groups, against, settings } = audit;
  const names = new Map(criteria.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? 'The rating' : (names.get(id) ?? id));

  yield `# Audit of ${markdownText(rating.name)}\n\n`;
  const facts = [
    ...(rating.edition === null ? [] : [`Edition ${markdownText(rating.edition)}`]),
    `${unitsText(units)} rated${excluded.length > 0 ? `, ${excluded.length} not rated` : ''}`,
  ];
  yield `${facts.join(' · ')}\n`;
  for (const [label, text] of Object.entries(audit.captions)) {
    yield `\n${markdownText(label)}: ${markdownText(text)}\n`;
  }

  for (const [severity, heading] of [
    ['warning', 'To be decided'],
    ['note', 'To be known'],
  ] as const) {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    yield `\n## ${heading}\n\n`;
    for (const { says } of found) yield `- ${markdownText(sentence(says))}\n`;
  }

  yield '\n## Values of the indicators\n';
  yield* table(
    ['indicator', 'values', 'gaps', 'zeros', 'distinct', ...SHAPE.map(([header]) => header)],
    criteria.flatMap(({ name, values }) => {
      if (values === undefined) return [];
      const counts = [values.values, values.missing, values.zeros, values.distinct].map(String);
      return [[name, ...counts, ...SHAPE.map(([, of]) => of(values))]];
    }),
  );

  yield '\n## Correlations, weights and the effect of leaving out\n';
  yield* table(
    [
      'criterion',
      'with its group',
      'with the total',
      'weight',
      'influence',
      'units moved',
      'mean change',
      'largest change',
      'who moves most',
    ],
    criteria.map((criterion) => {
      const { name, withGroup, withTotal, influence, removal } = criterion;
      return [
        name,
        fixed(withGroup?.value),
        fixed(withTotal.value),
        `${hundredths(influence.weight)} %`,
        influence.share === null ? fixed(null) : `${hundredths(influence.share)} %`,
        removal.meanChange === null ? fixed(null) : String(removal.changed),
        fixed(removal.meanChange),
        compact(removal.largestChange),
        moversText(criterion),
      ];
    }),
    [0, 8],
  );

  yield '\n## Coherence of the groups\n';
  yield* table(
    ['group', 'members', 'Cronbach’s alpha', 'units without a gap', 'first component', 'eigenvalues'],
    groups.flatMap(({ id, children, indicators }) => [
      coherenceRow(nameOf(id), children),
      ...(indicators === undefined ? [] : [coherenceRow(`${nameOf(id)}, all indicators`, indicators)]),
    ]),
    [0, 5],
  );

  yield '\n## Principal components\n';
  for (const { id, children, indicators } of groups) {
    yield* loadings(nameOf(id), children, nameOf);
    if (indicators !== undefined) yield* loadings(`${nameOf(id)}, all indicators`, indicators, nameOf);
  }

  yield `\n## Correlations inside the groups (${KINDS[settings.correlation]})\n`;
  for (const { id, children } of groups) {
    yield* matrix(nameOf(id), children.criteria, audit.correlations, nameOf);
  }

  if (against.length > 0) {
    yield '\n## With outside columns\n';
    yield* table(
      ['criterion', ...against.flatMap(({ column }) => [column, 'p', 'units'])],
      [null, ...criteria.map(({ id }) => id)].map((id) => [
        id === null ? 'The total' : nameOf(id),
        ...against.flatMap(({ withTotal, criteria: found }) => {
          const correlation: Correlation | undefined = id === null ? withTotal : found[id];
          const pairs = correlation?.pairs ?? 0;
          return [fixed(correlation?.value), probability(correlation?.pValue), String(pairs)];
        }),
      ]),
    );
  }

  yield '\n## How to read this\n\n';
  for (const line of explanations(audit)) yield `- ${markdownText(line)}\n`;
}

const KINDS = { pearson: 'Pearson’s r', spearman: 'Spearman’s ρ', kendall: 'Kendall’s τ-b' };

type Values = NonNullable<AuditedCriterion['values']>;

const SHAPE: readonly (readonly [header: string, of: (values: Values) => string])[] = [
  ['min', ({ min }) => compact(min)],
  ['median', ({ median }) => compact(median)],
  ['mean', ({ mean }) => compact(mean)],
  ['max', ({ max }) => compact(max)],
  ['standard deviation', ({ standardDeviation }) => compact(standardDeviation)],
  ['skewness', ({ skewness }) => fixed(skewness)],
  ['kurtosis', ({ kurtosis }) => fixed(kurtosis)],
];

function moversText({ removal: { movers, moversCount } }: AuditedCriterion): string {
  const named = movers.map(({ unit, from, to }) => `${unit} ${compact(from)} → ${compact(to)}`);
  const more = moversCount - movers.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function coherenceRow(name: string, { criteria, alpha, completeUnits, components }: Coherence): string[] {
  return [
    name,
    String(criteria.length),
    fixed(alpha),
    String(completeUnits),
    components[0] === undefined ? fixed(null) : `${hundredths(components[0].explained)} %`,
    components.map(({ eigenvalue }) => fixed(eigenvalue)).join(', '),
  ];
}

function* loadings(
  title: string,
  { criteria, components }: Coherence,
  nameOf: (id: string) => string,
): Generator<string> {
  const shown = components.filter(({ eigenvalue }, index) => index === 0 || eigenvalue > KAISER);
  if (shown.length === 0) return;
  yield `\n### ${markdownText(title)}\n`;
  yield* table(
    ['loading', ...shown.map(({ explained }, index) => `${index + 1} (${hundredths(explained)} %)`)],
    criteria.map((id) => [nameOf(id), ...shown.map((component) => fixed(component.loadings[id]))]),
  );
}

function* matrix(
  title: string,
  ids: readonly string[],
  pairs: readonly PairCorrelation[],
  nameOf: (id: string) => string,
): Generator<string> {
  if (ids.length < 2) return;
  const members = new Set(ids);
  const between = new Map(
    pairs
      .filter(({ first, second }) => second !== null && members.has(first) && members.has(second))
      .flatMap(({ first, second, value }) => [
        [`${first}\n${second}`, value],
        [`${second}\n${first}`, value],
      ]),
  );
  yield `\n### ${markdownText(title)}\n`;
  yield* table(
    ['', ...ids.map((_, index) => String(index + 1))],
    ids.map((row, index) => [
      `${index + 1} ${nameOf(row)}`,
      ...ids.map((column) => (row === column ? '' : fixed(between.get(`${row}\n${column}`)))),
    ]),
  );
}

/** A table whose columns are numbers, but for those of text. */
function* table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  text: readonly number[] = [0],
): Generator<string> {
  const cells = (row: readonly string[]) =>
    row.map((cell, index) => (text.includes(index) || row === header ? markdownText(cell) : cell));
  yield `\n| ${cells(header).join(' | ')} |\n`;
  yield `| ${header.map((_, index) => (text.includes(index) ? '---' : '---:')).join(' | ')} |\n`;
  for (const row of rows) yield `| ${cells(row).join(' | ')} |\n`;
}

function explanations({ settings: { correlation, thresholds }, criteria, groups }: Audit): string[] {
  const whys = [
    ...criteria.flatMap(({ name, values, withTotal, withGroup, influence, removal }) =>
      [values?.why, withTotal.why, withGroup?.why, influence.why, removal.why].flatMap((why) =>
        why === undefined ? [] : [`${name}: ${sentence(why)}`],
      ),
    ),
    ...groups.flatMap(({ id, name, children, indicators }) =>
      [...children.why, ...(indicators?.why ?? [])].map(
        (why) => `${id === null ? 'the rating' : name}: ${sentence(why)}`,
      ),
    ),
  ];
  return [
    'Values are those of the units that are rated, after denominators, points and bands and before gaps are filled. Standard deviation with n − 1; skewness and kurtosis are corrected for bias; kurtosis is 0 for a normal distribution.',
    `Correlations (${KINDS[correlation]}) are those of scores, in which higher is better, over the units that have both. A criterion is part of its group and of the total, so its correlation with them is above that of an unrelated one.`,
    'Influence is the squared Pearson correlation with the total, as a share: of an indicator among all indicators, of a group among its siblings; the weight beside it is the nominal one.',
    'Leaving out: the units are rated again without the criterion, its siblings sharing its weight; change is counted in places.',
    'Cronbach’s alpha is that of scores, over the units that have both of each two; principal components are those of standardised scores over the units without a gap. The sign of a component is arbitrary.',
    `Limits: ${Object.entries(thresholds)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}.`,
    ...(whys.length > 0 ? [`– cannot be computed: ${[...new Set(whys)].join('; ')}.`] : []),
  ];
}
