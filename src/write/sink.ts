/**
 * Where results go. A file appears whole or not at all: everything is written to a temporary file beside
 * the destination, and only when all of them are complete are they put in place.
 */

import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  ftruncateSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isMissing, realPath } from '../read/source.ts';

export interface Destination {
  readonly path: string;
  /** The path with links followed: a link stays a link, and what it points to is replaced. */
  readonly target: string;
  /** A device or pipe is written to as it is; nothing can be renamed over it. */
  readonly special: boolean;
}

/** Looks at a destination before any work is done. Throws the system's error when it cannot be written. */
export function checkDestination(path: string): Destination {
  let special = false;
  let isNew = false;
  try {
    // Not the path that links lead to: behind /dev/fd/63 there is a pipe, which has none.
    const stat = statSync(path);
    if (stat.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    special = !stat.isFile();
    accessSync(path, constants.W_OK);
  } catch (error) {
    if (!isMissing(error)) throw error;
    isNew = true;
  }
  if (special) return { path, target: path, special };
  const target = realPath(path);
  if (isNew && /[\\/]$/.test(path)) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  const folder = dirname(target);
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  accessSync(folder, constants.W_OK);
  return { path, target, special };
}

/** Files of ours under a name for the time being; they are removed when the process ends, whatever ends it. */
const temporary = new Set<string>();
process.once('exit', removeTemporary);

function removeTemporary(): void {
  for (const path of temporary) rmSync(path, { force: true });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Removes the files and ends by the signal after all. Without a listener a signal ends the process whatever it waits
 * for, with one only when it comes round to it: so there is one only while there are such files.
 */
function endBy(signal: NodeJS.Signals): void {
  removeTemporary();
  listen(false);
  process.kill(process.pid, signal);
}

function listen(on: boolean): void {
  for (const signal of SIGNALS) {
    if (on) process.on(signal, endBy);
    else process.off(signal, endBy);
  }
}

/** Makes a file beside the target. A name that is taken was left behind by a run that was killed, or is another's. */
function beside<T>(target: string, make: (path: string) => T): { path: string; made: T } {
  if (temporary.size === 0) listen(true);
  for (let attempt = 0; ; attempt++) {
    const name = `.${basename(target)}.${process.pid}${attempt === 0 ? '' : `-${attempt}`}.tmp`;
    const path = join(dirname(target), name);
    try {
      const made = make(path);
      temporary.add(path);
      return { path, made };
    } catch (error) {
      if (codeOf(error) === 'EEXIST' && attempt < MOST_ATTEMPTS) continue;
      if (temporary.size === 0) listen(false);
      throw error;
    }
  }
}

const MOST_ATTEMPTS = 1000;

function remove(path: string): void {
  rmSync(path, { force: true });
  temporary.delete(path);
  if (temporary.size === 0) listen(false);
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** A new file beside the target that nobody may read who may not read the target. */
function openBeside(target: string): { path: string; made: number } {
  const old = statOf(target);
  const file = beside(target, (path) => openSync(path, 'wx', old === undefined ? 0o666 : old.mode & 0o777));
  if (old === undefined) return file;
  const own = statSync(file.path);
  try {
    if (own.uid !== old.uid || own.gid !== old.gid) fchownSync(file.made, old.uid, old.gid);
    // What the user's mask took away.
    fchmodSync(file.made, old.mode & 0o7777);
  } catch {
    // It stays the user's own, with a mode that allows less rather than more.
  }
  return file;
}

/** A file that is written in full but does not stand in its place yet, or a pipe that has got everything. */
export interface Staged extends Destination {
  /** Where it is written. */
  readonly from: string;
}

/** Writes all the pieces beside the destination; on any failure nothing is left behind. */
export async function stage(
  destination: Destination,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<Staged> {
  const { target } = destination;
  if (destination.special) {
    await writeThrough(target, pieces);
    return { ...destination, from: target };
  }
  const { path, made } = openBeside(target);
  try {
    for await (const piece of pieces) writeAll(made, typeof piece === 'string' ? Buffer.from(piece) : piece);
    closeSync(made);
  } catch (error) {
    closeSync(made);
    remove(path);
    throw error;
  }
  return { ...destination, from: path };
}

/** To a pipe or device, whose other end may keep us waiting: aside, so that a signal is heard meanwhile. */
async function writeThrough(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const { open } = process.getBuiltinModule('node:fs/promises');
  const handle = await open(path, 'w');
  try {
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten;
    }
  } finally {
    await handle.close();
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}

/** Removes what was staged. What went through a pipe is gone. */
export function discard(files: readonly Staged[]): void {
  for (const { from, special } of files) if (!special) remove(from);
}

/** Why a file could not be put in its place, and what stands there although it should not. */
export interface Failure {
  readonly path: string;
  readonly error: unknown;
  readonly left: readonly Left[];
}

export interface Left {
  readonly path: string;
  /** Where what stood there before is, if anything did. */
  readonly old: string | null;
}

/** The way back from a file that was put in its place. */
interface Undo extends Left {
  readonly step: () => void;
}

/** Puts all the files in their places. If one cannot be, those before it are taken back. */
export function commit(files: readonly Staged[]): Failure | undefined {
  const undoing: Undo[] = [];
  try {
    for (const file of files) {
      if (file.special) continue;
      try {
        place(file, files.length > 1, undoing);
      } catch (error) {
        return { path: file.path, error, left: undoing.splice(0).reverse().filter(isStuck) };
      }
    }
    return undefined;
  } finally {
    discard(files);
    for (const { old } of undoing) if (old !== null) remove(old);
  }
}

/** Takes a step back. What cannot be put back stays under its second name. */
function isStuck({ step, old }: Undo): boolean {
  try {
    step();
  } catch {
    if (old !== null) temporary.delete(old);
    return true;
  }
  if (old !== null) remove(old);
  return false;
}

/**
 * Renames a file over its target, or writes into the target where it cannot be replaced: a file that is bound into a
 * container, or is another's in a folder where each may only remove his own.
 *
 * @param undoable whether it may have to be taken back
 * @param undoing gets the way back
 */
function place({ path, from, target }: Staged, undoable: boolean, undoing: Undo[]): void {
  const isNew = statOf(target) === undefined;
  const old = undoable && !isNew ? linkTo(target) : null;
  try {
    renameSync(from, target);
    undoing.push({ path, old, step: () => (old === null ? rmSync(target) : renameSync(old, target)) });
  } catch (error) {
    if (old !== null) remove(old);
    if (isNew || !REPLACING_REFUSED.includes(codeOf(error) ?? '')) throw error;
    const copy = copyOf(target);
    undoing.push({ path, old: copy, step: () => copyInto(target, copy) });
    copyInto(target, from);
  }
}

const REPLACING_REFUSED = ['EACCES', 'EBUSY', 'EPERM', 'EXDEV'];

/** What is at a path under a second name, so that it outlives the first one. */
function linkTo(target: string): string {
  try {
    return beside(target, (path) => linkSync(target, path)).path;
  } catch {
    // Not every disk has links.
    return copyOf(target);
  }
}

function copyOf(target: string): string {
  const { path, made } = openBeside(target);
  closeSync(made);
  try {
    copyInto(path, target);
  } catch (error) {
    remove(path);
    throw error;
  }
  return path;
}

const WINDOW = 1 << 20;

/** Makes the content of a file, which stays the file it is, that of another. */
function copyInto(target: string, source: string): void {
  const reading = openSync(source, 'r');
  try {
    const writing = openSync(target, 'r+');
    try {
      const window = new Uint8Array(WINDOW);
      let size = 0;
      for (let got = -1; got !== 0; size += got) {
        got = readSync(reading, window, 0, WINDOW, null);
        writeAll(writing, window.subarray(0, got));
      }
      ftruncateSync(writing, size);
    } finally {
      closeSync(writing);
    }
  } finally {
    closeSync(reading);
  }
}
