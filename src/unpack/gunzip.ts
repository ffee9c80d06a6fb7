import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ArticleError } from '../errors.ts';

/** Text shrinks to a third, the dullest of logs to a hundredth; what grows more than this was made to fill a disk. */
const MOST_GROWTH = 200;
/** Below this many bytes growth is no matter. */
const FREE = 50_000_000;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * What gzip has packed, of all members that follow each other. Throws ArticleError where it is broken or cut off; what
 * came before stands.
 */
export async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const size = { packed: 0, unpacked: 0 };
  const unpacked = pipeline(counted(packed, size), createGunzip(), () => {}); // errors come out of the loop
  try {
    for await (const chunk of unpacked) {
      size.unpacked += chunk.length;
      if (size.unpacked > FREE && size.unpacked > size.packed * MOST_GROWTH)
        throw new ArticleError(`grows to more than ${MOST_GROWTH} times its size when it is unpacked, as no text does`);
      yield chunk;
    }
  } catch (error) {
    throw gzipFailure(error) ?? error;
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  size: { packed: number; unpacked: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    size.packed += chunk.length;
    yield chunk;
  }
}

function gzipFailure(error: unknown): ArticleError | null {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) return null;
  return error.code === 'Z_BUF_ERROR'
    ? new ArticleError('breaks off: the gzip archive is cut short; fetch or copy it again', null, { cause: error })
    : new ArticleError(`is a broken gzip archive (${error.message}); fetch or copy it again`, null, { cause: error });
}
