import { annotate } from '../../src/annotate/annotate.ts';
import { findLearned } from '../../src/attribute/find-learned.ts';
import type { LearnedModel } from '../../src/attribute/learned-model.ts';
import { mended } from '../../src/attribute/mended.ts';
import { matchAttributions } from '../attribution-score.ts';
import type { Annotation } from '../polnear.ts';
import type { Judged } from './calibration.ts';

/** What a model finds in an article, and which of it annotators found too. */
export function judgeArticle({ document, attributions }: Annotation, model: LearnedModel): Judged[] {
  const annotated = annotate(document);
  const found = findLearned(annotated, model)
    .map((attribution) => mended(annotated, attribution))
    .map(({ source, cue, contents, evidence }) => ({
      source: source ? [source] : [],
      cue: [cue],
      content: contents,
      evidence,
    }));
  const right = new Set(matchAttributions(document.text, found, attributions).map(([predicted]) => predicted));
  return found.map((one) => ({ evidence: one.evidence, right: right.has(one) }));
}
