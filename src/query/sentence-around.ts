import { readTable } from '../lexicon.ts';

/** A sentence of a text, UTF-16, half-open. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const INITIALS = /^(?:\p{Lu}\.)+$/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
let abbreviations: ReadonlyMap<string, string> | undefined;

/**
 * The sentence of `text` that holds the words from `start` to `end` (UTF-16, half-open), or as many as they reach over;
 * `sentences` are those of the text. Where a stop may or may not end one ("in the U.S. He"), both halves are given: too
 * much context, never too little.
 */
export function sentenceAround(text: string, sentences: readonly Sentence[], start: number, end: number): string {
  const held = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  return text.slice(held[0]?.start ?? start, held.at(-1)?.end ?? end).trim();
}

export function sentencesOf(text: string): Sentence[] {
  const found: { readonly start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = found.at(-1);
    if (last && goesOn(text.slice(last.start, last.end), segment)) last.end = index + segment.length;
    else found.push({ start: index, end: index + segment.length });
  }
  return found;
}

/** True where the segmenter cut too early: after "Mr.", "J." or "No." before a number, or before “Go!” she said. */
function goesOn(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after)) return true;
  const word = /[\p{L}\p{N}][^\s“(]*$/u.exec(before.trimEnd())?.[0] ?? '';
  const follows = known().get(word);
  return INITIALS.test(word) || (follows === 'number' ? /^\d/.test(after) : follows !== undefined);
}

/** Abbreviations of one word, with what may follow them. */
function known(): ReadonlyMap<string, string> {
  abbreviations ??= new Map(
    readTable('lexicon/abbreviations.tsv', ['abbreviation', 'follows']).map((row) => [row.abbreviation, row.follows]),
  );
  return abbreviations;
}
