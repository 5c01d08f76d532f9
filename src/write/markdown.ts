/** A document in GitHub's Markdown: title, table, awards, and who is not rated. */

import type { Exporter, WriteOptions } from './exporter.ts';
import {
  awardTitle,
  cellText,
  isNumeric,
  type Section,
  sectionsOf,
  shownText,
  splitConstants,
  unitsText,
  winnersOf,
  withoutClass,
} from './people.ts';
import { joined, visible } from './text.ts';
import type { Field, View } from './view.ts';
import { sentence } from './words/tell.ts';

/** Rounded numbers, labels instead of keys; text from data never turns into markup. */
export const markdown: Exporter = {
  name: 'markdown',
  summary: 'a document with a table as GitHub shows it, numbers rounded',
  extensions: ['.md', '.markdown'],
  write: (view, options) => joined(lines(view, options)),
};

function* lines(view: View, options: WriteOptions): Generator<string> {
  const { rating, hidden, rows } = view;
  const { captions, fields: varying } = splitConstants(view);
  const fields = withoutClass(varying, view);
  const rated = rating.columns.order.length;
  const { name, edition } = rating.rating;

  yield `# ${markdownText(name)}\n\n`;
  const facts = [
    ...(edition === null ? [] : [`Edition ${markdownText(edition)}`]),
    `${unitsText(rated)} rated${rating.excluded.length > 0 ? `, ${rating.excluded.length} not rated` : ''}`,
    ...(hidden > 0 ? [`${rows.length} of them shown`] : []),
  ];
  yield `${facts.join(' · ')}\n`;
  for (const { label, text } of captions) yield `\n${markdownText(label)}: ${markdownText(text)}\n`;

  if (rows.length === 0) yield '\nNo rated unit meets the conditions.\n';
  else for (const section of sectionsOf(view)) yield* tableOf(section, fields, view, options);

  if (rating.awards.length > 0) {
    yield '\n## Awards\n\n';
    for (const award of rating.awards) {
      const winners = winnersOf(award).map(markdownText).join(', ');
      yield `- **${markdownText(awardTitle(award))}**: ${winners === '' ? 'no winner' : winners}\n`;
    }
  }
  if (rating.excluded.length > 0) {
    yield '\n## Not rated\n\n';
    for (const { id, reason } of rating.excluded)
      yield `- ${markdownText(id)}: ${markdownText(sentence(reason))}\n`;
  }
}

function* tableOf(
  { heading, rows }: Section,
  fields: readonly Field[],
  view: View,
  { digits }: WriteOptions,
): Generator<string> {
  if (heading !== undefined) {
    yield `\n## ${markdownText(heading.name)} (${shownText(rows.length, heading.units)})\n`;
  }
  yield `\n| ${fields.map(({ label }) => markdownText(label)).join(' | ')} |\n`;
  yield `| ${fields.map((field) => (isNumeric(field) ? '---:' : '---')).join(' | ')} |\n`;
  const cells = fields.map((field) => {
    const text = cellText(field, view, { digits, align: false });
    return isNumeric(field) ? text : (row: number) => markdownText(text(row));
  });
  for (const row of rows) yield `| ${cells.map((cell) => cell(row)).join(' | ')} |\n`;
}

/**
 * Text from data as it reads, whatever Markdown, HTML, math or GitHub's own references it resembles: for
 * one line of a paragraph, a heading, a list or a table.
 */
export function markdownText(text: string): string {
  return (
    visible(text.replace(/\s+/g, ' ').trim())
      .replace(/[\\`*_[\]#~!|$]/g, '\\$&')
      // What would begin a list, a quotation or an underline of a heading.
      .replace(/^[-+=:](?![\d.])/, '\\$&')
      .replace(/^\d+(?=[.)](?:\s|$))/, '$&\\')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Addresses stay text; so do names and numbers that GitHub would link, by a blank of no width.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\bwww(?=\.)/gi, '$&\\')
      .replace(/#(?=\d)/g, '#&#8203;')
      .replace(/@(?=\w)/g, '@&#8203;')
  );
}
