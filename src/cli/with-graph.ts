import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { graphFailure } from '../store/graph-failure.ts';
import { openGraph } from '../store/open-graph.ts';

/** Reads from the graph in `file` and lets go of it, whatever happens. What SQLite says of the file is a GraphError. */
export async function withGraph(file: string, work: (db: Kysely<Database>) => Promise<void>): Promise<void> {
  const db = await openGraph(file, { readonly: true });
  try {
    await work(db);
  } catch (error) {
    throw graphFailure(error, file);
  } finally {
    await db.destroy();
  }
}
