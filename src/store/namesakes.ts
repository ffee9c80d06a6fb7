import type Sqlite from 'better-sqlite3';
import type { Bearer } from '../identity/same-name.ts';
import { actorId } from '../ids.ts';
import { ArticleStore } from './article-store.ts';
import type { ActorDecisionsTable } from './database.ts';
import { exchangeActors } from './exchange-actors.ts';
import { SharedRows } from './shared-rows.ts';
import { ACTORS, idsIn } from './sharing.ts';

type Pair = Pick<ActorDecisionsTable, 'actor_id' | 'other_id'>;

/** The id of somebody of whom it was decided that one article means another than all others of the name. */
export function namesakeId({ kind, name, country_code }: Omit<Bearer, 'id'>, text: string): number {
  return actorId(kind, name, country_code, text);
}

/**
 * Two people of one full name are one actor, until somebody tells the one of an article apart: then that one has an id
 * of its own, over the article's text too, and the decision that the two differ is all that has to be kept.
 */
export class Namesakes {
  readonly #articles: ArticleStore;
  readonly #actors: SharedRows;
  readonly #decided: Sqlite.Statement<[{ id: number }], { other: number }>;
  readonly #actor: Sqlite.Statement<[number], Bearer>;
  readonly #naming: Sqlite.Statement<[number], { id: number; text: string }>;
  readonly #kind: Sqlite.Statement<[number, string], string>;

  constructor(sqlite: Sqlite.Database) {
    this.#articles = new ArticleStore(sqlite);
    this.#actors = new SharedRows(sqlite, ACTORS, false);
    this.#decided = sqlite.prepare(`SELECT iif(actor_id = @id, other_id, actor_id) AS other FROM actor_decisions
      WHERE (actor_id = @id OR other_id = @id) AND verdict = 'different' AND actor_name = other_name
        AND actor_kind = other_kind`);
    this.#actor = sqlite.prepare('SELECT id, kind, name, country_code FROM actors WHERE id = ?');
    this.#naming = sqlite.prepare(`SELECT id, text FROM articles WHERE id IN (
      SELECT DISTINCT article_id FROM mentions WHERE actor_id = ?)`);
    this.#kind = sqlite
      .prepare<[number, string], string>('SELECT kind FROM actor_names WHERE actor_id = ? AND name = ?')
      .pluck();
  }

  /** Of an article's actors, those who stand under an id of their own there. */
  within(text: string, actors: readonly Bearer[]): Map<number, number> {
    const own = new Map<number, number>();
    for (const actor of actors) {
      const others = this.#decided.all({ id: actor.id });
      const id = others.length > 0 ? namesakeId(actor, text) : undefined;
      if (id !== undefined && others.some(({ other }) => other === id)) own.set(actor.id, id);
    }
    return own;
  }

  /** Puts the articles right of which a decision tells that they name a namesake. Gives the actors that it may concern. */
  part(decision: Pair): ReadonlySet<number> {
    return this.#put(decision, (plain, own) => [plain, own]);
  }

  /** The other way round, for a decision that is taken back. */
  join(decision: Pair): ReadonlySet<number> {
    return this.#put(decision, (plain, own) => [own, plain]);
  }

  #put({ actor_id, other_id }: Pair, way: (plain: number, own: number) => readonly [number, number]): Set<number> {
    const concerned = new Set<number>();
    for (const [plain, own] of [
      [actor_id, other_id],
      [other_id, actor_id],
    ] as const) {
      const [from, to] = way(plain, own);
      const actor = this.#actor.get(from);
      if (!actor || actorId(actor.kind, actor.name, actor.country_code, null) !== plain) continue;
      for (const { id, text } of this.#naming.all(from))
        if (namesakeId(actor, text) === own)
          for (const one of this.#exchange(id, actor, { ...actor, id: to })) concerned.add(one);
    }
    return concerned;
  }

  /** Gives all actors of the article, since they are in other company now. */
  #exchange(article: number, from: Bearer, to: Bearer): Set<number> {
    const rows = this.#articles.remove(article)!;
    const after = exchangeActors(rows, new Map([[from.id, to.id]]));
    const others = [...idsIn(after, ACTORS)].flatMap((id) => this.#actor.get(id) ?? []);
    const names = after.article_actor_names.map(({ actor_id: id, name }) => {
      return { id, name, kind: this.#kind.get(id === to.id ? from.id : id, name) };
    });
    this.#actors.keep(after, [...others.filter(({ id }) => id !== to.id), to], names);
    this.#articles.insert(after);
    this.#actors.release(rows);
    this.#actors.sweep(rows);
    return new Set([...idsIn(rows, ACTORS), ...idsIn(after, ACTORS)]);
  }
}
