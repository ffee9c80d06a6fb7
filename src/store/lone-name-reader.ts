import type Sqlite from 'better-sqlite3';
import { bearerOf, type FamilyBearer, isDoubtful, sharedGender } from '../identity/lone-name.ts';
import { contradict } from '../identity/person-name.ts';
import { Company } from './company.ts';
import type { ActorLinksTable, LoneNamesTable } from './database.ts';
import type { ExpectedLink, IdentityReader } from './identity-reader.ts';
import { LoneGender } from './lone-gender.ts';

/** Of all who bear a family name, so many of whom most is written are looked at. */
const FAMILY = 16;

interface FamilyRow {
  readonly id: number;
  readonly name: string;
  readonly canonical_id: number;
  readonly prominence: number;
}

/** Whom family names stand for that articles give alone. Reads only, after it is known who is one. */
export class LoneNameReader {
  readonly #reader: IdentityReader;
  readonly #family: Sqlite.Statement<[string], FamilyRow>;
  readonly #withKey: Sqlite.Statement<[string]>;
  readonly #lone: Sqlite.Statement<[string], LoneNamesTable>;
  readonly #links: Sqlite.Statement<[number], ActorLinksTable>;
  readonly #gender: LoneGender;
  readonly #company: Company;

  constructor(sqlite: Sqlite.Database, reader: IdentityReader) {
    this.#reader = reader;
    this.#family = sqlite.prepare(`SELECT id, name, canonical_id, prominence FROM actor_keys
      JOIN actors ON actors.id = actor_id WHERE key = ? ORDER BY prominence DESC, actor_id LIMIT ${FAMILY}`);
    this.#withKey = sqlite.prepare('SELECT 1 FROM actor_keys WHERE key = ? LIMIT 1');
    this.#lone = sqlite.prepare('SELECT * FROM lone_names WHERE name = ?');
    this.#links = sqlite.prepare("SELECT * FROM actor_links WHERE actor_id = ? AND rule = 'lone name'");
    this.#gender = new LoneGender(sqlite);
    this.#company = new Company(sqlite);
  }

  /** For whom a family name stands that some article gives alone; undefined where for nobody. */
  row(name: string): LoneNamesTable | undefined {
    if (this.#withKey.get(`lone ${name}`) === undefined) return undefined;
    const rows = this.#family.all(`family ${name}`);
    const [first, second] = rows;
    if (!first) return undefined;
    const only_id = !second && first.prominence === 0 && !isDoubtful(name) ? first.id : null;
    const bearers = first.prominence > 0 ? bearersAmong(rows) : [];
    const [actor_id, male_id, female_id] = ([null, 'male', 'female'] as const).map(
      (gender) => bearerOf(name, gender, bearers)?.id ?? null,
    ) as [number | null, number | null, number | null]; // three in, three out
    const nobody = actor_id === null && male_id === null && female_id === null && only_id === null;
    return nobody ? undefined : { name, actor_id, male_id, female_id, only_id };
  }

  storedRow(name: string): LoneNamesTable | undefined {
    return this.#lone.get(name);
  }

  /** Whom an actor's lone name stands for, as stored. */
  storedLink(id: number): ActorLinksTable | undefined {
    return this.#links.get(id);
  }

  /**
   * Whom a lone name stands for: the only bearer of an office that the article gives, or else the one of whom far more
   * is written, or else the only one whom any article names, in the same company. Nobody is guessed where the first two
   * differ, or where somebody decided on the name by hand.
   */
  link(id: number): ExpectedLink | undefined {
    const keys = this.#reader.storedKeys(id);
    const lone = keys.find((key) => key.startsWith('lone '))?.slice('lone '.length);
    if (lone === undefined || this.#reader.decisions(id).length > 0) return undefined;
    const holder = this.#holder(id, keys);
    const prominent = this.#prominent(id, lone);
    if (holder !== null && prominent !== null && holder !== prominent) return undefined;
    const [bearer, score, why] =
      holder !== null
        ? [holder, 0.85, 'of all who bear the name, only this one has that office too']
        : prominent !== null
          ? [prominent, 0.7, 'of all who bear the name, far more articles name this one']
          : [this.#onlyOne(id, lone), 0.75, 'nobody else bears the name, and the articles name the same others'];
    if (bearer === null) return undefined;
    return { actor_id: id, other_id: bearer, verdict: 'same', rule: 'lone name', reason: why, score };
  }

  #prominent(id: number, name: string): number | null {
    const row = this.storedRow(name);
    if (!row) return null;
    const { actor_id, male_id, female_id } = row;
    if (actor_id === male_id && actor_id === female_id) return actor_id;
    const gender = this.#gender.of(id);
    return gender === 'male' ? male_id : gender === 'female' ? female_id : actor_id;
  }

  /** The only one who bears the family name and one of the offices. */
  #holder(id: number, keys: readonly string[]): number | null {
    const titled = keys.filter((key) => key.startsWith('titled ')).map((key) => key.slice('titled '.length));
    const rows = titled.flatMap((office) => this.#family.all(`office ${office}`));
    const [holder, ...others] = bearersAmong(rows);
    if (!holder || others.length > 0) return null;
    return contradict(this.#gender.of(id), holder.gender) ? null : holder.id;
  }

  /** The only bearer, whom one article names in full, where the company there is the same. */
  #onlyOne(id: number, name: string): number | null {
    const only = this.storedRow(name)?.only_id ?? null;
    const bearer = only === null ? undefined : this.#reader.actor(only);
    if (!bearer || !this.#company.isSame(id, bearer.id)) return null;
    return contradict(this.#gender.of(id), sharedGender([bearer.name])) ? null : this.#reader.canonicalOf(bearer.id)!;
  }
}

/** Those who are one are counted once. */
function bearersAmong(rows: readonly FamilyRow[]): FamilyBearer[] {
  return [...new Set(rows.map((row) => row.canonical_id))].map((id): FamilyBearer => {
    const group = rows.filter((row) => row.canonical_id === id);
    const most = Math.max(...group.map((row) => row.prominence));
    return { id, prominence: most, gender: sharedGender(group.map((row) => row.name)) };
  });
}
