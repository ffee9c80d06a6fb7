import { ArticleError } from '../errors.ts';

/** The encoding that a byte order mark tells, UTF-8 where there is none. */
function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The beginning of a file as text. It may end within a character. */
export function decodeHead(head: Uint8Array): string {
  return new TextDecoder(encodingOf(head)).decode(head, { stream: true });
}

/**
 * Text in UTF-8 without a byte order mark, of text in UTF-8 or, where its mark says so, UTF-16. Bytes of UTF-8 are not
 * looked at.
 */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>, head: Uint8Array): AsyncGenerator<Uint8Array> {
  const encoding = encodingOf(head);
  if (encoding !== 'utf-8') return yield* decoded(chunks, new TextDecoder(encoding, { fatal: true }));
  let rest = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  for await (const chunk of chunks) {
    const skipped = Math.min(rest, chunk.length);
    rest -= skipped;
    yield chunk.subarray(skipped);
  }
}

/** As `asUtf8`, in whole characters, and throws ArticleError where bytes are no text in the encoding. */
export async function* strictUtf8(chunks: AsyncIterable<Uint8Array>, head: Uint8Array): AsyncGenerator<Buffer> {
  yield* decoded(chunks, new TextDecoder(encodingOf(head), { fatal: true }));
}

async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  decoder: InstanceType<typeof TextDecoder>,
): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ArticleError(
      `is not ${decoder.encoding.toUpperCase()} throughout; if it was saved on an older Windows, "iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW" converts it`,
      null,
      { cause: error },
    );
  }
}
