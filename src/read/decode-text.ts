import { isUtf8 } from 'node:buffer';
import { binaryFormat } from '../binary-formats.ts';
import { ArticleError } from '../errors.ts';

/** Three long novels. An article has a hundredth of it: what is longer is an archive of many, or no text at all. */
const MAX_BYTES = 2_000_000;

/** Tab, line feed, vertical tab, form feed, carriage return, escape. */
const TEXT_CONTROLS = new Set([9, 10, 11, 12, 13, 27]);

/**
 * The text of a file, without its byte order mark and with `\n` for every line break. Text is UTF-8, or UTF-16 where
 * a byte order mark says so; anything else throws ArticleError.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES)
    throw new ArticleError(
      `is ${megabytes(bytes.length)} long, more than the ${megabytes(MAX_BYTES)} an article may have; split it into one file an article`,
    );
  const text = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).replace(/\r\n?/g, '\n');
  // Format characters (zero-width spaces, marks of direction) show nothing either.
  if (!/[^\s\p{Cc}\p{Cf}]/u.test(text)) throw new ArticleError('is empty: there is no text in it');
  return text;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(swapped(bytes.subarray(2)));
  rejectBinary(bytes);
  if (!isUtf8(bytes)) throw notUtf8(bytes);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

function decodeUtf16(bytes: Buffer): string {
  const text = bytes.toString('utf16le');
  const broken = bytes.length % 2 === 1 ? text.length : text.search(/\p{Surrogate}/u);
  if (broken >= 0)
    throw new ArticleError(
      'is not valid UTF-16, though its first bytes say so; save it as UTF-8',
      lineCount(text.slice(0, broken)),
    );
  if (text.includes('\0')) throw binary('a binary file');
  return text;
}

/** Big-endian units as little-endian ones; a last odd byte is kept, for the caller to find. */
function swapped(bytes: Buffer): Buffer {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
  return Buffer.concat([even, bytes.subarray(even.length)]);
}

function rejectBinary(bytes: Buffer): void {
  const start = bytes.subarray(0, 4096);
  const format = binaryFormat(start);
  if (format) throw binary(format);
  const controls = start.filter((byte) => byte < 32 && !TEXT_CONTROLS.has(byte));
  if (bytes.includes(0) || controls.length > start.length / 50) throw binary('a binary file');
}

function binary(format: string): ArticleError {
  return new ArticleError(
    `looks like ${format}; hearsay reads text: Markdown, plain text, web pages, feeds, JSON and CSV`,
  );
}

/** No byte of a line break is part of a longer UTF-8 sequence, so the first line that is not valid holds the first bad byte. */
function notUtf8(bytes: Buffer): ArticleError {
  const lines = bytes.toString('latin1').split(/\r\n?|\n/);
  return new ArticleError(
    'is not UTF-8; if it was saved on an older Windows, "iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW" converts it',
    lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))) + 1,
  );
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
