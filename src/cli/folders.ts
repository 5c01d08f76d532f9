/** Results written into a folder, a file for each unit. */

import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { say } from '../model/saying.ts';
import { isMissing, nearestPath, reasonOf } from '../read/source.ts';
import { fileNames } from '../write/file-names.ts';
import { type Destinations, destinationsOf } from './deliver.ts';
import * as messages from './messages.ts';
import type { FileFormat, Judge, Output } from './options.ts';

export interface FolderOutput<F extends FileFormat> {
  readonly path: string;
  readonly format: F;
}

/** What is called like a folder, or is one. */
export function isFolder(path: string): boolean {
  return /[\\/]$/.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Folders to write into, in the format asked for, or as Markdown. */
export function foldersOf<F extends FileFormat>(
  paths: readonly string[],
  asked: string | undefined,
  formats: readonly F[],
  { complain }: Judge,
): FolderOutput<F>[] {
  const name = asked === undefined || asked === 'md' ? 'markdown' : asked;
  const format = formats.find((candidate) => candidate.name === name);
  return paths.flatMap((path, index) => {
    if (paths.findIndex((other) => resolve(other) === resolve(path)) < index)
      complain(`-o ${path} is given twice`);
    return format === undefined ? [] : [{ path, format }];
  });
}

interface Pages<U, F extends FileFormat> {
  readonly destinations: Destinations<F>;
  /** The unit of an output; undefined of one that holds all. */
  readonly unitOf: (output: Output<F>) => U | undefined;
}

/**
 * Does the work with a checked destination for each unit in each folder. A folder that was made for it and stays empty
 * is removed again.
 */
export async function withPages<U extends { readonly id: string }, F extends FileFormat>(
  folders: readonly FolderOutput<F>[],
  units: readonly U[],
  { inputs, notes }: { readonly inputs: readonly string[]; readonly notes: Diagnostic[] },
  work: (pages: Pages<U, F>) => Promise<void>,
): Promise<void> {
  const made: string[] = [];
  for (const { path } of folders) {
    try {
      if (mkdirSync(path, { recursive: false }) === undefined) made.push(path);
    } catch (error) {
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) continue;
      const why = isMissing(error) ? say('file', { problem: 'noFolder' }) : reasonOf(error);
      const near = isMissing(error) ? nearestPath(dirname(resolve(path))) : undefined;
      notes.push(messages.cannotWrite(path, why, near));
    }
  }
  const unitOf = new Map<Output<F>, U>();
  for (const { path, format } of folders) {
    const extension = format.extensions[0] ?? '';
    fileNames(units.map(({ id }) => id)).forEach((name, index) => {
      unitOf.set({ path: join(path, name + extension), format }, units[index]!);
    });
  }
  if (!hasErrors(notes)) {
    const destinations = await destinationsOf([...unitOf.keys()], inputs, notes);
    if (!hasErrors(notes)) await work({ destinations, unitOf: (output) => unitOf.get(output) });
  }
  if (!hasErrors(notes)) {
    for (const { path, format } of folders) notes.push(messages.wrotePages(path, format.name, units.length));
    return;
  }
  for (const path of made) {
    try {
      rmdirSync(path);
    } catch (error) {
      // Not empty: somebody else's files are in it by now.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
}
