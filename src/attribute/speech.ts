import type { Quote, Span } from '../model.ts';
import { overlapping } from '../spans.ts';
import { type Frame, isSpeech } from './frame.ts';

/** What a frame gave: the parts that this file joins into longer speeches. */
export interface Spoken<A extends { readonly contents: readonly Span[] }> {
  readonly frame: Frame;
  readonly attributions: A[];
}

/**
 * Speech that goes on in sentences without a cue of their own:
 *   “______,” she said. “______.”          the rest of the paragraph is hers
 *   “______,” she said. ¶ “______.”        so is a next paragraph of nothing but speech
 *   “______ ¶ “______,” she said.          a paragraph left open belongs to the one that closes it
 */
export function joinSpeech<A extends { readonly contents: readonly Span[] }>(parts: readonly Spoken<A>[]): A[] {
  const joined: A[] = [];
  let waiting: Span[] = [];
  let spoken: { readonly block: number } | undefined;
  /** The contents of the last of `joined`, where they have grown here: what goes on for long is not copied each time. */
  let grown: Span[] | undefined;
  for (const { frame, attributions } of parts) {
    const [opening] = frame.units;
    const speech = isOnlySpeech(frame);
    if (attributions.length === 0 && speech) {
      const last = joined.at(-1);
      const goesOn = spoken && (opening?.quote?.continues || frame.block - spoken.block <= 1) && last !== undefined;
      if (last && isCovered(last, speech)) spoken = { block: frame.block };
      else if (goesOn) {
        if (!grown) {
          grown = [...last.contents];
          joined[joined.length - 1] = { ...last, contents: grown };
        }
        grown.push(...speech);
        spoken = { block: frame.block };
      } else if (opening?.quote?.continues) waiting.push(...speech);
      else waiting = speech;
      continue;
    }
    if (attributions.length > 0) grown = undefined;
    const [first, ...rest] = attributions;
    const closes = first && opening?.quote?.continues && waiting.length > 0;
    if (first) joined.push(closes ? withContents(first, (contents) => [...waiting, ...contents]) : first, ...rest);
    waiting = [];
    spoken = first && endsInSpeech(frame, joined.at(-1)!) ? { block: frame.block } : undefined;
  }
  return joined;
}

/** The finder has seen that the speech goes on. */
function isCovered({ contents }: { readonly contents: readonly Span[] }, speech: readonly Span[]): boolean {
  return speech.some((quote) => overlapping(contents, quote).length > 0);
}

function withContents<A extends { readonly contents: readonly Span[] }>(
  attribution: A,
  change: (contents: readonly Span[]) => Span[],
): A {
  return { ...attribution, contents: change(attribution.contents) };
}

/** The quotations of a frame that holds nothing else; undefined for any other frame. */
function isOnlySpeech({ units }: Frame): Span[] | undefined {
  const quotes = units.filter((unit) => unit.quote);
  if (quotes.length === 0 || units.some(({ quote, text }) => !quote && /[\p{L}\p{N}]/u.test(text))) return undefined;
  const [first] = quotes;
  const whole = isSpeech(first!) || !first!.quote!.balanced || first!.quote!.continues;
  return whole ? quotes.map(({ start, end }) => ({ start, end })) : undefined;
}

function endsInSpeech({ units }: Frame, { contents }: { readonly contents: readonly Span[] }): boolean {
  const last: Quote | undefined = units.findLast((unit) => unit.quote)?.quote;
  return last ? contents.some(({ start, end }) => start <= last.start && last.end <= end) : false;
}
