import type { Kysely, Selectable } from 'kysely';
import type { BlocksTable, Database } from '../store/database.ts';
import { articleClaims } from './article-claims.ts';
import { type ArticleRow, articleRows } from './articles.ts';
import { type ClaimPart, claimParts } from './claim-parts.ts';
import type { ClaimRow } from './claims.ts';
import { hull } from './evidence.ts';
import { type Grade, leastConfidence } from './grade.ts';
import { type Passage, passage } from './passage.ts';
import { type Segment, segments } from './segments.ts';

/** A block of an article; its segments join to its text. */
export interface MarkedBlock extends Pick<Selectable<BlocksTable>, 'kind' | 'source_line'> {
  readonly segments: Segment[];
}

export interface MarkedArticle {
  readonly article: ArticleRow;
  /** Its claims in reading order, of those that a `Grade` lets in. */
  readonly claims: ClaimRow[];
  readonly blocks: MarkedBlock[];
}

export interface MarkedClaim {
  readonly claim: ClaimRow;
  /** The blocks from the first of its words to the last. */
  readonly blocks: MarkedBlock[];
}

/** An article, by its id or the path of its file, with its claims and its text cut into what belongs to them and what does not. */
export async function showArticle(
  db: Kysely<Database>,
  which: number | string,
  grade: Grade = {},
): Promise<MarkedArticle | undefined> {
  const article = await articleRows(db, grade)
    .where(typeof which === 'number' ? 'articles.id' : 'source_path', '=', which)
    .executeTakeFirst();
  if (!article) return undefined;
  const shown = { article: article.id, from: leastConfidence(grade) };
  const whole = { article_id: article.id, span_start: 0, span_end: Number.MAX_SAFE_INTEGER };
  const text = await passage(db, whole);
  if (!text) return { article, claims: [], blocks: [] };
  const parts = await claimParts(db, shown);
  return { article, claims: await articleClaims(db, shown, text), blocks: markedBlocks(text, parts) };
}

/** A claim, whatever its confidence, with the text around it, in which its words are marked. */
export async function showClaim(db: Kysely<Database>, id: number): Promise<MarkedClaim | undefined> {
  const parts = await claimParts(db, { claim: id });
  const text = await passage(db, hull(parts));
  if (!text) return undefined;
  const [claim] = await articleClaims(db, { claim: id }, text);
  return claim && { claim, blocks: markedBlocks(text, parts) };
}

function markedBlocks(text: Passage, parts: readonly ClaimPart[]): MarkedBlock[] {
  return text.blocks.map((block) => marked(text, block, parts));
}

function marked(text: Passage, block: Selectable<BlocksTable>, parts: readonly ClaimPart[]): MarkedBlock {
  const { kind, source_line, span_start, span_end } = block;
  return { kind, source_line, segments: segments(text, span_start, span_end, parts) };
}
