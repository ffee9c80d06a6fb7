import type { Document, Sentence, Span, Token } from '../model.ts';
import { bestPath } from '../tagger/best-path.ts';
import { borrowing } from '../tagger/borrowed.ts';
import { layer } from '../tagger/matrix.ts';
import { readWords } from '../tagger/read-words.ts';
import { inAgreement } from './name-agreement.ts';
import { type LabelledName, type LearnedKind, namesOf } from './name-chain.ts';
import type { NameModel } from './name-model.ts';
import { settingsOf } from './name-settings.ts';
import { type Sight, sightOf } from './name-sight.ts';

export interface LearnedName extends Span {
  readonly kind: LearnedKind;
}

/** The names that the model finds, in order; none meets another. */
export function learnedNames(
  model: NameModel,
  document: Document,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): LearnedName[] {
  const sight = sightOf(tokens, sentences);
  const count = sight.words.length;
  if (count === 0) return [];
  return borrowing(() => {
    const output = readWords(model, sight.words, settingsOf(document, tokens, sentences, sight));
    const emissions = layer(model.emit, model.emitBias, output, count);
    const names = namesOf(bestPath(model.crf, emissions, count));
    return placed(inAgreement(names, sight.words, emissions), sight, tokens);
  });
}

/** The names where they stand in the text. */
function placed(names: readonly LabelledName[], { at }: Sight, tokens: readonly Token[]): LearnedName[] {
  return names.flatMap(({ first, last, kind }) => {
    const [from, to] = [at[first]!, at[last - 1]!];
    const broken = from < 0 || to < 0 || to - from !== last - 1 - first; // a blank lies within
    return broken ? [] : [{ start: tokens[from]!.start, end: tokens[to]!.end, kind }];
  });
}
