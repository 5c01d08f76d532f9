/** A document → HTML without scripts, styles or handlers. Text from data never turns into markup. */

import { visible } from '../text.ts';
import {
  type Bars,
  type Block,
  type Cell,
  type Column,
  codeLines,
  type Document,
  type Heading,
  type Inline,
  isRich,
  type Mark,
  type Role,
  type Span,
  spansOf,
  type Table,
} from './document.ts';
import { idText, isAddress } from './link.ts';
import { formatNumber, MISSING, type NumberStyle } from './numbers.ts';

export interface HtmlOptions {
  readonly numbers: NumberStyle;
  /** What a table is called that has no heading before it. */
  readonly label: string;
}

/** Pieces of markup, one or more a block. */
export function* html(document: Document, { numbers, label }: HtmlOptions): Generator<string> {
  let heading = label;
  for (const block of document) {
    // Nothing is left out for want of room, and headings set parts apart.
    if (block.kind === 'omitted' || block.kind === 'break') continue;
    if (block.kind === 'heading') heading = plainText(block.text);
    yield `${blockHtml(block, numbers, heading)}\n`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\n': '&#10;',
};

/** The value of an attribute in double quotes, read back as it was. */
export const attributeText = (text: string): string =>
  text.replace(/[&<>"'\r\n]/g, (character) => ENTITIES[character] ?? character);

/** Text as it reads, with what could reorder a line made visible. */
export const htmlText = (text: string): string => attributeText(visible(text.replace(/\s+/g, ' ')));

/** The words of a text without their roles. */
export const plainText = (text: Inline): string =>
  spansOf(text)
    .map((span) => span.text)
    .join('');

function blockHtml(
  block: Exclude<Block, { readonly kind: 'omitted' | 'break' }>,
  numbers: NumberStyle,
  heading: string,
): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block);
    case 'paragraph':
    case 'note':
      return `<p>${inlineHtml(block.text)}</p>`;
    case 'callout':
      return `<p class="callout">${inlineHtml(block.text)}</p>`;
    case 'list':
      return listHtml(block.items.map(inlineHtml));
    case 'facts':
      return `<dl>${block.entries.map(([label, text]) => `<div><dt>${htmlText(label)}</dt><dd>${inlineHtml(text)}</dd></div>`).join('')}</dl>`;
    case 'table':
      return tableHtml(block, numbers, heading);
    case 'bars':
      return barsHtml(block, numbers, heading);
    case 'code':
      return `<pre><code>${codeLines(block)
        .map((line) => attributeText(visible(line)))
        .join('\n')}</code></pre>`;
    case 'finding': {
      const { severity, text, at, about, help } = block;
      const place = [at, about].filter((part) => part !== undefined).map(htmlText);
      const more = help === undefined ? '' : listHtml(help.split('\n').map(htmlText));
      return `<div class="finding"><p><strong>${htmlText(severity)}</strong>: ${htmlText(text)}${place.length === 0 ? '' : ` (${place.join(', ')})`}</p>${more}</div>`;
    }
    case 'help':
      return `<p>${htmlText(block.label)}</p>${listHtml(block.text.split('\n').map(htmlText))}`;
  }
}

const listHtml = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** Facts stand beside a heading, those of a title below it. */
export function headingHtml({ level, text, facts = [], id }: Omit<Heading, 'kind'>): string {
  const shown = facts.map(htmlText).join(' · ');
  const anchor = id === undefined ? '' : ` id="${idText(id)}"`;
  const line = (more: string) => `<h${level}${anchor}>${inlineHtml(text)}${more}</h${level}>`;
  if (shown === '') return line('');
  return level === 1 ? `${line('')}<p class="facts">${shown}</p>` : line(` <small>${shown}</small>`);
}

/** Wide ones are moved sideways, with the keyboard too. */
const scrolling = (label: string, table: string) =>
  `<div class="scroll" tabindex="0" role="group" aria-label="${attributeText(visible(label))}">${table}</div>`;

