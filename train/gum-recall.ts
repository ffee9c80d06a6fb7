import type { Span } from '../src/model.ts';
import type { PlacedRelation } from './gum.ts';
import type { Marked } from './polnear.ts';
import { jaccard, sharedWords, wordStarts, wordsUnder } from './words.ts';

/** Whether a claim says what a relation of attribution says. */
export interface Recalled {
  readonly relation: PlacedRelation;
  readonly found: boolean;
  /** As `found`, with a content that is not much longer than the nucleus either. */
  readonly strict: boolean;
}

/**
 * A relation is found where a claim has a word of its cue in the satellite, a word of its source where the cue is a mark
 * ("— Roth"), and its content covers at least half of the words of the nucleus. A nucleus of several units counts with
 * all of them: the first alone would forgive half a quotation that is missing. The tree joins to a nucleus also what
 * the article adds to it, and parts a sentence that "he said" interrupts, of which it takes one half: a good claim
 * can miss a relation, so the figure compares engines and is no share of what could be found. `strict` asks for a
 * Jaccard index of a half, so that a claim cannot win by taking in too much.
 */
export function recall(text: string, claims: readonly Marked[], relations: readonly PlacedRelation[]): Recalled[] {
  const starts = wordStarts(text);
  const under = (spans: readonly Span[]): Set<number> => wordsUnder(starts, spans);
  const marks = claims.map((claim) => ({
    anchor: under(isMark(text, claim.cue) ? claim.source : claim.cue),
    content: under(claim.content),
  }));
  return relations.map((relation) => {
    const [satellite, nucleus] = [under(relation.satellite), under(relation.nucleus)];
    const contents = marks.filter(({ anchor }) => sharedWords(anchor, satellite) > 0).map(({ content }) => content);
    const covering = contents.filter((content) => sharedWords(content, nucleus) >= nucleus.size / 2);
    const found = covering.length > 0;
    return { relation, found, strict: covering.some((content) => jaccard(content, nucleus) >= 0.5) };
  });
}

function isMark(text: string, cue: readonly Span[]): boolean {
  return cue.every(({ start, end }) => !/[\p{L}\p{N}]/u.test(text.slice(start, end)));
}
