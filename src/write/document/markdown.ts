/** A document → GitHub's Markdown. Text from data never turns into markup. */

import { joined, visible } from '../text.ts';
import { barText, scaleOf } from './bar.ts';
import {
  type Block,
  type Cell,
  type Column,
  codeLines,
  type Document,
  type Finding,
  type Heading,
  type Inline,
  isRich,
  type RichCell,
  type Section,
  type Span,
  spansOf,
  type Table,
} from './document.ts';
import { formatNumber, MISSING, type NumberStyle, POINT } from './numbers.ts';

export interface MarkdownOptions {
  readonly numbers?: NumberStyle;
}

/** Pieces of text. Every column is shown; there is one blank line between blocks. */
export const markdown = (document: Document, { numbers = POINT }: MarkdownOptions = {}): Iterable<string> =>
  joined(pieces(document, numbers));

function* pieces(document: Document, numbers: NumberStyle): Generator<string> {
  let before: Block | undefined;
  for (const block of document) {
    // Nothing is left out for want of room, and headings set parts apart.
    if (block.kind === 'omitted' || block.kind === 'break') continue;
    if (before !== undefined) yield between(before, block);
    before = block;
    yield* blockText(block, numbers);
  }
}

const LISTS: readonly Block['kind'][] = ['list', 'facts', 'finding', 'help'];

/** Two lists would be one if nothing stood between them. */
function between(before: Block, { kind, tight }: Block): string {
  if (!LISTS.includes(before.kind) || !LISTS.includes(kind)) return '\n';
  return tight === true ? '' : '\n<!-- -->\n\n';
}

function* blockText(
  block: Exclude<Block, { readonly kind: 'omitted' | 'break' }>,
  numbers: NumberStyle,
): Generator<string> {
  switch (block.kind) {
    case 'heading':
      yield* headingText(block);
      break;
    case 'paragraph':
    case 'note':
      yield `${inlineText(block.text)}\n`;
      break;
    case 'callout':
      yield `> ${inlineText(block.text)}\n`;
      break;
    case 'list':
      for (const item of block.items) yield `- ${inlineText(item)}\n`;
      break;
    case 'facts':
      for (const [label, text] of block.entries) yield `- ${markdownText(label)}: ${inlineText(text)}\n`;
      break;
    case 'table':
      yield* tableText(block, numbers);
      break;
    case 'bars': {
      const scale = scaleOf(
        block.items.map(({ value }) => value),
        block.full,
        BAR_WIDTH,
      );
      yield `| ${block.headers.map(markdownText).join(' | ')} |  |\n| --- | ---: | --- |\n`;
      for (const { label, value } of block.items) {
        const [number, bar] = [formatNumber(value ?? NaN, block.format, numbers), barText(value, scale)];
        yield `| ${markdownText(label)} | ${number} | ${bar === '' ? '' : codeText(bar)} |\n`;
      }
      break;
    }
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(block.text) + 1));
      yield `${fence}\n${codeLines(block).map(visible).join('\n')}\n${fence}\n`;
      break;
    }
    case 'finding':
      yield findingText(block);
      break;
    case 'help':
      yield `- ${markdownText(block.label)}\n${block.text
        .split('\n')
        .map((line) => `  - ${markdownText(line)}\n`)
        .join('')}`;
  }
}

/** Columns of the longest bar. */
const BAR_WIDTH = 20;

/** Facts follow the title of a document in a line of their own, and other headings in brackets. */
function* headingText({ level, text, facts = [], id }: Omit<Heading, 'kind'>): Generator<string> {
  const anchor = id === undefined ? '' : `<a id="${idText(id)}"></a>`;
  const shown = facts.map(markdownText).join(' · ');
  const beside = shown === '' || level === 1 ? '' : ` (${shown})`;
  yield `${'#'.repeat(level)} ${anchor}${inlineText(text)}${beside}\n`;
  if (shown !== '' && level === 1) yield `\n${shown}\n`;
}

/** A table for each section. */
function* tableText({ columns, sections }: Table, numbers: NumberStyle): Generator<string> {
  for (const [index, { heading, rows, remarks = [] }] of sections.entries()) {
    if (index > 0) yield '\n';
    if (heading !== undefined) {
      yield* headingText(heading);
      yield '\n';
    }
    yield* rowsText(columns, rows, numbers);
    if (remarks.length > 0) yield '\n';
    for (const remark of remarks) yield `- ${inlineText(remark)}\n`;
  }
}

function* rowsText(
  columns: readonly Column[],
  rows: Section['rows'],
  numbers: NumberStyle,
): Generator<string> {
  yield `| ${columns.map(({ header }) => markdownText(header)).join(' | ')} |\n`;
  yield `| ${columns.map(({ align = 'left' }) => (align === 'left' ? '---' : '---:')).join(' | ')} |\n`;
  for (const row of rows) {
    let line = '|';
    for (let at = 0; at < columns.length; at++) line += ` ${cellText(row[at], columns[at]!, numbers)} |`;
    yield `${line}\n`;
  }
}

