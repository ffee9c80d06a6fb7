import { detect } from 'tinyld';
import type { Passage } from './passage.ts';

const WORD = /(?<![\p{L}\p{M}'’-])[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}]{0,60}(?![\p{L}'’])/gu;
/** Letters of a sample: some twenty words tell a language. */
const SAMPLE = 100;
/** Characters in which the samples are looked for. */
const LONGEST = 10_000;
/** Less than half a sentence is too short to tell. */
const SHORTEST = 60;

/**
 * ISO 639-1 code of the language of running text, or null where it is too short to tell: under sixty letters. One odd
 * word can mislead a guess, so two samples of a longer text have to agree.
 */
export function languageOf(text: string): string | null {
  const guesses: string[] = [];
  for (const sample of samplesOf(text)) {
    const guess = detect(sample);
    if (guesses.includes(guess)) return code(guess);
    guesses.push(guess);
  }
  return guesses.length === 1 ? code(guesses[0]!) : null;
}

/** Guesses without a two-letter code are of languages that no newspaper is written in, as Klingon. */
function code(guess: string): string | null {
  return /^[a-z]{2}$/.test(guess) ? guess : null;
}

/**
 * Runs of words in small letters, or in letters of a script without capitals, three at most. Words with capitals are
 * passed over: a guess by letters takes names for a language.
 */
function* samplesOf(text: string): Generator<string> {
  let words: string[] = [];
  let letters = 0;
  let samples = 0;
  for (const [word] of text.slice(0, LONGEST).matchAll(WORD)) {
    words.push(word);
    letters += word.length;
    if (letters < SAMPLE) continue;
    yield words.join(' ');
    if (++samples === 3) return;
    words = [];
    letters = 0;
  }
  if (samples === 0 && letters >= SHORTEST) yield words.join(' ');
}

/** The words of an article that are sentences. */
export function runningText(passages: readonly Passage[]): string {
  const story = passages.filter(({ kind }) => kind === 'paragraph' || kind === 'quote');
  return story.map(({ text }) => text).join('\n');
}
