/** Units sorted into the classes of a league, and their places inside them. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Places } from '../model/fitted.ts';
import { textOf } from '../model/label.ts';
import type { League, Ties } from '../model/methodology.ts';
import type { LeagueColumns } from '../model/rating.ts';
import { type Saying, say } from '../model/saying.ts';
import { type Column, textAt } from '../model/table.ts';
import * as messages from './messages.ts';
import { assignRanks } from './place.ts';

export interface Classified {
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  /** Index into `classes`, or -1. */
  readonly class: Int32Array;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Numeric classes: the first whose `below` exceeds the value, so a lower edge belongs to its class.
 * Without classes: one for each distinct value, in the order of their names. A unit without a value
 * belongs to none, with a warning.
 *
 * @param rows for each rated row, its row in the table
 */
export function classify(
  league: League,
  column: Column,
  rows: Uint32Array,
  report: (row: number, why: Saying) => Diagnostic,
): Classified {
  const diagnostics: Diagnostic[] = [];
  const classOf = new Int32Array(rows.length).fill(-1);
  let classes: { id: string; name: string }[];
  if (league.classes !== undefined) {
    const limits = league.classes;
    classes = limits.map(({ id, name }) => ({ id, name: textOf(name) }));
    if (column.numbers === undefined) {
      diagnostics.push(messages.notNumbers(column.name, say('byLeague', { id: league.id })));
    }
    for (let row = 0; row < rows.length; row++) {
      const value = column.numbers?.[rows[row]!] ?? NaN;
      if (Number.isNaN(value)) {
        if (column.numbers !== undefined)
          diagnostics.push(report(row, say('valueMissing', { column: column.name })));
        continue;
      }
      classOf[row] = limits.findIndex(({ below }) => below === undefined || value < below);
      if (classOf[row] === -1) diagnostics.push(report(row, say('noClassTakes', { value })));
    }
  } else {
    const indexes = new Map<string, number>();
    for (let row = 0; row < rows.length; row++) {
      const text = textAt(column, rows[row]!);
      if (text === null) {
        diagnostics.push(report(row, say('valueMissing', { column: column.name })));
        continue;
      }
      const index = indexes.get(text) ?? indexes.size;
      indexes.set(text, index);
      classOf[row] = index;
    }
    // Numbered anew by name, so that the order of the rows leaves no trace.
    const names = [...indexes.keys()].sort();
    const position = new Map(names.map((name, index) => [indexes.get(name)!, index]));
    for (let row = 0; row < rows.length; row++) classOf[row] = position.get(classOf[row]!) ?? -1;
    classes = names.map((name) => ({ id: name, name }));
  }

  return { classes, class: classOf, diagnostics };
}

/** The places of units inside their classes of a league. */
export function placesInClasses(
  league: League,
  { classes, class: classOf }: Classified,
  places: Places,
  ties: Ties,
): LeagueColumns {
  const members: number[][] = classes.map(() => []);
  for (const row of places.order) {
    const index = classOf[row]!;
    if (index >= 0) members[index]!.push(row);
  }
  const rank = new Float64Array(classOf.length).fill(NaN);
  for (const member of members) assignRanks(member, places.tie, ties, rank);
  return { id: league.id, name: textOf(league.name), classes, class: classOf, rank };
}
