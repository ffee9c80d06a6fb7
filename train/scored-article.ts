import type { Annotated } from '../src/model.ts';
import { type Counts, matchAttributions } from './attribution-score.ts';
import type { Annotation, Marked } from './polnear.ts';
import { marked, type Predicted, predict } from './predict.ts';
import { type Bin, reliability } from './reliability.ts';

/** An article with what hearsay and what annotators mark in it, and the pairs that the att metric counts as right. */
export interface ScoredArticle {
  readonly name: string;
  readonly annotated: Annotated;
  readonly predicted: readonly Predicted[];
  readonly gold: readonly Marked[];
  readonly right: readonly (readonly [Predicted, Marked])[];
}

export function scoreArticle({ name, document, attributions }: Annotation, minConfidence: number): ScoredArticle {
  const { annotated, claims } = predict(document, minConfidence);
  const predicted = claims.map(marked);
  const right = matchAttributions(document.text, predicted, attributions);
  return { name, annotated, predicted, gold: attributions, right };
}

export function countsOf({ predicted, gold, right }: ScoredArticle): Counts {
  return { predicted: predicted.length, gold: gold.length, right: right.length };
}

/** Confidence against the share of claims that the att metric counts as right. */
export function reliabilityOf(articles: readonly ScoredArticle[]): Bin[] {
  const judged = articles.flatMap(({ predicted, right }) => {
    const found = new Set(right.map(([claim]) => claim));
    return predicted.map((claim) => ({ confidence: claim.confidence, right: found.has(claim) }));
  });
  return reliability(judged);
}
