/** `rating init`: a first methodology from the columns of the data, or a form to be filled in. */

import { basename } from 'node:path';
import type { Outcome } from '../model/diagnostic.ts';
import { hasErrors, outcome, take } from '../model/diagnostic.ts';
import { exists } from '../read/source.ts';
import { METHODOLOGY_FILE } from '../session/choose.ts';
import { draft } from '../session/draft.ts';
import { form } from '../study/draft/form.ts';
import type { Context } from './context.ts';
import { withSources } from './data.ts';
import { deliver, destinationsOf } from './deliver.ts';
import * as messages from './messages.ts';
import { type DataOptions, dataOptions, judge, type Output, readingFlags, type Typed } from './options.ts';

const FORMAT = { name: 'yaml', extensions: ['.yaml', '.yml', '.json'] };

export interface InitOptions extends DataOptions {
  readonly output: Output;
}

/** The options of `rating init`: where to, and whether what is there may be overwritten. */
export function resolveInit(data: readonly string[], typed: Typed): Outcome<InitOptions> {
  const judging = judge();
  const [path = METHODOLOGY_FILE, ...more] = typed.output ?? [];
  if (more.length > 0) judging.complain('-o: one methodology goes to one file', 'leave the others out');
  if (path === '') judging.complain('-o needs the name of a file');
  if (path !== '-' && typed.force !== true && path !== '' && exists(path)) {
    judging.complain(
      `${path} is there already`,
      '--force overwrites it, -o NAME writes another file, -o - prints',
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
  await withSources(data, proc, notes, async (sources) => {
    const inputs = data.filter((path) => path !== '-');
    const destinations = await destinationsOf([output], inputs, notes);
    if (hasErrors(notes)) return;
    const [first] = data;
    const made =
      first === undefined
        ? { text: form, indicators: undefined, unread: 0 }
        : take(await draft(sources, options, titleOf(first)), notes);
    if (made === undefined) return;
    const { text, indicators, unread } = made;
    await deliver(destinations, async () => [text], proc, notes, { isTold: true });
    if (!hasErrors(notes))
      notes.push(messages.drafted(output.path, { data, flags: readingFlags(options) }, indicators, unread));
  });
}

/** What a file of data is called, as a name: `city-activity_2020.csv` is `City activity 2020`. */
function titleOf(path: string): string {
  const bare = basename(path)
    .replace(/\.gz$/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return bare === '' ? 'Rating' : bare.charAt(0).toUpperCase() + bare.slice(1);
}
