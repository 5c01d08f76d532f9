/** Two editions to be compared, from what is named: data to be rated, or results that were saved. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { take } from '../model/diagnostic.ts';
import { verbatim } from '../model/saying.ts';
import type { Table } from '../model/table.ts';
import type { Source } from '../read/bytes.ts';
import { readResult, type SavedResult } from '../read/result.ts';
import { isSameMethodology } from '../study/compare/compare.ts';
import type { Edition, SavedEdition } from '../study/compare/model.ts';
import { type Chosen, unplaced } from './choose.ts';
import type { RunOptions } from './options.ts';
import { type Prepared, type ReadingNeeds, readData } from './read-data.ts';

/** An edition that was read: what a rating is made from, or its result. */
export type ReadEdition =
  | {
      readonly kind: 'data';
      readonly sources: readonly Source[];
      readonly prepared: Prepared;
      readonly options: RunOptions;
    }
  | SavedEdition;

/**
 * Reads one edition: a saved result where the one source is that, else data.
 *
 * @param find finds the methodology, once it is known that there are data
 */
export async function readEdition(
  sources: readonly Source[],
  find: () => Promise<Outcome<Chosen | undefined>>,
  options: RunOptions,
  needs: ReadingNeeds = {},
): Promise<Outcome<ReadEdition>> {
  const [source] = sources;
  const saved = source !== undefined && sources.length === 1 ? readResult(source) : undefined;
  if (saved?.ok === false) return saved;
  if (saved?.value !== undefined) return { ok: true, value: savedEdition(saved.value), diagnostics: [] };
  const notes: Diagnostic[] = [];
  const found = await find();
  const chosen = take(found, notes);
  if (!found.ok) return { ok: false, diagnostics: notes };
  const prepared = take(await readData(sources, chosen, options, needs), notes);
  if (prepared === undefined) return { ok: false, diagnostics: notes };
  return { ok: true, value: { kind: 'data', sources, prepared, options }, diagnostics: notes };
}

function savedEdition({ units, excluded, ...record }: SavedResult): SavedEdition {
  return {
    kind: 'saved',
    record,
    units,
    excluded: excluded.map(({ id, reason }) => ({ id, reason: verbatim(reason) })),
  };
}

/** The two as they are compared: each one's rows are read once more as the other's methodology asks, where that is another. */
export async function editionsOf(
  before: ReadEdition,
  after: ReadEdition,
): Promise<readonly [before: Edition, after: Edition]> {
  return [await editionBeside(before, after), await editionBeside(after, before)];
}

async function editionBeside(own: ReadEdition, other: ReadEdition): Promise<Edition> {
  if (own.kind === 'saved') return own;
  const { table, methodology, origin } = own.prepared;
  const isAlike = other.kind === 'saved' || isSameMethodology(methodology, other.prepared.methodology);
  const crossed: Outcome<Table> = isAlike
    ? { ok: true, value: table, diagnostics: [] }
    : await readBy(own, other.prepared);
  return { kind: 'data', table, methodology, origin, crossed };
}

/** The rows of an edition as the methodology of another reads them; a column that is not there has no values. */
async function readBy(
  { sources, options }: Extract<ReadEdition, { kind: 'data' }>,
  { methodology, origin }: Prepared,
): Promise<Outcome<Table>> {
  const source = origin.source ?? '';
  const chosen: Chosen = {
    source,
    sha256: null,
    notes: [],
    methodology,
    written: async () => unplaced(source, {}),
  };
  const read = await readData(sources, chosen, { ...options, overrides: [] });
  return read.ok ? { ...read, value: read.value.table } : read;
}
