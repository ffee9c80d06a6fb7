/** A url of the web as it was written, or null for anything else: another scheme, no host, broken. */
export function httpUrl(value: string): string | null {
  const url = value.trim();
  return /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url) ? url : null;
}

/** The url that a link on the page at `base` leads to, or null where it leads to none of the web. */
export function linkedUrl(value: string, base: string | null): string | null {
  if (/^https?:/i.test(value)) return httpUrl(value);
  return base !== null && !value.startsWith('#') && URL.canParse(value, base)
    ? httpUrl(new URL(value, base).href)
    : null;
}
