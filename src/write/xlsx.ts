/** A workbook for spreadsheet programs: the ranking, and what it was made of and by. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Rating } from '../model/rating.ts';
import type { Run } from '../model/run.ts';
import { say } from '../model/saying.ts';
import type { Exporter } from './exporter.ts';
import { locationText, noteOf } from './note.ts';
import { awardTitle, markMeaning } from './people.ts';
import { type Field, type MarkKind, numbersOf, type View } from './view.ts';
import { ranking as english } from './words/en/ranking.ts';
import { sentence } from './words/tell.ts';
import {
  type CellValue,
  type Mark,
  type NumberStyle,
  SHEET_LIMITS,
  type SheetColumn,
  type SheetSpec,
  workbookBytes,
} from './workbook.ts';

const MARKS: Readonly<Record<MarkKind, Mark>> = { filled: '*', thin: '†' };

/** Exact numbers, shown rounded; texts are texts, whatever they look like. */
export const xlsx: Exporter<View> = {
  write: (view, { digits = 2 }) => workbookBytes(sheetsOf(view), digits),
  refuse,
};

function sheetsOf(view: View): SheetSpec[] {
  const { rating } = view;
  const sheets = [rankingSheet(view), criteria(rating), methodology(rating), notes(view)];
  if (rating.awards.length > 0) sheets.push(awards(rating));
  if (rating.excluded.length > 0) sheets.push(notRated(rating));
  return sheets;
}

/** What a spreadsheet cannot hold is not cut off. */
function refuse(view: View): Diagnostic | undefined {
  const { rows, columns, text } = SHEET_LIMITS;
  const refused = (
    what: 'columns' | 'text' | 'units',
    has: number,
    most: number,
    column?: string,
  ): Diagnostic => ({
    code: 'too-large-for-xlsx',
    severity: 'error',
    fault: 'data',
    says: say('tooLargeForSheet', { what, has, most, column: column ?? null }),
  });
  if (view.rows.length >= rows) return refused('units', view.rows.length, rows);
  if (view.fields.length > columns) return refused('columns', view.fields.length, columns);
  for (const { key, texts } of view.fields) {
    for (const row of texts === undefined ? [] : view.rows) {
      const { length = 0 } = texts?.at(row) ?? {};
      if (length > text) return refused('text', length, text, key);
    }
  }
  return undefined;
}

/** The same columns under the same names as in CSV. */
function rankingSheet(view: View): SheetSpec {
  const cells = view.fields.map(({ numbers, texts, marked }): ((row: number) => CellValue) => {
    if (numbers === undefined) return (row) => texts?.at(row) ?? null;
    const values = numbersOf(numbers);
    if (marked === undefined) return (row) => values[row] ?? null;
    const isMarked = marked.rows();
    const mark = MARKS[marked.as];
    return (row) => (isMarked(row) ? { number: values[row]!, mark } : (values[row] ?? null));
  });
  const units = view.fields.findLastIndex(({ kind }) => kind === 'unit') + 1;
  return {
    name: 'ranking',
    columns: view.fields.map((field) => ({ header: field.key, style: styleOf(field, view) })),
    *rows() {
      for (const row of view.rows) yield cells.map((cell) => cell(row));
    },
    frozen: units <= 4 ? units : 0,
  };
}

function styleOf({ kind, key, numbers }: Field, { rows }: View): NumberStyle {
  if (numbers === undefined) return 'plain';
  if (kind === 'score' || kind === 'criterion' || key === 'coverage') return 'fixed';
  if (kind !== 'attribute') return 'plain';
  const values = numbersOf(numbers);
  let largest = 0;
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return 'plain';
    largest = Math.max(largest, Math.abs(value));
  }
  return largest >= 10_000 ? 'thousands' : 'plain';
}

const headers = (...names: readonly string[]): SheetColumn[] => names.map((header) => ({ header }));

function criteria({ criteria }: Rating): SheetSpec {
  return {
    name: 'criteria',
    columns: headers('id', 'name', 'parent', 'weight', 'effectiveWeight', 'direction', 'kind'),
    rows: () =>
      criteria.map(({ id, name, parent, weight, effectiveWeight, direction, leaf }) => [
        id,
        name,
        parent,
        weight,
        effectiveWeight,
        direction,
        leaf ? 'indicator' : 'group',
      ]),
  };
}

