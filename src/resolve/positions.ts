import type { Span, Token } from '../model.ts';
import { readTitle, titleLength, titleLengthBefore } from '../titles.ts';

/** An office beside a name, with the words that say whose office it is. */
export interface Office {
  readonly title: string;
  readonly span: Span;
  /** The span of a mention; null where the article does not say. */
  readonly of: Span | null;
  /** What stands before the owner and qualifies the office: "*former* U.S. senator". */
  readonly qualifier: string | null;
}

/** The mention that ends, or begins, at an offset: how offices ask who owns them. */
export interface Neighbours {
  endingAt(offset: number): Owner | undefined;
  startingAt(offset: number): Owner | undefined;
  isPerson(owner: Owner): boolean;
}

/** A mention: of somebody who can act, or only of a place. */
interface Owner extends Span {
  readonly actorId: number | null;
}

const QUALIFIER = /^(?:former|then|acting|deputy|vice|incoming|outgoing|interim|ex|first|senior|chief|late|longtime)$/;

/**
 * The offices that the words around a person's name give:
 *   *Russian President* Ivan Orlov          *Kremlin spokesman* Ivan Orlov       *its director*, Anna Roth
 *   *Ambassador to Pyongyang* Ivan Orlov    *President* Anna Roth *of Norway*
 *   Anna Roth, *the leader of the Greens*,  Anna Roth, 54, *Germany's finance minister*
 * `first` and `last` are the name's token indices, half-open.
 */
export function officesBeside(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  near: Neighbours,
): Office[] {
  const leading = before(text, tokens, first, near);
  const named = leading && leading.of === null ? { ...leading, of: ownerAfter(tokens, last, near) ?? null } : leading;
  return [named, after(text, tokens, last, near)].filter((office) => office !== undefined);
}

function before(text: string, tokens: readonly Token[], name: number, near: Neighbours): Office | undefined {
  const end = tokens[name - 1]?.text === ',' ? name - 1 : name;
  const direct = directTitle(tokens, end, near);
  if (direct > 0) {
    const owner = ownerBefore(tokens, end - direct, near);
    // "… the president, Anna Roth said": a comma sets the name beside its title only where the title has an owner.
    const owned = owner !== undefined || /^(?:his|her|its|their|whose)$/.test(tokens[end - direct - 1]?.lower ?? '');
    return end === name || owned ? office(text, tokens, end - direct, end, owner ?? null) : undefined;
  }
  const complement = complementBefore(tokens, end, near) ?? fieldBefore(tokens, end);
  const length = complement ? titleLengthBefore(tokens, complement.preposition) : 0;
  if (!complement || length === 0) return undefined;
  const { preposition, of } = complement;
  const owner = ownerBefore(tokens, preposition - length, near);
  if (!of) return office(text, tokens, preposition - length, end, owner ?? null);
  // An ambassador *to* a country is somebody else's, and "its coordinator *for* Peru" is its own.
  return office(
    text,
    tokens,
    preposition - length,
    preposition,
    owner ?? (tokens[preposition]!.lower === 'to' ? null : of),
  );
}

/** Tokens of the title right before `end`: the longest, but no longer than to the body that owns it ("Foreign Ministry | spokesman"). */
function directTitle(tokens: readonly Token[], end: number, near: Neighbours): number {
  const longest = titleLengthBefore(tokens, end);
  for (let length = 1; length < longest; length++) {
    const body = near.endingAt(tokens[end - length - 1]!.end);
    if (body && body.start < tokens[end - length - 1]!.start && titleLength(tokens, end - length, end) === length)
      return length;
  }
  return longest;
}

/** "the minister | of state assets | , Anna Roth": the field of an office, which no mention stands for. */
function fieldBefore(tokens: readonly Token[], end: number): { preposition: number; of: null } | undefined {
  for (let at = end - 1; at > Math.max(0, end - 1 - LONGEST_FIELD); at--) {
    if (/^(?:of|for)$/.test(tokens[at]!.lower)) return { preposition: at, of: null };
    if (!/^(?:NOUN|ADJ|CCONJ|DET)$/.test(tokens[at]!.pos) || !/^\p{Ll}/u.test(tokens[at]!.text)) return undefined;
  }
  return undefined;
}

const LONGEST_FIELD = 4;

/** "… of Russia | Ivan Orlov": the preposition's index and what it governs. */
function complementBefore(
  tokens: readonly Token[],
  end: number,
  near: Neighbours,
): { preposition: number; of: Span } | undefined {
  const of = end > 0 ? near.endingAt(tokens[end - 1]!.end) : undefined;
  if (!of) return undefined;
  let at = end - 1;
  while (at > 0 && tokens[at]!.start > of.start) at--;
  at--;
  if (tokens[at]?.lower === 'the') at--;
  return at >= 0 && /^(?:of|to|at|for|in)$/.test(tokens[at]!.lower) ? { preposition: at, of } : undefined;
}

