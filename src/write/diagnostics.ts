/** Diagnostics as people, programs and GitHub read them, whether on standard error or as the result of a check. */

import type { Diagnostic, Frame, Place } from '../model/diagnostic.ts';
import type { Excerpt, Finding } from './document/document.ts';
import { cellText, noteOf, placeText } from './note.ts';
import { visible } from './text.ts';
import { sentence } from './words/tell.ts';

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

/** For people. Notes are remarks in passing and show their code only where it is asked for. */
export function findingOf(diagnostic: Diagnostic, isCoded = false): Finding {
  const { frame, related = [] } = diagnostic;
  const { severity, code, message, place, unit, field, help } = noteOf(diagnostic);
  const about = [unit, field].filter((part) => part !== undefined).join(', ');
  const isAbout = about !== '' && (place !== undefined || unit !== undefined);
  return {
    kind: 'finding',
    severity,
    ...((severity !== 'note' || isCoded) && { code }),
    text: message,
    ...spotOf(place, frame),
    ...(isAbout && { about }),
    related: related.map(({ says, place, frame }) => ({ text: sentence(says), ...spotOf(place, frame) })),
    ...(help !== undefined && { help }),
  };
}

function spotOf(place: Place | undefined, frame: Frame | undefined) {
  if (place === undefined) return {};
  // The number of the line or, in a spreadsheet, of the row.
  const line = place.line ?? (place.cell === undefined ? undefined : Number(place.cell.replace(/\D/g, '')));
  const excerpt: Excerpt | undefined =
    line === undefined || frame === undefined ? undefined : { line, ...frame };
  return { at: placeText(place), ...(excerpt !== undefined && { excerpt }) };
}

/** A GitHub workflow command, one line each. */
export function githubLine(diagnostic: Diagnostic): string {
  const { severity, code, message, place, help } = noteOf(diagnostic);
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
