import { lowerBound } from '../lower-bound.ts';
import type { Annotated, Claim, Document, Span, Token } from '../model.ts';
import type { Named, Reference } from './coreference.ts';
import { type Antecedent, endingsOf } from './discourse.ts';
import { originOf } from './origins.ts';

/** Paragraphs of the lead. */
const LEAD = 2;
/** Blocks within which a lead says who it is. */
const SOON = 6;
const LONGEST_TITLE = 4;
const ANOTHER = /^(?:another|one|other|new|next|previous|second|third|future|deputy|vice|assistant)$/;

/**
 * Headlines and leads say what somebody is before they say who: "*The town's mayor* said it rained. … Mayor Anna Roth
 * said". Only where one person alone in the article can be called so, and is named soon after for the first time.
 */
export function findIntroducedLater(
  { document, tokens }: Annotated,
  named: readonly Named[],
  claims: readonly Claim[],
  known: readonly Span[],
): Reference[] {
  const end = endOfLead(document);
  const people = named.filter(({ antecedent: { gender } }) => gender !== 'none' && gender !== 'many');
  const speakers = new Map(claims.flatMap(({ speaker }) => (speaker ? [[speaker.start, speaker] as const] : [])));
  return [...speakers.values()].flatMap((speaker): Reference[] => {
    if (speaker.end > end || [...named, ...known].some((one) => isIn(one, speaker) && !isOwner(document, one)))
      return [];
    const phrase = nounPhrase(tokens, speaker);
    const who = phrase && holderOf(document.text, phrase, people);
    if (!who) return [];
    const first = people.find(({ antecedent }) => antecedent.actorId === who.actorId)!;
    const [from, to] = [speaker, first].map(({ start }) => blockAt(document, start)) as [number, number];
    if (first.start < speaker.end || to - from > SOON) return [];
    const span = { start: phrase[0]!.start, end: phrase.at(-1)!.end };
    return [{ ...span, form: 'nominal', actorId: who.actorId }];
  });
}

function isIn({ start, end }: Span, { start: from, end: to }: Span): boolean {
  return from <= start && end <= to;
}

/** "*Kelbrook's* mayor", "the *Kelbrook* mayor": whose mayor they are, and not who they are. */
function isOwner({ text }: Document, { end }: Span): boolean {
  return /^(?:['’]s?)? \p{L}/u.test(text.slice(end, end + 4));
}

function endOfLead({ blocks }: Document): number {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  return (paragraphs[LEAD - 1] ?? blocks.at(-1))?.end ?? 0;
}

function blockAt({ blocks }: Document, offset: number): number {
  return lowerBound(blocks, ({ end }) => end > offset);
}

/** Of the words of a speaker those up to the noun: "a former mayor", without "of the town" and ", who". */
function nounPhrase(tokens: readonly Token[], { start, end }: Span): Token[] | undefined {
  const from = lowerBound(tokens, (token) => token.start >= start);
  const words = tokens.slice(
    from,
    lowerBound(tokens, (token) => token.start >= end),
  );
  const stop = words.findIndex(({ pos, text }) => pos === 'ADP' || pos === 'CCONJ' || pos === 'VERB' || text === ',');
  const phrase = stop < 0 ? words : words.slice(0, stop);
  return phrase.length > 0 && !phrase.some(({ lower }) => ANOTHER.test(lower)) ? phrase : undefined;
}

/** The one person of an article whom the longest of the last words may call; nobody whom it has from elsewhere. */
function holderOf(text: string, phrase: readonly Token[], people: readonly Named[]): Antecedent | undefined {
  for (let length = Math.min(LONGEST_TITLE, phrase.length); length > 0; length--) {
    const noun = phrase
      .slice(-length)
      .map(({ lower }) => lower)
      .join(' ');
    const holders = new Map(
      people
        .filter(({ antecedent: { callable } }) => callable.some((title) => endingsOf(title).includes(noun)))
        .map(({ antecedent }) => [antecedent.actorId, antecedent]),
    );
    if (holders.size === 0) continue;
    const [only] = holders.values();
    return holders.size === 1 && !isElsewhere(text, phrase.slice(0, -length), only!) ? only : undefined;
  }
  return undefined;
}

function isElsewhere(text: string, before: readonly Token[], { origins }: Antecedent): boolean {
  const capitals = before
    .filter(({ pos }) => pos === 'PROPN' || pos === 'ADJ')
    .filter((word) => /^\p{Lu}/u.test(word.text));
  if (capitals.length === 0 || origins.length === 0) return false;
  return !origins.includes(originOf(text.slice(capitals[0]!.start, capitals.at(-1)!.end)));
}
