import type { Entry, RefusedEntry } from '../model.ts';
import type { FieldMap } from './field-map.ts';

/** A file that may hold many entries, opened. */
export interface Archive {
  /** As the graph names it. */
  readonly path: string;
  readonly head: Buffer;
  /** All its bytes from the beginning, each time anew; of a gzip archive what it has packed. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  readonly map: FieldMap;
}

/**
 * Reads an archive's entries in order. Where the file itself is the entry, or holds none at all, it gives one with the
 * file's own path. Throws ArticleError where the rest cannot be read.
 */
export type ArchiveReader = (archive: Archive) => AsyncGenerator<Entry | RefusedEntry>;

export function skipped(path: string, reason: string): RefusedEntry {
  return { path, status: 'skipped', reason };
}

export function failed(path: string, reason: string): RefusedEntry {
  return { path, status: 'failed', reason };
}
