/** A range of places drawn in one line against all of them. */

/** `├──●──┤`: from the 5 % place over the median to the 95 % place, on a line from place 1 to the last. */
export function intervalText(
  { p5, median, p95 }: { readonly p5: number; readonly median: number; readonly p95: number },
  last: number,
  width: number,
): string {
  const columnOf = (place: number) =>
    last <= 1 ? 0 : Math.round(((Math.min(place, last) - 1) / (last - 1)) * (width - 1));
  const [from, middle, to] = [columnOf(p5), columnOf(median), columnOf(p95)];
  const cells = new Array<string>(to + 1).fill(' ');
  for (let column = from; column <= to; column++) cells[column] = '─';
  if (from < to) {
    cells[from] = '├';
    cells[to] = '┤';
  }
  cells[middle] = '●';
  return cells.join('');
}
