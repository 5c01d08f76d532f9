/** The findings of `rating check` → text, for people, for programs, for spreadsheets and for GitHub. */

import { codes } from '../model/codes.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { jsonText, neutraliseFormula, withoutControls } from '../write/text.ts';
import { describe } from '../write/words/tell.ts';
import type { FileFormat } from './options.ts';
import type { Painter } from './paint.ts';
import { entryOf, github, human } from './report.ts';

/** How many of one kind are shown to people before the rest is only counted. */
const SHOWN = 10;

export interface FindingsOptions {
  readonly units: number;
  readonly indicators: number;
  readonly width: number;
  readonly paint: Painter;
}

export interface FindingsFormat extends FileFormat {
  /** The findings, sorted, as text. */
  readonly write: (findings: readonly Diagnostic[], options: FindingsOptions) => string;
}

export const formats: readonly FindingsFormat[] = [
  { name: 'human', extensions: ['.txt'], write: writeHuman },
  { name: 'json', extensions: ['.json'], write: writeJson },
  { name: 'csv', extensions: ['.csv'], write: writeCsv },
  { name: 'github', extensions: [], write: (findings) => findings.map(github).join('') },
];

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

const countOf = (findings: readonly Diagnostic[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length;

/** Kind by kind, each with its count, the first ten and the help they share; the sums at the end. */
function writeHuman(findings: readonly Diagnostic[], options: FindingsOptions): string {
  const { paint } = options;
  const kinds = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const kind = `${finding.severity} ${finding.code}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), finding]);
  }
  const groups = [...kinds.values()].map((kind) => writeKind(kind, options));
  const color = { error: paint.red, warning: paint.yellow, note: paint.cyan };
  const sums = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = countOf(findings, severity);
    return count === 0 ? [] : [paint.bold(color[severity](counted(count, severity)))];
  });
  const about = `${counted(options.units, 'unit')} and ${counted(options.indicators, 'indicator')} checked`;
  const isClean = findings.every(({ severity }) => severity === 'note');
  const verdict = isClean ? [paint.bold(paint.green('nothing wrong')), ...sums] : sums;
  const first = findings[0]?.code;
  const more = first === undefined ? '' : paint.dim(`; rating check --explain ${first} tells more`);
  return `${groups.map((group) => `${group}\n`).join('')}${verdict.join(', ')}: ${about}${more}\n`;
}

function writeKind(kind: readonly Diagnostic[], { paint, width }: FindingsOptions): string {
  const [first] = kind;
  if (first === undefined) return '';
  const shown = kind.slice(0, SHOWN);
  const { help } = describe(first);
  const isShared =
    shown.length > 1 && help !== undefined && shown.every((finding) => describe(finding).help === help);
  const { title } = codes[first.code];
  const lines = [
    paint.bold(`${title.charAt(0).toUpperCase()}${title.slice(1)}: ${kind.length}`),
    '',
    ...shown.map((finding) =>
      human(finding, paint, width, { isCoded: true, isHelpful: !isShared }).trimEnd(),
    ),
  ];
  if (isShared) lines.push(`  ${paint.green('help for all of them:')} ${help.replaceAll('\n', '\n    ')}`);
  if (kind.length > shown.length)
    lines.push(paint.dim(`  … and ${kind.length - shown.length} more; -f json or -f csv lists them all`));
  return `${lines.join('\n')}\n`;
}

/** As `--diagnostics json` prints them, with the sums. */
function writeJson(findings: readonly Diagnostic[], { units, indicators }: FindingsOptions): string {
  const summary = {
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    notes: countOf(findings, 'note'),
    units,
    indicators,
  };
  return `${jsonText({ diagnostics: findings.map(entryOf), summary })}\n`;
}

/** One line a finding. */
function writeCsv(findings: readonly Diagnostic[]): string {
  const header = [
    'severity',
    'code',
    'file',
    'sheet',
    'cell',
    'line',
    'column',
    'unit',
    'field',
    'message',
    'help',
  ];
  const rows = findings.map((finding) => {
    const { severity, code, place, unit, field } = finding;
    const { message, help } = describe(finding);
    return [
      severity,
      code,
      place?.file,
      place?.sheet,
      place?.cell,
      place?.line,
      place?.column,
      unit,
      field,
      message,
      help,
    ];
  });
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = neutraliseFormula(withoutControls(value));
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
