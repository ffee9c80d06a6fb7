import { isUtf8 } from 'node:buffer';
import { ArticleError } from '../../errors.ts';

/** Saved pages carry pictures within themselves; what is longer still is no page that a newspaper made. */
const MAX_BYTES = 8_000_000;
/** Where a page says in which encoding it is written. */
const HEAD = 4096;
const META = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*(?<label>[\w-]+)/i;
/** What Windows-1252 has from 0x80 to 0x9f. Node 20 reads it as Latin-1, which has nothing there; 22 and later do not. */
const SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

type Decoder = InstanceType<typeof TextDecoder>;

const CONTROLS = /[^\P{Cc}\t\n]+/gu;

/**
 * The text of a page: in the encoding that its byte order mark, else the server (`charset`), else the page itself
 * names, else UTF-8 where that can be, else Windows-1252. `\n` stands for every line break. Throws ArticleError for
 * what is too long, or no text.
 */
export function decodePage(bytes: Uint8Array, charset: string | null): string {
  if (bytes.length > MAX_BYTES)
    throw new ArticleError(
      `is ${(bytes.length / 1e6).toFixed(1)} MB long, more than the ${MAX_BYTES / 1e6} MB a page may have`,
    );
  const decoder = markedBy(bytes) ?? named(charset) ?? named(declaredIn(bytes)) ?? guessed(bytes);
  const decoded = decoder.decode(bytes);
  const text =
    decoder.encoding === 'windows-1252'
      ? decoded.replace(/[\x80-\x9f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80]!)
      : decoded;
  if (text.includes('\0')) throw new ArticleError('looks like a binary file, though it begins as a web page does');
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, ' ');
}

function markedBy(bytes: Uint8Array): Decoder | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return first === 0xef && second === 0xbb && third === 0xbf ? new TextDecoder() : null;
}

/** Null for a name that is none's. A page whose letters can be read to here is not UTF-16, whatever it says. */
function named(label: string | null): Decoder | null {
  if (label === null || /^utf-?16/i.test(label)) return null;
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  return META.exec(head)?.groups?.label ?? null;
}

function guessed(bytes: Uint8Array): Decoder {
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}
