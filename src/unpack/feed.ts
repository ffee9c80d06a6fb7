import {
  type AtomFeed,
  DetectError,
  MalformedError,
  ParseError,
  parseFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith';
import { ArticleError } from '../errors.ts';
import type { Entry, RecordFields, RefusedEntry } from '../model.ts';
import { type Archive, skipped } from './archive.ts';
import { entryPath } from './entry-path.ts';
import { collectUpTo } from './limits.ts';
import { fieldsEntry } from './record-entry.ts';
import { decodeXml } from './xml.ts';

/** A feed is read as a whole; an export of a site with all its posts is long. */
const MOST_BYTES = 64_000_000;
/** In characters, tags and all. A shorter text in the place of a summary is one; a longer one is the article. */
const LONGEST_SUMMARY = 1500;
/** What a feed ends a text with that it cuts off. */
const CUT_OFF = /\[(?:…|\.\.\.|&#8230;|&hellip;)\]\s*(?:<\/p>)?\s*$/;

/** Where an item begins. */
const ITEM = /<(?:\w+:)?(?:item|entry)[\s>]/i;

type Item = RssFeed.Item<string> | RdfFeed.Item<string>;
type AtomEntry = AtomFeed.Entry<string>;

/** An item's own words; `body` is the best that it has, `summary` tells that it has no more than that. */
interface Story {
  readonly fields: Omit<RecordFields, 'articleBody' | 'line'>;
  readonly content: string | undefined;
  readonly summary: string | undefined;
}

/** RSS of any version, and Atom. `path#3` is the third item. */
export async function* feed({ path, bytes }: Archive): AsyncGenerator<Entry | RefusedEntry> {
  const read = await collectUpTo(bytes(), MOST_BYTES);
  if (!read.whole) throw new ArticleError(`is a feed of more than ${MOST_BYTES / 1e6} MB; split it`);
  const text = decodeXml(read.bytes);
  const stories = storiesOf(text);
  if (stories.length === 0) yield skipped(path, 'is a feed without items');
  const lines = linesOf(text, stories.length);
  for (const [index, story] of stories.entries()) yield entryOf(entryPath(path, index + 1), story, lines[index] ?? 1);
}

function entryOf(path: string, { fields, content, summary }: Story, line: number): Entry | RefusedEntry {
  const isLong = summary !== undefined && summary.length > LONGEST_SUMMARY;
  const articleBody = content ?? (isLong ? summary : undefined);
  if (articleBody === undefined)
    return skipped(
      path,
      summary === undefined ? 'has no text' : 'holds only a summary, without the text of the article',
    );
  if (CUT_OFF.test(articleBody.slice(-100)) || (!isLong && isSame(articleBody, summary)))
    return skipped(path, 'holds only a summary, without the text of the article');
  return fieldsEntry(path, { ...fields, articleBody, line });
}

/** Whether the content is no more than the summary once more. */
function isSame(content: string, summary: string | undefined): boolean {
  const fold = (text: string): string => text.replace(/<[^>]*>|&\w+;|\W/g, '').toLowerCase();
  return content.length < LONGEST_SUMMARY && summary !== undefined && fold(content) === fold(summary);
}

/** No entity that a feed declares is expanded. */
function storiesOf(text: string): Story[] {
  try {
    const parsed = parseFeed(text);
    if (parsed.format === 'json') return [];
    const language = 'language' in parsed.feed ? parsed.feed.language : undefined;
    if (parsed.format === 'atom') return (parsed.feed.entries ?? []).map(atomStory);
    return (parsed.feed.items ?? []).map((item: Item) => rssStory(item, language));
  } catch (error) {
    if (!(error instanceof DetectError || error instanceof MalformedError || error instanceof ParseError)) throw error;
    if (!ITEM.test(text)) return [];
    throw new ArticleError('is a broken feed: its XML cannot be read; save it again', null, { cause: error });
  }
}

function rssStory(item: Item, language: string | undefined): Story {
  const people = 'authors' in item ? (item.authors ?? []).map(({ name, email }) => name ?? email) : [];
  const author = presentIn(item.dc?.creators ?? people);
  const guid = 'guid' in item ? item.guid?.value : undefined;
  const categories = 'categories' in item ? (item.categories ?? []).map(({ name }) => name) : (item.dc?.subjects ?? []);
  return {
    fields: given({
      headline: item.title,
      datePublished: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0],
      author,
      publisher: item.dc?.publishers?.[0],
      url: presentIn([item.link, guid]).find((url) => /^https?:/i.test(url)),
      inLanguage: item.dc?.languages?.[0] ?? language,
      keywords: presentIn(categories),
    }),
    content: item.content?.encoded,
    summary: item.description,
  };
}

function atomStory(entry: AtomEntry): Story {
  const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0];
  return {
    fields: given({
      headline: entry.title?.value,
      datePublished: entry.published ?? entry.updated,
      author: presentIn((entry.authors ?? []).map(({ name }) => name)),
      publisher: entry.source?.title?.value,
      url: link?.href,
      inLanguage: entry.xml?.lang,
      keywords: presentIn((entry.categories ?? []).map(({ label, term }) => label ?? term)),
    }),
    content: entry.content?.value,
    summary: entry.summary?.value,
  };
}

function presentIn(words: readonly (string | undefined)[]): string[] {
  return words.filter((word) => word !== undefined && word.trim() !== '') as string[]; // the filter leaves strings
}

/** The fields that say something. */
function given(
  fields: Partial<Record<keyof Story['fields'], string | readonly string[] | undefined>>,
): Story['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0));
}

/** The lines on which the items begin; none where other words look like such a beginning. */
function linesOf(text: string, items: number): number[] {
  const starts = [...text.matchAll(new RegExp(ITEM, 'gi'))].map(({ index }) => index);
  if (starts.length !== items) return [];
  let line = 1;
  let at = 0;
  return starts.map((start) => {
    for (; at < start; at++) if (text[at] === '\n') line++;
    return line;
  });
}
