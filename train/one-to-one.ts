/** Two things that may belong together, by index, and how well they fit. */
export interface Candidate {
  readonly predicted: number;
  readonly gold: number;
  readonly fit: number;
}

/** The best fit first, each thing in one pair at most; where two fit alike, the first in the text. */
export function pairOff(candidates: readonly Candidate[]): Candidate[] {
  const usedPredicted = new Set<number>();
  const usedGold = new Set<number>();
  const bestFirst = [...candidates].sort((a, b) => b.fit - a.fit || a.predicted - b.predicted || a.gold - b.gold);
  return bestFirst.filter(({ predicted, gold }) => {
    if (usedPredicted.has(predicted) || usedGold.has(gold)) return false;
    usedPredicted.add(predicted);
    usedGold.add(gold);
    return true;
  });
}
