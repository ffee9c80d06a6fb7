import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { findActor } from '../src/query/actors.ts';
import { articlesNaming } from '../src/query/articles.ts';
import { claimsAbout, claimsBy, claimsByAbout } from '../src/query/claims.ts';
import { evidence } from '../src/query/evidence.ts';
import { findPlace } from '../src/query/places.ts';
import { searchClaims } from '../src/query/search.ts';
import { topSpeakers } from '../src/query/top-speakers.ts';
import type { Database } from '../src/store/database.ts';
import { openGraph } from '../src/store/open-graph.ts';

type Ask = (db: Kysely<Database>, at: number) => Promise<unknown>;

/** How often each is asked, each time of somebody else; less often where that takes longer than so many milliseconds. */
const TIMES = 200;
const LONGEST = 20_000;

/** The typed helpers beside the SQL that they send, prepared once and run by itself: milliseconds an answer. */
export async function printQueries(file: string): Promise<void> {
  const sqlite = new Sqlite(file, { readonly: true });
  const sent: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  const overheard = new Kysely<Database>({
    dialect: new SqliteDialect({ database: sqlite }),
    log: ({ query }) => void sent.push(query),
  });
  const db = await openGraph(file, { readonly: true });
  const raw = rawRunner(sqlite);
  console.log(`\nquestions to that graph, ms: p50 and p95 of up to ${TIMES}`);
  console.log(`\n${'helper'.padEnd(34)}${'typed'.padStart(16)}${'raw SQL'.padStart(16)}     p50 to p50`);
  for (const [name, ask] of Object.entries(questions(sqlite))) {
    const [typed, plain]: [number[], number[]] = [[], []];
    const end = performance.now() + LONGEST;
    for (let at = -20; at < TIMES && (at < 1 || performance.now() < end); at++) {
      sent.length = 0;
      // Each question once before it is timed, so that both connections have what it takes in memory.
      await ask(overheard, Math.abs(at));
      await ask(db, Math.abs(at));
      const queries = [...sent];
      const rawTook = clock(() => queries.forEach(raw));
      const start = performance.now();
      await ask(db, Math.abs(at));
      const typedTook = performance.now() - start;
      if (at < 0) continue; // only warms up
      typed.push(typedTook);
      plain.push(rawTook);
    }
    const cells = [typed, plain].map(
      (times) => `${part(times, 0.5).toFixed(2)} ${part(times, 0.95).toFixed(2).padStart(8)}`,
    );
    const ratio = (part(typed, 0.5) / part(plain, 0.5)).toFixed(2);
    console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(16)).join('')}${ratio.padStart(10)}`);
  }
  await Promise.all([db.destroy(), overheard.destroy()]);
}

/** Who and what is asked about: actors, claims and places of all ranks, from the most named on. */
function questions(sqlite: Sqlite.Database): Readonly<Record<string, Ask>> {
  const ids = (query: string) => sqlite.prepare<[], number>(query).pluck().all();
  const actors = ids(`SELECT canonical_id FROM mentions JOIN actors ON actors.id = actor_id
    GROUP BY canonical_id ORDER BY count(*) DESC, canonical_id LIMIT 20000`);
  const claims = ids('SELECT id FROM claims ORDER BY id LIMIT 20000');
  const places = ids(`SELECT place_id FROM mentions WHERE place_id IS NOT NULL
    GROUP BY place_id ORDER BY count(*) DESC, place_id LIMIT 2000`);
  /** The first, then ever farther from it. */
  const pick = (list: readonly number[], at: number) => list[Math.floor(list.length * (at / TIMES) ** 3)] ?? list[0]!;
  const words = ['war', 'tax', 'border', 'vaccine', 'court', 'climate', 'jobs', 'police'];
  return {
    'findActor(id)': (db, at) => findActor(db, pick(actors, at)),
    'findPlace(id)': (db, at) => findPlace(db, pick(places, at)),
    'evidence(claim)': (db, at) => evidence(db, pick(claims, at)),
    'claimsBy(id), 20': (db, at) => claimsBy(db, pick(actors, at), { limit: 20 }),
    'claimsAbout(id), 20': (db, at) => claimsAbout(db, pick(actors, at), { limit: 20 }),
    'claimsByAbout(id, id), 20': (db, at) => claimsByAbout(db, pick(actors, at), actors[at % 10]!, { limit: 20 }),
    'articlesNaming(id), 20': (db, at) => articlesNaming(db, pick(actors, at), { limit: 20 }),
    'searchClaims(word), 20': (db, at) => searchClaims(db, words[at % words.length]!, { limit: 20 }),
    'topSpeakers(10)': (db) => topSpeakers(db, { limit: 10 }),
  };
}

function rawRunner(sqlite: Sqlite.Database) {
  const prepared = new Map<string, Sqlite.Statement>();
  return ({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }): unknown => {
    const statement = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(...parameters);
  };
}

function clock(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The one below which this part of them lies. */
function part(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))]!;
}
