import { type Kysely, sql } from 'kysely';
import type { ActorKind } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { type Grade, graded } from './grade.ts';
import type { Page } from './page.ts';

export interface SpeakerRow {
  readonly id: number;
  readonly kind: ActorKind;
  readonly name: string;
  /** Claims it makes, of those that a `Grade` lets in. */
  readonly claims: number;
}

/** Who says most. */
export async function topSpeakers(db: Kysely<Database>, page: Page & Grade = {}): Promise<SpeakerRow[]> {
  return db
    .selectFrom('claim_actors')
    .innerJoin('claims', 'claims.id', 'claim_actors.claim_id')
    .innerJoin('actors', 'actors.id', 'claim_actors.actor_id')
    .innerJoin('actors as speaker', 'speaker.id', 'actors.canonical_id')
    .select(['speaker.id', 'speaker.kind', 'speaker.name', sql<number>`count(DISTINCT claim_id)`.as('claims')])
    .where('claim_actors.role', '=', 'speaker')
    .where(graded(page))
    .groupBy('speaker.id')
    .orderBy('claims', 'desc')
    .orderBy('speaker.name')
    .orderBy('speaker.id')
    .limit(page.limit ?? -1)
    .offset(page.offset ?? 0)
    .execute();
}
