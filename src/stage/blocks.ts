/** Where blocks of rows are computed: in the kernel for long columns, in plain arrays where an engine has none. */

import { type Blocks, type Extent, kernelBlocks } from '../kernel/blocks.ts';
import { meansInto } from '../method/aggregate/weighted-mean.ts';
import { stretchInto } from '../method/normalise/stretch.ts';
import { plainExtent } from '../stats/moments.ts';

export type { Blocks, Extent };

/** From so many rows on a column is long: for less it is not worth starting the kernel, and scores are few enough to be kept. */
export const LONG = 8192;

/** Rows of a block where there is no kernel. */
const ROWS = 4096;

/** Room for so many blocks side by side. */
export const blocksOf = (slots: number): Blocks => kernelBlocks(slots) ?? plainBlocks(slots);

export function plainBlocks(slots: number): Blocks {
  const arrays = Array.from({ length: slots }, () => new Float64Array(ROWS));
  return {
    rows: ROWS,
    slot: (index) => arrays[index]!,
    extent: (index, count) => plainExtent(arrays[index]!.subarray(0, count)),
    stretch(index, count, start, span, worst, best) {
      const block = arrays[index]!.subarray(0, count);
      stretchInto(block, { start, span, worst, best }, block);
    },
    means(first, columns, count, weights) {
      const parts = arrays.slice(first, first + columns).map((array) => array.subarray(0, count));
      meansInto(parts, weights, null, parts[0]!);
    },
  };
}

/** Smallest and largest present value of a column and their number; NaN where there are none. */
export function columnExtent(values: Float64Array): Extent {
  const found = values.length < LONG ? plainExtent(values) : longExtent(values);
  return found.count === 0 ? { min: NaN, max: NaN, count: 0 } : found;
}

function longExtent(values: Float64Array): Extent {
  const blocks = blocksOf(1);
  let [min, max, count] = [Infinity, -Infinity, 0];
  for (let from = 0; from < values.length; from += blocks.rows) {
    const block = values.subarray(from, from + blocks.rows);
    blocks.slot(0).set(block);
    const found = blocks.extent(0, block.length);
    min = Math.min(min, found.min);
    max = Math.max(max, found.max);
    count += found.count;
  }
  return { min, max, count };
}
