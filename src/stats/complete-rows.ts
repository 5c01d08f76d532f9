/** The columns over the rows in which every one of them has a value (NaN is missing), as new columns. */
export function completeRows(columns: readonly Float64Array[]): Float64Array[] {
  const length = columns[0]?.length ?? 0;
  const rows = Array.from({ length }, (_, row) => row).filter((row) =>
    columns.every((column) => !Number.isNaN(column[row]!)),
  );
  return columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
}
