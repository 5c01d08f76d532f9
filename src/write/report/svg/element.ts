/**
 * SVG as text: elements with attributes, never with `style=`, which a strict content policy refuses. Text stays text,
 * whatever it resembles.
 */

import { visible } from '../../text.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it reads, for an element or an attribute. */
export const escaped = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => ESCAPES[character]!);

/** A hundredth of a pixel is less than anybody sees. */
const coordinate = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** @param children elements; text goes through `escaped` before */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      text += ` ${key}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`;
  return children.length === 0 ? `${text}/>` : `${text}>${children.join('')}</${name}>`;
}

/** A line of text at a point. */
export const label = (text: string, attributes: Attributes): string =>
  element('text', attributes, escaped(text));
