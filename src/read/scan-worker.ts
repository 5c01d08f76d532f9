/** The other thread of the scanner: reads its part of the file and hands the columns over without copying them. */

import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { type ScanPart, scanPart } from './scan.ts';
import type { Elsewhere } from './scan-thread.ts';

parentPort?.once('message', ({ descriptor, size, from, task }: Elsewhere) => {
  const source = {
    name: '',
    size,
    read: (target: Uint8Array, position: number) => readSync(descriptor, target, 0, target.length, position),
    bytes: () => new Uint8Array(),
    sha256: () => null,
    isUtf8,
    close: () => {},
  };
  // Room for its share of the rows.
  const rows = Math.ceil((task.sampled.rows * (size - from)) / size) + 64;
  const part = scanPart(source, from, size, { ...task, sampled: { ...task.sampled, rows } }, false);
  parentPort?.postMessage(part, typeof part === 'object' ? buffersOf(part) : []);
});

function buffersOf({ numbers, texts }: ScanPart): ArrayBuffer[] {
  return [
    ...numbers.map(({ buffer }) => buffer),
    ...texts.flatMap((column) => (column ? [column.arena.buffer, column.ends.buffer] : [])),
  ];
}
