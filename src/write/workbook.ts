/**
 * Sheets of cells → the bytes of an .xlsx file (ECMA-376), in pieces. Texts are written as texts, so nothing
 * becomes a formula; there is no clock, so the same cells give the same bytes.
 */

import { Zip, ZipDeflate } from 'fflate';
import { columnName } from '../model/column-name.ts';
import { joined, neutraliseFormula, withoutControls } from './text.ts';
import { displayWidth } from './width.ts';

/** How numbers of a column are shown; what is stored is exact. */
export type NumberStyle = 'plain' | 'whole' | 'thousands' | 'fixed';

export interface SheetColumn {
  readonly header: string;
  readonly style?: NumberStyle;
  /** Long text that goes over several lines. */
  readonly wrapped?: boolean;
}

/** A number whose format shows a mark behind it; what is stored is the number. */
export interface MarkedNumber {
  readonly number: number;
  readonly mark: Mark;
}

export type Mark = '*' | '†';

export type CellValue = string | number | null | MarkedNumber;

export interface SheetSpec {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Makes the rows anew each time. */
  readonly rows: () => Iterable<readonly CellValue[]>;
  /** Columns that stay in sight beside the header; none otherwise. */
  readonly frozen?: number;
}

/** What a spreadsheet can hold at most. */
export const SHEET_LIMITS = { rows: 1_048_576, columns: 16_384, text: 32_767 } as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The first moment that a zip file can name, in whatever zone. */
const MOMENT = '1980-01-01T00:00:00';

/** Indices into `cellXfs` of the styles below. */
const STYLES = { plain: 0, header: 1, whole: 2, thousands: 3, fixed: 4, quoted: 5, wrapped: 6 } as const;

/** Those of the style `fixed` with a mark. */
const MARKED: Readonly<Record<Mark, number>> = { '*': 7, '†': 8 };

/** How many rows decide how wide a column is, and the widths there are. */
const MEASURED = 1000;
const WIDTHS = { least: 6, most: 60, wrapped: 80 } as const;

/** Digits are those after the point of numbers with the style `fixed`. */
export function* workbookBytes(sheets: readonly SheetSpec[], digits: number): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const encoder = new TextEncoder();
  for (const [name, pieces] of parts(sheets, digits)) {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = MOMENT;
    zip.add(part);
    for (const piece of joined(pieces)) {
      part.push(encoder.encode(piece));
      yield* ready;
      ready = [];
    }
    part.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready;
}

