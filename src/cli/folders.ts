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

/**
 * Does the work with the folders there. One that was made for it and stays empty since something went wrong is removed
 * again.
 */
export async function withFolders(
  folders: readonly FolderOutput<FileFormat>[],
  notes: Diagnostic[],
  work: () => Promise<void>,
): Promise<void> {
  const made = folders.filter(({ path }) => isMade(path, notes));
  if (!hasErrors(notes)) await work();
  if (!hasErrors(notes)) return;
  for (const { path } of made) {
    try {
      rmdirSync(path);
    } catch (error) {
      // Somebody else's files are in it by now.
      if (!(error instanceof Error && 'syscall' in error)) throw error;
    }
  }
}

/** Makes a folder; false where it is there already, or cannot be made, which is noted. */
function isMade(path: string, notes: Diagnostic[]): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return false;
    const why = isMissing(error) ? say('file', { problem: 'noFolder' }) : reasonOf(error);
    const near = isMissing(error) ? nearestPath(dirname(resolve(path))) : undefined;
    notes.push(messages.cannotWrite(path, why, near));
    return false;
  }
}

export interface Pages<U, F extends FileFormat> {
  readonly destinations: Destinations<F>;
  /** The unit of an output; undefined of one that holds all. */
  readonly unitOf: (output: Output<F>) => U | undefined;
}

/** A checked destination for each unit in each folder; what is wrong with one is noted. */
export async function pagesOf<U extends { readonly id: string }, F extends FileFormat>(
  folders: readonly FolderOutput<F>[],
  units: readonly U[],
  inputs: readonly string[],
  notes: Diagnostic[],
): Promise<Pages<U, F>> {
  const names = fileNames(units.map(({ id }) => id));
  const unitOf = new Map<Output<F>, U>();
  for (const { path, format } of folders) {
    for (const [index, name] of names.entries())
      unitOf.set({ path: join(path, name + (format.extensions[0] ?? '')), format }, units[index]!);
  }
  const destinations = await destinationsOf([...unitOf.keys()], inputs, notes);
  return { destinations, unitOf: (output) => unitOf.get(output) };
}
