import { type Kysely, sql } from 'kysely';
import type { Role } from '../ontology.ts';
import type { Database } from '../store/database.ts';
import { type ClaimsOf, isOf } from './claim-parts.ts';
import type { ClaimRow } from './claims.ts';
import { type Passage, wordsOf } from './passage.ts';

/** Columns of `claims_full` that are words of the text. */
type Worded = 'speaker_text' | 'content' | 'addressees' | 'via' | 'about';

interface Words {
  readonly claim_id: number;
  readonly part: Role | 'content';
  readonly name: string | null;
  readonly span_start: number | null;
  readonly span_end: number | null;
}

/**
 * Claims of one article as `claims_full` has them, in reading order. `text` holds all their words: SQLite counts to each
 * word from the beginning, which in an article of a book's length takes a minute for all of them.
 */
export async function articleClaims(db: Kysely<Database>, of: ClaimsOf, text: Passage): Promise<ClaimRow[]> {
  const claims = await unworded(db, of);
  const words = new Map<number, Words[]>(claims.map(({ claim_id }) => [claim_id, []]));
  for (const word of await spansOf(db, of)) words.get(word.claim_id)?.push(word);
  return claims.map((claim) => ({ ...claim, ...worded(words.get(claim.claim_id)!, text) }));
}

async function unworded(db: Kysely<Database>, of: ClaimsOf): Promise<Omit<ClaimRow, Worded>[]> {
  return db
    .selectFrom('claims')
    .innerJoin('claims_full as full', 'full.claim_id', 'claims.id')
    .select(['full.claim_id', 'full.article_id', 'source_path', 'source_line', 'title', 'published_on', 'url'])
    .select(['publisher', 'speaker_id', 'speaker', 'speaker_kind', 'speaker_source', 'speaker_of_id', 'speaker_of'])
    .select(['full.cue', 'full.attitude', 'full.form', 'full.polarity', 'said_on', 'full.confidence', 'full.copy_of'])
    .where(isOf(of))
    .orderBy('claims.cue_start')
    .orderBy('claims.id')
    .execute();
}

async function spansOf(db: Kysely<Database>, of: ClaimsOf): Promise<Words[]> {
  const contents = db
    .selectFrom('claims')
    .innerJoin('claim_spans', 'claim_spans.claim_id', 'claims.id')
    .select(['claim_id', 'ordinal'])
    .select([sql<number | null>`span_start`.as('span_start'), sql<number | null>`span_end`.as('span_end')])
    .select([sql<Words['part']>`'content'`.as('part'), sql<string | null>`NULL`.as('name')])
    .where(isOf(of));
  const actors = db
    .selectFrom('claims')
    .innerJoin('claim_actors', 'claim_actors.claim_id', 'claims.id')
    .leftJoin('actors', 'actors.id', 'claim_actors.actor_id')
    .leftJoin('actors as canonical', 'canonical.id', 'actors.canonical_id')
    .select(['claim_id', 'ordinal', 'span_start', 'span_end'])
    .select([sql<Words['part']>`role`.as('part'), 'canonical.name'])
    .where(isOf(of));
  return db.selectFrom(contents.unionAll(actors).as('words')).selectAll().orderBy('ordinal').execute();
}

function worded(words: readonly Words[], text: Passage): Pick<ClaimRow, Worded> {
  const spoken = ({ span_start, span_end }: Words) =>
    span_start === null ? null : wordsOf(text, span_start, span_end!);
  const joined = (part: Words['part'], mark: string, told: (word: Words) => string | null) => {
    const all = words.filter((word) => word.part === part).map(told);
    const known = all.filter((word) => word !== null);
    return known.length > 0 ? known.join(mark) : null;
  };
  const named = (word: Words) => word.name ?? spoken(word);
  return {
    speaker_text: joined('speaker', '; ', spoken),
    content: joined('content', ' … ', spoken) ?? '',
    addressees: joined('addressee', '; ', named),
    via: joined('via', '; ', named),
    about: joined('about', '; ', named),
  };
}
