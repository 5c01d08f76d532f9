import { type Chart, FONT, type Format, fitted, labelRoom, ROW, textWidth } from './chart.ts';
import { element, label } from './element.ts';
import { extentOf, linear } from './scale.ts';

export interface BarsInput {
  readonly title: string;
  readonly caption: string;
  /** Null is a gap: it is said, and no bar is drawn. */
  readonly items: readonly { readonly label: string; readonly value: number | null }[];
  readonly format: Format;
  /** What stands in place of a number that is not there. */
  readonly gap: string;
  readonly width?: number;
}

/** Bars from zero, to the left where they are negative, each with its number at its end. */
export function barsChart({ title, caption, items, format, gap, width = 640 }: BarsInput): Chart {
  const room = labelRoom(
    items.map((item) => item.label),
    width * 0.45,
  );
  const texts = items.map(({ value }) => (value === null ? gap : format(value)));
  const side = Math.max(0, ...texts.map(textWidth)) + 6;
  const values = items.map(({ value }) => value);
  const [low] = extentOf(values, true);
  const scale = linear(extentOf(values, true), [room + 8 + (low < 0 ? side : 0), width - side]);
  const zero = scale.at(0);
  const height = items.length * ROW + 4;
  const rows = items.flatMap(({ label: name, value }, index) => {
    const top = index * ROW + 2;
    const baseline = top + FONT + 1;
    const end = value === null ? zero : scale.at(value);
    const isLess = value !== null && value < 0;
    return [
      label(fitted(name, room), { x: room, y: baseline, 'text-anchor': 'end', class: 'ink' }),
      ...(value === null || value === 0
        ? []
        : [
            element('rect', {
              x: Math.min(zero, end),
              y: top + 2,
              width: Math.max(1, Math.abs(end - zero)),
              height: ROW - 8,
              class: isLess ? 'less' : 'more',
            }),
          ]),
      label(texts[index]!, {
        x: end + (isLess ? -4 : 4),
        y: baseline,
        'text-anchor': isLess ? 'end' : undefined,
        class: value === null ? 'quiet' : 'ink',
      }),
    ];
  });
  const axis = element('line', { x1: zero, x2: zero, y1: 0, y2: height, class: 'line' });
  return { width, height, title, caption, body: [...rows, axis] };
}
