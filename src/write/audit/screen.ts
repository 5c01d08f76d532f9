/** An audit on one screen: the findings, then the figures of the indicators and of the groups. */

import type {
  Audit,
  AuditedCriterion,
  Coherence,
  Correlation,
  Distribution,
} from '../../study/audit/model.ts';
import { toldUnder } from '../../study/audit/order.ts';
import type { Block, Cell, Column, Document, Table } from '../document/document.ts';
import { runLines } from '../people.ts';
import type { Language } from '../words/language.ts';
import { compact, fixed, hundredths, marked, OUTSIDE } from './cells.ts';

/** More findings are too many for a screen. */
const MOST_FINDINGS = 10;

/** The least that is left of the names of rows. */
const LEAST_NAME = 8;

/** The figures of the indicators and of the groups, what they are, and the findings. */
export function auditScreen(audit: Audit, language: Language): Document {
  const { name, edition } = audit.rating;
  const facts = [...(edition === null ? [] : [edition]), language.texts.ranking.units(audit.units)];
  return [
    { kind: 'heading', level: 1, text: ['Audit', name, ...facts].join(' · ') },
    ...Object.entries(audit.captions).map(
      ([label, text]): Block => ({
        kind: 'paragraph',
        text: [`${label}: `, text],
        tone: 'quiet',
        tight: true,
      }),
    ),
    ...runLines(audit.run, audit.units + audit.excluded.length, language.texts.ranking).map(
      (text): Block => ({ kind: 'paragraph', text, tone: 'quiet', tight: true }),
    ),
    indicatorTable(audit),
    groupTable(audit),
    ...(audit.against.length > 0 ? [againstTable(audit)] : []),
    { kind: 'paragraph', text: legend(audit), tone: 'quiet' },
    ...findingBlocks(audit, language),
  ];
}

/** The first findings, in one item what is said of one criterion, and how many more there are. */
function findingBlocks({ findings }: Audit, { tell }: Language): Block[] {
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
  const text = `showing ${shown.length} of ${findings.length} findings; all of them: -f markdown, -f json`;
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

/** Ids stand for the names of the sentences, as in the data and the methodology. */
function indicatorTable({ criteria, settings: { thresholds } }: Audit): Table {
  const outlying = ({ values }: AuditedCriterion) =>
    values !== undefined &&
    Math.abs(values.skewness ?? 0) > thresholds.skewness &&
    (values.kurtosis ?? 0) > thresholds.kurtosis;
  const shareOf = (count: number, { values }: Distribution) => (values === 0 ? null : count / values);
  const columns: readonly FigureColumn<AuditedCriterion>[] = [
    signed(
      'gaps',
      ({ values }) => {
        const [there, gone] = [values?.values ?? 0, values?.missing ?? 0];
        return marked(hundredths(gone / (there + gone)), there / (there + gone) < thresholds.available);
      },
      'per cent',
    ),
    signed(
      'zeros',
      ({ values }) => {
        const share = values === undefined ? null : shareOf(values.zeros, values);
        return marked(hundredths(share), (share ?? 0) > thresholds.zeros);
      },
      'per cent',
    ),
    figure('skew', ({ values }) => fixed(values?.skewness), 'shape'),
    signed('kurt', (leaf) => marked(fixed(leaf.values?.kurtosis, 1), outlying(leaf)), 'shape'),
    ...commonColumns(thresholds),
  ];
  return tableOf(
    'indicator',
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
    name: { value: criterion.id, depth: (depths.get(criterion.id) ?? 0) - least },
  }));
}

/** What is asked of indicators and of groups alike. */
function commonColumns(thresholds: Audit['settings']['thresholds']): FigureColumn<AuditedCriterion>[] {
  const correlation = (found: Correlation | undefined): Cell =>
    found === undefined
      ? ''
      : marked(fixed(found.value), found.value !== null && found.value < thresholds.weak);
  return [
    signed('group', ({ withGroup }) => correlation(withGroup), 'correlation'),
    signed('total', ({ withTotal }) => correlation(withTotal), 'correlation'),
    figure('weight', ({ influence }) => hundredths(influence.weight), '% share of'),
    signed(
      'infl.',
      ({ influence: { share, ratio } }) =>
        marked(
          hundredths(share),
          ratio !== null && (ratio > thresholds.hidden || ratio < 1 / thresholds.hidden),
        ),
      '% share of',
    ),
    figure('mean', ({ removal }) => fixed(removal.meanChange, 1), 'left out'),
    figure('most', ({ removal }) => compact(removal.largestChange), 'left out'),
  ];
}

interface GroupRow {
  readonly name: string;
  readonly coherence: Coherence;
  readonly criterion?: AuditedCriterion;
}

function groupTable({ groups, criteria, settings: { thresholds } }: Audit): Table {
  const rows = groups.flatMap(({ id, children, indicators }): GroupRow[] => {
    const criterion = criteria.find((candidate) => candidate.id === id);
    const name = id === null ? 'the total' : id;
    return [
      { name, coherence: children, ...(criterion !== undefined && { criterion }) },
      ...(indicators === undefined ? [] : [{ name: `${name}, all indicators`, coherence: indicators }]),
    ];
  });
  const columns: readonly FigureColumn<GroupRow>[] = [
    figure('of', ({ coherence }) => coherence.criteria.length),
    signed('alpha', ({ coherence: { alpha } }) =>
      marked(fixed(alpha), alpha !== null && alpha < thresholds.alpha),
    ),
    figure('first %', ({ coherence: { components } }) => hundredths(components[0]?.explained), 'components'),
    figure(
      '> 1',
      ({ coherence: { components } }) =>
        components.length === 0 ? null : components.filter(({ eigenvalue }) => eigenvalue > 1).length,
      'components',
    ),
    ...commonColumns(thresholds).map(
      ({ column, of }): FigureColumn<GroupRow> => ({
        column,
        of: ({ criterion }) => (criterion === undefined ? '' : of(criterion)),
      }),
    ),
  ];
  return tableOf(
    'group',
    columns,
    rows.map((row) => [row.name, ...columns.map(({ of }) => of(row))]),
  );
}

function againstTable({ against, criteria, settings }: Audit): Table {
  const columns = against.map(({ column, withTotal, criteria: found }) =>
    signed(column, (id: string | null) => {
      const correlation = id === null ? withTotal : found[id];
      const isClear = (correlation?.pValue ?? 1) <= settings.thresholds.significance;
      return marked(fixed(correlation?.value), isClear, '*');
    }),
  );
  return tableOf(
    `with (${settings.correlation})`,
    columns,
    [null, ...criteria.map(({ id }) => id)].map((id) => [
      id === null ? 'the total' : id,
      ...columns.map(({ of }) => of(id)),
    ]),
  );
}

function legend({ settings: { correlation, thresholds }, against }: Audit): string {
  const kinds = { pearson: 'Pearson’s r', spearman: 'Spearman’s ρ', kendall: 'Kendall’s τ-b' };
  return [
    `${OUTSIDE} outside the limits (--thresholds)`,
    `correlation: ${kinds[correlation]}, of scores`,
    'infl.: effective influence, the share of the squared correlations with the total',
    'left out: change in places without it',
    'components: variance explained by the first, and number with an eigenvalue above 1',
    ...(against.length > 0 ? [`* p ≤ ${thresholds.significance}`] : []),
    'all figures: -f markdown or -f json',
  ].join(' · ');
}
