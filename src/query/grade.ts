import { type Expression, type SqlBool, sql } from 'kysely';
import { EVIDENCE_GRADE } from '../confidence.ts';

/** Which claims a question lists and counts. */
export interface Grade {
  /** The least confidence, 0 to 1: `EVIDENCE_GRADE` unless said otherwise, 0 for all. */
  readonly minConfidence?: number | undefined;
  /** Also those of articles that are copies of another one, which say the same again. */
  readonly copies?: boolean | undefined;
}

export function leastConfidence({ minConfidence = EVIDENCE_GRADE }: Grade): number {
  return minConfidence;
}

/** SQL that is true of a row of `claims` that the grade lets in. */
export function graded(grade: Grade): Expression<SqlBool> {
  const sure = sql<SqlBool>`claims.confidence >= ${leastConfidence(grade)}`;
  return grade.copies ? sure : sql<SqlBool>`${sure} AND ${noCopy('claims.article_id')}`;
}

/** SQL that is true where the column's article is no copy of another. */
export function noCopy(article: string): Expression<SqlBool> {
  return sql<SqlBool>`NOT EXISTS (
    SELECT 1 FROM copy_links WHERE copy_links.article_id = ${sql.ref(article)} AND copy_links.holds = 1)`;
}
