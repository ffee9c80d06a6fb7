import type { Kysely } from 'kysely';
import { describe, expectTypeOf, test } from 'vitest';
import type {
  ActorProfile,
  ActorRow,
  Attitude,
  ClaimFilter,
  ClaimRow,
  Database,
  EvidenceRow,
  Grade,
  MarkedArticle,
  PlaceRow,
} from '../../src/index.ts';
import {
  actorProfile,
  claims,
  claimsBy,
  evidence,
  findActor,
  findActors,
  findPlace,
  openGraph,
  searchClaims,
  showArticle,
  timeline,
} from '../../src/index.ts';

type Graph = Kysely<Database>;
type Claims = Database['claims_full'];

// Never run: what is said here, tsc checks.
describe('types', () => {
  test('a helper takes the graph first and gives plain rows', () => {
    expectTypeOf(openGraph).returns.resolves.toEqualTypeOf<Graph>();
    expectTypeOf(findActors).parameters.toEqualTypeOf<[db: Graph, name: string, grade?: Grade | undefined]>();
    expectTypeOf(findActor).returns.resolves.toEqualTypeOf<ActorRow | undefined>();
    expectTypeOf(findPlace).returns.resolves.toEqualTypeOf<PlaceRow | undefined>();
    expectTypeOf(actorProfile).returns.resolves.toEqualTypeOf<ActorProfile | undefined>();
    expectTypeOf(claimsBy).returns.resolves.toEqualTypeOf<ClaimRow[]>();
    expectTypeOf(evidence).returns.resolves.toEqualTypeOf<EvidenceRow[]>();
    expectTypeOf(showArticle).returns.resolves.toEqualTypeOf<MarkedArticle | undefined>();
  });

  test('a claim row is the view’s, null where the view may be', () => {
    expectTypeOf<ClaimRow>().toEqualTypeOf<Claims>();
    expectTypeOf<ClaimRow['speaker']>().toEqualTypeOf<string | null>();
    expectTypeOf<ClaimRow['attitude']>().toEqualTypeOf<Attitude>();
    expectTypeOf(timeline).returns.resolves.items.toHaveProperty('clock').toEqualTypeOf<'said' | 'published' | null>();
    expectTypeOf(searchClaims).returns.resolves.items.toHaveProperty('highlighted').toBeString();
  });

  test('a filter takes what there is and nothing else', () => {
    expectTypeOf<{ by: 'Vera'; about: 12; since: '2022-08'; attitude: 'deny' }>().toExtend<ClaimFilter>();
    const wrong = (db: Graph) => [
      // @ts-expect-error an attitude that there is not
      claims(db, { attitude: 'shout' }),
      // @ts-expect-error a filter that there is not
      claims(db, { from: 'Vera' }),
      // @ts-expect-error a date is text
      claims(db, { since: new Date(0) }),
      // @ts-expect-error the graph comes first
      claimsBy('Vera', db),
    ];
    expectTypeOf(wrong).toBeFunction();
  });
});
