import { Parser } from 'htmlparser2';
import * as v from 'valibot';
import { ArticleError } from '../errors.ts';
import { decodeText } from './decode-text.ts';
import { readFieldDate } from './field-date.ts';
import { type FrontMatter, joinNames } from './front-matter.ts';
import { htmlPassages } from './html-passages.ts';
import { httpUrl } from './http-url.ts';
import { languageCode } from './language-code.ts';
import { parseMarkdown } from './markdown.ts';
import { markdownPassages } from './markdown-passages.ts';
import { hasMarkdownSigns, mayBeMarkdown } from './markdown-signs.ts';
import type { Passage } from './passage.ts';
import { plainPassages } from './plain-passages.ts';
import type { Source } from './source.ts';

const words = v.optional(v.string());
const list = v.optional(v.array(v.string()), []);
/** As `RecordFields`, looked at before anything trusts it. */
const schema = v.object({
  headline: words,
  datePublished: words,
  author: list,
  publisher: words,
  url: words,
  inLanguage: words,
  keywords: list,
  articleBody: v.string(),
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** A tag that parts or marks words; "a < b" and "<name>" are none. */
const TAG =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|figure|figcaption|img|section|article|table|tbody|tr|td|script|style|iframe)(?:\s[^<>]*)?\/?>/i;
const ENTITY = /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/i;
/** Two line breaks part paragraphs, as a blank line does. */
const BLANK_LINE = /<br\s*\/?>\s*(?:<br\s*\/?>\s*)+/gi;
const LONGEST_LINE = 1000;
const MOST_TAGS = 50;

/** Reads a record: what it says of itself, and its text, which is HTML, Markdown or plain. All of it stands on the record's line. */
export function readFields(bytes: Uint8Array): Source {
  const fields = parse(bytes);
  const passages = bodyPassages(decodeText(Buffer.from(fields.articleBody))).map((passage) => ({
    ...passage,
    lines: passage.lines.map(({ at }) => ({ at, line: fields.line })),
  }));
  return { passages, frontMatter: frontMatterOf(fields) };
}

function parse(bytes: Uint8Array): v.InferOutput<typeof schema> {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), Buffer.from(bytes).toString('utf8'));
  if (!result.success) throw new ArticleError(`is a record that cannot be read: ${result.issues[0].message}`);
  return result.output;
}

function bodyPassages(body: string): Passage[] {
  if (TAG.test(body)) return htmlPassages(body.replace(BLANK_LINE, '<p>'), 1);
  const text = ENTITY.test(body) ? withoutEntities(body) : body;
  if (mayBeMarkdown(text)) {
    const root = parseMarkdown(text);
    if (hasMarkdownSigns(root, text)) return markdownPassages(root);
  }
  return plainPassages(text);
}

function frontMatterOf(fields: v.InferOutput<typeof schema>): FrontMatter {
  const { headline, datePublished, author, publisher, url, inLanguage, keywords } = fields;
  const names = author.flatMap((part) => part.split(';')).map(byName);
  const byline = joinNames(names.filter((name) => name !== null));
  return {
    title: headline === undefined ? null : oneLine(headline),
    titleLine: fields.line,
    date: datePublished === undefined ? null : readFieldDate(datePublished),
    byline: byline === '' ? null : byline,
    url: url === undefined ? null : httpUrl(url),
    publisher: publisher === undefined ? null : publisherName(publisher),
    language: inLanguage === undefined ? null : languageCode(inLanguage),
    tags: tagsOf(keywords),
  };
}

/** A name without "By"; null for the address of a page or a mailbox. */
function byName(author: string): string | null {
  const name = oneLine(author)?.replace(/^by:?\s+/i, '') ?? '';
  return name === '' || /:\/\/|^\S+@\S+$/.test(name) ? null : name;
}

/** A site's name; "www.example.com" is example.com's. */
function publisherName(value: string): string | null {
  const name = oneLine(value)?.replace(/^www\./i, '') ?? null;
  return name === null || httpUrl(name) !== null ? null : name;
}

function tagsOf(keywords: readonly string[]): readonly string[] {
  const [only] = keywords;
  const all = keywords.length === 1 ? only!.split(/\s*[,;|]\s*/) : keywords;
  return [...new Set(all.flatMap((tag) => oneLine(tag) ?? []))].slice(0, MOST_TAGS);
}

/** Words on one line, without tags and entities; null where nothing is left. */
function oneLine(value: string): string | null {
  const text = value.slice(0, LONGEST_LINE);
  const bare = TAG.test(text)
    ? htmlPassages(text, 1)
        .map((passage) => passage.text)
        .join(' ')
    : ENTITY.test(text)
      ? withoutEntities(text)
      : text;
  const line = bare.replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ').trim();
  return line === '' ? null : line;
}

/** The characters that entities stand for; a "<" stays one. */
function withoutEntities(text: string): string {
  const pieces: string[] = [];
  const parser = new Parser({ ontext: (piece) => pieces.push(piece) });
  parser.end(text.replaceAll('<', '&lt;'));
  return pieces.join('');
}
