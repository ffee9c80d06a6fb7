import { type Stats, statSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { GraphError } from '../errors.ts';
import { connectionOf } from '../store/connection.ts';
import type { Database } from '../store/database.ts';
import { openGraph } from '../store/open-graph.ts';

/** A graph's file while it is served: others may write to it, exchange it for another, or take it away. */
export class GraphFile {
  readonly #file: string;
  #db: Kysely<Database> | null = null;
  #identity = '';

  constructor(file: string) {
    this.#file = file;
  }

  /** The graph that is there now. Throws GraphError where there is none that can be read. */
  async open(): Promise<Kysely<Database>> {
    const identity = this.#identify();
    if (this.#db && identity === this.#identity) return this.#db;
    await this.close();
    this.#db = await openGraph(this.#file, { readonly: true });
    this.#identity = identity;
    return this.#db;
  }

  /** Another one after each change that somebody commits. */
  version(): string {
    const changes = this.#db ? connectionOf(this.#db).pragma('data_version', { simple: true }) : '';
    return `${this.#identity} ${changes}`;
  }

  async close(): Promise<void> {
    const db = this.#db;
    this.#db = null;
    await db?.destroy();
  }

  /** A file that was exchanged for another has another number on its disk. */
  #identify(): string {
    const stats: Stats | undefined = statSync(this.#file, { throwIfNoEntry: false });
    if (!stats && this.#db) throw new GraphError('the graph is gone; put it back, or make it anew with hearsay ingest');
    return stats ? `${stats.dev} ${stats.ino}` : ''; // one that never was there is for `openGraph` to refuse
  }
}
