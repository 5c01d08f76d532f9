/** The whole result as one JSON object, laid out so that it can be read, searched and compared by line. */

import type { Exporter } from './exporter.ts';
import { laidOut } from './json-layout.ts';
import { noteOf } from './note.ts';
import { joined, jsonLine } from './text.ts';
import type { View } from './view.ts';
import { sentence } from './words/tell.ts';

/** The contract's object; `units` are those of the view, one a line. */
export const json: Exporter<View> = {
  write: (view) => joined(pieces(view)),
};

function* pieces({ rating, rows }: View): Generator<string> {
  yield '{\n';
  yield member('schemaVersion', jsonLine(rating.schemaVersion));
  yield member('tool', jsonLine(rating.tool));
  yield member('rating', jsonLine(rating.rating));
  yield* list('inputs', rating.inputs);
  yield member('methodology', laidOut(rating.methodology, '  '));
  if (rating.run !== undefined) yield member('run', laidOut(rating.run, '  '));
  yield* list('criteria', rating.criteria);
  yield* list('units', unitsOf());
  yield* list('excluded', excluded());
  yield* list('awards', rating.awards);
  yield* list('treated', rating.treated);
  yield* list('notes', rating.notes.map(noteOf), '\n');
  yield '}\n';

  function* excluded() {
    for (const { id, reason } of rating.excluded) yield { id, reason: sentence(reason) };
  }

  /** One at a time, so that a large result never stands in memory as objects. */
  function* unitsOf() {
    for (const row of rows) yield rating.unit(row);
  }
}

const member = (key: string, text: string) => `  "${key}": ${text},\n`;

/** A list of the object, one element a line. */
function* list(key: string, elements: Iterable<unknown>, end = ',\n'): Generator<string> {
  let separator = '\n    ';
  yield `  "${key}": [`;
  for (const element of elements) {
    yield separator + jsonLine(element);
    separator = ',\n    ';
  }
  yield separator === '\n    ' ? `]${end}` : `\n  ]${end}`;
}
