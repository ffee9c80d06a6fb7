/** Rows of small numbers, each row as bytes with a scale of its own: value = byte · scale. */
export interface FeatureTable {
  readonly rows: number;
  readonly columns: number;
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** sum += the row, from `at` on. */
export function addRow({ columns, bytes, scales }: FeatureTable, row: number, sum: Float32Array, at: number): void {
  const scale = scales[row]!;
  const start = row * columns;
  for (let i = 0; i < columns; i++) sum[at + i]! += bytes[start + i]! * scale;
}

/** The nearest bytes: a row's largest number becomes 127. */
export function quantise(values: ArrayLike<number>, rows: number, columns: number): FeatureTable {
  const bytes = new Int8Array(rows * columns);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) largest = Math.max(largest, Math.abs(values[i]!));
    scales[row] = largest / 127;
    if (largest === 0) continue;
    for (let i = row * columns; i < (row + 1) * columns; i++) bytes[i] = Math.round(values[i]! / scales[row]!);
  }
  return { rows, columns, bytes, scales };
}

export function expand(table: FeatureTable): Float32Array {
  const values = new Float32Array(table.rows * table.columns);
  for (let row = 0; row < table.rows; row++) addRow(table, row, values, row * table.columns);
  return values;
}
