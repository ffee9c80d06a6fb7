import { ArticleError } from '../errors.ts';

/** What an entry may have before a reader looks at it, in bytes; the readers' own limits are lower. */
export const MOST_BYTES = 16_000_000;

export function tooLong(bytes: number): ArticleError {
  return new ArticleError(`is ${Math.round(bytes / 1e6)} MB long, far more than an article; split it`);
}

/** All bytes as one. Throws ArticleError for more than an entry may have. */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const { bytes, whole } = await collectUpTo(chunks, MOST_BYTES);
  if (!whole) throw new ArticleError(`has more than ${MOST_BYTES / 1e6} MB, far more than an article; split it`);
  return bytes;
}

/** The first bytes, `most` of them or a few more, and whether these are all. */
export async function collectUpTo(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ bytes: Buffer; whole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > most) return { bytes: Buffer.concat(parts), whole: false };
  }
  return { bytes: Buffer.concat(parts), whole: true };
}
