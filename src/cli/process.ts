/** The part of Node's `process` that the command line uses, as a value, so that tests can stand in for it. */

export interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /** Its file descriptor. */
  readonly fd?: number;
  /** `done` is told how it went; a failed write is told nowhere else. */
  write(chunk: string | Uint8Array, done?: (error?: (Error & { code?: string }) | null) => void): unknown;
}

export interface Process {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Stream;
  readonly stderr: Stream;
  exitCode?: number | string | null | undefined;
}

/**
 * Exit statuses: 0 done; 1 the data or the result fall short; 2 the command line or the methodology is
 * wrong, or a path cannot be opened; 70 a bug of ours. A closed pipe is 0. A signal ends the process itself, and
 * shells say 128 and its number: 130 interrupted, 143 terminated, 129 the terminal was closed.
 */
export const STATUS = {
  done: 0,
  data: 1,
  usage: 2,
  bug: 70,
} as const;

/** Lets waiting signals and events through between two long stretches of work. */
export const yieldToEvents = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The pieces one after another, with a breath between two. */
export async function* paced<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  let first = true;
  for (const piece of pieces) {
    if (!first) await yieldToEvents();
    first = false;
    yield piece;
  }
}

/** Writes a piece and gives the error there was, if any. */
export const written = (stream: Stream, piece: string | Uint8Array) =>
  new Promise<(Error & { code?: string | undefined }) | undefined>((resolve) => {
    stream.write(piece, (error) => resolve(error ?? undefined));
  });

/** How long to wait, in milliseconds, before a pipe that is full and does not let us wait is tried again. */
const FULL = 20;

/**
 * The same for a stream whose reader may keep us waiting while a signal has to be heard: written aside, since Node
 * writes to a pipe at once and hears nothing until it is done.
 */
export async function writtenAside(
  stream: Stream,
  piece: string | Uint8Array,
): Promise<(Error & { code?: string | undefined }) | undefined> {
  const { fd } = stream;
  if (fd === undefined) return written(stream, piece);
  const { write } = process.getBuiltinModule('node:fs');
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
  for (let done = 0; done < bytes.length; ) {
    const { error, count } = await new Promise<{
      error: (Error & { code?: string | undefined }) | null;
      count: number;
    }>((resolve) => write(fd, bytes, done, (error, count) => resolve({ error, count })));
    if (error === null) done += count;
    else if (error.code === 'EAGAIN') await new Promise((resolve) => setTimeout(resolve, FULL));
    else return error;
  }
  return undefined;
}
