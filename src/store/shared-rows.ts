import type Sqlite from 'better-sqlite3';
import { ArticleError } from '../errors.ts';
import type { ArticleRows } from './article-tables.ts';
import { idsIn, type Sharing, unused } from './sharing.ts';

/** An actor or a place as its table spells it, less the columns that start out as its own id; or a name, less its count. */
export interface Thing {
  readonly id: number;
  readonly name: string;
}

/**
 * Keeps what articles share exactly as the articles at hand need it: a thing is there while a row points at it, a
 * name counts the articles that use it. Costs in proportion to one article. Always inside a transaction.
 *
 * An article that sees a thing otherwise than the others do is refused, or else the order of files would matter; only
 * while a graph moves from one extractor to the next (`renew`) does the newer view replace the older one.
 */
export class SharedRows {
  readonly #sharing: Sharing;
  readonly #add: Sqlite.Statement;
  readonly #agrees: Sqlite.Statement;
  readonly #use: Sqlite.Statement;
  readonly #dropLast: Sqlite.Statement<[number, string]>;
  readonly #useLess: Sqlite.Statement<[number, string]>;
  readonly #drop: Sqlite.Statement<[number]>;
  readonly #sameAs: Sqlite.Statement<[number], { id: number }>;

  constructor(sqlite: Sqlite.Database, sharing: Sharing, renew: boolean) {
    const { table, itself, names, key } = sharing;
    this.#sharing = sharing;
    this.#add = sqlite.prepare(additionOf(sharing));
    this.#agrees = sqlite.prepare(agreementOf(sharing, renew));
    this.#use = sqlite.prepare(useOf(sharing, renew));
    this.#dropLast = sqlite.prepare(`DELETE FROM ${names} WHERE ${key} = ? AND name = ? AND articles = 1`);
    this.#useLess = sqlite.prepare(`UPDATE ${names} SET articles = articles - 1 WHERE ${key} = ? AND name = ?`);
    this.#drop = sqlite.prepare(`DELETE FROM ${table} WHERE id = ? AND ${unused(sharing)}`);
    this.#sameAs = sqlite.prepare(`SELECT ${itself[0] ?? 'id'} AS id FROM ${table} WHERE id = ?`);
  }

  /** Makes sure of what an article needs, before its own rows go in. Throws ArticleError where an id is taken. */
  keep(rows: ArticleRows, things: readonly Thing[], names: readonly Thing[]): void {
    const needed = idsIn(rows, this.#sharing);
    for (const thing of things.filter(({ id }) => needed.has(id)))
      if (this.#add.run(thing).changes === 0 && !this.#agrees.get(thing)) throw this.#taken(thing);
    for (const name of names) if (this.#use.run(name).changes === 0) throw this.#taken(name);
  }

  /** Takes back the names that an article used, after its own rows went; `sweep` what it pointed at when all is done. */
  release(rows: ArticleRows): void {
    const { uses, key } = this.#sharing;
    for (const row of rows[uses]) {
      const id: number = Reflect.get(row, key); // `key` is the column of `uses` that holds the thing's id
      if (this.#dropLast.run(id, row.name).changes === 0) this.#useLess.run(id, row.name);
    }
  }

  /** Drops those of the things that nothing points at any more, and then what they were the same as. */
  sweep(rows: ArticleRows): void {
    for (const id of idsIn(rows, this.#sharing)) {
      const same = this.#sameAs.get(id);
      this.#drop.run(id);
      if (same && same.id !== id) this.#drop.run(same.id);
    }
  }

  #taken({ id, name }: Thing): ArticleError {
    return new ArticleError(
      `cannot be stored: the id ${id} of "${name}" already stands for another of the ${this.#sharing.table} or names; ` +
        'ingest into a new file, and report it if that fails too',
    );
  }
}

function additionOf({ table, identity, attributes, itself }: Sharing): string {
  const columns = ['id', ...identity, ...attributes];
  return `INSERT INTO ${table} (${[...columns, ...itself].join(', ')})
    VALUES (${[...columns.map((column) => `@${column}`), ...itself.map(() => '@id')].join(', ')})
    ON CONFLICT (id) DO NOTHING`;
}

/** Gives a row where what is stored under the id is the same; with `renew`, what is known besides is written over. */
function agreementOf({ table, identity, attributes }: Sharing, renew: boolean): string {
  const same = (columns: readonly string[]) => columns.map((column) => `${column} IS @${column}`).join(' AND ');
  if (!renew) return `SELECT 1 FROM ${table} WHERE id = @id AND ${same([...identity, ...attributes])}`;
  const set = attributes.map((column) => `${column} = @${column}`).join(', ');
  return `UPDATE ${table} SET ${set} WHERE id = @id AND ${same(identity)} RETURNING 1`;
}

function useOf({ names, key, nameAttributes }: Sharing, renew: boolean): string {
  const columns = [key, 'name', ...nameAttributes, 'articles'];
  const given = ['@id', '@name', ...nameAttributes.map((column) => `@${column}`), '1'];
  const set = [
    'articles = articles + 1',
    ...(renew ? nameAttributes.map((column) => `${column} = excluded.${column}`) : []),
  ];
  const same = ['true', ...(renew ? [] : nameAttributes.map((column) => `${column} = excluded.${column}`))];
  return `INSERT INTO ${names} (${columns.join(', ')}) VALUES (${given.join(', ')})
    ON CONFLICT (${key}, name) DO UPDATE SET ${set.join(', ')} WHERE ${same.join(' AND ')}`;
}
