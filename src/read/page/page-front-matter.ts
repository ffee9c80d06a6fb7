import { getDomain } from 'tldts';
import type { FrontMatter } from '../front-matter.ts';
import { linkedUrl } from '../http-url.ts';
import { publisherOf } from '../publisher.ts';
import { headlineOf } from './headline.ts';
import type { ArticleData } from './json-ld.ts';
import type { Page } from './page.ts';
import { pageByline } from './page-byline.ts';
import { pageDate } from './page-date.ts';
import { plainWords } from './plain-words.ts';

const LANGUAGE = /^[a-z]{2}(?![a-z])/i;
const MOST_TAGS = 50;

/** What a page says of itself, in JSON-LD (`data`), meta elements and the marks of its own; `fetched` is where it was found. */
export function pageFrontMatter(page: Page, data: ArticleData | null, fetched: string | null): FrontMatter {
  const url = urlOf(page, data, fetched);
  const names = [metaOf(page, 'og:site_name'), data?.publisher, metaOf(page, 'application-name')];
  const site = names.map(siteName).find((name) => name !== null) ?? null;
  const domain = url === null ? null : getDomain(url);
  const outlet = url === null ? null : publisherOf(url);
  const siteNames = [site, data?.publisher, outlet?.name, domain, domain?.split('.')[0]].flatMap((name) => name ?? []);
  const title = headlineOf(page, data?.headline ?? null, siteNames);
  return {
    title: title?.value ?? null,
    titleLine: title?.line ?? 1,
    date: pageDate(page, data?.datePublished ?? null, url),
    byline: pageByline(page, data?.authors ?? [], siteNames),
    url,
    // An outlet that is known by its site is called by one name.
    publisher: outlet?.countryCode ? null : site,
    language: languageOf(page, data),
    tags: tagsOf(page, data),
  };
}

function metaOf(page: Page, name: string): string | null {
  const value = page.metas.find((meta) => meta.name === name)?.value;
  return value === undefined ? null : plainWords(value);
}

/** The page's own word for its url, unless it names no more than the site. */
function urlOf(page: Page, data: ArticleData | null, fetched: string | null): string | null {
  const said = [page.canonical, metaOf(page, 'og:url'), data?.url ?? null];
  const urls = said.flatMap((value) => (value === null ? null : linkedUrl(value, fetched)) ?? []);
  return (
    urls.find((url) => new URL(url).pathname.length > 1 || new URL(url).search !== '') ?? fetched ?? urls[0] ?? null
  );
}

function languageOf(page: Page, data: ArticleData | null): string | null {
  const said = [data?.language, page.language, metaOf(page, 'og:locale'), metaOf(page, 'content-language')];
  return said.map((value) => LANGUAGE.exec(value ?? '')?.[0].toLowerCase()).find((code) => code !== undefined) ?? null;
}

/** The fullest list of those that a page has: its own tags before words for search engines. */
function tagsOf(page: Page, data: ArticleData | null): string[] {
  const several = page.metas.filter(({ name }) => name === 'article:tag').map(({ value }) => plainWords(value));
  const listed = ['news_keywords', 'parsely-tags', 'keywords'].map(
    (name) => metaOf(page, name)?.split(/\s*[,;]\s*/) ?? [],
  );
  const lists = [several.flatMap((tag) => tag.split(/\s*[,;]\s*/)), [...(data?.keywords ?? [])], ...listed];
  const tags = lists.find((list) => list.some((tag) => tag !== '')) ?? [];
  return [...new Set(tags.filter((tag) => tag !== '' && tag.length <= 60 && !tag.includes(':')))].slice(0, MOST_TAGS);
}

/** A site's name without what it says of itself behind a mark. */
function siteName(value: string | null | undefined): string | null {
  const name = (value ?? '').split(/\s+[|–—]\s+/)[0]!.trim();
  return name === '' || /^(?:https?:|www\.)/i.test(name) ? null : name;
}
