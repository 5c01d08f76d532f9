/**
 * Where results go. A file appears whole or not at all: everything is written to a temporary file beside
 * the destination, and only when all of them are complete are they renamed.
 */

import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  openSync,
  renameSync,
  rmSync,
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

/** Temporary files not yet renamed; they are removed when the process ends before they are, whatever ends it. */
const unfinished = new Set<string>();
process.once('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true });
});

/** A new file beside the target. A name that is taken was left behind by a run that was killed, or is another's. */
function openBeside(target: string): { path: string; descriptor: number } {
  for (let attempt = 0; ; attempt++) {
    const name = `.${basename(target)}.${process.pid}${attempt === 0 ? '' : `-${attempt}`}.tmp`;
    const path = join(dirname(target), name);
    try {
      const descriptor = openSync(path, 'wx');
      unfinished.add(path);
      return { path, descriptor };
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

const MOST_ATTEMPTS = 1000;

/** A file written in full under a temporary name. */
export interface Staged {
  commit(): void;
  discard(): void;
}

/** Writes all the pieces beside the destination; on any failure nothing is left behind. */
export async function stage(
  { target, special }: Destination,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<Staged> {
  const { path, descriptor } = special
    ? { path: target, descriptor: openSync(target, 'w') }
    : openBeside(target);
  try {
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    }
    closeSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    if (!special) {
      rmSync(path, { force: true });
      unfinished.delete(path);
    }
    throw error;
  }
  return {
    commit() {
      if (special) return;
      try {
        chmodSync(path, statSync(target).mode);
      } catch {
        // A new file keeps the mode the system gives it.
      }
      renameSync(path, target);
      unfinished.delete(path);
    },
    discard() {
      if (!special) rmSync(path, { force: true });
      unfinished.delete(path);
    },
  };
}
