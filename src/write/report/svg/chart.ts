/** What every picture is: a size, a title, what it shows in a sentence, and its drawing. */

import { displayWidth, shorten } from '../../width.ts';
import { element, escaped } from './element.ts';
import { FILE_STYLE } from './palette.ts';

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the picture shows, for those who cannot see it and below it for those who can. */
  readonly caption: string;
  /** Elements. */
  readonly body: readonly string[];
}

/** How numbers of a picture read: the caller knows the language. */
export type Format = (value: number) => string;

/** Height of text, and of a row of it. */
export const FONT = 12;
export const ROW = 20;
/** The width of most letters, for want of a way to measure them. */
const LETTER = 0.58 * FONT;

export const textWidth = (text: string): number => displayWidth(text) * LETTER;

/** The text cut to what a width has room for. */
export const fitted = (text: string, width: number): string =>
  shorten(text, Math.max(4, Math.floor(width / LETTER)));

/** Room for the longest of the labels, within a limit. */
export const labelRoom = (labels: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...labels.map(textWidth)));

/** As a part of a page, whose rules say what the classes look like. */
export const inlineSvg = (chart: Chart): string => svg(chart, []);

/** As a file of its own. */
export const svgFile = (chart: Chart): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${svg(chart, [element('style', {}, FILE_STYLE)])}\n`;

const svg = ({ width, height, title, caption, body }: Chart, style: readonly string[]): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      width,
      height,
      role: 'img',
      'aria-label': `${title}. ${caption}`,
      'font-family': 'system-ui, sans-serif',
      'font-size': FONT,
    },
    element('title', {}, escaped(title)),
    ...style,
    ...body,
  );
