/** The findings of `rating check`, for people, for programs, for spreadsheets and for GitHub. */

import { codes } from '../model/codes.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { csvLines } from './cells.ts';
import { entryOf, findingOf, githubLine } from './diagnostics.ts';
import type { Block, Document, Span } from './document/document.ts';
import type { Exporter } from './exporter.ts';
import { noteOf } from './note.ts';
import { joined, jsonText } from './text.ts';
import { findings as words } from './words/documents.ts';
import { acceptable } from './words/en/parts.ts';
import { tell } from './words/tell.ts';

/** How many of one kind are shown to people before the rest is only counted. */
const SHOWN = 10;

export interface Findings {
  /** Sorted. */
  readonly findings: readonly Diagnostic[];
  /** How much was checked. */
  readonly units: number;
  readonly indicators: number;
}

const countOf = (findings: readonly Diagnostic[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length;

/** Kind by kind, each with its count, the first ten and the help they share; the sums at the end. */
export function findingsDocument({ findings, units, indicators }: Findings): Document {
  const kinds = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const kind = `${finding.severity} ${finding.code}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), finding]);
  }
  const sums = (['error', 'warning', 'note'] as const).flatMap((severity): Span[] => {
    const count = countOf(findings, severity);
    return count === 0 ? [] : [{ text: words.counted(count, severity), role: severity }];
  });
  const isClean = findings.every(({ severity }) => severity === 'note');
  const verdict: Span[] = isClean ? [{ text: words.clean, role: 'good' }, ...sums] : sums;
  const first = findings[0]?.code;
  const more: Span[] = first === undefined ? [] : [{ text: words.explains(first), role: 'quiet' }];
  return [
    ...[...kinds.values()].flatMap(kindBlocks),
    {
      kind: 'paragraph',
      text: [
        ...verdict.flatMap((span, index) => (index === 0 ? [span] : [', ', span])),
        words.checked(units, indicators),
        ...more,
      ],
      unbroken: true,
    },
  ];
}

function kindBlocks(kind: readonly Diagnostic[]): Block[] {
  const [first] = kind;
  if (first === undefined) return [];
  const shown = kind.slice(0, SHOWN).map((finding) => findingOf(finding, true));
  const helps = kind.slice(0, SHOWN).map(({ says }) => tell(says).help);
  const help = helps[0];
  const isShared = shown.length > 1 && help !== undefined && helps.every((other) => other === help);
  const { title } = codes[first.code];
  const blocks: Block[] = [
    {
      kind: 'heading',
      level: 2,
      text: `${title.charAt(0).toUpperCase()}${title.slice(1)}: ${kind.length}`,
    },
    ...shown.map((finding, index): Block => {
      const { help, ...rest } = finding;
      const said = isShared || help === undefined ? rest : { ...rest, help };
      return index === 0 ? said : { ...said, tight: true };
    }),
  ];
  if (isShared) {
    const text = first.accept === undefined ? help : acceptable(help, first.accept, true);
    blocks.push({ kind: 'help', label: words.sharedHelp, text, tight: true });
  }
  if (kind.length > shown.length) {
    const text = words.more(kind.length - shown.length);
    blocks.push({ kind: 'paragraph', text, tone: 'quiet', indent: 2, unbroken: true, tight: true });
  }
  return blocks;
}

/** As `--diagnostics json` prints them, with the sums. */
export const findingsJson: Exporter<Findings> = {
  write({ findings, units, indicators }) {
    const summary = {
      errors: countOf(findings, 'error'),
      warnings: countOf(findings, 'warning'),
      notes: countOf(findings, 'note'),
      units,
      indicators,
    };
    return [`${jsonText({ diagnostics: findings.map(entryOf), summary })}\n`];
  },
};

/** One line a finding. */
export const findingsCsv: Exporter<Findings> = {
  write({ findings }) {
    const rows = findings
      .map(noteOf)
      .map(({ severity, code, place, unit, field, message, help }) => [
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
        help?.replaceAll('\n', '; '),
      ]);
    return joined(csvLines([HEADER, ...rows]));
  },
};

const HEADER = [
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

export const findingsGithub: Exporter<Findings> = { write: ({ findings }) => findings.map(githubLine) };
