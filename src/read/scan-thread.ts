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

/**
 * Starts reading in another thread. Undefined where there is none to be had: one processor, an engine
 * without threads, sources that are not built. `give-up` when the thread fails for whatever reason.
 */
export function scanElsewhere(workerData: Elsewhere): Promise<ScanResult> | undefined {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const { availableParallelism } = process.getBuiltinModule('node:os');
  const { existsSync } = process.getBuiltinModule('node:fs');
  const file = new URL('./read-scan-worker.cjs', import.meta.url);
  if (availableParallelism() < 2 || !existsSync(file)) return undefined;
  return new Promise((resolve) => {
    const thread = new Worker(file, { workerData });
    thread.once('message', resolve);
    thread.once('error', () => resolve('give-up'));
    thread.once('exit', () => resolve('give-up'));
  });
}
