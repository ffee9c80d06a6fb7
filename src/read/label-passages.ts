import { isCaption } from './caption.ts';
import { readDateline } from './dateline.ts';
import { type HeaderLine, readHeaderLine } from './header-lines.ts';
import type { Dating } from './newspaper-date.ts';
import { type Passage, slicePassage } from './passage.ts';
import { fold } from './title.ts';

/** Passages with their final kinds, and what the lines about the article say of it. */
export interface Labelled {
  readonly passages: readonly Passage[];
  /** Best evidence first. */
  readonly datings: readonly Dating[];
  readonly byline: string | null;
}

/** The header ends with the second paragraph: a standfirst may stand before byline, date and picture. */
const HEADER_PARAGRAPHS = 2;
/** Passages at the end among which bylines and labelled dates may stand. */
const FOOTER_PASSAGES = 4;

/** Tells the title, the datelines and the captions from the story, and sets a wire story's dateline apart. */
export function labelPassages(passages: readonly Passage[], title: Passage | null): Labelled {
  const [story = passages.length, header = passages.length] = storyBegins(passages, title);
  const lines = aboutLines(passages, title, { story, header });
  const kinded = passages.map((passage, at): Passage => {
    if (passage === title) return { ...passage, kind: 'title' };
    if (lines.has(passage)) return { ...passage, kind: 'dateline' };
    return isCaption(passage, besideImage(passages, at), at <= header) ? { ...passage, kind: 'caption' } : passage;
  });
  const lead = kinded.slice(0, header + 1).find(({ kind, text }) => kind === 'paragraph' && readDateline(text));
  const origin = lead ? readDateline(lead.text) : null;
  return {
    passages: withoutRepeats(kinded, title).flatMap((passage) =>
      passage === lead ? splitAt(passage, origin!.end) : passage,
    ),
    datings: [...[...lines.values()].flatMap(({ datings }) => datings), ...(origin?.dating ? [origin.dating] : [])],
    byline: [...lines.values()].find(({ byline }) => byline !== null)?.byline ?? null,
  };
}

/** Where the first paragraphs of the story stand, as many as the header reaches to. */
function storyBegins(passages: readonly Passage[], title: Passage | null): number[] {
  const found: number[] = [];
  for (const [at, passage] of passages.entries()) {
    if (found.length === HEADER_PARAGRAPHS) break;
    const beside = passage.kind !== 'paragraph' || passage === title || readHeaderLine(passage.text) !== null;
    if (!beside && !isCaption(passage, besideImage(passages, at), true)) found.push(at);
  }
  return found;
}

/**
 * The lines about the article, in order. A heading is one only before the story. At the end a date needs a label,
 * "Published: …": a story may end in one.
 */
function aboutLines(
  passages: readonly Passage[],
  title: Passage | null,
  { story, header }: { story: number; header: number },
): Map<Passage, HeaderLine> {
  const lines = new Map<Passage, HeaderLine>();
  for (const [at, passage] of passages.entries()) {
    const mayBe = passage.kind === 'heading' ? at < story : passage.kind === 'paragraph';
    const near = at < header || at >= passages.length - FOOTER_PASSAGES;
    const line = mayBe && near && passage !== title ? readHeaderLine(passage.text) : null;
    if (line && (at < header || line.datings.every(({ label }) => label !== null))) lines.set(passage, line);
  }
  return lines;
}

function besideImage(passages: readonly Passage[], at: number): boolean {
  return Boolean(passages[at - 1]?.image || passages[at + 1]?.image);
}

/** An image that says only what the title or the caption behind it says is read once. */
function withoutRepeats(passages: readonly Passage[], title: Passage | null): Passage[] {
  return passages.filter((passage, at) => {
    if (!passage.image) return true;
    const words = fold(passage.text);
    const beside = [title, passages[at + 1]].filter((other) => other && !other.image).map((other) => fold(other!.text));
    return words !== '' && !beside.some((other) => other.includes(words));
  });
}

function splitAt(passage: Passage, end: number): Passage[] {
  const origin = slicePassage(passage, 0, end);
  const story = slicePassage(passage, end);
  return [
    ...(origin ? [{ ...origin, kind: 'dateline' as const }] : []),
    ...(story ? [{ ...story, runsOn: true }] : []),
  ];
}
