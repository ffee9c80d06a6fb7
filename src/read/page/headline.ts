import { fold } from '../title.ts';
import type { Fact, Mark, Page } from './page.ts';
import { plainWords } from './plain-words.ts';

const METAS = [
  'og:title',
  'twitter:title',
  'headline',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'title',
];
const SEPARATOR = /\s+[|–—-]\s+|\s*[|»«·•]\s*|\s+::?\s+/;
/** A headline has three words or more, but for a few. */
const SHORTEST = 3;
const LONGEST = 300;

/**
 * The title of the article: as it stands on the page where that agrees with what the page says of itself, else as it
 * says it of itself, without the name of the site.
 */
export function headlineOf(page: Page, headline: string | null, siteNames: readonly string[]): Fact | null {
  const said = [
    ...(headline === null ? [] : [{ name: 'headline', value: headline, line: page.jsonLd[0]?.line ?? 1 }]),
    ...METAS.flatMap((name) => page.metas.filter((meta) => meta.name === name)),
    ...(page.title && page.title.value !== '' ? [page.title] : []),
  ].map((fact) => ({ ...fact, value: withoutSite(plainWords(fact.value), siteNames) }));
  const shown = page.marks.filter(
    (mark) => isHeadline(mark) && !siteNames.some((name) => fold(name) === fold(mark.text)),
  );
  const agreed = shown.find(({ text }) => said.some(({ value }) => isAlike(text, value)));
  const [first] = said;
  const alone = shown.filter(({ element }) => element === 'h1');
  const best = agreed ?? (alone.length === 1 && isLong(alone[0]!.text) ? alone[0] : undefined);
  if (best) return { name: 'title', value: best.text, line: best.line };
  return first && first.value.length <= LONGEST ? first : null;
}

function isHeadline({ element, roles, text }: Mark): boolean {
  return (
    text !== '' && text.length <= LONGEST && (element === 'h1' || (/^h[2-4]$/.test(element) && /headline/.test(roles)))
  );
}

/** Most words of the shorter one are in the longer one. */
function isAlike(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return true;
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]]; // two stay two
  const common = short.filter((word) => long.includes(word));
  return short.length >= SHORTEST && common.length >= 0.6 * short.length;
}

function isLong(text: string): boolean {
  return wordsOf(text).length > SHORTEST;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "A bridge is closed - The Lisbon Herald" without what follows the last mark, where that names the site or is short. */
function withoutSite(title: string, siteNames: readonly string[]): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1)!;
  if (parts.length < 2 || parts[0] === '') return title;
  const isSite = siteNames.some(
    (name) => fold(name) === fold(last) || (last.length > 3 && fold(name).includes(fold(last))),
  );
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—»«·•:-]+$/, '');
  if (isSite) return withoutSite(rest, siteNames);
  return title.includes('|') && wordsOf(last).length <= SHORTEST && wordsOf(rest).length > SHORTEST ? rest : title;
}
