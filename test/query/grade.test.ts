import { expect, test } from 'vitest';
import { EVIDENCE_GRADE, FLOOR } from '../../src/confidence.ts';
import { actorProfile } from '../../src/query/actor-profile.ts';
import { actors, findActor, findActors } from '../../src/query/actors.ts';
import { articles, articlesNaming } from '../../src/query/articles.ts';
import {
  claims,
  claimsAbout,
  claimsAt,
  claimsBetween,
  claimsBy,
  claimsByAbout,
  claimsTo,
  claimsVia,
  timeline,
} from '../../src/query/claims.ts';
import { evidence } from '../../src/query/evidence.ts';
import type { Grade } from '../../src/query/grade.ts';
import { pathBetween } from '../../src/query/path-between.ts';
import { findPlace, findPlaces, places } from '../../src/query/places.ts';
import { searchArticles, searchClaims } from '../../src/query/search.ts';
import { showArticle, showClaim } from '../../src/query/show.ts';
import { topSpeakers } from '../../src/query/top-speakers.ts';
import { newsroom, placeId } from './newsroom.ts';

// Beside the praise, what the mayor told Brandt is not of evidence grade here.
const db = await newsroom();
await db.updateTable('claims').set({ confidence: FLOOR }).where('cue', '=', 'told').execute();

const many = (rows: readonly unknown[]) => rows.length;
const claimsOf = (name: string, rows: readonly { name: string; claims: number }[]) =>
  rows.find((row) => row.name === name)?.claims;

test.each<[string, (grade: Grade) => Promise<unknown>, unknown, unknown]>([
  ['claims', async (grade) => many(await claims(db, grade)), 4, 6],
  ['claimsBy', async (grade) => many(await claimsBy(db, 'Calloway', grade)), 0, 1],
  ['claimsAbout', async (grade) => many(await claimsAbout(db, 'the Quay', grade)), 0, 1],
  ['claimsTo', async (grade) => many(await claimsTo(db, 'Tomas Brandt', grade)), 0, 1],
  ['claimsVia', async (grade) => many(await claimsVia(db, 'MA', grade)), 0, 1],
  ['claimsAt', async (grade) => many(await claimsAt(db, 'Lisbon', grade)), 0, 1],
  ['claimsBetween', async (grade) => many(await claimsBetween(db, '2024-03', '2024-03', grade)), 1, 3],
  ['claimsByAbout', async (grade) => many(await claimsByAbout(db, 'Calloway', 'the Quay', grade)), 0, 1],
  ['timeline', async (grade) => many(await timeline(db, grade)), 4, 6],
  ['searchClaims', async (grade) => many(await searchClaims(db, 'harbour', grade)), 0, 1],
  ['searchArticles', async (grade) => (await searchArticles(db, 'surprised', grade))[0]!.claims, 1, 3],
  ['articles', async (grade) => (await articles(db, { actor: 'Calloway', ...grade }))[0]!.claims, 1, 3],
  ['articlesNaming', async (grade) => (await articlesNaming(db, 'Lisbon', grade))[1]!.claims, 1, 3],
  ['actors', async (grade) => claimsOf('Ines Calloway', await actors(db, grade)), 0, 1],
  ['findActors', async (grade) => claimsOf('Ines Calloway', await findActors(db, 'Calloway', grade)), 0, 1],
  ['findActor', async (grade) => (await findActor(db, 'Calloway', grade))!.claims, 0, 1],
  ['places', async (grade) => claimsOf('Lisbon', await places(db, grade)), 0, 1],
  ['findPlaces', async (grade) => claimsOf('Lisbon', await findPlaces(db, 'Lisboa', grade)), 0, 1],
  ['findPlace', async (grade) => (await findPlace(db, placeId('lisbon'), grade))!.claims, 0, 1],
  ['topSpeakers', async (grade) => claimsOf('Ines Calloway', await topSpeakers(db, grade)), undefined, 1],
  ['pathBetween', async (grade) => many(await pathBetween(db, 'Calloway', 'MA', grade)), 0, 1],
  ['showArticle', async (grade) => (await showArticle(db, 'harbour.md', grade))!.article.claims, 1, 3],
])('%s takes claims of evidence grade, and others when asked', async (_, ask, graded, all) => {
  expect(await ask({})).toEqual(graded);
  expect(await ask({ minConfidence: EVIDENCE_GRADE })).toEqual(graded);
  expect(await ask({ minConfidence: FLOOR })).toEqual(all);
  expect(await ask({ minConfidence: 0 })).toEqual(all);
});

test('a profile counts and lists the same claims', async () => {
  const told = async (grade: Grade) => {
    const { actor, claims_made, made, claims_about, about, companions } = (await actorProfile(db, 'the Quay', grade))!;
    return [actor.claims, claims_made, many(made), claims_about, many(about), claimsOf('Ines Calloway', companions)];
  };
  expect(await told({})).toEqual([1, 1, 1, 0, 0, 0]);
  expect(await told({ minConfidence: 0 })).toEqual([1, 1, 1, 1, 1, 1]);
});

test('an article marks the words of the claims that it lists', async () => {
  const marked = async (grade: Grade) => {
    const { claims, blocks } = (await showArticle(db, 'harbour.md', grade))!;
    const parts = blocks.flatMap(({ segments }) => segments.flatMap((segment) => segment.parts));
    return [claims.map(({ cue }) => cue), new Set(parts.map(({ claim_id }) => claim_id)).size];
  };
  expect(await marked({})).toEqual([['said'], 1]);
  expect(await marked({ minConfidence: 0 })).toEqual([['told', 'said', 'praised'], 3]);
});

test('what is asked for by its id is shown, however doubtful', async () => {
  const [doubtful] = await claimsBy(db, 'Calloway', { minConfidence: 0 });
  expect((await showClaim(db, doubtful!.claim_id))!.claim).toEqual(doubtful);
  expect(await evidence(db, doubtful!.claim_id)).not.toEqual([]);
});
