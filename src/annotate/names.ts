import type { Document, Name, Sentence, Token } from '../model.ts';
import { withCalledBodies } from './called-bodies.ts';
import { withCalledPersons } from './called-persons.ts';
import { withoutHeadlineWords } from './headline-names.ts';
import { learnedNames } from './learned-names.ts';
import { withListed } from './listed-names.ts';
import { consistent } from './name-consistency.ts';
import { withWholeEdges } from './name-edges.ts';
import { type NameModel, shippedNameModel } from './name-model.ts';
import { withPassedOver } from './passed-over.ts';

/**
 * Names as they are written: those that the model finds, and by rule those that it passed over, each of one kind
 * throughout the article. Works, events and peoples are of kind `unknown`.
 */
export function findNames(document: Document, tokens: readonly Token[], sentences: readonly Sentence[]): Name[] {
  return findNamesBy(shippedNameModel(), document, tokens, sentences);
}

/** The same by another model, as its training asks for. */
export function findNamesBy(
  model: NameModel,
  document: Document,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): Name[] {
  const learned = learnedNames(model, document, tokens, sentences).map(
    ({ start, end, kind }): Name => ({ start, end, kind: kind === 'other' ? 'unknown' : kind }),
  );
  const { text } = document;
  const whole = withWholeEdges(tokens, withoutHeadlineWords(text, tokens, sentences, learned));
  const called = withCalledPersons(text, tokens, withCalledBodies(text, tokens, sentences, whole));
  const listed = withListed(text, tokens, sentences, called);
  return consistent(text, tokens, withPassedOver(text, tokens, sentences, listed));
}
