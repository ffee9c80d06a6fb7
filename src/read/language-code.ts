import { langName, supportedLanguages, toISO2 } from 'tinyld';

const BY_NAME: ReadonlyMap<string, string> = new Map(
  supportedLanguages.map((code) => [langName(code).toLowerCase(), toISO2(code)]),
);

/** ISO 639-1, of "en", "en-US", "eng" or "English"; null for anything else. */
export function languageCode(value: string): string | null {
  const [first = ''] = value
    .trim()
    .toLowerCase()
    .split(/[-_\s]/);
  const code = BY_NAME.get(first) ?? (first.length === 3 ? toISO2(first) : first);
  return /^[a-z]{2}$/.test(code) ? code : null;
}