function cellText(cell: Cell | undefined, column: Column, numbers: NumberStyle): string {
  if (typeof cell === 'string') return markdownText(cell);
  if (cell === undefined) return '';
  if (!isRich(cell)) return cell === null ? MISSING : formatNumber(cell, column.format, numbers);
  const { before, after } = cell;
  return `${before === undefined ? '' : markText(before.text)}${richText(cell, column, numbers)}${after === undefined ? '' : markText(after.text)}`;
}

function richText({ value, role, format, to }: RichCell, column: Column, numbers: NumberStyle): string {
  if (value === null) return MISSING;
  if (value === '') return '';
  // In a table a bar ends the cell even in code; a backslash escapes it, but not behind another.
  const isCode = role === 'code' && !String(value).includes('\\|');
  if (isCode) return codeText(String(value)).replaceAll('|', '\\|');
  const text =
    typeof value === 'string' ? markdownText(value) : formatNumber(value, format ?? column.format, numbers);
  const strong = LOUD.includes(role) ? `**${text}**` : text;
  return to === undefined ? strong : linkText(strong, to);
}

/** A mark stands beside a value, so that it begins nothing; a blank at its end is between them. */
const markText = (text: string) => safeText(text) + (text.endsWith(' ') ? ' ' : '');

function findingText({ severity, code, text, at, about, related = [], help }: Finding): string {
  const place = [at, about].filter((part) => part !== undefined).map(markdownText);
  const kind = code === undefined ? '' : ` ${codeText(code)}`;
  const lines = [
    `- **${severity}**${kind}: ${markdownText(text)}${place.length === 0 ? '' : ` (${place.join(', ')})`}`,
    ...related.map(
      ({ text, at }) => `  - ${markdownText(text)}${at === undefined ? '' : `: ${markdownText(at)}`}`,
    ),
    ...(help === undefined ? [] : help.split('\n').map((line) => `  - ${markdownText(line)}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Spans with their roles, for one line of a paragraph, a heading, a list or a table. */
export function inlineText(text: Inline): string {
  if (typeof text === 'string') return markdownText(text);
  let line = '';
  for (const [index, span] of spansOf(text).entries()) {
    const next = spanText(span, index === 0);
    // Code beside code needs something between, which is not seen.
    line += line.endsWith('`') && next.startsWith('`') ? `&#8203;${next}` : next;
  }
  return line.trim();
}

const LOUD: readonly Span['role'][] = ['strong', 'term', 'error', 'warning', 'good'];

function spanText({ text, role, to }: Span, isFirst: boolean): string {
  if (role === 'code') return codeText(text);
  // Blanks at the ends join it to its neighbours, and markup would not take them.
  const [, before = '', inside = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (inside === '') return before === '' ? '' : ' ';
  const safe = isFirst ? markdownText(inside) : opened(safeText(inside));
  const strong = LOUD.includes(role) ? `**${safe}**` : safe;
  const linked = to === undefined ? strong : linkText(strong, to);
  return `${before === '' ? '' : ' '}${linked}${after === '' ? '' : ' '}`;
}

/** Nothing but a place in the document or an address on the web becomes a link. */
function linkText(text: string, to: string): string {
  if (to.startsWith('#')) return `[${text}](#${idText(to.slice(1))})`;
  return /^https?:\/\/[^\s<>\p{Cc}]+$/u.test(to) ? `[${text}](<${to}>)` : text;
}

/** Letters, digits and what else an anchor may have; everything else is written as its bytes. */
const idText = (id: string) =>
  encodeURIComponent(id.replace(/\p{Surrogate}/gu, '').replace(/\s+/g, '-')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );

/** Text as code in a line. */
function codeText(text: string): string {
  if (text === '') return '';
  const clean = visible(text.replace(/\r?\n/g, ' '));
  const fence = '`'.repeat(longestRun(clean) + 1);
  const blank = /^`|`$/.test(clean) ? ' ' : '';
  return `${fence}${blank}${clean}${blank}${fence}`;
}

/** Backticks in a row. */
const longestRun = (text: string) => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/**
 * Text from data as it reads, whatever Markdown, HTML, math or GitHub's own references it resembles: for
 * one line of a paragraph, a heading, a list or a table.
 */
export const markdownText = (text: string): string => opened(safeText(text)).replace(/^:(?!\d)/, '\\:');

/** What would begin a list or an underline of a heading; also where only markup stands before it. */
const opened = (safe: string): string =>
  safe.replace(/^[-+=](?![\d.])/, '\\$&').replace(/^\d+(?=[.)](?:\s|$))/, '$&\\');

/** Words of Latin or Cyrillic letters, as most names are; to know all the letters there are takes a millisecond. */
const PLAIN = /^[0-9A-Za-z\u00c0-\u024f\u0400-\u052f]+(?: [0-9A-Za-z\u00c0-\u024f\u0400-\u052f]+)*$/;

/** The same wherever it stands in a line. */
function safeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    visible(text.replace(/\s+/g, ' ').trim())
      .replace(/[\\`*_[\]#~!|$]/g, '\\$&')
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
