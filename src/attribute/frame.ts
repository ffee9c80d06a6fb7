import type { Annotated, Quote, Token } from '../model.ts';
import { overlapping } from '../spans.ts';
import { wordOf } from '../words.ts';

/** A word, or a whole quotation. */
export interface Unit extends Token {
  readonly quote?: Quote;
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

/** What is longer is no sentence, and is cut: the work for a frame grows with the square of its length. */
const LONGEST_FRAME = 400;

export function findFrames(annotated: Annotated): Frame[] {
  const { tokens, sentences, quotes } = annotated;
  const frames: Frame[] = [];
  const unitFrom = unitReader(annotated);
  let units: Unit[] = [];
  for (const [index, sentence] of sentences.entries()) {
    for (const token of tokens.slice(sentence.first, sentence.last)) {
      const unit = unitFrom(token);
      if (unit.start === units.at(-1)?.start) continue;
      if (units.length === LONGEST_FRAME) {
        frames.push({ units, block: sentence.block });
        units = [];
      }
      units.push(unit);
    }
    const next = sentences[index + 1];
    const start = next && tokens[next.first]!.start;
    const withinQuote =
      start !== undefined && overlapping(quotes, { start: start - 1, end: start }).some(({ end }) => end > start);
    if (next?.block === sentence.block && (withinQuote || !endsFrame(units, tokens[next.first]!))) continue;
    if (units.length > 0) frames.push({ units, block: sentence.block });
    units = [];
  }
  return frames;
}

/** The unit that a token belongs to; asked in order of the text. */
function unitReader({ document: { text }, quotes }: Annotated): (token: Token) => Unit {
  let at = 0;
  let unit: Unit | undefined;
  return (token) => {
    while (quotes[at] && quotes[at]!.end <= token.start) at++;
    const quote = quotes[at];
    if (!quote || quote.start >= token.end) return token;
    if (unit?.quote !== quote) unit = unitOf(text, quote);
    return unit;
  };
}

/** A quotation is no word of the lists. */
function unitOf(text: string, quote: Quote): Unit {
  const { lower, pos, lemma, number } = wordOf('', 'QUOTE');
  const { start, end } = quote;
  return { start, end, text: text.slice(start, end), lower, pos, lemma, number, quote };
}

/** `“Will you go?” Smith asked` is one frame although the sentence inside the marks has ended. */
function endsFrame(units: readonly Unit[], next: Token): boolean {
  const last = units.at(-1);
  return !(last?.quote && /[,?!…—-]['’”"»]+$/.test(last.text) && !/^[“"‘'«`]/.test(next.text));
}

/** True for a quotation that can stand alone: a sentence or more, not two words in marks. */
export function isSpeech({ quote, text }: Unit): boolean {
  return quote !== undefined && /[.,?!…—-]['’”"»]+$|^[“"'‘«`]+\p{Lu}[\s\S]*\s[\s\S]*\s/u.test(text);
}
