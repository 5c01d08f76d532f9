/** Diagnostics → stderr, for people, for programs and for GitHub. */

import type { Diagnostic, Frame, Place } from '../model/diagnostic.ts';
import { cellText, noteOf, placeText } from '../write/note.ts';
import { jsonText, visible } from '../write/text.ts';
import { displayWidth } from '../write/width.ts';
import { describe, sentence } from '../write/words/tell.ts';
import type { Paint, Painter } from './paint.ts';
import type { DiagnosticsFormat } from './words.ts';

/** How many of one kind are shown to people before the rest is only counted. */
const SHOWN = 20;

export interface ReportOptions {
  readonly format: DiagnosticsFormat;
  readonly quiet: boolean;
  readonly paint: Painter;
  readonly width: number;
}

/** The text for stderr; empty when there is nothing to say. Errors first, then warnings, then notes. */
export function report(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const order = { error: 0, warning: 1, note: 2 };
  const said = diagnostics
    .filter(({ severity }) => !(options.quiet && severity === 'note'))
    .sort((a, b) => order[a.severity] - order[b.severity]);
  if (options.format === 'json') return `${jsonText({ diagnostics: said.map(entryOf) })}\n`;
  if (options.format === 'github') return said.map(github).join('');
  const { paint } = options;
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { code } of said) totals.set(code, (totals.get(code) ?? 0) + 1);
  return said
    .map((diagnostic) => {
      const { code } = diagnostic;
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count < SHOWN || totals.get(code) === SHOWN) return human(diagnostic, paint, options.width);
      if (count > SHOWN) return '';
      const rest = totals.get(code)! - SHOWN + 1;
      return paint.dim(`… and ${rest} more ${code}; --diagnostics json lists them all\n`);
    })
    .join('');
}

/** As in the result's notes, with the related places. */
export function entryOf(diagnostic: Diagnostic) {
  const { related } = diagnostic;
  return {
    ...noteOf(diagnostic),
    ...(related && {
      related: related.map(({ says, place }) => ({ message: sentence(says), ...(place && { place }) })),
    }),
  };
}

/** The number of the line or, in a spreadsheet, of the row. */
const lineOf = (place: Place | undefined): number | undefined =>
  place?.line ?? (place?.cell === undefined ? undefined : Number(place.cell.replace(/\D/g, '')));

/** A diagnostic as people read it. Notes are remarks in passing and show their code only where it is asked for. */
export function human(
  diagnostic: Diagnostic,
  paint: Painter,
  width: number,
  { isCoded = false, isHelpful = true }: { readonly isCoded?: boolean; readonly isHelpful?: boolean } = {},
): string {
  const { severity, code, place, frame, unit, field, related = [] } = diagnostic;
  const { message, help } = describe(diagnostic);
  const color = { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
  const about = [unit, field]
    .filter((part) => part !== undefined)
    .map(visible)
    .join(', ');
  const head = `${paint.bold(color(severity))}${severity === 'note' && !isCoded ? '' : color(`[${code}]`)}: ${severity === 'note' ? visible(message) : paint.bold(visible(message))}`;
  const lines = [head];
  if (place !== undefined)
    lines.push(
      `  ${paint.dim('at')} ${placeText(place)}${about === '' ? '' : `  ${paint.dim(`(${about})`)}`}`,
    );
  else if (unit !== undefined) lines.push(`  ${paint.dim(`(${about})`)}`);
  const line = lineOf(place);
  if (line !== undefined && frame !== undefined) lines.push(...frameLines(line, frame, paint, color, width));
  for (const { says, place, frame } of related) {
    lines.push(`  ${visible(sentence(says))}${place === undefined ? '' : `: ${placeText(place)}`}`);
    const line = lineOf(place);
    if (line !== undefined && frame !== undefined)
      lines.push(...frameLines(line, frame, paint, paint.cyan, width));
  }
  if (help !== undefined && isHelpful)
    lines.push(`  ${paint.green('help:')} ${help.split('\n').map(visible).join('\n    ')}`);
  return `${lines.join('\n')}\n`;
}

/** The source line, cut to the width around the cell, with a caret under every column of the cell. */
function frameLines(line: number, frame: Frame, paint: Painter, color: Paint, width: number): string[] {
  const gutter = String(line).padStart(5);
  const room = Math.max(20, width - gutter.length - 4);
  const before = [...visible(frame.text.slice(0, frame.start))];
  const marked = [...visible(frame.text.slice(frame.start, frame.start + frame.length))];
  const after = [...visible(frame.text.slice(frame.start + frame.length))];
  // Whole characters are dropped, from the far ends first, until the line fits.
  let cutLeft = false;
  let cutRight = false;
  let cutMarked = false;
  const fits = () =>
    displayWidth([...before, ...marked, ...after].join('')) +
      Number(cutLeft) +
      Number(cutRight) +
      Number(cutMarked) <=
    room;
  if (before.length + marked.length + after.length > 4 * room) {
    cutRight = after.length > room;
    after.length = Math.min(after.length, room);
    cutLeft = before.length > room;
    before.splice(0, before.length - room);
    cutMarked = marked.length > room;
    marked.length = Math.min(marked.length, room);
  }
  while (!fits()) {
    if (after.length > 0 && after.length >= before.length) {
      after.pop();
      cutRight = true;
    } else if (before.length > 0) {
      before.shift();
      cutLeft = true;
    } else if (marked.length > 1) {
      marked.pop();
      cutMarked = true;
    } else break;
  }
  const left = (cutLeft ? '…' : '') + before.join('');
  const cell = marked.join('') + (cutMarked ? '…' : '');
  const right = after.join('') + (cutRight ? '…' : '');
  const carets = '^'.repeat(Math.max(1, displayWidth(cell)));
  return [
    `${paint.dim(`${gutter} |`)} ${left}${color(cell)}${right}`,
    `${paint.dim(`${' '.repeat(gutter.length)} |`)} ${' '.repeat(displayWidth(left))}${color(carets)}`,
  ];
}

/** A GitHub workflow command, one line each. */
export function github({ severity, code, says, place }: Diagnostic): string {
  const { message, help } = describe({ says });
  const escaped = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const level = { error: 'error', warning: 'warning', note: 'notice' }[severity];
  const properties = [
    ...(place === undefined ? [] : [`file=${property(visible(place.file))}`]),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    ...(place?.column === undefined ? [] : [`col=${place.column}`]),
    `title=${property(code)}`,
  ];
  // Annotations know files and lines; where in a spreadsheet it is, the message says.
  const cell = place && cellText(place);
  const text = cell === undefined ? visible(message) : `${cell}: ${visible(message)}`;
  return `::${level} ${properties.join(',')}::${escaped(text)}${help === undefined ? '' : escaped(`\n${help.split('\n').map(visible).join('\n')}`)}\n`;
}
