/**
 * The Sobol' sequence: points of the unit cube that fill it more evenly than random ones. In the order of the Gray code
 * (Antonov and Saleev 1979), so that each point differs from the one before by one direction number a coordinate.
 */

import { powerOfTwo } from './elementary.ts';
import { DIRECTIONS } from './sobol-directions.ts';

/** So many coordinates have direction numbers here. */
export const MOST_DIMENSIONS = 256;

const BITS = 32;
const SCALE = 1 / 4294967296;

/** The direction numbers of a coordinate, as whole numbers of 32 bits. */
function directionsOf(line: string | undefined): Uint32Array {
  const directions = new Uint32Array(BITS);
  if (line === undefined) {
    for (let bit = 0; bit < BITS; bit++) directions[bit] = powerOfTwo(BITS - 1 - bit);
    return directions;
  }
  const [polynomial = 0, ...start] = line.split(' ').map(Number);
  const degree = start.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      directions[bit] = start[bit]! * powerOfTwo(BITS - 1 - bit);
      continue;
    }
    const before = directions[bit - degree]!;
    let value = before ^ (before >>> degree);
    for (let step = 1; step < degree; step++) {
      if (((polynomial >>> (degree - 1 - step)) & 1) === 1) value ^= directions[bit - step]!;
    }
    directions[bit] = value;
  }
  return directions;
}

/**
 * The first so many points, a column a coordinate, in the middle of the smallest cells there are: between 0 and 1, both
 * excluded, where the sequence itself begins with 0.
 *
 * @param count at most 2³²; even coverage asks for a power of two
 * @param dimensions at most `MOST_DIMENSIONS`
 */
export function sobolPoints(count: number, dimensions: number): Float64Array[] {
  if (dimensions > MOST_DIMENSIONS)
    throw new Error(`there are ${MOST_DIMENSIONS} dimensions, not ${dimensions}`);
  const lines = DIRECTIONS.trim().split('\n');
  return Array.from({ length: dimensions }, (_, dimension) => {
    const directions = directionsOf(dimension === 0 ? undefined : lines[dimension - 1]);
    const column = new Float64Array(count);
    let bits = 0;
    for (let point = 0; point < count; point++) {
      column[point] = ((bits >>> 0) + 0.5) * SCALE;
      // The lowest 0 of the number of the point says which direction is next.
      bits ^= directions[31 - Math.clz32(~point & (point + 1))]!;
    }
    return column;
  });
}
