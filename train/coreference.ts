import type { Document, Mention, Resolved, Span } from '../src/model.ts';
import { jaccard, wordStarts, wordsUnder } from './words.ts';

/** Words that stand for somebody or something, as annotators have it. */
export interface GoldMention extends Span {
  /** The words that the others only describe. */
  readonly heads: readonly Span[];
  /** The same for all mentions of one thing in an article. */
  readonly entity: string;
  readonly form: 'name' | 'nominal' | 'pronoun';
}

export interface CoreferenceArticle {
  readonly name: string;
  readonly document: Document;
  readonly mentions: readonly GoldMention[];
}

/** Words of which annotators say whom they stand for, beside whom hearsay takes them for. */
export interface Judged {
  readonly form: GoldMention['form'] | 'short name';
  readonly words: Span;
  readonly gold: string;
  /** True where the article gives the one meant a name. */
  readonly isNamed: boolean;
  readonly actorId: number | null;
  /** `other`: an actor that annotators know by another entity's name. `unknown`: one that they have no name of. */
  readonly verdict: 'right' | 'other' | 'unknown' | 'none';
}

/** Spans that share this much of their words are one. */
const SAME_WORDS = 0.5;

/**
 * Who says it: each speaker with words, beside the gold mention that shares most of these words. A name among words
 * of which no annotator says whom they stand for is no speaker: "a nurse at *Ghent Hospital*", "*Ghent* police".
 */
export function judgeSpeakers(resolved: Resolved, gold: readonly GoldMention[]): Judged[] {
  const { text } = resolved.document;
  const judge = judgeBy(resolved, gold);
  const starts = wordStarts(text);
  return resolved.claims.flatMap(({ speakers }) =>
    speakers.flatMap(({ actorId, span }): Judged[] => {
      if (!span) return [];
      const words = wordsUnder(starts, [span]);
      const fits = gold
        .filter((mention) => mention.start < span.end && span.start < mention.end && isHead(text, mention, span))
        .map((mention) => ({ mention, fit: jaccard(words, wordsUnder(starts, [mention])) }))
        .sort((a, b) => b.fit - a.fit);
      return fits[0] && fits[0].fit >= SAME_WORDS ? [judge(fits[0].mention, span, actorId)] : [];
    }),
  );
}

function isHead(text: string, mention: Span, { start, end }: Span): boolean {
  const [before, after] = [
    text.slice(start, Math.max(start, mention.start)),
    text.slice(mention.end, Math.max(end, mention.end)),
  ];
  return (
    !/\b(?:at|by|for|from|in|of|with)\b/i.test(before) &&
    /^(?:\W|\s+(?:and|at|from|of|or|who)\b|$)(?!\s*\w+$)/.test(after)
  );
}

/** What pronouns, nouns and names stand for, by the mention that hearsay has on their heads. */
export function judgeMentions(resolved: Resolved, gold: readonly GoldMention[]): Judged[] {
  const judge = judgeBy(resolved, gold);
  return gold.map((mention) => {
    const own = resolved.mentions.find(
      (own) => own.actorId !== null && mention.start <= own.start && own.end <= mention.end && onHead(own, mention),
    );
    return judge(mention, mention, own?.actorId ?? null);
  });
}

function onHead({ start, end }: Mention, { heads }: GoldMention): boolean {
  return heads.some((head) => start <= head.start && head.end <= end);
}

/**
 * An actor goes with the entity of which most of its names are names: two entities in one actor are a mistake of one.
 * A state goes with its government too, where that has the state's name in its own ("the New Zealand government"),
 * and with the capital or the people that stand for it, which corpora keep apart ("Moscow", "the Russians").
 */
function judgeBy(
  { document, mentions, actors, actorNames }: Resolved,
  gold: readonly GoldMention[],
): (mention: GoldMention, words: Span, actorId: number | null) => Judged {
  const names = gold.filter(({ form }) => form === 'name');
  const named = new Set(names.map(({ entity }) => entity));
  const entities = goesWith(mentions, names);
  const states = new Set(actors.filter(({ kind }) => kind === 'state').map(({ id }) => id));
  const stand = new Set(
    actorNames
      .filter(({ kind }) => /^(?:metonym|demonym)$/.test(kind))
      .map(({ actorId, name }) => `${actorId} ${name}`),
  );
  const verdict = ({ start, end, entity }: GoldMention, actorId: number | null): Judged['verdict'] => {
    if (actorId === null) return 'none';
    const own = entities.get(actorId);
    if (stand.has(`${actorId} ${document.text.slice(start, end)}`)) return 'right';
    if (own === undefined) return 'unknown';
    const rules =
      states.has(actorId) && names.some((name) => name.entity === own && start <= name.start && name.end <= end);
    return own === entity || rules ? 'right' : 'other';
  };
  return (mention, words, actorId) => {
    const isShort = mention.form === 'name' && !/\s/.test(document.text.slice(mention.start, mention.end));
    return {
      form: isShort ? 'short name' : mention.form,
      words,
      gold: mention.entity,
      isNamed: named.has(mention.entity),
      actorId,
      verdict: verdict(mention, actorId),
    };
  };
}

/** The entity that goes with each actor: the one of which most of the actor's names are names. */
export function goesWith(mentions: readonly Mention[], names: readonly GoldMention[]): Map<number, string> {
  const votes = new Map<number, Map<string, number>>();
  for (const name of names)
    for (const own of mentions.filter((own) => /^(?:name|demonym)$/.test(own.form) && onHead(own, name))) {
      if (own.actorId === null) continue;
      const counts = votes.get(own.actorId) ?? new Map<string, number>();
      counts.set(name.entity, (counts.get(name.entity) ?? 0) + 1);
      votes.set(own.actorId, counts);
    }
  return new Map(
    [...votes].map(([actorId, counts]) => [
      actorId,
      [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0],
    ]),
  );
}
