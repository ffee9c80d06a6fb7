import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { actorProfile } from '../../src/query/actor-profile.ts';
import { findActors } from '../../src/query/actors.ts';
import { articlesNaming } from '../../src/query/articles.ts';
import { claimFacets } from '../../src/query/claim-facets.ts';
import { claims } from '../../src/query/claims.ts';
import { evidence } from '../../src/query/evidence.ts';
import { offices } from '../../src/query/offices.ts';
import { pathBetween } from '../../src/query/path-between.ts';
import { searchArticles, searchClaims } from '../../src/query/search.ts';
import { showArticle, showClaim } from '../../src/query/show.ts';
import { connectionOf } from '../../src/store/connection.ts';
import type { Database } from '../../src/store/database.ts';
import { newsroom } from './newsroom.ts';

const sqlite = connectionOf(await newsroom());
const asked: CompiledQuery[] = [];
const db = new Kysely<Database>({
  dialect: new SqliteDialect({ database: sqlite }),
  log: ({ query }) => {
    asked.push(query);
  },
});
const { claim_id } = (await claims(db, { by: 'Calloway' }))[0]!;

/** How SQLite says that it reads through a table that grows with the articles; the table of places stays small.
 * An index made for the moment is fine over what was counted, `by_claims`, not over a view. */
const READ_THROUGH =
  /^SCAN (articles|blocks|mentions|claims|claim_\w+|positions|actors|part|said_by|same)\b|^SEARCH (?!by_claims)\w+ USING AUTOMATIC/;

test.each<[string, () => Promise<unknown>]>([
  ['by', () => claims(db, { by: 'Calloway' })],
  ['about', () => claims(db, { about: 'Calloway' })],
  ['to', () => claims(db, { to: 'Calloway' })],
  ['via', () => claims(db, { via: 'MA' })],
  ['involving', () => claims(db, { involving: 'Calloway' })],
  ['place', () => claims(db, { place: 'Lisbon' })],
  ['articles naming a place', () => articlesNaming(db, 'Lisbon')],
  ['publisher', () => claims(db, { publisher: 'Harbour Post' })],
  ['by and about', () => claims(db, { by: 'Calloway', about: 'MA', limit: 5 })],
  ['dates', () => claims(db, { since: '2024-03', until: '2024-03' })],
  ['search in claims', () => searchClaims(db, 'ferry')],
  ['search in articles', () => searchArticles(db, 'ferry')],
  ['evidence', () => evidence(db, claim_id)],
  ['show a claim', () => showClaim(db, claim_id)],
  ['show an article', () => showArticle(db, 'ferry.md')],
  ['find an actor', () => findActors(db, 'Calloway')],
  ['offices of a body', () => offices(db, { of: 'the Quay' })],
  ['path', () => pathBetween(db, 'Calloway', 'Quiroga')],
  ['profile', () => actorProfile(db, 'Calloway')],
  ['facets of few claims', () => claimFacets(db, { by: 'Calloway' })],
])('%s reads no big table through', async (_, ask) => {
  asked.length = 0;
  await ask();
  const steps = asked.flatMap(({ sql, parameters }) =>
    sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters),
  );
  expect(steps.map(({ detail }) => detail).filter((detail) => READ_THROUGH.test(detail))).toEqual([]);
});
