import { NoArticle } from '../errors.ts';
import type { Entry } from '../model.ts';
import { httpUrl, linkedUrl } from './http-url.ts';
import { languageOf, runningText } from './language.ts';
import { decodePage } from './page/decode-page.ts';
import { extractBody } from './page/extract-body.ts';
import { readJsonLd } from './page/json-ld.ts';
import { leadCaption } from './page/lead-caption.ts';
import { pageFrontMatter } from './page/page-front-matter.ts';
import { pagePassages } from './page/page-passages.ts';
import { prune } from './page/prune.ts';
import { scanPage } from './page/scan-page.ts';
import { trimPassages } from './page/trim-passages.ts';
import { insteadOfArticle } from './page/verdict.ts';
import type { Passage } from './passage.ts';
import type { Source } from './source.ts';

/**
 * Reads a page of the web: what it says of itself, and the passages of its article without what stands around it.
 * Nothing in it is run or fetched. Throws ArticleError where it cannot be read, and NoArticle where it
 * is something else.
 */
export function readHtml({ bytes, url, charset }: Pick<Entry, 'bytes' | 'url' | 'charset'>): Source {
  const page = scanPage(decodePage(bytes, charset));
  const data = readJsonLd(page.jsonLd);
  const frontMatter = pageFrontMatter(page, data, url === null ? null : httpUrl(url));
  const body = extractBody(page.body, frontMatter.title ?? '');
  if (body) prune(body);
  const found = body ? pagePassages(body) : [];
  const passages = trimPassages(found, frontMatter.title);
  const instead = insteadOfArticle(page, data, { frontMatter, found, passages });
  if (instead !== null) throw new NoArticle(instead);
  // Systems declare a language for the site, whatever an article is written in.
  const language = languageOf(runningText(passages)) ?? frontMatter.language;
  const caption = leadCaption(page, data, passages);
  const all = caption ? [caption, ...passages] : passages;
  return {
    passages: all.map((passage) => withUrls(passage, frontMatter.url)),
    frontMatter: { ...frontMatter, language },
  };
}

/** A passage with the whole urls of its links, and without those that lead nowhere. */
function withUrls(passage: Passage, base: string | null): Passage {
  const links = passage.links.flatMap((link) => {
    const url = linkedUrl(link.url, base);
    return url === null ? [] : { ...link, url };
  });
  return { ...passage, links };
}
