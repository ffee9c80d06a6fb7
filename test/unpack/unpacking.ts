import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArticleError } from '../../src/errors.ts';
import type { Entry, RefusedEntry } from '../../src/model.ts';
import type { FieldMap } from '../../src/unpack/field-map.ts';
import { unpack } from '../../src/unpack/unpack.ts';

/** What a file of that name and content becomes: its entries, and what is said where it breaks off. */
export interface Contents {
  readonly isArchive: boolean;
  readonly entries: readonly (Entry | RefusedEntry)[];
  readonly broken: string | null;
}

export async function contentsOf(name: string, content: string | Uint8Array, map: FieldMap = {}): Promise<Contents> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, content);
    return await contentsOfFile(file, name, map);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function contentsOfFile(file: string, name: string, map: FieldMap): Promise<Contents> {
  const entries: (Entry | RefusedEntry)[] = [];
  const named = (entry: Entry | RefusedEntry) => ({ ...entry, path: entry.path.slice(file.length - name.length) });
  let isArchive = false;
  try {
    const unpacked = await unpack(file, { map });
    isArchive = unpacked.archive !== null;
    for await (const entry of unpacked.entries) entries.push(named(entry));
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return { isArchive, entries, broken: error.message };
  }
  return { isArchive, entries, broken: null };
}

/** `path: format`, or `path: status, reason`. */
export function told({ entries }: Contents): string[] {
  return entries.map((entry) =>
    'status' in entry ? `${entry.path}: ${entry.status}, ${entry.reason}` : `${entry.path}: ${entry.format}`,
  );
}

/** The fields of an entry that is a record. */
export function fieldsOf(entry: Entry | RefusedEntry | undefined): Record<string, unknown> {
  if (!entry || 'status' in entry || entry.format !== 'fields') throw new Error(`no record: ${JSON.stringify(entry)}`);
  return JSON.parse(Buffer.from(entry.bytes).toString());
}
