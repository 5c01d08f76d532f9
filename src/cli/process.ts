/** The part of Node's `process` that the command line uses, as a value, so that tests can stand in for it. */

export interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
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
  new Promise<(Error & { code?: string }) | undefined>((resolve) => {
    stream.write(piece, (error) => resolve(error ?? undefined));
  });
