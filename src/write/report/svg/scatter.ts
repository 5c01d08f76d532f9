import { type Chart, FONT, type Format, fitted, textWidth } from './chart.ts';
import { element, escaped, label } from './element.ts';
import { extentOf, linear } from './scale.ts';

interface Axis {
  readonly label: string;
  readonly format: Format;
}

export interface ScatterInput {
  readonly title: string;
  readonly caption: string;
  readonly x: Axis;
  readonly y: Axis;
  /** Units with both values. `isNamed`: its name is written beside it where there is room. */
  readonly points: readonly {
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly isNamed?: boolean;
  }[];
  readonly width?: number;
  readonly height?: number;
}

/** One criterion against another, a point a unit; hovering over a point names it. */
export function scatterChart({
  title,
  caption,
  x,
  y,
  points,
  width = 640,
  height = 480,
}: ScatterInput): Chart {
  const across = linear(extentOf(points.map((point) => point.x)), [64, width - 20]);
  const up = linear(extentOf(points.map((point) => point.y)), [height - 48, 24]);
  const grid = [
    ...across.ticks.flatMap((tick) => [
      element('line', {
        x1: across.at(tick),
        x2: across.at(tick),
        y1: height - 44,
        y2: height - 40,
        class: 'line',
      }),
      label(x.format(tick), { x: across.at(tick), y: height - 26, 'text-anchor': 'middle', class: 'quiet' }),
    ]),
    ...up.ticks.flatMap((tick) => [
      element('line', { x1: 54, x2: 58, y1: up.at(tick), y2: up.at(tick), class: 'line' }),
      label(y.format(tick), { x: 50, y: up.at(tick) + FONT / 3, 'text-anchor': 'end', class: 'quiet' }),
    ]),
    label(fitted(x.label, width - 84), { x: width - 20, y: height - 6, 'text-anchor': 'end', class: 'ink' }),
    label(fitted(y.label, width - 20), { x: 8, y: FONT, class: 'ink' }),
  ];
  const taken: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  const drawn = points.map((point) => {
    const [cx, cy] = [across.at(point.x), up.at(point.y)];
    const dot = element(
      'circle',
      {
        cx,
        cy,
        r: 4,
        class: point.isNamed === true ? 'mark' : 'dot',
        'fill-opacity': point.isNamed === true ? 1 : 0.55,
      },
      element('title', {}, escaped(`${point.label}: ${x.format(point.x)}; ${y.format(point.y)}`)),
    );
    return point.isNamed === true ? dot + nameOf(point.label, cx, cy) : dot;
  });
  return { width, height, title, caption, body: [...grid, ...drawn] };

  /** Beside its point, on the side that has room; left out where another name stands. */
  function nameOf(name: string, cx: number, cy: number): string {
    const length = textWidth(name);
    const isLeft = cx + 7 + length > width;
    const box = { x: isLeft ? cx - 7 - length : cx + 7, y: cy, width: length };
    const isFree = taken.every(
      (other) =>
        Math.abs(other.y - box.y) >= FONT || other.x > box.x + box.width || box.x > other.x + other.width,
    );
    if (!isFree) return '';
    taken.push(box);
    return label(name, {
      x: isLeft ? cx - 7 : cx + 7,
      y: cy + FONT / 3,
      'text-anchor': isLeft ? 'end' : undefined,
      class: 'ink',
    });
  }
}
