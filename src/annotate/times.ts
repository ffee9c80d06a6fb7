import type * as chrono from 'chrono-node';
import type { Document, Sentence, Span, TimeExpression, Token } from '../model.ts';
import type { Precision } from '../ontology.ts';
import { DIGIT, findDatings, signsOf } from './find-datings.ts';

/**
 * Datings in the text, read against the day of publication: "Monday" is the last Monday up to it, "last month" is a
 * whole month, "in 2019" a whole year. Without a day of publication only full dates and years are known.
 */
export function findTimes(
  { text, publishedOn }: Document,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): TimeExpression[] {
  const published = readDay(publishedOn);
  return sentences.flatMap(({ first, last }) => {
    let signs = 0;
    for (let at = first; at < last; at++) signs |= signsOf.of(tokens[at]!);
    if (signs === 0) return [];
    const sentence = { start: tokens[first]!.start, end: tokens[last - 1]!.end };
    const words = text.slice(sentence.start, sentence.end);
    if (words.length > LONGEST_SENTENCE) return [];
    const dated = findDatings(words, signs, { instant: published ?? EPOCH, timezone: 0 }).flatMap((result) => {
      const time = interpret(result, published);
      const lead = /^(?:on|in|at|since|the)\s+/i.exec(result.text)?.[0].length ?? 0;
      return time
        ? [shift({ start: result.index + lead, end: result.index + result.text.length, ...time }, sentence.start)]
        : [];
    });
    const years = (signs & DIGIT) > 0 ? findYears(words).map((year) => shift(year, sentence.start)) : [];
    return [
      ...dated,
      ...years.filter((year) => !dated.some((time) => time.start < year.end && year.start < time.end)),
    ].sort((a, b) => a.start - b.start);
  });
}

/** Characters. What is longer is a row of figures or of dashes, and chrono-node's time grows with its square. */
const LONGEST_SENTENCE = 5_000;

/** chrono-node asks for a day to count from even where the text needs none; what it then counts is not used. */
const EPOCH = new Date(0);

function readDay(publishedOn: string | null): Date | null {
  return publishedOn?.length === 10 ? new Date(`${publishedOn}T12:00:00Z`) : null;
}

function shift<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

interface Range {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: Precision;
}

function interpret(result: chrono.ParsedResult, published: Date | null): Range | null {
  const { start, end } = result;
  if (!isOfOurTime(start) || (end && !isOfOurTime(end))) return null;
  if (isOnlyAnHour(start) || (NO_DATE.test(result.text) && !DATING_WORD.test(result.text))) return null;
  if (!published && !start.isCertain('year')) return null;
  const from = rangeOf(result.text, start, published);
  if (!end) return from;
  const to = rangeOf(result.text, end, published);
  return from.earliest <= to.latest ? { earliest: from.earliest, latest: to.latest, precision: 'range' } : from;
}

/** Words that chrono-node reads as datings and news mostly does not: "may", "the sun", "march on", "in a second". */
const NO_DATE = /^(?:now|[Mm]ay|[Mm]ar|[Ss]un|[Ss]at|[Ss]econd|[a-z]{3,})$|\b(?:seconds?|minutes?|hours?|moment)\b/;
/** One word in lower case that does date. */
const DATING_WORD = /^(?:today|yesterday|tomorrow|tonight)$/;

/** Years have four digits; chrono-node reads others too: "Dec. 2 be cancelled" is to it the second year of the Buddhist era. */
function isOfOurTime(part: chrono.ParsedComponents): boolean {
  const year = part.get('year')!;
  return year >= 1000 && year <= 9999;
}

function isOnlyAnHour(part: chrono.ParsedComponents): boolean {
  return !(['day', 'weekday', 'month', 'year'] as const).some((unit) => part.isCertain(unit));
}

function rangeOf(words: string, part: chrono.ParsedComponents, published: Date | null): Range {
  const day = new Date(Date.UTC(part.get('year')!, part.get('month')! - 1, part.get('day')!));
  if (/\bweek\b/i.test(words) && !part.isCertain('weekday')) return week(day);
  if (part.isCertain('weekday') && !part.isCertain('day') && published)
    return oneDay(nearestWeekday(words, part.get('weekday')!, published));
  if (part.isCertain('day'))
    return oneDay(part.isCertain('year') || !published ? day : nearestYear(words, day, published));
  if (part.isCertain('month'))
    return month(part.isCertain('year') || !published ? day : nearestYear(words, day, published));
  return part.isCertain('year') ? year(day.getUTCFullYear()) : oneDay(day);
}

const DAY = 86_400_000;
const FUTURE = /\b(?:next|coming|upcoming)\b/i;

/** News tells of days gone by: a bare weekday is the last one up to the day of publication. */
function nearestWeekday(words: string, weekday: number, published: Date): Date {
  const back = (published.getUTCDay() - weekday + 7) % 7;
  const days = FUTURE.test(words) ? 7 - back : /\blast\b/i.test(words) && back === 0 ? -7 : -back;
  return new Date(published.getTime() + days * DAY);
}

/** A month or day without a year is the one closest to publication: "December 30" in a January paper is last year's. */
function nearestYear(words: string, day: Date, published: Date): Date {
  if (FUTURE.test(words)) return day;
  const candidates = [-1, 0, 1].map(
    (years) => new Date(Date.UTC(published.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate())),
  );
  const distance = (candidate: Date): number => Math.abs(candidate.getTime() - published.getTime());
  return candidates.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}

function oneDay(day: Date): Range {
  return { earliest: iso(day), latest: iso(day), precision: 'day' };
}

function week(day: Date): Range {
  const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY;
  return { earliest: iso(new Date(monday)), latest: iso(new Date(monday + 6 * DAY)), precision: 'week' };
}

function month(day: Date): Range {
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0));
  return { earliest: `${iso(day).slice(0, 7)}-01`, latest: iso(last), precision: 'month' };
}

function year(number: number): Range {
  return { earliest: `${number}-01-01`, latest: `${number}-12-31`, precision: 'year' };
}

/** A bare year where a year is likely: "in 2019", "since 2014", "the 2021 letter"; not "2,019 votes" or "$2019". */
const YEAR =
  /(?:19|20)\d{2}(?<=\b(?:in|since|during|of|by|from|until|the|his|her|its|their|a|late|early|and|to)\s\d{4})(?![\d%-]|[.,]\d)/gi;

function findYears(words: string): TimeExpression[] {
  return [...words.matchAll(YEAR)].map((match) => ({
    start: match.index,
    end: match.index + 4,
    ...year(Number(match[0])),
  }));
}
