import { expect, test } from 'vitest';
import { GraphError } from '../../src/errors.ts';
import { actorProfile } from '../../src/query/actor-profile.ts';
import { evidence } from '../../src/query/evidence.ts';
import { actorId, newsroom } from './newsroom.ts';

const db = await newsroom();

test('names of all that were found to be the same, most used first', async () => {
  expect((await actorProfile(db, 'Quiroga'))!.names).toEqual([
    { name: 'J. Quiroga', kind: 'full', articles: 1 },
    { name: 'José Quiroga', kind: 'full', articles: 1 },
    { name: 'Quiroga', kind: 'short', articles: 1 },
  ]);
});

test('why it is one with others', async () => {
  const { links } = (await actorProfile(db, 'J. Quiroga'))!;
  expect(links).toMatchObject([{ verdict: 'same', rule: 'hand', reason: 'the initial is his', score: 1, actors: 1 }]);
  expect([links[0]!.name, links[0]!.other].sort()).toEqual(['J. Quiroga', 'José Quiroga']);
});

test('offices lead to the words that give them', async () => {
  const { positions } = (await actorProfile(db, 'Calloway'))!;
  expect(positions).toMatchObject([{ title: 'Mayor', of: 'People’s Council', of_id: actorId('council'), articles: 1 }]);
  expect((await evidence(db, positions[0]!))[0]!.text).toBe('Mayor');
});

test('claims made and claims about, counted and shown', async () => {
  const profile = (await actorProfile(db, actorId('calloway')))!;
  expect([profile.claims_made, profile.claims_about]).toEqual([1, 1]);
  expect(profile.made.map(({ cue }) => cue)).toEqual(['told']);
  expect(profile.about.map(({ cue }) => cue)).toEqual(['said']);
});

test('company, by articles in common and then by claims in common', async () => {
  const { companions } = (await actorProfile(db, 'Quiroga'))!;
  expect(companions.map(({ name, articles, claims }) => [name, articles, claims])).toEqual([
    ['Nora Brandt', 2, 2],
    ['Meridian Agency', 1, 1],
    ['Aldo Hermit', 1, 0],
    ['People’s Council', 1, 0],
  ]);
});

test('nobody has no profile, and of several none is picked', async () => {
  expect(await actorProfile(db, 'Wintermute')).toBeUndefined();
  await expect(actorProfile(db, 'Brandt')).rejects.toThrow(GraphError);
});
