import { EVIDENCE_GRADE } from '../confidence.ts';

/** Which claims a question lists and counts. */
export interface Grade {
  /** The least confidence, 0 to 1: `EVIDENCE_GRADE` unless said otherwise, 0 for all. */
  readonly minConfidence?: number | undefined;
}

export function leastConfidence({ minConfidence = EVIDENCE_GRADE }: Grade): number {
  return minConfidence;
}
