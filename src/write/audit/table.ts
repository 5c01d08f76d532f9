/** An audit on one screen: the findings, then the figures of the indicators and of the groups. */

import { Chalk, type ChalkInstance } from 'chalk';
import type {
  Audit,
  AuditedCriterion,
  Coherence,
  Correlation,
  Distribution,
} from '../../study/audit/model.ts';
import { unitsText } from '../people.ts';
import { joined } from '../text.ts';
import { cleanLine, wrap } from '../width.ts';
import { sentence } from '../words/tell.ts';
import { compact, fixed, hundredths } from './figures.ts';
import { type GridColumn, gridLines } from './grid.ts';
import type { AuditOptions } from './registry.ts';

const LEAST_WIDTH = 20;
/** Prose is hard to read in longer lines. */
const LONGEST_LINE = 100;
/** Stands behind a figure outside its limit. */
const MARK = '!';

export const auditTable = (audit: Audit, options: AuditOptions): Iterable<string> =>
  joined(lines(audit, new Chalk({ level: options.color }), Math.max(options.width, LEAST_WIDTH)));

function* lines(audit: Audit, chalk: ChalkInstance, width: number): Generator<string> {
  const prose = Math.min(width, LONGEST_LINE);
  const { name, edition } = audit.rating;
  const facts = [...(edition === null ? [] : [edition]), unitsText(audit.units)];
  const [title = '', ...more] = wrap(cleanLine(['Audit', name, ...facts].join(' · ')), prose);
  yield* [chalk.bold(title), ...more].map((line) => `${line}\n`);
  for (const [label, text] of Object.entries(audit.captions)) {
    for (const line of wrap(cleanLine(`${label}: ${text}`), prose)) yield `${chalk.dim(line)}\n`;
  }

  yield '\n';
  yield* grid(indicatorColumns(audit), width, chalk);
  const groups = groupColumns(audit);
  yield '\n';
  yield* grid(groups, width, chalk);
  if (audit.against.length > 0) {
    yield '\n';
    yield* grid(againstColumns(audit), width, chalk);
  }
  yield '\n';
  for (const line of wrap(legend(audit), prose)) yield `${chalk.dim(line)}\n`;

  for (const severity of ['warning', 'note'] as const) {
    const found = audit.findings.filter((finding) => finding.severity === severity);
    if (found.length > 0) yield '\n';
    for (const { says } of found) {
      const mark = severity === 'warning' ? `${MARK} ` : '· ';
      for (const line of wrap(cleanLine(sentence(says)), prose, mark, '  ')) {
        yield `${line.startsWith(`${MARK} `) ? chalk.yellow(MARK) + line.slice(MARK.length) : line}\n`;
      }
    }
  }
}

function* grid([naming, ...columns]: readonly GridColumn[], width: number, chalk: ChalkInstance) {
  if (naming === undefined) return;
  for (const line of gridLines(naming, columns, width, chalk)) yield `${line}\n`;
}

/** Ids stand for the names of the sentences, as in the data and the methodology. */
function indicatorColumns({ criteria, settings: { thresholds } }: Audit): GridColumn[] {
  const { rows, names } = byGroup(criteria);
  const column = (heading: string | undefined, header: string, of: (leaf: AuditedCriterion) => string) => ({
    ...(heading !== undefined && { heading }),
    header,
    cells: rows.map((row) => (row.leaf ? of(row) : '')),
  });
  const outlying = ({ values }: AuditedCriterion) =>
    values !== undefined &&
    Math.abs(values.skewness ?? 0) > thresholds.skewness &&
    (values.kurtosis ?? 0) > thresholds.kurtosis;
  const ofValues = (count: number, { values }: Distribution) => (values === 0 ? null : count / values);
  return [
    { header: 'indicator', cells: names },
    column('per cent', 'gaps', ({ values }) => {
      const [there, gone] = [values?.values ?? 0, values?.missing ?? 0];
      return marked(hundredths(gone / (there + gone)), there / (there + gone) < thresholds.available);
    }),
    column('per cent', 'zeros', ({ values }) => {
      const share = values === undefined ? null : ofValues(values.zeros, values);
      return marked(hundredths(share), (share ?? 0) > thresholds.zeros);
    }),
    column('shape', 'skew', ({ values }) => fixed(values?.skewness)),
    column('shape', 'kurt', (leaf) => marked(fixed(leaf.values?.kurtosis, 1), outlying(leaf))),
    ...commonColumns(rows, thresholds, true),
  ];
}

/** Indicators under their groups, as an outline. */
function byGroup(criteria: readonly AuditedCriterion[]) {
  const depths = new Map<string, number>();
  for (const { id, parent } of criteria) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  const rows = criteria.filter(
    ({ id, leaf }) => leaf || criteria.some((child) => child.leaf && child.parent === id),
  );
  const least = Math.min(...rows.map(({ id }) => depths.get(id) ?? 0));
  const names = rows.map(({ id }) => '  '.repeat((depths.get(id) ?? 0) - least) + cleanLine(id));
  return { rows, names };
}

