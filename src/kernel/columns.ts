/**
 * What the kernel computes of long columns: two numbers at a time, and at full speed from the first row on, where
 * the engine would run a loop of JavaScript for a while to see whether it is worth compiling. Not one bit differs.
 */

import { reserve, startKernel } from './kernel.ts';

export interface LongColumns {
  /** Smallest and largest value and how many there are, NaN left out; Infinity, -Infinity and 0 without any. */
  extent(values: Float64Array): { min: number; max: number; count: number };
  /** Into `scores`: worst + (best − worst)·share of each value, `best` for a share of 1; share = (value/2 − start)/span. */
  stretch(
    values: Float64Array,
    start: number,
    span: number,
    worst: number,
    best: number,
    scores: Float64Array,
  ): void;
  /**
   * Σ weight·change(value) / Σ weight over the values that are there, in the order of the columns, NaN without any.
   * Sums are compensated (Neumaier), and a mean lies between its values to the last bit.
   */
  means(
    length: number,
    columns: readonly Float64Array[],
    weights: readonly number[],
    change: ((value: number) => number) | null,
  ): Float64Array;
}

/** From so many rows on a column is long; for less it is not worth starting the kernel. */
const LONG = 8192;

/** So many rows are computed together, of many columns fewer, so that they stay in the processor's cache. */
const BLOCK = 4096;
const CELLS = 16 * BLOCK;

let started: { readonly columns: LongColumns | undefined } | undefined;

/**
 * Undefined for columns that are not long or too many, and where the engine cannot run the kernel. Callers have a
 * plain loop for these.
 *
 * @param length rows of each
 * @param together how many columns are computed together
 */
export function longColumns(length: number, together = 1): LongColumns | undefined {
  if (length < LONG || together > BLOCK) return undefined;
  started ??= { columns: start() };
  return started.columns;
}

function start(): LongColumns | undefined {
  // A number for each column, a block of each, and one number that an odd last row runs over.
  const room = 8 * (BLOCK + CELLS + 1);
  const kernel = startKernel(room + 8);
  if (kernel === undefined) return undefined;
  const first = Math.ceil(kernel.base() / 8);
  const cells = first + BLOCK;
  const { doubles } = reserve(kernel, 8 * first + room);

  return {
    extent(values) {
      doubles.set([Infinity, -Infinity, 0], first);
      for (let from = 0; from < values.length; from += BLOCK) {
        const block = values.subarray(from, from + BLOCK);
        doubles.set(block, cells);
        kernel.extent(8 * cells, block.length, 8 * first);
      }
      const [min = NaN, max = NaN, count = 0] = doubles.subarray(first);
      return { min, max, count };
    },
    stretch(values, start, span, worst, best, scores) {
      for (let from = 0; from < values.length; from += BLOCK) {
        const block = values.subarray(from, from + BLOCK);
        doubles.set(block, cells);
        kernel.stretch(8 * cells, block.length, start, span, worst, best);
        scores.set(doubles.subarray(cells, cells + block.length), from);
      }
    },
    means(length, columns, weights, change) {
      const means = new Float64Array(length);
      const step = 2 * Math.min(BLOCK / 2, Math.floor(CELLS / columns.length / 2));
      doubles.set(weights, first);
      for (let from = 0; from < means.length; from += step) {
        const target = means.subarray(from, from + step);
        columns.forEach((column, index) => {
          const block = column.subarray(from, from + step);
          doubles.set(change === null ? block : block.map(change), cells + index * step);
        });
        kernel.means(8 * cells, columns.length, step, target.length, 8 * first);
        target.set(doubles.subarray(cells, cells + target.length));
      }
      return means;
    },
  };
}
