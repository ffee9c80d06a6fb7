import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { ArticleError } from '../errors.ts';

/** What a file may have before it is opened at all, so that no disk image fills the memory; the reader's own limit is lower. */
const MAX_BYTES = 64_000_000;

/**
 * The bytes of an ordinary file. Throws ArticleError for anything else: a pipe would block, a device has no end.
 * Errors of the file system escape.
 */
export function readBytes(file: string): Uint8Array {
  checkOrdinary(statSync(file));
  // Not blocking, and looked at once more: the path may have become a pipe since.
  const open = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    checkOrdinary(fstatSync(open));
    return readFileSync(open);
  } finally {
    closeSync(open);
  }
}

function checkOrdinary(stats: { isFile(): boolean; size: number }): void {
  if (!stats.isFile()) throw new ArticleError('is not an ordinary file (a folder, pipe, socket or device)');
  if (stats.size > MAX_BYTES)
    throw new ArticleError(`is ${Math.round(stats.size / 1e6)} MB long, far more than an article; split it`);
}
