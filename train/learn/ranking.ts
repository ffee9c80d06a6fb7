/** Candidates, each with its evidence, and which of them is the right one. */
export interface Ranking {
  readonly rows: readonly (readonly number[])[];
  readonly right: number;
}

/** A pull towards 0, so that evidence that hardly varies gets no large weight. */
const RIDGE = 2;
const ROUNDS = 400;
const PACE = 0.1;

/** The weights under which the right candidates are the most probable: a conditional logit, by gradient ascent with Adam's steps. */
export function fitRanking(rankings: readonly Ranking[]): number[] {
  const size = rankings[0]?.rows[0]?.length ?? 0;
  const weights = new Float64Array(size);
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeAt(weights, rankings);
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!;
      square[i] = 0.999 * square[i]! + 0.001 * slope[i]! ** 2;
      const step = mean[i]! / (1 - 0.9 ** round) / (Math.sqrt(square[i]! / (1 - 0.999 ** round)) + 1e-8);
      weights[i]! += PACE * (1 - round / ROUNDS) * step;
    }
  }
  return [...weights].map((weight) => Math.round(weight * 1e3) / 1e3);
}

/** Of the log-likelihood, a sum over all rankings. */
function slopeAt(weights: Float64Array, rankings: readonly Ranking[]): Float64Array {
  const slope = weights.map((weight) => -RIDGE * weight);
  for (const { rows, right } of rankings) {
    const sums = rows.map((row) => row.reduce((sum, value, index) => sum + value * weights[index]!, 0));
    const top = Math.max(...sums);
    const shares = sums.map((sum) => Math.exp(sum - top));
    const all = shares.reduce((sum, share) => sum + share, 0);
    for (const [at, row] of rows.entries()) {
      const surplus = (at === right ? 1 : 0) - shares[at]! / all;
      if (surplus !== 0) for (const [index, value] of row.entries()) slope[index]! += surplus * value;
    }
  }
  return slope;
}
