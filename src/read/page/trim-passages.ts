import { readTable } from '../../lexicon.ts';
import { readHeaderLine } from '../header-lines.ts';
import type { Passage } from '../passage.ts';
import { fold } from '../title.ts';

const LINES = readTable('lexicon/page-lines.tsv', ['words', 'place']);
const WHOLE = new Set(LINES.filter(({ place }) => place === 'whole').map(({ words }) => words));
const MOST_WORDS = Math.max(...LINES.map(({ words }) => words.split(' ').length));
const OPENINGS = byLength('opening');
const LABELS = byLength('label');
/** A line about the page is no longer than this. */
const LONGEST_LINE = 250;
/** "Read more: …", "[Related: …]", "SEE MORE: …" before a link. */
const LABEL = /^[[(]?(?:\p{L}+[’']?\p{L}* ){0,3}\p{L}+ ?:\s/u;
const MOSTLY = 0.85;
const LONGEST_LINK = 200;
/** Words of a paragraph with which a story begins. */
const STORY = 12;
/** A section's name, a kicker, a number of readers. */
const SCRAP = 4;

/** The passages of an article without lines about the page, lists of other articles, and scraps before the story. */
export function trimPassages(passages: readonly Passage[], title: string | null): Passage[] {
  const lines = passages.filter((passage) => passage.image || !isPageLine(passage));
  const linked = withoutLinkLists(lines);
  return withoutTail(withoutHead(linked, title));
}

function isPageLine({ text, kind }: Passage): boolean {
  // What somebody says is never about the page.
  if (text.length > LONGEST_LINE || kind === 'quote' || /^["“'‘«]/.test(text)) return false;
  const words =
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/©|[\p{L}\p{N}]+/gu) ?? [];
  const begins = (list: readonly ReadonlySet<string>[]): boolean =>
    list.some((some, index) => some.has(words.slice(0, index + 1).join(' ')));
  if (words.length <= MOST_WORDS && WHOLE.has(words.join(' '))) return true;
  return begins(OPENINGS) || (begins(LABELS) && (LABEL.test(text) || !/[.!?]["'”’)]*$/.test(text)));
}

/** Links that stand alone are to other articles: several in a row, one behind a label, one in capitals. */
function withoutLinkLists(passages: readonly Passage[]): Passage[] {
  const alone = passages.map(isLink);
  const isListed = passages.map(
    (passage, at) =>
      alone[at]! && (alone[at - 1] || alone[at + 1] || LABEL.test(passage.text) || isShouted(passage.text)),
  );
  return passages.filter((passage, at) => !isListed[at] && !(isListed[at + 1] && isIntroduction(passage)));
}

/** True for a line that is nothing but a link, as to another article. */
export function isLink({ text, links, image, kind }: Passage): boolean {
  if (image || kind === 'quote' || text.length > LONGEST_LINK || links.length === 0) return false;
  const label = LABEL.exec(text)?.[0].length ?? 0;
  const within = links.reduce((sum, { start, end }) => sum + end - start, 0);
  return within >= MOSTLY * (text.length - label) && !/[.!?]["'”’)]*$/.test(text.slice(links[0]!.end));
}

function isShouted(text: string): boolean {
  return text.split(' ').length > SCRAP && !/\p{Ll}/u.test(text);
}

/** "More:", "You may also like …", a heading. */
function isIntroduction({ kind, text, image }: Passage): boolean {
  return !image && text.length < 80 && (kind === 'heading' || /(?::|…|\.\.\.)$/.test(text) || !/\p{Ll}/u.test(text));
}

/** Before the story: repetitions of its title, and scraps that say nothing of it. */
function withoutHead(passages: readonly Passage[], title: string | null): Passage[] {
  if (title === null) return [...passages];
  const story = passages.findIndex(isStory);
  return passages.filter(
    (passage, at) => at >= story || passage.image || passage.kind === 'caption' || !isScrap(passage, title),
  );
}

function isScrap({ text, kind }: Passage, title: string): boolean {
  if (fold(text) === fold(title)) return kind !== 'heading';
  if (readHeaderLine(text) !== null) return false;
  return text.split(' ').length <= SCRAP && !/[.!?]["'”’)]*$/.test(text);
}

function isStory({ kind, text }: Passage): boolean {
  return (kind === 'paragraph' || kind === 'quote') && text.split(' ').length >= STORY;
}

/** A heading at the end has nothing below it. */
function withoutTail(passages: readonly Passage[]): Passage[] {
  const last = passages.findLastIndex(({ kind, image }) => !image && kind !== 'heading' && kind !== 'caption');
  return passages.filter(({ kind }, at) => at <= last || kind !== 'heading');
}

/** The words of one place, those of one word first. */
function byLength(place: string): readonly ReadonlySet<string>[] {
  const listed = LINES.filter((line) => line.place === place).map(({ words }) => words);
  return Array.from(
    { length: MOST_WORDS },
    (_, index) => new Set(listed.filter((words) => words.split(' ').length === index + 1)),
  );
}
