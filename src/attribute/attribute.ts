import { EXTRACTOR } from '../extractor.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Annotated, Claim, Quote, Span, Token } from '../model.ts';
import { overlapping, startingIn } from '../spans.ts';
import { findAddressees, hearerWithin } from './addressee.ts';
import { attitudeOf, attitudeOfNoun, headOfCue } from './attitude.ts';
import type { Attribution } from './attribution.ts';
import type { CueWord } from './cue-words.ts';
import { findAttributions } from './find-attributions.ts';
import { formOf } from './form.ts';
import { polarityOf } from './polarity.ts';
import { saidOn } from './said-on.ts';
import { type Carried, findCited, joinChains } from './via.ts';

/**
 * Who says what in an article. A finder gives cues, sources and contents; everything else about a claim is read off
 * those words here, whatever the finder is. An article in another language than English gives none: its words would
 * be read by the rules of the wrong one.
 */
export function attribute(annotated: Annotated): Claim[] {
  const { language } = annotated.document;
  if (language !== null && language !== 'en') return [];
  const wordsIn = wordIndex(annotated.tokens);
  const onlyCarries = ({ cue }: Attribution): boolean => headOfCue(wordsIn(cue))?.frames.has('source') ?? false;
  const chained = joinChains(findAttributions(annotated), onlyCarries);
  const article = { ...annotated, quotes: quotesAndBlocks(annotated) };
  return chained.map((found, index) => typeClaim(article, found, wordsIn, saidBeside(chained, index)));
}

/** What stands in a block quote is quoted, with marks or without. */
function quotesAndBlocks({ document, quotes }: Annotated): readonly Quote[] {
  const blocks = document.blocks.filter(({ kind }) => kind === 'quote');
  if (blocks.length === 0) return quotes;
  const whole = blocks.map(({ start, end }): Quote => ({ start, end, balanced: true, continues: false }));
  const others = quotes.filter((quote) => overlapping(whole, quote).length === 0);
  return [...others, ...whole].sort((a, b) => a.start - b.start);
}

function typeClaim(annotated: Annotated, found: Carried, wordsIn: WordIndex, beside: readonly Span[]): Claim {
  const { document, quotes, times } = annotated;
  const { cue, source, contents, confidence } = found;
  const content = wordsIn(contents[0]!);
  const head = headOfReport(wordsIn(cue), content);
  const within = hearerWithin(content, head);
  const polarity = polarityOf(wordsIn(cue), source ? wordsIn(source) : [], head);
  const attitude = head ? attitudeOf(head, within?.rest ?? content, polarity) : attitudeOfNoun(wordsIn(cue));
  const words = sentenceAt(annotated, cue.start);
  const taken = source ? [source, cue, ...contents] : [cue, ...contents];
  return {
    cue,
    attitude,
    form: formOf(document.text, contents, quotes, attitude, isLabel(annotated, cue)),
    polarity,
    speaker: source,
    via: [...found.via, ...findCited(words, cue, taken)],
    addressees: within ? [within.hearer] : findAddressees(words, cue, taken, head),
    contents,
    saidOn: saidOn(
      cue,
      [...(source ? [source] : []), ...contents, ...beside],
      { start: words[0]!.start, end: words.at(-1)!.end },
      times,
      document.publishedOn,
    ),
    confidence,
    extractor: EXTRACTOR,
  };
}

/** How many words of the content may belong to the refusal: declined | *to comment* on the report. */
const LONGEST_REFUSAL = 2;

/** The word that reports; a refusal is one with what is refused, though that stands in the content. */
function headOfReport(cue: readonly Token[], content: readonly Token[]): CueWord | undefined {
  const follows = content[0]!.start >= cue.at(-1)!.end;
  const refusal = follows ? headOfCue([...cue, ...content.slice(0, LONGEST_REFUSAL)]) : undefined;
  return refusal?.attitude === 'silence' ? refusal : headOfCue(cue);
}

const NEIGHBOURS = 6;

/** What the attributions around one claim, where it is no part of it: dates in there belong to other words. */
function saidBeside(all: readonly Carried[], index: number): Span[] {
  const { cue } = all[index]!;
  const around = all.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS);
  return around.flatMap(({ contents }) => contents.filter(({ start, end }) => !(start <= cue.start && cue.end <= end)));
}

type WordIndex = (span: Span) => readonly Token[];

function wordIndex(tokens: readonly Token[]): WordIndex {
  return (span) => startingIn(tokens, span);
}

function sentenceAt({ tokens, sentences }: Annotated, offset: number): readonly Token[] {
  const { first, last } = sentences[lowerBound(sentences, ({ last }) => tokens[last - 1]!.end > offset)]!;
  return tokens.slice(first, last);
}

/** The colon of "ROTH: …" in running text; in a headline the words behind it are the editor's. */
function isLabel({ document }: Annotated, cue: Span): boolean {
  return document.text.slice(cue.start, cue.end) === ':' && overlapping(document.blocks, cue)[0]?.kind !== 'title';
}
