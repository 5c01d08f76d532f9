import { square } from './elementary.ts';

/**
 * Varimax rotation of loadings, one row a variable and one column a factor: the orthogonal rotation that makes
 * the squared loadings of each factor differ most, so that each variable belongs to few factors. With Kaiser's
 * normalisation (every variable counts the same) and without iterating beyond rounding. The sums of squares by
 * row (communalities) do not change. A single factor stays as it is.
 *
 * Source: Kaiser (1958), The varimax criterion for analytic rotation in factor analysis, Psychometrika 23,
 * 187–200: pairs of factors are turned by their best angle until none moves.
 */
export function varimax(loadings: readonly (readonly number[])[]): number[][] {
  const lengths = loadings.map(
    (row) => Math.sqrt(row.reduce((sum, loading) => sum + square(loading), 0)) || 1,
  );
  const rotated = loadings.map((row, variable) => row.map((loading) => loading / lengths[variable]!));
  const factors = loadings[0]?.length ?? 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let largest = 0;
    for (let first = 0; first < factors; first++) {
      for (let second = first + 1; second < factors; second++) {
        const angle = bestAngle(rotated, first, second);
        largest = Math.max(largest, Math.abs(angle.sine));
        turn(rotated, first, second, angle);
      }
    }
    if (largest < 1e-13) break;
  }
  return rotated.map((row, variable) => row.map((loading) => loading * lengths[variable]!));
}

const SWEEPS = 1000;

/** An angle between −180° and 180°, as the point of the unit circle that it leads to. */
interface Angle {
  readonly cosine: number;
  readonly sine: number;
}

const NONE: Angle = { cosine: 1, sine: 0 };

function bestAngle(loadings: readonly (readonly number[])[], first: number, second: number): Angle {
  let [sumU, sumV, difference, product] = [0, 0, 0, 0];
  for (const row of loadings) {
    const u = (row[first]! - row[second]!) * (row[first]! + row[second]!);
    const v = 2 * row[first]! * row[second]!;
    sumU += u;
    sumV += v;
    difference += (u - v) * (u + v);
    product += 2 * u * v;
  }
  const sine = product - (2 * sumU * sumV) / loadings.length;
  const cosine = difference - (sumU - sumV) * ((sumU + sumV) / loadings.length);
  // Both are noise where every angle is as good as another.
  const length = Math.sqrt(square(sine) + square(cosine));
  if (length < 1e-12 * loadings.length) return NONE;
  return halved(halved({ cosine: cosine / length, sine: sine / length }));
}

/** Half an angle: the larger one of its sine and cosine by a root, and the other by their product, so that none cancels. */
function halved({ cosine, sine }: Angle): Angle {
  const larger = Math.sqrt((1 + Math.abs(cosine)) / 2);
  const smaller = Math.abs(sine) / (2 * larger);
  const sign = sine < 0 ? -1 : 1;
  return cosine < 0 ? { cosine: smaller, sine: sign * larger } : { cosine: larger, sine: sign * smaller };
}

function turn(loadings: readonly number[][], first: number, second: number, { cosine, sine }: Angle): void {
  for (const row of loadings) {
    const [x, y] = [row[first]!, row[second]!];
    row[first] = x * cosine + y * sine;
    row[second] = y * cosine - x * sine;
  }
}
