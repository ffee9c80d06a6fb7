import { createHash } from 'node:crypto';
import { ARTICLE_TABLE_NAMES, type ArticleRows } from './article-tables.ts';
import type { Database } from './database.ts';
import { fingerprint } from './fingerprint.ts';
import type { Problem } from './problem.ts';
import { claimId, type RowSpan } from './row-ids.ts';

/** What is wrong with the rows of one article. Needs no database: everything is in the rows. */
export function articleProblems(rows: ArticleRows): Problem[] {
  // One element a code point, so that spans count as they do in SQLite.
  const points = Array.from(rows.article.text);
  return [
    ...articleItself(rows),
    ...spansOf(rows).flatMap((span) => spanProblems(span, points)),
    ...blockProblems(rows.blocks, points),
    ...claimProblems(rows, points),
  ];
}

function articleItself(rows: ArticleRows): Problem[] {
  const { article } = rows;
  const row = `id ${article.id}`;
  const problems: Problem[] = [];
  if (createHash('sha256').update(article.text).digest('hex') !== article.text_sha256)
    problems.push({ table: 'articles', row, problem: 'text_sha256 is not that of the text' });
  if (fingerprint(rows) !== article.rows_sha256)
    problems.push({ table: 'articles', row, problem: 'a row of the article is not as it was written (rows_sha256)' });
  return problems;
}

interface FoundSpan {
  readonly table: string;
  readonly row: string;
  readonly start: number;
  readonly end: number;
}

/** Every span of every table, with the pair of columns it stands in. */
function spansOf(rows: ArticleRows): FoundSpan[] {
  return ARTICLE_TABLE_NAMES.flatMap((table) =>
    rows[table].flatMap((row: object) =>
      ['span', 'cue'].flatMap((pair): FoundSpan[] => {
        const start: unknown = Reflect.get(row, `${pair}_start`);
        const end: unknown = Reflect.get(row, `${pair}_end`);
        if (typeof start !== 'number' || typeof end !== 'number') return [];
        return [{ table, row: keyOf(row), start, end }];
      }),
    ),
  );
}

/** Blocks and links are taken as the source has them; everything else is words. */
const TAKEN_AS_THEY_ARE = new Set(['blocks', 'links']);

function spanProblems({ table, row, start, end }: FoundSpan, points: readonly string[]): Problem[] {
  const span = `${start} to ${end}`;
  if (start < 0 || end <= start) return [{ table, row, problem: `the span ${span} is empty or the wrong way round` }];
  if (end > points.length)
    return [{ table, row, problem: `the span ${span} ends outside the text, which has ${points.length} characters` }];
  const padded = isBlank(points[start]!) || isBlank(points[end - 1]!);
  if (!padded || TAKEN_AS_THEY_ARE.has(table)) return [];
  return [{ table, row, problem: `the span ${span} begins or ends with white space` }];
}

function blockProblems(blocks: ArticleRows['blocks'], points: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  let end = 0;
  for (const [ordinal, block] of [...blocks].sort((a, b) => a.ordinal - b.ordinal).entries()) {
    const row = keyOf(block);
    const say = (problem: string) => problems.push({ table: 'blocks', row, problem });
    if (block.ordinal !== ordinal) say(`is number ${block.ordinal} where ${ordinal} is due`);
    if (block.span_start < end) say('begins before the block above it ends');
    if (!points.slice(end, block.span_start).every(isBlank)) say('words stand between it and the block above it');
    end = block.span_end;
  }
  if (!points.slice(end).every(isBlank))
    problems.push({ table: 'blocks', row: `article_id ${blocks[0]?.article_id}`, problem: 'words stand in no block' });
  return problems;
}

function claimProblems(rows: ArticleRows, points: readonly string[]): Problem[] {
  return rows.claims.flatMap((claim) => {
    const of = ({ claim_id }: { claim_id: number }) => claim_id === claim.id;
    const contents = rows.claim_spans.filter(of);
    const speakers = rows.claim_actors.filter((part) => of(part) && part.role === 'speaker');
    const say = (problem: string): Problem => ({ table: 'claims', row: `id ${claim.id}`, problem });
    return [
      ...(contents.length === 0 ? [say('has no content')] : []),
      ...(speakers.length === 0 ? [say('has no speaker row')] : []),
      ...(points.slice(claim.cue_start, claim.cue_end).join('') === claim.cue
        ? []
        : [say('its cue is not the words there')]),
      ...(idOf(claim, contents, speakers) === claim.id ? [] : [say('its id is not that of its words')]),
    ];
  });
}

function idOf(
  { article_id, cue_start, cue_end }: Database['claims'],
  contents: ArticleRows['claim_spans'],
  speakers: ArticleRows['claim_actors'],
): number {
  return claimId({
    article_id,
    cue: { span_start: cue_start, span_end: cue_end },
    contents: inOrder(contents),
    speakers: inOrder(speakers).map(({ span_start, span_end }): RowSpan | null =>
      span_start === null || span_end === null ? null : { span_start, span_end },
    ),
  });
}

function inOrder<T extends { readonly ordinal: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.ordinal - b.ordinal);
}

const KEYS = ['id', 'article_id', 'claim_id', 'role', 'ordinal', 'span_start'];

function keyOf(row: object): string {
  return KEYS.filter((key) => key in row)
    .map((key) => `${key} ${Reflect.get(row, key)}`)
    .join(', ');
}

function isBlank(character: string): boolean {
  return /^\s$/u.test(character);
}
