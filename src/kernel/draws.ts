/**
 * Totals and places of many draws, compiled from kernel/draws.ts to WebAssembly. Callers do without it where an engine
 * cannot run it.
 */

import { CODE } from './draws-code.ts';
import { type Compiled, instantiate } from './instance.ts';

/** The functions of kernel/draws.ts, which says what they do. All addresses are those of bytes in `memory`. */
export interface DrawsKernel {
  base(): number;
  totals(
    scores: number,
    units: number,
    width: number,
    weights: number,
    stride: number,
    draws: number,
    target: number,
  ): void;
  places(
    totals: number,
    units: number,
    stride: number,
    draws: number,
    factor: number,
    shift: number,
    near: number,
    parts: number,
    room: number,
    rows: number,
    target: number,
    step: number,
  ): void;
  across(
    columns: number,
    units: number,
    height: number,
    width: number,
    weights: number,
    stride: number,
    draws: number,
    target: number,
    step: number,
  ): void;
  lead(first: number, second: number, draws: number): number;
}

const compiled: Compiled = { code: CODE };

/** The kernel with a memory of its own, of so many bytes above `base()`; undefined where the engine cannot run it. */
export const startDraws = (bytes: number) => instantiate<DrawsKernel>(compiled, bytes, {});