function tableHtml({ columns, sections }: Table, numbers: NumberStyle, label: string): string {
  return sections
    .map(({ heading, rows, remarks = [] }) => {
      const body = Array.from(rows, (row) => {
        const cells = columns.map((column, at) => cellHtml(row[at], column, numbers, at === 0 ? 'th' : 'td'));
        return `<tr>${cells.join('')}</tr>`;
      });
      return [
        heading === undefined ? '' : headingHtml(heading),
        scrolling(label, `<table>${headHtml(columns)}<tbody>${body.join('\n')}</tbody></table>`),
        ...remarks.map((remark) => `<p>${inlineHtml(remark)}</p>`),
      ].join('\n');
    })
    .join('\n');
}

const headHtml = (columns: readonly Column[]) =>
  `<thead><tr>${columns.map((column) => headerHtml(column)).join('')}</tr></thead>`;

/** A header without words is that of what the cells beside it are drawn as. */
export const headerHtml = ({ header, align = 'left' }: Column, attributes = ''): string =>
  header === ''
    ? `<td${attributes}></td>`
    : `<th scope="col"${sideOf(align)}${attributes}>${htmlText(header)}</th>`;

const sideOf = (align: Column['align']) => (align === undefined || align === 'left' ? '' : ' class="right"');

/** A cell of a table; the one that names its row is a header. */
export function cellHtml(
  cell: Cell | undefined,
  column: Column,
  numbers: NumberStyle,
  tag: 'th' | 'td',
  attributes = '',
): string {
  const scope = tag === 'th' ? ' scope="row"' : '';
  return `<${tag}${scope}${sideOf(column.align)}${attributes}>${contentHtml(cell, column, numbers)}</${tag}>`;
}

export function contentHtml(cell: Cell | undefined, column: Column, numbers: NumberStyle): string {
  if (cell === undefined) return '';
  if (!isRich(cell)) return valueHtml(cell, column, numbers);
  const { before, after, value, role, to } = cell;
  const shown = valueHtml(value, { ...column, ...(cell.format && { format: cell.format }) }, numbers);
  return `${markHtml(before)}${linked(withRole(shown, role), to)}${markHtml(after)}`;
}

const markHtml = (mark: Mark | undefined) => (mark === undefined ? '' : htmlText(mark.text));

function valueHtml(value: string | number | null, { format }: Column, numbers: NumberStyle): string {
  if (value === null) return MISSING;
  return htmlText(typeof value === 'number' ? formatNumber(value, format, numbers) : value);
}

function barsHtml({ items, full, format, headers }: Bars, numbers: NumberStyle, label: string): string {
  const most = full ?? Math.max(0, ...items.map(({ value }) => Math.abs(value ?? 0)));
  const rows = items.map(({ label: name, value }) => {
    const width = most > 0 ? Math.min(100, (100 * Math.abs(value ?? 0)) / most) : 0;
    const number = htmlText(formatNumber(value ?? NaN, format, numbers));
    const bar = `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width.toFixed(2)}" height="10"/></svg>`;
    return `<tr><th scope="row">${htmlText(name)}</th><td class="right">${number}</td><td>${bar}</td></tr>`;
  });
  const [first, second] = headers.map(htmlText);
  return scrolling(
    label,
    `<table><thead><tr><th scope="col">${first}</th><th scope="col" class="right">${second}</th><td></td></tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  );
}

/** Spans with their roles. */
export const inlineHtml = (text: Inline): string => spansOf(text).map(spanHtml).join('');

const spanHtml = ({ text, role, to }: Span) => linked(withRole(htmlText(text), role), to);

const LOUD: readonly (Role | undefined)[] = ['strong', 'term', 'error', 'warning', 'good'];

function withRole(text: string, role: Role | undefined): string {
  if (role === 'code') return `<code>${text}</code>`;
  return LOUD.includes(role) ? `<strong>${text}</strong>` : text;
}

/** Nothing but a place in the document or a safe address on the web becomes a link. */
function linked(text: string, to: string | undefined): string {
  if (to === undefined) return text;
  if (to.startsWith('#')) return `<a href="#${idText(to.slice(1))}">${text}</a>`;
  return isAddress(to) && to.startsWith('https:')
    ? `<a href="${attributeText(to)}" rel="noopener noreferrer">${text}</a>`
    : text;
}
