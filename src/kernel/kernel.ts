/**
 * The loops that a large file spends its time in, compiled from kernel/kernel.ts to WebAssembly: three times as fast
 * as the same in JavaScript, from the first cell on. Callers work without it where an engine has none.
 */

import { CODE } from './code.ts';
import { type Compiled, instantiate, type Memory, PAGE } from './instance.ts';

/** What `scan` says: the text or the batch is at its end, a cell is not plain, the line is not one. */
export const STATUS = { done: 0, odd: 1, giveUp: 2 } as const;

/** What `survey` finds, added up: a byte of 0, a byte that is not ASCII. */
export const HAS = { nul: 1, high: 2 } as const;

/**
 * What is wanted of a column; `numberOrGap`: a number, unless it begins as a spelling of a gap does; `words`: text
 * without a digit.
 */
export const KIND = { skip: 0, number: 1, text: 2, odd: 3, numberOrGap: 4, words: 5 } as const;

/** The kernel copies texts eight bytes at a time: so many bytes behind them are read and written. */
export const SLACK = 8;

interface Global {
  value: number;
}

/** The functions of kernel/kernel.ts, which says what they do. All addresses are those of bytes in `memory`. */
export interface Kernel {
  readonly memory: Memory;
  readonly row: Global;
  readonly field: Global;
  readonly found: Global;
  readonly status: Global;
  readonly whole: Global;
  readonly written: Global;
  base(): number;
  prepare(
    kinds: number,
    spaces: number,
    gaps: number,
    cells: number,
    counts: number,
    fields: number,
    rows: number,
    between: number,
    decimal: number,
  ): void;
  survey(from: number, end: number): number;
  scan(from: number, limit: number): number;
  next(end: number): number;
  gather(column: number, rows: number, target: number, ends: number, hashes: number): number;
  extent(values: number, count: number, result: number): void;
  stretch(values: number, count: number, start: number, span: number, worst: number, best: number): void;
  means(values: number, columns: number, room: number, count: number, weights: number): void;
  lines(
    kinds: number,
    records: number,
    columns: number,
    order: number,
    count: number,
    between: number,
    target: number,
    limit: number,
  ): number;
  unplain(slots: number, step: number, from: number, count: number, special: number, opening: number): number;
  writeNumber(target: number, value: number): number;
}

const compiled: Compiled = { code: CODE };

/**
 * A kernel with a memory of its own, of so many bytes above `base()`; undefined where the engine cannot run it.
 * Memory should rarely have to grow: once it did, the engine takes more time over every typed array there is.
 */
export function startKernel(bytes: number): Kernel | undefined {
  const started = instantiate<Kernel>(compiled, bytes, (memory) => {
    const digits = (value: number, target: number): number => {
      const text = String(value);
      new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, target));
      return text.length;
    };
    return { kernel: { digits } };
  });
  return started?.kernel;
}

/** The kernel's memory as bytes, numbers and addresses. */
export interface Views {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly doubles: Float64Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
}

/** Views of a memory that reaches up to `end`; where it had to grow, those that were made before are of no use. */
export function reserve({ memory }: Kernel, end: number): Views {
  const short = end - memory.buffer.byteLength;
  if (short > 0) memory.grow(Math.ceil(short / PAGE));
  const { buffer } = memory;
  return { bytes: new Uint8Array(buffer), doubles: new Float64Array(buffer), words: new Uint32Array(buffer) };
}
