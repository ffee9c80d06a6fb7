import { type Kysely, sql } from 'kysely';
import type { ActorKind } from '../ontology.ts';
import type { Database } from '../store/database.ts';

export interface SpeakerRow {
  readonly id: number;
  readonly kind: ActorKind;
  readonly name: string;
  /** Claims it makes. */
  readonly claims: number;
}

/** Who says most, at most `limit` of them. */
export async function topSpeakers(db: Kysely<Database>, limit = 10): Promise<SpeakerRow[]> {
  return db
    .selectFrom('claim_actors')
    .innerJoin('actors', 'actors.id', 'claim_actors.actor_id')
    .innerJoin('actors as speaker', 'speaker.id', 'actors.canonical_id')
    .select(['speaker.id', 'speaker.kind', 'speaker.name', sql<number>`count(DISTINCT claim_id)`.as('claims')])
    .where('claim_actors.role', '=', 'speaker')
    .groupBy('speaker.id')
    .orderBy('claims', 'desc')
    .orderBy('speaker.name')
    .orderBy('speaker.id')
    .limit(limit)
    .execute();
}
