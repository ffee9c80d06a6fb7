import { httpUrl } from './http-url.ts';
import { type Passage, slicePassage } from './passage.ts';

const LABEL =
  /^(?:(?:original|source|article|canonical|full|permanent)(?: (?:url|link|article|story|source|page))?|url|link|permalink|web|via|(?:originally |first )?published (?:at|on|in|by)|(?:read|see|find) (?:more|the (?:full|original|whole) (?:article|story|text))(?: (?:at|on|here))?|(?:available|retrieved|taken) (?:at|from))(?=[\s:]|$)\s*:?\s*/i;

export interface Footer {
  readonly passages: readonly Passage[];
  readonly url: string | null;
}

/**
 * Takes the footer that says where an article was found off its end: "Original url:" or the like and a url, in one
 * paragraph or in two.
 */
export function takeFooterUrl(passages: readonly Passage[]): Footer {
  const last = passages.at(-1);
  if (!last) return { passages, url: null };
  const before = passages.slice(0, -1);
  const alone = bareUrl(last);
  if (alone !== null && isLabel(before.at(-1)?.text ?? '')) return { passages: before.slice(0, -1), url: alone };
  for (const count of [last.lines.length, 1, 2]) {
    const at = last.lines.at(-count)?.at;
    const url = at === undefined ? null : labelledUrl(slicePassage(last, at));
    if (url !== null) return { passages: [...before, ...rest(last, at!)], url };
  }
  return { passages, url: null };
}

function rest(passage: Passage, end: number): Passage[] {
  const kept = slicePassage(passage, 0, end);
  return kept ? [kept] : [];
}

function labelledUrl(passage: Passage | null): string | null {
  const label = passage && LABEL.exec(passage.text)?.[0];
  return label ? bareUrl(slicePassage(passage, label.length)) : null;
}

function isLabel(text: string): boolean {
  const match = LABEL.exec(text);
  return match !== null && match[0].length === text.length;
}

/** The url of a passage that is nothing but a url; where it is a link, the url that it leads to. */
function bareUrl(passage: Passage | null): string | null {
  if (!passage || !/^(?:https?:\/\/|www\.)\S+$/i.test(passage.text)) return null;
  return httpUrl(passage.links[0]?.url ?? passage.text);
}