/** "*Norway*'s former | foreign minister", "*its* | director" */
function ownerBefore(tokens: readonly Token[], start: number, near: Neighbours): Span | undefined {
  let at = start;
  while (
    at > 0 &&
    (QUALIFIER.test(tokens[at - 1]!.lower) || tokens[at - 1]!.text === '-' || isPlainAdjective(tokens[at - 1]!))
  )
    at--;
  if (at > 0 && /^['’]s?$/.test(tokens[at - 1]!.text)) at--;
  return at > 0 ? near.endingAt(tokens[at - 1]!.end) : undefined;
}

/** "its *regional* delegate" */
function isPlainAdjective({ pos, text }: Token): boolean {
  return (pos === 'ADJ' || pos === 'NOUN') && /^\p{Ll}/u.test(text);
}

function after(text: string, tokens: readonly Token[], name: number, near: Neighbours): Office | undefined {
  const start = tokens[name]?.text === ',' && tokens[name + 1]?.pos === 'NUM' ? name + 2 : name;
  if (tokens[start]?.text !== ',') return undefined;
  let at = start + 1;
  if (tokens[at]?.lower === 'the' && near.startingAt(tokens[at + 1]?.start ?? -1)) at++; // "the *Kentucky* governor"
  const owner = tokens[at] && (near.startingAt(tokens[at]!.start) ?? undefined);
  if (owner) {
    while (tokens[at] && tokens[at]!.start < owner.end) at++;
    if (/^['’]s?$/.test(tokens[at]?.text ?? '')) at++;
  } else if (/^(?:the|a|an|its|their|his|her|our)$/.test(tokens[at]?.lower ?? '')) at++;
  const head = at;
  while (
    tokens[at] &&
    titleLength(tokens, at) === 0 &&
    (QUALIFIER.test(tokens[at]!.lower) || isPlainAdjective(tokens[at]!)) &&
    at - head < 3
  )
    at++;
  const length = titleLength(tokens, at);
  // "Roth, the private operator's owner": a title that goes on as a longer phrase is none.
  if (length === 0 || /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + length]?.pos ?? '')) return undefined;
  return office(text, tokens, at, at + length, owner ?? ownerAfter(tokens, at + length, near) ?? null);
}

/** "director | of Kelbrook Shipping", "professor of medicine | at the University of Ghent" */
function ownerAfter(tokens: readonly Token[], from: number, near: Neighbours): Span | undefined {
  for (let at = from; at < Math.min(tokens.length - 1, from + LONGEST_FIELD); at++) {
    const word = tokens[at]!;
    if (/^(?:of|for|at|in|with)$/.test(word.lower)) {
      const next = tokens[at + 1]!.lower === 'the' ? at + 2 : at + 1;
      const owner = near.startingAt(tokens[at + 1]!.start) ?? (tokens[next] && near.startingAt(tokens[next]!.start));
      // The mayor *of* a town is the town's; a nurse *in* it is not, and nobody is an officer *with* a person.
      const isOwned = /^(?:of|for)$/.test(word.lower);
      if (owner && (isOwned || (owner.actorId !== null && !near.isPerson(owner)))) return owner;
    } else if (at === from || !/^(?:NOUN|ADJ|CCONJ)$/.test(word.pos)) return undefined;
  }
  return undefined;
}

function office(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  of: Span | null,
): Office | undefined {
  const title = readTitle(text.slice(tokens[first]!.start, tokens[last - 1]!.end));
  if (title && /^(?:honorific|family)$/.test(title.class)) return undefined;
  let from = first;
  while (from > 0 && QUALIFIER.test(tokens[from - 1]!.lower)) from--;
  // "then-President Ana Ruiz"
  if (from > 1 && tokens[from - 1]!.text === '-' && QUALIFIER.test(tokens[from - 2]!.lower)) from -= 2;
  const span = { start: tokens[from]!.start, end: tokens[last - 1]!.end };
  return { title: text.slice(span.start, span.end), span, of, qualifier: qualifierBefore(tokens, from, of) };
}

function qualifierBefore(tokens: readonly Token[], from: number, of: Span | null): string | null {
  let at = from;
  while (at > 0 && of !== null && tokens[at - 1]!.start >= of.start && tokens[at - 1]!.start < tokens[from]!.start)
    at--;
  const word = at < from ? tokens[at - 1]?.lower : undefined;
  return word && QUALIFIER.test(word) ? word : null;
}
