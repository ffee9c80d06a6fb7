import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { graphFailure } from '../store/graph-failure.ts';
import { openGraph } from '../store/open-graph.ts';

/** Reads from the graph in `file` and lets go of it, whatever happens. What SQLite says of the file is a GraphError. */
export async function withGraph(file: string, work: (db: Kysely<Database>) => Promise<void>): Promise<void> {
  return withOpened(file, true, work);
}

/** The same for what writes to a graph that is there. */
export async function changeGraph(file: string, work: (db: Kysely<Database>) => Promise<void>): Promise<void> {
  await withGraph(file, async () => {}); // a mistyped name makes no graph
  return withOpened(file, false, work);
}

async function withOpened(
  file: string,
  readonly: boolean,
  work: (db: Kysely<Database>) => Promise<void>,
): Promise<void> {
  const db = await openGraph(file, { readonly });
  try {
    await work(db);
  } catch (error) {
    throw graphFailure(error, file);
  } finally {
    await db.destroy();
  }
}
