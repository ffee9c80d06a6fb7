/** Rows of a table by a number of 32 bits each, in order of those numbers: found by halving, in little memory. */
export class RowIndex {
  readonly #numbers: Uint32Array;
  readonly #rows: Int32Array;

  /** The number of each row, from row 0 on; of rows with the same number the last counts. */
  constructor(numbers: ArrayLike<number>) {
    const rows = Int32Array.from({ length: numbers.length }, (_, row) => row);
    this.#rows = rows.sort((a, b) => (numbers[a]! >>> 0) - (numbers[b]! >>> 0) || a - b);
    this.#numbers = Uint32Array.from(rows, (row) => numbers[row]!);
  }

  /** Undefined where no row has the number. */
  get(number: number): number | undefined {
    let low = 0;
    let high = this.#numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#numbers[middle]! > number) high = middle;
      else low = middle + 1;
    }
    return this.#numbers[low - 1] === number ? this.#rows[low - 1] : undefined;
  }
}
