import { toISO2 } from 'tinyld';

/** ISO 639-1, of "en", "en-US", "eng" or "English"; null for anything else. */
export function languageCode(value: string): string | null {
  const [first = ''] = value
    .trim()
    .toLowerCase()
    .split(/[-_\s]/);
  if (/^[a-z]{2}$/.test(first)) return first;
  const code = /^[a-z]{3,20}$/.test(first) ? toISO2(first) : '';
  return /^[a-z]{2}$/.test(code) ? code : null;
}
