/** The columns over the rows in which every one of them has a value (NaN is missing), as new columns. */
export function completeRows(columns: readonly Float64Array[]): Float64Array[] {
  const complete = new Uint8Array(columns[0]?.length ?? 0).fill(1);
  for (const column of columns) markGaps(column, complete);
  let length = 0;
  for (let row = 0; row < complete.length; row++) length += complete[row]!;
  return columns.map((column) => chosen(column, complete, length));
}

function markGaps(column: Float64Array, complete: Uint8Array): void {
  for (let row = 0; row < column.length; row++) if (Number.isNaN(column[row]!)) complete[row] = 0;
}

function chosen(column: Float64Array, rows: Uint8Array, length: number): Float64Array {
  const result = new Float64Array(length);
  let next = 0;
  for (let row = 0; row < column.length; row++) if (rows[row] === 1) result[next++] = column[row]!;
  return result;
}
