/** A claim's confidence, and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Claims of like confidence. */
export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
}

const BINS = 10;

/** Claims in ten bins by confidence, with its mean and the share that is right; empty bins are left out. */
export function reliability(claims: readonly Judged[]): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inBin = claims.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const mean = (value: (claim: Judged) => number): number =>
      inBin.reduce((sum, claim) => sum + value(claim), 0) / inBin.length;
    return {
      from: bin / BINS,
      count: inBin.length,
      confidence: mean(({ confidence }) => confidence),
      right: mean(({ right }) => Number(right)),
    };
  }).filter(({ count }) => count > 0);
}

/** How far confidence is from the share that is right, on average over the claims: the expected calibration error. */
export function calibrationError(bins: readonly Bin[]): number {
  const claims = bins.reduce((sum, { count }) => sum + count, 0);
  const apart = bins.reduce((sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right), 0);
  return claims === 0 ? 0 : apart / claims;
}
