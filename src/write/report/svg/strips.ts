import { type Chart, FONT, type Format, fitted, labelRoom } from './chart.ts';
import { element, label } from './element.ts';
import { extentOf, linear } from './scale.ts';

export interface StripsInput {
  readonly title: string;
  readonly caption: string;
  readonly items: readonly {
    readonly label: string;
    readonly values: readonly number[];
    /** The value of the unit that the picture is about; null is a gap. */
    readonly marked: number | null;
    /** Fewer are better: the best is still on the right. */
    readonly isLower?: boolean;
    readonly format: Format;
  }[];
  readonly gap: string;
  readonly width?: number;
}

const STRIP = 34;

/** A line a criterion with a tick for every unit, the best on the right, and one unit marked with its value. */
export function stripsChart({ title, caption, items, gap, width = 640 }: StripsInput): Chart {
  const room = labelRoom(
    items.map((item) => item.label),
    width * 0.42,
  );
  const body = items.flatMap(({ label: name, values, marked, isLower = false, format }, index) => {
    const y = index * STRIP + STRIP / 2;
    const ends: readonly [number, number] = [room + 14, width - 30];
    const scale = linear(extentOf(values), isLower ? [ends[1], ends[0]] : ends);
    const at = marked === null ? undefined : scale.at(marked);
    return [
      label(fitted(name, room), { x: room, y: y + FONT / 3, 'text-anchor': 'end', class: 'ink' }),
      element('line', { x1: ends[0], x2: ends[1], y1: y, y2: y, class: 'line' }),
      ...values.map((value) =>
        element('rect', {
          x: scale.at(value) - 0.75,
          y: y - 5,
          width: 1.5,
          height: 10,
          class: 'dot',
          'fill-opacity': 0.55,
        }),
      ),
      at === undefined
        ? label(gap, { x: ends[1] + 4, y: y + FONT / 3, class: 'quiet' })
        : element('path', { d: `M${at} ${y - 6}l-5 -7h10z`, class: 'mark' }) +
          label(format(marked!), { x: at, y: y + 6 + FONT, 'text-anchor': 'middle', class: 'ink' }),
    ];
  });
  return { width, height: items.length * STRIP + 8, title, caption, body };
}
