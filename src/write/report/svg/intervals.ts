import { type Chart, FONT, type Format, fitted, labelRoom, ROW } from './chart.ts';
import { element, label } from './element.ts';
import { linear } from './scale.ts';

export interface IntervalsInput {
  readonly title: string;
  readonly caption: string;
  /** In the order in which they are shown; a unit of another tier than the one above it is set apart by a line. */
  readonly items: readonly {
    readonly label: string;
    readonly low: number;
    readonly middle: number;
    readonly high: number;
    readonly tier?: number;
  }[];
  readonly format: Format;
  readonly width?: number;
}

/** An interval of places a unit, the best place on the left, with a point at its middle. */
export function intervalsChart({ title, caption, items, format, width = 640 }: IntervalsInput): Chart {
  const room = labelRoom(
    items.map((item) => item.label),
    width * 0.4,
  );
  const last = Math.max(1, ...items.map(({ high }) => high));
  const scale = linear([1, last], [room + 14, width - 14]);
  const bottom = items.length * ROW + 4;
  const rows = items.flatMap(({ label: name, low, middle, high, tier }, index) => {
    const y = index * ROW + ROW / 2 + 2;
    const isApart = index > 0 && tier !== items[index - 1]!.tier;
    return [
      ...(isApart
        ? [
            element('line', {
              x1: 0,
              x2: width,
              y1: y - ROW / 2,
              y2: y - ROW / 2,
              class: 'line',
              'stroke-dasharray': '2 3',
            }),
          ]
        : []),
      label(fitted(name, room), { x: room, y: y + FONT / 3, 'text-anchor': 'end', class: 'ink' }),
      element('rect', {
        x: scale.at(low) - 2,
        y: y - 3,
        width: scale.at(high) - scale.at(low) + 4,
        height: 6,
        rx: 3,
        class: 'more',
        'fill-opacity': 0.4,
      }),
      element('circle', { cx: scale.at(middle), cy: y, r: 4, class: 'more' }),
    ];
  });
  const axis = [...new Set([1, ...scale.ticks.filter(Number.isInteger)])].flatMap((tick) => [
    element('line', { x1: scale.at(tick), x2: scale.at(tick), y1: bottom, y2: bottom + 4, class: 'line' }),
    label(format(tick), { x: scale.at(tick), y: bottom + 4 + FONT, 'text-anchor': 'middle', class: 'quiet' }),
  ]);
  return { width, height: bottom + 24, title, caption, body: [...rows, ...axis] };
}
