/** An audit on one screen: the findings, then the figures of the indicators and of the groups. */

import type {
  Audit,
  AuditedCriterion,
  Coherence,
  Correlation,
  Distribution,
  Thresholds,
} from '../../study/audit/model.ts';
import { toldUnder } from '../../study/audit/order.ts';
import type { Block, Cell, Column, Document, Table } from '../document/document.ts';
import { captionBlocks, runLines } from '../people.ts';
import type { DocumentTexts } from '../words/en/texts.ts';
import type { Language } from '../words/language.ts';
import { compact, fixed, hundredths, marked } from './cells.ts';

type Texts = DocumentTexts['auditDocument'];

/** More findings are too many for a screen. */
const MOST_FINDINGS = 10;

/** The least that is left of the names of rows. */
const LEAST_NAME = 8;

/** The figures of the indicators and of the groups, what they are, and the findings. */
export function auditScreen(audit: Audit, language: Language): Document {
  const { auditDocument: texts } = language.texts;
  const { name, edition } = audit.rating;
  const facts = [...(edition === null ? [] : [edition]), language.texts.ranking.units(audit.units)];
  return [
    { kind: 'heading', level: 1, text: [texts.screenTitle, name, ...facts].join(' · ') },
    ...captionBlocks(audit.captions, { tone: 'quiet', tight: true }),
    ...runLines(audit.run, audit.units + audit.excluded.length, language.texts.ranking).map(
      (text): Block => ({ kind: 'paragraph', text, tone: 'quiet', tight: true }),
    ),
    indicatorTable(audit, texts),
    groupTable(audit, texts),
    ...(audit.against.length > 0 ? [againstTable(audit, texts)] : []),
    { kind: 'paragraph', text: legend(audit, texts), tone: 'quiet' },
    ...findingBlocks(audit, language),
  ];
}

/** The first findings, in one item what is said of one criterion, and how many more there are. */
function findingBlocks({ findings }: Audit, { tell, texts }: Language): Block[] {
  const shown = findings.slice(0, MOST_FINDINGS);
  const lists = (['warning', 'note'] as const).flatMap((mark): Block[] => {
    const items: string[] = [];
    let last: string | undefined;
    for (const finding of shown.filter(({ severity }) => severity === mark)) {
      const about = toldUnder(finding);
      const text = tell(finding.says).message;
      if (about !== undefined && about === last) items.push(`${items.pop()} ${text}`);
      else items.push(text);
      last = about;
    }
    return items.length === 0 ? [] : [{ kind: 'list', mark, items }];
  });
  const more = findings.length - shown.length;
  if (more === 0) return lists;
  const text = texts.auditDocument.screen.moreFindings({ shown: shown.length, all: findings.length });
  return [...lists, { kind: 'note', text }];
}

/** A column of figures, and what stands in it for a row. */
interface FigureColumn<Row> {
  readonly column: Column;
  readonly of: (row: Row) => Cell;
}

/** A column whose figures have a sign behind them where they are outside their limits. */
const signed = <Row>(header: string, of: (row: Row) => Cell, heading?: string): FigureColumn<Row> =>
  figure(header, of, heading, 1);

const figure = <Row>(
  header: string,
  of: (row: Row) => Cell,
  heading?: string,
  after = 0,
): FigureColumn<Row> => ({
  column: { header, align: 'right', after, ...(heading !== undefined && { heading }) },
  of,
});

const tableOf = (
  header: string,
  columns: readonly { readonly column: Column }[],
  rows: readonly (readonly Cell[])[],
): Table => ({
  kind: 'table',
  columns: [{ header, least: LEAST_NAME }, ...columns.map(({ column }) => column)],
  sections: [{ rows }],
  wide: 'continue',
  look: 'ruled',
});

function indicatorTable(
  { criteria, settings: { thresholds } }: Audit,
  { values, screen: texts }: Texts,
): Table {
  const outlying = ({ values }: AuditedCriterion) =>
    values !== undefined &&
    Math.abs(values.skewness ?? 0) > thresholds.skewness &&
    (values.kurtosis ?? 0) > thresholds.kurtosis;
  const shareOf = (count: number, { values }: Distribution) => (values === 0 ? null : count / values);
  const columns: readonly FigureColumn<AuditedCriterion>[] = [
    signed(
      texts.gaps,
      ({ values }) => {
        const [there, gone] = [values?.values ?? 0, values?.missing ?? 0];
        return marked(hundredths(gone / (there + gone)), there / (there + gone) < thresholds.available);
      },
      texts.perCent,
    ),
    signed(
      texts.zeros,
      ({ values }) => {
        const share = values === undefined ? null : shareOf(values.zeros, values);
        return marked(hundredths(share), (share ?? 0) > thresholds.zeros);
      },
      texts.perCent,
    ),
    figure(texts.skewness, ({ values }) => fixed(values?.skewness), texts.shape),
    signed(texts.kurtosis, (leaf) => marked(fixed(leaf.values?.kurtosis, 1), outlying(leaf)), texts.shape),
    ...commonColumns(thresholds, texts),
  ];
  return tableOf(
    values.indicator,
    columns,
    byGroup(criteria).map(({ criterion, name }) =>
      criterion.leaf ? [name, ...columns.map(({ of }) => of(criterion))] : [name],
    ),
  );
}

