/** Where bytes come from: files, standard input, gzip. The only file of `read/` that touches the outside. */

import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Outcome } from '../model/diagnostic.ts';
import { type Saying, say, verbatim } from '../model/saying.ts';
import type { FileProblem } from '../model/sayings/read.ts';
import { nearest } from '../model/suggest.ts';
import { bytesSource, LARGEST_HELD, type Source } from './bytes.ts';
import { decode } from './decode.ts';
import * as messages from './messages.ts';

/** A source over bytes that are already here. */
export function sourceOf(name: string, bytes: Uint8Array): Source {
  return {
    ...bytesSource(name, bytes),
    sha256: () => sha256().update(bytes).digest('hex'),
    isUtf8,
  };
}

// Loaded when needed: most runs need neither, and both take time to start.
const sha256 = () => process.getBuiltinModule('node:crypto').createHash('sha256');

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

function unzipped(name: string, bytes: Uint8Array): Outcome<Source> {
  if (!isGzip(bytes)) return { ok: true, value: sourceOf(name, bytes), diagnostics: [] };
  try {
    const plain = process.getBuiltinModule('node:zlib').gunzipSync(bytes, { maxOutputLength: LARGEST_HELD });
    return { ok: true, value: sourceOf(name, plain), diagnostics: [] };
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    const problem = isLarge
      ? messages.tooLarge(name, LARGEST_HELD, 'compressed')
      : messages.gzipDamaged(name);
    return { ok: false, diagnostics: [problem] };
  }
}

/** How much of a stream, whose length is not known before its end, is held. */
const LARGEST_STREAM = 2 * LARGEST_HELD;

/** Bytes that come piece by piece, in one array that grows. */
function gathering() {
  let bytes = new Uint8Array(1 << 16);
  let filled = 0;
  return {
    /** False where there are more than can be held. */
    add(piece: Uint8Array): boolean {
      if (filled + piece.length > LARGEST_STREAM) return false;
      if (filled + piece.length > bytes.length) {
        const larger = new Uint8Array(Math.min(LARGEST_STREAM, 2 * (filled + piece.length)));
        larger.set(bytes.subarray(0, filled));
        bytes = larger;
      }
      bytes.set(piece, filled);
      filled += piece.length;
      return true;
    },
    whole: () => bytes.subarray(0, filled),
  };
}

const streamTooLarge = (name: string): Outcome<never> => ({
  ok: false,
  diagnostics: [messages.tooLarge(name, LARGEST_STREAM, 'stream')],
});

/** What a pipe or a device brings, to its end. */
function readStream(path: string, descriptor: number): Outcome<Source> {
  const gathered = gathering();
  const piece = new Uint8Array(1 << 16);
  for (;;) {
    const got = readSync(descriptor, piece, 0, piece.length, null);
    if (got === 0) return unzipped(path, gathered.whole());
    if (!gathered.add(piece.subarray(0, got))) return streamTooLarge(path);
  }
}

/** Opens a file. Plain regular files are read piece by piece; pipes and gzip are taken whole. */
export function openFile(path: string): Outcome<Source> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) {
      closeSync(descriptor);
      return {
        ok: false,
        diagnostics: [messages.cannotOpen(path, say('file', { problem: 'folder' }), undefined)],
      };
    }
    const head = new Uint8Array(2);
    if (!stat.isFile()) {
      const stream = readStream(path, descriptor);
      closeSync(descriptor);
      return stream;
    }
    const source = fileSource(path, descriptor, stat.size);
    if (readSync(descriptor, head, 0, 2, 0) < 2 || !isGzip(head))
      return { ok: true, value: source, diagnostics: [] };
    const zipped = stat.size > LARGEST_HELD ? undefined : source.bytes();
    closeSync(descriptor);
    return zipped === undefined ? streamTooLarge(path) : unzipped(path, zipped);
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor);
    const isLost = isMissing(error) && exists(path);
    const why = isLost ? say('file', { problem: 'brokenLink' }) : reasonOf(error);
    const near = isMissing(error) && !isLost ? nearestPath(path) : undefined;
    return { ok: false, diagnostics: [messages.cannotOpen(path, why, near)] };
  }
}

