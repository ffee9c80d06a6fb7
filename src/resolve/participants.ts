import type { Actor, Claim, Mention, Participant, ResolvedClaim, Span, Token } from '../model.ts';
import { startingIn } from '../spans.ts';
import { titleLengthBefore } from '../titles.ts';
import { nounsFor } from './body-nouns.ts';
import { isGeneration } from './person-words.ts';
import { readUnnamed } from './unnamed-sources.ts';

/** What the article's mentions say about a stretch of it. */
export interface Cast {
  readonly text: string;
  /** In order of the text. */
  readonly mentions: readonly Mention[];
  readonly tokensIn: (span: Span) => readonly Token[];
  readonly actor: (actorId: number) => Actor;
}

export function castClaim(claim: Claim, cast: Cast): ResolvedClaim {
  const speakers = claim.speaker ? participants(claim.speaker, cast) : [{ actorId: null, span: null }];
  const spoken = new Set(speakers.map(({ actorId }) => actorId));
  const inside = claim.contents.flatMap((content) => mentionsIn(content, cast.mentions));
  const about = new Map<number, Participant>();
  for (const { actorId, start, end } of inside)
    if (actorId !== null && !spoken.has(actorId) && !about.has(actorId))
      about.set(actorId, { actorId, span: { start, end } });
  return {
    claim,
    speakers,
    via: claim.via.flatMap((span) => participants(span, cast)),
    addressees: claim.addressees.flatMap((span) => participants(span, cast)),
    about: [...about.values()],
    places: inside
      .filter((mention) => isWhere(mention, cast))
      .map(({ placeId, start, end }) => ({ placeId: placeId!, span: { start, end } })),
  };
}

/**
 * Whom the words of a source or an addressee name. What only describes them names nobody:
 *   Russia's ambassador to Pyongyang *Ivan Orlov*    *Anna Roth* of the Greens    *Roth* and *Weber*
 *   a spokesman for the Kremlin → nobody by name, the words are kept
 */
function participants(span: Span, cast: Cast): Participant[] {
  const inside = mentionsIn(span, cast.mentions).filter(({ actorId }) => actorId !== null);
  const outer = inside.filter(
    (mention) => !inside.some((other) => other !== mention && other.start <= mention.start && mention.end <= other.end),
  );
  const heads = outer.filter((mention) => isHead(mention, span, outer, cast));
  const people = heads.filter(({ actorId }) => cast.actor(actorId!).kind === 'person');
  // "The operator, *Sadomar Terminals*": a name says more than a noun beside it.
  const names = heads.filter(({ form }) => form === 'name');
  const chosen = people.length > 0 ? people : names.length > 0 ? names : heads;
  const named = [...new Map(chosen.map((mention) => [mention.actorId, mention])).values()];
  if (named.length === 0) return [{ actorId: null, span, unnamed: readUnnamed(cast.tokensIn(span), inside) }];
  if (named.length === 1) return [{ actorId: named[0]!.actorId, span }];
  return named.map(({ actorId, start, end }) => ({ actorId, span: { start, end } }));
}

/** Where it is about: "war in *Ukraine*", "the *Donbas*"; not what acts or only describes: "*Russia's* invasion", "*Moscow* would". */
function isWhere({ placeId, actorId, form, sense, start, end }: Mention, { text }: Cast): boolean {
  if (placeId === null || form === 'demonym' || sense === 'part') return false;
  if (actorId === null) return true;
  return (
    !/^['’]/.test(text.slice(end, end + 1)) &&
    /\b(?:in|of|to|from|at|near|across|inside|outside|over|through|around|into)(?: the)?\s$/i.test(
      text.slice(Math.max(0, start - 14), start),
    )
  );
}

function mentionsIn(span: Span, mentions: readonly Mention[]): Mention[] {
  return startingIn(mentions, span).filter(({ end }) => end <= span.end);
}

function isHead(mention: Mention, span: Span, all: readonly Mention[], { tokensIn, text, actor }: Cast): boolean {
  if (mention.form === 'demonym') return false;
  const before = tokensIn({ start: span.start, end: mention.start });
  const after = [...tokensIn({ start: mention.end, end: span.end })];
  if (isGeneration(after[0]?.text ?? '')) after.shift();
  // "Putin's spokesman", "Tokyo-based analysts"
  if (/^['’-]/.test(after[0]?.text ?? '') && after.length > 1) return false;
  if (mention.form === 'pronoun' && /^(?:his|her)$/i.test(text.slice(mention.start, mention.end)) && after.length > 0)
    return false;
  // "experts, *including* Roth": one of them only.
  if (before.some(({ lower }) => /^(?:including|like)$/.test(lower))) return false;
  const person = all.find((other) => other !== mention && other.start >= mention.end);
  if (
    after[0] &&
    /^(?:NOUN|PROPN|ADJ)$/.test(after[0].pos) &&
    after[0].text !== ',' &&
    !(person && person.start === after[0].start) &&
    // "the *M5* party", "the *Kelbrook Shipping* company"
    !(after[0].pos !== 'PROPN' && isNounFor(actor(mention.actorId!), after))
  )
    return false;
  const preposition = before.findLast(({ pos, text }) => pos === 'ADP' || /^[,)]$/.test(text));
  // "a study by Harvard and *Ghent*" is nobody's word but the study's.
  const isFirst = !all.some(({ start }) => preposition !== undefined && start < preposition.start);
  if (
    preposition?.pos === 'ADP' &&
    isFirst &&
    before.findLast(({ pos }) => pos !== 'DET')?.lower === 'and' &&
    actor(mention.actorId!).kind !== 'person'
  )
    return false;
  return !(
    preposition &&
    preposition.text !== ',' &&
    preposition.text !== ')' &&
    !directlyTitled(before, preposition, all) &&
    !isInTitle(before, preposition)
  );
}

function isNounFor(body: Actor, [noun, next]: readonly Token[]): boolean {
  return (
    body.kind === 'organisation' && nounsFor(body).includes(noun!.lower) && !/^(?:NOUN|PROPN)$/.test(next?.pos ?? '')
  );
}

/** "Secretary *of* State | Anna Roth", "the chief *of* police, | Anna Roth": the title has the preposition in it. */
function isInTitle(before: readonly Token[], preposition: Token): boolean {
  const end = before.at(-1)!.text === ',' ? before.length - 1 : before.length;
  return before.indexOf(preposition) >= end - titleLengthBefore(before, end);
}

/** "ambassador to Pyongyang | Ivan Orlov": the preposition governs another mention, and this name stands behind it. */
function directlyTitled(before: readonly Token[], preposition: Token, all: readonly Mention[]): boolean {
  const governed = all.find(({ start }) => start > preposition.start);
  const last = before.at(-1);
  return governed !== undefined && last !== undefined && governed.end <= last.end;
}
