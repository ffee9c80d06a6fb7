import { readTable } from '../../lexicon.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Passage } from '../passage.ts';
import { type ArticleData, typesIn } from './json-ld.ts';
import type { Page } from './page.ts';
import { isLink } from './trim-passages.ts';

/** Fewer words are no story, whatever stands around them. */
const SHORTEST = 20;
/** A page with fewer words may show something in place of a story. */
const THIN = 120;
/** A story has paragraphs of so many words that end as sentences do. */
const PARAGRAPH = 12;
/** A page without two paragraphs that does not say that it is an article has so many words, or is none. */
const BRIEF = 60;
/** Links to other articles that an article has around it are fewer. */
const FEW_LINKS = 12;
/**
 * What is a list of other pages, by how many signs of an article a page has: so many links to a paragraph in all, fewer
 * paragraphs than `paragraphs`; or so many links on lines of their own to a paragraph between them.
 */
const LISTS = [
  { links: 4, paragraphs: 15, between: 0.5 },
  { links: 25, paragraphs: 6, between: 0.7 },
  { links: 30, paragraphs: 4, between: 1 },
];
const FEW_BETWEEN = 5;

const REFUSALS = readTable('lexicon/page-refusals.tsv', ['words', 'shows']);
const ASKS: Readonly<Record<string, string>> = {
  robot: 'asks whether its reader is a person, and shows no article',
  cookies: 'asks to accept cookies, and shows no article',
  account: 'asks to sign in or to subscribe, and shows no article',
  script: 'asks for JavaScript, and shows no article without it',
};

/** What was found on a page, and what of it is its article. */
interface Found {
  readonly frontMatter: FrontMatter;
  readonly found: readonly Passage[];
  readonly passages: readonly Passage[];
}

/** What a page is instead of an article, in words that follow its name; null where it is one. */
export function insteadOfArticle(
  page: Page,
  data: ArticleData | null,
  { frontMatter, found, passages }: Found,
): string | null {
  const story = storyOf(passages);
  const types = typesIn(page.jsonLd);
  const path = frontMatter.url === null ? null : new URL(frontMatter.url).pathname;
  const signs = signsOf(page, data, frontMatter);
  const refusal = story.words < THIN && story.paragraphs < 2 ? refusalOf(page, frontMatter.title) : null;
  if (refusal !== null) return refusal;
  if (isSearch(frontMatter, types) && signs < 2) return 'is a page of search results';
  if (path === '/' && signs < 2) return 'is the front page of a site';
  if (types.has('CollectionPage') && !isArticleType(data)) return 'is a list of other pages';
  if (story.words < SHORTEST) return tooShort(story.words, page, types);
  if (story.paragraphs < 2 && signs < 2 && story.words < (story.paragraphs === 0 ? THIN : BRIEF))
    return tooShort(story.words, page, types);
  if (isList(story, page.headlineLinks, linksBetween(found), signs))
    return `is a list of other pages: ${page.headlineLinks} links, and little text`;
  return null;
}

interface Story {
  readonly words: number;
  /** Of them within links. */
  readonly linked: number;
  readonly paragraphs: number;
}

function storyOf(passages: readonly Passage[]): Story {
  const story = passages.filter(({ kind, image }) => !image && (kind === 'paragraph' || kind === 'quote'));
  return {
    words: sum(story, ({ text }) => count(text)),
    linked: sum(story, ({ text, links }) => sum(links, ({ start, end }) => count(text.slice(start, end)))),
    paragraphs: story.filter(isParagraph).length,
  };
}

function isParagraph({ kind, text }: Passage): boolean {
  const running = kind === 'paragraph' || kind === 'quote';
  return running && count(text) >= PARAGRAPH && /[.!?…"'”’)\]]$/.test(text);
}

/** Links on lines of their own that paragraphs follow: lists of other pages show the beginning of each. */
function linksBetween(found: readonly Passage[]): number {
  return found.slice(0, found.findLastIndex(isParagraph) + 1).filter(isLink).length;
}

/** How much a page says that it is an article: 0 to 5. */
function signsOf(page: Page, data: ArticleData | null, { date, byline }: FrontMatter): number {
  const graph = page.metas.some(({ name, value }) => name === 'og:type' && value.toLowerCase() === 'article');
  return (isArticleType(data) ? 2 : 0) + (graph ? 1 : 0) + (date ? 1 : 0) + (byline ? 1 : 0);
}

function isArticleType(data: ArticleData | null): boolean {
  return data !== null && !/Page$/i.test(data.type);
}

function refusalOf(page: Page, title: string | null): string | null {
  const heading = fold(title ?? page.title?.value ?? '');
  const text = fold(page.body.slice(0, 20_000).replace(/<[^>]*>/g, ' '));
  const shown = REFUSALS.find(({ words, shows }) =>
    (shows === 'error' ? heading : `${heading}${text}`).includes(` ${words} `),
  );
  if (!shown) return null;
  return ASKS[shown.shows] ?? `is an error page: “${title ?? page.title?.value}”`;
}

function isSearch({ url, title }: FrontMatter, types: ReadonlySet<string>): boolean {
  if (types.has('SearchResultsPage') || /^search results\b/i.test(title ?? '')) return true;
  return url !== null && /^\/search(?:\/|$)/i.test(new URL(url).pathname);
}

function tooShort(words: number, page: Page, types: ReadonlySet<string>): string {
  const video =
    types.has('VideoObject') || page.metas.some(({ name, value }) => name === 'og:type' && /^video/i.test(value));
  if (page.headlineLinks >= FEW_LINKS) return `is a list of other pages: ${page.headlineLinks} links, and no story`;
  const found = words === 0 ? 'no story' : `only ${words} ${words === 1 ? 'word' : 'words'} of a story`;
  return video ? `shows a video and ${found}` : `shows ${found}`;
}

function isList({ words, linked, paragraphs }: Story, links: number, between: number, signs: number): boolean {
  const list = LISTS[signs];
  if (!list) return false;
  const crowded = links >= FEW_LINKS && links >= list.links * Math.max(1, paragraphs) && paragraphs < list.paragraphs;
  return crowded || (between >= FEW_BETWEEN && between >= list.between * paragraphs) || linked > words / 2;
}

/** Words in small letters with a space before and behind each. */
function fold(text: string): string {
  const words =
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function sum<T>(all: readonly T[], value: (one: T) => number): number {
  return all.reduce((total, one) => total + value(one), 0);
}