function parts(sheets: readonly SheetSpec[], digits: number): [name: string, pieces: Iterable<string>][] {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (list: readonly string[]) =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
  const type = (part: string, content: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${content}+xml"/>`;
  const types = [
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    type('workbook', 'sheet.main'),
    type('styles', 'styles'),
    ...sheets.map((_, index) => type(`worksheets/sheet${index + 1}`, 'worksheet')),
  ];
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      [`${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`],
    ],
    ['_rels/.rels', [relations([relation(1, 'officeDocument', 'xl/workbook.xml')])]],
    [
      'xl/workbook.xml',
      [
        `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
      ],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      [
        relations([
          ...sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
          relation(sheets.length + 1, 'styles', 'styles.xml'),
        ]),
      ],
    ],
    ['xl/styles.xml', [styles(digits)]],
    ...sheets.map((sheet, index): [string, Iterable<string>] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet, digits),
    ]),
  ];
}

function styles(digits: number): string {
  const xf = (attributes: string, inside = '') =>
    `<xf fontId="0" fillId="0" borderId="0" xfId="0" ${attributes}>${inside}</xf>`;
  const cells = [
    xf('numFmtId="0"'),
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    xf('numFmtId="1" applyNumberFormat="1"'),
    xf('numFmtId="3" applyNumberFormat="1"'),
    xf('numFmtId="164" applyNumberFormat="1"'),
    xf('numFmtId="49" applyNumberFormat="1" quotePrefix="1"'),
    xf('numFmtId="0" applyAlignment="1"', '<alignment vertical="top" wrapText="1"/>'),
    xf('numFmtId="165" applyNumberFormat="1"'),
    xf('numFmtId="166" applyNumberFormat="1"'),
  ];
  const fixed = fixedFormat(digits);
  const formats = [fixed, ...Object.keys(MARKED).map((mark) => `${fixed}"${mark}"`)];
  const font = (inside: string) =>
    `<font>${inside}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const fill = (pattern: string) => `<fill><patternFill patternType="${pattern}"/></fill>`;
  return [
    `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
    `<numFmts count="3">${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${xmlText(code)}"/>`).join('')}</numFmts>`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    `<fills count="2">${fill('none')}${fill('gray125')}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

const fixedFormat = (digits: number) => (digits === 0 ? '0' : `0.${'0'.repeat(digits)}`);

function* sheetXml({ columns, rows, frozen }: SheetSpec, digits: number): Generator<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">`;
  const split = frozen === undefined || frozen === 0 ? '' : `xSplit="${frozen}" `;
  const pane = split === '' ? 'bottomLeft' : 'bottomRight';
  const corner = `${columnName(frozen ?? 0)}2`;
  yield `<sheetViews><sheetView workbookViewId="0"><pane ${split}ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
  const widths = widthsOf(columns, rows, digits);
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width + 2}" customWidth="1"/>`,
  );
  yield `<cols>${cols.join('')}</cols><sheetData>`;
  const names = columns.map((_, index) => columnName(index));
  const header = columns.map((column, index) => textCell(`${names[index]}1`, column.header, STYLES.header));
  yield `<row r="1">${header.join('')}</row>`;
  let number = 1;
  for (const row of rows()) {
    number++;
    let cells = '';
    for (let index = 0; index < row.length; index++) {
      const value = row[index];
      const { style = 'plain', wrapped = false } = columns[index] ?? {};
      const at = `${names[index]}${number}`;
      if (typeof value === 'number') cells += numberCell(at, value, STYLES[style]);
      else if (typeof value === 'object' && value !== null)
        cells += numberCell(at, value.number, MARKED[value.mark]);
      else if (typeof value === 'string' && value !== '') {
        cells += textCell(at, value, wrapped ? STYLES.wrapped : STYLES.plain);
      }
    }
    yield `<row r="${number}">${cells}</row>`;
  }
  yield `</sheetData>`;
  if (frozen !== undefined) {
    yield `<autoFilter ref="A1:${names[names.length - 1] ?? 'A'}${number}"/>`;
  }
  yield '</worksheet>';
}

const numberCell = (at: string, value: number, style: number): string =>
  Number.isNaN(value) ? '' : `<c r="${at}" s="${style}"><v>${value === 0 ? 0 : value}</v></c>`;

function textCell(at: string, text: string, style: number): string {
  // A text that looks like a formula stays a text when somebody edits the cell, too.
  const kept = neutraliseFormula(text) === text ? style : STYLES.quoted;
  return `<c r="${at}" s="${kept}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** Text that XML can hold, escaped as the format wants it; control characters are made visible. */
function xmlText(text: string): string {
  return withoutControls(text)
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function widthsOf(columns: readonly SheetColumn[], rows: SheetSpec['rows'], digits: number): number[] {
  const widths = columns.map(({ header }) => displayWidth(header) + 2);
  let measured = 0;
  for (const row of rows()) {
    if (++measured > MEASURED) break;
    row.forEach((value, index) => {
      if (value === null) return;
      const text =
        typeof value === 'string'
          ? value
          : typeof value === 'number'
            ? shownNumber(value, columns[index]?.style, digits)
            : `${shownNumber(value.number, 'fixed', digits)}${value.mark}`;
      const longest = Math.max(...text.split('\n').map((line) => displayWidth(line)));
      widths[index] = Math.max(widths[index] ?? 0, longest);
    });
  }
  return widths.map((width, index) => {
    const most = columns[index]?.wrapped === true ? WIDTHS.wrapped : WIDTHS.most;
    return Math.min(most, Math.max(WIDTHS.least, width));
  });
}

/** About what a spreadsheet shows of a number: with the format General at most eleven characters. */
function shownNumber(value: number, style: NumberStyle | undefined, digits: number): string {
  if (Number.isNaN(value)) return '';
  if (style === 'fixed') return value.toFixed(digits);
  if (style === 'whole') return value.toFixed(0);
  if (style === 'thousands') return value.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ' ');
  return String(value).slice(0, 11);
}