function fileSource(path: string, descriptor: number, size: number): Source {
  let whole: Uint8Array | undefined;
  const opened = fstatSync(descriptor, { bigint: true });
  const read = (target: Uint8Array, position: number) =>
    readSync(descriptor, target, 0, target.length, position);
  return {
    name: path,
    size,
    read,
    bytes() {
      if (whole === undefined) {
        const bytes = new Uint8Array(size);
        let filled = 0;
        for (let got = -1; got !== 0 && filled < size; filled += got) {
          got = read(bytes.subarray(filled), filled);
        }
        whole = bytes.subarray(0, filled);
      }
      return whole;
    },
    sha256() {
      const hash = sha256();
      const window = new Uint8Array(1 << 20);
      for (let position = 0; ; ) {
        const got = read(window, position);
        if (got === 0) break;
        hash.update(window.subarray(0, got));
        position += got;
      }
      return hash.digest('hex');
    },
    isUtf8,
    changed() {
      const now = fstatSync(descriptor, { bigint: true });
      return now.size !== opened.size || now.mtimeNs !== opened.mtimeNs;
    },
    close: () => closeSync(descriptor),
  };
}

/** How long a signal is waited for when standard input has ended, in milliseconds. */
const GRACE = 5;

/** Standard input, to its end. */
export async function openStdin(stdin: NodeJS.ReadableStream): Promise<Outcome<Source>> {
  const gathered = gathering();
  for await (const piece of stdin) {
    const bytes = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    if (!gathered.add(bytes)) return streamTooLarge('<stdin>');
  }
  // An interruption ends all of a pipeline, and the end of what comes before us may be seen first: what has arrived is
  // the whole only if no signal follows.
  await new Promise((resolve) => setTimeout(resolve, GRACE));
  return unzipped('<stdin>', gathered.whole());
}

/** No methodology that a person wrote is longer: 16 MB. */
const LARGEST_TEXT = 1 << 24;

/** A small file as text, such as a methodology: UTF-8, or UTF-16 with its mark. */
export function readTextFile(path: string): Outcome<string> {
  const opened = openFile(path);
  if (!opened.ok) return opened;
  const source = opened.value;
  try {
    if (source.size > LARGEST_TEXT) {
      return { ok: false, diagnostics: [messages.tooLarge(path, LARGEST_TEXT, 'methodology')] };
    }
    const decoded = decode(path, source.bytes(), undefined, isUtf8);
    if (decoded.ok)
      return { ok: true, value: new TextDecoder().decode(decoded.value.bytes), diagnostics: [] };
    return { ok: false, diagnostics: decoded.diagnostics.map(messages.mustBeUtf8) };
  } finally {
    source.close();
  }
}

export function sha256Of(text: string): string {
  return sha256().update(text).digest('hex');
}

/** Whether there is anything under the path, readable or not, be it a link that leads nowhere. */
export function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The path with all links followed, also those that lead to nothing yet. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      return realPath(resolve(dirname(path), readlinkSync(path)));
    } catch {
      const folder = dirname(path);
      return folder === path ? path : join(exists(folder) ? realpathSync(folder) : folder, basename(path));
    }
  }
}

/**
 * What tells one file from another whatever it is called: the path, and the disk's own number for it; of `-` that of
 * the file that standard input is, if it is one.
 */
export function identitiesOf(path: string): string[] {
  const names = path === '-' ? [] : [realPath(path)];
  try {
    const { dev, ino } = path === '-' ? fstatSync(0, { bigint: true }) : statSync(path, { bigint: true });
    return ino === 0n ? names : [...names, `${dev}:${ino}`];
  } catch {
    return names;
  }
}

/** The same of the file that standard output goes to; nothing where that is a terminal, a pipe or the like. */
export function identitiesOfOutput(): string[] {
  try {
    const stat = fstatSync(1, { bigint: true });
    return stat.isFile() && stat.ino !== 0n ? [`${stat.dev}:${stat.ino}`] : [];
  } catch {
    return [];
  }
}

/** Why the system refused a file. */
export function reasonOf(error: unknown): Saying {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, FileProblem> = {
    ENOENT: 'absent',
    ENOTDIR: 'notAFolder',
    EACCES: 'denied',
    EPERM: 'denied',
    EISDIR: 'folder',
    ELOOP: 'endlessLinks',
    ENAMETOOLONG: 'nameTooLong',
    ENOSPC: 'diskFull',
    EROFS: 'readOnly',
    EMFILE: 'tooManyOpen',
  };
  const problem = known[code];
  if (problem !== undefined) return say('file', { problem });
  return verbatim(error instanceof Error ? error.message : String(error));
}

/** Whether the error says that there is nothing under a path. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** The path with its mistyped folder or file replaced by the nearest there is. */
export function nearestPath(path: string): string | undefined {
  const folder = dirname(path);
  const found = folder === '.' || folder === path || exists(folder) ? folder : nearestPath(folder);
  if (found === undefined) return undefined;
  try {
    const names = readdirSync(found);
    const name = basename(path);
    const near = names.includes(name) ? name : nearest(name, names);
    if (near === undefined) return undefined;
    return found === '.' && !path.startsWith('.') ? near : join(found, near);
  } catch {
    return undefined;
  }
}
