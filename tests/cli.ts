/** Runs the built command line as a user does, and gives stdout, stderr and exit status together. */

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const bin = join(root, 'bin/rating.js');

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Run {
  readonly cwd?: string;
  /** What stands on standard input; `null` keeps it open without a word. */
  readonly input?: string | Uint8Array | null;
  readonly env?: Record<string, string>;
  /** Options for Node itself. */
  readonly node?: readonly string[];
}

/** The environment of the tests: no colours, no width, nothing of the machine's. */
const plainEnv = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '/',
  LC_ALL: 'C.UTF-8',
});

function execute(
  command: string,
  args: readonly string[],
  { cwd = root, input = '', env = {} }: Run,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...plainEnv(), ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => out.push(piece));
    child.stderr.on('data', (piece: Buffer) => err.push(piece));
    child.stdin.on('error', () => {});
    if (input !== null) child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (status, signal) =>
      resolve({
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
        status,
        signal,
      }),
    );
  });
}

/** `rating` with these words. */
export const rating = (words: readonly string[], options: Run = {}): Promise<Ran> =>
  execute(process.execPath, [...(options.node ?? []), bin, ...words], options);

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Also known to shells that are started by the line. */
const FUNCTION = `rating() { ${quoted(process.execPath)} ${quoted(bin)} "$@"; }; export -f rating`;

/**
 * A line of shell in which `rating` is ours. `--norc`: bash takes a shell whose standard input is a socket
 * for a remote one, and would read the user's own settings first.
 */
export const shell = (line: string, options: Run = {}): Promise<Ran> =>
  execute('bash', ['--norc', '-o', 'pipefail', '-c', `${FUNCTION}\n${line}`], options);

/**
 * The built command line called inside this process, in the current folder: everything but the process is
 * what a user runs, in a tenth of the time.
 */
export async function ratingInside(words: readonly string[]): Promise<Ran> {
  const text = { stdout: '', stderr: '' };
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  const stream = (name: 'stdout' | 'stderr') => ({
    write(chunk: string | Uint8Array, done?: () => void) {
      text[name] += typeof chunk === 'string' ? chunk : decoders[name].decode(chunk, { stream: true });
      done?.();
    },
  });
  const proc = {
    argv: [process.execPath, bin, ...words],
    env: plainEnv(),
    stdin: Readable.from([]),
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    exitCode: 0,
  };
  await createRequire(import.meta.url)('../bin/rating.js')
    .load('main.cjs')
    .main(proc);
  return { ...text, status: proc.exitCode, signal: null };
}

/** A fresh folder with these files, or a copy of a folder; removed by `done()`. */
export function workFolder(files: Readonly<Record<string, string | Uint8Array>> | string): {
  path: string;
  done: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'rating-test-'));
  if (typeof files === 'string') cpSync(files, path, { recursive: true });
  else for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return { path, done: () => rmSync(path, { recursive: true, force: true }) };
}
