import { type Chart, FONT, type Format, fitted, labelRoom } from './chart.ts';
import { element, label } from './element.ts';
import { CELL_OPACITY } from './palette.ts';

export interface HeatInput {
  readonly title: string;
  readonly caption: string;
  readonly labels: readonly string[];
  /** From −1 to 1, by row and column; null where there is none. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly format: Format;
  readonly gap: string;
  readonly width?: number;
}

/** Correlations of everything with everything below it, each as a number on a cell whose colour says which way and how much. */
export function heatChart({ title, caption, labels, cells, format, gap, width = 640 }: HeatInput): Chart {
  const room = labelRoom(
    labels.map((text, index) => `${index + 1} ${text}`),
    width * 0.42,
  );
  const size = Math.min(44, (width - room - 12) / Math.max(1, labels.length));
  const top = FONT + 8;
  const body = labels.flatMap((name, row) => {
    const y = top + row * size;
    const middle = y + size / 2 + FONT / 3;
    return [
      label(String(row + 1), {
        x: room + 10 + (row + 0.5) * size,
        y: FONT,
        'text-anchor': 'middle',
        class: 'quiet',
      }),
      label(fitted(`${row + 1} ${name}`, room), { x: room, y: middle, 'text-anchor': 'end', class: 'ink' }),
      ...labels.slice(0, row).flatMap((_, column) => {
        const value = cells[row]?.[column] ?? null;
        const x = room + 10 + column * size;
        return [
          element('rect', {
            x: x + 0.5,
            y: y + 0.5,
            width: size - 1,
            height: size - 1,
            class: value !== null && value < 0 ? 'less' : 'more',
            'fill-opacity': value === null ? 0 : CELL_OPACITY * Math.min(1, Math.abs(value)),
          }),
          label(value === null ? gap : format(value), {
            x: x + size / 2,
            y: middle,
            'text-anchor': 'middle',
            'font-size': Math.min(FONT, size * 0.36),
            class: value === null ? 'quiet' : 'ink',
          }),
        ];
      }),
    ];
  });
  return { width, height: top + labels.length * size + 4, title, caption, body };
}
