import type { Entry, RefusedEntry } from '../model.ts';
import { fileEntry } from './file-entry.ts';
import { readBytes } from './read-bytes.ts';

/** What lies in a file. */
export interface Unpacked {
  /**
   * SHA-256 over the whole file where it is an archive: one that holds any number of entries, each with a path of its
   * own, `path#1`, `path#2` and so on. Null where the file itself is the entry.
   */
  readonly archive: string | null;
  /** In order. Throws ArticleError where the rest of the file cannot be read; what came before stands. */
  readonly entries: AsyncIterable<Entry | RefusedEntry>;
  /** How much of an archive has been read so far, from 0 to 1, for those who wait; absent where that cannot be told. */
  readonly share?: () => number;
}

/**
 * Opens a file and tells what is in it, by content as well as by name. Entries are made as they are asked for, so that
 * a file of any size costs the memory of one. Throws ArticleError where it is of no format that hearsay reads; errors
 * of the file system escape.
 */
export async function unpack(path: string): Promise<Unpacked> {
  return { archive: null, entries: only(fileEntry(path, readBytes(path))) };
}

async function* only(entry: Entry): AsyncGenerator<Entry> {
  yield entry;
}
