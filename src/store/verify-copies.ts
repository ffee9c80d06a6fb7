import type Sqlite from 'better-sqlite3';
import { type CopyLink, CopyReader } from './copy-reader.ts';
import type { Problem } from './problem.ts';
import type { SignedArticle } from './signature.ts';

/** What is stored of copies and does not follow from the articles; all of it is worked out anew. */
export function copyProblems(sqlite: Sqlite.Database): Problem[] {
  const ids = sqlite.prepare<[], number>('SELECT id FROM articles ORDER BY id').pluck().all();
  const reader = new CopyReader(sqlite);
  const shingles = shingleProblems(sqlite, ids, reader);
  // Nothing else can be worked out over values that are wrong.
  return shingles.length > 0 ? shingles : ids.flatMap((id) => linkProblems(sqlite, id, reader));
}

function shingleProblems(sqlite: Sqlite.Database, ids: readonly number[], reader: CopyReader): Problem[] {
  const there = sqlite.prepare<[number, number, number, number]>(
    'SELECT 1 FROM article_shingles WHERE value = ? AND precedence = ? AND article_id = ? AND ordinal = ?',
  );
  const has = ({ id, signature: { values, precedence } }: SignedArticle) =>
    values.every((value, ordinal) => there.get(value, precedence, id, ordinal));
  const problems: Problem[] = [];
  let expected = 0;
  for (const id of ids) {
    const article = reader.article(id)!;
    expected += article.signature.values.length;
    if (!has(article)) problems.push(problemOf(id, 'are not those of its text'));
  }
  const stored = sqlite.prepare<[], number>('SELECT count(*) FROM article_shingles').pluck().get()!;
  if (problems.length > 0 || stored === expected) return problems;
  return [{ table: 'article_shingles', row: `${stored - expected} of them`, problem: 'belong to no article' }];
}

function problemOf(id: number, problem: string): Problem {
  return { table: 'article_shingles', row: `article_id ${id}`, problem };
}

function linkProblems(sqlite: Sqlite.Database, id: number, reader: CopyReader): Problem[] {
  const table = 'copy_links';
  const own = ({ article_id }: CopyLink) => article_id === id;
  const stored = reader.storedLinks(id).filter(own).map(spell);
  const expected = reader.links(reader.article(id)!).filter(own).map(spell);
  const say = (problem: string) => (row: string) => ({ table, row, problem });
  const held = sqlite
    .prepare<[number], number>('SELECT other_id FROM copy_links WHERE article_id = ? AND holds = 1')
    .pluck()
    .all(id);
  const original = reader.original(id);
  const due = original === null ? [] : [original];
  return [
    ...stored.filter((row) => !expected.includes(row)).map(say('does not follow from the words of the two')),
    ...expected.filter((row) => !stored.includes(row)).map(say('is missing')),
    ...(JSON.stringify(held) === JSON.stringify(due)
      ? []
      : [
          say(`is held to be a copy of ${held.join(' and ') || 'none'}, and is one of ${original ?? 'none'}`)(
            `article_id ${id}`,
          ),
        ]),
  ];
}

function spell({ article_id, other_id, similarity }: CopyLink): string {
  return `article_id ${article_id}, other_id ${other_id}, similarity ${similarity}`;
}
