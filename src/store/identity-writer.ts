import type Sqlite from 'better-sqlite3';
import { cluster } from '../identity/cluster.ts';
import { COMPARED } from '../identity/keys.ts';
import { officesOf } from '../identity/office.ts';
import type { ArticleRows } from './article-tables.ts';
import { canonicalOf } from './canonical.ts';
import { BLOCK, COMPARED_RULES, type ExpectedLink, IdentityReader } from './identity-reader.ts';
import { LoneNameReader } from './lone-name-reader.ts';

/** What a change draws after it. */
interface Work {
  /** Keys that somebody has got or lost, or under which much more or less is written. */
  readonly keys: Set<string>;
  /** Actors whose links may be others. */
  readonly met: Set<number>;
  /** Those with a lone name who may stand for somebody else. */
  readonly follow: Set<number>;
}

/**
 * Keeps who is who across articles as the articles and decisions at hand have it, whatever the order in which they
 * came. Costs in proportion to the actors that changed and to those that share a key with them. Always inside the
 * transaction in which they changed.
 */
export class IdentityWriter {
  readonly #reader: IdentityReader;
  readonly #lone: LoneNameReader;
  readonly #addKey: Sqlite.Statement;
  readonly #dropKeys: Sqlite.Statement<[number]>;
  readonly #keysOf: Sqlite.Statement<[number], { key: string; prominence: number }>;
  readonly #loneAmong: Sqlite.Statement<[string], number>;
  readonly #holds: Sqlite.Statement<[number, string]>;
  readonly #withKey: Sqlite.Statement<[string], number>;
  readonly #block: Sqlite.Statement<[string], number>;
  readonly #addLink: Sqlite.Statement;
  readonly #dropLink: Sqlite.Statement<[number, number]>;
  readonly #dropLinks: Sqlite.Statement<[{ id: number }]>;
  readonly #hold: Sqlite.Statement;
  readonly #setCanonical: Sqlite.Statement<[number, number, number]>;
  readonly #putLone: Sqlite.Statement;
  readonly #dropLone: Sqlite.Statement<[string]>;
  readonly #dropLoneLink: Sqlite.Statement<[number]>;

