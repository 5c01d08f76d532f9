/** Text with roles → lines of a terminal. */

import type { Paint, Painter } from '../paint.ts';
import { visible } from '../text.ts';
import { cleanLine, wrap } from '../width.ts';
import { type Inline, type Role, type Span, spansOf, type Tone } from './document.ts';

export const plain: Paint = (text) => text;

export const toneOf = (tone: Tone | undefined, { bold, dim }: Painter): Paint =>
  tone === 'strong' ? bold : tone === 'quiet' ? dim : plain;

/** What a role looks like. */
export function paintOf(role: Role | undefined, { bold, dim, red, yellow, cyan, green }: Painter): Paint {
  switch (role) {
    case 'strong':
      return bold;
    case 'quiet':
      return dim;
    case 'award':
      return yellow;
    case 'good':
      return (text) => bold(green(text));
    case 'help':
      return green;
    case 'error':
      return (text) => bold(red(text));
    case 'warning':
      return (text) => bold(yellow(text));
    case 'note':
      return (text) => bold(cyan(text));
    default:
      return plain;
  }
}

/** The text without its roles, safe for a terminal. */
export const plainText = (text: Inline): string => cleanLine(rawText(text));

const rawText = (text: Inline) => spansOf(text).map(shownText).join('');

/** A link within the document leads nowhere on a terminal; an address can be copied. */
const shownText = ({ text, to }: Span) =>
  to === undefined || to.startsWith('#') || to === text ? text : `${text} (${to})`;

/** Lines of at most `width` columns, each after `lead` or, from the second on, `indent`. */
export function textLines(
  text: Inline,
  width: number,
  painter: Painter,
  lead = '',
  indent = lead,
): readonly string[] {
  const spans = spansOf(text);
  const lines = wrap(plainText(text), width, lead, indent);
  if (spans.every(({ role }) => role === undefined)) return lines;
  // The lines are the text cut at blanks, so each of its characters is met in turn.
  const whole = spans.map((span) => visible(shownText(span)));
  const all = whole.join('');
  let at = 0;
  return lines.map((line, index) => {
    const start = index === 0 ? lead : indent;
    const content = line.slice(start.length);
    const found = all.indexOf(content, at);
    // Nothing but characters that are not seen: they are named instead, and have no colour.
    if (found === -1) return line;
    at = found;
    const end = at + content.length;
    let painted = start;
    let from = 0;
    for (const [span, { role }] of spans.entries()) {
      const to = from + whole[span]!.length;
      const part = all.slice(Math.max(from, at), Math.min(to, end));
      if (part !== '' && from < end && to > at) painted += paintOf(role, painter)(part);
      from = to;
    }
    at = end;
    return painted;
  });
}
