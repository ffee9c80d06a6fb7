import { type Kysely, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { foldName, spellings } from './fold-name.ts';

/** Each table of names, with the column that says whose name it is. */
const OWNER = { actor_names: 'actor_id', place_names: 'place_id' } as const;
export type NameTable = keyof typeof OWNER;

export interface OwnedName {
  readonly id: number;
  readonly name: string;
}

/**
 * Whoever goes by `name`, each once. The name as written comes first, by the index (ASCII case, `the` and apostrophes
 * forgiven); only where nobody goes by it are accents and the case of other letters forgiven too, which reads every name.
 */
export async function idsNamed(db: Kysely<Database>, table: NameTable, name: string): Promise<number[]> {
  const { rows } = await sql<OwnedName>`
    SELECT ${sql.ref(OWNER[table])} AS id, name FROM ${sql.table(table)}
    WHERE name COLLATE NOCASE IN (${sql.join(spellings(name))})`.execute(db);
  const wanted = foldName(name);
  const found = rows.length > 0 ? rows : (await allNames(db, table)).filter((row) => foldName(row.name) === wanted);
  return [...new Set(found.map((row) => row.id))];
}

export async function allNames(db: Kysely<Database>, table: NameTable): Promise<OwnedName[]> {
  const { rows } = await sql<OwnedName>`
    SELECT ${sql.ref(OWNER[table])} AS id, name FROM ${sql.table(table)}`.execute(db);
  return rows;
}
