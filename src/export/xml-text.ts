const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as XML and HTML may hold it, in an element or between quotation marks. XML 1.0 has no place for control characters. */
export function xmlText(text: string | number): string {
  return String(text)
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
