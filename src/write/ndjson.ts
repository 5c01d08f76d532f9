/** One JSON object a line, one line a unit: for tools that read a stream. */

import type { Exporter } from './exporter.ts';
import { joined, jsonLine } from './text.ts';
import type { View } from './view.ts';

/** Units as in the `units` of the JSON result. */
export const ndjson: Exporter<View> = {
  write: (view) => joined(lines(view)),
};

function* lines({ rating, rows }: View): Generator<string> {
  for (const row of rows) yield `${jsonLine(rating.unit(row))}\n`;
}
