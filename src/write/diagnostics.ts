/** Diagnostics as people, programs and GitHub read them, whether on standard error or as the result of a check. */

import type { Diagnostic, Frame, Location } from '../model/diagnostic.ts';
import type { Excerpt, Finding } from './document/document.ts';
import { cellText, locationText, noteOf } from './note.ts';
import { visible } from './text.ts';
import { sentence } from './words/tell.ts';

/** As in the result's notes, with the related places. */
export function entryOf(diagnostic: Diagnostic) {
  const { related } = diagnostic;
  return {
    ...noteOf(diagnostic),
    ...(related && {
      related: related.map(({ says, location }) => ({
        message: sentence(says),
        ...(location && { place: location }),
      })),
    }),
  };
}

/** For people. Notes are remarks in passing and show their code only where it is asked for. */
export function findingOf(diagnostic: Diagnostic, isCoded = false): Finding {
  const { frame, related = [] } = diagnostic;
  const { severity, code, message, place: location, unit, field, help } = noteOf(diagnostic);
  const about = [unit, field].filter((part) => part !== undefined).join(', ');
  const isAbout = about !== '' && (location !== undefined || unit !== undefined);
  return {
    kind: 'finding',
    severity,
    ...((severity !== 'note' || isCoded) && { code }),
    text: message,
    ...spotOf(location, frame),
    ...(isAbout && { about }),
    related: related.map(({ says, location, frame }) => ({
      text: sentence(says),
      ...spotOf(location, frame),
    })),
    ...(help !== undefined && { help }),
  };
}

function spotOf(location: Location | undefined, frame: Frame | undefined) {
  if (location === undefined) return {};
  // The number of the line or, in a spreadsheet, of the row.
  const line =
    location.line ?? (location.cell === undefined ? undefined : Number(location.cell.replace(/\D/g, '')));
  const excerpt: Excerpt | undefined =
    line === undefined || frame === undefined ? undefined : { line, ...frame };
  return { at: locationText(location), ...(excerpt !== undefined && { excerpt }) };
}

/** A GitHub workflow command, one line each. */
export function githubLine(diagnostic: Diagnostic): string {
  const { severity, code, message, place: location, help } = noteOf(diagnostic);
  const escaped = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const level = { error: 'error', warning: 'warning', note: 'notice' }[severity];
  const properties = [
    ...(location === undefined ? [] : [`file=${property(visible(location.file))}`]),
    ...(location?.line === undefined ? [] : [`line=${location.line}`]),
    ...(location?.column === undefined ? [] : [`col=${location.column}`]),
    `title=${property(code)}`,
  ];
  // Annotations know files and lines; where in a spreadsheet it is, the message says.
  const cell = location && cellText(location);
  const text = cell === undefined ? visible(message) : `${cell}: ${visible(message)}`;
  return `::${level} ${properties.join(',')}::${escaped(text)}${help === undefined ? '' : escaped(`\n${help.split('\n').map(visible).join('\n')}`)}\n`;
}
