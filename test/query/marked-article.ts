import { EVIDENCE_GRADE } from '../../src/confidence.ts';
import type { Actor, ActorName, Claim, Mention, Participant, Place, Position, Resolved } from '../../src/model.ts';
import type { Role } from '../../src/ontology.ts';
import { type Mark, stripMarks } from './marked-text.ts';

/**
 * An article with its claims written into it, so that no offset is counted by hand:
 *
 *   {1.speaker=vera:Vera} {1.cue:said} that {1.content:{1.about=omar:Omar} left {@lund:Lund}}.
 *
 * A mark is a claim's number and part, with the actor or place that it names; or `@` and whom the words name outside
 * any claim; or `position=` with the holder and the body of an office. Commas part marks of the same words.
 */
export interface MarkedArticle {
  readonly marked: string;
  readonly title?: string;
  readonly publishedOn?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** What the marks do not say of a claim; a plain statement where it is left out. */
  readonly claims?: Readonly<Record<string, Partial<Omit<Claim, 'cue' | 'speaker' | 'contents'>>>>;
}

/** Everybody and every place by the key that marks use. One key may be both. */
export interface Cast {
  readonly actors: Readonly<Record<string, CastActor>>;
  readonly places: Readonly<Record<string, CastPlace>>;
}

export interface CastActor extends Actor {
  readonly names: readonly Omit<ActorName, 'actorId'>[];
}

export interface CastPlace extends Place {
  readonly names: readonly string[];
}

export function resolved(article: MarkedArticle, cast: Cast): Resolved {
  const { text, marks } = stripMarks(article.marked);
  const { title = null, publishedOn = null, url = null } = article;
  const named = mentions(marks, cast);
  const numbers = new Set(marks.flatMap(({ tag }) => /^\d+/.exec(tag) ?? []));
  const publisherId = article.publisher ? cast.actors[article.publisher]!.id : null;
  const positions = marks.flatMap((mark) => position(mark, text, cast));
  const used = [
    publisherId,
    ...named.map((one) => one.actorId),
    ...positions.flatMap((one) => [one.actorId, one.ofActorId]),
  ];
  const actors = Object.values(cast.actors).filter(({ id }) => used.includes(id));
  const places = Object.values(cast.places).filter(({ id }) => named.some(({ placeId }) => placeId === id));
  return {
    document: {
      ...{ title, publishedOn, url, publisher: null, byline: null, language: 'en', tags: [], links: [] },
      ...{ text, blocks: blocks(text) },
    },
    publisherId,
    actors: actors.map(({ names, ...actor }) => actor),
    actorNames: actors.flatMap(({ id, names }) => names.map((name) => ({ actorId: id, ...name }))),
    places: places.map(({ names, ...place }) => place),
    placeNames: places.flatMap(({ id, names }) => names.map((name) => ({ placeId: id, name }))),
    mentions: named,
    claims: [...numbers].map((number) => claim(number, marks, article, cast)),
    positions,
  };
}

function blocks(text: string) {
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: words, index: start }, at) => {
    const kind = at === 0 ? ('title' as const) : ('paragraph' as const);
    return { kind, start, end: start + words.length, line: text.slice(0, start).split('\n').length };
  });
}

/** Whom the marks name, as mentions: words that have a part in several claims are one. */
function mentions(marks: readonly Mark[], cast: Cast): Mention[] {
  const found = marks.flatMap(({ tag, start, end }) => {
    const key = /^(?:@|\d+\.\w+=)(\w+)$/.exec(tag)?.[1];
    if (!key) return [];
    const [actor, place] = [cast.actors[key], cast.places[key]];
    const why = { sense: null, placeReason: null };
    return [{ start, end, form: 'name' as const, actorId: actor?.id ?? null, placeId: place?.id ?? null, ...why }];
  });
  return found.filter(({ start, end }, at) => found.findIndex((one) => one.start === start && one.end === end) === at);
}

function position({ tag, start, end }: Mark, text: string, { actors }: Cast): Position[] {
  const [, holder, body] = /^position=(\w+)\/(\w+)$/.exec(tag) ?? [];
  if (!holder || !body) return [];
  const title = text.slice(start, end);
  const office = { office: title.toLowerCase(), status: 'held' as const };
  return [{ start, end, actorId: actors[holder]!.id, title, ...office, ofActorId: actors[body]!.id }];
}

function claim(number: string, marks: readonly Mark[], article: MarkedArticle, { actors, places }: Cast) {
  const parts = (part: string) =>
    marks.flatMap(({ tag, start, end }) => {
      const [name, key = ''] = tag.split('=');
      return name === `${number}.${part}` ? [{ span: { start, end }, key }] : [];
    });
  const participants = (role: Role): Participant[] =>
    parts(role).map(({ span, key }) => ({ span, actorId: actors[key]?.id ?? null }));
  const speakers = participants('speaker');
  return {
    claim: {
      ...{ attitude: 'say' as const, form: 'indirect' as const, polarity: 'positive' as const, saidOn: null },
      ...{ confidence: EVIDENCE_GRADE, extractor: 'by hand', via: [], addressees: [] },
      ...article.claims?.[number],
      cue: parts('cue')[0]!.span,
      speaker: speakers[0]?.span ?? null,
      contents: parts('content').map(({ span }) => span),
    },
    speakers: speakers.length > 0 ? speakers : [{ actorId: null, span: null }],
    via: participants('via'),
    addressees: participants('addressee'),
    about: participants('about'),
    places: parts('place').map(({ span, key }) => ({ span, placeId: places[key]!.id })),
  };
}
