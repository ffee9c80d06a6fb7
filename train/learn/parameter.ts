/** Numbers that are learnt, with the gradient gathered so far and what Adam keeps of earlier ones. */
export class Parameter {
  readonly values: Float64Array;
  readonly gradient: Float64Array;
  readonly #mean: Float64Array;
  readonly #square: Float64Array;

  constructor(values: Float64Array) {
    this.values = values;
    this.gradient = new Float64Array(values.length);
    this.#mean = new Float64Array(values.length);
    this.#square = new Float64Array(values.length);
  }

  /** One step of Adam (Kingma and Ba, 2015) down the gradient times `factor`, which is then forgotten. */
  step(rate: number, count: number, factor: number): void {
    const [keepMean, keepSquare] = [0.9, 0.999];
    const meanScale = 1 / (1 - keepMean ** count);
    const squareScale = 1 / (1 - keepSquare ** count);
    for (let i = 0; i < this.values.length; i++) {
      const g = this.gradient[i]! * factor;
      const mean = keepMean * this.#mean[i]! + (1 - keepMean) * g;
      const square = keepSquare * this.#square[i]! + (1 - keepSquare) * g * g;
      this.#mean[i] = mean;
      this.#square[i] = square;
      this.values[i]! -= (rate * mean * meanScale) / (Math.sqrt(square * squareScale) + 1e-8);
      this.gradient[i] = 0;
    }
  }
}

/** Gradients longer than this are shortened to it, so that one odd article does not undo the others. */
const LONGEST_GRADIENT = 100;

/** One step of all, with their common gradient kept within bounds. */
export function stepAll(parameters: readonly Parameter[], rate: number, count: number): void {
  let squares = 0;
  for (const { gradient } of parameters) for (const g of gradient) squares += g * g;
  const factor = Math.min(1, LONGEST_GRADIENT / Math.sqrt(squares));
  for (const parameter of parameters) parameter.step(rate, count, factor);
}

/** A table of which each article touches few rows; each row has a rate of its own (AdaGrad, Duchi et al., 2011). */
export class RowTable {
  readonly values: Float32Array;
  readonly #squares: Float64Array;

  constructor(
    values: Float32Array,
    readonly columns: number,
  ) {
    this.values = values;
    this.#squares = new Float64Array(values.length / columns).fill(0.01);
  }

  /** Moves a row down `gradient` (`columns` numbers from `at` on, times `factor`), whose mean square is `square`. */
  step(row: number, gradient: Float64Array, at: number, factor: number, square: number, rate: number): void {
    this.#squares[row]! += square;
    const length = (rate * factor) / Math.sqrt(this.#squares[row]!);
    const start = row * this.columns;
    for (let i = 0; i < this.columns; i++) this.values[start + i]! -= length * gradient[at + i]!;
  }
}

export function meanSquare(values: Float64Array, at: number, length: number): number {
  let sum = 0;
  for (let i = at; i < at + length; i++) sum += values[i]! * values[i]!;
  return sum / length;
}
