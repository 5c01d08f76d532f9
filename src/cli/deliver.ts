/** Where results go: destinations checked before any work, written all or none. */

import { dirname } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { say } from '../model/saying.ts';
import type { Written } from '../model/sayings/command.ts';
import { identitiesOf, identitiesOfOutput, isMissing, nearestPath, reasonOf } from '../read/source.ts';
import type { Destination, Staged } from '../write/sink.ts';
import * as messages from './messages.ts';
import type { FileFormat, Output } from './options.ts';
import { type Process, paced, written, writtenAside, yieldToEvents } from './process.ts';

/** Outputs with their checked files; undefined stands for standard output. */
export type Destinations<F extends FileFormat> = ReadonlyMap<Output<F>, Destination | undefined>;

/** Checks every destination: it can be written, is no input, and is there once. */
export async function destinationsOf<F extends FileFormat>(
  wanted: readonly Output<F>[],
  inputs: readonly string[],
  notes: Diagnostic[],
): Promise<Destinations<F>> {
  const destinations = new Map<Output<F>, Destination | undefined>();
  const taken = new Map(inputs.flatMap((path) => identitiesOf(path).map((identity) => [identity, path])));
  const inputAmong = (identities: readonly string[]) =>
    identities.map((identity) => taken.get(identity)).find((path) => path !== undefined);
  const outputs = new Map<string, string>();
  for (const output of wanted) {
    if (output.path === '-') {
      const input = inputAmong(identitiesOfOutput());
      if (input !== undefined) notes.push(messages.outputIsInput(output.path, input));
      destinations.set(output, undefined);
      continue;
    }
    try {
      const { checkDestination } = await import('../write/sink.ts');
      const destination = checkDestination(output.path);
      const input = inputAmong(destination.special ? [] : identitiesOf(destination.target));
      const twin = outputs.get(destination.target);
      if (input !== undefined) notes.push(messages.outputIsInput(output.path, input));
      else if (twin !== undefined) notes.push(messages.outputTwice(output.path, twin));
      else {
        destinations.set(output, destination);
        outputs.set(destination.target, output.path);
      }
    } catch (error) {
      const near = isMissing(error) ? nearestPath(dirname(output.path)) : undefined;
      notes.push(messages.cannotWrite(output.path, whyNot(error), near));
    }
  }
  return destinations;
}

/** Of a file to be written it is the folder that is missed. */
const whyNot = (error: unknown) =>
  isMissing(error) ? say('file', { problem: 'noFolder' }) : reasonOf(error);

/**
 * Files are made ready, standard output is written, and only then the files appear: all of it or, after an error
 * that is noted, nothing.
 *
 * @param pieces makes the text of a format, for a file or for standard output, which is told with it
 * @param about how many rows the result has, where it is a table; and whether the caller says what was written
 */
export async function deliver<F extends FileFormat>(
  destinations: Destinations<F>,
  pieces: (format: F, target: 'file' | 'stdout', output: Output<F>) => Promise<Iterable<string | Uint8Array>>,
  proc: Process,
  notes: Diagnostic[],
  { rows, isTold = false }: { readonly rows?: number; readonly isTold?: boolean } = {},
): Promise<void> {
  const staged: Staged[] = [];
  // What cannot be taken back when something fails later: pipes, and standard output (null).
  const gone: Written[] = [];
  const cannotWrite = (path: string, error: unknown, left: readonly Written[] = []) =>
    notes.push(messages.cannotWrite(path, whyNot(error), undefined, [...gone, ...left]));
  for (const [output, destination] of destinations) {
    if (destination === undefined) continue;
    const [text, { stage }] = [await pieces(output.format, 'file', output), await import('../write/sink.ts')];
    try {
      staged.push(await stage(destination, paced(text)));
      if (destination.special) gone.push({ path: destination.path, old: null });
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      cannotWrite(destination.path, error);
    }
  }
  if (!hasErrors(notes)) {
    for (const [output, destination] of destinations) {
      if (destination !== undefined) continue;
      const way = staged.length > 0 ? writtenAside : written;
      await print(await pieces(output.format, 'stdout', output), proc, notes, way);
      gone.push({ path: null, old: null });
    }
  }
  if (staged.length > 0) {
    // An interruption that came while we wrote ends the run before anything appears.
    await yieldToEvents();
    const { commit, discard } = await import('../write/sink.ts');
    if (hasErrors(notes)) discard(staged);
    else {
      const failure = commit(staged);
      if (failure !== undefined) cannotWrite(failure.path, failure.error, failure.left);
    }
  }
  const files = [...destinations].flatMap(([{ format }, destination]) =>
    destination === undefined ? [] : [{ path: destination.path, format: format.name }],
  );
  if (files.length > 0 && !isTold && !hasErrors(notes)) notes.push(messages.wrote(files, rows));
}

/**
 * Writes to standard output until it is done or the reader has seen enough; aside where files of ours have to be
 * removed when a signal comes.
 */
async function print(
  pieces: Iterable<string | Uint8Array>,
  proc: Process,
  notes: Diagnostic[],
  write: typeof written,
): Promise<void> {
  for await (const piece of paced(pieces)) {
    const error = await write(proc.stdout, piece);
    if (error?.code === 'EPIPE') return;
    if (error !== undefined) {
      notes.push(messages.cannotWrite(null, reasonOf(error)));
      return;
    }
  }
}
