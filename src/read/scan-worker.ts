/** The other thread of the scanner: reads its part of the file and hands the columns over without copying them. */

import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { scanPart } from './scan.ts';
import type { Elsewhere } from './scan-thread.ts';

const { descriptor, size, from, task }: Elsewhere = workerData;
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
const buffers =
  typeof part === 'object'
    ? [
        ...part.numbers.map(({ buffer }) => buffer),
        ...part.texts.flatMap((texts) => (texts ? [texts.arena.buffer, texts.ends.buffer] : [])),
      ]
    : [];
parentPort?.postMessage(part, buffers);
