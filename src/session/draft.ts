/** A first methodology from the columns of the data. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, take } from '../model/diagnostic.ts';
import type { Source } from '../read/bytes.ts';
import { readTable } from '../read/table.ts';
import { isHeaderless } from '../study/check/header-of-numbers.ts';
import { type Draft, draftMethodology } from '../study/draft/draft-methodology.ts';
import { guessedJoinKey } from './join-key.ts';
import * as messages from './messages.ts';
import type { FileOptions } from './options.ts';
import { openPlan } from './plan.ts';
import { openTables } from './read-data.ts';
import { readingOf, settingsOf } from './reading.ts';

/** Drafts a methodology with this title; `unread` counts the problems in the data that were passed over. Errors: data that are no table, and those in which nothing can be rated. */
export async function draft(
  sources: readonly Source[],
  options: FileOptions,
  title: string,
): Promise<Outcome<Draft & { readonly unread: number }>> {
  const notes: Diagnostic[] = [];
  const failed = (): Outcome<never> => ({ ok: false, diagnostics: notes });
  const reading = take(readingOf(options), notes);
  const opened = reading && take(await openTables(sources, reading), notes);
  if (opened === undefined || hasErrors(notes)) return failed();
  const read = await readTable(opened.files, openPlan([]), {}, () => 0, guessedJoinKey);
  if (!read.ok) return { ok: false, diagnostics: [...notes, ...read.diagnostics] };
  const [file] = opened.files;
  if (file !== undefined && isHeaderless(read.value))
    return { ok: false, diagnostics: [...notes, messages.noHeader(file.name, file.header)] };
  const made = take(draftMethodology(read.value, title, settingsOf(options)), notes);
  if (made === undefined) return failed();
  // Cells that cannot be read keep nobody from writing down what is to be done with the others.
  const unread = read.diagnostics.filter(({ severity }) => severity === 'error').length;
  return { ok: true, value: { ...made, unread }, diagnostics: notes };
}
