/** What is wrong, as a terminal shows it: with the line of the source, and what to do. */

import type { Paint, Painter } from '../paint.ts';
import { visible } from '../text.ts';
import { displayWidth } from '../width.ts';
import type { Excerpt, Finding } from './document.ts';

/** Lines of which only excerpts keep to the width: messages are searched for and copied whole. */
export function findingLines(finding: Finding, paint: Painter, width: number): string[] {
  const { severity, code, text, at, about, excerpt, related = [], help } = finding;
  const color = { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
  const message = severity === 'note' ? visible(text) : paint.bold(visible(text));
  const aside = about === undefined ? '' : paint.dim(`(${visible(about)})`);
  const lines = [`${paint.bold(color(severity))}${code === undefined ? '' : color(`[${code}]`)}: ${message}`];
  if (at !== undefined) lines.push(`  ${paint.dim('at')} ${visible(at)}${aside === '' ? '' : `  ${aside}`}`);
  else if (aside !== '') lines.push(`  ${aside}`);
  if (excerpt !== undefined) lines.push(...excerptLines(excerpt, paint, color, width));
  for (const { text, at, excerpt } of related) {
    lines.push(`  ${visible(text)}${at === undefined ? '' : `: ${visible(at)}`}`);
    if (excerpt !== undefined) lines.push(...excerptLines(excerpt, paint, paint.cyan, width));
  }
  if (help !== undefined) lines.push(`  ${paint.green('help:')} ${helpText(help)}`);
  return lines;
}

/** Help of several lines, the further ones set in. */
export const helpText = (help: string): string => help.split('\n').map(visible).join('\n    ');

/** The source line, cut to the width around the cell, with a caret under every column of the cell. */
function excerptLines(
  { line, text, start, length }: Excerpt,
  paint: Painter,
  color: Paint,
  width: number,
): string[] {
  const gutter = String(line).padStart(5);
  const room = Math.max(20, width - gutter.length - 4);
  const { before, marked, after } = cutAround(
    [...visible(text.slice(0, start))],
    [...visible(text.slice(start, start + length))],
    [...visible(text.slice(start + length))],
    room,
  );
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [
    `${paint.dim(`${gutter} |`)} ${before}${color(marked)}${after}`,
    `${paint.dim(`${' '.repeat(gutter.length)} |`)} ${' '.repeat(displayWidth(before))}${color(carets)}`,
  ];
}

/** Whole characters are dropped, from the far ends first, until the three parts of the line fit. */
function cutAround(before: string[], marked: string[], after: string[], room: number) {
  const cut = { before: false, marked: false, after: false };
  const fits = () =>
    displayWidth([...before, ...marked, ...after].join('')) +
      Number(cut.before) +
      Number(cut.marked) +
      Number(cut.after) <=
    room;
  if (before.length + marked.length + after.length > 4 * room) {
    cut.after = after.length > room;
    after.length = Math.min(after.length, room);
    cut.before = before.length > room;
    before.splice(0, before.length - room);
    cut.marked = marked.length > room;
    marked.length = Math.min(marked.length, room);
  }
  while (!fits()) {
    if (after.length > 0 && after.length >= before.length) {
      after.pop();
      cut.after = true;
    } else if (before.length > 0) {
      before.shift();
      cut.before = true;
    } else if (marked.length > 1) {
      marked.pop();
      cut.marked = true;
    } else break;
  }
  return {
    before: (cut.before ? '…' : '') + before.join(''),
    marked: marked.join('') + (cut.marked ? '…' : ''),
    after: after.join('') + (cut.after ? '…' : ''),
  };
}
