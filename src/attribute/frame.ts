import type { Annotated, Quote, Span, Token } from '../model.ts';

/** A word, or a whole quotation standing in its sentence as one part of speech of its own. */
export interface Unit extends Token {
  readonly quote: Quote | null;
}

/**
 * One sentence as the reporter wrote it: what stands between quotation marks is one unit, so that
 * `“Go. Now,” she said, “or never.”` is a single frame of the shape  QUOTE she said , QUOTE
 */
export interface Frame {
  readonly units: readonly Unit[];
  /** Index into `Document.blocks`. */
  readonly block: number;
}

export function findFrames({ document, tokens, sentences, quotes }: Annotated): Frame[] {
  const frames: Frame[] = [];
  let units: Unit[] = [];
  let quoteAt = 0;
  const close = (block: number): void => {
    if (units.length > 0) frames.push({ units, block });
    units = [];
  };
  for (const [index, sentence] of sentences.entries()) {
    for (const token of tokens.slice(sentence.first, sentence.last)) {
      while (quotes[quoteAt] && quotes[quoteAt]!.end <= token.start) quoteAt++;
      const quote = quotes[quoteAt];
      if (!quote || token.end <= quote.start) units.push({ ...token, quote: null });
      else if (units.at(-1)?.quote !== quote) units.push(quoteUnit(document.text, quote));
    }
    const next = sentences[index + 1];
    const within =
      next &&
      quotes[quoteAt] &&
      tokens[next.first]!.start < quotes[quoteAt]!.end &&
      quotes[quoteAt]!.start < tokens[next.first]!.start;
    if (next?.block !== sentence.block || (!within && endsFrame(units, tokens[next.first]!))) close(sentence.block);
  }
  return frames;
}

function quoteUnit(text: string, quote: Quote): Unit {
  const words = text.slice(quote.start, quote.end);
  return { start: quote.start, end: quote.end, text: words, lower: '', lemma: '', pos: 'QUOTE', quote };
}

/** `“Will you go?” Smith asked` is one frame although the sentence inside the marks has ended. */
function endsFrame(units: readonly Unit[], next: Token): boolean {
  const last = units.at(-1);
  return !(last?.quote && /[,?!…—-]['’”"»]+$/.test(last.text) && !/^[“"‘'«`]/.test(next.text));
}

export function spanOf(units: readonly Unit[], first: number, last: number): Span {
  return { start: units[first]!.start, end: units[last - 1]!.end };
}

/** True for a quotation that can stand alone: a sentence or more, not two words in marks. */
export function isSpeech({ quote, text }: Unit): boolean {
  return quote !== null && /[.,?!…—-]['’”"»]+$|^[“"'‘«`]+\p{Lu}[\s\S]*\s[\s\S]*\s/u.test(text);
}
