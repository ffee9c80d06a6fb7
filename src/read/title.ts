import { readNames } from './byline.ts';
import { isCaption } from './caption.ts';
import { readDateline } from './dateline.ts';
import { readHeaderLine } from './header-lines.ts';
import type { Passage } from './passage.ts';

/** Longer lines are sentences. */
const LONGEST = 200;
/** How many passages may stand before the title: a section's name, a picture, a date. */
const OPENING = 5;

/**
 * Which passage is the title: the one with the words that front matter gives, else the first heading of level 1, else a
 * heading at the beginning, else a first short line without a full stop. Null where there is none.
 */
export function findTitle(passages: readonly Passage[], given: string | null): Passage | null {
  const opening = passages.slice(0, OPENING);
  if (given !== null) {
    const mayBe = ({ level, image }: Passage, at: number) => !image && (level === 1 || at < OPENING);
    return passages.find((passage, at) => mayBe(passage, at) && fold(passage.text) === fold(given)) ?? null;
  }
  const first = passages.find(({ level, text }) => level === 1 && readHeaderLine(text) === null);
  return first ?? opening.find(isOpeningHeading) ?? opening.find(isHeadline) ?? null;
}

/** The words of a title alone: marks, spaces and capitals differ between front matter and heading. */
export function fold(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isOpeningHeading(passage: Passage, at: number, opening: readonly Passage[]): boolean {
  if (passage.kind !== 'heading' || readHeaderLine(passage.text) !== null) return false;
  return !opening.slice(0, at).some(({ text }) => /\p{L}.*[.!?]["'”’)\]]*$/su.test(text));
}

/** The first words that are no caption, date or byline, where they are short and end as no sentence does. */
function isHeadline(passage: Passage, at: number, opening: readonly Passage[]): boolean {
  const first = opening.findIndex((other) => !isCaption(other, false, true) && readHeaderLine(other.text) === null);
  const next = opening[at + 1];
  // One word, or nothing but names, is what a page has around its story.
  if (!passage.text.includes(' ') || readNames(passage.text) !== null || readDateline(passage.text)) return false;
  if (at !== first || next === undefined || passage.kind !== 'paragraph' || passage.text.length > LONGEST) return false;
  // What stands right before a dateline or a byline is its headline, full stop or not.
  return !/[.,;:。]["'”’)\]]*$/.test(passage.text) || startsStory(next.text);
}

function startsStory(text: string): boolean {
  return readDateline(text) !== null || readHeaderLine(text) !== null;
}
