/**
 * Random numbers that are the same everywhere: whole-number arithmetic alone, and a stream of its own for every use
 * and every block of draws, so that no block depends on who computed the one before.
 */

import { ln } from './elementary.ts';

/** A stream of random numbers. */
export interface Random {
  /** Uniform between 0 and 1, both excluded: an odd multiple of 2⁻⁵³. */
  uniform(): number;
  /** The same so many times as the array is long. */
  fill(values: Float64Array): void;
}

const TWO_32 = 4294967296;
const SCALE = 1 / 9007199254740992;

/** Mixes the bits of a 32-bit number (the finaliser of MurmurHash3, Appleby 2011). */
function mixed(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/**
 * The stream of these numbers: whole ones from 0 on, such as a seed, a use and a block.
 *
 * Source: sfc32 of PractRand (Doty-Humphrey 2018), a generator of 128 bits with a counter in it, begun from the mixed
 * numbers; its first results are thrown away, as its author advises.
 */
export function randomOf(...numbers: readonly number[]): Random {
  let state = 0x9e3779b9 | 0;
  const parts = [1, 2, 3].map((salt) => {
    state = mixed(state + salt);
    for (const number of numbers) {
      state = mixed(state ^ (number | 0)) + 0x6d2b79f5;
      state = mixed(state ^ Math.floor(number / TWO_32));
    }
    return state | 0;
  });
  let [a, b, c] = parts as [number, number, number];
  let counter = 1;
  /** Into the array, so that the state stays in local variables meanwhile. */
  const fill = (values: Float64Array) => {
    let [p, q, r, n] = [a, b, c, counter];
    for (let index = 0; index < values.length; index++) {
      const high = (p + q + n) | 0;
      p = q ^ (q >>> 9);
      q = (r + (r << 3)) | 0;
      r = (((r << 21) | (r >>> 11)) + high) | 0;
      const low = (p + q + n + 1) | 0;
      p = q ^ (q >>> 9);
      q = (r + (r << 3)) | 0;
      r = (((r << 21) | (r >>> 11)) + low) | 0;
      n = (n + 2) | 0;
      values[index] = ((high >>> 0) * 1048576 + (low >>> 12) + 0.5) * (2 * SCALE);
    }
    [a, b, c, counter] = [p, q, r, n];
  };
  const one = new Float64Array(1);
  fill(new Float64Array(8));
  return {
    fill,
    uniform() {
      fill(one);
      return one[0]!;
    },
  };
}

/** An exponential of mean 1 from a uniform: −ln u. */
export const exponentialOf = (uniform: number): number => -ln(uniform);

/**
 * Standard normals of a stream, one at a time, by the polar method: no angle, so no function but ln and √.
 * Source: Marsaglia and Bray (1964), SIAM Review 6.
 */
export function normalsOf(random: Random): () => number {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const x = 2 * random.uniform() - 1;
      const y = 2 * random.uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * ln(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  };
}