/** Indicators under their groups, as an outline. */
function byGroup(criteria: readonly AuditedCriterion[]) {
  const depths = new Map<string, number>();
  for (const { id, parent } of criteria) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  const rows = criteria.filter(
    ({ id, leaf }) => leaf || criteria.some((child) => child.leaf && child.parent === id),
  );
  const least = Math.min(...rows.map(({ id }) => depths.get(id) ?? 0));
  return rows.map((criterion) => ({
    criterion,
    name: { value: criterion.name, depth: (depths.get(criterion.id) ?? 0) - least },
  }));
}

/** What is asked of indicators and of groups alike. */
function commonColumns(thresholds: Thresholds, texts: Texts['screen']): FigureColumn<AuditedCriterion>[] {
  const correlation = (found: Correlation | undefined): Cell =>
    found === undefined
      ? ''
      : marked(fixed(found.value), found.value !== null && found.value < thresholds.weak);
  return [
    signed(texts.withGroup, ({ withGroup }) => correlation(withGroup), texts.correlation),
    signed(texts.withTotal, ({ withTotal }) => correlation(withTotal), texts.correlation),
    figure(texts.weight, ({ influence }) => hundredths(influence.weight), texts.shareOf),
    signed(
      texts.influence,
      ({ influence: { share, ratio } }) =>
        marked(
          hundredths(share),
          ratio !== null && (ratio > thresholds.hidden || ratio < 1 / thresholds.hidden),
        ),
      texts.shareOf,
    ),
    figure(texts.meanChange, ({ removal }) => fixed(removal.meanChange, 1), texts.leftOut),
    figure(texts.largestChange, ({ removal }) => compact(removal.largestChange), texts.leftOut),
  ];
}

interface GroupRow {
  readonly name: string;
  readonly coherence: Coherence;
  readonly criterion?: AuditedCriterion;
}

function groupTable({ groups, criteria, settings: { thresholds } }: Audit, texts: Texts): Table {
  const rows = groups.flatMap(({ id, children, indicators }): GroupRow[] => {
    const criterion = criteria.find((candidate) => candidate.id === id);
    const name = criterion?.name ?? texts.insideTotal;
    return [
      { name, coherence: children, ...(criterion !== undefined && { criterion }) },
      ...(indicators === undefined ? [] : [{ name: texts.allIndicators(name), coherence: indicators }]),
    ];
  });
  const columns: readonly FigureColumn<GroupRow>[] = [
    figure(texts.screen.members, ({ coherence }) => coherence.criteria.length),
    signed(texts.screen.alpha, ({ coherence: { alpha } }) =>
      marked(fixed(alpha), alpha !== null && alpha < thresholds.alpha),
    ),
    figure(
      texts.screen.first,
      ({ coherence: { components } }) => hundredths(components[0]?.explained),
      texts.screen.components,
    ),
    figure(
      texts.screen.above1,
      ({ coherence: { components } }) =>
        components.length === 0 ? null : components.filter(({ eigenvalue }) => eigenvalue > 1).length,
      texts.screen.components,
    ),
    ...commonColumns(thresholds, texts.screen).map(
      ({ column, of }): FigureColumn<GroupRow> => ({
        column,
        of: ({ criterion }) => (criterion === undefined ? '' : of(criterion)),
      }),
    ),
  ];
  return tableOf(
    texts.coherence.group,
    columns,
    rows.map((row) => [row.name, ...columns.map(({ of }) => of(row))]),
  );
}

function againstTable({ against, criteria, settings }: Audit, texts: Texts): Table {
  const columns = against.map(({ column, withTotal, criteria: found }) =>
    signed(column, (id: string | null) => {
      const correlation = id === null ? withTotal : found[id];
      const isClear = (correlation?.pValue ?? 1) <= settings.thresholds.significance;
      return marked(fixed(correlation?.value), isClear, '*');
    }),
  );
  return tableOf(
    texts.screen.comparedWith(settings.correlation),
    columns,
    [{ id: null, name: texts.insideTotal }, ...criteria].map(({ id, name }) => [
      name,
      ...columns.map(({ of }) => of(id)),
    ]),
  );
}

function legend({ settings, against }: Audit, { screen: texts }: Texts): string {
  return [
    texts.legend(settings),
    ...(against.length > 0 ? [texts.significant(settings)] : []),
    texts.allFigures,
  ].join(' · ');
}
