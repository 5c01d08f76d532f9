/** A second thread for the scanner, where the built files are. */

import type { ScanResult, ScanTask } from './scan.ts';

/** What the other thread is handed: an open file, and what to read of it. */
export interface Elsewhere {
  readonly descriptor: number;
  readonly size: number;
  /** The position where its first line begins; it reads to the end of the file. */
  readonly from: number;
  readonly task: ScanTask;
}

export interface Thread {
  /** Reads its part; `give-up` when the thread fails for whatever reason. */
  scan(part: Elsewhere): Promise<ScanResult>;
}

/**
 * Starts a thread that is ready by the time there is something to read. Undefined where there is none to be
 * had: one processor, an engine without threads, sources that are not built. It keeps nobody waiting who
 * does not ask it to read.
 */
export function startThread(): Thread | undefined {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const { availableParallelism } = process.getBuiltinModule('node:os');
  const { existsSync } = process.getBuiltinModule('node:fs');
  const file = new URL('./read-scan-worker.cjs', import.meta.url);
  if (availableParallelism() < 2 || !existsSync(file)) return undefined;
  const worker = new Worker(file);
  let failed = false;
  worker.once('error', () => {
    failed = true;
  });
  worker.unref();
  return {
    scan(part) {
      if (failed) return Promise.resolve('give-up');
      return new Promise((resolve) => {
        worker.once('message', resolve);
        worker.once('error', () => resolve('give-up'));
        worker.once('exit', () => resolve('give-up'));
        worker.ref();
        worker.postMessage(part);
      });
    },
  };
}
