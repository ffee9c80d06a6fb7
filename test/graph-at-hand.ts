import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import { type IngestOptions, ingest } from '../src/ingest.ts';
import type { IngestReport } from '../src/ingest-report.ts';
import type { Database } from '../src/store/database.ts';
import { digest } from '../src/store/digest.ts';
import { openGraph } from '../src/store/open-graph.ts';
import { verify } from '../src/store/verify.ts';

/** Asks something of a graph in the current folder. */
export async function withGraph<T>(work: (db: Kysely<Database>) => T | Promise<T>, file = 'graph.db'): Promise<T> {
  const db = await openGraph(file, { readonly: true });
  const result = await work(db);
  await db.destroy();
  return result;
}

/** What a graph says, when nothing is wrong with it. */
export async function checked(file: string): Promise<string> {
  return withGraph((db) => {
    expect(verify(db)).toEqual([]);
    return digest(db);
  }, file);
}

/** Ingests into the graph of the current folder, with which nothing is wrong then. */
export async function run(paths: readonly string[], options: Partial<IngestOptions> = {}): Promise<IngestReport> {
  const report = await ingest(paths, { db: 'graph.db', ...options });
  expect(await withGraph(verify)).toEqual([]);
  return report;
}
