/** Ordinary least squares by the normal equations: few columns, many rows. */

/** Coefficients of `columns` that best fit `ys`; each row holds one value per column. */
export function leastSquares(
  rows: Iterable<readonly number[]>,
  ys: readonly number[],
  columns: number,
): number[] {
  const normal = Array.from({ length: columns }, () => new Float64Array(columns + 1));
  let k = 0;
  for (const row of rows) {
    const y = ys[k] ?? NaN;
    k += 1;
    for (let i = 0; i < columns; i++) {
      const line = normal[i] as Float64Array;
      const x = row[i] ?? 0;
      for (let j = 0; j < columns; j++) line[j] = (line[j] ?? 0) + x * (row[j] ?? 0);
      line[columns] = (line[columns] ?? 0) + x * y;
    }
  }
  return solve(normal);
}

/** Gauss–Jordan elimination with partial pivoting, in place. */
function solve(lines: Float64Array[]): number[] {
  const n = lines.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) {
      if (Math.abs(lines[r]?.[i] ?? 0) > Math.abs(lines[pivot]?.[i] ?? 0)) pivot = r;
    }
    const line = lines[pivot] as Float64Array;
    lines[pivot] = lines[i] as Float64Array;
    lines[i] = line;
    const head = line[i] as number;
    for (let c = i; c <= n; c++) line[c] = (line[c] as number) / head;
    for (const other of lines) {
      if (other === line) continue;
      const factor = other[i] as number;
      for (let c = i; c <= n; c++) other[c] = (other[c] as number) - factor * (line[c] as number);
    }
  }
  return lines.map((line) => line[n] as number);
}
