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
  const lengths = loadings.map((row) => Math.hypot(...row) || 1);
  const rotated = loadings.map((row, variable) => row.map((loading) => loading / lengths[variable]!));
  const factors = loadings[0]?.length ?? 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let largest = 0;
    for (let first = 0; first < factors; first++) {
      for (let second = first + 1; second < factors; second++) {
        const angle = bestAngle(rotated, first, second);
        largest = Math.max(largest, Math.abs(angle));
        turn(rotated, first, second, angle);
      }
    }
    if (largest < 1e-13) break;
  }
  return rotated.map((row, variable) => row.map((loading) => loading * lengths[variable]!));
}

const SWEEPS = 1000;

function bestAngle(loadings: readonly (readonly number[])[], first: number, second: number): number {
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
  return Math.hypot(sine, cosine) < 1e-12 * loadings.length ? 0 : Math.atan2(sine, cosine) / 4;
}

function turn(loadings: readonly number[][], first: number, second: number, angle: number): void {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  for (const row of loadings) {
    const [x, y] = [row[first]!, row[second]!];
    row[first] = x * cosine + y * sine;
    row[second] = y * cosine - x * sine;
  }
}
