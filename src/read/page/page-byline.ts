import { isAffiliation, isPersonName, readByline, readNames } from '../byline.ts';
import { joinNames } from '../front-matter.ts';
import { fold } from '../title.ts';
import { NEAR_HEADLINE } from './mark-collector.ts';
import type { Mark, Page } from './page.ts';
import { plainWords } from './plain-words.ts';

const METAS = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'dc.author',
  'citation_author',
  'article:author_name',
];
const ROLES = /\bauthors?\b|by-?line|\bwriter\b|author[-_]?(?:name|link|s?$)|\bfn\b/;
const NOT_BY = /bio|avatar|image|photo|description|email|twitter|social|follow|count|title\b/;
/** Where names end in what stands beside them: a date, an office, a handle. */
const BESIDE =
  /\s*(?:\b(?:published|updated|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|(?<![\p{L}\d])\d|／|@|\||•|·|\s[-–—]\s|\b(?:\p{Lu}\p{L}+ )?(?:reporter|writer|editor|correspondent|columnist|journalist)\b).*$/iu;
/** What systems write where nobody is named. */
const NOBODY = new Set([
  'admin',
  'administrator',
  'author',
  'editor',
  'guest',
  'null',
  'undefined',
  'staff',
  'unknown',
  'none',
  'webmaster',
  'root',
  'user',
  'na',
]);
const LONGEST = 150;

/** Who wrote a page, as names: "A, B and C". Names of people count before those of outlets, whoever says so. */
export function pageByline(page: Page, authors: readonly string[], siteNames: readonly string[]): string | null {
  const metas = METAS.map((name) =>
    page.metas.filter((meta) => meta.name === name).map(({ value }) => plainWords(value)),
  );
  const marks = page.marks.filter(isByline).map(({ text }) => [text]);
  const lines = page.marks
    .filter(({ roles }) => roles.includes(NEAR_HEADLINE))
    .map(({ text }) => (isLed(text) ? [text] : []));
  const claims = [authors, ...metas, ...marks, ...lines]
    .map((list) => namesIn(list))
    .filter((names) => names.length > 0);
  const first = claims.find((names) => names.some(isPersonName))?.filter((name) => !isOffice(name, siteNames));
  const people = first && (claims.find((names) => goesOn(first, names)) ?? first);
  const outlets = claims.find((names) => names.every((name) => !siteNames.some((site) => fold(site) === fold(name))));
  const names = people ?? outlets ?? claims[0];
  return names ? joinNames(names) : null;
}

/** Machines are often told of the first author alone. */
function goesOn(first: readonly string[], names: readonly string[]): boolean {
  return (
    names.length > first.length &&
    names.every(isPersonName) &&
    first.every((name, at) => fold(name) === fold(names[at]!))
  );
}

/** Beside people, whom they write for and as what. */
function isOffice(name: string, siteNames: readonly string[]): boolean {
  const site = siteNames.some((other) => fold(name).startsWith(fold(other)));
  return (
    !isPersonName(name) &&
    (site || isAffiliation(name) || /^\p{Ll}/u.test(name) || /[- ]at[- ]large|editor/i.test(name))
  );
}

/** "By Jane Doe", "Written by Jane Doe on …". */
function isLed(text: string): boolean {
  return text.length <= LONGEST && /^(?:(?:written|posted|reported|story|words) )?by:? \S/i.test(text);
}

function isByline({ roles, text }: Mark): boolean {
  return ROLES.test(roles) && !NOT_BY.test(roles) && text.length <= LONGEST;
}

function namesIn(list: readonly string[]): string[] {
  const names = list.flatMap((entry) => split(entry)).filter((name) => name !== '' && !NOBODY.has(name.toLowerCase()));
  return names.filter((name, at) => names.findIndex((other) => fold(other) === fold(name)) === at);
}

/** One entry may list several, and say more of them than their names. */
function split(entry: string): string[] {
  const words = entry.replace(/\s+/g, ' ').trim();
  if (words.length > LONGEST || /https?:|www\.|@\w+\.\w/.test(words)) return [];
  const bare = words
    .replace(/^(?:(?:\p{L}+ )?by|author|text):? +/iu, '')
    .replace(/ on(?= \p{Lu}\p{L}+,? \p{L}*\s?\d)/u, '')
    .replace(BESIDE, '');
  const read = readByline(words) ?? readNames(bare) ?? bare;
  return read
    .split(/\s*(?:,|;|&|\band\b)\s*/)
    .map((name) =>
      name
        .replace(/^by\s+/i, '')
        .replace(/\. \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+$/u, '')
        .trim(),
    )
    .filter((name) => name.length > 1 && name.length <= 60 && /\p{L}/u.test(name) && !/admin/i.test(name));
}
