import { ArticleError } from '../errors.ts';
import type { Document, Entry } from '../model.ts';
import { assemble } from './assemble.ts';
import { takeFooterUrl } from './footer-url.ts';
import type { FrontMatter } from './front-matter.ts';
import { cutHeaderLines } from './header-lines.ts';
import { httpUrl } from './http-url.ts';
import { labelPassages } from './label-passages.ts';
import { languageOf, runningText } from './language.ts';
import type { Passage } from './passage.ts';
import { publicationDate } from './publication-date.ts';
import { publisherNamed, publisherOf } from './publisher.ts';
import { readSource } from './read-source.ts';
import { findTitle } from './title.ts';

/**
 * Reads an entry of any format. Throws ArticleError where it cannot be read, with the line to blame where there is
 * one, and NoArticle where it can, but is something else than news.
 */
export function readDocument(entry: Entry): Document {
  const { passages: read, frontMatter } = readSource(entry);
  const { passages: body, url: footer } = takeFooterUrl(read);
  const url = frontMatter.url ?? footer ?? (entry.url === null ? null : httpUrl(entry.url));
  const cut = body.flatMap(cutHeaderLines);
  const heading = findTitle(cut, frontMatter.title);
  const { passages, datings, byline } = labelPassages(cut, heading);
  const all = heading || frontMatter.title === null ? passages : [titlePassage(frontMatter), ...passages];
  if (all.length === 0) throw new ArticleError('has no words to read, only markup');
  return {
    title: frontMatter.title ?? heading?.text.replaceAll('\n', ' ') ?? null,
    publishedOn: publicationDate(frontMatter.date ? [frontMatter.date, ...datings] : datings, url),
    url,
    publisher:
      frontMatter.publisher !== null ? publisherNamed(frontMatter.publisher) : url === null ? null : publisherOf(url),
    byline: frontMatter.byline ?? byline,
    language: frontMatter.language ?? languageOf(runningText(all)),
    tags: frontMatter.tags,
    ...assemble(all),
  };
}

/** A title that stands in front matter only. */
function titlePassage({ title, titleLine }: FrontMatter): Passage {
  const lines = [{ at: 0, line: titleLine }];
  return { kind: 'title', level: 1, image: false, text: title!, lines, links: [], emphases: [], runsOn: false };
}
