/** `rating compute`: read, rate, show. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors, outcome, take } from '../model/diagnostic.ts';
import type { Rating } from '../model/rating.ts';
import type { Table } from '../model/table.ts';
import { matchHeaders, selectColumn } from '../model/table.ts';
import { told } from '../session/locate-settings.ts';
import { rateData } from '../session/rate-data.ts';
import { type Prepared, readData } from '../session/read-data.ts';
import { type Askable, nearestOf, testOfAll } from '../session/select-units.ts';
import type { WriteOptions } from '../write/exporter.ts';
import { numbersOf, type View, viewFields, viewOf } from '../write/view.ts';
import type { Context } from './context.ts';
import { judgeWarnings, withData } from './data.ts';
import { deliver, destinationsOf } from './deliver.ts';
import { inLanguages } from './languages.ts';
import * as messages from './messages.ts';
import type { ComputeOptions } from './options.ts';

/** Runs the command. What it has to say goes to the notes; the result is written only when there is no error. */
export async function compute(options: ComputeOptions, context: Context): Promise<void> {
  const { proc, notes, color } = context;
  await withData(options, proc, notes, async ({ found, sources, inputs, pause }) => {
    const destinations = await destinationsOf(options.outputs, inputs, notes);
    if (!found.ok || hasErrors(notes)) return;
    const read = await readData(sources, found.value, options, {
      digest: options.outputs.some(({ format }) => format.name === 'json' || format.name === 'xlsx'),
      also: options.where,
      pause,
    });
    const prepared = take(read, notes);
    if (prepared === undefined) return;
    const { table, methodology } = prepared;
    const embedded = options.embed
      ? (await import('./embed.ts')).embedded(sources, found.value ?? prepared.chosen)
      : undefined;
    const tiers = options.tiers ? await tiersAsked(prepared, options, notes) : undefined;
    if (hasErrors(notes)) return;
    const views = await inLanguages(options.outputs, methodology, context, async (language) => {
      const origin = { ...prepared.origin, language, tiers };
      const said: Diagnostic[] = [];
      const rating = take(await told(rateData({ ...prepared, origin }), prepared), said);
      if (rating === undefined) return { ok: false, diagnostics: said };
      if (rating.excluded.length > 0) said.push(messages.notRated(rating.excluded));
      const view = await viewAsked(rating, table, options, said);
      return view === undefined
        ? { ok: false, diagnostics: said }
        : outcome(embedded === undefined ? view : { ...view, embedded }, said);
    });
    judgeWarnings(options, notes);
    if (views === undefined || hasErrors(notes)) return;
    await pause();

    const digits =
      options.digits ?? (methodology.ranking.by === 'published' ? methodology.ranking.decimals : 2);
    for (const { format } of options.outputs) {
      const refused = (await format.load(context.language)).refuse?.(views.of(format));
      if (refused !== undefined) notes.push(refused);
    }
    if (hasErrors(notes)) return;
    const write: WriteOptions = { width: context.width, color, digits, excel: options.excel };
    await deliver(
      destinations,
      // A file is read by a program or a person with a screen of any width, and has no colours.
      async (format, target) =>
        (await format.load(context.language)).write(
          views.of(format),
          target === 'file' ? { ...write, color: 0 } : write,
        ),
      proc,
      notes,
      { rows: views.first.rows.length },
    );
  });
}

/** By rated unit its tier, as `rating robustness` finds it with what the methodology says or its defaults. */
async function tiersAsked(
  prepared: Prepared,
  options: ComputeOptions,
  notes: Diagnostic[],
): Promise<Float64Array | undefined> {
  const { tiersOf } = await import('./tiers.ts');
  return take(await told(await tiersOf(prepared, options), prepared), notes);
}

function askableOf(rating: Rating, table: Table): Askable[] {
  const fields = viewFields(rating).map(
    ({ key, numbers, texts }): Askable => ({
      name: key,
      ...(texts !== undefined && { texts }),
      get numbers() {
        return numbers === undefined ? undefined : numbersOf(numbers);
      },
    }),
  );
  const names = fields.map(({ name }) => name);
  const { tableRow } = rating.columns;
  const rest = table.columns
    .filter(
      ({ name, numbers, texts }) =>
        (numbers ?? texts) !== undefined && matchHeaders(names, name).length === 0,
    )
    .map((column) => selectColumn(column, tableRow));
  return [...fields, ...rest];
}

/**
 * The rows and columns asked for; undefined after an error. Conditions ask about the columns of the result,
 * and about those columns of the data that it does not carry.
 */
async function viewAsked(
  rating: Rating,
  table: Table,
  options: ComputeOptions,
  notes: Diagnostic[],
): Promise<View | undefined> {
  const askable: Askable[] = options.where.length === 0 ? [] : askableOf(rating, table);
  const test = take(await testOfAll(options.where, askable), notes);
  if (test === undefined) return undefined;
  const asked = {
    ...(options.columns !== undefined && { columns: options.columns }),
    ...(options.top !== undefined && { top: options.top }),
    ...(options.league !== undefined && { league: options.league }),
    ...(options.where.length > 0 && { filter: test }),
    all: options.all,
  };
  const view = take(viewOf(rating, asked), notes);
  if (view?.rows.length === 0) {
    notes.push(messages.nothingShown(nearestOf(options.where, askable, rating.columns.length)));
  }
  return view;
}
