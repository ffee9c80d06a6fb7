import { type Kysely, sql } from 'kysely';

/**
 * Who is who across articles. `actor_decisions` is what people decided; they outlive the actors, which go and come with
 * their articles. Everything else follows from the articles and the decisions.
 */
const STATEMENTS = [
  `CREATE TABLE actor_keys (
    key TEXT NOT NULL CHECK (key <> ''),
    actor_id INTEGER NOT NULL REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
    prominence INTEGER NOT NULL CHECK (prominence >= 0),
    PRIMARY KEY (key, prominence DESC, actor_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE lone_names (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    actor_id INTEGER REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
    male_id INTEGER REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
    female_id INTEGER REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
    only_id INTEGER REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (coalesce(actor_id, male_id, female_id, only_id) IS NOT NULL)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE actor_links (
    actor_id INTEGER NOT NULL REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
    other_id INTEGER NOT NULL REFERENCES actors (id) DEFERRABLE INITIALLY DEFERRED,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
    rule TEXT NOT NULL CHECK (rule IN (
      'hand', 'spelling', 'middle name', 'short given name', 'suffix', 'legal form', 'country', 'kind', 'office', 'acronym',
      'lone name')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
    PRIMARY KEY (actor_id, other_id),
    CHECK (actor_id <> other_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE actor_decisions (
    actor_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
    reason TEXT,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'organisation', 'state', 'group')),
    actor_name TEXT NOT NULL CHECK (actor_name <> ''),
    other_kind TEXT NOT NULL CHECK (other_kind IN ('person', 'organisation', 'state', 'group')),
    other_name TEXT NOT NULL CHECK (other_name <> ''),
    PRIMARY KEY (actor_id, other_id),
    CHECK (actor_id < other_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX actor_keys_actor_id ON actor_keys (actor_id)',
  'CREATE INDEX actor_links_other_id ON actor_links (other_id, rule)',
  'CREATE INDEX actor_decisions_other_id ON actor_decisions (other_id)',
  'CREATE INDEX lone_names_actor_id ON lone_names (actor_id) WHERE actor_id IS NOT NULL',
  'CREATE INDEX lone_names_male_id ON lone_names (male_id) WHERE male_id IS NOT NULL',
  'CREATE INDEX lone_names_female_id ON lone_names (female_id) WHERE female_id IS NOT NULL',
  'CREATE INDEX lone_names_only_id ON lone_names (only_id) WHERE only_id IS NOT NULL',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
