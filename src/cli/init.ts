/** `rating init`: a first methodology from the columns of the data, a built-in one, or a form to fill in. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Outcome } from '../model/diagnostic.ts';
import { hasErrors, outcome, take } from '../model/diagnostic.ts';
import { suggestion } from '../model/suggest.ts';
import { presetFiles } from '../presets/files.ts';
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
  /** The built-in methodology to start from. */
  readonly from: string | undefined;
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
  const { from } = typed;
  if (from !== undefined && data.length > 0) {
    judging.complain('--from and data files contradict each other', 'remove one of them');
  }
  if (from !== undefined && presetText(from) === undefined) {
    judging.complain(
      `--from: unknown built-in methodology '${from}'`,
      suggestion(from, Object.keys(presetFiles), 'presets'),
    );
  }
  return outcome(
    { ...dataOptions(data, typed, judging), output: { path, format: FORMAT }, from },
    judging.problems,
  );
}

/** Runs the command: the file appears whole or not at all. */
export async function init(options: InitOptions, { proc, notes }: Context): Promise<void> {
  const { data, output, from } = options;
  await withSources(data, proc, notes, async (sources) => {
    const inputs = data.filter((path) => path !== '-');
    const destinations = await destinationsOf([output], inputs, notes);
    if (hasErrors(notes)) return;
    const [first] = data;
    const made =
      first === undefined
        ? {
            text: (from === undefined ? undefined : presetText(from)) ?? form,
            indicators: undefined,
            unread: 0,
          }
        : take(await draft(sources, options, titleOf(first)), notes);
    if (made === undefined) return;
    const { text, indicators, unread } = made;
    await deliver(destinations, async () => [text], proc, notes, { isTold: true });
    if (hasErrors(notes)) return;
    notes.push(
      from === undefined
        ? messages.drafted(output.path, { data, flags: readingFlags(options) }, indicators, unread)
        : messages.wrotePreset(output.path, from),
    );
  });
}

/**
 * A built-in methodology as it is written, comments and all, with the schema named as for a file of one's own.
 * Its folder stands two folders up from here both in the sources and in the build.
 */
function presetText(name: string): string | undefined {
  if (!Object.hasOwn(presetFiles, name)) return undefined;
  const text = readFileSync(new URL(`../../src/presets/${name}.yaml`, import.meta.url), 'utf8');
  return text.replace(/^# yaml-language-server:.*\n/, form.slice(0, form.indexOf('rating: 1')));
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
