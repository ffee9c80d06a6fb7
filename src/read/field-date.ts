import { type Dating, readDateField } from './newspaper-date.ts';

/** Seconds since 1970, or thousandths of them, from 1973 to 2286. */
const EPOCH = /^\d{9,10}(?:\.\d+)?$|^\d{12,13}$/;
const LATEST_SECONDS = 1e10;
/** "2024-05-06T07:08:09.123+0200", "20240506T070809Z", "Mon, 06 May 2024 07:08:09 +0200 (CEST)": a time behind a day, and its zone. */
const TIME =
  /(?<=\d)(?:[T\s,]+)\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s*(?:z|[a-z]{2,5}|[+-]\d{2}:?\d{2})?(?:\s*\([\w\s]*\))?$/i;
/** "20240506070809". */
const STAMP = /^(\d{8})\d{6}$/;
/** "4/23/18": the year of a century that a person would say alone. */
const SHORT_YEAR = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/;
const FIRST_OF_LAST_CENTURY = 70;

/** When a record was published, as programs and people write it into a field; the day is the one that is written there. */
export function readFieldDate(value: string): Dating | null {
  const words = value.trim();
  if (EPOCH.test(words)) return dayOf(Number(words));
  const day = words.replace(TIME, '').replace(STAMP, '$1').replace(SHORT_YEAR, withCentury);
  return readDateField(words) ?? readDateField(day);
}

function dayOf(epoch: number): Dating | null {
  const date = new Date(epoch < LATEST_SECONDS ? epoch * 1000 : epoch);
  return { label: 'published', readings: [date.toISOString().slice(0, 10)] };
}

function withCentury(_: string, days: string, year: string): string {
  return `${days}${Number(year) < FIRST_OF_LAST_CENTURY ? '20' : '19'}${year}`;
}
