import { ArticleError } from '../errors.ts';

const DECLARED = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i;
const BEFORE_ROOT = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype\s[^[>]*(?:\[[\s\S]*?\]\s*)?>)/i;

/** The text of an XML file, in the encoding that its byte order mark or its first line names, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const label =
    markedBy(bytes) ?? DECLARED.exec(Buffer.from(bytes.subarray(0, 300)).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ArticleError(`is XML in an encoding that nobody knows, "${label}"`, 1, { cause: error });
  }
}

/** The name of the outermost element, in small letters; null where the text does not begin as XML does. */
export function rootElement(beginning: string): string | null {
  let rest = beginning.replace(/^\uFEFF/, '');
  for (let match = BEFORE_ROOT.exec(rest); match; match = BEFORE_ROOT.exec(rest)) rest = rest.slice(match[0].length);
  return /^<([a-z_][\w.:-]*)/i.exec(rest)?.[1]?.toLowerCase() ?? null;
}

function markedBy(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
