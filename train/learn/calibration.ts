import { EVIDENCE } from '../../src/attribute/calibration.ts';

/** One attribution that was found: what is known of it, and whether it is right. */
export interface Judged {
  readonly evidence: readonly number[];
  readonly right: boolean;
}

/** A pull towards 0, so that evidence that hardly varies gets no large weight. */
const RIDGE = 1;
const ROUNDS = 25;

/** Logistic regression by Newton's method; the constant is the last weight and is not pulled. */
export function fitCalibration(judged: readonly Judged[]): number[] {
  const size = EVIDENCE + 1;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, i) => (i < EVIDENCE ? RIDGE * weight : 0));
    const curvature = weights.map((_, i) => weights.map((_, j) => (i === j && i < EVIDENCE ? RIDGE : 0)));
    for (const { evidence, right } of judged) {
      const x = [...evidence, 1];
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
      for (let i = 0; i < size; i++) {
        gradient[i]! += (p - (right ? 1 : 0)) * x[i]!;
        for (let j = 0; j < size; j++) curvature[i]![j]! += p * (1 - p) * x[i]! * x[j]!;
      }
    }
    const step = solve(curvature, gradient);
    for (let i = 0; i < size; i++) weights[i]! -= step[i]!;
  }
  return weights.map((weight) => Math.round(weight * 1e4) / 1e4);
}

/** Gaussian elimination with partial pivoting; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= size; j++) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
