import type { Annotated, Span, Token } from '../model.ts';
import { borrowing } from '../tagger/borrowed.ts';
import type { Attribution } from './attribution.ts';
import { calibrate, evidenceOf } from './calibration.ts';
import type { Stretch } from './drawn-readings.ts';
import { likelyCues } from './learned-cues.ts';
import type { LearnedModel } from './learned-model.ts';
import { readerOf } from './learned-reading.ts';
import { rolesOf } from './learned-roles.ts';
import { type Scene, sceneOf } from './scene.ts';

/** An attribution with what its confidence is reckoned from. */
export interface Found extends Attribution {
  readonly evidence: readonly number[];
}

/** Attributions by a learned model: first the cues of the article, then the source and the content of each. */
export function findLearned(annotated: Annotated, model: LearnedModel): Found[] {
  if (annotated.tokens.length === 0) return [];
  return borrowing(() => findIn(annotated, model));
}

function findIn(annotated: Annotated, model: LearnedModel): Found[] {
  const { tokens } = annotated;
  const scene = sceneOf(annotated);
  const reader = readerOf(model, scene);
  const candidates = likelyCues(reader).flatMap((cue) => {
    const reading = borrowing(() => rolesOf(reader, scene, cue));
    return reading ? [{ cue, reading }] : [];
  });
  return candidates.map(({ cue, reading: { source, contents } }, index) => {
    const evidence = evidenceOf(scene, candidates, index);
    return {
      cue: spanOf(tokens, cue),
      source: source && spanOf(tokens, source),
      contents: contents.flatMap((content) => byBlocks(scene, content)).map((content) => spanOf(tokens, content)),
      confidence: calibrate(model.calibration, evidence),
      evidence,
    };
  });
}

/** Content that goes on over block quotes, a stretch for each. */
function byBlocks({ block }: Scene, { first, last }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  for (let t = first; t < last; t++) {
    const end = t + 1 === last || block[t + 1] !== block[t];
    if (end) parts.push({ first: parts.at(-1)?.last ?? first, last: t + 1 });
  }
  return parts;
}

function spanOf(tokens: readonly Token[], { first, last }: Stretch): Span {
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}
