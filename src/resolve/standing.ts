import type { Token } from '../model.ts';

/** How words that stand for somebody stand in the article, as far as it tells who is spoken of next. */
export interface Standing {
  /** Index of the first token. */
  readonly token: number;
  readonly sentence: number;
  readonly block: number;
  readonly isName: boolean;
  /** Nobody is spoken of before in the sentence. */
  readonly isFirst: boolean;
  readonly isSubject: boolean;
  /** "Roth's", "her" before a noun */
  readonly owns: boolean;
  /** "of Roth", "with her" */
  readonly isGoverned: boolean;
  readonly isQuoted: boolean;
  /** The words are the source of a claim, or its addressee. */
  readonly speaks: boolean;
  readonly isTold: boolean;
}

type Grammar = Pick<Standing, 'isSubject' | 'owns' | 'isGoverned'>;

const OWNED = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM']);

/** What the tokens beside a name or a pronoun, `first` to `last` half-open, tell. */
export function grammarOf(tokens: readonly Token[], first: number, last: number): Grammar {
  const word = tokens[first]!.lower;
  if (word === 'he' || word === 'she') return { isSubject: true, owns: false, isGoverned: false };
  const after = tokens[last];
  const owns =
    (after !== undefined && isPossessive(after.text)) ||
    word === 'his' ||
    word === 'its' ||
    (word === 'her' && after !== undefined && OWNED.has(after.pos));
  const isGoverned = tokens[tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1]?.pos === 'ADP';
  const next = after?.pos === 'ADV' ? tokens[last + 1] : after;
  const acts = next?.pos === 'VERB' || next?.pos === 'AUX' || after?.lower === 'who';
  return { isSubject: acts && !owns && !isGoverned, owns, isGoverned };
}

function isPossessive(text: string): boolean {
  return text === "'s" || text === '’s' || text === "'" || text === '’';
}
