import type { Span } from '../src/model.ts';
import type { CoreferenceArticle, GoldMention } from './coreference.ts';
import { documentOfLines } from './document-of-lines.ts';
import { readDwieDocuments } from './dwie-documents.ts';

/** Kinds of entity that can act. */
const ACTING = /person|organization|location|other|ethnicity/;

/**
 * DWIE (Zaporojets et al., 2021): articles of Deutsche Welle in which the names of one entity are tied to one another.
 * It has no pronouns and few nouns. Its words are put together again to a text, which can differ in its spaces.
 */
export function readDwie(): CoreferenceArticle[] | undefined {
  return readDwieDocuments()?.map(({ title, sents, vertexSet }) => {
    const { text, words } = layOut(sents.flat());
    const mentions = vertexSet.flatMap((entity, index) =>
      entity
        .filter(({ type, name }) => ACTING.test(type) && /\p{Lu}/u.test(name))
        .map(({ pos: [first, last] }): GoldMention => {
          const span = { start: words[first]!.start, end: words[last - 1]!.end };
          return { ...span, heads: [span], entity: String(index), form: 'name' };
        }),
    );
    return { name: title, document: documentOfLines(text), mentions };
  });
}

/** Function words after which, and before which, a hyphen is a dash. */
const DASHED = /^(?:and|as|but|for|in|is|it|of|that|the|to|which|who|with|a|an|at|by|or|he|she|they)$/i;

function layOut(tokens: readonly string[]): { readonly text: string; readonly words: readonly Span[] } {
  let text = '';
  let isOpen = false; // inside straight quotation marks
  const words: Span[] = [];
  for (const [index, token] of tokens.entries()) {
    const [before, after] = [tokens[index - 1] ?? '\n', tokens[index + 1] ?? '\n'];
    const closes = token === '"' && isOpen;
    const joins =
      /^(?:[.,;:!?%)\]”]|n't|['’](?:s|re|ve|ll|d|m)?)$/.test(token) ||
      closes ||
      /^[([“$€£]$/.test(before) ||
      (before === '"' && isOpen) ||
      (token === '-' && isHyphen(before, after)) ||
      (before === '-' && isHyphen(tokens[index - 2] ?? '', token)) ||
      token === '\n' ||
      before === '\n';
    if (!joins) text += ' ';
    if (token === '"') isOpen = !isOpen;
    if (token === '\n') isOpen = false;
    const start = text.length;
    text += token === '\n' ? '\n\n' : token;
    words.push({ start, end: text.length });
  }
  return { text, words };
}

function isHyphen(before: string, after: string): boolean {
  return /^[\p{L}\p{N}]/u.test(before) && /^[\p{L}\p{N}]/u.test(after) && !DASHED.test(before) && !DASHED.test(after);
}
