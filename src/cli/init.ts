/** `rating init`: a first methodology from the columns of the data, or a form to be filled in. */

import { basename } from 'node:path';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, outcome } from '../model/diagnostic.ts';
import { exists } from '../read/source.ts';
import { readTable } from '../read/table.ts';
import { METHODOLOGY_FILE } from '../session/choose.ts';
import { openPlan } from '../session/plan.ts';
import { FAILED, openFiles, openSources, withSources } from '../session/prepare.ts';
import { draftMethodology } from '../study/draft/draft-methodology.ts';
import { form } from '../study/draft/form.ts';
import type { Context } from './commands.ts';
import { deliver, destinationsOf } from './deliver.ts';
import * as messages from './messages.ts';
import { type DataOptions, dataOptions, judge, type Output, type Typed } from './options.ts';

const FORMAT = { name: 'yaml', extensions: ['.yaml', '.yml', '.json'] };

export interface InitOptions extends DataOptions {
  readonly output: Output;
}

/** The options of `rating init`: where to, and whether what is there may be overwritten. */
export function resolveInit(data: readonly string[], typed: Typed): Outcome<InitOptions> {
  const judging = judge();
  const [path = METHODOLOGY_FILE, ...more] = typed.output ?? [];
  if (more.length > 0) judging.complain('-o: a methodology is written to one file only', 'remove the others');
  if (path === '') judging.complain('-o needs a file name');
  if (path !== '-' && typed.force !== true && path !== '' && exists(path)) {
    judging.complain(
      `${path} already exists`,
      '--force overwrites it, -o NAME writes another file, -o - prints to standard output',
    );
  }
  return outcome(
    { ...dataOptions(data, typed, judging), output: { path, format: FORMAT } },
    judging.problems,
  );
}

/** Runs the command: the file appears whole or not at all. */
export async function init(options: InitOptions, { proc, notes }: Context): Promise<void> {
  const { data, output } = options;
  await withSources(async (sources) => {
    sources.push(...(await openSources(data, proc, notes)));
    const inputs = data.filter((path) => path !== '-');
    const destinations = await destinationsOf([output], inputs, notes);
    if (hasErrors(notes)) throw FAILED;
    const files = await openFiles(sources, options, notes);
    if (hasErrors(notes)) throw FAILED;
    let draft: { readonly text: string; readonly indicators?: number } = { text: form };
    let unread = 0;
    if (files.length > 0) {
      const read = await readTable(files, openPlan([]), {}, () => 0);
      if (!read.ok) {
        notes.push(...read.diagnostics);
        throw FAILED;
      }
      // Cells that cannot be read keep nobody from writing down what is to be done with the others.
      unread = countOf(read.diagnostics);
      const made = draftMethodology(read.value, titleOf(data[0] ?? ''));
      notes.push(...made.diagnostics);
      if (!made.ok) throw FAILED;
      draft = made.value;
    }
    await deliver(destinations, async () => [draft.text], proc, notes);
    notes.push(messages.drafted(output.path, data, draft.indicators, unread));
  });
}

const countOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity === 'error').length;

/** What a file of data is called, as a name: `city-activity_2020.csv` is `City activity 2020`. */
function titleOf(path: string): string {
  const bare = basename(path)
    .replace(/\.gz$/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return bare === '' ? 'Rating' : bare.charAt(0).toUpperCase() + bare.slice(1);
}
