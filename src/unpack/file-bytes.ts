import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { ArticleError } from '../errors.ts';

/** Not blocking: a pipe would wait for its writer. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const CHUNK = 65_536;

/** How a file begins, and how long it is, in bytes. */
export interface Beginning {
  readonly head: Buffer;
  readonly size: number;
}

/**
 * The first bytes of an ordinary file, `most` of them. Throws ArticleError for anything else: a pipe would block, a
 * device has no end. Errors of the file system escape.
 */
export function readBeginning(file: string, most: number): Beginning {
  checkOrdinary(statSync(file));
  const descriptor = openSync(file, FLAGS);
  try {
    const stats = fstatSync(descriptor); // once more: the path may have become a pipe since
    checkOrdinary(stats);
    return { head: readUpTo(descriptor, Math.min(most, stats.size)), size: stats.size };
  } finally {
    closeSync(descriptor);
  }
}

/** The bytes of an ordinary file, piece by piece. Throws as `readBeginning` does. */
export async function* fileBytes(file: string): AsyncGenerator<Buffer> {
  checkOrdinary(statSync(file));
  const handle = await open(file, FLAGS);
  try {
    checkOrdinary(await handle.stat());
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function readUpTo(descriptor: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let at = 0;
  while (at < length) {
    const read = readSync(descriptor, bytes, at, length - at, null);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
}

function checkOrdinary(stats: { isFile(): boolean }): void {
  if (!stats.isFile()) throw new ArticleError('is not an ordinary file (a folder, pipe, socket or device)');
}
