import { type Chart, FONT, type Format, fitted, ROW } from './chart.ts';
import { element, label } from './element.ts';

export interface SlopeInput {
  readonly title: string;
  readonly caption: string;
  /** Above the two sides. */
  readonly sides: readonly [before: string, after: string];
  readonly items: readonly { readonly label: string; readonly from: number; readonly to: number }[];
  readonly format: Format;
  readonly width?: number;
}

/** Places then and now, a line a unit, the best place at the top; names that would cover each other move apart. */
export function slopeChart({ title, caption, sides, items, format, width = 640 }: SlopeInput): Chart {
  const room = width * 0.34;
  const top = ROW + 6;
  const last = Math.max(1, ...items.flatMap(({ from, to }) => [from, to]));
  const left = spread(
    items.map(({ from }) => from),
    last,
  );
  const right = spread(
    items.map(({ to }) => to),
    last,
  );
  const height = top + Math.max(0, ...left, ...right) + ROW;
  const [x1, x2] = [room, width - room];
  const head = [
    label(fitted(sides[0], room), { x: x1, y: FONT, 'text-anchor': 'end', class: 'quiet' }),
    label(fitted(sides[1], room), { x: x2, y: FONT, class: 'quiet' }),
  ];
  const rows = items.flatMap(({ label: name, from, to }, index) => {
    const [y1, y2] = [top + left[index]!, top + right[index]!];
    const kind = to < from ? 'rise' : to > from ? 'fall' : 'same';
    return [
      element('line', { x1: x1 + 6, x2: x2 - 6, y1, y2, class: kind, 'stroke-width': 1.5 }),
      label(fitted(`${name} ${format(from)}`, room), {
        x: x1,
        y: y1 + FONT / 3,
        'text-anchor': 'end',
        class: 'ink',
      }),
      label(fitted(`${format(to)} ${name}`, room), { x: x2, y: y2 + FONT / 3, class: 'ink' }),
    ];
  });
  return { width, height, title, caption, body: [...head, ...rows] };
}

/** How much taller than a list of its names the picture may become, so that far places stand far apart. */
const STRETCH = 1.5;
/** Between two names at least. */
const GAP = ROW * 0.75;

/** A height for each: in proportion to its place, but no closer to the one above than its name allows. */
function spread(places: readonly number[], last: number): number[] {
  const step = Math.min(ROW, (places.length * ROW * STRETCH) / Math.max(1, last));
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b);
  const heights = new Array<number>(places.length).fill(0);
  let free = 0;
  for (const index of order) {
    const height = Math.max(free, (places[index]! - 1) * step);
    heights[index] = height;
    free = height + GAP;
  }
  return heights;
}