function commonColumns(
  rows: readonly AuditedCriterion[],
  thresholds: Audit['settings']['thresholds'],
  leavesOnly: boolean,
): GridColumn[] {
  const column = (heading: string, header: string, of: (row: AuditedCriterion) => string): GridColumn => ({
    heading,
    header,
    cells: rows.map((row) => (leavesOnly && !row.leaf ? '' : of(row))),
  });
  const correlation = (found: Correlation | undefined) =>
    found === undefined
      ? ''
      : marked(fixed(found.value), found.value !== null && found.value < thresholds.weak);
  return [
    column('correlation', 'group', ({ withGroup }) => correlation(withGroup)),
    column('correlation', 'total', ({ withTotal }) => correlation(withTotal)),
    column('% share of', 'weight', ({ influence }) => hundredths(influence.weight)),
    column('% share of', 'infl.', ({ influence: { share, ratio } }) =>
      marked(
        hundredths(share),
        ratio !== null && (ratio > thresholds.hidden || ratio < 1 / thresholds.hidden),
      ),
    ),
    column('left out', 'mean', ({ removal }) => fixed(removal.meanChange, 1)),
    column('left out', 'most', ({ removal }) => compact(removal.largestChange)),
  ];
}

const marked = (text: string, isOutside: boolean) => text + (isOutside ? MARK : ' ');

interface GroupRow {
  readonly name: string;
  readonly coherence: Coherence;
  readonly criterion?: AuditedCriterion;
}

function groupColumns({ groups, criteria, settings: { thresholds } }: Audit): GridColumn[] {
  const rows = groups.flatMap(({ id, children, indicators }): GroupRow[] => {
    const criterion = criteria.find((candidate) => candidate.id === id);
    const name = id === null ? 'the total' : cleanLine(id);
    return [
      { name, coherence: children, ...(criterion !== undefined && { criterion }) },
      ...(indicators === undefined ? [] : [{ name: `${name}, all indicators`, coherence: indicators }]),
    ];
  });
  const column = (header: string, of: (row: GroupRow) => string, heading?: string): GridColumn => ({
    ...(heading !== undefined && { heading }),
    header,
    cells: rows.map(of),
  });
  const common = commonColumns(
    criteria.filter(({ leaf }) => !leaf),
    thresholds,
    false,
  );
  const order = criteria.filter(({ leaf }) => !leaf);
  return [
    { header: 'group', cells: rows.map(({ name }) => name) },
    column('of', ({ coherence }) => String(coherence.criteria.length)),
    column('alpha', ({ coherence: { alpha } }) =>
      marked(fixed(alpha), alpha !== null && alpha < thresholds.alpha),
    ),
    column(
      'first %',
      ({ coherence: { components } }) => hundredths(components[0]?.explained ?? null),
      'components',
    ),
    column(
      '> 1',
      ({ coherence: { components } }) =>
        components.length === 0
          ? fixed(null)
          : String(components.filter(({ eigenvalue }) => eigenvalue > 1).length),
      'components',
    ),
    ...common.map(({ cells, ...rest }) => ({
      ...rest,
      cells: rows.map(({ criterion }) => (criterion === undefined ? '' : cells[order.indexOf(criterion)]!)),
    })),
  ];
}

function againstColumns({ against, criteria, settings }: Audit): GridColumn[] {
  const ids = [null, ...criteria.map(({ id }) => id)];
  return [
    {
      header: `with (${settings.correlation})`,
      cells: ids.map((id) => (id === null ? 'the total' : cleanLine(id))),
    },
    ...against.map(({ column, withTotal, criteria: found }): GridColumn => {
      const of = (id: string | null) => (id === null ? withTotal : found[id]);
      return {
        header: cleanLine(column),
        cells: ids.map((id) => {
          const correlation = of(id);
          const isClear = (correlation?.pValue ?? 1) <= settings.thresholds.significance;
          return fixed(correlation?.value) + (isClear ? '*' : ' ');
        }),
      };
    }),
  ];
}

function legend({ settings: { correlation, thresholds }, against }: Audit): string {
  const kinds = { pearson: 'Pearson’s r', spearman: 'Spearman’s ρ', kendall: 'Kendall’s τ-b' };
  return [
    `${MARK} outside the limits (--thresholds)`,
    `correlation: ${kinds[correlation]}, of scores`,
    'infl.: share of the squared correlations with the total',
    'left out: change of places without it',
    'components: variance that the first explains, and how many have an eigenvalue above 1',
    ...(against.length > 0 ? [`* p ≤ ${thresholds.significance}`] : []),
    'all figures: -f markdown or -f json',
  ].join(' · ');
}
