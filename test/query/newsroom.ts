import type { Kysely } from 'kysely';
import { EVIDENCE_GRADE, FLOOR } from '../../src/confidence.ts';
import * as ids from '../../src/ids.ts';
import type { ActorKind, NameKind, PlaceKind } from '../../src/ontology.ts';
import { connectionOf } from '../../src/store/connection.ts';
import type { Database } from '../../src/store/database.ts';
import { decide, decisionOf } from '../../src/store/decisions.ts';
import { GraphWriter } from '../../src/store/graph-writer.ts';
import { openGraph } from '../../src/store/open-graph.ts';
import { prepareArticle } from '../../src/store/prepared-article.ts';
import { type Cast, type CastActor, type CastPlace, type MarkedArticle, resolved } from './marked-article.ts';

/**
 * A small town, its council and a ferry. Two people are called Brandt; `jquiroga` is found to be José Quiroga. The praise
 * is kept but not of evidence grade; all other claims just are.
 */
const CAST: Cast = {
  actors: {
    calloway: actor('person', { 'Ines Calloway': 'full', Calloway: 'short' }),
    tomas: actor('person', { 'Tomas Brandt': 'full', Brandt: 'short' }),
    nora: actor('person', { 'Nora Brandt': 'full', Brandt: 'short' }),
    quiroga: actor('person', { 'José Quiroga': 'full', Quiroga: 'short' }),
    jquiroga: actor('person', { 'J. Quiroga': 'full' }),
    hermit: actor('person', { 'Aldo Hermit': 'full' }),
    council: actor('organisation', { 'People’s Council': 'full', 'the Quay': 'metonym' }, 'PT'),
    agency: actor('organisation', { 'Meridian Agency': 'full', MA: 'acronym' }),
    post: actor('organisation', { 'The Harbour Post': 'full' }),
  },
  places: {
    lisbon: place('city', 'PT', ['Lisbon', 'Lisboa'], 'Lisbon District'),
    oslo: place('city', 'NO', ['Oslo']),
  },
};

export const actorId = (key: string): number => CAST.actors[key]!.id;
export const placeId = (key: string): number => CAST.places[key]!.id;

const HARBOUR: MarkedArticle = {
  title: 'Harbour deal 🚢 divides council',
  publishedOn: '2024-03-05',
  url: 'https://harbourpost.example/deal',
  publisher: 'post',
  marked: `Harbour deal 🚢 divides council

{position=calloway/council:Mayor} {1.speaker=calloway:Ines Calloway} 🙂 {1.cue:told} {1.addressee=tomas:Tomas Brandt} {1.content:that the {1.about=council:People’s Council} would buy a harbour in {1.place=lisbon:Lisbon}}, according to the {1.via=agency:Meridian Agency}. Nobody was surprised.

{2.content:“We never met,”} {2.speaker=tomas:Brandt} {2.cue:said} of {2.about=calloway:Calloway} last week. {2.content:“Not once.”}

{3.speaker:Officials} {3.cue:praised} {3.content:{3.about=tomas:Brandt}}.`,
  claims: {
    2: {
      attitude: 'deny',
      form: 'direct',
      polarity: 'negative',
      saidOn: { earliest: '2024-02-26', latest: '2024-03-03', precision: 'week' },
    },
    3: { attitude: 'praise', confidence: (FLOOR + EVIDENCE_GRADE) / 2 },
  },
};

const FERRY: MarkedArticle = {
  title: 'Ferry strike ends',
  publishedOn: '2024-04',
  marked: `Ferry strike ends

{1.speaker=quiroga:José Quiroga} and {1.speaker=nora:Nora Brandt} {1.cue:said} {1.content:that the ferry from {1.place=oslo:Oslo} to {@lisbon:Lisbon} was late; {2.speaker=council:the Quay} {2.cue:denied} {2.content:it}}.`,
  claims: { 2: { attitude: 'deny' } },
};

const LETTER: MarkedArticle = {
  marked: `A letter

{1.speaker=jquiroga:J. Quiroga} {1.cue:asked} {1.addressee=nora:Brandt} {1.content:who {1.about=agency:MA} was}. {@hermit:Aldo Hermit} looked on.`,
  claims: { 1: { attitude: 'ask' } },
};

const ARTICLES = { 'harbour.md': HARBOUR, 'ferry.md': FERRY, 'letter.txt': LETTER };

/** A graph of the three articles, by default in memory. */
export async function newsroom(file = ':memory:'): Promise<Kysely<Database>> {
  const db = await openGraph(file);
  const writer = new GraphWriter(connectionOf(db));
  for (const [path, article] of Object.entries(ARTICLES))
    writer.write('0'.repeat(64), prepareArticle(path, resolved(article, CAST)));
  const { quiroga, jquiroga } = CAST.actors;
  decide(connectionOf(db), [decisionOf('same', quiroga!, jquiroga!, 'the initial is his')]);
  return db;
}

function actor(
  kind: ActorKind,
  calls: Readonly<Record<string, NameKind>>,
  countryCode: string | null = null,
): CastActor {
  const names = Object.entries(calls).map(([name, as]) => ({ name, kind: as }));
  const { name } = names[0]!;
  return { id: ids.actorId(kind, name, countryCode, null), kind, name, countryCode, names };
}

function place(
  kind: PlaceKind,
  countryCode: string,
  names: readonly string[],
  region: string | null = null,
): CastPlace {
  const name = names[0]!;
  const id = ids.placeId(kind, name, countryCode, null);
  const nowhere = { latitude: null, longitude: null, geonamesId: null, disputedBy: null };
  return { id, kind, name, countryCode, region, ...nowhere, names };
}
