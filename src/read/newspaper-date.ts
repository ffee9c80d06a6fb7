/**
 * When something was published, as far as its words say: each reading is an ISO 8601 date at its own precision,
 * `2022-08-15`, `2022-08` or `2022`, or `--08-15` where the year is missing. "5/6/2022" has two readings.
 */
export interface Dating {
  readonly label: 'published' | 'updated' | null;
  readonly readings: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:1[6-9]|2[01])\\d{2})';

/** Ways to write a date, tried in order. The groups of a way name its parts; `first` and `second` may be either. */
const FORMS: readonly RegExp[] = [
  `${YEAR}-(?<number>\\d{1,2})(?:-(?<day>\\d{1,2})(?:[T ]\\d{2}:?\\d{2}(?::?\\d{2})?(?:[.,]\\d+)?(?:Z| ?[+-]\\d{2}:?\\d{2})?)?)?`,
  `${YEAR}[/.](?<number>\\d{1,2})[/.](?<day>\\d{1,2})`,
  `(?<first>\\d{1,2})[/.-](?<second>\\d{1,2})[/.-]${YEAR}`,
  `${MONTH} ${DAY}(?:,? ?${YEAR})?`,
  `${DAY}\\.?(?: of)?[ -]${MONTH}(?:,?[ -]${YEAR})?`,
  `${MONTH},? ${YEAR}`,
].map((form) => new RegExp(`(?<![\\w/.-])${form}(?![\\w/-])`, 'i'));

const URL_FORMS = [
  /\/(?<year>(?:19|20)\d{2})\/(?<month>\d{1,2}|[a-z]{3})\/(?<day>\d{1,2})(?=[/-]|$)/i,
  /[/-](?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?=[/-]|$)/,
  /\/(?<year>(?:19|20)\d{2})\/(?<month>\d{1,2}|[a-z]{3})(?=\/|$)/i,
  /\/(?<year>(?:19|20)\d{2})(?=\/)/,
];

/** What may stand on a line beside its date: day of the week, time of day with its zone, small words, marks. */
const COMPANY = [
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi,
  // "4:05", "16.05 GMT", "4 p.m. ET", "4:05 PM (UTC+3)": a time and its zone.
  /\b\d{1,2}(?:(?:[:.]\d{2}){1,2}(?: ?[aApP]\.?[mM]\b\.?)?| ?[aApP]\.?[mM]\b\.?)(?: ?\(?[A-Z]{1,5}(?:[+-]\d{1,2})?\b\)?)?/g,
  /\b\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?) ago\b/gi,
  /\b\d{1,2}\/\d{1,2}\b/g,
  /\b(?:at|on|of|the|date|time|local|eastern|central|mountain|pacific|daylight|standard|summer)\b/gi,
  /[\s,.;:|()[\]·•–—-]+/g,
];
const LABEL =
  /\b(?:(?<published>(?:(?:first|originally|date) )?(?:published|posted|issued)|(?:publication|pub) date)|(?<updated>(?:last )?(?:updated?|modified)))\b(?: date)?(?: on\b| at\b|:)?/gi;

/**
 * The dates of a line that has nothing else in it: "Published: Aug. 15, 2022, 4:05 p.m. ET", "Monday, 15 August 2022".
 * A labelled one may have no reading ("Updated 3 hours ago"). Null where the line says more, or no date.
 */
export function readDateLine(line: string): readonly Dating[] | null {
  if (line.length > 150 || !/\d/.test(line)) return null;
  const labels = [...line.matchAll(LABEL)];
  const starts = labels.map(({ index }) => index);
  const datings = [0, ...starts]
    .map((start, index) => ({ words: line.slice(start, starts[index]), match: labels[index - 1] }))
    .filter(({ words }) => words.trim() !== '')
    .map(({ words, match }) => datingOf(words.slice(match?.[0].length ?? 0), labelOf(match)));
  return datings.length > 0 && datings.every((dating) => dating !== null) ? datings : null;
}

/** A date with or without its year, with nothing beside it: "Aug 15", "15 August 2022". */
export function readBareDate(words: string): Dating | null {
  return words.length < 40 && /\d/.test(words) ? datingOf(words, null) : null;
}

/** A date as a machine or a person writes it into a field: also `2022`, `20220815`. */
export function readDateField(value: string): Dating | null {
  const words = value.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (/^(?:1[6-9]|2[01])\d{2}$/.test(words)) return { label: 'published', readings: [words] };
  const found = readDateLine(words)?.find(({ readings }) => readings.length > 0);
  return found ? { ...found, label: 'published' } : null;
}

/** The date in the path of a url: `/2022/08/15/`, `/2022/aug/15/`, `/2022-08-15-title`, `/2022/08/`, or `/2022/` alone. */
export function readUrlDate(url: string): Dating | null {
  const { pathname } = new URL(url);
  for (const form of URL_FORMS) {
    const { year = '', month = '', day = '0' } = form.exec(pathname)?.groups ?? {};
    const number = MONTHS.indexOf(month.toLowerCase()) + 1 || Number(month);
    const reading = month === '' ? year : isoDate(year, number, Number(day));
    if (reading) return { label: null, readings: [reading] };
  }
  return null;
}

function labelOf(match: RegExpExecArray | undefined): Dating['label'] {
  if (!match) return null;
  return match.groups?.updated ? 'updated' : 'published';
}

function datingOf(words: string, label: Dating['label']): Dating | null {
  const match = FORMS.find((form) => form.test(words))?.exec(words);
  const beside = match ? `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}` : words;
  if (COMPANY.reduce((rest, company) => rest.replace(company, ' '), beside).trim() !== '') return null;
  const readings = match ? readingsOf(match.groups ?? {}) : [];
  // A label makes a line about dates of what has none; an impossible date is no date at all.
  return readings.length > 0 || (label && !match && /\d/.test(words)) ? { label, readings } : null;
}

function readingsOf(parts: Readonly<Record<string, string | undefined>>): string[] {
  const { year = '-', month, number, day = '0', first, second } = parts;
  if (first && second) {
    const both = [isoDate(year, Number(second), Number(first)), isoDate(year, Number(first), Number(second))];
    return [...new Set(both.filter((reading) => reading !== null))];
  }
  const index = month ? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(number);
  const reading = isoDate(year, index, Number(day));
  return reading ? [reading] : [];
}

/** `2022-08-15`, or `2022-08` for day 0, or null for a day that the calendar does not have. */
function isoDate(year: string, month: number, day: number): string | null {
  if (!(month >= 1 && month <= 12) || !(day >= 0 && day <= daysIn(year, month))) return null;
  const parts = [year, pad(month), ...(day === 0 ? [] : [pad(day)])];
  return parts.join('-');
}

function daysIn(year: string, month: number): number {
  // Without a year February may have 29 days.
  return new Date(Date.UTC(year === '-' ? 2000 : Number(year), month, 0)).getUTCDate();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