  constructor(sqlite: Sqlite.Database) {
    const rules = COMPARED_RULES.map((rule) => `'${rule}'`).join(', ');
    this.#reader = new IdentityReader(sqlite);
    this.#lone = new LoneNameReader(sqlite, this.#reader);
    this.#addKey = sqlite.prepare(
      'INSERT INTO actor_keys (key, actor_id, prominence) VALUES (@key, @actor_id, @prominence)',
    );
    this.#dropKeys = sqlite.prepare('DELETE FROM actor_keys WHERE actor_id = ?');
    this.#keysOf = sqlite.prepare('SELECT key, prominence FROM actor_keys WHERE actor_id = ?');
    this.#loneAmong = sqlite
      .prepare<
        [string],
        number
      >(`SELECT DISTINCT actor_id FROM json_each(?) AS one JOIN actor_keys ON actor_id = one.value
        WHERE actor_keys.key > 'lone ' AND actor_keys.key < 'lone!'`)
      .pluck();
    this.#holds = sqlite.prepare("SELECT 1 FROM actor_keys WHERE actor_id = ? AND key LIKE '%|' || ?");
    const withKey = 'SELECT actor_id FROM actor_keys WHERE key = ?';
    this.#withKey = sqlite.prepare<[string], number>(withKey).pluck();
    this.#block = sqlite.prepare<[string], number>(`${withKey} LIMIT ${BLOCK + 2}`).pluck();
    this.#addLink = sqlite.prepare(`INSERT INTO actor_links (actor_id, other_id, verdict, rule, reason, score, holds)
      VALUES (@actor_id, @other_id, @verdict, @rule, @reason, @score, 1)`);
    this.#dropLink = sqlite.prepare('DELETE FROM actor_links WHERE actor_id = ? AND other_id = ?');
    this.#dropLinks = sqlite.prepare(`DELETE FROM actor_links WHERE (actor_id, other_id) IN (
      SELECT actor_id, other_id FROM actor_links WHERE actor_id = @id AND rule <> 'lone name'
      UNION ALL SELECT actor_id, other_id FROM actor_links WHERE other_id = @id AND rule IN (${rules}))`);
    this.#hold = sqlite.prepare(`UPDATE actor_links SET holds = @holds
      WHERE actor_id = @actor_id AND other_id = @other_id AND holds <> @holds`);
    this.#setCanonical = sqlite.prepare('UPDATE actors SET canonical_id = ? WHERE id = ? AND canonical_id <> ?');
    this.#putLone = sqlite.prepare(`INSERT OR REPLACE INTO lone_names (name, actor_id, male_id, female_id, only_id)
      VALUES (@name, @actor_id, @male_id, @female_id, @only_id)`);
    this.#dropLone = sqlite.prepare('DELETE FROM lone_names WHERE name = ?');
    this.#dropLoneLink = sqlite.prepare("DELETE FROM actor_links WHERE actor_id = ? AND rule = 'lone name'");
  }

  /**
   * Of an article that comes, those for whom more follows than their names tell: holders of an office that was not
   * known, and those with lone names, of whom every word counts.
   */
  concernedBy({ mentions, positions }: Pick<ArticleRows, 'mentions' | 'positions'>): number[] {
    const officers = positions.filter(({ actor_id, title }) =>
      officesOf([title]).some((office) => !this.#holds.get(actor_id, office)),
    );
    const actors = mentions.flatMap(({ actor_id }) => actor_id ?? []);
    return [...officers.map(({ actor_id }) => actor_id), ...this.#loneAmong.all(JSON.stringify([...new Set(actors)]))];
  }

  /**
   * `changed`: actors that came or went, that got or lost a name or an office, or of which much more or less is written
   * now.
   */
  settle(changed: ReadonlySet<number>): void {
    if (changed.size === 0) return;
    const work: Work = { keys: new Set(), met: new Set(changed), follow: new Set() };
    for (const id of changed) this.#rekey(id, work);
    const seeds = new Set<number>();
    for (const id of work.met) for (const seed of this.#relink(id)) seeds.add(seed);
    const seen = new Set<number>();
    for (const seed of seeds) if (!seen.has(seed)) this.#regroup(seed, seen, work);
    this.#settleLoneNames(work);
  }

  /** Writes an actor's keys. */
  #rekey(id: number, { keys, met, follow }: Work): void {
    const before = new Map(this.#keysOf.all(id).map(({ key, prominence }) => [key, prominence]));
    const rows = this.#reader.keyRows(id);
    const after = new Map(rows.map(({ key, prominence }) => [key, prominence]));
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key),
    );
    for (const { key, prominence } of rows) {
      if (prominence === 0 && key.startsWith('family ')) keys.add(key);
      if (key.startsWith('lone ')) follow.add(id);
    }
    if (changed.length === 0) return;
    for (const key of changed) keys.add(key);
    for (const key of changed) if (!after.has(key)) this.#meetBlock(key, met);
    if (before.size > 0) this.#dropKeys.run(id);
    for (const row of rows) this.#addKey.run(row);
    for (const key of changed) if (!before.has(key)) this.#meetBlock(key, met);
  }

  /** With one actor more than a block may have nobody in it is compared any more. */
  #meetBlock(key: string, met: Set<number>): void {
    if (!COMPARED.some((kind) => key.startsWith(`${kind} `))) return;
    const members = this.#block.all(key);
    if (members.length === BLOCK + 1) for (const id of members) met.add(id);
  }

  /** Writes an actor's links; gives whose group may be another now. */
  #relink(id: number): number[] {
    const stored = this.#reader.storedLinks(id);
    const expected = this.#reader.comparedLinks(id);
    const ends = [...stored, ...expected].flatMap(({ actor_id, other_id }) => [actor_id, other_id]);
    if (spellLinks(stored) !== spellLinks(expected)) {
      this.#dropLinks.run({ id });
      for (const link of expected) {
        this.#dropLink.run(link.actor_id, link.other_id);
        this.#addLink.run(link);
      }
    }
    if (this.#reader.actor(id)) return ends;
    this.#dropLoneLink.run(id);
    return ends.filter((end) => end !== id);
  }

  /** Writes who is the same as whom among all that a seed is linked to. */
  #regroup(seed: number, seen: Set<number>, { keys }: Work): void {
    const { ids, links } = this.#reader.component(seed);
    for (const id of ids) seen.add(id);
    const canonical = new Map<number, number>();
    for (const group of cluster(ids, links)) {
      const chosen = canonicalOf(group, this.#reader);
      for (const id of group) canonical.set(id, chosen);
    }
    for (const [id, chosen] of canonical) {
      // A lone name that nobody decided on follows its bearer, below.
      if (ids.length === 1 && this.#lone.storedLink(id) && this.#reader.decisions(id).length === 0) continue;
      if (this.#setCanonical.run(chosen, id, chosen).changes > 0)
        for (const key of this.#reader.storedKeys(id)) if (/^(?:family|office) /.test(key)) keys.add(key);
    }
    for (const { actor_id, other_id, verdict } of links) {
      const together = canonical.get(actor_id) === canonical.get(other_id);
      this.#hold.run({ actor_id, other_id, holds: Number(together === (verdict === 'same')) });
    }
  }

  /** Lone names follow their bearers: those that changed themselves, and those of whose bearers something changed. */
  #settleLoneNames({ keys, follow }: Work): void {
    for (const name of new Set([...namesOf(keys, 'family'), ...namesOf(keys, 'lone')])) {
      const row = this.#lone.row(name);
      const changed = JSON.stringify(row) !== JSON.stringify(this.#lone.storedRow(name));
      if (changed && row) this.#putLone.run(row);
      if (changed && !row) this.#dropLone.run(name);
      // Of the only one also the company counts, which no row tells.
      if (changed || typeof row?.only_id === 'number')
        for (const id of this.#withKey.all(`lone ${name}`)) follow.add(id);
    }
    for (const office of namesOf(keys, 'office'))
      for (const id of this.#withKey.all(`titled ${office}`)) follow.add(id);
    for (const id of follow) this.#follow(id);
  }

  /** Writes whom somebody with a lone name stands for. */
  #follow(id: number): void {
    const stored = this.#lone.storedLink(id);
    const expected = this.#lone.link(id);
    if (!expected && !stored) return;
    if (stored) this.#dropLoneLink.run(id);
    if (expected) this.#addLink.run(expected);
    const canonical = expected ? this.#reader.canonicalOf(expected.other_id)! : id;
    if (expected || this.#reader.decisions(id).length === 0) this.#setCanonical.run(canonical, id, canonical);
  }
}

/** Works out who is who in a whole graph, as one of an older version needs it. */
export function settleAll(sqlite: Sqlite.Database): void {
  const ids = sqlite.prepare<[], number>('SELECT id FROM actors').pluck().all();
  new IdentityWriter(sqlite).settle(new Set(ids));
}

/** What stands behind the kind in keys of one kind. */
function namesOf(keys: ReadonlySet<string>, kind: string): string[] {
  return [...keys].filter((key) => key.startsWith(`${kind} `)).map((key) => key.slice(kind.length + 1));
}

function spellLinks(links: readonly ExpectedLink[]): string {
  const spelled = links.map((link) =>
    [link.actor_id, link.other_id, link.verdict, link.rule, link.reason, link.score].join('\t'),
  );
  return spelled.sort().join('\n');
}
