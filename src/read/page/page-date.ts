import { type Dating, readDateField, readUrlDate } from '../newspaper-date.ts';
import { NEAR_HEADLINE } from './mark-collector.ts';
import type { Mark, Page } from './page.ts';

const METAS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'pub_date',
  'publication_date',
  'published_at',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'og:pubdate',
  'cxenseparse:recs:publishtime',
  'displaydate',
  'datecreated',
  'date_published',
  'article:publish_date',
  'rnews:datepublished',
];
/** A moment in Greenwich, which may be another day where the paper is made. */
const IN_GREENWICH = /\d[T ]\d{2}:\d{2}.*(?:Z|[+-]00:?00|GMT|UTC)$/i;
/** What stands where a system has no date. */
const NO_DATES = new Set(['1970-01-01', '1969-12-31', '1900-01-01']);
const ROLES = /date|time|publish|posted|updated/;
/** What stands between a name and a date. */
const BEFORE_DATE = /[,|·•]\s+| [-–—] | on /g;
const A_DAY = 86_400_000;

/** When a page says that it was published, best evidence first; null where it does not say. */
export function pageDate(page: Page, published: string | null, url: string | null): Dating | null {
  const said = [
    published,
    ...METAS.flatMap((name) => page.metas.filter((meta) => meta.name === name).map(({ value }) => value)),
  ];
  const machine = [...said, ...page.marks.filter(({ roles }) => /datepublished/.test(roles)).map(({ value }) => value)];
  const shown = page.marks.filter(isDate);
  const texts = shown.flatMap(({ text }) => readShown(text) ?? []).filter(isWhole);
  const near = shown.filter(({ roles }) => roles.includes(NEAR_HEADLINE)).flatMap(datingsOf);
  for (const value of machine) {
    const dating = value === null ? null : readMoment(value);
    if (dating) return asShown(dating, IN_GREENWICH.test(value!) ? [...texts, ...near, ...urlDate(url)] : near);
  }
  const times = shown.flatMap(({ value }) => (value === null ? null : readMoment(value)) ?? []);
  return texts.find(({ label }) => label !== 'updated') ?? times[0] ?? texts[0] ?? null;
}

/** Without its year, "13 Aug" tells no day. */
function isWhole({ readings }: Dating): boolean {
  return readings.some((reading) => !reading.startsWith('-'));
}

/** What a mark says to readers and to machines, unless it says that it is of a later version. */
function datingsOf({ roles, value, text }: Mark): Dating[] {
  if (/modif|updat/.test(roles)) return [];
  const said = [readShown(text), value === null ? null : readMoment(value)];
  return said.flatMap((dating) => (dating && dating.label !== 'updated' && isWhole(dating) ? dating : []));
}

function isDate({ element, roles }: Mark): boolean {
  return element === 'time' || ROLES.test(roles) || roles.includes(NEAR_HEADLINE);
}

/** A line that is a date, or that ends in one behind who wrote it: "Written by Jane Doe, MD, on November 14, 2019". */
function readShown(shown: string): Dating | null {
  const text = shown.replaceAll(' / ', ' ');
  const starts = /^(?:\p{L}+ )?by\b/iu.test(text)
    ? [...text.matchAll(BEFORE_DATE)].map(({ index, 0: mark }) => index + mark.length)
    : [];
  return [0, ...starts].map((start) => readDateField(text.slice(start))).find((dating) => dating !== null) ?? null;
}

function readMoment(value: string): Dating | null {
  // "20191119T10:00:00", seconds since 1970 and the like are no way in which papers write.
  const compact = /^(\d{4})(\d{2})(\d{2})T\d/.exec(value);
  const stamp = /^1\d{9}(?:\d{3})?$/.test(value) ? new Date(Number(value.padEnd(13, '0'))).toISOString() : value;
  const dating = readDateField(
    compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : stamp.replace(/ (?:GMT|UTC)$/, ''),
  );
  return dating?.readings.some((reading) => NO_DATES.has(reading)) ? null : dating;
}

function urlDate(url: string | null): Dating[] {
  const dating = url === null ? null : readUrlDate(url);
  return dating ? [dating] : [];
}

/** The day before or after, where the page shows that one to its readers. */
function asShown(dating: Dating, shown: readonly Dating[]): Dating {
  const [day] = dating.readings;
  if (day?.length !== 10 || shown.some(({ readings }) => readings.includes(day))) return dating;
  const beside = [-A_DAY, A_DAY].map((step) => new Date(Date.parse(day) + step).toISOString().slice(0, 10));
  const found = beside.find((other) => shown.some(({ readings }) => readings.includes(other)));
  return found === undefined ? dating : { ...dating, readings: [found] };
}
