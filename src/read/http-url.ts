/** A url of the web as it was written, or null for anything else: another scheme, no host, broken. */
export function httpUrl(value: string): string | null {
  const url = value.trim();
  return /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url) ? url : null;
}
