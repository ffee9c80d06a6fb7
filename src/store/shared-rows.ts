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
  readonly #use: Sqlite.Statement<[Thing], number>;
  readonly #dropLast: Sqlite.Statement<[number, string]>;
  readonly #useLess: Sqlite.Statement<[number, string], number>;
  readonly #drop: Sqlite.Statement<[number]>;
  readonly #renew: boolean;
  #changed = new Set<number>();

  constructor(sqlite: Sqlite.Database, sharing: Sharing, renew: boolean) {
    const { table, names, key } = sharing;
    this.#sharing = sharing;
    this.#renew = renew;
    this.#add = sqlite.prepare(additionOf(sharing));
    this.#agrees = sqlite.prepare(agreementOf(sharing, renew));
    this.#use = sqlite.prepare<[Thing], number>(useOf(sharing, renew)).pluck();
    this.#dropLast = sqlite.prepare(`DELETE FROM ${names} WHERE ${key} = ? AND name = ? AND articles = 1`);
    this.#useLess = sqlite
      .prepare<[number, string], number>(
        `UPDATE ${names} SET articles = articles - 1 WHERE ${key} = ? AND name = ? RETURNING articles`,
      )
      .pluck();
    this.#drop = sqlite.prepare(`DELETE FROM ${table} WHERE id = ? AND ${unused(sharing)}`);
  }

  /** Makes sure of what an article needs, before its own rows go in. Throws ArticleError where an id is taken. */
  keep(rows: ArticleRows, things: readonly Thing[], names: readonly Thing[]): void {
    const needed = idsIn(rows, this.#sharing);
    for (const thing of things.filter(({ id }) => needed.has(id))) {
      const isNew = this.#add.run(thing).changes > 0;
      if (!isNew && !this.#agrees.get(thing)) throw this.#taken(thing);
      if (isNew || this.#renew) this.#changed.add(thing.id);
    }
    for (const name of names) {
      const articles = this.#use.get(name);
      if (articles === undefined) throw this.#taken(name);
      if (isPowerOfTwo(articles)) this.#changed.add(name.id);
    }
  }

  /** Takes back the names that an article used, after its own rows went; `sweep` what it pointed at when all is done. */
  release(rows: ArticleRows): void {
    const { uses, key } = this.#sharing;
    for (const row of rows[uses]) {
      const id: number = Reflect.get(row, key); // `key` is the column of `uses` that holds the thing's id
      const left = this.#dropLast.run(id, row.name).changes > 0 ? 0 : this.#useLess.get(id, row.name)!;
      if (isPowerOfTwo(left + 1) || this.#renew) this.#changed.add(id);
    }
  }

  /** Drops those of the things that no article needs any more. */
  sweep(rows: ArticleRows): void {
    for (const id of idsIn(rows, this.#sharing)) if (this.#drop.run(id).changes > 0) this.#changed.add(id);
  }

  /**
   * Things that came or went since this was asked last, got or lost a name, or whose name is now used by twice or half
   * as many articles: what `prominence` goes by.
   */
  takeChanged(): ReadonlySet<number> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
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
    ON CONFLICT (${key}, name) DO UPDATE SET ${set.join(', ')} WHERE ${same.join(' AND ')} RETURNING articles`;
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}
