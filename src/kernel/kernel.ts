/**
 * The loops that a large file spends its time in, compiled from kernel/kernel.ts to WebAssembly: three times as fast
 * as the same in JavaScript, from the first cell on. Callers work without it where an engine has none.
 */

import { CODE } from './code.ts';

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

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface Global {
  value: number;
}

/** What is used of the engine's own; the types that come with the language know it only in browsers. */
interface Engine {
  readonly Module: new (code: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => Memory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
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

let compiled: object | undefined;

const PAGE = 1 << 16;

/**
 * A kernel with a memory of its own, of so many bytes above `base()`; undefined where the engine cannot run it.
 * Memory should rarely have to grow: once it did, the engine takes more time over every typed array there is.
 */
export function startKernel(bytes: number): Kernel | undefined {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly?: Engine };
  // A page whose policy would refuse to compile it carries none.
  if (WebAssembly === undefined || CODE.length === 0) return undefined;
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(CODE), (character) => character.charCodeAt(0)));
    const memory = new WebAssembly.Memory({ initial: 1 + Math.ceil(bytes / PAGE) });
    const digits = (value: number, target: number): number => {
      const text = String(value);
      new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, target));
      return text.length;
    };
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory }, kernel: { digits } });
    return exports as Kernel;
  } catch {
    // No memory to be had, or not allowed to compile.
    return undefined;
  }
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
