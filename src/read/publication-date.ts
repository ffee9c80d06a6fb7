import { type Dating, readUrlDate } from './newspaper-date.ts';

/** A text with more dates than these at its beginning is a calendar. */
const MOST_EVIDENCE = 10;

/**
 * When an article was published, at the precision that is certain. `evidence` comes best first; what was published
 * counts before what was updated, and the path of the url last. Other evidence settles what one leaves open: the year
 * of "Aug 15", the month of "5/6/2022". What stays open is left out: `2022`.
 */
export function publicationDate(evidence: readonly Dating[], url: string | null): string | null {
  const heard = evidence.slice(0, MOST_EVIDENCE);
  const fromUrl = url === null ? null : readUrlDate(url);
  const published = heard.filter(({ label }) => label !== 'updated');
  const witnesses = fromUrl ? [...published, fromUrl] : published;
  const updated = heard.filter(({ label }) => label === 'updated');
  const candidates = [...published, ...updated, ...(fromUrl && fromUrl.readings[0]!.length > 4 ? [fromUrl] : [])];
  return candidates.map((dating) => settle(dating, witnesses)).find((date) => date !== null) ?? null;
}

function settle(dating: Dating, witnesses: readonly Dating[]): string | null {
  const readings = witnesses.reduce((open, witness) => {
    const agreed = open.flatMap((reading) => witness.readings.flatMap((other) => merge(reading, other) ?? []));
    return agreed.length > 0 ? [...new Set(agreed)] : open;
  }, dating.readings);
  return common(readings.filter((reading) => !reading.startsWith('-')));
}

/** What two readings say together, or null where they contradict each other. */
function merge(reading: string, other: string): string | null {
  if (other.startsWith('-')) return reading.startsWith('-') ? null : merge(other, reading);
  if (reading.startsWith('--')) return mergeYear(reading.slice(2), other);
  const [short, long] = reading.length < other.length ? [reading, other] : [other, reading];
  return long === short || long.startsWith(`${short}-`) ? long : null;
}

/** "08-15" and `2022`, `2022-08` or `2022-08-15`. */
function mergeYear(day: string, other: string): string | null {
  const whole = `${other.slice(0, 4)}-${day}`;
  return whole.startsWith(other) ? whole : null;
}

/** The parts in which all readings agree, from the year on. */
function common(readings: readonly string[]): string | null {
  const [first, ...others] = readings.map((reading) => reading.split('-'));
  if (!first) return null;
  const differs = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  const parts = differs < 0 ? first : first.slice(0, differs);
  return parts.length > 0 ? parts.join('-') : null;
}
