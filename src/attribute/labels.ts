import { COMMON_WORDS } from '../common-words.ts';
import { readTable } from '../lexicon.ts';
import { lowerBound } from '../lower-bound.ts';
import type { Annotated, Block, Span, Token } from '../model.ts';
import { startingIn } from '../spans.ts';
import type { Attribution } from './attribution.ts';

/** What stands behind a label is speech to the end of its block, as if it had marks: nobody else reports there. */
export interface Label extends Attribution {
  readonly speech: Span;
}

/** A speaker's name, with title and party, is no longer. */
const LONGEST_LABEL = 7;
const OPENING_MARK = /^["“‘'`]+$/;

/**
 * Speech with a label: `Overgaard: ______`, `DR. ROTH: ______`, `“HOST: ______`, in a headline `Roth: ______`. All of the
 * block behind the colon is said by whoever is named before it. In the order of the text; none lies in another's speech.
 */
export function findLabels(annotated: Annotated): Label[] {
  const { tokens, sentences, document } = annotated;
  const labels: Label[] = [];
  for (const { first, last, block } of sentences) {
    if (tokens[first]!.start < (labels.at(-1)?.speech.end ?? 0)) continue;
    const opening = OPENING_MARK.test(tokens[first]!.text) ? first + 1 : first;
    const words = tokens.slice(opening, Math.min(last, opening + LONGEST_LABEL + 1));
    const colon = words.findIndex(({ text }) => text === ':');
    const next = tokens[opening + colon + 1];
    if (colon < 1 || !next || next.start >= document.blocks[block]!.end) continue;
    const source = { start: words[0]!.start, end: words[colon - 1]!.end };
    const speech = { start: next.start, end: document.blocks[block]!.end };
    // "Clinton: 547" is a row of a table.
    if (
      !namesSpeaker(annotated, words.slice(0, colon), source) ||
      !/\p{L}/u.test(document.text.slice(speech.start, speech.end))
    )
      continue;
    const cue = { start: words[colon]!.start, end: words[colon]!.end };
    labels.push({ cue, source, contents: [speech], confidence: 0.8, speech });
  }
  return labels;
}

/** Nouns for people: a video or a memo has no label. */
const ROLES = new Set(
  readTable('lexicon/role-nouns.tsv', ['noun', 'class'])
    .filter((row) => row.class !== 'document' && row.class !== 'poll')
    .map(({ noun }) => noun),
);

/** All in capitals, but "VIDEO:" and "UPDATE:" name nobody; or the name of a person or body with only titles before it. */
function namesSpeaker({ names }: Annotated, words: readonly Token[], { start, end }: Span): boolean {
  const isShouted =
    words.every(({ text }) => /^[\p{Lu}.'’-]+$/u.test(text)) &&
    words[0]!.text.length > 1 &&
    words.some(({ lower }) => /\p{L}/u.test(lower) && (!COMMON_WORDS.has(lower) || ROLES.has(lower)));
  const name = startingIn(names, { start, end }).find((one) => one.end === end);
  const isNamed = name !== undefined && (name.kind === 'person' || name.kind === 'organisation');
  return isShouted || (isNamed && words.every(({ text }) => /^[\p{Lu}.]/u.test(text)));
}

const DASH = /^[―—–-]{1,2}$/;
/** A name with its age and town is no longer. */
const LONGEST_SIGNATURE = 10;

/** A quotation with the name of whose it is behind a dash, and nothing else in its block: `“______” ― Anna Roth, Oslo` */
export function findSignatures(annotated: Annotated): Attribution[] {
  const { document, quotes } = annotated;
  return document.blocks.flatMap((block) => {
    const quote = quotes[lowerBound(quotes, ({ start }) => start >= block.start)];
    return quote?.start === block.start ? (signatureOf(annotated, block, quote) ?? []) : [];
  });
}

function signatureOf({ tokens }: Annotated, block: Block, quote: Span): Attribution | undefined {
  const [dash, ...signature] = startingIn(tokens, { start: quote.end, end: block.end });
  const words = signature.at(-1)?.text === '.' ? signature.slice(0, -1) : signature;
  const isSigned =
    dash !== undefined &&
    DASH.test(dash.text) &&
    words.length > 0 &&
    words.length <= LONGEST_SIGNATURE &&
    /^\p{Lu}/u.test(words[0]!.text) &&
    !words.some(({ pos, lower, text }) => (pos === 'VERB' || pos === 'AUX') && lower === text);
  if (!isSigned) return undefined;
  const source = { start: words[0]!.start, end: words.at(-1)!.end };
  const cue = { start: dash.start, end: dash.end };
  return { cue, source, contents: [{ start: quote.start, end: quote.end }], confidence: 0.8 };
}
