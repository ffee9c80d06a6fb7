import type Sqlite from 'better-sqlite3';
import { compareAcronym } from '../identity/acronym.ts';
import { BY_HAND } from '../identity/cluster.ts';
import { COMPARED, keysOf, type UsedName } from '../identity/keys.ts';
import { prominence } from '../identity/lone-name.ts';
import { compareHolders } from '../identity/office.ts';
import { type Bearer, compareNames, type Evidence, type Named } from '../identity/same-name.ts';
import { LINK_RULES } from '../ontology.ts';
import type { ActorDecisionsTable, ActorKeysTable, ActorLinksTable } from './database.ts';

/** A key that more actors have than this brings nobody together: work for one actor stays within bounds. */
export const BLOCK = 32;

/** A link as it should be, before it is known whether it holds. */
export type ExpectedLink = Omit<ActorLinksTable, 'holds'>;

/** The rules of links between actors that are compared, as an SQL list. */
export const COMPARED_RULES = LINK_RULES.filter((rule) => rule !== 'lone name');
const RULE_LIST = COMPARED_RULES.map((rule) => `'${rule}'`).join(', ');

/** What follows from articles and decisions for one actor at a time. Reads only; each answer costs the size of a few blocks. */
export class IdentityReader {
  readonly #actor: Sqlite.Statement<[number], Bearer>;
  readonly #names: Sqlite.Statement<[number], UsedName>;
  readonly #titles: Sqlite.Statement<[number], string>;
  readonly #named: Sqlite.Statement<[number], number | null>;
  readonly #keys: Sqlite.Statement<[number], string>;
  readonly #block: Sqlite.Statement<[string], Bearer>;
  readonly #decisions: Sqlite.Statement<[{ id: number }], ActorDecisionsTable>;
  readonly #links: Sqlite.Statement<[{ id: number }], ActorLinksTable>;
  readonly #canonical: Sqlite.Statement<[number], number>;

  constructor(sqlite: Sqlite.Database) {
    this.#actor = sqlite.prepare('SELECT id, kind, name, country_code FROM actors WHERE id = ?');
    this.#names = sqlite.prepare('SELECT name, kind FROM actor_names WHERE actor_id = ?');
    this.#titles = sqlite.prepare<[number], string>('SELECT DISTINCT title FROM positions WHERE actor_id = ?').pluck();
    this.#named = sqlite
      .prepare<[number], number | null>("SELECT max(articles) FROM actor_names WHERE actor_id = ? AND kind = 'full'")
      .pluck();
    this.#keys = sqlite.prepare<[number], string>('SELECT key FROM actor_keys WHERE actor_id = ?').pluck();
    // A limit that is bound would have SQLite prepare the statement anew for each key.
    this.#block = sqlite.prepare(`SELECT id, kind, name, country_code FROM actor_keys
      JOIN actors ON actors.id = actor_id WHERE key = ? LIMIT ${BLOCK + 1}`);
    this.#decisions = sqlite.prepare(`SELECT actor_decisions.* FROM actor_decisions
      JOIN actors AS one ON one.id = actor_id JOIN actors AS other ON other.id = other_id
      WHERE actor_id = @id OR other_id = @id`);
    this.#links = sqlite.prepare(`SELECT * FROM actor_links WHERE actor_id = @id AND rule <> 'lone name'
      UNION ALL SELECT * FROM actor_links WHERE other_id = @id AND rule IN (${RULE_LIST})`);
    this.#canonical = sqlite.prepare<[number], number>('SELECT canonical_id FROM actors WHERE id = ?').pluck();
  }

  actor(id: number): Bearer | undefined {
    return this.#actor.get(id);
  }

  canonicalOf(id: number): number | undefined {
    return this.#canonical.get(id);
  }

  /** In powers of two, see `prominence`. */
  prominenceOf(id: number): number {
    return prominence(this.#named.get(id) ?? 0);
  }

  /** None where the actor is gone. */
  keyRows(id: number): ActorKeysTable[] {
    const actor = this.actor(id);
    if (!actor) return [];
    const isPerson = actor.kind === 'person';
    const keys = keysOf(actor, isPerson ? [] : this.#names.all(id), isPerson ? this.#titles.all(id) : []);
    if (keys.length === 0) return [];
    const prominence = this.prominenceOf(id);
    return keys.map((key) => ({ key, actor_id: id, prominence }));
  }

  storedKeys(id: number): string[] {
    return this.#keys.all(id);
  }

  /** Who has the key, as far as it brings anybody together. */
  block(key: string): Bearer[] {
    const members = this.#block.all(key);
    return members.length > BLOCK ? [] : members;
  }

  /** How an actor stands to those it is compared with, and to whom somebody decided on. */
  comparedLinks(id: number): ExpectedLink[] {
    const actor = this.actor(id);
    if (!actor) return [];
    const links = new Map<number, ExpectedLink>();
    for (const key of this.storedKeys(id)) {
      const kind = key.slice(0, key.indexOf(' '));
      if (!COMPARED.some((compared) => compared === kind)) continue;
      for (const other of this.block(key)) {
        if (other.id === id || links.has(other.id)) continue;
        const evidence = this.#evidence(actor, other, kind);
        if (evidence) links.set(other.id, { ...inOrder(id, other.id), ...evidence });
      }
    }
    for (const { actor_id, other_id, verdict, reason } of this.decisions(id))
      links.set(actor_id === id ? other_id : actor_id, {
        ...{ actor_id, other_id, verdict, rule: BY_HAND },
        ...{ reason: reason ?? 'decided by hand', score: 1 },
      });
    return [...links.values()];
  }

  /** Decisions by hand of which both actors are there. */
  decisions(id: number): ActorDecisionsTable[] {
    return this.#decisions.all({ id });
  }

  /** What their names say, or else the kind of key that they share. */
  #evidence(a: Bearer, b: Bearer, kind: string): Evidence | undefined {
    const [one, other] = a.id < b.id ? [a, b] : [b, a];
    const evidence = compareNames(this.#withNames(one), this.#withNames(other));
    if (evidence || kind === 'person' || kind === 'body') return evidence;
    return kind === 'acronym' ? compareAcronym(one, other) : compareHolders(one, other);
  }

  #withNames(actor: Bearer): Named {
    return { ...actor, used: () => this.#names.all(actor.id).map(({ name }) => name) };
  }

  /** The links of one actor, as stored, but for lone names. */
  storedLinks(id: number): ActorLinksTable[] {
    return this.#links.all({ id });
  }

  /** Everybody whom "same" links lead to, with all their links; some of those that say "different" lead outside. */
  component(id: number): { readonly ids: number[]; readonly links: ActorLinksTable[] } {
    const ids = new Set([id]);
    const links = new Map<string, ActorLinksTable>();
    for (const at of ids)
      for (const link of this.storedLinks(at)) {
        links.set(`${link.actor_id} ${link.other_id}`, link);
        if (link.verdict === 'same') ids.add(link.actor_id).add(link.other_id);
      }
    return { ids: [...ids].sort((a, b) => a - b), links: [...links.values()] };
  }
}

function inOrder(a: number, b: number): Pick<ExpectedLink, 'actor_id' | 'other_id'> {
  return { actor_id: Math.min(a, b), other_id: Math.max(a, b) };
}
