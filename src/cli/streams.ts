/**
 * Standard output and error without Node's streams where that is possible: making the streams loads a tenth
 * of a bare start, and a blocking write needs none of it. Only the width of a terminal, and a pipe that does not
 * take more for the moment, are left to Node's own stream.
 */

import { fstatSync, writeSync } from 'node:fs';
import type { Process, Stream } from './process.ts';

/** The process with plain streams; one that is not Node's own is returned as it is. */
export function withPlainStreams(real: Process): Process {
  if (real !== (globalThis.process as unknown)) return real;
  const stdout = plainStream(1, () => real.stdout);
  const stderr = plainStream(2, () => real.stderr);
  return {
    argv: real.argv,
    env: real.env,
    get stdin() {
      return real.stdin;
    },
    stdout,
    stderr,
    set exitCode(status: Process['exitCode']) {
      real.exitCode = status;
    },
  };
}

function plainStream(descriptor: number, stream: () => Stream): Stream {
  let terminal: boolean | undefined;
  const isTTY = () => {
    terminal ??= mayBeTerminal(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor);
    return terminal;
  };
  let handedOver = false;
  const handOver = (chunk: string | Uint8Array, done: NonNullable<Parameters<Stream['write']>[1]>) => {
    const target = stream();
    // Without a listener the stream would throw what `done` is told anyway.
    if (!handedOver) Object(target).on('error', () => {});
    handedOver = true;
    target.write(chunk, done);
  };
  return {
    fd: descriptor,
    get isTTY() {
      return isTTY();
    },
    get columns() {
      return isTTY() ? stream().columns : undefined;
    },
    write(chunk, done = () => {}) {
      if (handedOver) return handOver(chunk, done);
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      let written = 0;
      try {
        while (written < bytes.length) written += writeSync(descriptor, bytes, written);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        if ('code' in error && error.code === 'EAGAIN') return handOver(bytes.subarray(written), done);
        return done(error);
      }
      return done();
    },
  };
}

/** Anything but a character device is no terminal, and to know that needs no stream. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
