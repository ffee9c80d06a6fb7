import { annotate } from '../src/annotate/annotate.ts';
import { attribute } from '../src/attribute/attribute.ts';
import type { Annotated, Claim, Document } from '../src/model.ts';
import type { Marked } from './polnear.ts';

/** An attribution that hearsay marks, with how sure it is. */
export interface Predicted extends Marked {
  readonly confidence: number;
}

/** What hearsay finds in an article. Scores know of it only this, whatever works behind `attribute`. */
export function predict(document: Document, minConfidence: number): { annotated: Annotated; claims: Claim[] } {
  const annotated = annotate(document);
  return { annotated, claims: attribute(annotated).filter(({ confidence }) => confidence >= minConfidence) };
}

export function marked({ speaker, cue, contents, confidence }: Claim): Predicted {
  return { source: speaker ? [speaker] : [], cue: [cue], content: contents, confidence };
}
