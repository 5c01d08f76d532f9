/**
 * What the kernel computes of long columns, block by block: two numbers at a time, and at full speed from the first
 * row on, where the engine would run a loop of JavaScript for a while to see whether it is worth compiling. Not one
 * bit differs from the plain loops.
 */

import { reserve, startKernel } from './kernel.ts';

export interface Extent {
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/** Columns of one length, side by side: slot i holds a block of one of them. */
export interface Blocks {
  /** How many rows of each are computed together. */
  readonly rows: number;
  slot(index: number): Float64Array;
  /** Smallest and largest of the first `count` values and how many there are, NaN left out; Infinity, -Infinity and 0 without any. */
  extent(index: number, count: number): Extent;
  /** In place: worst + (best − worst)·share of each value, `best` for a share of 1; share = (value/2 − start)/span. */
  stretch(index: number, count: number, start: number, span: number, worst: number, best: number): void;
  /**
   * Σ weight·value / Σ weight over the values that are there of so many slots from the first on, NaN without any; into
   * the first. Sums are compensated (Neumaier), and a mean lies between its values to the last bit.
   */
  means(first: number, columns: number, count: number, weights: readonly number[]): void;
}

/** Few enough rows of few enough columns to stay in the processor's cache. */
const ROWS = 4096;
const CELLS = 16 * ROWS;

type Started = { readonly kernel: ReturnType<typeof startKernel> };

let started: Started | undefined;

/** The kernel with so many slots; undefined where the engine cannot run it, or for more slots than it has room. */
export function kernelBlocks(slots: number): Blocks | undefined {
  const rows = 2 * Math.min(ROWS / 2, Math.floor(CELLS / slots / 2));
  if (rows < 2 || slots > ROWS) return undefined;
  // Weights, cells, and one number that an odd last row runs over.
  const room = 8 * (ROWS + CELLS + 1);
  started ??= { kernel: startKernel(room + 8) };
  const { kernel } = started;
  if (kernel === undefined) return undefined;
  const first = Math.ceil(kernel.base() / 8);
  const cells = first + ROWS;
  const { doubles } = reserve(kernel, 8 * first + room);
  const views = Array.from({ length: slots }, (_, index) => {
    const from = cells + index * rows;
    return doubles.subarray(from, from + rows);
  });
  const address = (index: number) => 8 * (cells + index * rows);
  return {
    rows,
    slot: (index) => views[index]!,
    extent(index, count) {
      doubles[first] = Infinity;
      doubles[first + 1] = -Infinity;
      doubles[first + 2] = 0;
      kernel.extent(address(index), count, 8 * first);
      return { min: doubles[first]!, max: doubles[first + 1]!, count: doubles[first + 2]! };
    },
    stretch(index, count, start, span, worst, best) {
      kernel.stretch(address(index), count, start, span, worst, best);
    },
    means(index, columns, count, weights) {
      doubles.set(weights, first);
      kernel.means(address(index), columns, rows, count, 8 * first);
    },
  };
}