/** Who made it from what, then every setting, defaults included, by the path that `--set` takes. */
function methodology({ rating, tool, inputs, methodology, run }: Rating): SheetSpec {
  const about: CellValue[][] = [
    ['rating', rating.name],
    ['edition', rating.edition],
    ['made by', `${tool.name} ${tool.version}`],
    ['methodology', methodology.source],
    ['methodology sha256', methodology.sha256],
    ...(run === undefined ? [] : runRows(run)),
    ...inputs.flatMap(({ path, sheet, headerRow, skipLast, rows, sha256 }): CellValue[][] => [
      ['data', path],
      ...(sheet === undefined ? [] : [['data sheet', sheet]]),
      ...(headerRow === undefined ? [] : [['data header row', headerRow]]),
      ...(skipLast === undefined ? [] : [['data rows left out at the end', skipLast]]),
      ['data rows', rows],
      ['data sha256', sha256],
    ]),
  ];
  return {
    name: 'methodology',
    columns: [{ header: 'setting' }, { header: 'value' }],
    rows: () => [...about.filter(([, value]) => value !== null), ...settings(methodology.resolved, '')],
  };
}

/** What this run changed, an option a row, and what that left out. */
const runRows = ({ only, set, weights, leftOut }: Run): CellValue[][] => [
  ...set.map((text): CellValue[] => ['this run: --set', text]),
  ...Object.entries(weights).map(([id, weight]): CellValue[] => ['this run: --weights', `${id}=${weight}`]),
  ...only.map((text): CellValue[] => ['this run: --only', text]),
  ...(only.length === 0 ? [] : [['units left out by --only', leftOut]]),
];

/** A value as rows of path and value; members with an id go by it. */
function* settings(value: unknown, path: string): Generator<CellValue[]> {
  const isList = Array.isArray(value);
  const isPlain = (part: unknown) => typeof part !== 'object' || part === null;
  if (value === null || value === undefined) return;
  if (typeof value === 'number' || typeof value === 'string') yield [path, value];
  else if (typeof value !== 'object') yield [path, String(value)];
  else if (isList && value.every(isPlain)) yield [path, value.map(String).join(', ')];
  else {
    for (const [key, part] of Object.entries(value)) {
      const id: unknown = isPlain(part) ? undefined : Reflect.get(Object(part), 'id');
      const isCriterion = isList && path.endsWith('criteria') && typeof id === 'string';
      const named = isList && typeof id === 'string' ? id : key;
      yield* settings(part, isCriterion ? id : path === '' ? named : `${path}.${named}`);
    }
  }
}

/** What the marks mean that numbers have. */
const legend = (view: View): CellValue[][] =>
  (['filled', 'thin'] as const)
    .filter((kind) => view.fields.some(({ marked }) => marked?.as === kind && view.rows.some(marked.rows())))
    .map((kind) => ['note', 'mark', `${MARKS[kind]} ${markMeaning(kind, view.rating, english)}`]);

function notes(view: View): SheetSpec {
  const { notes } = view.rating;
  return {
    name: 'notes',
    columns: [
      ...headers('severity', 'code'),
      { header: 'message', wrapped: true },
      ...headers('place', 'unit', 'column'),
      { header: 'help', wrapped: true },
    ],
    rows: () => [
      ...legend(view),
      ...notes
        .map(noteOf)
        .map(({ severity, code, message, place, unit, field, help }) => [
          severity,
          code,
          message,
          place === undefined ? null : locationText(place),
          unit ?? null,
          field ?? null,
          help ?? null,
        ]),
    ],
  };
}

function awards({ awards }: Rating): SheetSpec {
  return {
    name: 'awards',
    columns: headers('award', 'class', 'winner'),
    rows: () =>
      awards.flatMap((award): CellValue[][] =>
        award.classes === undefined
          ? award.winners.map((winner) => [awardTitle(award), null, winner])
          : award.classes.flatMap((group) =>
              group.winners.map((winner) => [awardTitle(award), group.class, winner]),
            ),
      ),
  };
}

function notRated({ excluded }: Rating): SheetSpec {
  return {
    name: 'not rated',
    columns: headers('unit', 'reason'),
    rows: () => excluded.map(({ id, reason }) => [id, sentence(reason)]),
  };
}
