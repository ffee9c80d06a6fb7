import { readTable } from '../lexicon.ts';
import type { Mention, Span, Token, UnnamedSource } from '../model.ts';
import { SOURCE_KINDS, type SourceKind } from '../ontology.ts';
import { readTitle } from '../titles.ts';

const KINDS = new Map<string, SourceKind>(
  readTable('lexicon/role-nouns.tsv', ['noun', 'plural', 'class']).flatMap(({ noun, plural, class: of }) => {
    const kind = SOURCE_KINDS.find((kind) => kind === of);
    return kind ? [noun, plural].filter((word) => word !== '').map((word) => [word.toLowerCase(), kind] as const) : [];
  }),
);
const LONGEST_NOUN = 3;

/**
 * What a source without a name is, by the noun that describes it, and to whom it belongs:
 *   a *spokesman* for Gazprom    White House *officials*    *the ministry's* report    two *people* close to the talks
 * `mentions` are those in its words whose actors are known.
 */
export function readUnnamed(tokens: readonly Token[], mentions: readonly Mention[]): UnnamedSource {
  const end = endOfNouns(tokens);
  const head = tokens[end - 1];
  if (!head) return { kind: null, ofActorId: null };
  const owner = ownerOf(tokens, end, mentions);
  // "a person *familiar* with the talks", "officials *briefed* on them": what is known of them is that they know.
  const knows = /^(?:familiar|briefed|close|privy|knowledgeable)$/.test(tokens[end]?.lower ?? '');
  return { kind: knows ? 'anonymous' : kindOf(tokens, end), ofActorId: owner?.actorId ?? null };
}

/** The token before which the first noun phrase ends; "two of the *officials*" is about officials. */
function endOfNouns(tokens: readonly Token[]): number {
  let end = 0;
  let hasNoun = false;
  for (const [at, { pos, lower, text }] of tokens.entries()) {
    const isPartitive = lower === 'of' && /^(?:DET|NUM|PRON|ADJ)$/.test(tokens[at - 1]?.pos ?? '');
    const stops =
      /^(?:ADP|VERB|AUX|SCONJ)$/.test(pos) || /^(?:who|which|that|where)$/.test(lower) || /^[,(;:—–]$/.test(text);
    if (stops && !isPartitive && end > 0) break;
    const isNoun = /^(?:NOUN|PROPN|PRON)$/.test(pos);
    if (isNoun || (/^(?:NUM|ADJ)$/.test(pos) && !hasNoun)) end = at + 1;
    hasNoun ||= isNoun;
  }
  return end;
}

function kindOf(tokens: readonly Token[], end: number): SourceKind | null {
  for (let length = Math.min(LONGEST_NOUN, end); length > 0; length--) {
    const words = tokens
      .slice(end - length, end)
      .map(({ lower }) => lower)
      .join(' ');
    const kind = KINDS.get(words);
    if (kind) return kind;
    const title = readTitle(words);
    if (title && !/^(?:honorific|family)$/.test(title.class))
      return title.class === 'spokesperson' ? 'spokesperson' : title.class === 'profession' ? 'person' : 'official';
  }
  return null;
}

/** Before the noun, the nearest: "*Kremlin* officials", "*his* spokesman"; else what a preposition right behind it governs. */
function ownerOf(tokens: readonly Token[], end: number, mentions: readonly Mention[]): Mention | undefined {
  const head = tokens[end - 1]!;
  const before = mentions
    .filter((mention) => mention.end <= head.start)
    .reduce<Mention | undefined>(nearest, undefined);
  if (before) return before;
  if (!/^(?:for|of|at|from|in|with|by|inside|within)$/.test(tokens[end]?.lower ?? '')) return undefined;
  return mentions.find((mention) => mention.start >= head.end && !hasPreposition(tokens.slice(end + 1), mention));
}

function nearest(one: Mention | undefined, other: Mention): Mention {
  return one && one.end > other.end ? one : other;
}

function hasPreposition(tokens: readonly Token[], { start }: Span): boolean {
  return tokens.some((token) => token.start < start && (token.pos === 'ADP' || token.pos === 'VERB'));
}
